"""A page's characters and rules with their places, as :mod:`content` found them.

Places are in points, from the left and upwards, in a frame turned so that the page's text runs from
left to right.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from unrdiff.language.characters import (
    UNKNOWN,
    with_plain_characters,
    with_unknown_shown,
    without_controls,
)

# A hyphen's other name: a soft hyphen that is drawn is a hyphen.
_SOFT_HYPHEN = "\u00ad"
# Slants of scanned or italic text; text at a greater angle is no line of the page's.
_SLANT = 2


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as it is drawn: its advance from ``left`` to ``right``, its ink about ``middle``.

    ``order`` counts the characters as the file draws them, which is not always as they are read.
    ``text`` is empty for a control character, and a white square where its font does not say which
    character it is.
    """

    text: str
    order: int
    baseline: float
    left: float
    right: float
    middle: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line."""

    left: float
    right: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page, numbered from 1.

    ``edges`` are its left and right one; ``across`` is what is written on it in another direction.
    """

    number: int
    edges: tuple[float, float]
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    across: str


@dataclass(frozen=True, slots=True)
class Pages:
    """A file's pages, and how many of their characters were controls, unknown, or unseen."""

    pages: tuple[Page, ...]
    characters: int
    controls: int
    unknown: int
    unseen: int
    pictures: int


def pages_of(drawn: Sequence[Any]) -> Pages:
    """The pages that :mod:`content` printed."""
    kept: list[Page] = []
    controls = unknown = characters = 0
    for number, page in enumerate(drawn, 1):
        angles = Counter(glyph[7] for glyph in page["glyphs"])
        angle = angles.most_common(1)[0][0] if angles else 0
        glyphs: list[Glyph] = []
        across = ""
        for character, _, baseline, left, right, middle, size, turned, bold in page["glyphs"]:
            text, controlled = without_controls(with_plain_characters(_drawn(character)))
            text, strange = with_unknown_shown(text or (UNKNOWN if not character else ""))
            characters, controls = characters + 1, controls + controlled
            unknown += strange + (not character)
            if min((turned - angle) % 360, (angle - turned) % 360) > _SLANT:
                across += text
                continue
            glyphs.append(Glyph(text, characters, baseline, left, right, middle, size, bold))
        rules = tuple(rule for r in page["rules"] if (rule := _rule(r, angle)))
        kept.append(Page(number, _edges(page["box"], angle), tuple(glyphs), rules, across))
    unseen = sum(page["unseen"] for page in drawn)
    pictures = sum(page["pictures"] for page in drawn)
    return Pages(tuple(kept), characters, controls, unknown, unseen, pictures)


def _drawn(character: str) -> str:
    """What a character stands for once it is drawn: any blank, a hyphen, or nothing to be seen."""
    if character.isspace():
        return " "
    if character == _SOFT_HYPHEN:
        return "-"
    return "" if unicodedata.category(character or " ") == "Cf" else character


def _edges(box: Sequence[float], angle: int) -> tuple[float, float]:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    across = [x * cos + y * sin for x in box[::2] for y in box[1::2]]
    return min(across), max(across)


def _rule(ends: Sequence[float], angle: int) -> Rule | None:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    xs = sorted(x * cos + y * sin for x, y in (ends[:2], ends[2:]))
    ys = sorted(y * cos - x * sin for x, y in (ends[:2], ends[2:]))
    return Rule(xs[0], xs[1], sum(ys) / 2) if xs[1] - xs[0] > ys[1] - ys[0] else None
