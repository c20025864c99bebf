"""Measures what has a number, and fails when a number is worse than its floor.

    python tests/quality/measure.py            print the scores, hold them against the floors
    python tests/quality/measure.py --raise    raise the floors to the scores; none is ever lowered
    python tests/quality/measure.py --adopt    the same after the texts or references were changed

Floors stand in floors.json beside digests of the texts and references that they were reached on. A
changed file is said and fails; ``--adopt`` pins it and sets anew only the floors whose number of
references changed. To lower any other floor, edit floors.json and say why in the commit.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping

import kinds
import pairs
import reading
from corpus import FLOORS, changes, digests
from firing import fired
from scores import Score, failures, raised


def main() -> int:
    """Print the table; 1 if anything is worse than its floor or was measured on other texts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    wish = parser.add_mutually_exclusive_group()
    wish.add_argument("--raise", dest="raising", action="store_true", help="raise the floors")
    wish.add_argument("--adopt", action="store_true", help="pin changed texts and references")
    options = parser.parse_args()
    corpus, floors = _kept()
    now = digests()
    if (told := list(changes(now, corpus))) and not options.adopt:
        print("\n".join(told), file=sys.stderr)
        print("The floors were reached on other texts or references: see --adopt", file=sys.stderr)
        return 1
    scores = dict([*reading.measured(), *pairs.measured(), *kinds.measured()])
    _print(scores, floors)
    _print_rules()
    if options.raising or options.adopt:
        floors = raised(scores, floors)
    worse = list(failures(scores, floors))
    print("\n".join(worse), file=sys.stderr)
    if not worse and (options.raising or options.adopt):
        _keep(now, floors)
    return int(bool(worse))


def _kept() -> tuple[dict[str, str], dict[str, Score]]:
    """The digests and floors of floors.json."""
    kept = json.loads(FLOORS.read_text("utf-8"))
    return kept["corpus"], {name: Score(*counts) for name, counts in kept["floors"].items()}


def _keep(corpus: Mapping[str, str], floors: Mapping[str, Score]) -> None:
    """Write floors.json, a floor a line: right, of how many, invented."""
    lines = [f'  "{name}": {[s.right, s.of, s.false]}' for name, s in floors.items()]
    pinned = json.dumps(corpus, ensure_ascii=False, indent=2).replace("\n", "\n ")
    FLOORS.write_text(
        f'{{\n "corpus": {pinned},\n "floors": {{\n' + ",\n".join(lines) + "\n }\n}\n", "utf-8"
    )


def _print(scores: Mapping[str, Score], floors: Mapping[str, Score]) -> None:
    print(f"{'':<40}{'right':>6}{'of':>6}{'false':>6}   floor   precision recall     F1")
    for name, score in scores.items():
        floor = floors.get(name)
        kept = f"{floor.right:>4} -{floor.false:>2}" if floor else "none"
        ratios = "".join(map(_ratio, (score.precision, score.recall, score.f1)))
        print(f"{name:<40}{score.right:>6}{score.of:>6}{score.false:>6}  {kept:>7} {ratios}")


def _print_rules() -> None:
    print(f"\n{'edits by the rule that judged them':<40}{'samples':>8}{'others':>8}")
    for name, on_samples, elsewhere in fired():
        print(f"{name:<40}{on_samples:>8}{elsewhere:>8}")


def _ratio(value: float | None) -> str:
    return f"{'–':>9}" if value is None else f"{value:9.3f}"


if __name__ == "__main__":
    sys.exit(main())
