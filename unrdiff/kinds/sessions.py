"""Sessions that something is put off to: routine only where it is no further off than it was.

A resolution of the seventy-second session that asks for a report at the seventy-third is followed
by one of the seventy-fourth that asks for it at the seventy-fifth. Asked for at the seventy-sixth,
the report comes every other year from now on: that is a decision.
"""

from __future__ import annotations

from dataclasses import replace

from unrdiff.ground import Ground, GroundCode
from unrdiff.kinds.judgement import Judged, Judgement
from unrdiff.language.annotation import annotate
from unrdiff.language.annotation.spans import Session
from unrdiff.model import Edit, EditKind

# Nothing is put off by more; a session further away than this is another body's.
_FARTHEST = 6
_PUT_OFF = Judgement(EditKind.SUBSTANTIVE, Ground(GroundCode.FIGURES))


def put_off_further(judged: Judged) -> Judged:
    """The later sessions that are further, or less far, from their text's than the old ones."""
    if None in judged.sessions:
        return judged
    links = tuple(
        replace(link, edits=tuple(_rejudged(edit, judged.sessions) for edit in link.edits))
        for link in judged.links
    )
    return replace(judged, links=links)


def _rejudged(edit: Edit, sessions: tuple[int | None, int | None]) -> Edit:
    if edit.because is None or edit.because.code is not GroundCode.SESSION:
        return edit
    old, new = (_terms(text, of) for text, of in zip((edit.old, edit.new), sessions, strict=True))
    own = all(0 <= term <= _FARTHEST for term in (*old, *new))
    return _PUT_OFF.on(edit) if own and old != new else edit


def _terms(text: str, session: int | None) -> list[int]:
    """How many sessions after the text's own its sessions are."""
    return [told.number - (session or 0) for _, told in annotate(text).of_sort(Session)]
