"""Subparagraphs by the paragraph that they stand below, and clauses that went into one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from unrdiff.label import Label
from unrdiff.language.likeness import similarity
from unrdiff.model import Document, Link, Paragraph, ParagraphKind, Role


def by_top_label(subparagraphs: Iterable[Paragraph]) -> dict[str, list[Paragraph]]:
    """Subparagraphs by the label of their paragraph."""
    found: dict[str, list[Paragraph]] = {}
    for paragraph in subparagraphs:
        found.setdefault(top_label(paragraph.label), []).append(paragraph)
    return found


def top_label(label: str) -> str:
    """OP3 for OP3(a)."""
    return str(Label.parse(label).top)


def where_quoted(links: Iterable[Link], old: Document, new: Document) -> Iterator[Link]:
    """Links, the partial ones between the subparagraphs that hold the wording they rest on.

    Among paragraphs, what is below one belongs to it.
    """
    below_old = by_top_label(old.of_kind(ParagraphKind.SUBPARAGRAPH))
    below_new = by_top_label(new.of_kind(ParagraphKind.SUBPARAGRAPH))
    for link in links:
        if link.role is Role.PRIMARY or not link.shared:
            yield link
            continue
        mine = _holding(link.shared[0], old[link.old], below_old.get(link.old, ()))
        other = _holding(link.shared[-1], new[link.new], below_new.get(link.new, ()))
        if (mine.label, other.label) == (link.old, link.new):
            yield link
        else:
            alike = similarity(mine.text, other.text)
            yield replace(link, old=mine.label, new=other.label, similarity=alike)


def _holding(words: str, paragraph: Paragraph, below: Iterable[Paragraph]) -> Paragraph:
    """The subparagraph that alone has these words of a paragraph, or else the paragraph."""
    holding = [p for p in below if words in p.text]
    return holding[0] if len(holding) == 1 and words not in paragraph.text else paragraph
