"""Resolutions that a paragraph's roll cites no longer.

A roll that goes on is routine: a later resolution takes the place of an earlier one. Where more are
left out than come, or one that stood between two that stay, a reader is told which, since it may
have been left out on purpose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from unrdiff.ground import GroundCode
from unrdiff.language.annotation import annotate
from unrdiff.language.annotation.spans import Citation
from unrdiff.language.references import resolution_numbers
from unrdiff.model import Document, Link, Role


def uncited(links: Iterable[Link], old: Document, new: Document) -> Mapping[str, tuple[str, ...]]:
    """By new label the numbers that citations brought up to date left out and none replaced.

    That is, where fewer came, or an older and a newer one of the paragraph stayed.
    """
    primary = (link for link in links if link.role is Role.PRIMARY)
    found = (
        (link.new, _left_out(link, old[link.old].text, new[link.new].text)) for link in primary
    )
    return {label: numbers for label, numbers in found if numbers}


def _left_out(link: Link, mine: str, other: str) -> tuple[str, ...]:
    updates = [e for e in link.told if e.because and e.because.code is GroundCode.CITATION]
    before, after = resolution_numbers(mine), resolution_numbers(other)
    gone = [n for e in updates for n in resolution_numbers(e.old) if n not in after]
    come = [n for e in updates for n in resolution_numbers(e.new) if n not in before]
    if len(gone) <= len(come):
        cited = {c.number: c for _, c in annotate(mine).of_sort(Citation)}
        kept = [c for number, c in cited.items() if number in after]
        gone = [n for n in gone if n in cited and _is_between(cited[n], kept)]
    return tuple(dict.fromkeys(gone))


def _is_between(gone: Citation, kept: Sequence[Citation]) -> bool:
    older = any(one.is_older_than(gone) for one in kept)
    return older and any(gone.is_older_than(one) for one in kept)
