"""Whether two terms are other words for one thing.

Other renderings of one English term, another particle, another way to cite a provision. Such a pair
counts as terminology even where only some of its places were changed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from unrdiff.language.bodies import concept
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table
from unrdiff.language.particles import is_optional

_PROVISION = re.compile(r"第?(\d+)(?:\((\w+)\)条|条\((\w+)\)款)")


def one_thing(old: str, new: str) -> bool:
    """Whether both terms surely name the same thing."""
    return spelled_otherwise(old, new) or rendered_otherwise(old, new) or same_provision(old, new)


def spelled_otherwise(old: str, new: str) -> bool:
    """Whether two terms differ in a particle alone: 跨国组织犯罪, 跨国有组织犯罪."""
    longer, shorter = (old, new) if len(old) > len(new) else (new, old)
    return len(longer) - len(shorter) == 1 and any(
        is_optional(char) and longer[:at] + longer[at + 1 :] == shorter
        for at, char in enumerate(longer)
        if 0 < at < len(longer) - 1
    )


def rendered_otherwise(old: str, new: str) -> bool:
    """Whether two terms render the same English words (``lexicon/renderings.toml``, ``bodies``)."""
    if old == new:
        return False
    return _in_english(old) == _in_english(new) or one_body(old, new)


def one_body(old: str, new: str) -> bool:
    """Whether two terms are names of one body (``lexicon/bodies.toml``)."""
    return old != new and concept(old) == concept(new) is not None


def same_provision(old: str, new: str) -> bool:
    """Whether both cite one provision in other words: 第 2(b)条, 第 2 条(b)款."""
    cited = [_PROVISION.fullmatch(folded(text)) for text in (old, new)]
    mine, other = ([g for g in found.groups() if g] if found else [] for found in cited)
    return mine == other != []


@lru_cache(maxsize=4096)
def part_of_rendering(old: str, new: str, before: str, after: str) -> tuple[str, str] | None:
    """The terms of the lexicon that a change makes with the words beside it.

    区域[办公室 → 办事处], 任务[ → 授权]: what changed is a part of the term, or the whole of it.
    """
    english, _ = _renderings()
    longest = max(map(len, english))
    if max(len(old), len(new)) > longest:
        return None
    for ahead in range(longest):
        for behind in range(longest - ahead):
            start, end = before[len(before) - ahead :], after[:behind]
            terms = start + old + end, start + new + end
            if english.get(terms[0], terms[0]) == english.get(terms[1], terms[1]):
                return terms
    return None


def _in_english(text: str) -> str:
    english, pattern = _renderings()
    return pattern.sub(lambda found: f"<{english[found[0]]}>", text)


@cache
def _renderings() -> tuple[dict[str, str], re.Pattern[str]]:
    groups = table("renderings")["same"]
    english = {chinese: name for name, all_ in groups.items() for chinese in all_}
    return english, re.compile("|".join(sorted(map(re.escape, english), key=len, reverse=True)))
