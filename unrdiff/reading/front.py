"""What stands around a resolution's wording: symbol, session, date, title, kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unrdiff.language.numerals import CHINESE_NUMERAL, any_number
from unrdiff.model import DocumentKind
from unrdiff.reading.canonical import canonical
from unrdiff.reading.furniture import symbols_in
from unrdiff.reading.headings import DRAFT_HEADING, RESOLUTION_HEADING
from unrdiff.reading.lines import Line, without_marks
from unrdiff.reading.segments import Segment

_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_ENGLISH_DATE = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_SESSION = re.compile(rf"第?({CHINESE_NUMERAL}|\d{{1,3}})届(?:特别|紧急特别|常)?会议")
_ADOPTED = re.compile(r"决议\s*$|通过[\]］)）]?\s*$")
# Lines that may stand between a resolution's number and its text without being its title.
_PARTICULAR = re.compile(
    r"^\d{4}年\d{1,2}月\d{1,2}日.*(?:决议|通过)|^[\[［(（]?根据.*通过[)）\]］]?$"
)
_NUMBER_INSIDE = re.compile(r"((?:E?S-)?\d{1,3}/\d{1,3})[.．]\s*(\S.*)")
_TABLED_SYMBOL = re.compile(r"(?<![(（])\b[A-Z]/[\w./]+/L\.\d+(?:/Rev\.\d+)?")
_TABLED = re.compile(r"决议草案\s*$")
_RECOMMENDS = re.compile(r"建议.{0,12}(?:大会|理事会).{0,4}通过")

# The organ's symbol before the number of a resolution that it adopted.
_SERIES = {
    "大会": "A/RES/",
    "人权理事会": "A/HRC/RES/",
    "经济及社会理事会": "E/RES/",
    "安全理事会": "S/RES/",
}


@dataclass(frozen=True, slots=True)
class Front:
    """The particulars of a resolution; ``None`` where the text does not say."""

    symbol: str | None
    session: int | None
    date: str | None
    title: str | None
    kind: DocumentKind | None


def particulars(
    front: Sequence[Line], furniture: Sequence[str], segment: Segment, adoption: Sequence[str]
) -> Front:
    """Gather what the cover, the running heads, the heading and the closing lines say."""
    above = [line.text for line in (*front, *segment.head[1:])]
    squeezed = [re.sub(r"\s", "", text) for text in above]
    number, title = _heading(segment)
    kind = _kind(squeezed, furniture, segment, number, adoption)
    symbol = _symbol(segment, furniture, above, number, kind)
    return Front(
        symbol,
        _session(squeezed, symbol),
        _date(squeezed, furniture, adoption, kind),
        title,
        kind,
    )


def _heading(segment: Segment) -> tuple[str | None, str | None]:
    """The resolution's number (``64/179``) and its title."""
    number, parts = None, []
    for index, line in enumerate(segment.head):
        text = without_marks(line.text).strip()
        if index == 0 and (draft := DRAFT_HEADING.fullmatch(text)):
            text = draft["title"] or ""
        elif index == 0 and (heading := RESOLUTION_HEADING.fullmatch(text)):
            number, text = re.sub(r"\s", "", heading["number"]), heading["title"] or ""
        elif _PARTICULAR.search(re.sub(r"\s", "", text)):
            continue
        if not re.fullmatch("[A-Z]", text):  # A and B: the parts of one resolution
            parts.append(text)
    if number is None and parts and (inside := _NUMBER_INSIDE.search(parts[-1])):
        number, parts = inside[1], [inside[2]]
    title = canonical("\n".join(p for p in parts if p)).strip("*＊ ")
    return number, title or None


def _kind(
    squeezed: Sequence[str],
    furniture: Sequence[str],
    segment: Segment,
    number: str | None,
    adoption: Sequence[str],
) -> DocumentKind | None:
    if segment.number is not None or any(map(_RECOMMENDS.search, squeezed)):
        return DocumentKind.DRAFT_IN_REPORT
    running = [s for text in furniture for s in symbols_in(text) if "://" not in text]
    if number or any("/RES/" in s for s in running) or any(map(_ADOPTED.search, squeezed)):
        return DocumentKind.ADOPTED
    if any(map(_TABLED.search, squeezed)) or any(re.search(r"/L\.\d", s) for s in running):
        return DocumentKind.DRAFT
    return DocumentKind.ADOPTED if adoption else None


def _symbol(
    segment: Segment,
    furniture: Sequence[str],
    above: Iterable[str],
    number: str | None,
    kind: DocumentKind | None,
) -> str | None:
    found = [s for text in furniture if "://" not in text for s in symbols_in(text)]
    if kind is DocumentKind.ADOPTED:
        for symbol in found:
            if "/RES/" in symbol:
                return re.sub(r"\s*(?=\(\d{4}\))", " ", symbol)
        organ = re.sub(r"[\s，,]", "", segment.body[0].text)
        series = next((s for body, s in _SERIES.items() if organ.startswith(body)), None)
        # S/RES/1325 (2000) has a blank in it, wherever it is printed.
        return f"{series}{number}".replace("(", " (") if number and series else None
    found += [s for text in above for s in _TABLED_SYMBOL.findall(text)]
    tabled = [s for s in found if "/L." in s]
    preferred = tabled if kind is DocumentKind.DRAFT and tabled else found
    return Counter(preferred).most_common(1)[0][0] if preferred else None


def _session(squeezed: Sequence[str], symbol: str | None) -> int | None:
    for text in squeezed:
        if match := _SESSION.fullmatch(text):
            return any_number(match[1])
    if symbol and (match := re.match(r"[A-Z]+/(?:HRC/)?(?:[A-Z]+\.?\d*/)?(\d{1,3})/", symbol)):
        return int(match[1])
    return None


def _date(
    squeezed: Sequence[str],
    furniture: Sequence[str],
    adoption: Sequence[str],
    kind: DocumentKind | None,
) -> str | None:
    """The day of adoption; for a draft the day on its cover."""
    closing = [re.sub(r"\s", "", text) for text in adoption]
    headings = [text for text in squeezed if _DATE.match(text) and _ADOPTED.search(text)]
    for text in [*headings, *(closing if kind is DocumentKind.ADOPTED else [])]:
        if match := _DATE.search(text):
            return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    for text in furniture:
        if (match := _ENGLISH_DATE.fullmatch(text)) and match[2] in _MONTHS:
            return f"{match[3]}-{_MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}"
    return None
