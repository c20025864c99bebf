"""XML as office files hold it: parsed without entities, without the network, within limits."""

from __future__ import annotations

from lxml import etree

from unrdiff.model import UnrdiffError

# The main part of a report with hundreds of pages has some 10 MB.
LARGEST_PART = 30_000_000
# Such a report has some 400,000 tags; many more take memory without end.
_MOST_TAGS = 1_500_000


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root of an XML text. ``name`` stands for the file in messages.

    Raises ``UnrdiffError`` for what is no XML, declares entities, or is too large; the parser
    itself stops where elements are more than 256 deep.
    """
    if len(data) > LARGEST_PART:
        raise UnrdiffError(
            "{name}: {megabytes} MB of XML are more than any UN text holds; give the "
            "resolution's text alone",
            name=name,
            megabytes=len(data) // 1_000_000,
        )
    if data.count(b"<") > _MOST_TAGS:
        raise UnrdiffError(
            "{name}: it has more than {most:,} tags, more than any UN text has; give "
            "the resolution's text alone",
            name=name,
            most=_MOST_TAGS,
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = str(error).split("\n")[0]
        raise UnrdiffError(
            "{name}: its XML is damaged ({said}); open the file in the program that made "
            "it and save it again",
            name=name,
            said=said,
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnrdiffError(
            "{name}: it declares a document type, which office files never do; it is not read",
            name=name,
        )
    return root
