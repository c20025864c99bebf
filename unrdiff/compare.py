"""The whole way from two documents to a comparison: align, compare words, count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from unrdiff.align import align
from unrdiff.align.footnotes import footnote_pairs
from unrdiff.diff import diff
from unrdiff.diff.terminology import with_terminology
from unrdiff.mirror import mirrored, reading_order
from unrdiff.model import (
    Alignment,
    Comparison,
    Document,
    FootnoteChange,
    Link,
    Role,
    Summary,
)


def compare(old: Document, new: Document) -> Comparison:
    """What became of ``old`` in ``new``: every paragraph's fate and every edit.

    With the documents swapped the result is the same, mirrored.
    """
    if reading_order(new) < reading_order(old):
        return mirrored(_compared(new, old))
    return _compared(old, new)


def _compared(old: Document, new: Document) -> Comparison:
    alignment = align(old, new)
    links, substitutions = with_terminology(
        [_with_edits(link, old, new) for link in alignment.links]
    )
    return Comparison(
        old=old,
        new=new,
        links=links,
        dropped=alignment.dropped,
        added=alignment.added,
        substitutions=substitutions,
        summary=_summary(links, alignment),
        footnotes=tuple(_footnotes(old, new, links)),
        notices=tuple(_notices(old, new)),
    )


def _with_edits(link: Link, old: Document, new: Document) -> Link:
    if link.role is Role.PARTIAL:
        return link
    return replace(link, edits=diff(old[link.old].text, new[link.new].text))


def _summary(links: Sequence[Link], alignment: Alignment) -> Summary:
    primary = [link for link in links if link.role is Role.PRIMARY]
    edited = sum(link.edited for link in primary)
    sources = Counter(link.new for link in links)
    heirs = Counter(link.old for link in links)
    return Summary(
        kept=len(primary) - edited,
        edited=edited,
        moved=sum(link.moved for link in primary),
        renumbered=sum(link.renumbered for link in primary),
        split=sum(count > 1 for count in heirs.values()),
        merged=sum(count > 1 for count in sources.values()),
        dropped=len(alignment.dropped),
        added=len(alignment.added),
    )


def _footnotes(old: Document, new: Document, links: Sequence[Link]) -> list[FootnoteChange]:
    """Footnotes whose text changed, that are gone or are new; numbers alone do not count."""
    changes = []
    for mine, other in footnote_pairs(old, new, links):
        edits = diff(old.footnotes.get(mine or "", ""), new.footnotes.get(other or "", ""))
        change = FootnoteChange(mine, other, edits)
        if change.changed:
            changes.append(change)
    return changes


def _notices(old: Document, new: Document) -> list[str]:
    if old.title and new.title and _bigrams(old.title).isdisjoint(_bigrams(new.title)):
        return [f"两份案文标题不同（{old.title}；{new.title}），可能不是同一决议"]
    return []


def _bigrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
