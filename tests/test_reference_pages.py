"""The pages on the JSON and on Python: code that runs, excerpts that are real, no key left out."""

from __future__ import annotations

import doctest
import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from json_contract import CONTRACT, DRAFT, EXAMPLE, NEWEST, OLDER, OLDEST, told
from texts import SAMPLES

import unrdiff
from unrdiff.app.task import oral_task, sheets_of, task_of

ROOT = Path(__file__).parent.parent
OF_JSON = ("docs/json.md", "docs/zh/json.md")
OF_PYTHON = ("docs/api.md", "docs/zh/api.md")
WITH_CODE = ("README.md", *OF_JSON, *OF_PYTHON)


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page(name), re.M | re.S)


@cache
def outputs() -> tuple[Any, ...]:
    """What the excerpts are from: two pairs, all versions, the sample sheet."""
    findings = (
        task_of([DRAFT, NEWEST]),
        task_of([OLDER, DRAFT]),
        task_of([OLDEST, OLDER, DRAFT, NEWEST]),
        oral_task([DRAFT], sheets_of([str(EXAMPLE)]), strict=False),
    )
    return tuple(map(told, findings))


@pytest.mark.parametrize("name", WITH_CODE)
def test_the_python_of_a_page_runs_and_gives_what_it_says(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(SAMPLES, tmp_path / "samples")
    (tmp_path / "result.json").write_text(json.dumps(outputs()[0]), "utf-8")
    monkeypatch.chdir(tmp_path)
    shown = blocks(name, "python")
    assert shown
    names: dict[str, object] = {}
    for code in shown:
        if ">>> " in code:
            test = doctest.DocTestParser().get_doctest(code, names, name, name, 0)
            said: list[str] = []
            doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(
                test, out=said.append, clear_globs=False
            )
            names |= test.globs
            assert not said, "".join(said)
        else:
            exec(code, names)


@pytest.mark.parametrize("name", OF_JSON)
def test_every_excerpt_is_of_an_output(name: str) -> None:
    shown = blocks(name, "json")
    assert len(shown) > 4
    for excerpt in map(json.loads, shown):
        found = any(_is_of(excerpt, inner) for whole in outputs() for inner in _within(whole))
        assert found, excerpt


def _within(value: Any) -> Iterator[Any]:
    yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            yield from _within(inner)


def _is_of(excerpt: Any, value: Any) -> bool:
    """Whether an excerpt, which leaves out keys and items, is of a value."""
    if isinstance(excerpt, dict):
        return isinstance(value, dict) and all(
            key in value and _is_of(inner, value[key]) for key, inner in excerpt.items()
        )
    if isinstance(excerpt, list) and excerpt:
        rest: Iterator[Any] = iter(value if isinstance(value, list) else ())
        return all(any(_is_of(inner, item) for item in rest) for inner in excerpt)
    return bool(excerpt == value) and type(excerpt) is type(value)


def test_an_excerpt_that_is_not_of_it_is_found_out() -> None:
    value = {"a": [1, {"b": 2, "c": []}], "d": None}
    assert _is_of({"a": [{"b": 2}]}, value)
    assert not _is_of({"a": [{"b": 3}]}, value)
    assert not _is_of({"a": []}, value)
    assert not _is_of({"a": [{"b": 2}, 1]}, value)
    assert not _is_of({"d": False}, value)
    assert not _is_of({"e": None}, value)


@pytest.mark.parametrize("name", OF_JSON)
def test_every_key_of_the_contract_is_told(name: str) -> None:
    named = set(re.findall(r"`(\w+)`", page(name)))
    summary = set(CONTRACT["$defs"]["summary"]["properties"])
    keys = {
        key
        for node in (CONTRACT, *CONTRACT["$defs"].values())
        for key in node.get("properties", ())
    }
    assert keys - named - summary == set()
    assert all(f'"{fate}"' in page(name) for fate in summary)


@pytest.mark.parametrize("name", OF_JSON)
def test_every_value_of_a_set_is_told_but_the_codes_of_reasons(name: str) -> None:
    values = {
        value
        for node in CONTRACT["$defs"].values()
        for key, told_of in node.get("properties", {}).items()
        if not key.endswith("_code")
        for value in told_of.get("enum", ())
    }
    assert {value for value in values - {None} if f"`{value}`" not in page(name)} == set()


@pytest.mark.parametrize("name", OF_PYTHON)
def test_every_name_of_the_api_is_told(name: str) -> None:
    assert [public for public in unrdiff.__all__ if f"`{public}" not in page(name)] == []
