"""What is known of a change that is of no other kind."""

from __future__ import annotations

import re

from unrdiff.diff.change import Change
from unrdiff.diff.judgement import Finding
from unrdiff.diff.typography import changes_sign
from unrdiff.language.folding import folded
from unrdiff.language.numerals import any_number
from unrdiff.language.references import RESOLUTION, cited, without_references

_REFERENCES_ALONE = re.compile(r"#+")


def sign(change: Change) -> Finding | None:
    """One sign for another."""
    found = Finding(change.old.strip(), change.new.strip())
    return found if changes_sign(change) else None


def other_citation(change: Change) -> Finding | None:
    """Another resolution cited, and nothing else."""
    both = re.search(RESOLUTION, change.old) and re.search(RESOLUTION, change.new)
    if not both or not are_figures(change):
        return None
    return Finding(cited(change.old), cited(change.new))


def are_figures(change: Change) -> bool:
    """Whether both sides are numbers, dates or references alone."""
    return all(map(_is_figure, (change.old, change.new)))


def _is_figure(text: str) -> bool:
    return any_number(folded(text)) is not None or bool(
        _REFERENCES_ALONE.fullmatch(folded(without_references(text)))
    )
