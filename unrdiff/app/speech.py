"""In which language the command speaks: as it is told, else as the user's system does."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from unrdiff.render.labels import Language

LANGUAGES: Mapping[str, Language] = {"zh": "zh", "en": "en"}
# What POSIX asks in this order; the first that is set decides.
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
# Locales that tell no language. The texts are Chinese, and most who read them.
_SILENT = frozenset(["", "c", "posix"])
_CHINESE_OF_WINDOWS = 0x04


def spoken(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language that ``--ui`` names, else the variable UNRDIFF_UI, else the locale.

    Errors and ``--help`` are in it too, so that it is known before the arguments are parsed; of
    several ``--ui`` the last counts, as it does when they are.
    """
    named = [value for option, value in _options(arguments) if option == "--ui"]
    for value in (*reversed(named), environment.get("UNRDIFF_UI", "")):
        if value in LANGUAGES:
            return LANGUAGES[value]
    return _of_locale(environment)


def _options(arguments: Sequence[str]) -> list[tuple[str, str]]:
    """Every long option with its value, be it joined by = or the argument that follows."""
    before_end = arguments[: list(arguments).index("--")] if "--" in arguments else arguments
    return [
        (one.partition("=")[0], one.partition("=")[2] if "=" in one else following)
        for one, following in zip_longest(before_end, before_end[1:], fillvalue="")
    ]


def _of_locale(environment: Mapping[str, str]) -> Language:
    told = next((environment[name] for name in _LOCALE if environment.get(name)), None)
    if told is None:
        return _of_windows() if sys.platform == "win32" else "zh"
    name = told.partition(".")[0].lower()
    return "zh" if name in _SILENT or name.startswith("zh") else "en"


def _of_windows() -> Language:
    """As the user's Windows speaks; it sets none of the variables."""
    if sys.platform != "win32":
        return "zh"
    import ctypes

    language: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return "zh" if language & 0x3FF == _CHINESE_OF_WINDOWS else "en"
