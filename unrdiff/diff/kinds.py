"""What kind of change a hunk is: typography, routine, force, or substance.

In doubt a change is substantive: hiding policy is the worst error. Terminology needs the whole
text and is found afterwards (:mod:`unrdiff.diff.terminology`).
"""

from __future__ import annotations

import re

from unrdiff.diff.judgement import LAYOUT, Judgement
from unrdiff.diff.routine import rolled_forward
from unrdiff.diff.strength import strength
from unrdiff.ground import Ground, GroundCode
from unrdiff.language.folding import folded, folded_word
from unrdiff.language.numerals import any_number
from unrdiff.language.quantities import same_quantities
from unrdiff.language.references import RESOLUTION, cited, without_references
from unrdiff.language.signs import brackets_in, signs_in
from unrdiff.model import EditKind

_WORDING = re.compile(r"\w")
_RANGE = re.compile(r"[-~]")
_REFERENCES_ALONE = re.compile(r"#+")
_FIGURE = re.compile(r"[0-9A-Za-z()]")


def judged(old: str, new: str, before: str, after: str) -> Judgement:
    """The kind of the change from ``old`` to ``new``, and why.

    ``before`` and ``after`` are the paragraph's text on both sides of it.
    """
    if folded_word(old) == folded_word(new):
        return LAYOUT
    if same_quantities(old, new):
        return Judgement(EditKind.TYPOGRAPHIC, Ground(GroundCode.NOTATION))
    if not _WORDING.search(folded_word(old)) and not _WORDING.search(folded_word(new)):
        if signs_in(old) != signs_in(new):
            return Judgement(
                EditKind.SUBSTANTIVE, Ground(GroundCode.SIGN, old.strip(), new.strip())
            )
        if brackets_in(old) != brackets_in(new):
            return Judgement(EditKind.SUBSTANTIVE, Ground(GroundCode.BRACKETS))
        if _changes_a_range(folded_word(old), folded_word(new), before, after):
            return Judgement(EditKind.SUBSTANTIVE, Ground(GroundCode.RANGE))
        return Judgement(EditKind.TYPOGRAPHIC, Ground(GroundCode.PUNCTUATION))
    if reason := rolled_forward(old, new, before, after):
        return Judgement(EditKind.ROUTINE, reason)
    return strength(old, new, before, after) or Judgement(
        EditKind.SUBSTANTIVE, _of_substance(old, new)
    )


def _of_substance(old: str, new: str) -> Ground:
    """What is known of a change that is of no other kind."""
    if not all(map(_is_figure, (old, new))):
        return Ground(GroundCode.WORDS)
    if re.search(RESOLUTION, old) and re.search(RESOLUTION, new):
        return Ground(GroundCode.OTHER_CITATION, *map(cited, (old, new)))
    return Ground(GroundCode.FIGURES)


def _is_figure(text: str) -> bool:
    """Whether a text is numbers, dates or references alone."""
    return any_number(folded(text)) is not None or bool(
        _REFERENCES_ALONE.fullmatch(folded(without_references(text)))
    )


def _changes_a_range(old: str, new: str, before: str, after: str) -> bool:
    """Whether 第 5-10 段 became 第 5、10 段: a dash between two figures means all between them."""
    between = _FIGURE.match(before.rstrip()[-1:]) and _FIGURE.match(after.lstrip()[:1])
    return bool(between) and bool(_RANGE.search(old)) != bool(_RANGE.search(new))
