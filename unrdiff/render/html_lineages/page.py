"""The page of lineages: the trace poured into its template, style and script inlined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.model import ParagraphKind, Span, Trace
from unrdiff.notice import Notice
from unrdiff.oral.revision import Revision
from unrdiff.render.fortunes import fortunes
from unrdiff.render.html.checklist import checklist_view
from unrdiff.render.html.facts import document_facts, language_tag
from unrdiff.render.html.grounds import edit_title
from unrdiff.render.html.paper import running_heads
from unrdiff.render.html.shell import asset, asset_text, template
from unrdiff.render.html_lineages.river import draw_river
from unrdiff.render.html_lineages.shifts import force_shifts
from unrdiff.render.html_lineages.strands import MARKS, TAGS, StrandRow, strands
from unrdiff.render.labels import ARROWS, Language, word
from unrdiff.render.lineages import version_name
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import fortunes_line
from unrdiff.render.selection import WEIGHTIEST_FIRST

_SHARED, _HOME = "unrdiff.render.html", "unrdiff.render.html_lineages"


@dataclass(frozen=True, slots=True)
class Version:
    """A version in the head: its particulars, how many paragraphs it has, what is said of it.

    ``short`` names it where there is little room: by its session, if no other has the same.
    """

    name: str
    short: str
    facts: tuple[tuple[str, str], ...]
    preambular: int
    operative: int
    notices: tuple[Notice, ...]
    unplaced: tuple[str, ...]
    footnotes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Age:
    """One tint of the legend: the share of the newest text that first stood in this version."""

    version: int
    name: str
    share: int


def render_trace_html(trace: Trace, language: Language, revision: Revision | None = None) -> str:
    """Write all lineages as one HTML page whose own words are Chinese or English.

    A ``revision`` is told first, as a compact check list.
    """
    rows = strands(trace, trace.steps, trace.ages, language)
    names = [version_name(trace, index, language) for index in range(len(trace.documents))]
    newest = trace.documents[-1]
    return template(_HOME, "lineages.html.j2").render(
        page_lang=language_tag(language),
        text_lang=language_tag(newest.language),
        w=lambda key: word(key, language),
        marks=MARKS,
        say=lambda notice: notice_line(notice, language),
        told=lambda edit: edit_title(edit, language),
        arrows=ARROWS,
        style=asset(
            asset_text(_SHARED, "base.css"),
            *(asset_text(_HOME, name) for name in ("lineages.css", "matrix.css")),
            *([asset_text(_SHARED, "checklist.css")] if revision else []),
            _generated(len(names)),
            running_heads((names[0], names[-1]), language),
        ),
        script=asset(asset_text(_SHARED, "base.js"), asset_text(_HOME, "lineages.js")),
        title=newest.title or names[-1],
        names=names,
        versions=_versions(trace, names, language),
        fortunes=fortunes_line(fortunes(trace), language),
        shifts=force_shifts(rows),
        notices=trace.notices,
        river=draw_river(trace, trace.steps, language),
        rows=rows,
        counts=_counts(rows),
        kinds=[kind for kind in WEIGHTIEST_FIRST if kind != "typographic"],
        targets={
            str(index): {number: f"note-{index}-{number}" for number in document.footnotes}
            for index, document in enumerate(trace.documents)
        },
        legend=_legend(trace, trace.ages, names),
        revisions=checklist_view(revision, language, ()) if revision else None,
    )


def _versions(trace: Trace, names: Sequence[str], language: Language) -> tuple[Version, ...]:
    sessions = [document.session for document in trace.documents]
    return tuple(
        Version(
            names[index],
            str(document.session) if sessions.count(document.session) == 1 else names[index],
            document_facts(document, language),
            len(document.of_kind(ParagraphKind.PREAMBULAR)),
            len(document.of_kind(ParagraphKind.OPERATIVE)),
            document.notices,
            document.unplaced,
            tuple(document.footnotes.items()),
        )
        for index, document in enumerate(trace.documents)
    )


def _counts(rows: Sequence[StrandRow]) -> tuple[tuple[str, int], ...]:
    """How many rows each filter shows as long as no step is chosen; none is offered for none."""
    held: Counter[str] = Counter()
    for row in rows:
        held.update({tag.rpartition("-")[0] for tag in row.tags})
    return tuple((tag, held[tag]) for tag in TAGS if held[tag])


def _legend(trace: Trace, aged: Sequence[Sequence[Span]], names: Sequence[str]) -> tuple[Age, ...]:
    newest = len(names) - 1
    held: Counter[int] = Counter()
    for lineage, spans in zip(trace.lineages, aged, strict=True):
        if lineage.last == newest:
            for span in spans:
                held[span.version] += len(span.text)
    total = max(held.total(), 1)
    return tuple(
        Age(index, name, round(100 * held[index] / total)) for index, name in enumerate(names)
    )


def _generated(versions: int) -> str:
    """The few rules that depend on the number of versions: old words are tinted deeper."""
    tints = [
        f".age-{index} {{ background: color-mix(in srgb, var(--aged) "
        f"{round(100 * (versions - 1 - index) / max(versions - 1, 1))}%, transparent); }}"
        for index in range(versions)
    ]
    return "\n".join([f":root {{ --versions: {versions}; }}", *tints])
