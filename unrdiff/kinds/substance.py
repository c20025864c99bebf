"""What is known of a change that is of no other kind."""

from __future__ import annotations

import re

from unrdiff.kinds.change import Change, Side
from unrdiff.kinds.judgement import Finding
from unrdiff.kinds.typography import changes_sign
from unrdiff.language.annotation.spans import Citation
from unrdiff.language.folding import folded
from unrdiff.language.numerals import any_number
from unrdiff.language.references import cited

_REFERENCES_ALONE = re.compile(r"#+")


def sign(change: Change) -> Finding | None:
    """One sign for another."""
    found = Finding(change.old.strip(), change.new.strip())
    return found if changes_sign(change) else None


def other_citation(change: Change) -> Finding | None:
    """Another resolution cited, and nothing else."""
    both = change.was.values(Citation) and change.became.values(Citation)
    if not both or not are_figures(change):
        return None
    return Finding(cited(change.old), cited(change.new))


def are_figures(change: Change) -> bool:
    """Whether both sides are numbers, dates or references alone."""
    return _is_figure(change.was) and _is_figure(change.became)


def _is_figure(side: Side) -> bool:
    if any_number(folded(side.text)) is not None:
        return True
    return bool(_REFERENCES_ALONE.fullmatch(side.without()))
