"""One replacement made throughout: found by its recurrence, reported once, marked where it stands.

火器 → 枪支 in one paragraph is a change of substance until it turns out that the same was done in
others: then it is a change of the text's vocabulary. Adding to a term (宝石 → 宝石和其他矿物) is
none, however often it recurs, since it says something new.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from unrdiff.diff.tokens import tokens
from unrdiff.model import Direction, Edit, EditKind, Link, Op, Substitution
from unrdiff.openings import opening
from unrdiff.references import key

_EDGES = "，、；。：,;: 的《》“”\"'"
_LONGEST = 14
_SHORTEST = 2
# Made in fewer of its places than this, it was not made throughout.
_GOOD_PART = 0.4
# A term holds no clause's end and no number: those say what, not how it is called.
_NO_TERM = re.compile(r"[，；。：,;\d（）()]")
_JOINING = re.compile(r"^(?:和|与|及|以及|或|、)|(?:和|与|及|以及|或|、)$")

Term = tuple[str, str]


def with_terminology(links: Sequence[Link]) -> tuple[tuple[Link, ...], tuple[Substitution, ...]]:
    """Links with recurring replacements marked, and these replacements, most frequent first."""
    places: dict[Term, list[str]] = {}
    for link in links:
        for term in filter(None, map(_term, link.edits)):
            places.setdefault(term, []).append(link.new)
    cores: dict[Term, set[str]] = {}
    for term, found in places.items():
        cores.setdefault(_core(term), set()).update(found)
    recurring = {
        term: found
        for term, found in places.items()
        if len(cores[_core(term)]) > 1 and _throughout(term, len(found), links)
    }
    marked = tuple(
        replace(link, edits=tuple(_marked(edit, recurring) for edit in link.edits))
        for link in links
    )
    made = [_substitution(term, labels, links) for term, labels in recurring.items()]
    return marked, tuple(sorted(made, key=lambda s: (-s.count, s.old)))


def _term(edit: Edit) -> Term | None:
    """The term replaced and the term put for it, if the edit may be such a replacement."""
    aside = edit.kind is EditKind.STRENGTH and edit.direction is Direction.ASIDE
    if edit.kind is not EditKind.SUBSTANTIVE and not aside:
        return None
    old, new = (_JOINING.sub("", key(text).strip(_EDGES)) for text in (edit.old, edit.new))
    fits = all(_SHORTEST <= len(t) <= _LONGEST and not _NO_TERM.search(t) for t in (old, new))
    if not fits or old == new or _adds(old, new) or _is_verb(old) or _is_verb(new):
        return None
    return old, new


def _core(term: Term) -> Term:
    """What differs: 缔约方大会 → 缔约方会议 and 缔约国大会 → 缔约国会议 are one change.

    A core of a single character tells nothing; then the whole term counts.
    """
    old, new = term
    start = 0
    while start < min(len(old), len(new)) - 1 and old[start] == new[start]:
        start += 1
    core = old[start:], new[start:]
    return core if min(map(len, core)) > 1 else term


def _adds(old: str, new: str) -> bool:
    mine, other = set(tokens(old)), set(tokens(new))
    return mine <= other or other <= mine


def _is_verb(text: str) -> bool:
    """Whether it is an opening verb: its change is one of force, each time it is made."""
    found = opening(text)
    return found.group is not None and not found.rest


def _marked(edit: Edit, recurring: Mapping[Term, Sequence[str]]) -> Edit:
    if _term(edit) not in recurring:
        return edit
    return replace(edit, kind=EditKind.TERMINOLOGY, direction=None)


def _throughout(term: Term, count: int, links: Iterable[Link]) -> bool:
    """Whether the replacement was made in a good part of the places that had the old term."""
    standing = sum(_occurrences(*term, link) for link in links)
    return count >= _GOOD_PART * (count + standing)


def _substitution(term: Term, labels: Sequence[str], links: Iterable[Link]) -> Substitution:
    old, new = term
    standing = sum(_occurrences(old, new, link) for link in links)
    return Substitution(old, new, len(labels), standing, tuple(dict.fromkeys(labels)))


def _occurrences(old: str, new: str, link: Link) -> int:
    """How often a linked paragraph still has the old term where its wording was left alone."""
    left_alone = (key(edit.new) for edit in link.edits if edit.op is Op.EQUAL)
    return sum(text.replace(new, "").count(old) for text in left_alone)
