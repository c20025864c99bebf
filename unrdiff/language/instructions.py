"""The sentences of a sheet of oral revisions that we write, to be read out.

Quoted words come with their marks, places by their names (:mod:`unrdiff.language.places`). How such
sentences are read is the matter of :mod:`unrdiff.oral.grammar`.
"""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.language.numerals import chinese_numeral
from unrdiff.language.places import HEADING, TITLE

LEAD_IN = "对决议草案口头订正如下："
RENUMBERING = "其余各段依次重新编号。"
# Carried out one by one, each paragraph put behind the same one would push the last one down.
IN_THIS_ORDER = "段次均指原案文的段次；移至或增加在同一处的各段，按以上次序排列。"


# --- clauses: what becomes of words ------------------------------------------------------------


def words_inserted(anchor: str, new: str) -> str:
    """在“甲”之后加上“乙”."""
    return f"在{anchor}之后加上{new}"


def words_replaced(old: str, new: str) -> str:
    """将“甲”改为“乙”."""
    return f"将{old}改为{new}"


def words_deleted(words: str) -> str:
    """删除“甲”."""
    return f"删除{words}"


def reworded(place: str, clauses: Sequence[str]) -> str:
    """在执行部分第5段中，将“甲”改为“乙”，删除“丙”，并在“丁”之后加上“戊”."""
    first, *others = clauses
    joined = "".join(f"，{'并' if c.startswith('在') else ''}{c}" for c in others)
    return f"在{place}中，{first}{joined}。"


# --- whole texts -------------------------------------------------------------------------------


def rewritten(place: str, text: str) -> str:
    """执行部分第5段改为：“甲”."""
    return f"{place}改为：{text}。"


def retitled(text: str) -> str:
    """标题改为“甲”."""
    return f"{TITLE}改为{text}。"


def deleted(places: str) -> str:
    """删除执行部分第5段."""
    return f"删除{places}。"


def moved(place: str, where: str) -> str:
    """将执行部分第5段移至执行部分第7段之后."""
    return f"将{place}移至{where}。"


def heading_added(where: str, text: str) -> str:
    """在执行部分第7段之后增加新的小标题：“甲”."""
    return f"在{where}增加新的{HEADING}：{text}。"


def paragraphs_added(where: str, texts: Sequence[str], part: str = "") -> str:
    """在执行部分第7段之后增加新的两段，案文如下：“甲”“乙”; ``part`` where it is another."""
    count = "两" if len(texts) == 2 else chinese_numeral(len(texts))
    what = f"{count}个{part}段落" if part else f"{count}段"
    return f"在{where}增加新的{what}，案文如下：{''.join(texts)}。"


# --- where -------------------------------------------------------------------------------------


def behind(place: str) -> str:
    """执行部分第7段之后."""
    return f"{place}之后"


def before(place: str) -> str:
    """执行部分第7段之前."""
    return f"{place}之前"


def at_end(part: str) -> str:
    """序言部分末尾."""
    return f"{part}末尾"


def at_start(part: str) -> str:
    """执行部分开头."""
    return f"{part}开头"
