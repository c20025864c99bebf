"""Packages of Office Open XML: what Word and Excel files are made of, written by hand.

The same content gives the same bytes: no part says when it was made.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from lxml import etree

Element = etree._Element

_HOME = "http://schemas.openxmlformats.org"
RELATIONSHIPS = f"{_HOME}/officeDocument/2006/relationships"
_PACKAGE = f"{_HOME}/package/2006"
_CORE = f"{_PACKAGE}/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# The first day that a zip file can name.
_NO_DATE = (1980, 1, 1, 0, 0, 0)
# XML has no way to write these characters.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# An office program names its user here when it saves the file: then it is no longer ours alone.
_SIGN = b"<cp:lastModifiedBy>unrdiff</cp:lastModifiedBy>"
_CORE_PART = "docProps/core.xml"
_LARGEST_CORE = 100_000


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a package: ``kind`` is its content type, ``relation`` how the main part has it.

    The main part knows it by ``rId`` and its place among the others, counted from 1.
    """

    name: str
    kind: str
    relation: str
    root: Element


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Makes elements of one namespace; ``qualified``: their attributes are of it too."""

    prefix: str | None
    namespace: str
    qualified: bool

    def __call__(self, tag: str, *inside: Element | str, **attributes: str | float) -> Element:
        """An element with these attributes, holding text or other elements."""
        names: Mapping[Any, str] = {self.prefix: self.namespace, "r": RELATIONSHIPS}
        made = etree.Element(f"{{{self.namespace}}}{tag}", nsmap=names)
        for name, value in attributes.items():
            made.set(self.name(name) if self.qualified else name, storable(str(value)))
        for one in inside:
            if isinstance(one, str):
                made.text = storable(one)
                made.set(_XML_SPACE, "preserve")
            else:
                made.append(one)
        return made

    def name(self, name: str) -> str:
        """A name of this namespace."""
        return f"{{{self.namespace}}}{name}"


def storable(text: str) -> str:
    """Text that XML can hold: a sign stands where a character cannot."""
    return _ILLEGAL.sub(_REPLACEMENT, text)


def package(title: str, main: Part, others: Sequence[Part]) -> bytes:
    """A whole file of a main part and those it refers to."""
    core = Part(
        _CORE_PART,
        "application/vnd.openxmlformats-package.core-properties+xml",
        f"{_PACKAGE}/relationships/metadata/core-properties",
        _core(title),
    )
    folder, _, name = main.name.rpartition("/")
    written = {
        "[Content_Types].xml": _content_types((main, *others, core)),
        "_rels/.rels": _relationships((main, core)),
        f"{folder}/_rels/{name}.rels": _relationships(others, f"{folder}/"),
        **{part.name: part.root for part in (main, *others, core)},
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, root in written.items():
            entry = zipfile.ZipInfo(path, _NO_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _serialised(root))
    return made.getvalue()


def is_ours(content: bytes) -> bool:
    """Whether a file is such a package, saved by unrdiff and by nobody after it."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open(_CORE_PART) as core:
            return _SIGN in core.read(_LARGEST_CORE)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError):
        return False


def _serialised(root: Element) -> bytes:
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _core(title: str) -> Element:
    core, dublin = Vocabulary("cp", _CORE, False), Vocabulary("dc", _DUBLIN_CORE, False)
    root = core("coreProperties")
    for vocabulary, tag, said in (
        (dublin, "title", title),
        (dublin, "creator", "unrdiff"),
        (core, "lastModifiedBy", "unrdiff"),
    ):
        element = vocabulary(tag)
        element.text = storable(said)
        root.append(element)
    return root


def _content_types(parts: Sequence[Part]) -> Element:
    make = Vocabulary(None, f"{_PACKAGE}/content-types", False)
    relationships = "application/vnd.openxmlformats-package.relationships+xml"
    return make(
        "Types",
        make("Default", Extension="rels", ContentType=relationships),
        *(make("Override", PartName=f"/{part.name}", ContentType=part.kind) for part in parts),
    )


def _relationships(parts: Sequence[Part], folder: str = "") -> Element:
    make = Vocabulary(None, f"{_PACKAGE}/relationships", False)
    return make(
        "Relationships",
        *(
            make(
                "Relationship",
                Id=f"rId{number}",
                Type=part.relation,
                Target=part.name.removeprefix(folder),
            )
            for number, part in enumerate(parts, 1)
        ),
    )
