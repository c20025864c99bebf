"""The gates themselves: broken in one line, the program must not pass them.

Each break is a line put behind the end of a module, so that everybody who imports the name gets the
broken one. A gate that no longer ends with a status other than 0 guards nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
QUALITY = ("tests/quality/measure.py",)
ORAL = ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "tests/test_oral_cases.py")


# What the broken program is asked to do: a break that ends in a traceback would prove nothing.
COMPARISON = ("-m", "unrdiff", "samples/a-c3-74-draft.txt", "samples/a-res-80-229.txt", "--json")
REVISION = (
    *("-m", "unrdiff", "samples/a-c3-74-draft.txt"),
    *("--oral", "samples/oral-revisions-example.txt", "--json"),
)


@dataclass(frozen=True)
class Break:
    """One line, the module it is put into, and the gate that has to notice.

    ``task`` is what the program still does, broken as it is.
    """

    module: str
    line: str
    gate: tuple[str, ...] = QUALITY
    task: tuple[str, ...] = COMPARISON


BREAKS = {
    "one typographic edit a paragraph": Break(
        "unrdiff/diff/__init__.py",
        "changes = lambda old, new, _=None: (_edit(old, new, LAYOUT),) if old != new else ()",
    ),
    "paragraphs linked by their labels": Break(
        "unrdiff/align/__init__.py",
        "align = lambda old, new: Alignment(tuple(Link(p.label, p.label, Role.PRIMARY)"
        " for p in old.paragraphs if p.label in {q.label for q in new.paragraphs}), (), ())",
    ),
    "no number begins a paragraph": Break(
        "unrdiff/language/enumeration.py",
        "import re; ENUMERATOR = re.compile('(?!)')",
    ),
    "every change routine": Break(
        "unrdiff/kinds/rules.py",
        "judged = lambda change: Judgement(EditKind.ROUTINE, Ground(GroundCode.DATE))",
    ),
    "no terminology": Break(
        "unrdiff/kinds/terminology.py",
        "with_terminology = lambda links: (tuple(links), ())",
    ),
    "no oral revision resolved": Break(
        "unrdiff/oral/resolve.py",
        "resolve = lambda step, draft: iter(())",
        ORAL,
        task=REVISION,
    ),
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the gates run on."""
    folder = tmp_path_factory.mktemp("tree")
    for name in ("unrdiff", "tests", "samples"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def status(tree: Path, command: tuple[str, ...]) -> int:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )
    return done.returncode


@pytest.mark.parametrize("broken", BREAKS.values(), ids=list(BREAKS))
def test_a_broken_program_does_not_pass(tree: Path, broken: Break) -> None:
    module = tree / broken.module
    source = module.read_text("utf-8")
    module.write_text(f"{source}\n{broken.line}\n", "utf-8")
    try:
        assert status(tree, broken.task) == 0
        assert status(tree, broken.gate)
    finally:
        module.write_text(source, "utf-8")


@pytest.mark.parametrize("gate", [QUALITY, ORAL], ids=["quality", "oral"])
def test_the_program_as_it_is_passes(tree: Path, gate: tuple[str, ...]) -> None:
    """Else the breaks above would prove nothing."""
    assert status(tree, gate) == 0
