"""Annexes: a title each, then paragraphs as numbers, indentation or blank lines cut them."""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.model import ParagraphKind
from unrdiff.reading.blocks import Block, is_adoption, split_adoption
from unrdiff.reading.headings import ANNEX_HEADING
from unrdiff.reading.lines import ENUMERATOR, Layout, Line
from unrdiff.reading.subparagraphs import place, split_number


def annexes(
    blocks: list[Block], lines: Sequence[Line], layout: Layout
) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """Read annexes into ``blocks``; give the closing lines and what follows them.

    ``lines`` begin with the first annex's heading.
    """
    expects_title = False
    for index, line in enumerate(lines):
        if ANNEX_HEADING.fullmatch(line.text.strip()):
            blocks.append(Block(ParagraphKind.HEADING, "", "annex", last=line))
            expects_title = True
            continue
        current = blocks[-1]
        if is_adoption(line) and not expects_title and current.plain.endswith("。"):
            return split_adoption(lines[index:])
        match = ENUMERATOR.match(line.text)
        if expects_title and not match and not line.ends_complete:
            current.text = f"{current.text}\n{line.text}".strip("\n")
            current.last = line
            continue
        split = split_number(line.text) if current.last.ends_complete else None
        levels = place(current.levels, split[0]) if split and not expects_title else None
        begins = expects_title or match or _begins(current, line, layout)
        expects_title = False
        if split and levels:
            kind = ParagraphKind.SUBPARAGRAPH
            blocks.append(Block(kind, split[1], split[0], levels, line))
        elif begins:
            text = line.text[match.end() :] if match else line.text
            number = match[1] if match else None
            blocks.append(Block(ParagraphKind.ANNEX, text, number, last=line))
        else:
            current.text += f"\n{line.text}"
            current.last = line
    return (), ()


def _begins(current: Block, line: Line, layout: Layout) -> bool:
    """Whether an unnumbered line begins a paragraph of the annex."""
    if not layout.wrapped:
        return True
    if line.blank_before and layout.blank_lines:
        return True
    indented = layout.indent is not None and line.indent >= layout.indent
    return indented and not line.broken_before and current.last.ends_complete
