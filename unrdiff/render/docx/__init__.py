"""Word with Track Changes: the old text's own file, or one made new, with every change tracked.

All changes accepted it is the new text, all rejected the old one: wording, printed numbers,
footnotes, title, headings, annexes. The way: :mod:`made` (a file for a text that has none),
:mod:`delegations` (whose oral revisions are), :mod:`plan` (what becomes of each paragraph, in
order), :mod:`redline` (the walk through the plan: :mod:`old_text` finds a passage in the file,
:mod:`paragraph_edits` and :mod:`note_edits` mark what changed inside it, :mod:`whole_paragraphs`
what goes or comes as a whole, :mod:`margin` comments), :mod:`letters`, :mod:`edits`,
:mod:`marking`, :mod:`look`, :mod:`content`, :mod:`notes`, :mod:`rows` (what these mark and put in,
and how it is set), :mod:`base`
(the file, of which all else stays as it was). Both sides are read back before the file is given
out.
"""

from __future__ import annotations

from unrdiff.label import Label
from unrdiff.model import Comparison, Document, Edit, UnrdiffError
from unrdiff.oral.revision import Revision, Status
from unrdiff.reading import read_bytes, read_manuscript
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources import manuscript_of
from unrdiff.reading.sources.docx import without
from unrdiff.render.beginnings import first_words
from unrdiff.render.docx.accepting import accepted
from unrdiff.render.docx.base import Base
from unrdiff.render.docx.cover_notes import notes_of_cover
from unrdiff.render.docx.delegations import delegations
from unrdiff.render.docx.made import word_file
from unrdiff.render.docx.margin import MarginWords
from unrdiff.render.docx.redline import Redline
from unrdiff.render.docx.remarks import Remarks, remarks_on
from unrdiff.render.docx.tracking import Authors
from unrdiff.render.findings import Findings, View
from unrdiff.render.grounds import ground_line
from unrdiff.render.labels import ARROWS, Language, paragraph_name, word
from unrdiff.render.phrases import led
from unrdiff.render.reasons import reason_line
from unrdiff.render.sentences import said
from unrdiff.render.tracked import OnTracked, Tracked
from unrdiff.sentence import Sentence

__all__ = ["Tracked", "is_ours", "left_out", "render", "write_docx"]

# Our own files bear this as a property of the package, which Word keeps and nobody sees.
SIGN = b"unrdiff tracked changes"
# So many characters say which text is meant.
_WORDS = 40


def render(findings: Findings, view: View) -> bytes:
    """The old text of a comparison with every change tracked."""
    comparison = findings.trace.comparisons[-1] if findings.trace else findings.comparison
    assert comparison is not None, "the table of formats asks for nothing else"
    revision = findings.revision
    remarks: Remarks = _not_applied(revision, view.language) if revision else {}
    if view.tracked.comments:
        remarks = {**remarks_on(comparison, findings.trace, view.language), **remarks}
    authors = delegations(revision, comparison) if revision else {}
    return write_docx(comparison, findings.base, view.tracked, view.language, remarks, authors)


def left_out(findings: Findings, view: View) -> tuple[str, ...]:
    """What of the new text stands in none of its paragraphs, and so in none of the file."""
    new = findings.documents[-1]
    told = (
        Sentence(
            "{source}: this could not be placed and is not in the file: {words}",
            {"source": new.source, "words": first_words(text, _WORDS)},
        )
        for text in new.unplaced
    )
    return tuple(said(sentence, view.language) for sentence in told)


def is_ours(content: bytes) -> bool:
    """Whether a Word file was written here."""
    return content.endswith(SIGN)


def write_docx(
    comparison: Comparison,
    base: bytes | None = None,
    tracked: Tracked | None = None,
    language: Language = "zh",
    remarks: Remarks | None = None,
    authors: Authors | None = None,
) -> bytes:
    """The old text as a Word file with every change to the new text tracked.

    ``base`` is the Word file that the old text was read from: it stays as it is but for what
    changed. Without one a file with the look of a UN draft is made. ``remarks`` are comments by the
    labels of both texts' paragraphs, ``authors`` whose the changes of some are. Raises
    ``UnrdiffError`` for a base with tracked changes of others unless they are to be accepted, and
    where the file would not be exactly the two texts.
    """
    tracked = tracked or Tracked()
    name = comparison.old.source
    authors = authors or {}
    ours = frozenset((tracked.author, *authors.values()))
    if base is None:
        data, old = word_file(comparison.old, tracked.auto_numbers)
    else:
        data = _with_others(base, name, tracked, ours)
        old = _held(comparison.old, data, name)
    file = Base(data, name)
    redline = Redline(
        file,
        comparison,
        tracked,
        MarginWords(
            lambda edit: _reason(edit, language) if tracked.comments else "",
            lambda label, came: _moved(label, came, language),
            remarks or {},
        ),
        authors,
    )
    redline.put(old)
    content = file.content(SIGN, count_notes=base is None)
    _check(comparison, without(content, name, ours), manuscript_of(content, name), name)
    return content


def _held(wanted: Document, data: bytes, name: str) -> Document:
    """The text as it stands in its file."""
    found = _same(wanted, read_bytes(data, name))
    if found is None:
        raise UnrdiffError(
            "{name}: the file does not read as the text that was compared; compare that "
            "file itself",
            name=name,
        )
    return found


def _with_others(base: bytes, name: str, tracked: Tracked, ours: frozenset[str]) -> bytes:
    """The base, with the tracked changes of others accepted or kept as the user says."""
    others = dict(manuscript_of(base, name).authors)
    if not others:
        return base
    if tracked.on_tracked is OnTracked.ACCEPT:
        return accepted(base, name)
    if tracked.on_tracked is None:
        raise UnrdiffError(
            "{name}: the file holds tracked changes of others; accept or reject them in "
            "Word first, or have them accepted with --on-tracked accept, kept with "
            "--on-tracked keep",
            name=name,
        )
    if same := sorted(ours & others.keys()):
        raise UnrdiffError(
            "{name}: {author} made tracked changes in it already, which could not be told from "
            "the new ones; give another --author, or have them accepted with --on-tracked "
            "accept",
            name=name,
            author=same[0],
        )
    return base


def _check(comparison: Comparison, before: Manuscript, made: Manuscript, name: str) -> None:
    """Refuse to give out a file whose two sides are not the two texts."""
    for side, wanted in ((before, comparison.old), (made, comparison.new)):
        if _same(wanted, read_manuscript(side, name)) is None:
            raise UnrdiffError(
                "{name}: the changes to {source} cannot be tracked so that the file holds "
                "exactly both texts; use another format, and please report it",
                name=name,
                source=comparison.new.source,
            )


def _same(wanted: Document, found: tuple[Document, ...]) -> Document | None:
    """The one of the documents that has the same wording, numbers, notes and title."""
    return next((one for one in found if _wording(one) == _wording(wanted)), None)


def _wording(document: Document) -> list[object]:
    """All that must be alike, with notes by the order of their marks, as Word counts them."""
    order = dict.fromkeys(m.number for p in document.paragraphs for m in p.marks)
    counted = {number: index for index, number in enumerate(order)}
    return [
        document.title,
        document.closing,
        [(p.kind, p.number, p.text) for p in document.paragraphs],
        [[(counted[m.number], m.offset) for m in p.marks] for p in document.paragraphs],
        [document.footnotes.get(number) for number in order],
        sorted(document.footnotes[number] for number in notes_of_cover(document)),
    ]


def _not_applied(revision: Revision, language: Language) -> dict[tuple[str, str], list[str]]:
    """What of a sheet was not worked in, and why, by the paragraph that it is about."""
    found: dict[tuple[str, str], list[str]] = {}
    for amendment in revision.amendments:
        if amendment.status is Status.APPLIED or not amendment.target:
            continue
        reason = reason_line(amendment.reason, language) if amendment.reason else ""
        said = led(word(amendment.status, language), amendment.text, language)
        found.setdefault(("old", amendment.target), []).append(
            " · ".join(filter(None, [said, reason]))
        )
    return found


def _moved(label: str, came: bool, language: Language) -> str:
    """Where a paragraph went, or came from."""
    place = paragraph_name(str(Label.parse(label)), language)
    return f"{word('came from the old' if came else 'went to the new', language)} {place}"


def _reason(edit: Edit, language: Language) -> str:
    """The kind of a change and why it is of that kind."""
    if edit.kind is None:
        return ""
    arrow = f" {ARROWS[edit.direction]}" if edit.direction else ""
    told = [word(edit.kind, language) + arrow, ground_line(edit, language)]
    return " · ".join(filter(None, told))
