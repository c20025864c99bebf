"""Gives the revised text its final numbers, and says what they mean for references in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from unrdiff.label import Label, LabelPart
from unrdiff.language.enumeration import enclosed, numeral_in, readings
from unrdiff.language.numerals import any_number, bracketed, enclosed_numeral
from unrdiff.language.references import own_paragraphs
from unrdiff.model import Document, FootnoteMark, Paragraph, ParagraphKind
from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.apply import Node
from unrdiff.oral.changes import Placing

_PARTS = {
    ParagraphKind.PREAMBULAR: LabelPart.PREAMBLE,
    ParagraphKind.OPERATIVE: LabelPart.OPERATIVE,
    ParagraphKind.HEADING: LabelPart.HEADING,
    ParagraphKind.ANNEX: LabelPart.ANNEX,
}

# The final labels, by the draft's own and, for new paragraphs, by what placed them.
Labels = dict[str | Placing, str]


def with_final_numbers(nodes: Sequence[Node]) -> tuple[tuple[Paragraph, ...], Labels]:
    """The paragraphs with their final labels, and these labels by where they come from."""
    paragraphs: list[Paragraph] = []
    labels: Labels = {}
    last: dict[LabelPart, Label] = {}
    printed: Counter[int] = Counter()
    for node in nodes:
        label = _next(node, last)
        _put(node, label, _number(node, label, printed), None, paragraphs, labels)
    return tuple(paragraphs), labels


def _next(node: Node, last: dict[LabelPart, Label]) -> Label:
    """The label behind the last one of the node's part; annexes count their own paragraphs."""
    part = _PARTS[node.paragraph.kind]
    before = last.get(part, Label(part, 0))
    begins_annex = node.origin and Label.parse(node.origin).item is None
    if part is LabelPart.ANNEX and not begins_annex:
        last[part] = replace(before, item=(before.item or 0) + 1)
    else:
        last[part] = Label(part, before.number + 1)
    return last[part]


def _number(node: Node, label: Label, printed: Counter[int]) -> str | None:
    """The number to print; ``printed`` is how many paragraphs of each annex have one so far."""
    own = node.paragraph.number
    if label.part is LabelPart.OPERATIVE:
        return own if any_number(own or "") == label.number else str(label.number)
    if label.item is not None:
        new_among_numbered = not node.origin and printed[label.number]
        if (own or "").isdigit() or new_among_numbered:
            printed[label.number] += 1
            return str(printed[label.number])
    return None if label.part is LabelPart.PREAMBLE else own


def _put(
    node: Node,
    label: Label,
    number: str | None,
    parent: str | None,
    paragraphs: list[Paragraph],
    labels: Labels,
) -> None:
    paragraphs.append(replace(node.paragraph, label=str(label), number=number, parent=parent))
    if node.origin:
        labels[node.origin] = str(label)
    elif node.placing:
        labels.setdefault(node.placing, str(label))
    style = _style(node)
    for index, child in enumerate(node.children, 1):
        number = subnumber(index, style, child.paragraph.number)
        _put(child, label.child(enclosed(number)), number, str(label), paragraphs, labels)


def _style(node: Node) -> str:
    """The draft's numbers, unless the list is a new one."""
    kept = any(Label.parse(k.origin).path for k in node.children if k.origin)
    own = next((k.paragraph.number for k in node.children if k.paragraph.number), None)
    return (node.style if kept else own) or own or "(a)"


def subnumber(index: int, style: str, own: str | None = None) -> str:
    """The number of the subparagraph at this place, as its neighbours print theirs."""
    kind = next((k for k, n in readings(style) if n == 1), "letter")
    if own and (kind, index) in readings(own):
        return own
    if len(style) == 1:
        return enclosed_numeral(index)
    return bracketed(numeral_in(kind, index), style)


def with_notes_numbered(
    paragraphs: Sequence[Paragraph], notes: Mapping[str, str], first: int
) -> tuple[tuple[Paragraph, ...], Mapping[str, str]]:
    """Footnotes numbered in the order of their marks, from ``first`` on, the draft's first number.

    Left alone when they are not numbered with digits.
    """
    if not all(number.isdigit() for number in notes):
        return tuple(paragraphs), notes
    order = list(dict.fromkeys(m.number for p in paragraphs for m in p.marks if m.number in notes))
    order += [number for number in notes if number not in order]
    new = {number: str(first + i) for i, number in enumerate(order)}
    return (
        tuple(
            replace(
                p,
                marks=tuple(FootnoteMark(new.get(m.number, m.number), m.offset) for m in p.marks),
            )
            for p in paragraphs
        ),
        {new[number]: notes[number] for number in order},
    )


def broken_references(
    draft: Document, paragraphs: Sequence[Paragraph], labels: Labels
) -> Iterator[Notice]:
    """Where the revised text names a paragraph of its own by a number that is another's now."""
    old = {p.label for p in draft.paragraphs}
    for paragraph in paragraphs:
        for words, numbers in own_paragraphs(paragraph.text):
            for number in numbers:
                label = str(Label(LabelPart.OPERATIVE, number))
                if label in old and labels.get(label) != label:
                    yield _broken(paragraph.label, words, number, labels.get(label))


def _broken(label: str, words: str, number: int, now: str | None) -> Notice:
    """``label`` names paragraph ``number`` of the draft, whose new label is ``now``."""
    cited = str(number)
    if now is None:
        return Notice(NoticeCode.REFERENCE_DELETED, label=label, words=words, number=cited)
    its = Label.parse(now).numbering
    return Notice(NoticeCode.REFERENCE_RENUMBERED, label=label, words=words, number=cited, now=its)
