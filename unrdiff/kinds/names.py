"""One body or instrument by another of its names."""

from __future__ import annotations

from unrdiff.kinds.change import Change
from unrdiff.kinds.judgement import Finding
from unrdiff.language.annotation.names import points_back
from unrdiff.language.annotation.spans import Name, Title


def other_title(change: Change) -> Finding | None:
    """《2030 年议程》 for its full title, or back; the change may lie inside the title."""
    was, became = change.was.holding(Title), change.became.holding(Title)
    if was is None or became is None or was[1].english is None:
        return None
    titles = change.was.words_of(was[0]), change.became.words_of(became[0])
    same = was[1].english == became[1].english and titles[0] != titles[1]
    return Finding(*titles) if same else None


def other_name(change: Change) -> Finding | None:
    """A change inside a body's name that makes another of its names: [世界]卫生大会.

    One whole name for another is told with its recurrence (:mod:`unrdiff.kinds.terminology`).
    """
    was, became = change.was.holding(Name), change.became.holding(Name)
    if was is None or became is None or was[1].again or became[1].again:
        return None
    names = change.was.words_of(was[0]), change.became.words_of(became[0])
    whole = names == (change.old.strip(), change.new.strip())
    same = was[1].english == became[1].english and names[0] != names[1]
    return Finding(*names) if same and not whole else None


def named_again(change: Change) -> Finding | None:
    """该办公室 for the full name of the office that the paragraph has named before, or back."""
    if not any(map(points_back, change.bare)):
        return None
    old, new = change.was.sole(Name), change.became.sole(Name)
    if old is None or new is None or old.english != new.english:
        return None
    return Finding(*change.bare) if old.again != new.again else None
