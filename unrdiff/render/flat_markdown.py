"""One resolution as Markdown that reads back as it was; see :mod:`unrdiff.render.flat_text`."""

from __future__ import annotations

from unrdiff.render.findings import Findings, View
from unrdiff.render.flat_text import SIGN, flat_markdown


def render(findings: Findings, view: View) -> bytes:
    """The last document: a draft as revised."""
    return flat_markdown(findings.documents[-1]).encode()


def is_ours(content: str) -> bool:
    """Whether the text says of itself that unrdiff wrote it."""
    return SIGN in content.splitlines()
