"""Which earlier version a resolution says it follows, and whether the one compared is the latest.

A yearly resolution takes note of the report that its last version asked for (依照第 78/229 号决议
编写的报告), and opens with the roll of its earlier versions.
"""

from __future__ import annotations

import re

from unrdiff.language.references import report_called_for, resolution_numbers
from unrdiff.model import Document, DocumentKind, Paragraph, ParagraphKind


def named_predecessor(document: Document) -> str | None:
    """The resolution whose report this one takes note of: ``78/229``."""
    for paragraph in document.of_kind(ParagraphKind.OPERATIVE)[:3]:
        if number := report_called_for(paragraph.text):
            return number
    return None


def skipped_versions(old: Document, new: Document) -> tuple[str, ...]:
    """The versions between ``old`` and ``new`` that the new text itself names, oldest first.

    Empty when ``old`` is the latest one, or the new text does not say.
    """
    latest = named_predecessor(new)
    if latest is None or old.session is None or _is(old, latest):
        return ()
    if not old.session < _session(latest):
        return ()
    rolled = _rolled(new)
    # Of the latest version's own session only itself: another number is another resolution.
    between = [n for n in rolled if old.session < _session(n) < _session(latest)]
    return (*sorted(dict.fromkeys(between), key=_session), latest)


def outdated_report(document: Document, paragraph: Paragraph) -> tuple[str, str] | None:
    """The resolution whose report a paragraph takes note of, and the newest of the roll.

    ``None`` where it is the newest, or is no resolution of the roll that opens the text.
    """
    cited, rolled = report_called_for(paragraph.text), _rolled(document)
    if cited not in rolled:
        return None
    newest = max(rolled, key=_session)
    return (cited, newest) if _session(newest) > _session(cited) else None


def _rolled(document: Document) -> list[str]:
    """The General Assembly's resolutions that the first paragraph cites."""
    roll = document.of_kind(ParagraphKind.PREAMBULAR)[:1]
    numbers = (n for p in roll for n in resolution_numbers(p.text))
    return [n for n in numbers if re.fullmatch(r"\d{2,3}/\d+", n)]


def _is(document: Document, number: str) -> bool:
    adopted = document.kind is DocumentKind.ADOPTED
    return adopted and (document.symbol or "").endswith(f"/{number}")


def _session(number: str) -> int:
    return int(number.split("/")[0])
