"""Walks a page as a reader sees it: what is hidden left out, blocks apart, lists numbered."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from unrdiff.language.listing import list_number
from unrdiff.reading.sources.flow.passages import LINE_BREAK
from unrdiff.reading.sources.html.blocks import Block, Gathering, Run, Setting
from unrdiff.reading.sources.html.elements import (
    BLOCKS,
    HEADINGS,
    LISTS,
    Attributes,
    Change,
    change_of,
    holds_notes,
    is_aside,
    is_main,
    is_unseen,
)
from unrdiff.reading.sources.html.styles import (
    Declarations,
    Styles,
    has_background,
    is_hidden,
    is_preformatted,
    is_raised,
    is_white,
    list_style,
)

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_INLINE = frozenset(("inline", "contents", "inline-block"))
_OF_BLOCKS = ("block", "list-item", "flex", "grid", "table", "flow-root")


@dataclass(slots=True)
class _List:
    """A list while its items are counted."""

    style: str
    level: int
    value: int
    step: int


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside an element."""

    setting: Setting
    raised: bool = False
    link: str | None = None
    element: int = 0
    preformatted: bool = False
    shown: bool = True
    white: bool = False
    painted: bool = False
    items: _List | None = None
    in_change: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that was entered, with what must be undone where it ends."""

    block: bool
    named: bool
    item: _List | None
    written: int
    left_out: int


class Walk:
    """One walk over a page's elements, without recursion: pages may be nested deeply.

    ``without`` is the kind of tracked change whose words are left out. ``authors`` are those of
    the tracked changes of both kinds, with how many each.
    """

    def __init__(self, tree: LexborHTMLParser, styles: Styles, without: Change) -> None:
        self.styles = styles
        self.without = without
        self.blocks: list[Block] = []
        self.authors: Counter[str] = Counter()
        self._gathering = Gathering(set())
        self._names: list[str] = []
        self._number: str | None = None
        self._notes_follow = False
        self._cells = 0
        self._left_out = 0
        root = tree.body or tree.root
        if root is not None:
            self._walk(root)
        self._flush()

    def _walk(self, root: LexborNode) -> None:
        todo: list[tuple[LexborNode | None, _State, _Open | None]] = [
            (root, _State(Setting()), None)
        ]
        while todo:
            node, state, opened = todo.pop()
            if opened is not None:
                self._leave(opened)
                continue
            if node is None:
                continue
            if node is not root:
                todo.append((node.next, state, None))
            entered = self._enter(node, state)
            if entered is not None:
                inside, opened = entered
                todo += [(None, inside, opened), (node.child, inside, None)]

    # --- one element ---------------------------------------------------------------------------

    def _enter(self, node: LexborNode, state: _State) -> tuple[_State, _Open] | None:
        """What holds inside an element; ``None`` where there is nothing more to read in it."""
        tag = node.tag or ""
        if tag == "-text":
            self._write(node.text_lexbor(), state)
        if tag.startswith(("-", "!")):
            return None
        attributes = node.attributes
        declared = self.styles.of(node, attributes)
        if is_unseen(tag, attributes) or is_hidden(declared) or _is_bullet(node, declared):
            return None
        decoration = declared.get("text-decoration-line") or declared.get("text-decoration") or ""
        if change := change_of(tag, attributes, decoration):
            if not state.in_change:
                self.authors[_author(node)] += 1
            if change is self.without:
                self._left_out += 1
                return None
        if tag == "br":
            self._gathering.add(Run(LINE_BREAK), state.setting)
            return None
        display = declared.get("display", "")
        block = display.startswith(_OF_BLOCKS) or (tag in BLOCKS and display not in _INLINE)
        if block:
            self._flush()
        self._notes_follow = self._notes_follow or tag == "hr" or holds_notes(attributes)
        opened = self._open(tag, attributes, block, declared, state)
        inside = self._inside(node, tag, attributes, declared, state)
        return (replace(inside, in_change=True) if change else inside), opened

    def _open(
        self, tag: str, attributes: Attributes, block: bool, declared: Declarations, state: _State
    ) -> _Open:
        names = {n for n in (attributes.get("id"), attributes.get("name")) if n}
        if block:
            self._names.extend(sorted(names)[:1])
        self._gathering.anchors |= names
        item = state.items if tag == "li" and block else None
        if item is not None:
            item.value = _whole(attributes.get("value"), item.value + item.step)
            style = list_style(declared) or attributes.get("type") or item.style
            self._number = list_number(style, item.value, item.level)
        return _Open(block, block and bool(names), item, len(self.blocks), self._left_out)

    def _inside(
        self,
        node: LexborNode,
        tag: str,
        attributes: Attributes,
        declared: Declarations,
        state: _State,
    ) -> _State:
        """What holds inside an element."""
        items = state.items
        if tag in LISTS:
            items = _list(node, tag, attributes, declared, items)
        raised = is_raised(declared, tag, state.raised)
        link, element = state.link, state.element
        if raised != state.raised:
            element = node.mem_id
        if tag == "a" and (address := attributes.get("href")):
            link, element = _place(address), node.mem_id
        return _State(
            self._setting(tag, attributes, state.setting, items),
            raised,
            link,
            element,
            state.preformatted or tag == "pre" or is_preformatted(declared),
            declared.get("visibility", "visible" if state.shown else "hidden") == "visible",
            is_white(declared) if "color" in declared else state.white,
            state.painted or has_background(declared),
            items,
            state.in_change,
        )

    def _setting(
        self, tag: str, attributes: Attributes, outer: Setting, items: _List | None
    ) -> Setting:
        main = outer.main or is_main(tag, attributes)
        cell = outer.cell
        if tag in ("tr", "td", "th"):
            self._cells += 1
            cell = (cell[0] if cell and tag != "tr" else self._cells, self._cells)
        return Setting(
            outer.heading or tag in HEADINGS,
            outer.aside or is_aside(tag, attributes, main),
            main,
            items.level if items else None,
            cell,
        )

    def _leave(self, opened: _Open) -> None:
        if opened.block:
            self._flush()
        if opened.named:
            self._names.pop()
        if opened.item is not None:
            self._number = None
            # An item whose words are all left out is not counted.
            if self._left_out > opened.left_out and len(self.blocks) == opened.written:
                opened.item.value -= opened.item.step

    # --- text ----------------------------------------------------------------------------------

    def _write(self, text: str, state: _State) -> None:
        if not state.shown or (state.white and not state.painted):
            return
        if state.preformatted:
            text = text.replace("\r\n", "\n").replace("\n", LINE_BREAK)
        else:
            text = _BLANKS.sub(lambda m: "\n" if "\n" in m[0] else " ", text)
        self._gathering.add(Run(text, state.raised, state.link, state.element), state.setting)

    def _flush(self) -> None:
        """End the block that was begun, if it has any text."""
        gathered = self._gathering
        if gathered.setting is None:
            gathered.runs.clear()
            return
        self._gathering = Gathering(set())
        self.blocks.append(
            Block(
                tuple(gathered.runs),
                gathered.setting,
                tuple(self._names),
                frozenset(gathered.anchors),
                self._number,
                self._notes_follow,
            )
        )
        self._number, self._notes_follow = None, False


def _author(node: LexborNode) -> str:
    """Who made a tracked change, as Word writes it; empty where nobody is named."""
    named = node.css_first("[cite]")
    return unquote((named.attributes.get("cite") or "") if named else "").removeprefix("mailto:")


def _is_bullet(node: LexborNode, declared: Declarations) -> bool:
    """Whether Word wrote a list's sign here, which is no number."""
    return declared.get("mso-list") == "ignore" and not re.search(r"\w", node.text())


def _list(
    node: LexborNode,
    tag: str,
    attributes: Attributes,
    declared: Declarations,
    outer: _List | None,
) -> _List:
    default = "decimal" if tag == "ol" else "disc"
    style = list_style(declared) or (attributes.get("type") if tag == "ol" else None) or default
    level = outer.level + 1 if outer else 0
    if "reversed" not in attributes:
        return _List(style, level, _whole(attributes.get("start"), 1) - 1, 1)
    items = 0
    child = node.child
    while child is not None:
        items += child.tag == "li"
        child = child.next
    return _List(style, level, _whole(attributes.get("start"), items) + 1, -1)


def _whole(value: str | None, default: int) -> int:
    """An attribute's whole number."""
    match = re.match(r"\s*(-?\d{1,6})", value or "")
    return int(match[1]) if match else default


def _place(address: str) -> str:
    """The place of a page that a link leads to, empty where it leads elsewhere."""
    return unquote(address.partition("#")[2])
