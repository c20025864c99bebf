"""Agreed language: how much of a text's wording stood in an older one, wherever it stood there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

from unrdiff.language.folding import folded
from unrdiff.model import Document, Paragraph

# Shorter stretches recur by chance; eight characters are three or four words in their order.
_STRETCH = 8
# A paragraph is written in the words of another if that has at least this share of them.
MOST = 0.5
_FEW = 8


class OldWording:
    """The wording of one or more older texts, to be asked what a newer one took from it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = frozenset(map(folded, texts))
        self._stretches = {stretch for whole in self._texts for stretch in _stretches(whole)}

    def share(self, text: str) -> float:
        """The share of a text's characters, 0 to 1, that stand in stretches of the older texts."""
        whole = folded(text)
        if not whole or whole in self._texts:
            return 1.0
        starts = [
            i
            for i in range(max(len(whole) - _STRETCH + 1, 1))
            if whole[i : i + _STRETCH] in self._stretches
        ]
        if not starts:
            return 0.0
        # Each covers up to the next one, most of which begin a character on; the last to its end.
        skipped = [after - start for start, after in pairwise(starts) if after - start > _STRETCH]
        covered = starts[-1] - starts[0] - sum(skipped) + _STRETCH * len(skipped)
        return (covered + min(_STRETCH, len(whole))) / len(whole)


@dataclass(frozen=True, slots=True)
class Agreed:
    """The share of a text's wording, 0 to 1, that is not new: of the whole, and by label."""

    text: float
    paragraphs: Mapping[str, float]


def agreed(older: Iterable[Document], newest: Document) -> Agreed:
    """How much of the newest text stood in any of the older ones, in whichever paragraph."""
    wording = OldWording(p.text for document in older for p in document.paragraphs)
    return Agreed(
        round(wording.share("".join(p.text for p in newest.paragraphs)), 3),
        {p.label: round(wording.share(p.text), 3) for p in newest.paragraphs},
    )


def models(old: Document, added: Iterable[Paragraph]) -> Mapping[str, str]:
    """For added paragraphs, by label, the old paragraph in whose words most of each is written.

    A debate asked for twice, where the old text asks once: the second request is new, and yet all
    but its theme was agreed. Left out where no old paragraph has half of the words.
    """
    asked = [(paragraph, _stretches(folded(paragraph.text))) for paragraph in added]
    having: dict[str, list[int]] = {stretch: [] for _, of in asked for stretch in of}
    for at, paragraph in enumerate(old.paragraphs if asked else ()):
        for stretch in _stretches(folded(paragraph.text)) & having.keys():
            having[stretch].append(at)
    found = {}
    for paragraph, stretches in asked:
        # What many paragraphs have tells none of them.
        of_stretch = (having[stretch] for stretch in stretches if len(having[stretch]) <= _FEW)
        counts = Counter(chain.from_iterable(of_stretch))
        # Of several that have as many the first, whatever the order of sets.
        likely = max(counts, key=lambda at: (counts[at], -at), default=None)
        if likely is not None:
            model = old.paragraphs[likely]
            if OldWording([model.text]).share(paragraph.text) >= MOST:
                found[paragraph.label] = model.label
    return found


def _stretches(text: str) -> set[str]:
    return {text[i : i + _STRETCH] for i in range(max(len(text) - _STRETCH + 1, 1))}
