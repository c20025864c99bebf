"""Tells footnotes by the links between a mark and its footnote, as every writer of HTML sets them.

A link whose text is a footnote's number leads from the mark to the footnote; from the footnote one
leads back, which is its own number or a sign to click on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.language.footnotes import (
    MARK_CLOSES,
    MARK_OPENS,
    is_counted,
    is_measured,
    mark_number,
    without_links_back,
)
from unrdiff.language.headings import body_line
from unrdiff.language.numerals import raised
from unrdiff.reading.sources.flow.passages import Mark, Passage, Piece, squeezed
from unrdiff.reading.sources.html.blocks import Block, Run

# A footnote is no longer; a link to more leads to a part of the text.
_MOST_BLOCKS = 12
# What a link back to the mark is shown as: a sign, letters for several marks, 返回 and the like.
_LONGEST_LINK_BACK = 6
_LED_BACK = "\ue000"
_WORD, _LAST_WORD = re.compile(r"\w"), re.compile(r"\w(?=\W*\Z)")
# So much around a number tells whether it counts something.
_NEAR = 20


def passages(blocks: Sequence[Block]) -> list[Passage]:
    """The passages of a page, with the footnotes that links tell."""
    found = _Notes(blocks)
    return [found.passage(at) for at in range(len(blocks))]


@dataclass(frozen=True, slots=True)
class _Link:
    """A mark: in which block, which of its runs, and to which block it leads."""

    block: int
    run: int
    note: int


class _Notes:
    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.places: dict[str, int] = {}
        for at, block in enumerate(blocks):
            for name in (*block.names, *block.anchors):
                self.places.setdefault(name, at)
        links = self._links()
        self.marks = {(link.block, link.run): link.note for link in links}
        self.note_of: dict[int, int] = {}
        for note in sorted({link.note for link in links}):
            for at in self._extent(note):
                self.note_of[at] = note

    def _links(self) -> list[_Link]:
        """All links from marks: those that stand inside wording and lead to another block."""
        found: list[_Link] = []
        noted: set[int] = set()
        for at, block in enumerate(self.blocks):
            text, end = block.text, 0
            words = [
                match.start() for match in (_WORD.search(text), _LAST_WORD.search(text)) if match
            ]
            for index, run in enumerate(block.runs):
                start, end = end, end + len(run.text)
                note = self.places.get(run.link, at) if run.link else at
                heads = not words or words[0] >= start
                alone = heads and (not words or words[1] < end)
                leads_back = note < at and (at in noted or heads)
                if note == at or leads_back or alone or not self._may_be_note(note):
                    continue
                if _is_mark(run, text[max(start - _NEAR, 0) : start], text[end : end + _NEAR]):
                    found.append(_Link(at, index, note))
                    noted.add(note)
        return found

    def _may_be_note(self, at: int) -> bool:
        block = self.blocks[at]
        return not block.setting.heading and not any(
            body_line(line) is not None for line in block.lines
        )

    def _extent(self, start: int) -> range:
        """The blocks of a footnote: those in the innermost place that begins with it."""
        for name in reversed(self.blocks[start].names):
            if self.places[name] != start:
                break
            end = start
            while end < len(self.blocks) and name in self.blocks[end].names:
                end += 1
            if end - start <= _MOST_BLOCKS:
                return range(start, end)
        return range(start, start + 1)

    def passage(self, at: int) -> Passage:
        """A block as a passage: its marks told, and its links back left out of a footnote."""
        block = self.blocks[at]
        note = self.note_of.get(at)
        pieces: list[Piece] = []
        for index, run in enumerate(block.runs):
            target = self.marks.get((at, index))
            number = mark_number(run.text)
            if target is not None and number is not None and note is None:
                pieces.append(Mark(number, str(target)))
            elif note is not None and self._leads_back(run):
                pieces.append(_LED_BACK)
            else:
                pieces.append(_plain(run))
        if note is None:
            pieces = _without_brackets(pieces)
        else:
            pieces = [without_links_back("".join(map(str, pieces)), _LED_BACK)]
        return Passage(
            squeezed(pieces),
            None if note is not None else block.number,
            block.setting.level,
            block.setting.heading,
            None if note is None else str(note),
            block.notes_follow,
            cell=block.setting.cell,
        )

    def _leads_back(self, run: Run) -> bool:
        if run.link is None or len(run.text.strip()) > _LONGEST_LINK_BACK:
            return False
        place = self.places.get(run.link)
        return place is not None and place not in self.note_of


def _is_mark(run: Run, before: str, after: str) -> bool:
    """Whether a link is shown as a mark is, and is no number of the wording (见第 5 段)."""
    if mark_number(run.text) is None:
        return False
    bracketed = run.text.strip().startswith(MARK_OPENS) or before.endswith(MARK_OPENS)
    if run.raised or bracketed or not run.text.strip().isdigit():
        return True
    return not (is_counted(before) or is_measured(after))


def _plain(run: Run) -> str:
    """A run as wording; raised digits without a link stay raised."""
    number = mark_number(run.text) if run.raised else None
    return raised(number) if number and number.isdecimal() else run.text


def _without_brackets(pieces: Sequence[Piece]) -> list[Piece]:
    """Wording and marks without the brackets that a mark is set in."""
    result = list(pieces)
    for at, (left, piece, right) in enumerate(zip(result, result[1:], result[2:], strict=False), 1):
        if not (isinstance(piece, Mark) and isinstance(left, str) and isinstance(right, str)):
            continue
        if left.endswith(MARK_OPENS) and right.startswith(MARK_CLOSES):
            result[at - 1 : at + 2] = [left[:-1], piece, right[1:]]
    return result
