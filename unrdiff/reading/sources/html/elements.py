"""What elements are by their names, classes and roles."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

Attributes = Mapping[str, str | None]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTS = frozenset(("ol", "ul", "menu", "dir"))
BLOCKS = (
    HEADINGS
    | LISTS
    | _words(
        "html body address article aside blockquote center dd details dialog div dl dt fieldset "
        "figcaption figure footer form header hgroup hr legend li main nav p pre search section "
        "summary table caption thead tbody tfoot tr td th"
    )
)
# Nothing that stands in them is text of the page.
_NO_TEXT = _words(
    "head script style template noscript title meta link iframe object embed audio video canvas "
    "svg math map select option datalist button input textarea progress meter rt rp rtc "
    "colgroup noframes"
)
# Text for those who cannot see the page, and what a wiki puts beside its headings to click on.
_UNSEEN_CLASSES = _words(
    "sr-only visually-hidden visuallyhidden screen-reader-text cite-accessibility-label "
    "mw-editsection mw-jump-link msohide hidden d-none"
)
_ASIDE_ELEMENTS = frozenset(("nav", "aside", "menu"))
_ASIDE_ROLES = _words("navigation banner contentinfo complementary search menu toolbar")
_ASIDE_CLASSES = _words(
    "nav navbar navbox navigation sidebar breadcrumb breadcrumbs toc menu noprint ws-noexport "
    "catlinks printfooter site-header site-footer page-footer mw-footer mw-panel mw-navigation "
    "vector-menu cookie-banner skip-link footer"
)
_NOTES_CLASSES = _words("footnotes endnotes references reflist")
_TAKEN_OUT = _words("msodel deletion paragraph-deletion deleted removed")
_PUT_IN = _words("msoins insertion paragraph-insertion inserted added")


class Change(Enum):
    """What a tracked change does to the words in it."""

    PUT_IN = "put in"
    TAKEN_OUT = "taken out"


def classes(attributes: Attributes) -> frozenset[str]:
    """An element's classes, in small letters."""
    return frozenset((attributes.get("class") or "").lower().split())


def is_unseen(tag: str, attributes: Attributes) -> bool:
    """Whether an element's content is not shown, by what it is."""
    return (
        tag in _NO_TEXT
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or (tag == "dialog" and "open" not in attributes)
        or not _UNSEEN_CLASSES.isdisjoint(classes(attributes))
    )


def is_aside(tag: str, attributes: Attributes, in_main: bool) -> bool:
    """Whether an element is the page's, not the text's."""
    named = classes(attributes) | {(attributes.get("id") or "").lower()}
    return (
        tag in _ASIDE_ELEMENTS
        or (tag == "footer" and not in_main)
        or attributes.get("role") in _ASIDE_ROLES
        or (tag not in ("html", "body") and not _ASIDE_CLASSES.isdisjoint(named))
        # LibreOffice's and Word's running heads and feet.
        or (tag == "div" and attributes.get("title") in ("header", "footer"))
    )


def is_main(tag: str, attributes: Attributes) -> bool:
    """Whether the page says that its text stands in an element."""
    return (
        tag in ("main", "article")
        or attributes.get("role") == "main"
        or attributes.get("id") == "mw-content-text"
    )


def holds_notes(attributes: Attributes) -> bool:
    """Whether footnotes stand in an element, by its class or role."""
    role = attributes.get("role") in ("doc-endnotes", "doc-footnote")
    listed = "footnote-list" in (attributes.get("style") or "")
    return role or listed or not _NOTES_CLASSES.isdisjoint(classes(attributes))


def change_of(tag: str, attributes: Attributes, decoration: str) -> Change | None:
    """The tracked change that an element is; words struck through are taken out."""
    named = classes(attributes)
    if tag in ("del", "s", "strike") or not _TAKEN_OUT.isdisjoint(named):
        return Change.TAKEN_OUT
    if "line-through" in decoration:
        return Change.TAKEN_OUT
    return Change.PUT_IN if tag == "ins" or not _PUT_IN.isdisjoint(named) else None
