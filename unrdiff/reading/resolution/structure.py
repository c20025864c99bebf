"""What each paragraph is: preamble, operative part, headings, subparagraphs, annexes, the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from unrdiff.language.closing import close_a_resolution, is_adoption, leaves_bracket_open
from unrdiff.language.enumeration import Level, counts_on, place
from unrdiff.language.headings import ANNEX_HEADING, body_line
from unrdiff.language.openings import begins_paragraph
from unrdiff.language.punctuation import (
    COLONS,
    FULL_STOPS,
    OPERATIVE_ENDS,
    PREAMBULAR_ENDS,
    SEMICOLONS,
    ends_in,
)
from unrdiff.model import ParagraphKind
from unrdiff.reading.heading_lines import head_the_next, is_below
from unrdiff.reading.manuscript import Hint, RawParagraph
from unrdiff.reading.resolution.blocks import Block
from unrdiff.reading.resolution.numbers import Numbered, Numbering, subparagraph_number


@dataclass(frozen=True, slots=True)
class Body:
    """A resolution's blocks, the day and meeting that close it, what follows, and numbers lost."""

    blocks: tuple[Block, ...]
    adoption: tuple[RawParagraph, ...]
    rest: tuple[RawParagraph, ...]
    skipped_numbers: tuple[int, ...]


def structure(paragraphs: Sequence[RawParagraph]) -> Body:
    """Read a resolution from its organ's name on."""
    return _Walk(paragraphs).body()


class _Walk:
    """Walks the paragraphs once; what was read before decides what one may be."""

    def __init__(self, paragraphs: Sequence[RawParagraph]) -> None:
        self.paragraphs = _after_organ(paragraphs)
        self.numbering = Numbering(self.paragraphs)
        self.blocks: list[Block] = []
        self.operative = 0
        self.skipped: list[int] = []

    def body(self) -> Body:
        for index, paragraph in enumerate(self.paragraphs):
            if self._annex_begins(paragraph):
                return self._end(*self._annexes(self.paragraphs[index:]))
            if self._take(index):
                continue
            if self._ended(index):
                return self._after_end(self.paragraphs[index:])
            self._grow(index)
        return self._end((), ())

    def _end(self, adoption: Sequence[RawParagraph], rest: Sequence[RawParagraph]) -> Body:
        if not self.operative:
            self._mark_unnumbered_operative()
        return Body(tuple(self.blocks), tuple(adoption), tuple(rest), tuple(self.skipped))

    # --- one paragraph -------------------------------------------------------------------------

    def _take(self, index: int) -> bool:
        """Begin a new block with this paragraph if it certainly begins one."""
        paragraph = self.paragraphs[index]
        current = self.blocks[-1] if self.blocks else None
        heading = current is not None and current.kind is ParagraphKind.HEADING
        complete = current is None or heading or current.ends_complete
        numbered = self.numbering.operative(paragraph)
        if numbered and numbered.value and counts_on(numbered.value, self.operative, complete):
            self.skipped.extend(range(self.operative + 1, numbered.value))
            self.operative = numbered.value
            self._begin_numbered(ParagraphKind.OPERATIVE, numbered)
            return True
        if current and complete and self._subparagraph(current, paragraph):
            return True
        if self._closes(self.paragraphs[index:]) or self.operative:
            return False
        if current and self._runs_on(current, index):
            return False
        is_heading = self._set_as_heading(index) or (
            current is not None and not heading and self._heading(index)
        )
        kind = ParagraphKind.HEADING if is_heading else ParagraphKind.PREAMBULAR
        self._begin(kind, paragraph)
        return True

    def _subparagraph(self, current: Block, paragraph: RawParagraph) -> bool:
        numbered = subparagraph_number(paragraph)
        levels = place(current.levels, numbered.number) if numbered else None
        if not numbered or not levels:
            return False
        self._begin_numbered(ParagraphKind.SUBPARAGRAPH, numbered, levels)
        return True

    def _runs_on(self, current: Block, index: int) -> bool:
        """Whether a paragraph of the preamble is no new one: after a colon, or in a heading."""
        if self._set_as_heading(index):
            return False
        if current.kind is ParagraphKind.HEADING:
            return not begins_paragraph(self.paragraphs[index].text)
        return ends_in(current.plain, COLONS)

    def _begin(self, kind: ParagraphKind, paragraph: RawParagraph) -> None:
        self.blocks.append(Block(kind))
        self.blocks[-1].take(paragraph)

    def _begin_numbered(
        self, kind: ParagraphKind, numbered: Numbered, levels: tuple[Level, ...] = ()
    ) -> None:
        self.blocks.append(Block(kind, numbered.number, numbered.value, levels))
        self.blocks[-1].take(replace(numbered.paragraph, number=numbered.number))

    def _grow(self, index: int) -> None:
        """Add the paragraph to the block it belongs to, or begin a heading with it."""
        current = self.blocks[-1]
        headed = current.kind is ParagraphKind.HEADING and not self._heads_anew(index)
        if headed or not self._heading(index):
            current.take(self.paragraphs[index])
        else:
            self._begin(ParagraphKind.HEADING, self.paragraphs[index])

    def _heads_anew(self, index: int) -> bool:
        """Whether a line behind a heading is one of its own: A. 薪酬 below 一、服务条件."""
        below = is_below(self.blocks[-1].plain, self.paragraphs[index].text)
        return self._set_as_heading(index) or below

    def _heading(self, index: int) -> bool:
        """A short paragraph without end punctuation, after a finished one, before a number."""
        if self._set_as_heading(index):
            return True
        ends = OPERATIVE_ENDS if self.operative else PREAMBULAR_ENDS
        opens = begins_paragraph(self.paragraphs[index].text)
        complete = ends_in(self.blocks[-1].plain, ends) or self._heads_anew(index)
        if not complete or (opens and not self.operative):
            return False
        return head_the_next(self.paragraphs[index:], self._is_next)

    def _set_as_heading(self, index: int) -> bool:
        return Hint.HEADING in self.paragraphs[index].hints

    def _is_next(self, paragraph: RawParagraph) -> bool:
        numbered = self.numbering.operative(paragraph)
        return numbered is not None and numbered.value == self.operative + 1

    # --- the end -------------------------------------------------------------------------------

    def _closes(self, following: Sequence[RawParagraph]) -> bool:
        """Whether the first of these is the day or the meeting: after a full stop, or all that is.

        A text at work may lack its full stop.
        """
        if not self.blocks or not is_adoption(following[0].text):
            return False
        if ends_in(self.blocks[-1].plain, FULL_STOPS):
            return True
        return close_a_resolution(paragraph.text for paragraph in following)

    def _ended(self, index: int) -> bool:
        """Whether the resolution was complete before this paragraph."""
        current = self.blocks[-1]
        wording = self.operative or current.kind is not ParagraphKind.HEADING
        if wording and self._closes(self.paragraphs[index:]):
            return True
        if not wording or not ends_in(current.plain, FULL_STOPS):
            return False
        following = next(filter(self._is_next, self.paragraphs[index:]), None)
        if following is None:
            return True
        numbered = self.numbering.operative(following)
        return not (self.operative or (numbered and begins_paragraph(numbered.paragraph.text)))

    def _after_end(self, paragraphs: Sequence[RawParagraph]) -> Body:
        """The closing lines apart from the rest, in which annexes may follow."""
        adoption, rest = _closing_apart(paragraphs)
        at = next((i for i, k in enumerate(rest) if ANNEX_HEADING.match(k.text)), None)
        if at is None:
            return self._end(adoption, rest)
        more, after = self._annexes(rest[at:])
        return self._end((*adoption, *more), (*rest[:at], *after))

    def _mark_unnumbered_operative(self) -> None:
        """Without numbers, paragraphs that end in ；or 。are operative: a sole one has none."""
        operative = False
        for block in self.blocks:
            if block.kind is ParagraphKind.PREAMBULAR:
                operative = operative or block.plain[-1:] in OPERATIVE_ENDS + COLONS
                block.kind = ParagraphKind.OPERATIVE if operative else block.kind

    # --- annexes -------------------------------------------------------------------------------

    def _annex_begins(self, paragraph: RawParagraph) -> bool:
        if not self.blocks or not ANNEX_HEADING.fullmatch(paragraph.text.strip()):
            return False
        return ends_in(self.blocks[-1].plain, FULL_STOPS + SEMICOLONS)

    def _annexes(
        self, paragraphs: Sequence[RawParagraph]
    ) -> tuple[Sequence[RawParagraph], Sequence[RawParagraph]]:
        """Read annexes, a title each and paragraphs; give the closing lines and what follows.

        ``paragraphs`` begin with the first annex's heading.
        """
        expects_title = False
        for index, paragraph in enumerate(paragraphs):
            if ANNEX_HEADING.fullmatch(paragraph.text.strip()):
                self.blocks.append(Block(ParagraphKind.ANNEX, annex=True, taken=[paragraph]))
                expects_title = True
                continue
            current = self.blocks[-1]
            if not expects_title and self._closes(paragraphs[index:]):
                return _closing_apart(paragraphs[index:])
            numbered = self.numbering.operative(paragraph)
            titled = not (numbered or paragraph.ends_complete or Hint.ROW in paragraph.hints)
            if expects_title and titled:
                current.take(paragraph)
                continue
            complete = not expects_title and current.ends_complete
            expects_title = False
            if complete and self._subparagraph(current, paragraph):
                continue
            if numbered:
                self._begin_numbered(ParagraphKind.ANNEX, numbered)
            else:
                self._begin(ParagraphKind.ANNEX, paragraph)
        return (), ()


def _after_organ(paragraphs: Sequence[RawParagraph]) -> Sequence[RawParagraph]:
    """The paragraphs behind the organ's name, the rest of its own among them."""
    organ = paragraphs[0]
    rest = body_line(organ.text) or ""
    behind = (organ.behind(len(organ.text) - len(rest)),) if rest else ()
    return (*behind, *paragraphs[1:])


def _closing_apart(
    paragraphs: Sequence[RawParagraph],
) -> tuple[tuple[RawParagraph, ...], tuple[RawParagraph, ...]]:
    """The day, the meeting and the vote printed after a resolution, and what is none of these.

    What stands between the brackets of a vote (who voted how) belongs to it.
    """
    adoption: list[RawParagraph] = []
    rest: list[RawParagraph] = []
    within = False
    for paragraph in paragraphs:
        closing = within or is_adoption(paragraph.text)
        (adoption if closing else rest).append(paragraph)
        within = closing and leaves_bracket_open(paragraph.text, within)
    return tuple(adoption), tuple(rest)
