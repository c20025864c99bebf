"""What the heading of a row tells in words: its fate, its kinds of edits, what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unrdiff.model import Comparison, FootnoteMark
from unrdiff.render.labels import Language, word
from unrdiff.render.note_marks import SAME_MARKS, MarkChanges, counterparts, mark_changes
from unrdiff.render.phrases import joined
from unrdiff.render.rows import Row
from unrdiff.render.selection import TOLD_FATES, shows_typography, tags, told_kinds


@dataclass(frozen=True, slots=True)
class Headings:
    """Tells the rows of one comparison; ``old_number`` pairs the footnotes of the two texts."""

    comparison: Comparison
    language: Language
    old_number: Mapping[str, str]

    def told(self, row: Row) -> list[str]:
        """What became of a row's paragraph, the kinds of its edits, references, doubts."""
        found = tags(row, self.comparison)
        fates = [self._word(fate) for fate in TOLD_FATES if fate in found]
        if self.unchanged(row):
            fates.append(self._word("kept"))
        said = [*fates, *told_kinds(row, self.language), *self._uncited(row)]
        return [*said, *self._references(row), *self._doubt(row)]

    def unchanged(self, row: Row) -> bool:
        """Whether a row's paragraph is the same in both texts, wherever it stands."""
        if row.link is None or row.link.edited or shows_typography(row):
            return False
        return not (row.came_from or row.went_to or self._marks(row))

    def stays(self, row: Row) -> bool:
        """Whether nothing that a reader need see became of a row."""
        return self.unchanged(row) and row.link is not None and not row.link.moved

    def _marks(self, row: Row) -> MarkChanges:
        if row.link is None or row.old is None or row.new is None:
            return SAME_MARKS
        return mark_changes(row.old, row.new, self.old_number)

    def _uncited(self, row: Row) -> list[str]:
        """Resolutions that a roll brought up to date cites no longer."""
        numbers = self.comparison.uncited.get(row.new.label, ()) if row.new else ()
        if not numbers:
            return []
        return [f"{self._word('cited no longer')} {joined(numbers, self.language)}"]

    def _references(self, row: Row) -> list[str]:
        """References to footnotes that were lost, by the old numbers, and gained: −[3] +[5]."""
        marks = self._marks(row)
        lost = [f"−[{number}]" for number in _numbers(marks.lost)]
        gained = [f"+[{number}]" for number in _numbers(marks.gained)]
        return [" ".join([self._word("references"), *lost, *gained])] if marks else []

    def _doubt(self, row: Row) -> list[str]:
        """That two paragraphs have less than half in common, so that a reader should look."""
        if row.doubtful is None:
            return []
        return [f"{self._word('similarity')} {row.doubtful}%", self._word("please check")]

    def _word(self, key: str) -> str:
        return word(key, self.language)


def headings(comparison: Comparison, language: Language) -> Headings:
    """What tells the rows of a comparison."""
    return Headings(comparison, language, counterparts(comparison))


def _numbers(marks: Iterable[FootnoteMark]) -> list[str]:
    return [mark.number for mark in sorted(marks, key=lambda mark: mark.offset)]
