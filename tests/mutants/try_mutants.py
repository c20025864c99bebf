"""Breaks the program in one place at a time and sees whether a test or the quality script notices.

    python tests/mutants/try_mutants.py                    300 mutants, the figure by package
    python tests/mutants/try_mutants.py --seed 2 --size 100
    python tests/mutants/try_mutants.py --package oral     one package alone

Mutants are made by cosmic-ray's operators and four of ours, one a place, drawn by a seed. Each is
tried in a copy of the tree with the tests that run its line and the others of the same files, and
then with the quality script. Survivors judged to change nothing that anyone could see stand in
equivalent.json with the reason and are not counted; the others are printed. Progress goes to --out
(JSON lines), and a run that was broken off goes on from there.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import Queue

from covering import Tests, measured, own_environment, run_pytest
from sampling import Mutant, mutated, sample

ROOT = Path(__file__).parents[2]
EQUIVALENT = Path(__file__).parent / "equivalent.json"
PACKAGES = {
    "language": ["unrdiff/language"],
    "read": ["unrdiff/reading"],
    "align": ["unrdiff/align"],
    "diff": ["unrdiff/diff"],
    "kinds": ["unrdiff/kinds"],
    "comparison": ["unrdiff/comparison"],
    "trace": ["unrdiff/lineage"],
    "oral": ["unrdiff/oral"],
    "render": ["unrdiff/render"],
}
# pytest: 2 is a test module that cannot be imported; a program that does not start tells nothing.
_NO_START = 2


def main() -> int:
    """Try the sample; 1 if fewer than --floor percent are noticed."""
    options = _options()
    packages = {k: v for k, v in PACKAGES.items() if options.package in (None, k)}
    mutants = sample(ROOT, packages, options.size, options.seed)
    random.Random(options.seed).shuffle(mutants)  # a run that is broken off is a sample too
    done = _results(options.out)
    waiting = [m for m in mutants if m.key not in done]
    print(f"{len(mutants)} mutants, {len(mutants) - len(waiting)} of them tried before", flush=True)
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        trees = [_copy(Path(folder) / str(n)) for n in range(options.jobs)]
        tests = measured(trees[0]) if waiting else Tests({}, {})
        free: Queue[Path] = Queue()
        for tree in trees:
            free.put(tree)

        def attempt(mutant: Mutant) -> tuple[Mutant, str]:
            tree = free.get()
            try:
                return mutant, _tried(tree, mutant, tests)
            finally:
                free.put(tree)

        with (
            ThreadPoolExecutor(options.jobs) as pool,
            options.out.open("a", encoding="utf-8") as log,
        ):
            for attempted in as_completed([pool.submit(attempt, m) for m in waiting]):
                mutant, end = attempted.result()
                done[mutant.key] = end
                log.write(json.dumps({**mutant.as_dict(), "end": end}, ensure_ascii=False) + "\n")
                log.flush()
    return _report(mutants, done, options.floor)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--package", choices=PACKAGES)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--out", type=Path, default=ROOT / "mutants.jsonl")
    parser.add_argument("--floor", type=float, default=85.0, help="percent to be noticed")
    return parser.parse_args()


def _results(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return {Mutant(**{k: v for k, v in row.items() if k != "end"}).key: row["end"] for row in rows}


def _copy(tree: Path) -> Path:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    for name in listed.stdout.decode().splitlines():
        if (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)
    return tree


def _tried(tree: Path, mutant: Mutant, tests: Tests) -> str:
    """What became of a mutant: by which it was noticed, or ``survived``."""
    path = tree / mutant.module
    source = path.read_text("utf-8")
    code = mutated(source, mutant.operator, mutant.occurrence)
    assert code is not None
    path.write_text(code, "utf-8")
    _forget_bytecode(path)
    try:
        if end := _noticed(tree, tests.of_line(mutant.module, mutant.line), tests):
            return end
        return "quality" if _quality_fails(tree) else "survived"
    finally:
        path.write_text(source, "utf-8")
        _forget_bytecode(path)
        # A broken program must leave no broken dictionary to the next.
        if path.name == "vocabulary.py":
            shutil.rmtree(tree / "cache", ignore_errors=True)


def _forget_bytecode(path: Path) -> None:
    """Python takes a file of the same second and size for the same file."""
    for cached in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        cached.unlink()


def _noticed(tree: Path, names: list[str], tests: Tests) -> str | None:
    if not names:
        return None
    chosen = tree / "tests.json"
    chosen.write_text(json.dumps(names), "utf-8")
    files = sorted({name.partition("::")[0] for name in names})
    seconds = 60 + 8 * tests.seconds(names)
    status = run_pytest(tree, ["-x", *files], {"MUTANT_TESTS": str(chosen)}, timeout=seconds)
    if status is None:
        return "timeout"
    if status == _NO_START:
        return "no start"
    return "tests" if status else None


def _quality_fails(tree: Path) -> bool:
    try:
        return bool(
            subprocess.run(
                [sys.executable, "tests/quality/measure.py"],
                cwd=tree,
                env=own_environment(tree),
                capture_output=True,
                timeout=120,
                check=False,
            ).returncode
        )
    except subprocess.TimeoutExpired:
        return True


def _report(mutants: list[Mutant], ends: dict[str, str], floor: float) -> int:
    """The figure by package and the survivors; 1 if it is below the floor."""
    equivalent = json.loads(EQUIVALENT.read_text("utf-8")) if EQUIVALENT.exists() else {}
    tried = [m for m in mutants if ends.get(m.key, "no start") != "no start"]
    counted = [m for m in tried if m.key not in equivalent]
    left = [m for m in counted if ends[m.key] == "survived"]
    for mutant in left:
        print(f"survived {mutant.module}:{mutant.line}\n  - {mutant.before}\n  + {mutant.after}")
    by_package, alive = Counter(m.package for m in counted), Counter(m.package for m in left)
    for package, count in by_package.items():
        print(f"{package:<12}{count - alive[package]:4} of {count:4} noticed")
    noticed, all_counted = len(counted) - len(left), len(counted)
    share = 100 * noticed / max(all_counted, 1)
    ways = dict(Counter(ends[m.key] for m in counted))
    print(f"{'all':<12}{noticed:4} of {all_counted:4} noticed, {share:.1f} %: {ways}")
    print(f"not counted: {len(mutants) - len(tried)} do not start or were not tried", end=", ")
    print(f"{len(tried) - all_counted} are equivalent")
    return int(share < floor)


if __name__ == "__main__":
    sys.exit(main())
