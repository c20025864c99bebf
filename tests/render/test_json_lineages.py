"""The machine-readable contract for three versions and for a sheet of oral revisions."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from small import NEW, OLD, VERSIONS, comparison, traced

from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.reason import Reason, ReasonCode
from unrdiff.oral.revision import Amendment, Operation, Revision, Status
from unrdiff.render.findings import Findings
from unrdiff.render.json import render_json

ORDER = Notice(NoticeCode.ORDERED_BY_DATE, versions=("a.txt", "b.txt"))
GONE = Notice(NoticeCode.FOOTNOTES_DELETED, numbers=("1",))


def told(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture(scope="module")
def lines() -> dict[str, Any]:
    found = traced()
    return told(render_json(Findings(found.documents, trace=replace(found, notices=(ORDER,)))))


def test_keys_stand_in_the_order_of_the_contract(lines: dict[str, Any]) -> None:
    assert list(lines) == [
        *("schema", "documents", "comparisons", "lineages", "notices", "agreed"),
    ]
    assert lines["schema"] == "unrdiff/1"


def test_comparisons_of_a_trace_are_numbered_by_its_versions(lines: dict[str, Any]) -> None:
    assert [(c["old"], c["new"]) for c in lines["comparisons"]] == [(0, 1), (1, 2)]


def test_lineages_in_full(lines: dict[str, Any]) -> None:
    went = [{"version": 2, "old": "OP1", "new": "OP2"}]

    def lineage(
        *labels: str | None, returned: bool = False, joins: list[dict[str, Any]] | None = None
    ) -> dict[str, Any]:
        by_version = {str(version): label for version, label in enumerate(labels)}
        return {"paragraphs": by_version, "returned": returned, "joins": joins or []}

    assert lines["lineages"] == [
        lineage("OP1", "OP1", "OP1", joins=went),
        lineage(None, None, "OP2", joins=went),
        lineage("OP2", None, "OP3", returned=True),
        lineage("PP1", "PP1", "OP4"),
        lineage(None, None, "OP5"),
        lineage("OP4", "OP2", "OP6"),
        lineage("OP3", None, None),
    ]
    assert list(lines["lineages"][0]) == ["paragraphs", "returned", "joins"]


def test_the_newest_text_s_wording_is_asked_of_all_older_versions(lines: dict[str, Any]) -> None:
    """OP3 is the paragraph that the version before did not have."""
    assert lines["agreed"]["paragraphs"].keys() == {p.label for p in VERSIONS[2].paragraphs}
    assert lines["agreed"]["paragraphs"]["OP3"] == 0.571
    assert lines["comparisons"][1]["agreed"]["paragraphs"]["OP3"] == 0.0
    assert lines["agreed"]["paragraphs"]["OP5"] == 0.0


def test_a_trace_has_its_own_notices(lines: dict[str, Any]) -> None:
    assert lines["notices"] == ["已按届会和日期排序：a.txt、b.txt"]
    assert [d["notices"] for d in lines["documents"]] == [[], ["脚注 1 在案文中没有找到注号"], []]


# --- revisions ---------------------------------------------------------------------------------


def test_what_a_sheet_did_in_full() -> None:
    amendment = Amendment(
        "删去第4段",
        3,
        "OP4",
        Operation.DELETE_PARAGRAPH,
        Status.CONFLICT,
        Reason(ReasonCode.CONFLICT, others=("1",)),
    )
    revision = Revision(OLD, NEW, (amendment,), ("谢谢。",), (GONE,))
    found = told(render_json(Findings((OLD, NEW), comparison(), revision=revision)))
    assert list(found)[3:] == ["amendments", "remarks", "notices"]
    assert found["amendments"] == [
        {
            "text": "删去第4段",
            "target": "OP4",
            "operation": "delete paragraph",
            "status": "conflict",
            "reason": "与第 1 条涉及同一处，不能同时采用",
            "reason_code": "conflict",
            "item": 3,
            "result": None,
            "restores": None,
            "delegation": None,
        }
    ]
    assert (found["remarks"], found["notices"]) == (["谢谢。"], ["脚注 1 随所附词语一并删去"])
