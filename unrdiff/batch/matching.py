"""Pairs from two folders: which text of the one continues which of the other.

The same symbol decides; else the titles, where each is by far the likest to the other. What is in
doubt is not paired, but told: a list says better than a guess which two are meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from unrdiff.batch.pairs import Pair, distinct
from unrdiff.language.likeness import alike, pairs
from unrdiff.language.script import title_in_simplified
from unrdiff.model import Document, UnrdiffError
from unrdiff.reading import read_source
from unrdiff.reading.named import Source
from unrdiff.reading.sources import ENDINGS
from unrdiff.render.file_names import pair_name
from unrdiff.sentence import Sentence

# Titles of different subjects may share most of their words (the implementation of a convention);
# nobody looks at the pairs of folders before they are compared.
_LIKE = 0.7
# So much more than anything else must a title that was reworded be like its counterpart.
_AHEAD = 0.1
_SAME_SYMBOL, _SAME_TITLE = 3.0, 2.0


@dataclass(frozen=True, slots=True)
class Heading:
    """A text of a folder by what it says of itself; ``file`` names it, a draft with ``#4``."""

    file: str
    symbol: str = ""
    title: str = ""

    @property
    def known_as(self) -> str:
        """Its symbol, or else its file."""
        return self.symbol or self.file


@dataclass(frozen=True, slots=True)
class Headings:
    """What is found in one file: its texts, or why there are none, in a sentence."""

    file: str
    found: tuple[Heading, ...] = ()
    failure: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Matching:
    """The pairs, and the texts that have none in the other folder."""

    pairs: tuple[Pair, ...]
    old_alone: tuple[Heading, ...] = ()
    new_alone: tuple[Heading, ...] = ()


def headings(source: Source) -> Headings:
    """The texts of a file; what is wrong with it is told, never raised."""
    try:
        found = read_source(source)
    except UnrdiffError as error:
        return Headings(source.path, failure=error.sentence)
    except Exception as error:  # a fault of the program's in one file must not stop the others
        told = {"path": source.path, "name": type(error).__name__, "error": str(error)}
        return Headings(
            source.path,
            failure=Sentence("{path}: unrdiff failed ({name}: {error}); please report it", told),
        )
    return Headings(source.path, tuple(_heading(document, source) for document in found))


def _heading(document: Document, source: Source) -> Heading:
    part = document.source[len(source.name) :]
    symbol = f"{document.symbol}{part}" if document.symbol else ""
    return Heading(f"{source.path}{part}", symbol, document.title or "")


def matched(old: Sequence[Heading], new: Sequence[Heading]) -> Matching:
    """Pair the texts of two folders, in the order of the new one.

    Of several files with one symbol the one of the kind that tells most is taken.
    """
    old_texts, new_texts = _one_each(old), _one_each(new)
    likest = _mutual(_likeness(old_texts, new_texts))
    made = distinct(
        Pair(
            pair_name(old_texts[i].known_as, new_texts[j].known_as),
            *(old_texts[i].file, new_texts[j].file),
            *(old_texts[i].file, new_texts[j].file),
        )
        for i, j in sorted(likest, key=lambda pair: pair[1])
    )
    paired = {file for pair in made for file in (pair.old_file, pair.new_file)}
    return Matching(
        made,
        tuple(one for one in old if one.file not in paired),
        tuple(one for one in new if one.file not in paired),
    )


def _one_each(texts: Iterable[Heading]) -> list[Heading]:
    found: dict[str, Heading] = {}
    for text in texts:
        found[text.known_as] = min(found.get(text.known_as, text), text, key=_by_kind)
    return list(found.values())


def _by_kind(text: Heading) -> tuple[int, str]:
    ending = PurePath(text.file.rpartition("#")[0] or text.file).suffix.lower()
    return ENDINGS.index(ending) if ending in ENDINGS else len(ENDINGS), text.file


def _likeness(old: Sequence[Heading], new: Sequence[Heading]) -> dict[tuple[int, int], float]:
    """How well any two fit each other, where they do."""
    before, after = ([pairs(title_in_simplified(t.title)) for t in side] for side in (old, new))
    found = {}
    for i, one in enumerate(old):
        for j, other in enumerate(new):
            fit = alike(before[i], after[j])
            if fit >= 1:
                fit = _SAME_TITLE
            if one.symbol and one.symbol == other.symbol:
                fit = _SAME_SYMBOL
            if fit >= _LIKE:
                found[i, j] = fit
    return found


def _mutual(likeness: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Those of which each fits the other clearly better than it fits anything else."""
    rivals: dict[tuple[int, int], list[float]] = {}
    for (i, j), fit in likeness.items():
        rivals.setdefault((0, i), []).append(fit)
        rivals.setdefault((1, j), []).append(fit)
    return [
        (i, j)
        for (i, j), fit in likeness.items()
        if all(
            sum(other > fit - _AHEAD for other in rivals[side]) == 1 for side in ((0, i), (1, j))
        )
    ]
