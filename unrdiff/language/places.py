"""Places in words, as UN sheets name them; :mod:`unrdiff.language.place_patterns` reads them."""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.label import Label, LabelPart
from unrdiff.language.numerals import chinese_numeral

PREAMBLE, OPERATIVE, ANNEX = "序言部分", "执行部分", "附件"
TITLE, HEADING, FOOTNOTE = "标题", "小标题", "脚注"
# The label of the whole text, as oral revisions name it: title and paragraphs, no footnotes.
WHOLE = "全文"


def nth_paragraph(number: int | str) -> str:
    """第5段."""
    return f"第{number}段"


def nth_heading(number: int | str) -> str:
    """第2个小标题."""
    return f"第{number}个{HEADING}"


def subparagraph(place: str, number: str) -> str:
    """执行部分第2段(a)分段; ``number`` has its brackets."""
    return f"{place}{number}分段"


def place_name(label: str) -> str:
    """``PP4`` is 序言部分第四段, ``OP16`` 执行部分第16段, ``OP2(a)`` 执行部分第2段(a)分段.

    Preambular paragraphs and annexes are counted in Chinese numerals, others in digits.
    """
    found = Label.parse(label)
    match found.part:
        case LabelPart.PREAMBLE:
            name = PREAMBLE + nth_paragraph(chinese_numeral(found.number))
        case LabelPart.OPERATIVE:
            name = OPERATIVE + nth_paragraph(found.number)
        case LabelPart.HEADING:
            return nth_heading(found.number)
        case LabelPart.ANNEX:
            item = "" if found.item is None else nth_paragraph(found.item)
            name = ANNEX + chinese_numeral(found.number) + item
    return subparagraph(name, found.inner) if found.path else name


def range_name(labels: Sequence[str]) -> str:
    """Neighbouring paragraphs: 执行部分第5至第7段; two, or others than of the text, 甲、乙和丙."""
    first, last = place_name(labels[0]), place_name(labels[-1])
    if len(labels) <= 2 or not first.startswith((PREAMBLE, OPERATIVE)):
        *before, last = map(place_name, labels)
        return "和".join(filter(None, ("、".join(before), last)))
    return f"{first[:-1]}至第{last.split('第', 1)[1]}"
