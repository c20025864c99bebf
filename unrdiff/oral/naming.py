"""Places as UN sheets name them: preambular paragraphs in Chinese numerals, others in digits."""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.language.numerals import chinese_numeral


def place_name(label: str) -> str:
    """``PP4`` is 序言部分第四段, ``OP16`` 执行部分第16段, ``OP2(a)`` 执行部分第2段(a)分段."""
    head, bracket, sub = label.partition("(")
    inner = f"({sub}分段" if bracket else ""
    if head.startswith("PP"):
        return f"序言部分第{chinese_numeral(int(head[2:]))}段{inner}"
    if head.startswith("OP"):
        return f"执行部分第{head[2:]}段{inner}"
    if head.startswith("H"):
        return f"第{head[1:]}个小标题"
    annex, _, number = head[2:].partition(".")
    return f"附件{chinese_numeral(int(annex))}第{number}段{inner}"


def range_name(labels: Sequence[str]) -> str:
    """Neighbouring paragraphs of one part: 执行部分第5至7段."""
    first, last = place_name(labels[0]), place_name(labels[-1])
    if not first.startswith(("序言部分", "执行部分")):
        return "和".join(map(place_name, labels))
    return f"{first[:-1]}至第{last.split('第', 1)[1]}"
