"""Subparagraphs that became paragraphs of their own, and paragraphs that became subparagraphs.

Levels are linked apart from one another, so that such a pair is found as a part of another
paragraph. Where neither end has another link, it is no part of anything: it is the successor. A
paragraph of the preamble taken into a subparagraph was merged into what that one belongs to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from unrdiff.label import Label
from unrdiff.model import Document, Link, ParagraphKind, Role

# Less in common leaves open what the rest became.
_SUCCESSOR = 0.5


def across_levels(links: Sequence[Link], old: Document, new: Document) -> list[Link]:
    """Links with such pairs as primary ones."""
    times_old, times_new = Counter(k.old for k in links), Counter(k.new for k in links)

    def alone(link: Link) -> bool:
        return times_old[link.old] == times_new[link.new] == 1

    return [
        _successor(link)
        if alone(link) and link.similarity >= _SUCCESSOR and _crosses(link, old, new)
        else link
        for link in links
    ]


def _crosses(link: Link, old: Document, new: Document) -> bool:
    """Whether one end of a partial link, and one alone, is a subparagraph, of the same part."""
    kinds = old[link.old].kind, new[link.new].kind
    parts = {Label.parse(label).part for label in (link.old, link.new)}
    levels = kinds.count(ParagraphKind.SUBPARAGRAPH)
    return link.role is Role.PARTIAL and levels == 1 and len(parts) == 1


def _successor(link: Link) -> Link:
    whole = replace(link, role=Role.PRIMARY, renumbered=True, shared=())
    return replace(whole, old_part=None, new_part=None)
