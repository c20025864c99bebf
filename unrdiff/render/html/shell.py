"""What every page is made with: assets inlined to the letter, and templates that escape.

A page forbids itself every request, and runs no script or style but its own: the policy names
both by their digests. So they stay in files of their own and are inlined to the letter.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import unescape
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

_SHARED = "unrdiff.render.html"
# Stands in the head of every page, before anything that was read from a file.
_POLICY = re.compile('<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@dataclass(frozen=True, slots=True)
class Asset:
    """A text that goes into the page as it is, and the policy's word for it."""

    text: Markup
    digest: str


@cache
def asset_text(package: str, name: str) -> str:
    """Read one file of a page's assets."""
    return (files(package) / "assets" / name).read_text(encoding="utf-8")


def asset(*texts: str) -> Asset:
    """Join texts to one asset: a page has a single style and a single script."""
    text = "\n".join(texts)
    digest = b64encode(sha256(text.encode()).digest()).decode("ascii")
    return Asset(Markup(text), f"'sha256-{digest}'")


@cache
def template(package: str, name: str) -> Template:
    """Load a page's template; what it imports may also be one of the shared ones."""
    environment = Environment(
        loader=ChoiceLoader(
            [PackageLoader(p, "assets") for p in dict.fromkeys((package, _SHARED))]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def policy_of(page: str) -> str:
    """What a page says that it may do: a server says the same of it."""
    found = _POLICY.search(page)
    assert found is not None
    return unescape(found[1])
