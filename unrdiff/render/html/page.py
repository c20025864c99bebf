"""The page itself: the view poured into the template, with style and script inlined."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from unrdiff.label import footnote_label
from unrdiff.model import Comparison
from unrdiff.oral.revision import Revision
from unrdiff.render.html.checklist import ChecklistView, checklist_view
from unrdiff.render.html.facts import facts, language_tag
from unrdiff.render.html.grounds import edit_title
from unrdiff.render.html.notes import notes
from unrdiff.render.html.picture import draw
from unrdiff.render.html.shell import asset, asset_text, template
from unrdiff.render.html.view import CHANGES, POLICY_SHOWN, RowView, row_ids, row_views
from unrdiff.render.labels import ARROWS, Language, word
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import cited, joined, source_name
from unrdiff.render.rows import rows
from unrdiff.render.selection import FATES, WEIGHTIEST_FIRST

_HOME = "unrdiff.render.html"


@dataclass(frozen=True, slots=True)
class Count:
    """A number that is also a filter: ``key`` is counted, ``shows`` are the tags it opens."""

    key: str
    number: int
    shows: tuple[str, ...]


def render_html(
    comparison: Comparison, language: Language, revision: Revision | None = None
) -> str:
    """Write the comparison as one HTML page whose own words are Chinese or English.

    A ``revision`` is told first, as a check list whose places lead to their rows.
    """
    views = row_views(comparison, language)
    changed_notes, other_notes = notes(comparison)
    return template(_HOME, "page.html.j2").render(
        comparison=comparison,
        language=language,
        page_lang=language_tag(language),
        old_lang=language_tag(comparison.old.language),
        new_lang=language_tag(comparison.new.language),
        w=lambda key: word(key, language),
        source=lambda document: source_name(document, language),
        name=lambda document: cited(document, language) or source_name(document, language),
        say=lambda notice: notice_line(notice, language),
        told=lambda edit: edit_title(edit, language),
        arrows=ARROWS,
        style=asset(
            *(asset_text(_HOME, name) for name in ("base.css", "page.css")),
            *([asset_text(_HOME, "checklist.css")] if revision else []),
        ),
        script=asset(asset_text(_HOME, "base.js"), asset_text(_HOME, "page.js")),
        facts=facts((comparison.old, comparison.new), language),
        counts=_counts(comparison),
        kinds=_kinds(views),
        presets={
            "all changes": CHANGES,
            "policy changes": POLICY_SHOWN,
            "full text": (*FATES, *(str(kind) for kind in WEIGHTIEST_FIRST)),
        },
        rows=views,
        changed=any(view.open for view in views),
        picture=draw(comparison, row_ids(rows(comparison)), language),
        # Only the new text's marks lead anywhere: its footnotes are all told below.
        targets={"new": {number: f"note-{number}" for number in comparison.new.footnotes}},
        changed_notes=changed_notes,
        other_notes=other_notes,
        between=joined(("", ""), language),
        revisions=_checklist(revision, comparison, language) if revision else None,
    )


def _checklist(revision: Revision, comparison: Comparison, language: Language) -> ChecklistView:
    ids = row_ids(rows(comparison))
    old = {p.label: ids[f"old-{p.label}"] for p in comparison.old.paragraphs}
    new = {p.label: ids[f"new-{p.label}"] for p in comparison.new.paragraphs}
    new |= {footnote_label(number): f"note-{number}" for number in comparison.new.footnotes}
    return checklist_view(revision, language, ((comparison.old, old), (comparison.new, new)))


def _counts(comparison: Comparison) -> tuple[Count, ...]:
    """Count as the summary does; what was edited is found by the kinds of its edits."""
    worded = tuple(str(kind) for kind in WEIGHTIEST_FIRST if kind in CHANGES)
    return tuple(
        Count(fate, getattr(comparison.summary, fate), worded if fate == "edited" else (fate,))
        for fate in FATES
    )


def _kinds(views: tuple[RowView, ...]) -> tuple[Count, ...]:
    """For each kind of edit, how many paragraphs hold one."""
    holding = Counter(kind for view in views for kind, _ in view.kinds)
    return tuple(Count(str(kind), holding[str(kind)], (str(kind),)) for kind in WEIGHTIEST_FIRST)
