"""Every sentence on errors and every word of the help has its Chinese, with the same values."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from unrdiff.app.batch import batch
from unrdiff.app.command import Command
from unrdiff.app.compare import command
from unrdiff.app.serve import serve
from unrdiff.model import UnrdiffError
from unrdiff.render.sentences import said
from unrdiff.sentence import Sentence, system_reason

PACKAGE = Path(__file__).parents[1] / "unrdiff"
TABLES = tomllib.loads((PACKAGE / "render/chinese.toml").read_text("utf-8"))
CHINESE = {english: chinese for table in TABLES.values() for english, chinese in table.items()}
COMMANDS = (command, batch, serve)
# The one place each that passes on what another has said.
PASSED_ON = {"app/options.py", "render/formats.py", "sentence.py"}


def words_of(module: Path) -> Iterator[str | None]:
    """The first argument of every sentence in a module; ``None`` where that is no literal."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", "")
        given = [k.value for k in node.keywords if name == "option" and k.arg == "said"]
        given += node.args[:1] if name in ("Sentence", "UnrdiffError") else []
        for value in given:
            if isinstance(value, ast.Constant):
                yield str(value.value)
            elif not (isinstance(value, ast.Call) and getattr(value.func, "id", "") == "Sentence"):
                yield None


def of_commands() -> Iterator[str]:
    for one in COMMANDS:
        assert isinstance(one, Command)
        yield " ".join((one.help or "").split())
        yield from (what for _, what in one.examples)


MODULES = sorted(PACKAGE.rglob("*.py"))
SPOKEN = {words for module in MODULES for words in words_of(module) if words} | set(of_commands())


def test_every_sentence_has_its_chinese_and_no_chinese_is_left_over() -> None:
    table = set(CHINESE) - set(TABLES["system"])
    assert table == SPOKEN


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_sentences_are_written_where_they_are_said(module: Path) -> None:
    """One put together elsewhere could not be looked up."""
    if module.relative_to(PACKAGE).as_posix() not in PASSED_ON:
        assert None not in set(words_of(module))


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("english", CHINESE)
def test_both_languages_have_the_same_values(english: str) -> None:
    assert names(english) == names(CHINESE[english])


@pytest.mark.parametrize("english", CHINESE)
def test_chinese_is_set_as_chinese(english: str) -> None:
    chinese = CHINESE[english]
    assert not chinese.endswith(("；", "，", " "))
    assert ";" not in chinese
    assert "  " not in chinese


def test_a_sentence_within_a_sentence_is_said_in_the_same_language() -> None:
    inner = Sentence("a PDF file")
    outer = Sentence("{path}: {fault}", {"path": "a.txt", "fault": inner})
    assert said(outer, "en") == "a.txt: a PDF file" == str(outer)
    assert said(outer, "zh") == "a.txt： PDF 文件"


def test_a_value_is_never_read_as_a_template() -> None:
    named = Sentence("{path}: no such file; check the name and the folder", {"path": "{reason}"})
    assert "{reason}" in said(named, "zh")
    assert "{reason}" in said(named, "en")


def test_words_of_others_stay_as_they_are() -> None:
    assert said(Sentence("something that another program said"), "zh").startswith("something")


def test_an_error_is_english_to_programs() -> None:
    error = UnrdiffError("{path}: no such file; check the name and the folder", path="x.txt")
    assert str(error) == "x.txt: no such file; check the name and the folder"
    assert said(error.sentence, "zh") == "x.txt：文件不存在；请核对文件名和所在文件夹"


def test_what_the_system_says_is_no_template() -> None:
    refused = OSError(5, "broken {pipe}")
    assert said(system_reason(refused), "en") == "broken (pipe)"
