"""Two documents of every case in every folder, to try on all what holds for all.

A new case is in here by lying in its folder.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from texts import document

from unrdiff.model import Document
from unrdiff.oral.revise import revise
from unrdiff.reading import read_file, read_source
from unrdiff.reading.named import Source

TESTS = Path(__file__).parent
CASES = TESTS / "cases"
Pair = tuple[Document, Document]

# Known faults, by case: what flat text of ours is not read back as it was.
_HEADING_FIRST = "a heading right behind the organ's name is read as a preambular paragraph"
_ANNEX_TITLE = "an annex's title that the resolution's title holds is taken for a running head"
_LAST_OF_ANNEX = "an unnumbered paragraph right below 附件一 is read as the annex's title"
NOT_READ_BACK = {
    "align/a-paragraph-goes-up-from-the-end-of-an-annex": _LAST_OF_ANNEX,
    "read/annexes-with-titles-parts-and-enumerations": _ANNEX_TITLE,
    "align/a-heading-is-added-and-one-dropped": _HEADING_FIRST,
    "align/headings-stay-headings": _HEADING_FIRST,
}


def as_params(known: Mapping[str, str]) -> list[Any]:
    """All cases as parameters; those that are known to fail, with the reason, must fail."""
    return [
        pytest.param(name, marks=[pytest.mark.xfail(strict=True, reason=known[name])])
        if name in known
        else name
        for name in names()
    ]


def names() -> list[str]:
    """All cases: ``diff/adverb-added-before-the-verb``, in the order of folders and names."""
    found = [f"{path.parent.name}/{path.stem}" for path in _json_files()]
    found += [f"read/{path.name}" for path in (CASES / "read").iterdir()]
    return sorted(found)


def pair(name: str) -> Pair:
    """The old and the new document of a case; of a text that is only read, itself twice."""
    folder, _, stem = name.partition("/")
    return _MAKERS[folder](stem)


def _json_files() -> Iterator[Path]:
    for folder in _MAKERS.keys() - {"read", "other"}:
        yield from (CASES / folder).glob("*.json")
    yield from (TESTS / "quality" / "other").glob("*.json")


def _case(folder: str, stem: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((CASES / folder / f"{stem}.json").read_text("utf-8"))
    return found


def _one_paragraph(folder: str) -> Callable[[str], Pair]:
    def made(stem: str) -> Pair:
        case = _case(folder, stem)
        return document([("OP1", case["old"])]), document([("OP1", case["new"])])

    return made


def _terminology(stem: str) -> Pair:
    texts = _case("terminology", stem)["paragraphs"]
    old, new = (
        document([(f"OP{i}", pair[side]) for i, pair in enumerate(texts, 1)]) for side in (0, 1)
    )
    return old, new


def _align(stem: str) -> Pair:
    case = _case("align", stem)
    return document(case["old"].items()), document(case["new"].items())


def _oral(stem: str) -> Pair:
    case = _case("oral", stem)
    draft = _draft(case["draft"])
    return draft, revise(draft, case["sheet"]).revised


@cache
def _draft(name: str) -> Document:
    (draft,) = read_file(str(CASES / "oral" / "drafts" / f"{name}.txt"))
    return draft


def _read(stem: str) -> Pair:
    folder = CASES / "read" / stem
    part = json.loads((folder / "expected.json").read_text("utf-8")).get("part")
    data = (folder / "input.txt").read_bytes()
    (found,) = read_source(Source("input.txt", data, int(part) if part else None))
    return found, found


def _composed(stem: str) -> Pair:
    folder = TESTS / "quality" / "other"
    (old,), (new,) = (read_file(str(folder / f"{stem}.{side}.txt")) for side in ("old", "new"))
    return old, new


_MAKERS: dict[str, Callable[[str], Pair]] = {
    "align": _align,
    "diff": _one_paragraph("diff"),
    "kinds": _one_paragraph("kinds"),
    "oral": _oral,
    "other": _composed,
    "read": _read,
    "terminology": _terminology,
}
