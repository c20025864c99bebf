"""Names of WordprocessingML as lxml has them, and the attributes that are asked for everywhere."""

from __future__ import annotations

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
# The values with which a switch is turned off; without a value it is on.
_OFF = frozenset({"0", "false", "off", "none"})


def w(name: str) -> str:
    """``w:p`` is ``w("p")``."""
    return f"{{{_W}}}{name}"


ALTERNATE, _CHOICE, _FALLBACK = (
    f"{{{_MC}}}{name}" for name in ("AlternateContent", "Choice", "Fallback")
)
MATH_TEXT = f"{{{_M}}}t"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute of an element that may not be there."""
    return None if element is None else element.get(w(name))


def number(element: etree._Element | None, name: str = "val") -> int | None:
    """A whole number in an attribute; ``None`` where there is none."""
    told = value(element, name)
    try:
        return None if told is None else int(told)
    except ValueError:
        return None


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """Whether a switch among properties is on; ``None`` where it does not stand there."""
    found = None if properties is None else properties.find(w(name))
    if found is None:
        return None
    return (value(found) or "true").lower() not in _OFF


def alternative(element: etree._Element) -> etree._Element:
    """The one of several renderings that is read: the first choice, else what stands in for it."""
    choice, fallback = element.find(_CHOICE), element.find(_FALLBACK)
    if choice is not None and len(choice):
        return choice
    return element if fallback is None else fallback
