"""A pair of texts and what is found between them: two files, or both sides of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unrdiff.comparison.choice import choose_by_title, sole_document
from unrdiff.comparison.compare import compare
from unrdiff.notice import NoticeCode
from unrdiff.reading import Texts
from unrdiff.reading.named import Side, Source
from unrdiff.render.findings import Findings, word_base


def both_files(old: Source, texts: Sequence[Texts]) -> Findings:
    """Two files compared, with the draft that is meant of each; ``old`` is the first of them."""
    documents = choose_by_title([text.meant for text in texts])
    return Findings(documents, compare(*documents), base=word_base(old))


def both_sides(texts: Texts, name: str) -> Findings:
    """A file with tracked changes compared with itself.

    Raises ``UnrdiffError`` where it holds several drafts.
    """
    sides = (side for side in (texts.original, texts.meant) if side is not None)
    original, accepted = (sole_document(side, name) for side in sides)
    # That both sides are read need not be told where both are shown.
    notices = tuple(n for n in accepted.notices if n.code is not NoticeCode.CHANGES_ACCEPTED)
    source = f"{accepted.source}@{Side.ACCEPTED}"
    named = replace(accepted, source=source, notices=notices)
    return Findings((original, named), compare(original, named))
