"""One resolution as Markdown that reads back as it was; see :mod:`unrdiff.render.flat_text`."""

from __future__ import annotations

from unrdiff.render.contents import as_text
from unrdiff.render.findings import Findings, View
from unrdiff.render.flat_text import flat_markdown
from unrdiff.render.phrases import FLAT_TEXT_SIGN


def render(findings: Findings, view: View) -> bytes:
    """The last document: a draft as revised."""
    return flat_markdown(findings.documents[-1]).encode()


def is_ours(content: bytes) -> bool:
    """Whether the text says of itself that unrdiff wrote it."""
    return FLAT_TEXT_SIGN in as_text(content).splitlines()
