"""The page itself: the view poured into the template, with style and script inlined."""

from __future__ import annotations

from collections.abc import Mapping

from unrdiff.label import footnote_label
from unrdiff.model import Comparison
from unrdiff.oral.revision import Revision
from unrdiff.render.html.checklist import ChecklistView, checklist_view
from unrdiff.render.html.facts import document_facts, language_tag
from unrdiff.render.html.filters import filters
from unrdiff.render.html.grounds import edit_title
from unrdiff.render.html.notes import note_section, note_targets
from unrdiff.render.html.paper import running_heads
from unrdiff.render.html.picture import draw
from unrdiff.render.html.row import CHANGES, POLICY_SHOWN
from unrdiff.render.html.shell import asset, asset_text, template
from unrdiff.render.html.view import sections
from unrdiff.render.labels import ARROWS, Language, word
from unrdiff.render.notices import notice_line
from unrdiff.render.part_counts import part_counts
from unrdiff.render.phrases import cited, joined, part_line, source_name, strength_count
from unrdiff.render.places import row_ids
from unrdiff.render.rows import rows
from unrdiff.render.weighty import weighty

_HOME = "unrdiff.render.html"
_STYLES = ("base.css", "page.css", "row.css", "side.css", "paper.css")
_SCRIPTS = ("base.js", "search.js", "choice.js", "travel.js", "copying.js", "page.js")


def render_html(
    comparison: Comparison, language: Language, revision: Revision | None = None
) -> str:
    """Write the comparison as one HTML page whose own words are Chinese or English.

    A ``revision`` is told first, as a check list whose places lead to their rows.
    """
    ids = row_ids(rows(comparison))
    found = weighty(comparison)
    notes = note_section(comparison, ids, language)
    told = (*sections(comparison, language), *([notes] if notes else []))
    both = (comparison.old, comparison.new)
    names = tuple(cited(document, language) or source_name(document, language) for document in both)
    return template(_HOME, "page.html.j2").render(
        comparison=comparison,
        language=language,
        page_lang=language_tag(language),
        old_lang=language_tag(comparison.old.language),
        new_lang=language_tag(comparison.new.language),
        w=lambda key: word(key, language),
        names=names,
        say=lambda notice: notice_line(notice, language),
        told=lambda edit: edit_title(edit, language),
        arrows=ARROWS,
        style=asset(
            *(asset_text(_HOME, name) for name in _STYLES),
            *([asset_text(_HOME, "checklist.css")] if revision else []),
            running_heads(names, language),
        ),
        script=asset(*(asset_text(_HOME, name) for name in _SCRIPTS)),
        facts=tuple(document_facts(document, language) for document in both),
        counts=tuple(part_line(count, language) for count in part_counts(comparison)),
        weighty=found,
        force_count=strength_count(len(found.force), language),
        filters=filters(told, language),
        changes=CHANGES,
        policy=POLICY_SHOWN,
        sections=told,
        changed=any(row.changed for section in told for row in section.rows),
        picture=draw(comparison, ids, language),
        targets=note_targets(comparison),
        between=joined(("", ""), language),
        revisions=_checklist(revision, comparison, ids, language) if revision else None,
    )


def _checklist(
    revision: Revision, comparison: Comparison, ids: Mapping[str, str], language: Language
) -> ChecklistView:
    targets = note_targets(comparison)["new"]
    old = {p.label: ids[f"old-{p.label}"] for p in comparison.old.paragraphs}
    new = {p.label: ids[f"new-{p.label}"] for p in comparison.new.paragraphs}
    new |= {footnote_label(number): targets[number] for number in comparison.new.footnotes}
    return checklist_view(revision, language, ((comparison.old, old), (comparison.new, new)))
