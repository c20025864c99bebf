"""The texts of every case, written as flat text and as Markdown, are read back as they were."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from every_case import NOT_READ_BACK, as_params, pair

from unrdiff.language.canonical import canonical
from unrdiff.model import Document
from unrdiff.reading import read_text
from unrdiff.render.flat_text import flat_markdown, flat_text


@pytest.mark.parametrize("setter", [flat_text, flat_markdown])
@pytest.mark.parametrize("name", as_params(NOT_READ_BACK))
def test_every_text_is_read_back(name: str, setter: Callable[[Document], str]) -> None:
    for text in pair(name):
        (again,) = read_text(setter(text))
        assert [(p.label, p.number, p.text) for p in again.paragraphs] == [
            (p.label, p.number, canonical(p.text)) for p in text.paragraphs
        ]
        assert again.footnotes == text.footnotes
