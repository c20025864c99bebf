"""Simplified and traditional characters: which a text is in, and one in terms of the other.

OpenCC knows the characters; a text keeps its length and every offset. It is loaded only where a
text is in traditional characters.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from unrdiff.language.folding import is_ideograph

# Frequent in any UN text in traditional characters, and in none in simplified ones.
_TELLING = frozenset("會國議決關於對發長應過這經與為爲個時來說們將員報務點進實際場濟協顧強請屆總處")
# The most frequent in any text of the UN's, in either script: a third of it.
_FREQUENT = frozenset(
    "的和国國大会會决決议議第年在其及各以有并並关關于於合联聯成员員书書长長提行际際发發展为為"
    "号號请請月日中人是一对對所执執组組织織作工务務家权權方地用与與面强強进進加"
)
# So many of a text's characters tell; a name or a quotation in the other script has fewer.
_SHARE = 0.02


@lru_cache(maxsize=64)
def is_traditional(text: str) -> bool:
    """Whether a text is in traditional characters."""
    told = sum(text.count(character) for character in _TELLING)
    return told > 2 and told > _SHARE * sum(map(is_ideograph, text))


def title_in_simplified(title: str) -> str:
    """A title in simplified characters: short, so that one telling character decides."""
    return title if _TELLING.isdisjoint(title) else in_simplified(title)


def commonness(text: str) -> float:
    """The share of frequent characters in a text that are no ASCII: little in a wrong encoding."""
    beyond = [character for character in text if character > "\x7f"]
    frequent = sum(character in _FREQUENT for character in beyond)
    return frequent / len(beyond) if beyond else 0.0


@lru_cache(maxsize=4096)
def in_simplified(text: str) -> str:
    """A text in simplified characters, of the same length.

    What a character becomes may depend on the word it stands in: 答覆 is 答复, 覆蓋 is 覆盖.
    """
    turned: str = _converter().convert(text)
    if len(turned) == len(text):
        return turned
    return "".join(_simplified(c) if c > "\u3400" else c for c in text)


@cache
def _simplified(character: str) -> str:
    turned: str = _converter().convert(character)
    return turned if len(turned) == 1 else character


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
