"""Whom a paragraph turns to: the actors named behind a verb that asks something of them."""

from __future__ import annotations

import re

from unrdiff.language.openings import opening

# The classes of verbs (``lexicon/verbs.toml``) that turn to somebody.
_TURNING = frozenset(("ask", "demand"))
# How the names of those end whom resolutions ask, urge, invite.
_ACTOR = (
    "会员国|缔约国|缔约方|发展中国家|各国政府|各国|国家|政府|秘书长|高级专员|特别报告员|"
    "独立专家|执行主任|总干事|协调员|主席|理事会|委员会|工作组|办公室|办事处|秘书处|规划署|开发署|"
    "环境署|人居署|总署|公署|(?<!有)组织|基金会|基金|银行|机构|机关|实体|系统|各方|捐助方|国际社会|"
    "民间社会|私营部门|利益攸关方|伙伴|会议"
)
_ONE = rf"(?:《[^》]*》(?:的|所有)?)?[^，；。：、《》在]{{0,22}}?(?:{_ACTOR})(?![的间内之及])"
_ADDRESSEE = re.compile(rf"\s*({_ONE}(?:(?:、|和|及|以及|及其){_ONE}){{0,6}})")


def addressee(text: str) -> str:
    """The actors whom a paragraph turns to; empty where it turns to none."""
    found = opening(text)
    match = _ADDRESSEE.match(found.rest) if found.verb_class in _TURNING else None
    return match[1].strip() if match else ""


# How one actor follows another, and what all states together are called.
_JOINT = re.compile(r"、|以及|及其|和|及")
_STATES = re.compile(r"(?:所有|有关|相关|各)*(?:会员国|缔约国|缔约方|各国政府|各国|国家|政府)")


def addressees(text: str) -> frozenset[str]:
    """The actors whom a paragraph turns to, each for itself; states are one whatever their name."""
    actors = (actor for actor in _JOINT.split(addressee(text)) if actor)
    return frozenset("国" if _STATES.fullmatch(actor) else actor for actor in actors)
