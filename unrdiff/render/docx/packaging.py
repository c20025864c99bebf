"""Parts that a Word file needs for notes and comments, added where it has none."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from unrdiff.render.docx.base import Base
from unrdiff.render.office import RELATIONSHIPS

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
    "</w:p></w:footnote>"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of part: its relationship, its file, its root, and what it begins with."""

    relation: str
    root: str
    begins: str = ""


FOOTNOTES = Kind("footnotes", "footnotes", _SEPARATORS)
COMMENTS = Kind("comments", "comments")


def related_part(base: Base, kind: Kind) -> str:
    """The name of the document's part of this kind, which is made where there is none."""
    if kind.relation in base.related:
        return base.related[kind.relation]
    folder, main = posixpath.split(base.main)
    name = posixpath.join(folder, f"{kind.relation}.xml")
    content = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:{kind.root} xmlns:w="{_W}">{kind.begins}</w:{kind.root}>'
    )
    base.add_part(name, content.encode())
    _register(
        base,
        "[Content_Types].xml",
        "Types",
        f'<{{0}}Override PartName="/{name}" ContentType="{_KIND}.{kind.relation}+xml"/>',
    )
    home = posixpath.join(folder, "_rels", f"{main}.rels")
    taken = set(re.findall(rb'\bId="([^"]*)"', base.bytes_of(home)))
    identifier = next(
        i for i in (f"rId{n}" for n in range(1, len(taken) + 2)) if i.encode() not in taken
    )
    _register(
        base,
        home,
        "Relationships",
        f'<{{0}}Relationship Id="{identifier}" Type="{RELATIONSHIPS}/{kind.relation}" '
        f'Target="{kind.relation}.xml"/>',
    )
    base.related[kind.relation] = name
    return name


def _register(base: Base, name: str, root: str, entry: str) -> None:
    """Put an entry at the end of a list of the package; ``{0}`` stands before its name."""
    content = base.bytes_of(name)
    end = list(re.finditer(rf"</([\w.-]+:)?{root}\s*>".encode(), content))[-1]
    prefix = (end[1] or b"").decode()
    at = end.start()
    base.replace(name, content[:at] + entry.format(prefix).encode() + content[at:])
