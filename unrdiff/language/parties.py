"""How texts state the number of an instrument's parties: what is, not what shall be.

缔约国数目已达 180 个, 现有 168 个缔约方, 已有 174 个国家批准.
"""

from __future__ import annotations

import re

_PARTIES_BEFORE = re.compile(
    r"(?:缔约国|缔约方)(?:的?(?:数目|总数|数))?(?:已|现|目前|增|共)?"
    r"(?:已|有|达到?|至|为|增至|增加到)+\s*$"
)
_STATED = re.compile(r"(?:已|现|共|目前|今|(?<![须需应少约])有|达到?|增至)有?\s*$")
_PARTIES_BEHIND = re.compile(
    r"\s*个?(?:缔约国|缔约方|(?:会员国|国家)[^，；。]{0,16}?(?:批准|加入|签署|接受|成为))"
)
_COUNTED = re.compile(r"\s*(?:个(?:国家)?|国)(?:\s*$|[，；。,;、])")
_CONDITION = re.compile(r"[^，；。]*(?:生效|组成)")


def counts_parties(before: str, after: str) -> bool:
    """Whether a number between these texts says how many parties there are.

    How many it takes for an instrument to enter into force is no such statement.
    """
    if _CONDITION.match(after):
        return False
    said_before = _PARTIES_BEFORE.search(before) and _COUNTED.match(after)
    return bool(said_before or (_STATED.search(before) and _PARTIES_BEHIND.match(after)))
