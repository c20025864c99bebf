"""What a script imports from unrdiff itself."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from texts import SAMPLES

import unrdiff
from unrdiff import UnrdiffError, compare, read, trace

NAME = SAMPLES / "a-res-64-179.txt"


@pytest.mark.parametrize("source", [NAME, str(NAME)], ids=["a path", "its name"])
def test_a_file_is_read_by_its_name(source: Path | str) -> None:
    assert read(source).symbol == "A/RES/64/179"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_bytes_are_read_as_the_file_would_be(encoding: str) -> None:
    content = NAME.read_text("utf-8").encode(encoding)
    assert read(content).paragraphs == read(NAME).paragraphs


def test_text_is_read_as_the_file_would_be() -> None:
    assert read(NAME.read_text("utf-8")).paragraphs == read(NAME).paragraphs


def test_text_and_bytes_without_a_resolution_are_refused() -> None:
    with pytest.raises(UnrdiffError, match="text: no resolution found"):
        read("会议记录\n没有决议\n")
    with pytest.raises(UnrdiffError, match="bytes: the file is empty"):
        read(b"")


def test_a_report_with_several_drafts_names_them() -> None:
    with pytest.raises(UnrdiffError, match="holds 4 drafts; name one with"):
        read(SAMPLES / "a-71-485.txt")


@pytest.mark.parametrize("name", unrdiff.__all__)
def test_no_function_hides_a_module(name: str) -> None:
    assert not isinstance(getattr(unrdiff, name), ModuleType)
    assert not (Path(unrdiff.__file__).parent / name).exists()
    assert not (Path(unrdiff.__file__).parent / f"{name}.py").exists()


def test_documents_compare_and_trace() -> None:
    documents = [
        read(SAMPLES / name)
        for name in ("a-res-64-179.txt", "a-c3-74-draft.txt", "a-res-80-229.txt")
    ]
    assert compare(*documents[:2]).links
    assert len(trace(documents).comparisons) == 2
