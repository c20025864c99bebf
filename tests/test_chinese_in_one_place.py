"""Chinese stands in the language and in the words of outputs; other code knows none."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "unrdiff"
HOMES = (
    "language/",
    "render/labels.py",
    "render/words.py",
    "render/notices.py",
    "render/phrases.py",
    "render/reasons.py",
    "render/grounds.py",
)


# Characters, punctuation that only Chinese has, and what is written full width.
CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’]")
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def docstrings(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and node.body and isinstance(node.body[0], ast.Expr):
            yield node.body[0].value


def chinese_literals(source: str) -> Iterator[tuple[int, str]]:
    """The lines of a module that hold Chinese in a string other than a docstring, with it."""
    tree = ast.parse(source)
    documented = set(docstrings(tree))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or node in documented:
            continue
        if isinstance(node.value, str) and CHINESE.search(node.value):
            yield node.lineno, node.value


@pytest.mark.parametrize(
    "module",
    [
        path
        for path in sorted(PACKAGE.rglob("*.py"))
        if not path.relative_to(PACKAGE).as_posix().startswith(HOMES)
    ],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_no_module_but_those_of_language_and_words_holds_chinese(module: Path) -> None:
    found = [
        f"{module.relative_to(PACKAGE)}:{line}: {text!r}"
        for line, text in chinese_literals(module.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", ["大会", "，", "“a”", "（a）", "。", "Ａ"])
def test_a_literal_is_found_wherever_it_stands_and_a_docstring_is_none(text: str) -> None:
    source = f'"""{text}"""\n\ndef f():\n    """{text}"""\n    return f"{{x}}{text}"\n'
    assert list(chinese_literals(source)) == [(5, text)]
    assert list(chinese_literals('a = "–—→·☐✓①"')) == []
