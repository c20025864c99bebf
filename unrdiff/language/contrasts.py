"""Whether a term says another thing than the one it replaced.

妇女 → 儿童, 国际法 → 国内法, 允许 → 禁止: a choice of what is said, made once or throughout.
The words are data (``lexicon/contrasts.toml``).
"""

from __future__ import annotations

import re
from functools import cache

from unrdiff.language.lexicon import table

# 每年, 两年, 三次: how often and how long are no names.
_TIMES = re.compile("每|[一二两三四五六七八九十]+[年月周日次届倍]")


def contrasting(old: str, new: str) -> bool:
    """Whether the terms are two acts, two measures, or two members of one list of the lexicon."""
    if {old, new} & acts() or _TIMES.search(old) or _TIMES.search(new):
        return True
    for words in table("contrasts")["one_of"].values():
        mine, other = ({word for word in words if word in term} for term in (old, new))
        if mine - other and other - mine:
            return True
    return False


@cache
def acts() -> frozenset[str]:
    """The verbs that say what is to be done."""
    return frozenset(table("contrasts")["acts"]["verbs"])
