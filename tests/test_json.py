"""What the JSON of a trace says beyond its comparisons."""

from __future__ import annotations

import json

from texts import compared, document, sample

from unrdiff import trace
from unrdiff.model import Document
from unrdiff.render.findings import Findings
from unrdiff.render.json import render_json

KEPT = "敦促会员国修建农村公路，改善山区居民前往市场的条件；"
BACK = "请粮食及农业组织协助小农户保存本地种子；"
OLDEST = document([("OP1", KEPT), ("OP2", BACK)])
MIDDLE = document([("OP1", KEPT)])
NEWEST = document([("OP1", KEPT), ("OP2", BACK), ("OP3", "鼓励港口所在国简化海关手续。")])


def traced(*versions: Document) -> Findings:
    return Findings(versions, trace=trace(versions, in_order=True))


def test_wording_of_any_older_version_is_agreed() -> None:
    found = json.loads(render_json(traced(OLDEST, MIDDLE, NEWEST)))["agreed"]
    assert found["paragraphs"] == {"OP1": 1.0, "OP2": 1.0, "OP3": 0.0}
    assert 0.7 < found["text"] < 0.8


def test_the_last_version_alone_would_not_say_so() -> None:
    found = json.loads(render_json(traced(MIDDLE, NEWEST)))["agreed"]
    assert found["paragraphs"] == {"OP1": 1.0, "OP2": 0.0, "OP3": 0.0}


def test_a_trace_of_the_samples_agrees_at_least_as_its_last_comparison() -> None:
    names = ("a-res-64-179.txt", "a-c3-74-draft.txt", "a-res-80-229.txt")
    found = trace([sample(name) for name in names])
    told = json.loads(render_json(Findings(found.documents, trace=found)))
    last = told["comparisons"][-1]["agreed"]
    assert told["agreed"].keys() == last.keys()
    assert told["agreed"]["text"] >= last["text"]
    assert told["agreed"]["paragraphs"].keys() == last["paragraphs"].keys()
    for label, share in last["paragraphs"].items():
        assert told["agreed"]["paragraphs"][label] >= share


def test_two_texts_have_it_in_their_comparison_alone() -> None:
    pair = compared("a-c3-74-draft.txt", "a-res-80-229.txt")
    told = json.loads(render_json(Findings((pair.old, pair.new), pair)))
    assert told.keys() == {"schema", "documents", "comparisons"}
