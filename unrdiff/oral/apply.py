"""Makes changes in a draft: paragraphs reworded, placed, taken out, and all numbered anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from unrdiff.label import TITLE, footnote_label
from unrdiff.language.canonical import canonical
from unrdiff.language.enumeration import split_number
from unrdiff.model import Document, FootnoteMark, Paragraph, ParagraphKind
from unrdiff.oral.changes import Change, Placing, Removal, Rewording
from unrdiff.oral.draft import Draft
from unrdiff.oral.locus import Part
from unrdiff.oral.rewording import reworded
from unrdiff.oral.written import own_and_items

_KINDS = {
    Part.PREAMBLE: ParagraphKind.PREAMBULAR,
    Part.OPERATIVE: ParagraphKind.OPERATIVE,
    Part.HEADING: ParagraphKind.HEADING,
    Part.ANNEX: ParagraphKind.ANNEX,
}
_TEXT = (Part.PREAMBLE, Part.OPERATIVE)


@dataclass(frozen=True, slots=True)
class Node:
    """A paragraph with its subparagraphs.

    ``origin`` is its label in the draft; ``placing`` is what brought it in where it has none.
    ``style`` is the number of the draft's first subparagraph: (a), (i), ㈠.
    """

    paragraph: Paragraph
    children: tuple[Node, ...] = ()
    origin: str | None = None
    placing: Placing | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Applied:
    """The revised text as nodes in order, its title and footnotes, and the marks that went."""

    nodes: tuple[Node, ...]
    title: str | None
    footnotes: Mapping[str, str]
    lost: tuple[str, ...]


def apply(draft: Draft, changes: Sequence[Change]) -> Applied:
    """Make all changes at once; each means the draft as issued, and none clashes with another."""
    return _Application(draft, changes).applied()


class _Application:
    def __init__(self, draft: Draft, changes: Sequence[Change]) -> None:
        self.draft = draft
        self.removed = {c.label for c in changes if isinstance(c, Removal)}
        self.moved = {c.moved for c in changes if isinstance(c, Placing) and c.moved}
        self.placings = [c for c in changes if isinstance(c, Placing)]
        self.reworded: dict[str, list[Rewording]] = {}
        for change in changes:
            if isinstance(change, Rewording):
                self.reworded.setdefault(change.label, []).append(change)
        self.lost: list[str] = []
        self.nodes = {node.origin: node for node in _walk(_tree(draft.document))}

    def applied(self) -> Applied:
        document = self.draft.document
        top = _tree(document)
        kinds = [node.paragraph.kind for node in top]
        nodes: list[Node] = []
        if ParagraphKind.PREAMBULAR not in kinds:
            nodes += [*self._edge("start", Part.PREAMBLE), *self._edge("end", Part.PREAMBLE)]
        for index, node in enumerate(top):
            for part in _TEXT:
                if _KINDS[part] not in kinds[:index] and kinds[index] is _KINDS[part]:
                    nodes += self._edge("start", part)
            nodes += self._around(node)
            for part in _TEXT:
                if _KINDS[part] not in kinds[index + 1 :] and kinds[index] is _KINDS[part]:
                    nodes += self._edge("end", part)
        if ParagraphKind.OPERATIVE not in kinds:
            nodes += [*self._edge("start", Part.OPERATIVE), *self._edge("end", Part.OPERATIVE)]
        title = document.title
        if title is not None:
            title = reworded(title, (), self.reworded.get(TITLE, ()))[0]
        notes = {
            number: reworded(text, (), self.reworded.get(footnote_label(number), ()))[0]
            for number, text in document.footnotes.items()
            if footnote_label(number) not in self.removed
        }
        return Applied(tuple(nodes), title, notes, tuple(self.lost))

    # --- places --------------------------------------------------------------------------------

    def _around(self, node: Node) -> Iterator[Node]:
        """What comes to stand before a paragraph, it itself unless it goes, and what behind."""
        yield from self._placed(node, "before")
        if node.origin not in self.removed and node.origin not in self.moved:
            yield self._revised(node)
        yield from self._placed(node, "after")

    def _placed(self, anchor: Node, side: str) -> Iterator[Node]:
        found = [p for p in self.placings if p.anchor == anchor.origin and p.side == side]
        for placing in sorted(found, key=lambda p: p.bis):
            yield from self._realized(placing, self._kind(placing, anchor))

    def _edge(self, side: str, part: Part) -> Iterator[Node]:
        found = [p for p in self.placings if p.anchor is None and (p.side, p.part) == (side, part)]
        for placing in sorted(found, key=lambda p: p.bis):
            yield from self._realized(placing, _KINDS[part])

    def _kind(self, placing: Placing, anchor: Node) -> ParagraphKind:
        kind = anchor.paragraph.kind
        if placing.moved:
            own = self.draft.paragraphs[placing.moved].kind
            if own is ParagraphKind.HEADING or kind is not ParagraphKind.HEADING:
                return own if own is ParagraphKind.HEADING else kind
            if own is not ParagraphKind.SUBPARAGRAPH:
                return own
        if placing.part:
            return _KINDS[placing.part]
        if kind is ParagraphKind.HEADING:
            order = self.draft.document.paragraphs
            behind = order[order.index(self.draft.paragraphs[anchor.origin or ""]) :]
            return next((p.kind for p in behind if p.kind is not kind), ParagraphKind.OPERATIVE)
        return kind

    def _realized(self, placing: Placing, kind: ParagraphKind) -> Iterator[Node]:
        if placing.moved:
            node = self._revised(self.nodes[placing.moved])
            paragraph = node.paragraph
            if ParagraphKind.SUBPARAGRAPH in (kind, paragraph.kind) and kind is not paragraph.kind:
                # A number such as (a) or 6 says nothing in the other kind of list.
                paragraph = replace(paragraph, number=None)
            yield replace(node, paragraph=replace(paragraph, kind=kind))
        else:
            yield from (replace(new_node(t, kind), placing=placing) for t in placing.texts)

    # --- paragraphs ----------------------------------------------------------------------------

    def _revised(self, node: Node) -> Node:
        label = node.origin or ""
        paragraph = node.paragraph
        if changes := self.reworded.get(label):
            text, marks, lost = reworded(paragraph.text, paragraph.marks, changes)
            self.lost += lost
            paragraph = replace(paragraph, text=text, marks=marks)
        children = [k for child in node.children for k in self._around(child)]
        children += (
            new
            for placing in self.placings
            if placing.anchor == label and placing.side == "inside"
            for new in self._realized(placing, ParagraphKind.SUBPARAGRAPH)
        )
        return replace(node, paragraph=paragraph, children=tuple(children))


def new_node(text: str, kind: ParagraphKind) -> Node:
    """A new paragraph; further lines with numbers (a), (b) are its subparagraphs."""
    first, items = own_and_items(text)
    children = tuple(new_node(item, ParagraphKind.SUBPARAGRAPH) for item in items)
    number = None
    if kind is ParagraphKind.SUBPARAGRAPH and (split := split_number(first.strip())):
        number, first = split
    paragraph = Paragraph("", kind, canonical(first.strip()), number)
    return Node(paragraph, children)


def without_notes(node: Node, numbers: set[str]) -> Node:
    """A node without the marks of footnotes that are gone."""
    marks: tuple[FootnoteMark, ...] = tuple(
        m for m in node.paragraph.marks if m.number not in numbers
    )
    return replace(
        node,
        paragraph=replace(node.paragraph, marks=marks),
        children=tuple(without_notes(k, numbers) for k in node.children),
    )


def _tree(document: Document) -> list[Node]:
    inner: dict[str | None, list[Paragraph]] = {}
    for paragraph in document.paragraphs:
        inner.setdefault(paragraph.parent, []).append(paragraph)

    def node(paragraph: Paragraph) -> Node:
        children = tuple(map(node, inner.get(paragraph.label, ())))
        style = children[0].paragraph.number if children else None
        return Node(paragraph, children, paragraph.label, style=style)

    return [node(p) for p in inner.get(None, ())]


def _walk(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _walk(node.children)
