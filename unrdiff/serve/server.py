"""HTTP on this machine's loopback alone; each connection is one request."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from traceback import format_exc
from typing import Any

from unrdiff.model import UnrdiffError
from unrdiff.sentence import system_reason
from unrdiff.serve.answer import Answer, sentence
from unrdiff.serve.door import LOOPBACK
from unrdiff.serve.request import Request
from unrdiff.serve.routes import Site

# In seconds: how long a browser on the same machine may pause in the middle of what it sends.
_PATIENCE = 20.0


class Server(ThreadingHTTPServer):
    """Listens from the moment it is made, and answers from ``site`` once it serves."""

    # Elsewhere than on Unix this would let another program take the port.
    allow_reuse_address = os.name == "posix"

    def __init__(
        self, site_at: Callable[[int], Site], port: int = 0, patience: float = _PATIENCE
    ) -> None:
        """Take a port, any free one for 0, and make the site that is there.

        Raises ``UnrdiffError`` where the port cannot be taken.
        """
        self.patience = patience
        try:
            super().__init__((LOOPBACK, port), _Handler)
        except OSError as error:
            raise UnrdiffError(
                "port {port} cannot be used ({reason}); name another one with --port, or none",
                port=port,
                reason=system_reason(error),
            ) from error
        self.site = site_at(self.server_port)

    def server_bind(self) -> None:
        """Take the port without asking anyone for the machine's name, which may take long."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.socket.getsockname()[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that has gone is no error, and all else is a fault of ours."""
        if not isinstance(sys.exception(), OSError):
            self.site.report(format_exc())


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def setup(self) -> None:
        super().setup()
        self.connection.settimeout(self.server.patience)

    def _respond(self) -> None:
        request = Request(self.command, self.path, self.headers, self.rfile.read)
        self._send(self.server.site.answer(request))

    # The names that the library looks for.
    do_GET = do_HEAD = do_POST = _respond  # noqa: N815

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What the library finds wrong, in a sentence; other methods than the usual are routed."""
        if code == HTTPStatus.NOT_IMPLEMENTED:
            return self._respond()
        status = HTTPStatus(code)
        return self._send(sentence(status, f"not understood: {status.phrase}"))

    def version_string(self) -> str:
        return "unrdiff"

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the terminal is for faults of ours."""
