"""The JSON Schema, and what is written of everything that a user may ask for."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from makers.hostile import hostile_findings
from texts import PAIRS, SAMPLES, compared, document, sample

from unrdiff import compare, write_docx
from unrdiff.app.task import oral_task, sheets_of, task_of
from unrdiff.reading import read_file, read_text
from unrdiff.render.findings import Findings
from unrdiff.render.json import render_json

Json = dict[str, Any]

CONTRACT: Json = json.loads((files("unrdiff.render") / "json.schema.json").read_text("utf-8"))
OLDEST, OLDER, DRAFT, NEWEST = (
    str(SAMPLES / name)
    for name in ("a-res-64-179.txt", "a-71-485.txt#4", "a-c3-74-draft.txt", "a-res-80-229.txt")
)
EXAMPLE = SAMPLES / "oral-revisions-example.txt"
REFUSED = """甲国代表团：
1. 第5段，将“没有的词语”改为“别的”
2. 第99段，删除“会员国”
3. 删除第21段
4. 第21段，末尾加上“，并提出报告”
5. 第16段之后增加一个新段落：“又鼓励会员国开展合作；”
6. 通篇将“没有的词语”改为“别的”
7. 将第5段改好一些
谢谢主席。
"""
FOOTNOTES = """78/301. 饮用水

大会，

1. 请会员国确保供水；¹

2. 决定继续审议。

¹ 见安全饮水报告，{}。
"""


def told(findings: Findings) -> Json:
    found: Json = json.loads(render_json(findings))
    return found


@cache
def schema(closed: bool = False) -> Draft202012Validator:
    """The contract; ``closed``, it allows no key that it does not describe."""
    return Draft202012Validator(_closed(CONTRACT) if closed else CONTRACT)


def _closed(node: Any) -> Any:
    if isinstance(node, list):
        return [_closed(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    inner = {key: _closed(value) for key, value in node.items()}
    # Conditions have properties too, but do not say that it is an object.
    whole = node.get("type") == "object" and "properties" in node
    return {**inner, "additionalProperties": False} if whole else inner


def faults(whole: Json, closed: bool = True) -> list[str]:
    return [f"{e.json_path}: {e.message[:200]}" for e in schema(closed).iter_errors(whole)]


def asked(folder: Path) -> Iterator[tuple[str, Findings]]:
    """What is found for everything that a user may ask for."""
    for old, new in PAIRS:
        yield f"{old} and {new}", Findings((sample(old), sample(new)), compared(old, new))
    yield "a pair read backwards", task_of([NEWEST, DRAFT])
    yield "one text", task_of([DRAFT])
    yield "a report", Findings(read_file(str(SAMPLES / "a-71-485.txt")))
    yield "three texts", task_of([OLDEST, OLDER, DRAFT])
    yield "two texts traced", task_of([OLDER, DRAFT], as_trace=True)

    tracked = folder / "tracked.docx"
    tracked.write_bytes(write_docx(compared(*PAIRS[1]), comments=True))
    yield "tracked changes and comments", task_of([str(tracked)])
    yield "one side of them", task_of([f"{tracked}@original"])
    yield "a file with tracked changes and another", task_of([OLDER, str(tracked)])
    notes = [read_text(FOOTNOTES.format(end), "a.txt")[0] for end in ("第 3 节", "第 12 节")]
    yield "a footnote", Findings((notes[0], notes[1]), compare(*notes))

    yield "a text added", task_of([os.devnull, DRAFT])
    yield "a text taken away", task_of([DRAFT, os.devnull])
    empty = document([])
    yield "two texts without a paragraph", Findings((empty, empty), compare(empty, empty))

    first, second = folder / "first.txt", folder / "second.txt"
    first.write_text(REFUSED, "utf-8")
    second.write_text("第23段，将“邀请”改为“促请”\n", "utf-8")
    refused, example = sheets_of([str(first)]), sheets_of([str(EXAMPLE)])
    yield "a sheet", oral_task([DRAFT], example, strict=False)
    yield "a sheet refused in part", oral_task([DRAFT], refused, strict=False)
    yield "a sheet refused as a whole", oral_task([DRAFT], refused, strict=True)
    yield "a sheet after an older text", oral_task([OLDER, DRAFT], example, strict=False)
    both = sheets_of([str(first), str(second)])
    yield "two delegations", oral_task([DRAFT], both, strict=False)
    for subject, findings in hostile_findings(folder).items():
        yield f"hostile text: {subject.value}", findings
