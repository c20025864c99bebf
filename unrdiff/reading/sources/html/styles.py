"""As much of CSS as decides what is shown: whether, raised, struck out, numbered, in a block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

_TELLING = re.compile(
    "display|visibility|vertical-align|list-style(?:-type)?|text-decoration(?:-line)?|color|"
    "background(?:-color)?|opacity|font-size|white-space|mso-hide|mso-list|mso-text-raise"
)
# Attributes that said the same before there were style sheets; any rule outweighs them.
_PRESENTATIONAL = (("bgcolor", "background-color"), ("color", "color"))
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_MEDIA = re.compile(r"@media\b([^{;]*)\Z", re.IGNORECASE)
_ATTRIBUTE_OR_CLASS = re.compile(r"[.\[:]")
_TYPE = re.compile(r"(?:^|[\s>+~])[a-zA-Z]")
# A style sheet with more that tells something is no text's; each rule costs a walk of the page.
_MOST_RULES, _LONGEST_SELECTOR = 250, 200

_FIGURES = tuple("0123456789")
_PLACES = frozenset(("inside", "outside"))

Declarations = Mapping[str, str]


class Styles:
    """What the page's own style sheets and its elements' attributes say of each element."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._by_node: dict[int, dict[str, str]] = {}
        rules = [rule for sheet in tree.css("style") for rule in _rules(sheet.text())]
        weighed = [
            (important, _weight(selector), selector, name, value)
            for selector, declared in rules[:_MOST_RULES]
            for name, value, important in declared
        ]
        for _, _, selector, name, value in sorted(weighed, key=lambda rule: rule[:2]):
            for node in _matching(tree, selector):
                self._by_node.setdefault(node.mem_id, {})[name] = value

    def of(self, node: LexborNode, attributes: Mapping[str, str | None]) -> Declarations:
        """What is declared of an element itself, inherited values apart."""
        declared = self._by_node.get(node.mem_id, {})
        for attribute, name in _PRESENTATIONAL:
            if value := attributes.get(attribute):
                declared = {name: value.lower(), **declared}
        if own := attributes.get("style"):
            declared = {**declared, **{name: value for name, value, _ in _declarations(own)}}
        return declared


def _matching(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    try:
        return tree.css(selector)
    except SelectolaxError:
        return []


def _weight(selector: str) -> tuple[int, int, int]:
    """How much a selector counts against another."""
    return (
        selector.count("#"),
        len(_ATTRIBUTE_OR_CLASS.findall(selector)),
        len(_TYPE.findall(selector)),
    )


def _rules(sheet: str) -> Iterator[tuple[str, list[tuple[str, str, bool]]]]:
    """Each selector of a sheet that tells something, with its declarations."""
    for head, body in _blocks(_COMMENT.sub(" ", sheet)):
        told = [d for d in _declarations(body) if _TELLING.fullmatch(d[0])]
        for selector in head.split(",") if told else ():
            # What holds only while something happens, or for what stands before an element.
            if ":" not in selector and len(selector) <= _LONGEST_SELECTOR:
                yield selector.strip(), told


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Heads and bodies of rules; of groups only those for every screen."""
    skipped = depth = 0
    head = ""
    for piece in re.split(r"([{}])", sheet):
        if piece == "{":
            depth += 1
            if not skipped and head.lstrip().startswith("@"):
                media = _MEDIA.search(head)
                if not media or not re.fullmatch(r"\s*(?:only\s+)?(?:screen|all)?\s*", media[1]):
                    skipped = depth
                head = ""
        elif piece == "}":
            if skipped == depth:
                skipped = 0
            depth = max(depth - 1, 0)
            head = ""
        elif head.strip() and not skipped:
            yield head.rpartition(";")[2], piece
            head = ""
        else:
            head = piece


def _declarations(body: str) -> Iterator[tuple[str, str, bool]]:
    """Property, value and whether it is important, in small letters."""
    for declaration in body.lower().split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            plain = value.replace("!important", "").strip()
            yield name.strip(), plain, plain != value.strip()


def is_hidden(declared: Declarations) -> bool:
    """Whether an element is not shown, with all that is in it."""
    return (
        declared.get("display") == "none"
        or declared.get("mso-hide") == "all"
        or bool(re.fullmatch(r"0(?:px|pt|em|%)?", declared.get("font-size", "")))
        or bool(re.fullmatch(r"0(?:\.0*)?%?", declared.get("opacity", "")))
    )


def is_white(declared: Declarations) -> bool:
    """Whether text is set in the colour of the paper."""
    color = re.sub(r"\s", "", declared.get("color", ""))
    return color in {
        "white",
        "#fff",
        "#ffffff",
        "rgb(255,255,255)",
        "rgba(255,255,255,1)",
        "transparent",
    }


def has_background(declared: Declarations) -> bool:
    """Whether an element is painted, so that white text may be read on it."""
    paint = declared.get("background-color") or declared.get("background") or ""
    return bool(paint) and not re.match(
        r"(?:white|#fff(?:fff)?\b|transparent|none|inherit|initial)", paint
    )


def is_raised(declared: Declarations, tag: str, before: bool) -> bool:
    """Whether text is set above its line; ``before`` is how it is set around the element."""
    align = declared.get("vertical-align", "")
    if tag == "sup" or align == "super" or declared.get("mso-text-raise", "-").startswith(_FIGURES):
        return True
    if tag == "sub" or align in ("baseline", "sub"):
        return False
    # Cells are aligned too, but never by a length.
    return before or (align.startswith(_FIGURES) and not align.startswith("0"))


def is_preformatted(declared: Declarations) -> bool:
    """Whether line ends of the source are shown."""
    return declared.get("white-space", "").startswith("pre")


def list_style(declared: Declarations) -> str | None:
    """The style that a list is numbered in, where one is declared."""
    named = declared.get("list-style-type")
    if named:
        return named
    words = declared.get("list-style", "").split()
    return next((w for w in words if w not in _PLACES and not w.startswith("url(")), None)
