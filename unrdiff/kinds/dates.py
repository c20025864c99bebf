"""Sessions, dates and years that move on by themselves; never by when a thing must be done."""

from __future__ import annotations

from collections import Counter

from unrdiff.kinds.change import Change, Side
from unrdiff.language.annotation.dates import spans_time, strings_days, strings_sessions
from unrdiff.language.annotation.spans import Citation, Dated, Day, Number, Session
from unrdiff.language.numerals import any_number


def is_later_session(change: Change) -> bool:
    """A later session for an earlier one.

    Only with 第: 三次会议 for 一次会议 counts how often. A special session is no regular one, and
    a mandate that ends with a session ends there by decision.
    """
    sides = (change.was, change.became)
    old, new = (side.values(Session) for side in sides)
    alone = all(strings_sessions(side.without([Session])) for side in sides)
    # One session for one, two for two: a report asked for at more sessions is another mandate.
    if not alone or len(old) != len(new) or not old:
        return False
    counted = not old[0].ordinal or not new[0].ordinal
    if counted or old[-1].ends or new[-1].ends:
        return False
    sorts = [Counter(sort for session in side for sort in session.sorts) for side in (old, new)]
    return sorts[0] == sorts[1] and max(s.number for s in new) > max(s.number for s in old)


def is_later_date(change: Change) -> bool:
    """The day of a paper or a meeting, put for an earlier one."""
    sides = (change.was, change.became)
    if not all(map(_are_days, sides)):
        return False
    old, new = (side.values(Day) for side in sides)
    # A longer period is another one.
    if new[0].numbers <= old[0].numbers or _years_spanned(sides[0]) != _years_spanned(sides[1]):
        return False
    return all(day.of is Dated.PAPER for day in (old[0], new[0]))


def _are_days(side: Side) -> bool:
    alone = strings_days(side.without([Day])) and not side.values(Citation)
    return alone and any(day.to_the_day for day in side.values(Day))


def _years_spanned(side: Side) -> int:
    """From the first year of a period to the last."""
    years = [day.numbers[0] for day in side.values(Day) if day.numbers[0] > 31]
    return max(years) - min(years) if years and spans_time(side.text) else 0


def is_later_year_of_report(change: Change) -> bool:
    """The year of a report or a meeting, put for an earlier one: 2022 年报告, 2022 年届会."""
    old, new = change.was.sole(Day), change.became.sole(Day)
    if old is None or new is None or old.numbers >= new.numbers:
        return False
    return old.of is new.of is Dated.YEARLY


def counts_more_parties(change: Change) -> bool:
    """The number of an instrument's parties, which grows by itself."""
    mine, other = map(any_number, change.folded)
    if mine is None or other is None or other <= mine:
        return False
    counted = change.was.sole(Number), change.became.sole(Number)
    return all(number is not None and number.parties for number in counted)
