"""Kinds of edits against the labels in kinds/, judged where they stand.

A label names the words of a change and where they begin in both texts. Whatever the program marks
over any of these words counts, and where it marks them in several parts, the most serious kind is
its verdict, as it was for the readers, who judged the change whole. A label that finds no mark is
missed. One is marked to the letter where just its words are, or these without what both sides have
at an end: some readers wrote 应要求 → 应请求, others 要求 → 请求; so it is with a figure that alone
is shown as changed. The rules were made with tuned.json in view; unseen.json and later.json were
labelled afterwards.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from corpus import HERE, SAMPLES, document
from scores import Score

from unrdiff.comparison.compare import compare
from unrdiff.language.figures import figures_apart
from unrdiff.model import Comparison, Document, EditKind, Role


@dataclass(frozen=True, slots=True)
class Place:
    """Where a change stands: characters of the old paragraph and of the new one, and its words."""

    link: tuple[str, str]
    old: range
    new: range
    gone: str = ""
    come: str = ""

    def meets(self, other: Place) -> bool:
        """Whether both mark a character in common, in either text."""
        return self.link == other.link and (
            _meet(self.old, other.old) or _meet(self.new, other.new)
        )

    def is_told_by(self, mark: Place) -> bool:
        """Whether a mark is all of it, but for words that both sides begin or end with."""
        if self == mark:
            return True
        head = mark.old.start - self.old.start if mark.old else mark.new.start - self.new.start
        if self.link != mark.link or not (self.gone and self.come) or head < 0:
            return False
        before, after = self.gone[:head], self.gone[head + len(mark.gone) :]
        sides = (self.gone, self.come)
        return sides == (before + mark.gone + after, before + mark.come + after)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What readers called a change, what was found over its words, and whether just these."""

    label: str
    found: str | None
    marked_alike: bool


Mark = tuple[Place, str]

# From the least serious to the most.
_SERIOUS = [kind.value for kind in EditKind]


def measured() -> Iterator[tuple[str, Score]]:
    """For each file of labels: each kind, and how many are marked at all and to the letter."""
    for path in sorted((HERE / "kinds").glob("*.json")):
        verdicts: list[Verdict] = []
        for pair in json.loads(path.read_text("utf-8")):
            folder = HERE / pair["folder"] if "folder" in pair else SAMPLES
            old, new = document(pair["old"], folder), document(pair["new"], folder)
            labels = [placed(label, old, new) for label in pair["edits"]]
            verdicts += judged(labels, list(marks(compare(old, new))))
        for name, score in scored(verdicts):
            yield f"kinds {path.stem} {name}", score


def scored(verdicts: Sequence[Verdict]) -> Iterator[tuple[str, Score]]:
    """The scores of one set of labels."""
    for kind in EditKind:
        meant = [v for v in verdicts if v.label == kind.value]
        said = sum(v.found == kind.value for v in verdicts)
        right = sum(v.found == kind.value for v in meant)
        yield kind.value, Score(right, len(meant), said - right)
    yield "marked", Score(sum(v.found is not None for v in verdicts), len(verdicts))
    yield "marked to the letter", Score(sum(v.marked_alike for v in verdicts), len(verdicts))


def judged(labels: Sequence[Mark], found: Sequence[Mark]) -> list[Verdict]:
    """What was found over the words of each label."""
    verdicts = []
    for place, kind in labels:
        over = [mark for mark in found if mark[0].meets(place)]
        worst = max((said for _, said in over), key=_SERIOUS.index, default=None)
        verdicts.append(Verdict(kind, worst, _is_told(place, [at for at, _ in over])))
    return verdicts


def _is_told(label: Place, edits: Sequence[Place]) -> bool:
    """Whether one edit, or one figure that is shown as changed, is all that is over the label."""
    figures = [place for edit in edits for place in _figures(edit) if place.meets(label)]
    return any(len(found) == 1 and label.is_told_by(found[0]) for found in (edits, figures))


def _figures(edit: Place) -> Iterator[Place]:
    """The parts of an edit that are shown as changed."""
    at_old, at_new = edit.old.start, edit.new.start
    for gone, come in figures_apart(edit.gone, edit.come):
        stands = range(at_old, at_old + len(gone)), range(at_new, at_new + len(come))
        if gone != come:
            yield Place(edit.link, *stands, gone, come)
        at_old, at_new = stands[0].stop, stands[1].stop


def placed(label: Sequence[Any], old: Document, new: Document) -> Mark:
    """A label with its place; ``ValueError`` if its words do not stand there."""
    from_paragraph, to_paragraph, gone, at_old, come, at_new, kind = label
    place = Place(
        (from_paragraph, to_paragraph),
        _stretch(old, from_paragraph, gone, at_old),
        _stretch(new, to_paragraph, come, at_new),
        gone if at_old is not None else "",
        come if at_new is not None else "",
    )
    return place, kind


def _stretch(text: Document, paragraph: str, words: str, at: int | None) -> range:
    if at is None:
        return range(0)
    if not text[paragraph].text.startswith(words, at):
        raise ValueError(f"{words} does not stand at {at} in {paragraph} of {text.source}")
    return range(at, at + len(words))


def marks(comparison: Comparison) -> Iterator[Mark]:
    """All changes that were marked, each without the blanks around it."""
    for link in comparison.links:
        at_old = at_new = 0
        for edit in link.edits:
            if edit.kind is not None and link.role is Role.PRIMARY:
                stands = _words(edit.old, at_old), _words(edit.new, at_new)
                words = edit.old.strip(), edit.new.strip()
                yield Place((link.old, link.new), *stands, *words), edit.kind.value
            at_old, at_new = at_old + len(edit.old), at_new + len(edit.new)


def _words(text: str, at: int) -> range:
    """Where the words of an edit stand; nowhere if there are none."""
    words = text.strip()
    if not words:
        return range(0)
    at += len(text) - len(text.lstrip())
    return range(at, at + len(words))


def _meet(one: range, other: range) -> bool:
    return bool(one) and bool(other) and one.start < other.stop and other.start < one.stop
