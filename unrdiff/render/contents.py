"""What a file holds that may be ours: formats of text ask for it as text."""

from __future__ import annotations


def as_text(content: bytes) -> str:
    """A file's text, without byte order mark; what is none is replaced, and no sign of ours."""
    return content.decode("utf-8-sig", "replace")
