"""The recipes of docs/git.md, run by git itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OLD = (ROOT / "samples" / "a-res-64-179.txt").read_bytes()
NEW = OLD.replace("欢迎".encode(), "赞赏地注意到".encode(), 1)
RECIPES = (ROOT / "docs" / "git.md").read_text("utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose settings are those of the manual, with one text committed."""
    command = tmp_path / "bin" / "unrdiff"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m unrdiff "$@"\n')
    command.chmod(0o755)
    home = tmp_path / "texts"
    home.mkdir()
    git(home, "init", "-q")
    for name, value in re.findall(r"^    git config (\S+) '(.*)'$", RECIPES, re.M):
        git(home, "config", name, value)
    (attributes,) = re.findall(r"^    (\*\.txt diff=unrdiff)$", RECIPES, re.M)
    (home / ".gitattributes").write_text(f"{attributes}\n")
    (home / "text.txt").write_bytes(OLD)
    git(home, "add", ".")
    git(home, *("-c", "user.name=a", "-c", "user.email=a@b"), "commit", "-q", "-m", "text")
    return home


def git(home: Path, *arguments: str, **more: str) -> str:
    environment = {
        **os.environ,
        "PATH": f"{home.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        **more,
    }
    done = subprocess.run(["git", *arguments], cwd=home, capture_output=True, env=environment)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_git_diff_shows_a_changed_text(repository: Path) -> None:
    (repository / "text.txt").write_bytes(NEW)
    found = git(repository, "diff")
    assert "[-欢迎-]{+赞赏地注意到+}" in found
    assert "diff --git" not in found


def test_git_diff_shows_a_text_that_was_added_and_one_that_was_deleted(repository: Path) -> None:
    git(repository, "mv", "text.txt", "renamed.txt")
    found = git(repository, "diff", "--no-renames", "HEAD")
    assert found.count("/dev/null") == 2
    assert "新增 52" in found
    assert "删去 52" in found


def test_the_environment_names_the_command_too(repository: Path) -> None:
    (repository / ".gitattributes").unlink()
    (repository / "text.txt").write_bytes(NEW)
    (command,) = re.findall(r"`GIT_EXTERNAL_DIFF='(.*?)' git diff`", RECIPES)
    found = git(repository, "diff", "text.txt", GIT_EXTERNAL_DIFF=command)
    assert "[-欢迎-]{+赞赏地注意到+}" in found


def test_git_difftool(repository: Path) -> None:
    (repository / "text.txt").write_bytes(NEW)
    found = git(repository, "difftool", "--no-prompt", "--tool", "unrdiff")
    assert "[-欢迎-]{+赞赏地注意到+}" in found
