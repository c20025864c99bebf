"""The whole way from two documents to a comparison: align, compare words, count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from unrdiff.align import align
from unrdiff.align.footnotes import footnote_pairs
from unrdiff.comparison.authors import with_changes
from unrdiff.comparison.fates import with_fates
from unrdiff.comparison.joined_parts import changes_beside, parts_of
from unrdiff.comparison.mirror import mirrored, reading_order
from unrdiff.comparison.moves import with_other_ends, without_joints
from unrdiff.comparison.predecessors import skipped_versions
from unrdiff.comparison.scripts import as_printed, simplified, traditional
from unrdiff.comparison.uncited import uncited
from unrdiff.diff import Within, changes, diff
from unrdiff.diff.agreed import MOST, OldWording, models
from unrdiff.diff.narrowing import narrowed
from unrdiff.kinds.judgement import Judged
from unrdiff.kinds.rules import judged_in_text
from unrdiff.kinds.terminology import times_standing
from unrdiff.language.folding import folded
from unrdiff.language.titles import SAME_TITLE, title_fit
from unrdiff.model import Comparison, Document, Extent, FootnoteChange, Link, Role, Substitution
from unrdiff.notice import Notice, NoticeCode


def compare(old: Document, new: Document) -> Comparison:
    """What became of ``old`` in ``new``: every paragraph's fate and every edit.

    With the documents swapped the result is the same, mirrored.
    """
    printed = old, new
    if folds := traditional(old) or traditional(new):
        old, new = simplified(old), simplified(new)
    if reading_order(new) < reading_order(old):
        found = mirrored(_compared(new, old))
    else:
        found = _compared(old, new)
    found = _with_kept(found)
    if folds:
        found = as_printed(found, *printed)
    return _with_agreed(
        replace(
            with_changes(with_fates(found)),
            notices=(*_notices(old, new, found.substitutions), *found.notices),
        ),
        old,
        new,
    )


def _with_agreed(found: Comparison, old: Document, new: Document) -> Comparison:
    """The comparison with what of its wording is not new, of the texts in one script."""
    wording = OldWording(p.text for p in old.paragraphs)
    shares = {p.label: round(wording.share(p.text), 3) for p in new.paragraphs}
    known = [new[label] for label in found.added if shares[label] >= MOST]
    return replace(
        found,
        agreed=shares,
        agreed_share=round(wording.share("".join(p.text for p in new.paragraphs)), 3),
        models=models(old, known) if known else {},
        uncited=uncited(found.links, found.old, found.new),
    )


def _compared(old: Document, new: Document) -> Comparison:
    alignment = align(old, new)
    gone, come = parts_of(alignment.links)
    compared = tuple(
        _with_edits(link, gone.get(link.old, ()), come.get(link.new, ()), old, new)
        for link in alignment.links
    )
    sessions = old.session, new.session
    above = _texts_above(old), _texts_above(new)
    judged = judged_in_text(Judged(compared, *above, sessions=sessions))
    marked = [replace(link, edits=narrowed(link.edits)) for link in judged.links]
    links = with_other_ends(marked, old, new)
    return Comparison(
        old=old,
        new=new,
        links=links,
        dropped=alignment.dropped,
        added=alignment.added,
        substitutions=judged.substitutions,
        notes=tuple(_notes(old, new, links)),
    )


def _with_edits(
    link: Link, gone: Sequence[Extent], come: Sequence[Extent], old: Document, new: Document
) -> Link:
    """A link with its edits; ``gone`` and ``come`` are parts of its paragraphs that others have."""
    mine, other = old[link.old].text, new[link.new].text
    if link.role is Role.PARTIAL:
        if link.old_part is None or link.new_part is None:
            return link
        within = Within(mine, link.old_part[0]), Within(other, link.new_part[0])
        mine, other = mine[slice(*link.old_part)], other[slice(*link.new_part)]
        return replace(link, edits=without_joints(changes(mine, other, within)))
    return replace(link, edits=changes_beside(mine, other, gone, come))


def _with_kept(found: Comparison) -> Comparison:
    """The old term of a replacement counted in paragraphs without a history too."""
    if not found.substitutions:
        return found
    text = "\n".join(folded(paragraph.text) for paragraph in found.new.paragraphs)
    made = (replace(s, kept=times_standing(s.old, s.new, text)) for s in found.substitutions)
    return replace(found, substitutions=tuple(made))


def _texts_above(document: Document) -> dict[str, str]:
    """For each paragraph the text of the one before it, empty for the first."""
    texts = ["", *(paragraph.text for paragraph in document.paragraphs)]
    return dict(zip((p.label for p in document.paragraphs), texts, strict=False))


def _notes(old: Document, new: Document, links: Sequence[Link]) -> Iterator[FootnoteChange]:
    """Every footnote of both texts beside its counterpart, compared."""
    for mine, other in footnote_pairs(old, new, links):
        edits = diff(old.footnotes.get(mine or "", ""), new.footnotes.get(other or "", ""))
        yield FootnoteChange(mine, other, edits)


def _may_be_one(old: str, new: str, replaced: Iterable[Substitution]) -> bool:
    """Whether two titles may be of one resolution."""
    for term in replaced:
        old = old.replace(term.old, term.new)
    return title_fit(old, new) >= SAME_TITLE


def _notices(old: Document, new: Document, replaced: Sequence[Substitution]) -> Iterator[Notice]:
    """What a reader should know of the two texts before believing the comparison.

    A title that differs by a term ``replaced`` throughout is no other resolution's.
    """
    if old.title and new.title and not _may_be_one(old.title, new.title, replaced):
        yield Notice(NoticeCode.TITLES_DIFFER, old=old.title, new=new.title)
    if old.session and new.session and old.session > new.session:
        yield Notice(NoticeCode.SESSIONS_REVERSED, old=old.session, new=new.session)
    if old.session is not None and (skipped := skipped_versions(old, new)):
        yield Notice(
            NoticeCode.VERSIONS_SKIPPED, latest=skipped[-1], session=old.session, between=skipped
        )
