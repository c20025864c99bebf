"""The river: a column of paragraphs for each version, and ribbons between them.

A paragraph is as high as its text is long. The operative parts begin at one level, below the
longest preamble, so that the eye sees each part grow. What began or ended tapers off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from unrdiff.model import Link, ParagraphKind, Role, Step, Trace
from unrdiff.render.html_lineages.strands import strand_ids
from unrdiff.render.labels import Language, paragraph_name, session_name, word
from unrdiff.render.lineages import version_name
from unrdiff.render.parts import PARTS, parts
from unrdiff.render.selection import is_policy

WIDTH = 820
TEXT_HEIGHT = 560
BAR = 12
LEFT, RIGHT = 86, 50
HEAD, GAP, LEAST, BETWEEN = 44, 46, 1.4, 0.7
TAPER = 26
# Painted from the quietest to the loudest.
STATES = ("kept", "routine", "edited", "moved", "returned", "partial")


@dataclass(frozen=True, slots=True)
class Shape:
    """A path that leads to a row: a paragraph's block, a ribbon, or a tapering end."""

    path: str
    state: str
    href: str
    name: str


@dataclass(frozen=True, slots=True)
class Words:
    """Some words in the picture and where they stand."""

    text: str
    x: float
    y: float
    role: str


@dataclass(frozen=True, slots=True)
class River:
    """All that the SVG draws, in its own units; ``said`` tells it in a sentence."""

    width: int
    height: int
    ribbons: tuple[Shape, ...]
    blocks: tuple[Shape, ...]
    words: tuple[Words, ...]
    said: str


@dataclass(frozen=True, slots=True)
class _Block:
    top: float
    height: float

    @property
    def end(self) -> float:
        return self.top + self.height


_Blocks = Mapping[str, _Block]


def draw_river(trace: Trace, steps: Sequence[Mapping[int, Step]], language: Language) -> River:
    """Lay the river out."""
    ids = strand_ids(trace)
    columns, words, height = _columns(trace, language)
    at = _places(len(columns))
    ribbons = [
        *_ribbons(trace, columns, at, ids, language),
        *_returns(trace, steps, columns, at, ids, language),
    ]
    ribbons.sort(key=lambda shape: STATES.index(shape.state))
    tapers = list(_tapers(trace, columns, at, ids, language))
    blocks = [
        Shape(
            f"M{x} {_n(block.top)}h{BAR}v{_n(block.height)}h-{BAR}z",
            "block",
            f"#{ids[version, label]}",
            f"{version_name(trace, version, language)} {paragraph_name(label, language)}",
        )
        for version, (column, x) in enumerate(zip(columns, at, strict=True))
        for label, block in column.items()
    ]
    return River(WIDTH, height, (*tapers, *ribbons), tuple(blocks), words, _said(trace, language))


def _places(count: int) -> list[int]:
    span = WIDTH - LEFT - RIGHT - BAR
    return [LEFT + span * index // max(count - 1, 1) for index in range(count)]


def _columns(
    trace: Trace, language: Language
) -> tuple[list[dict[str, _Block]], tuple[Words, ...], int]:
    """The blocks of each version, the words around them, and the height of it all."""
    of = [parts(document) for document in trace.documents]
    at = _places(len(of))
    longest = max(sum(len(p.text) for p in d.paragraphs) for d in trace.documents)
    scale = TEXT_HEIGHT / max(longest, 1)
    columns: list[dict[str, _Block]] = [{} for _ in of]
    words = list(_heads(trace, at, language))
    top = float(HEAD)
    for part in PARTS:
        held = [
            [p for p in d.paragraphs if of[i][p.label] is part]
            for i, d in enumerate(trace.documents)
        ]
        if not any(held):
            continue
        words.append(Words(word(part, language), 0, top - 9, "rubric"))
        lowest = top
        for index, paragraphs in enumerate(held):
            y = top
            for paragraph in paragraphs:
                block = _Block(y, max(len(paragraph.text) * scale, LEAST))
                columns[index][paragraph.label] = block
                y = block.end + BETWEEN
            count = sum(p.kind is part for p in paragraphs)
            words.append(Words(str(count), at[index] + BAR / 2, y + 11, "count"))
            lowest = max(lowest, y)
        top = lowest + GAP
    return columns, tuple(words), round(top - GAP + 20)


def _heads(trace: Trace, at: Sequence[int], language: Language) -> Iterator[Words]:
    for index, x in enumerate(at):
        document = trace.documents[index]
        yield Words(version_name(trace, index, language), x + BAR / 2, 9, "symbol")
        yield Words(session_name(document.session, language), x + BAR / 2, 22, "session")


def _ribbons(
    trace: Trace,
    columns: Sequence[_Blocks],
    at: Sequence[int],
    ids: Mapping[tuple[int, str], str],
    language: Language,
) -> Iterator[Shape]:
    for version, comparison in enumerate(trace.comparisons):
        for link in comparison.links:
            old, new = columns[version][link.old], columns[version + 1][link.new]
            state = _state(link)
            said = {"moved": "moved", "partial": "in part", "kept": "kept"}.get(state, state)
            name = " → ".join(paragraph_name(label, language) for label in (link.old, link.new))
            draw = _line if state == "partial" else _ribbon
            yield Shape(
                draw(at[version] + BAR, at[version + 1], old, new),
                state,
                f"#{ids[version + 1, link.new]}",
                f"{name} · {word(said, language)}",
            )


def _state(link: Link) -> str:
    if link.role is Role.PARTIAL:
        return "partial"
    if link.moved:
        return "moved"
    if any(map(is_policy, link.edits)):
        return "edited"
    return "routine" if link.edited else "kept"


def _returns(
    trace: Trace,
    steps: Sequence[Mapping[int, Step]],
    columns: Sequence[_Blocks],
    at: Sequence[int],
    ids: Mapping[tuple[int, str], str],
    language: Language,
) -> Iterator[Shape]:
    """What skipped a version is led past it by a line."""
    for lineage, way in zip(trace.lineages, steps, strict=True):
        for version, step in way.items():
            old, new = lineage.paragraphs[step.before], lineage.paragraphs[version]
            if step.before == version - 1 or old is None or new is None:
                continue
            yield Shape(
                _line(
                    at[step.before] + BAR,
                    at[version],
                    columns[step.before][old],
                    columns[version][new],
                ),
                "returned",
                f"#{ids[version, new]}",
                f"{paragraph_name(new, language)} · {word('returned', language)}",
            )


def _tapers(
    trace: Trace,
    columns: Sequence[_Blocks],
    at: Sequence[int],
    ids: Mapping[tuple[int, str], str],
    language: Language,
) -> Iterator[Shape]:
    """Where a strand begins behind the first version, and where it ends before the last."""
    for lineage in trace.lineages:
        ends = ((lineage.born, "added"), (lineage.last, "dropped"))
        for version, state in ends:
            if version == (0 if state == "added" else len(at) - 1):
                continue
            label = lineage.paragraphs[version] or ""
            x, reach = (at[version], -TAPER) if state == "added" else (at[version] + BAR, TAPER)
            yield Shape(
                _taper(x, reach, columns[version][label]),
                state,
                f"#{ids[version, label]}",
                f"{paragraph_name(label, language)} · {word(state, language)}",
            )


def _ribbon(x: int, to: int, old: _Block, new: _Block) -> str:
    half = (x + to) // 2
    return (
        f"M{x} {_n(old.top)}C{half} {_n(old.top)} {half} {_n(new.top)} {to} {_n(new.top)}"
        f"V{_n(new.end)}C{half} {_n(new.end)} {half} {_n(old.end)} {x} {_n(old.end)}z"
    )


def _line(x: int, to: int, old: _Block, new: _Block) -> str:
    half, start, end = (x + to) // 2, old.top + old.height / 2, new.top + new.height / 2
    return f"M{x} {_n(start)}C{half} {_n(start)} {half} {_n(end)} {to} {_n(end)}"


def _taper(x: int, reach: int, block: _Block) -> str:
    middle = block.top + block.height / 2
    return f"M{x} {_n(block.top)}V{_n(block.end)}L{x + reach} {_n(middle)}z"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _said(trace: Trace, language: Language) -> str:
    """The picture for those who cannot see it: how many paragraphs each part had."""
    lines = []
    for part in (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE):
        counts = " → ".join(str(len(d.of_kind(part))) for d in trace.documents)
        lines.append(f"{word(part, language)} {counts}")
    return " · ".join(lines)
