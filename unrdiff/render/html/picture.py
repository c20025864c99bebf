"""The picture of where paragraphs went: old labels left, new labels right, lines between.

Paragraphs that kept their order share a height, so their lines run level and the eye passes over
them; only what moved runs across. An addition or a drop leaves its place on the other side empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from unrdiff.model import Comparison, Document, EditKind, Link, ParagraphKind, Role
from unrdiff.render.labels import Language, paragraph_name, word
from unrdiff.render.parts import PARTS, parts
from unrdiff.rising import heaviest_rise

# What became of a linked paragraph, from the quietest to the loudest: so they are painted.
STATES = ("kept", "edited", "strength", "partial", "moved")

PITCH = 12
WIDTH = 264
LEFT = 56
RIGHT = WIDTH - LEFT
RUBRIC = 30
GAP = 14


@dataclass(frozen=True, slots=True)
class Node:
    """A label at its height. ``state`` is ``linked``, ``added`` or ``dropped``."""

    label: str
    name: str
    y: int
    side: str
    state: str
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """A link as a path. ``state`` is one of :data:`STATES`."""

    path: str
    state: str
    href: str
    name: str


@dataclass(frozen=True, slots=True)
class Rubric:
    """The name of a part over its first labels."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class PartColumn:
    """The heights of one part: on paper the parts stand beside each other."""

    top: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the SVG draws, in its own units."""

    width: int
    height: int
    left: int
    right: int
    strips: tuple[PartColumn, ...]
    rubrics: tuple[Rubric, ...]
    lines: tuple[Line, ...]
    nodes: tuple[Node, ...]


def backbone(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find the longest series of pairs that rises on both sides."""
    ordered = sorted(pairs)
    return [ordered[index] for index in heaviest_rise([new for _, new in ordered])]


def _heights(
    old: Sequence[str], new: Sequence[str], level: Mapping[str, str], top: int
) -> tuple[dict[str, int], dict[str, int], int]:
    """Heights of one part's labels on both sides, and where the next part may begin."""
    at = {label: index for index, label in enumerate(new)}
    pairs = [(i, at[level[label]]) for i, label in enumerate(old) if level.get(label) in at]
    left: dict[str, int] = {}
    right: dict[str, int] = {}
    i = j = 0
    for next_i, next_j in [*backbone(pairs), (len(old), len(new))]:
        left |= {label: top + PITCH * k for k, label in enumerate(old[i:next_i])}
        right |= {label: top + PITCH * k for k, label in enumerate(new[j:next_j])}
        top += PITCH * max(next_i - i, next_j - j)
        if next_i < len(old):
            left[old[next_i]] = right[new[next_j]] = top
            top += PITCH
        i, j = next_i + 1, next_j + 1
    return left, right, top


def _labels(document: Document, part: ParagraphKind, of: Mapping[str, ParagraphKind]) -> list[str]:
    return [p.label for p in document.paragraphs if of[p.label] is part]


def _line(link: Link, y_old: int, y_new: int, href: str, language: Language) -> Line:
    state = _state(link)
    start, end, third = LEFT + 3, RIGHT - 3, (RIGHT - LEFT) // 2
    path = f"M{start} {y_old}H{end}"
    if y_old != y_new:
        path = f"M{start} {y_old}C{start + third} {y_old} {end - third} {y_new} {end} {y_new}"
    said = word("went to" if state == "partial" else state, language)
    names = " → ".join(paragraph_name(label, language) for label in (link.old, link.new))
    return Line(path, state, href, f"{names} · {said}")


def _state(link: Link) -> str:
    if link.role is Role.PARTIAL:
        return "partial"
    if link.moved:
        return "moved"
    if any(edit.kind is EditKind.STRENGTH for edit in link.told):
        return "strength"
    return "edited" if link.edited else "kept"


def draw(comparison: Comparison, rows_of: Mapping[str, str], language: Language) -> Picture:
    """Lay the picture out. ``rows_of`` gives the row's id for ``old-PP3`` and ``new-PP3``."""
    of_old, of_new = parts(comparison.old), parts(comparison.new)
    level = {k.old: k.new for k in comparison.links if k.role is Role.PRIMARY and not k.moved}
    left: dict[str, int] = {}
    right: dict[str, int] = {}
    rubrics, strips = [], []
    top = GAP
    for part in PARTS:
        old, new = _labels(comparison.old, part, of_old), _labels(comparison.new, part, of_new)
        if not old and not new:
            continue
        rubrics.append(Rubric(word(part, language), top))
        start = top - GAP
        here_left, here_right, top = _heights(old, new, level, top + RUBRIC - GAP)
        strips.append(PartColumn(start, top - start))
        left, right, top = left | here_left, right | here_right, top + GAP
    lines = [
        _line(k, left[k.old], right[k.new], "#" + rows_of[f"new-{k.new}"], language)
        for k in comparison.links
        if k.old in left and k.new in right
    ]
    lines.sort(key=lambda line: STATES.index(line.state))
    gone, come = set(comparison.dropped), set(comparison.added)
    nodes = [
        Node(
            label,
            paragraph_name(label, language),
            y,
            side,
            state if label in marked else "linked",
            "#" + rows_of[f"{side}-{label}"],
        )
        for side, heights, marked, state in (
            ("old", left, gone, "dropped"),
            ("new", right, come, "added"),
        )
        for label, y in heights.items()
    ]
    return Picture(
        WIDTH, top, LEFT, RIGHT, tuple(strips), tuple(rubrics), tuple(lines), tuple(nodes)
    )
