"""A server as the command starts it, on a free port, and requests as a browser sends them."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from unrdiff.render.findings import View
from unrdiff.render.labels import Language
from unrdiff.render.tracked import OnTracked, Tracked
from unrdiff.serve.desk import Desk
from unrdiff.serve.door import Door
from unrdiff.serve.routes import Site
from unrdiff.serve.server import Server
from unrdiff.serve.shelf import Shelf


@dataclass(frozen=True)
class Got:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def said(self) -> str:
        """The sentence that a refused file is answered with."""
        return str(json.loads(self.body)["said"])


@dataclass
class Served:
    """A running server; ``faults`` are what it reported as its own."""

    server: Server
    faults: list[str] = field(default_factory=list)

    @property
    def door(self) -> Door:
        return self.server.site.door

    def ask(
        self,
        path: str = "",
        method: str = "GET",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        home: str | None = None,
    ) -> Got:
        """One request, to a path below the first page's."""
        connection = http.client.HTTPConnection("127.0.0.1", self.door.port, timeout=30)
        target = (self.door.home if home is None else home) + path
        connection.request(method, target, body, dict(headers or {}))
        answer = connection.getresponse()
        got = Got(answer.status, dict(answer.getheaders()), answer.read())
        connection.close()
        return got

    def hand_in(self, data: bytes, name: str = "text.txt") -> Got:
        """A file, as the page sends it."""
        return self.ask(f"files?{urlencode({'name': name})}", "POST", data)

    def taken(self, data: bytes, name: str = "text.txt") -> dict[str, Any]:
        """What is told of a file that is taken."""
        got = self.hand_in(data, name)
        assert got.status == 200, got.body
        return dict(json.loads(got.body))


@contextmanager
def serving(
    shelf: Shelf | None = None, language: Language = "zh", patience: float = 5.0
) -> Iterator[Served]:
    """A server for as long as this lasts."""
    faults: list[str] = []
    tracked = Tracked(date="2026-10-01T09:00:00Z", on_tracked=OnTracked.ACCEPT)
    desk = Desk(lambda: View(language, tracked=tracked), shelf or Shelf())
    with Server(
        lambda port: Site(Door(port), desk, language, faults.append), patience=patience
    ) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield Served(server, faults)
        server.shutdown()
