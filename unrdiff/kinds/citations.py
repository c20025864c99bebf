"""Citations brought up to date: rolls of resolutions extended, this year's report for last year's.

Which instrument is meant must stay the same: the later resolution of the same organ, not another
one of the same session, nor one by which a mandate is given; the later paper of the same series.
"""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.ground import Ground, GroundCode
from unrdiff.kinds.change import Change, Side
from unrdiff.kinds.judgement import Finding, Judgement
from unrdiff.language.annotation import annotate
from unrdiff.language.annotation.citations import (
    OWN_NAMES,
    begins_with_citation,
    ends_with_citation,
    is_joint,
    own_citation_follows,
    strings_citations,
    strings_symbols,
)
from unrdiff.language.annotation.spans import (
    Citation,
    Dated,
    Day,
    Numbering,
    Role,
    Symbol,
)
from unrdiff.language.clauses import last_clause, last_sentence
from unrdiff.language.openings import RECALLING, opening
from unrdiff.language.quantities import holds_figure
from unrdiff.language.references import cited
from unrdiff.model import Edit, EditKind

# A sole citation of long before is another instrument: 55/2 is not what 70/1 brought up to date.
_MOST_SESSIONS = 8
# Mandates are renewed each year or two.
_LONGEST_TERM = 2


def only_taken_out(edits: Sequence[Edit]) -> list[Edit]:
    """Edits in which a citation that went, with none come in its paragraph, is substantive.

    A roll that goes on leaves out what is old, and so may one that only recalls. Where something is
    reaffirmed or asked for, what is left out holds no longer.
    """
    if any(edit.new for edit in edits if _is_rolled(edit)):
        return list(edits)
    text, at, result = annotate("".join(edit.old for edit in edits)), 0, []
    for edit in edits:
        recalled = Side(text, at, at).governing_act in RECALLING
        gone = _is_rolled(edit) and cited(edit.old) and not recalled
        result.append(_given_up(edit) if gone else edit)
        at += len(edit.old)
    return result


def _is_rolled(edit: Edit) -> bool:
    """Whether an edit is one of a roll that was brought up to date."""
    return edit.because is not None and edit.because.code is GroundCode.CITATION


def _given_up(edit: Edit) -> Edit:
    ground = Ground(GroundCode.OTHER_CITATION, cited(edit.old), "")
    return Judgement(EditKind.SUBSTANTIVE, ground).on(edit)


def is_own_name(change: Change) -> bool:
    """大会 and 其 between a verb and its resolution: 重申大会…第 70/1 号决议, 重申其…决议.

    Only directly behind the verb: 请人权理事会审查大会工作方法 speaks of another body.
    """
    if set(change.folded) != OWN_NAMES:
        return False
    clause = last_clause(change.was.before)
    verb = opening(clause)
    governs = not clause or bool(verb.verb_class and not verb.rest.strip())
    return governs and own_citation_follows(change.was.after)


def joins_citations(change: Change) -> bool:
    """、 for 和 between two citations, as a roll grows longer."""
    strung = all(map(is_joint, change.folded))
    before, after = change.was.before, change.was.after
    return strung and ends_with_citation(before) and begins_with_citation(after)


def brought_up_to_date(change: Change) -> Finding | None:
    """Citations put in, taken out or replaced in a roll or a single reference."""
    if not holds_figure(change.old) and not holds_figure(change.new):
        return None
    bare = [side.without() for side in (change.was, change.became)]
    if not all(map(strings_citations, bare)) or "#" not in "".join(bare):
        return None
    old, new = change.was.values(Citation), change.became.values(Citation)
    if old and new:
        stay = _stay(old, change.became) or _stay(new, change.was)
        up_to_date = not stay and _is_recalled(old + new) and _later(old, new)
    elif old or new:
        side, other = (change.was, change.became) if old else (change.became, change.was)
        up_to_date = _grew(side, other) and (not new or _in_order(change.became))
    else:
        # A date alone belongs to the citation behind it.
        days = change.was.values(Day) + change.became.values(Day)
        up_to_date = bool(days) and all(day.of is Dated.CITATION for day in days)
    return Finding(cited(change.old), cited(change.new)) if up_to_date else None


def _stay(citations: Sequence[Citation], other: Side) -> bool:
    """Whether the other text cites any of these too, elsewhere: then nothing took its place."""
    elsewhere = {
        citation.number
        for span, citation in other.whole.of_sort(Citation)
        if span.end <= other.start or other.end <= span.start
    }
    return any(citation.number in elsewhere for citation in citations)


def _is_recalled(citations: Sequence[Citation]) -> bool:
    """Whether both texts recall what is cited: to welcome a later resolution is another act."""
    return all(c.role is not Role.BASIS for c in citations)


def _grew(side: Side, other: Side) -> bool:
    """Whether the citations of one side stand in a row that the other text has in part."""
    here = side.values(Citation)
    rows, own = {citation.row for citation in here}, {citation.number for citation in here}
    in_rows = {c.number for _, c in side.whole.of_sort(Citation) if c.row in rows}
    kept = [c for c in other.beside(Citation) if c.number in in_rows - own]
    return bool(kept) and all(c.role is Role.ROLL for c in (*here, *kept))


def _in_order(side: Side) -> bool:
    """Whether what was added follows an earlier citation, as a roll that goes on does.

    An old resolution put before last year's is another instrument, however it is strung.
    """
    added = side.values(Citation)[0]
    sentence = side.start - len(last_sentence(side.before))
    earlier = [
        c
        for span, c in side.whole.of_sort(Citation)
        if sentence <= span.start and span.end <= side.start and c.numbering is added.numbering
    ]
    return bool(earlier) and added.session >= earlier[-1].session


def _later(old: Sequence[Citation], new: Sequence[Citation]) -> bool:
    """Whether citations were brought up to date: the newest cited is of a later session or year.

    Another number of the same session is another resolution, whatever else is cited beside it; so
    is the resolution of another organ.
    """
    organs = {c.numbering for c in new}
    if organs != {c.numbering for c in old}:
        return False
    if Numbering.IN_SEQUENCE in organs and not _renewed(old, new):
        return False
    numbers, numbers_before = {c.number for c in new}, {c.number for c in old}
    gone = {c.session for c in old if c.number not in numbers}
    come = {c.session for c in new if c.number not in numbers_before}
    newest, newest_before = (max(c.session for c in side) for side in (new, old))
    sole = len(old) == len(new) == 1 and Numbering.IN_SEQUENCE not in organs
    if sole and newest - newest_before > _MOST_SESSIONS:
        return False
    return newest > newest_before and not gone & come


def _renewed(old: Sequence[Citation], new: Sequence[Citation]) -> bool:
    """Whether the Security Council's resolutions may renew one mandate: 2581(2021), 2639(2022).

    What years lie between is another instrument: 1888(2009) is not 1325(2000) brought up to date.
    """
    years = [
        [c.session for c in side if c.numbering is Numbering.IN_SEQUENCE] for side in (old, new)
    ]
    return all(map(all, years)) and 1 <= max(years[1]) - max(years[0]) <= _LONGEST_TERM


def is_later_symbol(change: Change) -> bool:
    """A/77/905 for A/76/888: the same series, a later session or year, never a resolution's."""
    if not all(strings_symbols(side.without([Symbol])) for side in _sides(change)):
        return False
    mine, other = ([s for v in x.values(Symbol) for s in v.series] for x in _sides(change))
    return len(mine) == len(other) > 0 and all(map(_later_symbol, mine, other))


def _sides(change: Change) -> tuple[Side, Side]:
    return change.was, change.became


def _later_symbol(old: str, new: str) -> bool:
    mine, other = old.split("/"), new.split("/")
    if len(mine) != len(other) or {"RES", "DEC"} & {*mine, *other}:
        return False
    *series, last = zip(mine, other, strict=True)
    numbers = [(int(a), int(b)) for a, b in series if a.isdigit() and b.isdigit()]
    if any(a != b for a, b in series if not (a.isdigit() and b.isdigit())) or not numbers:
        return False
    if mine[0] == "S" and all(a == b for a, b in numbers):
        # The Security Council has several reports a year.
        return all(n.isdigit() for n in last) and int(last[1]) > int(last[0])
    return all(b > a for a, b in numbers)
