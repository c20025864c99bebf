"""The parts of a Word file made new, and their package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from unrdiff.render.docx.plan import Passage
from unrdiff.render.office import RELATIONSHIPS, Part, package

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def numbering(passages: Sequence[Passage]) -> str:
    """The one list of a resolution: 1., then (a) or (一), then (i)."""
    chinese = any(p.depth == 1 and p.number and not p.number.isascii() for p in passages)
    forms = ("decimal", "chineseCountingThousand" if chinese else "lowerLetter", "lowerRoman")
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{f"({{}}{level + 1})".format("%") if level else "%1."}"/>'
        '<w:lvlJc w:val="left"/></w:lvl>'
        for level, form in enumerate(forms)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


def root(name: str, inner: str) -> str:
    """A part's XML under a root of this name."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:{name} xmlns:w="{_W}" xmlns:r="{RELATIONSHIPS}">{inner}</w:{name}>'
    )


def packaged(title: str, main: str, others: Mapping[str, str]) -> bytes:
    """The file of a document's XML and that of its other parts, by the names of their files.

    The document knows the others by ``rId1`` and so on, in their order.
    """
    return package(
        title,
        _part("document", main, f"{_KIND}.document.main+xml", "officeDocument"),
        [_part(name, part, f"{_KIND}.{name}+xml", name) for name, part in others.items()],
    )


def _part(name: str, content: str, kind: str, relation: str) -> Part:
    root = etree.fromstring(content.encode())
    return Part(f"word/{name}.xml", kind, f"{RELATIONSHIPS}/{relation}", root)
