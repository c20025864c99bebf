"""The JSON Schema of the machine-readable contract: it knows all that is written, and no more."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from every_case import CASES, as_params, pair
from json_contract import CONTRACT, Json, asked, faults, told
from jsonschema import Draft202012Validator

from unrdiff import compare, revise
from unrdiff.ground import GroundCode
from unrdiff.model import Direction, Document, DocumentKind, EditKind, Op, Role
from unrdiff.oral.reason import ReasonCode
from unrdiff.oral.revision import Operation, Status
from unrdiff.reading import read_file
from unrdiff.render.findings import Findings
from unrdiff.render.json import SCHEMA


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    return {what: told(found) for what, found in asked(tmp_path_factory.mktemp("asked"))}


# --- outputs -----------------------------------------------------------------------------------


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(CONTRACT)
    assert CONTRACT["properties"]["schema"]["const"] == SCHEMA
    assert CONTRACT["$id"].startswith("urn:")


def test_every_output_is_described_key_by_key(outputs: dict[str, Json]) -> None:
    assert {what: found for what, whole in outputs.items() if (found := faults(whole))} == {}


@pytest.mark.parametrize("name", as_params({}))
def test_every_case_is_described(name: str) -> None:
    both = pair(name)
    assert faults(told(Findings(both, compare(*both)))) == []


@pytest.mark.parametrize("case", sorted((CASES / "oral").glob("*.json")), ids=lambda p: p.stem)
def test_every_sheet_is_described(case: Path) -> None:
    given = json.loads(case.read_text("utf-8"))
    draft = _draft(given["draft"])
    revision = revise(draft, given["sheet"])
    assert faults(told(Findings((draft, revision.revised), revision=revision))) == []


@cache
def _draft(name: str) -> Document:
    (draft,) = read_file(str(CASES / "oral" / "drafts" / f"{name}.txt"))
    return draft


def test_all_that_is_described_is_written_by_some(outputs: dict[str, Json]) -> None:
    """A key that no output has would be one that nobody can count on."""
    written = {key for whole in outputs.values() for key in _written(CONTRACT, whole)}
    assert set(_described()) - written == set()


def _described() -> Iterator[tuple[str, str]]:
    for name, node in (("", CONTRACT), *CONTRACT["$defs"].items()):
        yield from ((name, key) for key in node.get("properties", ()))


def _written(node: Json, value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every key of a value, with the name of the definition that describes it."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        node = CONTRACT["$defs"][name]
    if isinstance(value, list):
        for inner in value:
            yield from _written(node.get("items", {}), inner, name)
    elif isinstance(value, dict):
        for key, inner in value.items():
            described = node.get("properties", {}).get(key)
            if described is not None:
                yield name, key
            yield from _written(described or {}, inner, name)


# --- the schema itself -------------------------------------------------------------------------


def test_every_key_says_what_it_is() -> None:
    definitions = {"": CONTRACT, **CONTRACT["$defs"]}
    for name, key in _described():
        told_of = definitions[name]["properties"][key]
        assert told_of.get("title"), f"{name}.{key}"
        assert told_of.get("description"), f"{name}.{key}"


def test_what_must_be_there_is_described() -> None:
    definitions = {"": CONTRACT, **CONTRACT["$defs"]}
    for name, node in definitions.items():
        assert set(node.get("required", ())) <= set(node.get("properties", ())), name


ENUMS: Mapping[tuple[str, str], tuple[type[StrEnum], bool]] = {
    ("document", "kind"): (DocumentKind, True),
    ("link", "role"): (Role, False),
    ("edit", "op"): (Op, False),
    ("edit", "kind"): (EditKind, True),
    ("edit", "direction"): (Direction, False),
    ("edit", "because_code"): (GroundCode, False),
    ("amendment", "operation"): (Operation, True),
    ("amendment", "status"): (Status, False),
    ("amendment", "reason_code"): (ReasonCode, True),
}


@pytest.mark.parametrize("key", ENUMS, ids=".".join)
def test_a_value_of_a_set_is_one_of_the_program_s(key: tuple[str, str]) -> None:
    members, may_be_null = ENUMS[key]
    values = CONTRACT["$defs"][key[0]]["properties"][key[1]]["enum"]
    assert values == [*(member.value for member in members), *([None] if may_be_null else [])]


def test_no_other_set_is_written_down() -> None:
    definitions = {"": CONTRACT, **CONTRACT["$defs"]}
    found = {(n, key) for n, key in _described() if "enum" in definitions[n]["properties"][key]}
    assert found == ENUMS.keys()
    assert json.dumps(CONTRACT).count('"enum"') == len(ENUMS)
