"""From lines to paragraphs: preamble, operative part, headings, subparagraphs, annexes, the end.

The paragraphs of the preamble end in a comma and are not numbered; those of the operative part
are numbered and end in a semicolon, the last one in a full stop. Those two conventions, which
every resolution follows, decide wherever they can; the layout decides the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from unrdiff.language.openings import begins_paragraph, opens_inner_clause
from unrdiff.model import ParagraphKind
from unrdiff.reading.annexes import annexes
from unrdiff.reading.blocks import Block, is_adoption, split_adoption
from unrdiff.reading.headings import ANNEX_HEADING, body_line
from unrdiff.reading.lines import ENUMERATOR, Layout, Line, columns, without_marks
from unrdiff.reading.subparagraphs import Level, place, split_number

# A heading is short; anything longer without a full stop is wording that lost its end.
_LONGEST_HEADING = 60
# A number that page breaks or a converter lost: how many may be missing in a row.
_LARGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Body:
    """A resolution's blocks, the lines that follow it, and what was noticed."""

    blocks: tuple[Block, ...]
    adoption: tuple[str, ...]
    rest: tuple[Line, ...]
    skipped_numbers: tuple[int, ...]


def parse_body(lines: Sequence[Line], layout: Layout) -> Body:
    """Read a resolution from its organ's name on."""
    return _Parser(layout).parse(lines)


class _Parser:
    """Walks the lines once; what was read before decides what a line may be."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.blocks: list[Block] = []
        self.operative = 0
        self.skipped: list[int] = []

    def parse(self, lines: Sequence[Line]) -> Body:
        lines = self._after_organ(lines)
        for index, line in enumerate(lines):
            if self._annex_begins(line):
                self._mark_unnumbered_operative()
                adoption, rest = annexes(self.blocks, lines[index:], self.layout)
                return self._body(adoption, rest)
            if self._take(lines, index):
                continue
            if self._ended(lines, index):
                self._mark_unnumbered_operative()
                adoption, rest = split_adoption(lines[index:])
                at = next((i for i, k in enumerate(rest) if ANNEX_HEADING.match(k.text)), None)
                if at is not None:
                    more, after = annexes(self.blocks, rest[at:], self.layout)
                    return self._body(adoption + more, (*rest[:at], *after))
                return self._body(adoption, rest)
            self._grow(lines, index)
        self._mark_unnumbered_operative()
        return self._body((), ())

    def _body(self, adoption: Sequence[str], rest: Sequence[Line]) -> Body:
        return Body(tuple(self.blocks), tuple(adoption), tuple(rest), tuple(self.skipped))

    def _after_organ(self, lines: Sequence[Line]) -> list[Line]:
        rest = body_line(lines[0].text) or ""
        return [replace(lines[0], text=rest), *lines[1:]] if rest else list(lines[1:])

    # --- one line ------------------------------------------------------------------------------

    def _take(self, lines: Sequence[Line], index: int) -> bool:
        """Begin a new block with this line if it certainly begins one."""
        line = lines[index]
        current = self.blocks[-1] if self.blocks else None
        complete = current is None or current.last.ends_complete or current.kind == "heading"
        if match := ENUMERATOR.match(line.text):
            number = int(match[1])
            gap = number - self.operative
            if gap == 1 or (1 < gap <= _LARGEST_GAP and complete and self.operative):
                self.skipped.extend(range(self.operative + 1, number))
                self.operative = number
                text = line.text[match.end() :]
                self._begin(ParagraphKind.OPERATIVE, text, line, str(number))
                return True
        split = split_number(line.text) if current and complete else None
        if current and split and (levels := place(current.levels, split[0])):
            self._begin(ParagraphKind.SUBPARAGRAPH, split[1], line, split[0], levels)
            return True
        if is_adoption(line) and current and current.plain.endswith(("。", ".")):
            return False
        if not self.operative and (current is None or self._new_preambular(current, line)):
            if current and current.kind != "heading" and self._heading(lines, index):
                self._begin(ParagraphKind.HEADING, line.text, line)
            else:
                self._begin(ParagraphKind.PREAMBULAR, line.text, line)
            return True
        return False

    def _begin(
        self,
        kind: ParagraphKind,
        text: str,
        line: Line,
        number: str | None = None,
        levels: tuple[Level, ...] = (),
    ) -> None:
        self.blocks.append(Block(kind, text, number, levels, line))

    def _new_preambular(self, current: Block, line: Line) -> bool:
        """Whether a line after ``current`` begins a new paragraph of the preamble."""
        previous = current.last
        if line.inline_before:
            return True
        if self._line_each(line) and begins_paragraph(line.text):
            return not current.plain.endswith(("：", ":"))
        if not previous.ends_complete or current.plain.endswith(("：", ":")):
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
        """Add the line to the block it runs on from, or begin a heading with it."""
        line, current = lines[index], self.blocks[-1]
        heading_open = current.kind is ParagraphKind.HEADING
        if heading_open or not self._heading(lines, index):
            current.text += f"\n{line.text}"
            current.last = line
        else:
            self._begin(ParagraphKind.HEADING, line.text, line)

    def _heading(self, lines: Sequence[Line], index: int) -> bool:
        """A short line without end punctuation, after a finished paragraph, before a number."""
        ends = ("；", "。", ";") if self.operative else ("，", "；", ",", ";")
        opens = begins_paragraph(lines[index].text)
        if not self.blocks[-1].plain.endswith(ends) or (opens and not self.operative):
            return False
        text = ""
        for line in lines[index : index + 3]:
            match = ENUMERATOR.match(line.text)
            if match and int(match[1]) == self.operative + 1:
                return 0 < len(text) <= _LONGEST_HEADING
            if line.ends_complete or line.text.endswith("、"):
                return False
            text += line.text
        return False

    # --- the end -------------------------------------------------------------------------------

    def _ended(self, lines: Sequence[Line], index: int) -> bool:
        """Whether the resolution was complete before this line."""
        current = self.blocks[-1]
        if not current.plain.endswith(("。", ".")) or not self._in_operative(current):
            return False
        if self._number_follows(lines[index:]):
            return False
        line = lines[index]
        if is_adoption(line) or not self.layout.wrapped:
            return True
        full = self._full(current.last)
        indented = self.layout.indent is not None and line.indent >= self.layout.indent
        return not full or indented or line.broken_before or bool(ENUMERATOR.match(line.text))

    def _in_operative(self, block: Block) -> bool:
        return bool(self.operative) or block.kind is not ParagraphKind.HEADING

    def _number_follows(self, lines: Sequence[Line]) -> bool:
        for line in lines:
            match = ENUMERATOR.match(line.text)
            if match and int(match[1]) == self.operative + 1:
                return bool(self.operative) or begins_paragraph(line.text[match.end() :])
        return False

    def _mark_unnumbered_operative(self) -> None:
        """Without numbers, paragraphs that end in ；or 。are operative: a sole one has none."""
        if self.operative:
            return
        operative = 0
        for block in self.blocks:
            final = block.plain[-1:]
            if block.kind is ParagraphKind.PREAMBULAR and (operative or final in "；。;:："):
                block.kind = ParagraphKind.OPERATIVE
                operative += 1

    def _annex_begins(self, line: Line) -> bool:
        if not self.blocks or not ANNEX_HEADING.fullmatch(line.text.strip()):
            return False
        return self.blocks[-1].plain.endswith(("。", ".", "；"))
