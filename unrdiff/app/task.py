"""What the user named: one text to read, two to compare, more to trace, a sheet to work in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from unrdiff.comparison.choice import choose_by_title, sole_document
from unrdiff.comparison.compare import compare
from unrdiff.lineage.trace import NothingToTraceError, trace
from unrdiff.model import Document, UnrdiffError
from unrdiff.oral.revision import Revision
from unrdiff.pair import both_files, both_sides
from unrdiff.reading import Texts, load_text, read_source, texts_of
from unrdiff.reading.named import Source, load
from unrdiff.render.findings import Findings, word_base
from unrdiff.render.labels import Language
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import INSTRUCTION_EXAMPLE
from unrdiff.sentence import Sentence

# Hears what is being done, so that it may be shown where it takes long.
At = Callable[[Sentence], None]
_COMPARING = Sentence("comparing the texts")


def task_of(
    names: Sequence[str],
    as_trace: bool = False,
    language: Language = "zh",
    author: str | None = None,
    at: At = lambda _: None,
) -> Findings:
    """Read the files and do with them what their number asks for; two may be traced as well.

    One file with tracked changes has two texts, which are compared; ``author`` is the one whose
    changes alone are accepted. ``at`` hears what is being done.
    Raises ``UnrdiffError`` where nothing is left to trace, with the reasons in ``language``.
    """
    sources = [load(name) for name in names]
    texts = _texts(sources, author, at)
    if len(texts) == 1 and texts[0].original is None:
        return Findings(texts[0].meant)
    at(_COMPARING)
    if len(texts) == 1:
        return both_sides(texts[0], names[0])
    if len(texts) == 2 and not as_trace:
        return both_files(sources[0], texts)
    try:
        documents = choose_by_title([text.meant for text in texts])
        traced = trace(documents, heard=lambda done, of: at(_traced_so_far(done, of)))
    except NothingToTraceError as error:
        reasons = "; ".join(notice_line(notice, language) for notice in error.notices)
        raise UnrdiffError("nothing to trace: {reasons}", reasons=reasons) from error
    return Findings(traced.documents, trace=traced)


def _traced_so_far(done: int, of: int) -> Sentence:
    return Sentence("comparing the versions: {done} of {all}", {"done": done, "all": of})


def _texts(sources: Sequence[Source], author: str | None, at: At) -> list[Texts]:
    """The texts of each file. Raises ``UnrdiffError`` for an author of no change in any."""
    texts = []
    for source in sources:
        at(Sentence("reading {file}", {"file": source.name}))
        texts.append(texts_of(source, author))
    if author and not any(document.tracked for text in texts for document in text.meant):
        raise UnrdiffError(
            "--author {author}: no file holds tracked changes, which this option chooses "
            "among; leave it out",
            author=author,
        )
    return texts


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of oral revisions, and who proposes them: the delegation it names.

    Of several sheets one that names none goes by its file's name.
    """

    text: str
    delegation: str | None = None


def sheets_of(names: Sequence[str]) -> list[Sheet]:
    """Read the sheets. Raises ``UnrdiffError``."""
    # Its patterns take time to make, which no comparison need wait for.
    from unrdiff.language.delegations import delegation_of

    texts = [load_text(name) for name in names]
    return [
        Sheet(text, delegation_of(text) or (Path(name).stem if len(names) > 1 else None))
        for name, text in zip(names, texts, strict=True)
    ]


def oral_task(
    names: Sequence[str], sheets: Sequence[Sheet], strict: bool, at: At = lambda _: None
) -> Findings:
    """Work sheets into a draft; with an older version before it, trace all three.

    All sheets mean the draft as issued, so that they are worked in as one. Raises ``UnrdiffError``
    for more than two files, and for sheets that hold no instruction.
    """
    # Its patterns take time to make, which no comparison need wait for.
    from unrdiff.oral.restored import with_restored
    from unrdiff.oral.revise import revise

    if len(names) > 2:
        raise UnrdiffError("--oral revises one draft; name it alone, or behind one older version")
    sources = [load(name) for name in names]
    files = [read_source(source) for source in sources]
    documents = (sole_document(files[0], names[0]),) if len(names) == 1 else choose_by_title(files)
    draft = documents[-1]
    at(_COMPARING)
    revision = revise(draft, "\n".join(sheet.text for sheet in sheets), strict)
    revision = _with_delegations(revision, draft, sheets)
    if not revision.amendments:
        raise UnrdiffError(
            "the sheet of oral revisions holds no instruction; write for example: {example}",
            example=INSTRUCTION_EXAMPLE,
        )
    comparison = compare(draft, revision.revised)
    if len(documents) == 1:
        base = word_base(sources[-1])
        return Findings((draft, revision.revised), comparison, revision=revision, base=base)
    before = compare(*documents)
    revision = with_restored(revision, before, comparison)
    traced = trace((*documents, revision.revised), in_order=True)
    base = word_base(sources[-1])
    return Findings(traced.documents, trace=traced, revision=revision, base=base)


def _with_delegations(revision: Revision, draft: Document, sheets: Sequence[Sheet]) -> Revision:
    """Say of each amendment whose it is: of several sheets by how many instructions each has."""
    from unrdiff.oral.revise import revise

    if len(sheets) == 1:
        sole = sheets[0].delegation
        amendments = tuple(replace(a, delegation=sole) for a in revision.amendments)
        return replace(revision, amendments=amendments)
    whose: list[str | None] = []
    for sheet in sheets:
        items = {amendment.item for amendment in revise(draft, sheet.text, False).amendments}
        whose += [sheet.delegation] * len(items)
    if len({amendment.item for amendment in revision.amendments}) != len(whose):
        return revision
    amendments = tuple(replace(a, delegation=whose[a.item - 1]) for a in revision.amendments)
    return replace(revision, amendments=amendments)
