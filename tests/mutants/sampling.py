"""Which mutants of the program there are, and a sample of them: one a place, evenly by package.

Left out before sampling is what cannot change what the program does: annotations (they are never
evaluated here), decorators (caches, dataclass options), ``strict=`` of ``zip``, type aliases.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import MutationVisitor
from cosmic_ray.plugins import get_operator, operator_names
from one_line_changes import OWN

# Of the signs only those that may stand for one another: others raise TypeError at once, which
# tells nothing of the tests.
_SIGNS = {
    "ReplaceBinaryOperator": "Add_Sub Sub_Add Mul_Div Div_Mul BitOr_BitAnd BitAnd_BitOr",
    "ReplaceUnaryOperator": "Delete_Not Delete_USub",
    "ReplaceComparisonOperator": "Eq_NotEq NotEq_Eq Lt_LtE LtE_Lt Gt_GtE GtE_Gt Lt_Gt Gt_Lt LtE_GtE"
    " GtE_LtE Is_IsNot IsNot_Is In_NotIn NotIn_In",
}
_LEFT_OUT = ("RemoveDecorator", "VariableReplacer", "VariableInserter", "ExceptionReplacer")
_INERT = ("decorator", "decorators", "import_from", "import_name")
# A small package is judged on so many at least.
_LEAST = 15


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one place: ``line`` and ``column`` from 1 and 0, the line before and after."""

    package: str
    module: str
    operator: str
    occurrence: int
    line: int
    column: int
    before: str
    after: str

    @property
    def key(self) -> str:
        """What names it as long as its line is written as it is."""
        return f"{self.module}: {self.before} => {self.after}"

    def as_dict(self) -> dict[str, Any]:
        """Its fields."""
        return asdict(self)


def sample(root: Path, packages: dict[str, list[str]], size: int, seed: int) -> list[Mutant]:
    """``size`` mutants, in proportion to the places that each package has."""
    chance = random.Random(seed)
    places = {name: _places(root, name, paths) for name, paths in packages.items()}
    total = sum(map(len, places.values()))
    chosen: list[Mutant] = []
    for name, found in places.items():
        count = min(len(found), max(_LEAST, round(size * len(found) / total)))
        for key in chance.sample(sorted(found), count):
            chosen += _made(root, name, key, found[key], chance)
    return chosen


def mutated(source: str, operator: str, occurrence: int) -> str | None:
    """The source with one mutation, ``None`` where there is none."""
    code: str | None = MutationVisitor.mutate_code(source, _operator(operator), occurrence)
    return code


_Place = tuple[str, int, int]
_Ways = list[tuple[str, int]]


def _made(
    root: Path, package: str, place: _Place, ways: _Ways, chance: random.Random
) -> Iterator[Mutant]:
    module, line, column = place
    source = (root / module).read_text("utf-8")
    operator, occurrence = chance.choice(ways)
    code = mutated(source, operator, occurrence)
    if code is None or code == source or not _compiles(code):
        return
    old, new = source.splitlines(), code.splitlines()
    changed = next(i for i, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1])
    yield Mutant(
        package,
        module,
        operator,
        occurrence,
        line,
        column,
        old[changed].strip(),
        new[changed].strip(),
    )


def _compiles(code: str) -> bool:
    try:
        compile(code, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def _places(root: Path, package: str, paths: list[str]) -> dict[_Place, _Ways]:
    found: dict[_Place, _Ways] = defaultdict(list)
    for path in paths:
        for module in sorted(
            (root / path).rglob("*.py") if not path.endswith(".py") else [root / path]
        ):
            relative = str(module.relative_to(root))
            nodes = list(ast_nodes(get_ast(module.read_text("utf-8"))))
            for name in _names():
                operator = _operator(name)
                positions = (
                    (node, start)
                    for node in nodes
                    for start, _ in operator.mutation_positions(node)
                )
                for occurrence, (node, (line, column)) in enumerate(positions):
                    if not _is_inert(node):
                        found[relative, line, column].append((name, occurrence))
    return found


def _names() -> list[str]:
    def wanted(name: str) -> bool:
        kind, _, signs = name.split("/")[1].partition("_")
        return signs in _SIGNS[kind].split() if kind in _SIGNS else kind not in _LEFT_OUT

    return [name for name in operator_names() if wanted(name)] + [f"own/{name}" for name in OWN]


def _operator(name: str) -> Any:
    provider, _, kind = name.partition("/")
    return OWN[kind]() if provider == "own" else get_operator(name)()


def _is_inert(node: Any) -> bool:
    """Whether the node stands where a change changes nothing that the program does."""
    inside = node
    while (parent := inside.parent) is not None:
        if parent.type in _INERT or _is_annotation(inside, parent):
            return True
        if parent.type == "argument" and getattr(parent.children[0], "value", "") == "strict":
            return True
        inside = parent
    return _is_alias(node)


def _is_annotation(node: Any, parent: Any) -> bool:
    """Whether it stands behind a colon or an arrow; what an annotated name is set to does not."""
    match parent.type:
        case "annassign":
            return len(parent.children) < 3 or node is not parent.children[-1]
        case "tfpdef":
            return node is not parent.children[0]
        case "funcdef":
            return "->" in parent.children and node is parent.children[-3]
    return False


def _is_alias(node: Any) -> bool:
    """Whether it stands in ``Name = tuple[…] | None`` at the head of a module."""
    statement = node.search_ancestor("expr_stmt")
    if statement is None or statement.search_ancestor("funcdef", "classdef") is not None:
        return False
    value = statement.children[-1]
    return bool(
        value.get_first_leaf().value in ("tuple", "dict", "list", "Mapping", "Callable", "str")
    )
