"""The pages that are tried in a browser: comparisons, lineages, oral revisions, hostile texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from unrdiff import compare, read, trace
from unrdiff.app.task import oral_task, sheets_of
from unrdiff.render.html.page import render_html
from unrdiff.render.html_lineages.page import render_trace_html

SAMPLES = Path(__file__).parents[2] / "samples"
VERSIONS = ("a-res-64-179.txt", "a-71-485.txt#4", "a-c3-74-draft.txt", "a-res-80-229.txt")
EVIL = "</script><img src=x onerror=document.title='evil'><b style=color:red>"
HOSTILE = f"""78/301. 饮用水{EVIL}

大会，

回顾其第 70/1 号决议{EVIL}，

1. {{}}会员国{EVIL}提供资金，并提出报告；

2. 决定继续审议。
"""


def _sample(name: str) -> str:
    return str(SAMPLES / name)


def _comparison(language: str) -> str:
    old, new = (read(_sample(name)) for name in VERSIONS[2:])
    return render_html(compare(old, new), language)  # type: ignore[arg-type]


def _lineages(_: str) -> str:
    return render_trace_html(trace([read(_sample(name)) for name in VERSIONS]), "zh")


def _oral(_: str) -> str:
    sheets = sheets_of([_sample("oral-revisions-example.txt")])
    findings = oral_task([_sample(VERSIONS[2])], sheets, strict=False)
    assert findings.comparison is not None
    return render_html(findings.comparison, "zh", findings.revision)


def hostile(folder: str) -> str:
    files = [Path(folder) / f"{n}<b>&'.txt" for n in (1, 2)]
    for file, verb in zip(files, ("请", "敦促"), strict=True):
        file.write_text(HOSTILE.format(verb), "utf-8")
    return render_html(compare(*(read(str(file)) for file in files)), "zh")


MAKERS: dict[str, tuple[Callable[[str], str], str]] = {
    "comparison": (_comparison, "zh"),
    "english": (_comparison, "en"),
    "lineages": (_lineages, "zh"),
    "oral": (_oral, "zh"),
}
PAGES = (*MAKERS, "hostile")
