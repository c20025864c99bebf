"""Wording, file names and a sheet made to do harm, and what is found in them."""

from __future__ import annotations

import re
from pathlib import Path

from unrdiff.app.task import oral_task, sheets_of, task_of
from unrdiff.render.findings import Findings, Subject

HOSTILE = (
    "\x1b[2J",  # clears the screen, names the window
    "\x1b]8;;http://evil.example\x07甲\x1b]8;;\x07",  # a link that shows other words
    "\x9b31m",
    "\u202e乙丙\u2066丁",  # reads backwards
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    '"\' onload=alert(1) x="',
    "]]><w:x/>&lt;&#60;b&#62;",
    "*重*_下_`码`[链](javascript:alert)|\\#~~删~~",
    "=cmd|' /C calc'!A0",
)
NAME = "=1+1\x1b[31m\u202e<script>alert(1)<b>'\"&`*|.txt"
WORDING = f"""78/301. 饮用水{HOSTILE[3]}{HOSTILE[4]}

大会，

{{}}回顾其第 70/1 号决议¹{HOSTILE[5]}，

=请会员国{HOSTILE[8]}确保供水，

1. 请{HOSTILE[0]}会员国{{}}每年{HOSTILE[1]}提供{HOSTILE[2]}资金{HOSTILE[4]}，并{HOSTILE[6]}报告；

2. 决定{HOSTILE[7]}继续审议。

¹ 见{HOSTILE[0]}{HOSTILE[4]}{{}}{HOSTILE[7]}。
"""
SHEET = (
    f"第1段，将“每年”改为“{HOSTILE[0]}每月{HOSTILE[3]}{HOSTILE[4]}”\n"
    f"第99段{HOSTILE[0]}{HOSTILE[3]}{HOSTILE[4]}，删除“{HOSTILE[8]}”\n谢谢{HOSTILE[1]}主席。"
)
# What a terminal, or a reader's eye, would obey; blanks and line ends aside.
OBEYED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")


def hostile_findings(folder: Path) -> dict[Subject, Findings]:
    """What is found in hostile files, for every subject; they are read as the user's are."""
    names = []
    for version, added in enumerate(("", HOSTILE[3], HOSTILE[4] + HOSTILE[7])):
        path = folder / f"{'=-+'[version]}{NAME}"
        path.write_text(WORDING.format(added, added, added), "utf-8")
        names.append(str(path))
    sheet = folder / f"sheet{NAME}"
    sheet.write_text(SHEET, "utf-8")
    compared = task_of(names[:2])
    revised = oral_task(names[:1], sheets_of([str(sheet)]), strict=False)
    assert revised.revision
    assert any(amendment.result for amendment in revised.revision.amendments)
    return {
        Subject.OUTLINE: task_of(names[:1]),
        Subject.COMPARISON: compared,
        Subject.PROVISIONS: compared,
        Subject.TRACE: task_of(names),
        Subject.REVISION: revised,
        Subject.REVISED: revised,
    }
