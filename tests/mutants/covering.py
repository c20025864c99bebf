"""Which tests run which line: measured once, for each mutant to meet those that can see it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import coverage.numbits

# Loaded into pytest: runs only the tests named in a file, in that order, or writes down durations.
_PLUGIN = """
import json, os

def pytest_collection_modifyitems(config, items):
    path = os.environ.get("MUTANT_TESTS")
    if path:
        order = {name: at for at, name in enumerate(json.load(open(path, encoding="utf-8")))}
        kept = [item for item in items if item.nodeid in order]
        config.hook.pytest_deselected(items=[i for i in items if i.nodeid not in order])
        items[:] = sorted(kept, key=lambda item: order[item.nodeid])

def pytest_runtest_logreport(report):
    path = os.environ.get("MUTANT_DURATIONS")
    if path:
        with open(path, "a", encoding="utf-8") as stream:
            stream.write(json.dumps([report.nodeid, report.duration]) + "\\n")
"""


@dataclass(frozen=True)
class Tests:
    """All tests with their durations in seconds, and those that run each line of a module."""

    durations: dict[str, float]
    lines: dict[str, dict[int, set[str]]]

    def of_line(self, module: str, line: int) -> list[str]:
        """The tests that run this line, the quick ones first, then the others of their files.

        Tests of one file share what they read and compare, and only the first of them is seen to
        run it. A line that runs when its module is loaded is everybody's.
        """
        lines = self.lines.get(module, {})
        found = lines.get(line) or set().union(*lines.values()) if lines else set()
        found = found & self.durations.keys()
        files = {_file(name) for name in found}
        others = {name for name in self.durations if _file(name) in files}
        return [*self._in_turn(found), *self._in_turn(others - found)]

    def seconds(self, tests: list[str]) -> float:
        """How long these take."""
        return sum(self.durations[name] for name in tests)

    def _in_turn(self, names: set[str]) -> list[str]:
        """Cases of one test function take turns with those of others: they are often alike."""
        rounds: dict[str, int] = defaultdict(int)
        ordered = []
        for name in sorted(names, key=lambda n: (self.durations[n], n)):
            function = name.partition("[")[0]
            rounds[function] += 1
            # The first few of each function, then the rest of the cheapest.
            ordered.append((rounds[function].bit_length(), self.durations[name], name))
        return [name for *_, name in sorted(ordered)]


def _file(test: str) -> str:
    return test.partition("::")[0]


def measured(tree: Path) -> Tests:
    """Runs all tests of a tree once; ``RuntimeError`` if they fail."""
    durations_file, data_file = tree / "durations.jsonl", tree / ".coverage"
    done = run_pytest(
        tree,
        ["--cov=unrdiff", "--cov-context=test", "--cov-report="],
        {"MUTANT_DURATIONS": str(durations_file)},
        timeout=1800,
    )
    if done:
        raise RuntimeError("the tests fail before anything is changed")
    durations: dict[str, float] = defaultdict(float)
    for line in durations_file.read_text("utf-8").splitlines():
        name, seconds = json.loads(line)
        durations[name] += seconds
    return Tests(dict(durations), _lines(data_file, tree))


def _lines(data_file: Path, tree: Path) -> dict[str, dict[int, set[str]]]:
    found: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    with sqlite3.connect(data_file) as database:
        rows = database.execute(
            "select file.path, context.context, line_bits.numbits from line_bits"
            " join file on file.id = file_id join context on context.id = context_id"
        )
        for path, context, numbits in rows:
            module = str(Path(path).relative_to(tree))
            name = context.rpartition("|")[0]
            for line in coverage.numbits.numbits_to_nums(numbits):
                if name:
                    found[module][line].add(name)
    return {module: dict(lines) for module, lines in found.items()}


def own_environment(tree: Path) -> dict[str, str]:
    """The environment for a program in a tree: its own modules, and its own cache of words."""
    own = {"PYTHONPATH": str(tree), "XDG_CACHE_HOME": str(tree / "cache")}
    return {**os.environ, **own}


def run_pytest(
    tree: Path, arguments: list[str], environment: dict[str, str], timeout: float
) -> int | None:
    """Pytest's exit status in a tree; ``None`` if it took longer than ``timeout`` seconds."""
    (tree / "mutant_plugin.py").write_text(_PLUGIN, "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "mutant_plugin",
        "-p",
        "no:cacheprovider",
    ]
    try:
        return subprocess.run(
            [*command, *arguments],
            cwd=tree,
            env={**own_environment(tree), **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=timeout,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        return None
