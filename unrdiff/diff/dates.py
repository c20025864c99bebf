"""Sessions, dates and years that move on by themselves; never by when a thing must be done.

What moves on stands in a citation: the day of a report, a letter or a meeting that was held, the
ordinal of a session. A number of times, a deadline, a period to come and the day of an event are
policy.
"""

from __future__ import annotations

from collections import Counter

from unrdiff.diff.change import Change
from unrdiff.language.contrasts import acts
from unrdiff.language.dates import (
    are_days,
    are_sessions,
    bears_date,
    between_year_and_thing,
    ends_there,
    first_day,
    is_deadline,
    is_year,
    says_when,
    session_ordinals,
    session_sorts,
    years_spanned,
)
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import words
from unrdiff.language.numerals import any_number
from unrdiff.language.openings import opening
from unrdiff.language.parties import counts_parties
from unrdiff.language.references import resolution_numbers, without_references

# Acts by which something is still to be done.
_TO_BE_DONE = frozenset({"ask", "demand", "decide"})


def is_later_session(change: Change) -> bool:
    """A later session for an earlier one.

    Only with 第: 三次会议 for 一次会议 counts how often. A special session is no regular one, and
    a mandate that ends with a session ends there by decision.
    """
    old, new = change.folded
    if not (are_sessions(old) and are_sessions(new)) or ends_there(change.after):
        return False
    before, now = session_ordinals(old), session_ordinals(new)
    of_one_sort = Counter(session_sorts(old)) == Counter(session_sorts(new))
    # One session for one, two for two: a report asked for at more sessions is another mandate.
    return of_one_sort and len(before) == len(now) > 0 and max(now) > max(before)


def is_later_date(change: Change) -> bool:
    """The day of a paper or a meeting, put for an earlier one."""
    old, new = change.old, change.new
    if resolution_numbers(old) or resolution_numbers(new):
        return False
    if not all(are_days(text, folded(without_references(text))) for text in (old, new)):
        return False
    # A longer period is another one.
    if first_day(new) <= first_day(old) or years_spanned(old) != years_spanned(new):
        return False
    return bears_date(change.after) and not is_deadline(change.before, change.after)


def is_later_year_of_report(change: Change) -> bool:
    """The year of a report or a meeting, put for an earlier one: 2022 年报告, 2022 年届会."""
    (old, new), before, after = change.folded, change.before, change.after
    if not is_year(old) or not is_year(new) or old >= new:
        return False
    act = opening(before)
    to_be_done = act.verb_class in _TO_BE_DONE and act.verb not in words("verbs", "approving")
    if to_be_done or says_when(before):
        return False
    between = between_year_and_thing(folded(after))
    names_alone = between is not None and not any(verb in between for verb in acts())
    return names_alone and not is_deadline(before, after)


def counts_more_parties(change: Change) -> bool:
    """The number of an instrument's parties, which grows by itself."""
    mine, other = map(any_number, change.folded)
    if mine is None or other is None or other <= mine:
        return False
    return counts_parties(change.before, change.after)
