"""The marks of footnotes: bare numbers in the wording, told from wording by the footnotes.

A mark is often a bare number, so marks are looked for only once it is known which footnotes
there are, how they are numbered, and below which page's text each one stands: the first mark of
footnote *n* comes after the first mark of *n - 1* and above footnote *n* itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from unrdiff.language.enumeration import ENUMERATOR
from unrdiff.language.footnotes import (
    BARE_MARK,
    MARK_STYLES,
    follows_word,
    is_counted,
    is_cut_from,
    is_measured,
    opens_bracket,
    plain_number,
    takes_mark,
    takes_mark_below,
    years_are_set_apart,
)
from unrdiff.reading.sources.text.lines import Line, mark
from unrdiff.reading.sources.text.notes import ExtractedFootnote, ExtractedFootnotes

# The weight of a number with a line to itself, the greatest.
_ALONE = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: int
    start: int
    end: int
    number: int
    weight: int


def set_marks(noted: ExtractedFootnotes) -> list[Line]:
    """The lines with their footnotes' marks as :func:`~unrdiff.reading.sources.text.lines.mark`."""
    noted = replace(noted, style=_style_of_marks(noted))
    numbers = {n.number for n in noted.footnotes}
    lines = list(noted.lines)
    for style, pattern in MARK_STYLES.items():
        # Raised digits and [1] are marks wherever they stand; other styles only when defined.
        if style == noted.style or style == "raised" or (style == "square" and not numbers):
            known = numbers if style == noted.style and style != "raised" else None
            lines = [_replace_styled(line, style, pattern, known) for line in lines]
    return _replace_bare(lines, noted.footnotes) if noted.style == "bare" else lines


def _style_of_marks(noted: ExtractedFootnotes) -> str | None:
    """How the marks print their numbers: as the footnotes do, but for lists numbered 1. 2. 3."""
    if noted.style != "dot":
        return noted.style
    numbers = {n.number for n in noted.footnotes}
    for style, pattern in MARK_STYLES.items():
        found = {plain_number(style, m[1]) for k in noted.lines for m in pattern.finditer(k.text)}
        if len(found & numbers) * 2 >= len(numbers):
            return style
    return "bare"


def _replace_styled(
    line: Line, style: str, pattern: re.Pattern[str], known: set[str] | None
) -> Line:
    def put(match: re.Match[str]) -> str:
        number = plain_number(style, match[1])
        # What is not agreed stands in brackets too: 在 [60] 天内.
        before, after = line.text[: match.start()], line.text[match.end() :]
        undefined = known is None and style == "square"
        apart = match[0][:1].isspace() and after[:1].isspace()
        if undefined and (apart or is_measured(after) or is_counted(before)):
            return match[0]
        if known is not None and number not in known:
            return match[0]
        return mark(number)

    return replace(line, text=pattern.sub(put, line.text))


def _replace_bare(lines: Sequence[Line], footnotes: Sequence[ExtractedFootnote]) -> list[Line]:
    candidates = _bare_candidates(lines)
    first: dict[int, _Candidate] = {}
    after, page_start = (-1, -1), 0
    for note, previous in zip(footnotes, [None, *footnotes], strict=False):
        if previous and previous.before != note.before:
            page_start = previous.before
        if not note.number.isdigit():
            continue
        number = int(note.number)
        here = [
            c
            for c in candidates
            if c.number == number and (c.line, c.start) > after and c.line < note.before
        ]
        # A footnote stands below the page that its first mark is on.
        on_page = [c for c in here if c.line >= page_start] or here
        if not on_page:
            continue
        likely = [c for c in on_page if c.weight >= 2]
        best = likely[0] if likely else max(on_page, key=lambda c: c.weight)
        first[number] = best
        after = (best.line, best.start)
    chosen = set(first.values())
    # Lone numbers in a text whose other marks stand in the line are its page numbers.
    lone = {c for c in candidates if c.weight == _ALONE}
    if len(lone & chosen) * 4 < len(chosen):
        candidates = [c for c in candidates if c not in lone]
    # A mark used again is attached to the wording, or set apart from it where all of them are.
    least = min(2, *(c.weight for c in chosen), 2)
    for c in candidates:
        used = first.get(c.number)
        if used and (c.line, c.start) > (used.line, used.start) and c.weight >= least:
            chosen.add(c)
    return _put(lines, chosen)


def _put(lines: Sequence[Line], chosen: set[_Candidate]) -> list[Line]:
    result = list(lines)
    for c in sorted(chosen, key=lambda c: (c.line, c.start), reverse=True):
        text = result[c.line].text
        result[c.line] = replace(
            result[c.line], text=text[: c.start] + mark(str(c.number)) + text[c.end :]
        )
    return result


def _bare_candidates(lines: Sequence[Line]) -> list[_Candidate]:
    found = []
    # Then a number attached to the word before it (审查5 时) is a mark, whatever follows.
    set_apart = years_are_set_apart("\n".join(line.text for line in lines))
    for index, line in enumerate(lines):
        before = lines[index - 1].text if index else ""
        after = lines[index + 1].text if index + 1 < len(lines) else ""
        for match in BARE_MARK.finditer(line.text):
            weight = _weight(
                before if not line.text[: match.start()].strip() else "",
                line.text[: match.start()],
                line.text[match.end() :],
                after,
            )
            if set_apart and follows_word(line.text[: match.start()]):
                weight = max(weight, 3)
            if weight > 0:
                found.append(_Candidate(index, match.start(), match.end(), int(match[1]), weight))
    return found


def _weight(above: str, left: str, right: str, below: str) -> int:
    """How much the place speaks for a mark: 0 not at all, 4 beyond doubt."""
    if not left.strip() and not right.strip():
        # A wrapped paragraph leaves no number alone on a line, 第 1 and 第 3 号 apart.
        return 0 if is_cut_from(above, below) else _ALONE
    if is_counted(left if left.strip() else above) or opens_bracket(left):
        return 0
    if re.match(r"\s\d{3}(?!\d)", right) or re.search(r"\d\s$", left):
        return 0  # 2 000: thousands are set apart by a blank
    if not left.strip() and ENUMERATOR.match(right):
        return 0
    if is_measured(right if right.strip() else below):
        return 0
    attached = bool(left) and not left[-1].isspace()
    if attached and takes_mark(left):
        return 3
    if not left.strip():
        return 3 if right[:1].isspace() and takes_mark_below(above) else 1
    return 2 if attached else 1
