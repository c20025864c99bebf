"""Gives the revised text its final numbers, and says what they mean for references in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from unrdiff.language.numerals import ONE_TO_TEN, any_number
from unrdiff.model import Document, FootnoteMark, Paragraph, ParagraphKind
from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.apply import Node
from unrdiff.oral.changes import Placing
from unrdiff.reading.subparagraphs import enclosed, readings

_PREFIX = {
    ParagraphKind.PREAMBULAR: "PP",
    ParagraphKind.OPERATIVE: "OP",
    ParagraphKind.HEADING: "H",
}
# References to the text's own paragraphs: 上文第 20 段, 本决议第 3 段. A bare 第 3 段 may be that
# of another resolution (第 71/209 号决议第 3 段).
_REFERENCE = re.compile(
    r"(?:上文|下文|以上|以下|本决议|上述|上面|下面)(?:执行部分)?第\s?(\d{1,3})(?:\s?[至和、]\s?(\d{1,3}))?\s?(?:\([a-z]\)\s?)?段"
)
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii"]
_CHINESE = ONE_TO_TEN


# The final labels, by the draft's own and, for new paragraphs, by what placed them.
Labels = dict[str | Placing, str]


def with_final_numbers(nodes: Sequence[Node]) -> tuple[tuple[Paragraph, ...], Labels]:
    """The paragraphs with their final labels, and these labels by where they come from."""
    paragraphs: list[Paragraph] = []
    labels: Labels = {}
    counts = dict.fromkeys(("PP", "OP", "H", "AX"), 0)
    annex_paragraph, annex_number = 0, 0
    for node in nodes:
        paragraph = node.paragraph
        if paragraph.kind is ParagraphKind.ANNEX:
            if node.origin and "." not in node.origin:
                counts["AX"] += 1
                annex_paragraph = annex_number = 0
                label, number = f"AX{counts['AX']}", paragraph.number
            else:
                annex_paragraph += 1
                label = f"AX{counts['AX']}.{annex_paragraph}"
                number = paragraph.number
                if (number or "").isdigit() or (not node.origin and annex_number):
                    annex_number += 1
                    number = str(annex_number)
        else:
            prefix = _PREFIX[paragraph.kind]
            counts[prefix] += 1
            label = f"{prefix}{counts[prefix]}"
            number = paragraph.number if prefix == "H" else None
            if prefix == "OP":
                same = any_number(paragraph.number or "") == counts["OP"]
                number = paragraph.number if same else str(counts["OP"])
        _put(node, label, number, None, paragraphs, labels)
    return tuple(paragraphs), labels


def _put(
    node: Node,
    label: str,
    number: str | None,
    parent: str | None,
    paragraphs: list[Paragraph],
    labels: Labels,
) -> None:
    paragraphs.append(replace(node.paragraph, label=label, number=number, parent=parent))
    if node.origin:
        labels[node.origin] = label
    elif node.placing:
        labels.setdefault(node.placing, label)
    style = next((k.paragraph.number for k in node.children if k.paragraph.number), "(a)")
    for index, child in enumerate(node.children, 1):
        printed = _subnumber(index, style, child.paragraph.number)
        _put(child, label + enclosed(printed), printed, label, paragraphs, labels)


def _subnumber(index: int, style: str, own: str | None) -> str:
    """The number of the subparagraph at this place, as its neighbours print theirs."""
    kind = next((k for k, n in readings(style) if n == 1), "letter")
    if own and (kind, index) in readings(own):
        return own
    bare = {
        "letter": lambda: letter(index),
        "roman": lambda: _ROMAN[index - 1],
        "chinese": lambda: _CHINESE[index - 1] if index <= 10 else "十" + _CHINESE[index - 11],
        "digit": lambda: str(index),
    }[kind]()
    if len(style) == 1 and "㈠" <= style <= "㈩":
        return chr(ord("㈠") + index - 1)
    return f"（{bare}）" if style.startswith("（") else f"({bare})"


def letter(index: int) -> str:
    """The letter that numbers a subparagraph, counted from 1."""
    return chr(ord("a") + index - 1) if index <= 26 else "a" * 2


def with_notes_numbered(
    paragraphs: Sequence[Paragraph], notes: Mapping[str, str]
) -> tuple[tuple[Paragraph, ...], Mapping[str, str]]:
    """Footnotes numbered in the order of their marks, from the draft's first number on.

    Left alone when they are not numbered with digits.
    """
    if not all(number.isdigit() for number in notes):
        return tuple(paragraphs), notes
    order = list(dict.fromkeys(m.number for p in paragraphs for m in p.marks if m.number in notes))
    order += [number for number in notes if number not in order]
    first = min(map(int, notes), default=1)
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
        for match in _REFERENCE.finditer(paragraph.text):
            for number in filter(None, match.groups()):
                label = f"OP{number}"
                if label in old and labels.get(label) != label:
                    yield _broken(paragraph.label, match[0], number, labels.get(label))


def _broken(label: str, words: str, number: str, now: str | None) -> Notice:
    """``label`` names paragraph ``number`` of the draft, whose new label is ``now``."""
    if now is None:
        return Notice(NoticeCode.REFERENCE_DELETED, label=label, words=words, number=number)
    return Notice(
        NoticeCode.REFERENCE_RENUMBERED, label=label, words=words, number=number, now=now[2:]
    )
