"""What goes back to the browser, with what it must and must not do with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from unrdiff.render.html.shell import policy_of

# The token stands in the address: no other page may be told it, and no copy of an answer be kept.
_ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
)
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: ``kind`` is what its body is, ``policy`` what a page of it may do."""

    status: HTTPStatus
    kind: str
    body: bytes = field(repr=False)
    policy: str = _NOTHING
    more: tuple[tuple[str, str], ...] = ()

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """All headers of the answer."""
        return (
            ("Content-Type", self.kind),
            ("Content-Length", str(len(self.body))),
            ("Content-Security-Policy", f"{self.policy}; frame-ancestors 'none'"),
            *_ALWAYS,
            *self.more,
        )

    def adding(self, *headers: tuple[str, str]) -> Answer:
        """The same answer with more headers."""
        return replace(self, more=(*self.more, *headers))


def page(markup: str, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """A page, which may do what it says itself that it may."""
    return Answer(status, "text/html; charset=utf-8", markup.encode(), policy_of(markup))


def facts(told: Mapping[str, Any], status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """Facts for a script of ours."""
    body = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    return Answer(status, "application/json", body)


def sentence(status: HTTPStatus, said: str) -> Answer:
    """One sentence, for whom no page of ours is meant."""
    return Answer(status, "text/plain; charset=utf-8", f"{said}\n".encode())


def download(content: bytes, name: str) -> Answer:
    """A file to be kept under this name; the browser shall not guess what is in it."""
    plain = name.encode("ascii", "ignore").decode().strip("-")
    named = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    kind = "application/octet-stream"
    return Answer(HTTPStatus.OK, kind, content).adding(("Content-Disposition", named))
