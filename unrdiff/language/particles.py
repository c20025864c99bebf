"""Words that join or point and carry no content of their own."""

from __future__ import annotations

import re

from unrdiff.language.lexicon import words

# What joins the items of a row.
AND = ("和", "与", "及", "以及")
CONJUNCTIONS = (*AND, "或")
# What joins an item to the one that it belongs to.
AND_ITS, ITS = "及其", "其"
ALSO = (AND_ITS, "并")
# What joins a clause to another one.
CLAUSE_JOINTS = ("并且", "并", "而且", "同时")
# What makes an attribute of the words before it: 各国的需要.
ATTRIBUTIVE = "的"
# What makes an adverb: 赞赏地.
ADVERBIAL = "地"
# Alone between two changes they are no common ground.
PARTICLES = frozenset(words("particles", "particles"))
# Those that govern what stands behind them.
PREPOSITIONS = frozenset(words("particles", "prepositions"))
# What may stand between a negation and what it denies: 不得, 不能, 无法.
AUXILIARIES = frozenset(words("particles", "auxiliaries"))
# A term with one of these inside, or without it, is the same term.
_OPTIONAL = "有的之各和与及"
_JOINT = "(?:和|与|及|以及|或|、)"
_JOINING = re.compile(f"^{_JOINT}|{_JOINT}$")
_LISTED = re.compile("[、和及与]")
_THE_SAID = "该"


def without_joints(text: str) -> str:
    """The words without a conjunction or a pause before or behind them."""
    return _JOINING.sub("", text)


def is_joined(text: str, item: str) -> bool:
    """Whether a text is nothing but one item several times, with what joins items between them."""
    return bool(re.fullmatch(f"{item}(?:(?:{_JOINT}|并)?{item})*", text))


def begins_or_ends_joined(text: str) -> bool:
    """Whether a conjunction or a pause stands at either end of the words."""
    return bool(_JOINING.search(text))


def items(text: str) -> list[str]:
    """The items of a row: 受害人、受害人和证人."""
    return _LISTED.split(text)


def is_optional(character: str) -> bool:
    """Whether a term remains the same with this particle or without it: 跨国(有)组织犯罪."""
    return character in _OPTIONAL


def names_again(short: str, name: str) -> bool:
    """Whether a short name means the one that was named before: 该办公室, 联合国…办公室."""
    said = short.removeprefix(_THE_SAID)
    return said != short and said != "" and name.endswith(said)
