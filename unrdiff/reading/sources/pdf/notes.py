"""Takes the footnotes out of pages: what stands at the foot, under a rule or in small type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from unrdiff.language.canonical import canonical
from unrdiff.language.footnotes import split_note_number, without_backlink
from unrdiff.language.furniture import is_rule
from unrdiff.language.punctuation import FULL_STOP, ends_in
from unrdiff.reading.sources.pdf.glyphs import Page, Rule
from unrdiff.reading.sources.pdf.lines import Line, joined
from unrdiff.reading.sources.text.lines import MARK, without_marks

# Footnotes are set smaller than the text.
_SMALL, _LARGEST = 0.94, 1.02
# A rule above footnotes takes between so much and so much of the text's width.
_RULE_WIDTHS = (0.05, 0.75)
# A page with more of them has a drawing or a table.
_MOST_RULES = 100
# A rule so near below a baseline, in ems, underlines it.
_UNDERLINE = 0.4
_ASTERISKS = re.compile(r"(\*{1,3})\s*(?=\S)")


@dataclass(slots=True)
class Note:
    """A footnote, with the page it begins on; the first of its lines is without the number.

    ``style`` is how the number is printed.
    """

    number: str
    page: int
    style: str
    lines: list[Line] = field(default_factory=list)

    @property
    def last_page(self) -> int:
        """The page it ends on."""
        return self.lines[-1].page if self.lines else self.page

    @property
    def text(self) -> str:
        """Its whole text, in canonical spacing."""
        return without_backlink(canonical(without_marks(joined(self.lines))))


def notes_apart(
    lines: Sequence[Line], pages: Sequence[Page], usual_size: float
) -> tuple[list[Line], list[Note]]:
    """The lines of the text, and the footnotes below it."""
    kept: list[Line] = []
    reading = _Notes()
    rules = {page.number: page.rules for page in pages}
    for number, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        foot, ruled = _foot(page, rules[number], usual_size)
        above = [line for line in page[:foot] if not is_rule(line.plain)]
        below = [line for line in page[foot:] if not is_rule(line.plain)]
        kept += above
        kept += reading.take(below, above, ruled)
    return kept, reading.notes


def _foot(page: Sequence[Line], rules: Sequence[Rule], usual_size: float) -> tuple[int, bool]:
    """The index of the first line of a page's foot, and whether a rule stands above it.

    The index is the number of lines where a page has no foot.
    """
    small = len(page)
    while small and page[small - 1].size <= _SMALL * usual_size:
        small -= 1
    drawn = [
        next((i for i, k in enumerate(page) if k.baseline < rule.height), len(page))
        for rule in rules[:_MOST_RULES]
        if _parts(rule, page)
    ]
    typed = [index + 1 for index, line in enumerate(page) if is_rule(line.plain)]
    for index in sorted((*drawn, *typed), reverse=True):
        if index < len(page) and (index >= small or _begins_notes(page[index:], usual_size)):
            return index, True
    # A page that is small as a whole is an annex's.
    if 0 < small < len(page):
        return small, False
    return _answering(page), False


def _answering(page: Sequence[Line]) -> int:
    """Where a page's last lines begin that have, in order, the numbers of all marks above them."""
    marks = [number for line in page for number in MARK.findall(line.text)]
    wanted = list(dict.fromkeys(marks))
    starts = [
        (index, found[1])
        for index, line in enumerate(page)
        if (found := reading_of(line.text)) and found[0] == "bare"
    ]
    last = starts[-len(wanted) :] if wanted else []
    if not wanted or [number for _, number in last] != wanted:
        return len(page)
    return last[0][0]


def _begins_notes(lines: Sequence[Line], usual_size: float) -> bool:
    """Whether what stands under a rule reads as footnotes, though it is no smaller than text."""
    begun = reading_of(lines[0].text)
    if begun is None or begun[0] == "dot":
        return False
    return all(k.size <= _LARGEST * usual_size for k in lines)


def _parts(rule: Rule, page: Sequence[Line]) -> bool:
    left, right = min(line.left for line in page), max(line.right for line in page)
    share = (rule.right - rule.left) / max(right - left, 1.0)
    if not _RULE_WIDTHS[0] <= share <= _RULE_WIDTHS[1] or rule.left > left + 0.2 * (right - left):
        return False
    return not any(
        0 <= line.baseline - rule.height <= _UNDERLINE * line.size
        and line.left < rule.right
        and rule.left < line.right
        for line in page
    )


class _Notes:
    """Reads the feet of pages one after the other: a footnote may go on over the next page."""

    def __init__(self) -> None:
        self.notes: list[Note] = []
        self.raised = False

    def take(self, foot: Sequence[Line], above: Sequence[Line], ruled: bool) -> Sequence[Line]:
        """Read a page's foot; give it back if it has no footnotes."""
        marks = {number for line in above for number in MARK.findall(line.text)}
        if not foot or not (self._goes_on(foot[0], ruled) or self._start(foot[0], marks)):
            return foot
        for line in foot:
            if started := self._start(line, marks):
                style, number, rest = started
                first = [replace(line, text=rest)] if rest else []
                self.notes.append(Note(number, line.page, style, first))
            else:
                self.notes[-1].lines.append(line)
        return ()

    def _goes_on(self, line: Line, ruled: bool) -> bool:
        """Whether a footnote of the page before goes on with this line."""
        if not self.notes or self.notes[-1].last_page != line.page - 1:
            return False
        return ruled or not ends_in(self.notes[-1].text, FULL_STOP)

    def _start(self, line: Line, marks: set[str]) -> tuple[str, str, str] | None:
        """How a footnote's number is printed, the number and its first line, where one begins."""
        found = reading_of(line.text)
        if found is None:
            return None
        style, number, _ = found
        if style == "raised":
            self.raised = True
        elif self.raised or not self._counts(number, marks):
            return None
        return found

    def _counts(self, number: str, marks: set[str]) -> bool:
        if not number.isdigit():
            return True
        last = next((int(n.number) for n in reversed(self.notes) if n.number.isdigit()), 0)
        return int(number) == last + 1 or (
            number in marks and (int(number) > last or number == "1")
        )


def reading_of(text: str) -> tuple[str, str, str] | None:
    """A line's style, number and rest if it begins as a footnote may."""
    if mark := MARK.match(text):
        return "raised", mark[1], text[mark.end() :].strip()
    if asterisks := _ASTERISKS.match(text):
        return "asterisk", asterisks[1], text[asterisks.end() :]
    return split_note_number(text)
