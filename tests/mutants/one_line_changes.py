"""Mutations that cosmic-ray lacks: small slips that an engineer makes and a reviewer overlooks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import parso
from cosmic_ray.operators.operator import Example, Operator

Position = tuple[tuple[int, int], tuple[int, int]]

_OPPOSITES = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "startswith": "endswith",
    "endswith": "startswith",
    "lstrip": "rstrip",
    "rstrip": "lstrip",
    "match": "search",
    "search": "match",
    "partition": "rpartition",
    "rpartition": "partition",
    "append": "extend",
    "update": "clear",
}


class OppositeName(Operator):  # type: ignore[misc]
    """``min`` for ``max``, ``any`` for ``all``, ``startswith`` for ``endswith``."""

    def mutation_positions(self, node: Any) -> Iterator[Position]:
        """Names that are called."""
        if node.type == "name" and node.value in _OPPOSITES and _is_called(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """The other name."""
        node.value = _OPPOSITES[node.value]
        return node

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        """One."""
        return (Example("min(a)", "max(a)"),)


class FilterDropped(Operator):  # type: ignore[misc]
    """``[x for x in xs if x]`` without its condition."""

    def mutation_positions(self, node: Any) -> Iterator[Position]:
        """Conditions of comprehensions."""
        if node.type == "comp_if":
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """A condition that always holds, with what follows it."""
        node.children[1] = _leaf("True", " ")
        return node

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        """One."""
        return (Example("[x for x in y if x]", "[x for x in y if True]"),)


class OperandDropped(Operator):  # type: ignore[misc]
    """``a + b`` and ``a and b`` as ``a`` alone."""

    def mutation_positions(self, node: Any) -> Iterator[Position]:
        """Sums, unions, conjunctions and disjunctions."""
        if node.type in ("arith_expr", "or_test", "and_test", "expr", "and_expr"):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """All but the last operand."""
        del node.children[-2:]
        return node

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        """One."""
        return (Example("a + b", "a"),)


class StatementDropped(Operator):  # type: ignore[misc]
    """A call, a ``yield`` or an augmented assignment that is not made."""

    def mutation_positions(self, node: Any) -> Iterator[Position]:
        """Statements that stand for their effect."""
        if node.type == "simple_stmt" and _has_effect(node.children[0]):
            yield node.start_pos, node.children[0].end_pos

    def mutate(self, node: Any, index: int) -> Any:
        """``pass`` in its place."""
        node.children[0] = _leaf("pass", node.get_first_leaf().prefix)
        return node

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        """One."""
        return (Example("f(a)\n", "pass\n"),)


OWN = {k.__name__: k for k in (OppositeName, FilterDropped, OperandDropped, StatementDropped)}


def _leaf(word: str, prefix: str) -> Any:
    leaf = parso.parse(word).get_first_leaf()
    leaf.prefix = prefix
    return leaf


def _is_called(node: Any) -> bool:
    following = node.get_next_leaf()
    return following is not None and following.value == "("


def _has_effect(node: Any) -> bool:
    if node.type in ("atom_expr", "power"):
        return bool(node.children[-1].type == "trailer" and node.children[-1].children[0] == "(")
    if node.type == "expr_stmt":
        return bool(node.children[1].type == "annassign" or node.children[1] != "=") and (
            getattr(node.children[1], "value", "").endswith("=")
        )
    return bool(node.type in ("yield_expr", "yield_arg"))
