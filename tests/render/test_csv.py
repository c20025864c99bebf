"""Lineages for a spreadsheet: three columns a version, and the newest wording."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from small import VERSIONS, traced

from unrdiff import trace
from unrdiff.model import Document, Paragraph, ParagraphKind
from unrdiff.render.csv import render_csv

OP = ParagraphKind.OPERATIVE


def table(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text)))


def test_a_table_to_the_letter() -> None:
    names = ("A/RES/73/3", "A/RES/75/8", "A/RES/78/5")
    head = ",".join(f"{name},{name} marks,{name} similarity" for name in names)
    assert render_csv(traced()) == (
        f"{head},text\n"
        "OP1,,,OP1,✎,0.963,OP1,✎⇒,0.686,敦促会员国在矿区、船厂和监狱开展结核病筛查，追踪密切接触者；\n"
        ",,,,,,OP2,⇒,,又敦促会员国向确诊病人免费提供二线药物；\n"
        "OP2,,,,✖,,OP3,↺,,鼓励制药企业公布并降低分子诊断试剂的价格；\n"
        "PP1,,,PP1,,,OP4,↷,,深为关切耐药结核病在拥挤的监狱中蔓延；\n"
        ",,,,,,OP5,✚,,促请研究机构共享疫苗试验的数据；\n"
        "OP4,,,OP2,✎,0.889,OP6,✎,0.8,请秘书长向大会第八十届会议提交报告。\n"
        "OP3,,,,✖,,,,,欢迎召开首次终止结核病部长级会议；\n"
    )


def test_every_line_has_as_many_cells_as_the_head() -> None:
    assert {len(row) for row in table(render_csv(traced()))} == {10}


def test_commas_quotes_and_line_ends_stay_in_their_cell() -> None:
    wording = '请会员国,"酌情"\n采取措施。'
    versions = [
        Document(f"v{n},草案.txt", (Paragraph("OP1", OP, wording, "1"),), session=n)
        for n in (70, 71)
    ]
    text = render_csv(trace([*versions, replace(versions[1], session=72, source="v72.txt")]))
    assert '"请会员国,""酌情""\n采取措施。"\n' in text
    head, row = table(text)
    assert head[:2] == ["v70,草案.txt", "v70,草案.txt marks"]
    assert row == ["OP1", "", "", "OP1", "", "", "OP1", "", "", wording]


def test_a_version_without_symbol_heads_its_columns_with_its_file() -> None:
    bare = replace(VERSIONS[0], symbol=None)
    head = table(render_csv(trace([bare, *VERSIONS[1:]])))[0]
    assert head[0] == "a-res-73-3.txt"
    assert head[3] == "A/RES/75/8"
