"""The texts of every case, written as flat text and as Markdown, are read back as they were."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from every_case import as_params, pair

from unrdiff.model import Document
from unrdiff.read import read_text
from unrdiff.read.canonical import canonical
from unrdiff.render.flat_text import flat_markdown, flat_text

_HEADING_FIRST = "a heading right behind the organ's name is read as a preambular paragraph"
KNOWN = {
    "align/a-heading-is-added-and-one-dropped": _HEADING_FIRST,
    "align/headings-stay-headings": _HEADING_FIRST,
}


@pytest.mark.parametrize("setter", [flat_text, flat_markdown])
@pytest.mark.parametrize("name", as_params(KNOWN))
def test_every_text_is_read_back(name: str, setter: Callable[[Document], str]) -> None:
    for text in pair(name):
        (again,) = read_text(setter(text))
        assert [(p.label, p.number, p.text) for p in again.paragraphs] == [
            (p.label, p.number, canonical(p.text)) for p in text.paragraphs
        ]
        assert again.footnotes == text.footnotes
