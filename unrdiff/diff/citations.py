"""Citations brought up to date: rolls of resolutions extended, this year's report for last year's.

Which instrument is meant must stay the same: the later resolution of the same organ, not another
one of the same session, nor one by which a mandate is given; the later paper of the same series.
"""

from __future__ import annotations

import re

from unrdiff.diff.change import Change
from unrdiff.diff.judgement import Finding
from unrdiff.language.clauses import last_clause, last_sentence
from unrdiff.language.folding import folded
from unrdiff.language.openings import opening
from unrdiff.language.references import cited, resolution_numbers, without_references
from unrdiff.language.rolls import (
    OWN_NAMES,
    are_symbols,
    begins_with_citation,
    ends_with_citation,
    goes_on,
    inside_roll,
    is_joint,
    number_follows,
    numbers_resolution,
    own_citation_follows,
    recalled,
    strings_citations,
    symbols_of_row,
    was_reported_on,
)

# Sessions are counted in tens and hundreds, years in thousands.
_LAST_SESSION = 1000
# A sole citation of long before is another instrument: 55/2 is not what 70/1 brought up to date.
_MOST_SESSIONS = 8
# Mandates are renewed each year or two.
_LONGEST_TERM = 2
_BY_NUMBER = "by number"


def is_own_name(change: Change) -> bool:
    """大会 and 其 between a verb and its resolution: 重申大会…第 70/1 号决议, 重申其…决议.

    Only directly behind the verb: 请人权理事会审查大会工作方法 speaks of another body.
    """
    if set(change.folded) != OWN_NAMES:
        return False
    clause = last_clause(change.before)
    verb = opening(clause)
    governs = not clause or bool(verb.verb_class and not verb.rest.strip())
    return governs and own_citation_follows(change.after)


def joins_citations(change: Change) -> bool:
    """、 for 和 between two citations, as a roll grows longer."""
    before, after = change.before, change.after
    strung = all(map(is_joint, change.folded))
    return strung and ends_with_citation(before) and (begins_with_citation(after) or goes_on(after))


def brought_up_to_date(change: Change) -> Finding | None:
    """Citations put in, taken out or replaced in a roll or a single reference."""
    found = Finding(cited(change.old), cited(change.new))
    return found if _rolled_on(change) else None


def _rolled_on(change: Change) -> bool:
    old, new, before, after = change.old, change.new, change.before, change.after
    bare = [folded(without_references(t)) for t in (old, new)]
    if not all(map(strings_citations, bare)) or "#" not in "".join(bare):
        return False
    cited_old, cited_new = resolution_numbers(old), resolution_numbers(new)
    if not cited_old and not cited_new:
        # A date alone belongs to the citation behind it.
        return number_follows(after)
    if not (numbers_resolution(old + new) or inside_roll(before)):
        # 1/3 is a share, not a resolution.
        return False
    if cited_old and cited_new:
        brought_up = _is_recalled(change) or was_reported_on(after)
        return brought_up and _later(cited_old, cited_new)
    # One side only: a roll grew or shrank. A citation that stood alone was the whole reference.
    beside = ends_with_citation(before) or goes_on(after) or begins_with_citation(after)
    return beside and _is_recalled(change) and (not cited_new or _in_order(before, cited_new))


def _is_recalled(change: Change) -> bool:
    """Whether both texts recall what is cited: to welcome a later resolution is another act."""
    return recalled(change.before) and recalled(change.before_new or change.before)


def is_later_symbol(change: Change) -> bool:
    """A/77/905 for A/76/888: the same series, a later session or year, never a resolution's."""
    if not all(map(are_symbols, change.folded)):
        return False
    mine, other = map(symbols_of_row, change.folded)
    return len(mine) == len(other) and all(map(_later_symbol, mine, other))


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


def _in_order(before: str, added: tuple[str, ...]) -> bool:
    """Whether what was added follows an earlier citation, as a roll that goes on does.

    An old resolution put before last year's is another instrument, however it is strung.
    """
    clause = last_sentence(before)
    mine = [n for n in resolution_numbers(clause) if _organ(n) == _organ(added[0])]
    return bool(mine) and _session_of(added[0]) >= _session_of(mine[-1])


def _later(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether citations were brought up to date: the newest cited is of a later session or year.

    Another number of the same session is another resolution, whatever else is cited beside it; so
    is the resolution of another organ.
    """
    organs = {_organ(n) for n in new}
    if organs != {_organ(n) for n in old}:
        return False
    if _BY_NUMBER in organs and not _renewed(old, new):
        return False
    gone = {_session_of(n) for n in old if n not in new}
    come = {_session_of(n) for n in new if n not in old}
    newest, newest_before = max(map(_session_of, new)), max(map(_session_of, old))
    sole = len(old) == len(new) == 1 and _BY_NUMBER not in organs
    if sole and newest - newest_before > _MOST_SESSIONS:
        return False
    return newest > newest_before and not gone & come


def _renewed(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether the Security Council's resolutions may renew one mandate: 2581(2021), 2639(2022).

    What years lie between is another instrument: 1888(2009) is not 1325(2000) brought up to date.
    """
    years = [[int(y) for n in side for y in re.findall(r"\((\d{4})\)", n)] for side in (old, new)]
    return all(years) and 1 <= max(years[1]) - max(years[0]) <= _LONGEST_TERM


def _organ(number: str) -> str:
    """How an organ numbers: 2396(2017) the Security Council, 2019/17 by year, 74/177 by session."""
    if "/" not in number:
        return _BY_NUMBER
    return "by year" if _session_of(number) > _LAST_SESSION else "by session"


def _session_of(number: str) -> int:
    found = re.search(r"(\d+)/", number) or re.search(r"(\d+)", number)
    return int(found[1]) if found else 0
