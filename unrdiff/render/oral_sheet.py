"""The differences of two texts as a sheet of oral revisions, to be read out."""

from __future__ import annotations

from unrdiff.language.instructions import LEAD_IN
from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.sheet_of import sheet_of
from unrdiff.render.contents import as_text
from unrdiff.render.findings import Findings, View
from unrdiff.render.notices import notice_line


def render(findings: Findings, view: View) -> bytes:
    """The sheet. Raises ``UnrdiffError`` where revisions cannot lead from one text to the other."""
    assert findings.comparison is not None
    return sheet_of(findings.comparison).encode()


def left_out(findings: Findings, view: View) -> tuple[str, ...]:
    """Footnotes are not read out."""
    count = len(findings.comparison.footnotes) if findings.comparison else 0
    notice = Notice(NoticeCode.FOOTNOTES_NOT_READ_OUT, count=count)
    return (notice_line(notice, view.language),) if count else ()


def is_ours(content: bytes) -> bool:
    """Whether a text begins as our sheets do."""
    return as_text(content).startswith(LEAD_IN)
