"""The marks of footnotes: bare numbers in the wording, told from wording by the footnotes.

A mark is often a bare number, so marks are looked for only once it is known which footnotes
there are, how they are numbered, and below which page's text each one stands: the first mark of
footnote *n* comes after the first mark of *n - 1* and above footnote *n* itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from unrdiff.language.numerals import RAISED_DIGITS
from unrdiff.reading.lines import ENUMERATOR, Line, mark
from unrdiff.reading.notes import ExtractedFootnotes, Footnote, plain_number

_MARK_STYLES = {
    "raised": re.compile(rf"(?<![a-zA-Z])\s*([{RAISED_DIGITS}]{{1,3}})"),
    # 1/1971 年: a year may follow the mark; any other digit makes it a number (第 3/19 号).
    "slash": re.compile(r"\s*(?<![\d/])(\d{1,3})\s?/(?=\d{4}\s*(?:年|$)|[^\dA-Za-z]|$)"),
    "square": re.compile(r"\s*[\[［](\d{1,3})[\]］]"),
    "round": re.compile(
        r"(?<=\S)(?<![\d条款段第])(?<!\d[)）][至和、])\s*[(（](\d{1,3})[)）]"
        r"(?![号段款项条类])(?!\s*[至和、]\s*[(（]\d)"
    ),
    "circled": re.compile(r"\s*([①-⑳])"),
}
_BARE = re.compile(r"(?<![\d./\-A-Za-z\ue000])(?<!\d,)(\d{1,3})(?![\d/.\-–%％A-Za-z])")
# What makes a number wording: the measure word or unit after it, 第 or another number before it.
_MEASURED = re.compile(
    r"\s*(?:[年月日号条款段届次个项节章卷页万亿千百名位国世级点倍岁天周种类份期轮度人分美欧至起余多]|时(?=[\d\s，。；至前后起正整])|"
    r"[、和至]\s*\d{1,3}\s*[、和至段条号款届次章节个年月日])"
)
_COUNTED = re.compile(
    r"(?:第|项目|附[件录]|[图表]|目标|规则|原则|指标|\d\s*[、，,和至到及或]|[A-Za-z./])\s*$"
)

# Years show how the text sets its numbers: they are wording beyond doubt.
_SET_APART = re.compile(r"[一-龥] \d{4} 年")
_SET_TIGHT = re.compile(r"[一-龥]\d{4} ?年")
_ATTACHED = re.compile(r"[一-龥]$")
# The weight of a number with a line to itself, the greatest.
_ALONE = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: int
    start: int
    end: int
    number: int
    weight: int


def set_marks(noted: ExtractedFootnotes) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Turn the footnotes' marks in the body into :func:`~unrdiff.reading.lines.mark`.

    Gives the lines, and the numbers of footnotes whose mark was not found.
    """
    noted = replace(noted, style=_style_of_marks(noted))
    numbers = {n.number for n in noted.footnotes}
    lines = list(noted.lines)
    for style, pattern in _MARK_STYLES.items():
        # Raised digits and [1] are marks wherever they stand; other styles only when defined.
        if style == noted.style or style == "raised" or (style == "square" and not numbers):
            known = numbers if style == noted.style and style != "raised" else None
            lines = [_replace_styled(line, style, pattern, known) for line in lines]
    missing: tuple[str, ...] = ()
    if noted.style == "bare":
        lines, missing = _replace_bare(lines, noted.footnotes)
    else:
        present = "".join(line.text for line in lines)
        missing = tuple(
            n.number
            for n in noted.footnotes
            if n.number.isdigit() and mark(n.number) not in present
        )
    return tuple(lines), missing


def _style_of_marks(noted: ExtractedFootnotes) -> str | None:
    """How the marks print their numbers: as the footnotes do, but for lists numbered 1. 2. 3."""
    if noted.style != "dot":
        return noted.style
    numbers = {n.number for n in noted.footnotes}
    for style, pattern in _MARK_STYLES.items():
        found = {plain_number(style, m[1]) for k in noted.lines for m in pattern.finditer(k.text)}
        if len(found & numbers) * 2 >= len(numbers):
            return style
    return "bare"


def _replace_styled(
    line: Line, style: str, pattern: re.Pattern[str], known: set[str] | None
) -> Line:
    def put(match: re.Match[str]) -> str:
        number = plain_number(style, match[1])
        if known is not None and number not in known:
            return match[0]
        return mark(number)

    return replace(line, text=pattern.sub(put, line.text))


def _replace_bare(
    lines: Sequence[Line], footnotes: Sequence[Footnote]
) -> tuple[list[Line], tuple[str, ...]]:
    candidates = _bare_candidates(lines)
    first: dict[int, _Candidate] = {}
    missing: list[str] = []
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
            missing.append(note.number)
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
    return _put(lines, chosen), tuple(missing)


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
    set_apart = _numbers_set_apart(lines)
    for index, line in enumerate(lines):
        before = lines[index - 1].text if index else ""
        after = lines[index + 1].text if index + 1 < len(lines) else ""
        for match in _BARE.finditer(line.text):
            weight = _weight(
                before if not line.text[: match.start()].strip() else "",
                line.text[: match.start()],
                line.text[match.end() :],
                after,
            )
            if set_apart and _ATTACHED.search(line.text[: match.start()]):
                weight = max(weight, 3)
            if weight > 0:
                found.append(_Candidate(index, match.start(), match.end(), int(match[1]), weight))
    return found


def _numbers_set_apart(lines: Sequence[Line]) -> bool:
    """Whether a blank stands between Chinese and the numbers of the wording (于 2016 年).

    Then a number attached to the word before it (审查5 时) is a mark, whatever follows.
    """
    text = "\n".join(line.text for line in lines)
    apart, attached = len(_SET_APART.findall(text)), len(_SET_TIGHT.findall(text))
    return apart > 10 * attached


def _weight(above: str, left: str, right: str, below: str) -> int:
    """How much the place speaks for a mark: 0 not at all, 4 beyond doubt."""
    if not left.strip() and not right.strip():
        # A wrapped paragraph leaves no number alone on a line, 第 1 and 第 3 号 apart.
        counted = above.rstrip().endswith(("第", "至", "和")) or below[:1] in tuple("年月日号")
        return 0 if counted else _ALONE
    if _COUNTED.search(left if left.strip() else above) or left.rstrip().endswith(tuple("([（［")):
        return 0
    if re.match(r"\s\d{3}(?!\d)", right) or re.search(r"\d\s$", left):
        return 0  # 2 000: thousands are set apart by a blank
    if not left.strip() and ENUMERATOR.match(right):
        return 0
    if _MEASURED.match(right if right.strip() else below):
        return 0
    attached = left[-1:] if left and not left[-1].isspace() else ""
    if attached and attached in "》”）)］]，。；：、,;’":
        return 3
    if not left.strip():
        return 3 if right[:1].isspace() and above.rstrip().endswith(tuple("》”）)，、。；")) else 1
    return 2 if attached else 1
