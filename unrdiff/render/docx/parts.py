"""The package of a Word file made new: its parts, registered, in a zip archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from unrdiff.render.docx.plan import Passage

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE_OF_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"


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
        f'<w:{name} xmlns:w="{_W}" xmlns:r="{_R}">{inner}</w:{name}>'
    )


def packaged(parts: Mapping[str, str]) -> bytes:
    """The file of these parts, by the names of their files."""
    kinds = {"document": "document.main"}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kinds.get(name, name)}+xml"/>'
        for name in parts
    )
    listed = "".join(
        f'<Relationship Id="rId{index}" Type="{_R}/{name}" Target="{name}.xml"/>'
        for index, name in enumerate(parts)
        if name != "document"
    )
    top = f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    relationships = f'{declaration}<Relationships xmlns="{_PACKAGE}/relationships">'
    files = {
        "[Content_Types].xml": (
            f'{declaration}<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{_TYPE_OF_RELATIONSHIPS}"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
        ),
        "_rels/.rels": f"{relationships}{top}</Relationships>",
        "word/_rels/document.xml.rels": f"{relationships}{listed}</Relationships>",
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return made.getvalue()
