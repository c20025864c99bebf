"""The machine-readable form: schema ``unrdiff/1``, stable."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from unrdiff.model import ChangedSpan, Comparison, Document, Edit, Lineage, Link, Op
from unrdiff.notice import Notice
from unrdiff.oral.revision import Amendment
from unrdiff.render.contents import as_text
from unrdiff.render.findings import Findings, View
from unrdiff.render.grounds import ground_line
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import source_name
from unrdiff.render.reasons import reason_line

SCHEMA = "unrdiff/1"


def render(findings: Findings, view: View) -> bytes:
    """Everything, whatever was found; the view changes nothing."""
    return render_json(findings).encode()


def is_ours(content: bytes) -> bool:
    """Whether a JSON text is of this schema."""
    return f'"schema": "{SCHEMA}"' in as_text(content)


def render_json(findings: Findings) -> str:
    """Documents and comparisons of neighbours as JSON text, one line end at the end.

    ``comparisons[i]`` is between documents i and i + 1. The lineages of a trace are told by the
    version's number, with the trace's own notices and with what the newest text took from any of
    the older ones. With a revision its amendments and remarks are told, and its notices. Notices
    and reasons are worded in Chinese, whatever the view's language.
    """
    trace, revision = findings.trace, findings.revision
    sole = (findings.comparison,) if findings.comparison else ()
    whole: dict[str, Any] = {
        "schema": SCHEMA,
        "documents": [_document(d) for d in findings.documents],
        "comparisons": [
            _comparison(c, i) for i, c in enumerate(trace.comparisons if trace else sole)
        ],
    }
    notices = trace.notices if trace else ()
    if trace:
        whole["lineages"] = [_lineage(lineage) for lineage in trace.lineages]
        whole["notices"] = _worded(notices)
        whole["agreed"] = {"text": trace.agreed_share, "paragraphs": dict(trace.agreed)}
    if revision:
        whole["amendments"] = [_amendment(a) for a in revision.amendments]
        whole["remarks"] = list(revision.remarks)
        whole["notices"] = _worded((*notices, *revision.notices))
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _lineage(lineage: Lineage) -> dict[str, Any]:
    return {
        "paragraphs": {str(i): label for i, label in enumerate(lineage.paragraphs)},
        "returned": lineage.returned,
        "joins": [{"version": j.version, "old": j.old, "new": j.new} for j in lineage.joins],
    }


def _worded(notices: Sequence[Notice]) -> list[str]:
    return [notice_line(notice, "zh") for notice in notices]


def _amendment(amendment: Amendment) -> dict[str, Any]:
    return {
        "text": amendment.text,
        "target": amendment.target,
        "operation": amendment.operation and amendment.operation.value,
        "status": amendment.status.value,
        "reason": amendment.reason and reason_line(amendment.reason, "zh"),
        "reason_code": amendment.reason and amendment.reason.code.value,
        "item": amendment.item,
        "result": amendment.result,
        "restores": amendment.restores,
        "delegation": amendment.delegation,
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "source": source_name(document, "zh"),
        "symbol": document.symbol,
        "draft": document.draft,
        "session": document.session,
        "date": document.date,
        "title": document.title,
        "kind": document.kind and document.kind.value,
        "language": document.language,
        "paragraphs": [
            {
                "label": p.label,
                "number": p.number,
                "text": p.text,
                "footnotes": [{"number": m.number, "offset": m.offset} for m in p.marks],
                **({"changed": [_span(s) for s in p.changed]} if p.changed else {}),
            }
            for p in document.paragraphs
        ],
        "footnotes": dict(document.footnotes),
        "unplaced": list(document.unplaced),
        "closing": list(document.closing),
        "tracked": [{"author": name, "changes": count} for name, count in document.tracked],
        "comments": [asdict(comment) for comment in document.comments],
        "notices": _worded(document.notices),
    }


def _span(span: ChangedSpan) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, **asdict(span.change)}


def _comparison(comparison: Comparison, index: int) -> dict[str, Any]:
    return {
        "old": index,
        "new": index + 1,
        "links": [_link(link) for link in comparison.links],
        "dropped": list(comparison.dropped),
        "added": list(comparison.added),
        "substitutions": [asdict(s) for s in comparison.substitutions],
        "summary": asdict(comparison.summary),
        "footnotes": [
            {"old": f.old, "new": f.new, "edits": [_edit(e) for e in f.edits]}
            for f in comparison.footnotes
        ],
        "notices": _worded(comparison.notices),
        "agreed": {"text": comparison.agreed_share, "paragraphs": dict(comparison.agreed)},
        "models": dict(comparison.models),
        "uncited": {label: list(numbers) for label, numbers in comparison.uncited.items()},
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "old": link.old,
        "new": link.new,
        "role": link.role.value,
        "moved": link.moved,
        "renumbered": link.renumbered,
        "similarity": link.similarity,
        "anchors": list(link.anchors),
        "shared": list(link.shared),
        **({"old_part": list(link.old_part)} if link.old_part else {}),
        **({"new_part": list(link.new_part)} if link.new_part else {}),
        "edits": [_edit(e, link.old, link.new) for e in link.edits],
    }


def _edit(edit: Edit, old: str | None = None, new: str | None = None) -> dict[str, Any]:
    """The four keys of the contract; the others only where they apply.

    ``old`` and ``new`` are the labels of the paragraphs that it makes of each other; a footnote
    has none.
    """
    told: dict[str, Any] = {
        "op": edit.op.value,
        "old": edit.old,
        "new": edit.new,
        "kind": edit.kind and edit.kind.value,
    }
    if edit.direction:
        told["direction"] = edit.direction.value
    if edit.because:
        told["because"] = ground_line(edit, "zh")
        told["because_code"] = edit.because.code.value
    if edit.changes:
        told["authors"] = list(dict.fromkeys(change.author for change in edit.changes))
        told["changes"] = [asdict(change) for change in edit.changes]
    if edit.moved:
        told["moved"] = True
        came = edit.op is Op.INSERT
        told["moved_from" if came else "moved_to"] = {
            "paragraph": edit.moved.paragraph or (old if came else new),
            "edit": edit.moved.edit,
            **({"compared": True} if edit.moved.compared else {}),
        }
    return told
