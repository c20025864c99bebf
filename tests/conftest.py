"""Every test speaks as where the system tells no language; some ask for English."""

from __future__ import annotations

import os

import pytest

os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("UNRDIFF_UI", None)


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program speaks English, whatever is compared."""
    monkeypatch.setenv("UNRDIFF_UI", "en")
