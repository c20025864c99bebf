"""又, 还 and 并 before a verb: they follow from the paragraph before, and say nothing of policy.

Editorial Manual: a verb repeated in consecutive paragraphs takes 又, then 还.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unrdiff.ground import Ground, GroundCode
from unrdiff.kinds.change import Change
from unrdiff.kinds.judgement import Judged, Judgement
from unrdiff.language.clauses import behind_mark
from unrdiff.language.lexicon import table
from unrdiff.language.openings import ADDING, IN_SEQUENCE, begins_paragraph, opening
from unrdiff.model import Edit, EditKind


def is_repeated(change: Change) -> bool:
    """又 for 还, put in or taken out, at a paragraph's head or before a verb said before."""
    if not begins_paragraph(change.was.after):
        return False
    words = set(change.folded)
    if not change.was.before.strip():
        return words <= ADDING | {""}
    if not behind_mark(change.was.before):
        return False
    # Inside a paragraph only where its verb does stand before: 注意到…，又注意到….
    verb = opening(change.was.after).verb
    said_before = words <= IN_SEQUENCE | {""} and verb in change.was.before
    return words == IN_SEQUENCE or (bool(verb) and said_before)


def in_order_of_paragraphs(judged: Judged) -> Judged:
    """再次 told as routine wherever the paragraph above has the verb behind it."""
    links = (
        replace(
            link,
            edits=in_sequence(link.edits, judged.above_old[link.old], judged.above_new[link.new]),
        )
        for link in judged.links
    )
    return replace(judged, links=tuple(links))


def in_sequence(edits: Sequence[Edit], above_old: str, above_new: str) -> tuple[Edit, ...]:
    """Edits with an opening 再次 as routine where the paragraph above has the same verb.

    It follows the order of paragraphs there, as 又 does (Editorial Manual); elsewhere a thing is
    said again. ``above_old`` and ``above_new`` are the paragraphs above in both texts.
    """
    again = table("verbs")["reiterating"]
    if len(edits) < 2 or (edits[0].old + edits[0].new) not in again:
        return tuple(edits)
    verb = opening(edits[1].new).verb
    above = above_new if edits[0].new else above_old
    if not verb or opening(above).verb != verb:
        return tuple(edits)
    follows = Judgement(EditKind.ROUTINE, Ground(GroundCode.REPEATED_VERB))
    return (follows.on(edits[0]), *edits[1:])
