"""Places as UN sheets name them: preambular paragraphs in Chinese numerals, others in digits."""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.label import Label, LabelPart
from unrdiff.language.numerals import chinese_numeral

# The label of the whole text, as oral revisions name it: title and paragraphs, no footnotes.
WHOLE = "全文"


def place_name(label: str) -> str:
    """``PP4`` is 序言部分第四段, ``OP16`` 执行部分第16段, ``OP2(a)`` 执行部分第2段(a)分段."""
    found = Label.parse(label)
    inner = f"{found.inner}分段" if found.path else ""
    match found.part:
        case LabelPart.PREAMBLE:
            return f"序言部分第{chinese_numeral(found.number)}段{inner}"
        case LabelPart.OPERATIVE:
            return f"执行部分第{found.number}段{inner}"
        case LabelPart.HEADING:
            return f"第{found.number}个小标题"
    item = "" if found.item is None else str(found.item)
    return f"附件{chinese_numeral(found.number)}第{item}段{inner}"


def range_name(labels: Sequence[str]) -> str:
    """Neighbouring paragraphs of one part: 执行部分第5至7段."""
    first, last = place_name(labels[0]), place_name(labels[-1])
    if not first.startswith(("序言部分", "执行部分")):
        return "和".join(map(place_name, labels))
    return f"{first[:-1]}至第{last.split('第', 1)[1]}"
