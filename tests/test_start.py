"""What a run loads: the packages that its files and its output need, and no others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from unrdiff.language.tokens import tokens

SAMPLES = Path(__file__).parent.parent / "samples"
TEXT = str(SAMPLES / "a-c3-74-draft.txt"), str(SAMPLES / "a-res-80-229.txt")
HEAVY = (
    *("diff_match_patch", "jieba", "jinja2", "lxml", "opencc", "pkg_resources", "pypdfium2"),
    *("rich", "selectolax", "uniseg"),
)
RUN = f"""
import sys
from unrdiff.app.cli import main
try:
    main()
finally:
    print(*(name for name in {HEAVY} if name in sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        pytest.param([*TEXT, "--json"], [], id="json"),
        pytest.param([*TEXT, "--md"], [], id="markdown"),
        pytest.param([*TEXT, "--html"], ["jinja2"], id="html"),
        pytest.param([*TEXT], ["rich", "uniseg"], id="terminal"),
    ],
)
def test_a_run_loads_what_it_needs(arguments: list[str], needed: list[str], tmp_path: Path) -> None:
    # The first run makes the dictionary file, and loads jieba for it.
    tokens("")
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments], capture_output=True, text=True, cwd=tmp_path
    )
    assert done.returncode == 0
    assert done.stderr.split() == needed
