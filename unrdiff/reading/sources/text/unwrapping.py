"""Joins wrapped lines to paragraphs, as numbers, punctuation and the page tell where each begins.

The paragraphs of the preamble end in a comma and are not numbered; those of the operative part
are numbered and end in a semicolon, the last one in a full stop. Those two conventions, which
every resolution follows, decide wherever they can; the layout decides the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from unrdiff.language.clauses import unquoted
from unrdiff.language.closing import close_a_resolution, is_adoption
from unrdiff.language.enumeration import ENUMERATOR, Level, counts_on, place, split_number
from unrdiff.language.headings import ANNEX_HEADING, body_line
from unrdiff.language.openings import begins_paragraph, opens_inner_clause
from unrdiff.language.punctuation import (
    COLONS,
    FULL_STOP,
    FULL_STOPS,
    OPERATIVE_ENDS,
    PREAMBULAR_ENDS,
    SEMICOLONS,
    ends_in,
)
from unrdiff.model import Origin
from unrdiff.reading.heading_lines import head_the_next, is_below
from unrdiff.reading.sources.text.layout import Layout
from unrdiff.reading.sources.text.lines import Line, columns, without_marks


@dataclass(slots=True)
class Group:
    """The lines of one paragraph while they are gathered.

    ``text`` still has its marks and its line breaks; ``number`` (``16``, ``(a)``) is set apart.
    """

    text: str
    origin: Origin
    number: str | None
    levels: tuple[Level, ...]
    heading: bool
    last: Line

    @property
    def plain(self) -> str:
        """How the wording ends so far, without marks, blanks and closing quotation marks.

        Only the end: a paragraph may grow by thousands of lines.
        """
        return unquoted(without_marks(self.text[-200:]))


def unwrapped(lines: Sequence[Line], layout: Layout) -> list[Group]:
    """The paragraphs of a resolution, its organ's name first; what follows it line by line."""
    return _Walk(layout).groups(lines)


class _Walk:
    """Walks the lines once; what was read before decides what a line may be."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.found: list[Group] = []
        self.operative = 0

    def groups(self, lines: Sequence[Line]) -> list[Group]:
        organ, lines = self._organ(lines)
        for index, line in enumerate(lines):
            if self._annex_begins(line):
                self._annexes(lines[index:])
                break
            if self._take(lines, index):
                continue
            if self._ended(lines, index):
                self._after_end(lines[index:])
                break
            self._grow(lines, index)
        return [organ, *self.found]

    def _organ(self, lines: Sequence[Line]) -> tuple[Group, Sequence[Line]]:
        line = lines[0]
        rest = body_line(line.text) or ""
        name = line.text[: len(line.text) - len(rest)].strip()
        following = [replace(line, text=rest), *lines[1:]] if rest else lines[1:]
        return Group(name, line.origin, None, (), False, line), following

    # --- one line ------------------------------------------------------------------------------

    def _take(self, lines: Sequence[Line], index: int) -> bool:
        """Begin a new paragraph with this line if it certainly begins one."""
        line = lines[index]
        current = self.found[-1] if self.found else None
        complete = current is None or current.last.ends_complete or current.heading
        if match := ENUMERATOR.match(line.text):
            number = int(match[1])
            if counts_on(number, self.operative, complete):
                self.operative = number
                self._begin(line, line.text[match.end() :], str(number))
                return True
        split = split_number(line.text) if current and complete else None
        if current and split and (levels := place(current.levels, split[0])):
            self._begin(line, split[1], split[0], levels)
            return True
        if is_adoption(line.text) and current and ends_in(current.plain, FULL_STOPS):
            return False
        if not self.operative and (current is None or self._new_preambular(current, line)):
            heading = current and not current.heading and self._heading(lines, index)
            self._begin(line, line.text, heading=bool(heading))
            return True
        return False

    def _begin(
        self,
        line: Line,
        text: str,
        number: str | None = None,
        levels: tuple[Level, ...] = (),
        heading: bool = False,
    ) -> None:
        self.found.append(Group(text, line.origin, number, levels, heading, line))

    def _extend(self, line: Line) -> None:
        current = self.found[-1]
        current.text = f"{current.text}\n{line.text}"
        current.last = line

    def _new_preambular(self, current: Group, line: Line) -> bool:
        """Whether a line after ``current`` begins a new paragraph of the preamble."""
        previous = current.last
        if line.inline_before:
            return True
        if self._line_each(line) and begins_paragraph(line.text):
            return not ends_in(current.plain, COLONS)
        if not previous.ends_complete or ends_in(current.plain, COLONS):
            return False
        if self.layout.blank_each and not (line.blank_before or line.broken_before):
            return False
        opens = begins_paragraph(line.text)
        after_mark = self.layout.wrapped and previous.ends_in_mark
        doubtful = after_mark or line.broken_before
        if self.layout.indent is not None:
            # A page's head may add to the indentation of its first line; it takes none away.
            return line.indent >= self.layout.indent and (opens or not doubtful)
        if self.layout.blank_lines and not doubtful:
            return line.blank_before
        if self.layout.wrapped and self._full(previous) and opens_inner_clause(line.text):
            return False
        if doubtful:
            return opens
        if not self.layout.wrapped:
            return True
        return opens or columns(without_marks(previous.text)) < 0.7 * self.layout.width

    def _line_each(self, line: Line) -> bool:
        """Whether a paragraph has a line each: then one may lack its comma, or end in a mark."""
        told_otherwise = self.layout.indent is not None or self.layout.blank_lines
        return not (self.layout.wrapped or told_otherwise or line.broken_before)

    def _full(self, line: Line) -> bool:
        return columns(without_marks(line.text)) + line.indent >= 0.85 * self.layout.width

    def _grow(self, lines: Sequence[Line], index: int) -> None:
        """Add the line to the paragraph it runs on from, or begin a heading with it."""
        headed = self.found[-1].heading and not self._heads_anew(lines[index])
        if headed or not self._heading(lines, index):
            self._extend(lines[index])
        else:
            self._begin(lines[index], lines[index].text, heading=True)

    def _heading(self, lines: Sequence[Line], index: int) -> bool:
        """A short line without end punctuation, after a finished paragraph, before a number."""
        ends = OPERATIVE_ENDS if self.operative else PREAMBULAR_ENDS
        opens = begins_paragraph(lines[index].text)
        complete = ends_in(self.found[-1].plain, ends) or self._heads_anew(lines[index])
        if not complete or (opens and not self.operative):
            return False
        return head_the_next(lines[index:], self._is_next)

    def _is_next(self, line: Line) -> bool:
        """Whether a line begins the operative paragraph that counts on."""
        match = ENUMERATOR.match(line.text)
        return match is not None and int(match[1]) == self.operative + 1

    def _heads_anew(self, line: Line) -> bool:
        """Whether a line behind a heading is one of its own: A. 薪酬 below 一、服务条件."""
        return self.found[-1].heading and is_below(self.found[-1].plain, line.text)

    # --- the end -------------------------------------------------------------------------------

    def _ended(self, lines: Sequence[Line], index: int) -> bool:
        """Whether the resolution was complete before this line."""
        current = self.found[-1]
        wording = self.operative or not current.heading
        if wording and is_adoption(lines[index].text) and self._only_closing(lines[index:]):
            return True
        if not ends_in(current.plain, FULL_STOPS) or not wording:
            return False
        if self._number_follows(lines[index:]):
            return False
        line = lines[index]
        if is_adoption(line.text) or not self.layout.wrapped:
            return True
        full = self._full(current.last)
        indented = self.layout.indent is not None and line.indent >= self.layout.indent
        return not full or indented or line.broken_before or bool(ENUMERATOR.match(line.text))

    def _only_closing(self, lines: Sequence[Line]) -> bool:
        """Whether only the day and the meeting follow: a text at work may lack its full stop."""
        apart = self.found[-1].last.ends_complete or lines[0].blank_before
        return apart and close_a_resolution(line.text for line in lines)

    def _number_follows(self, lines: Sequence[Line]) -> bool:
        following = next(filter(self._is_next, lines), None)
        if following is None:
            return False
        return bool(self.operative) or begins_paragraph(ENUMERATOR.sub("", following.text, count=1))

    def _after_end(self, lines: Sequence[Line]) -> None:
        """What follows a resolution, as it stands, up to an annex that may be among it."""
        for index, line in enumerate(lines):
            if ANNEX_HEADING.match(line.text):
                self._annexes(lines[index:])
                return
            self._begin(line, line.text)

    # --- annexes -------------------------------------------------------------------------------

    def _annex_begins(self, line: Line) -> bool:
        if not self.found or not ANNEX_HEADING.fullmatch(line.text.strip()):
            return False
        return ends_in(self.found[-1].plain, FULL_STOPS + SEMICOLONS)

    def _annexes(self, lines: Sequence[Line]) -> None:
        """Annexes from the first one's heading on: a title each, then paragraphs."""
        expects_title = titled = False
        for index, line in enumerate(lines):
            if ANNEX_HEADING.fullmatch(line.text.strip()):
                self._begin(line, line.text.strip(), heading=True)
                expects_title, titled = True, False
                continue
            current = self.found[-1]
            if is_adoption(line.text) and not expects_title and current.plain.endswith(FULL_STOP):
                for following in lines[index:]:
                    self._begin(following, following.text)
                return
            match = ENUMERATOR.match(line.text)
            if expects_title and not match and not line.ends_complete:
                if titled:
                    self._extend(line)
                else:
                    self._begin(line, line.text, heading=True)
                titled = True
                continue
            split = split_number(line.text) if current.last.ends_complete else None
            levels = place(current.levels, split[0]) if split and not expects_title else None
            if split and levels:
                self._begin(line, split[1], split[0], levels)
            elif expects_title or match or self._annexed(line):
                text = line.text[match.end() :] if match else line.text
                self._begin(line, text, match[1] if match else None)
            else:
                self._extend(line)
            expects_title = False

    def _annexed(self, line: Line) -> bool:
        """Whether an unnumbered line begins a paragraph of the annex."""
        if not self.layout.wrapped:
            return True
        if line.blank_before and self.layout.blank_lines:
            return True
        indented = self.layout.indent is not None and line.indent >= self.layout.indent
        return indented and not line.broken_before and self.found[-1].last.ends_complete
