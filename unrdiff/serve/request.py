"""What a browser asks: the method, the address taken apart, the headers, the body when wanted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from urllib.parse import parse_qs

from unrdiff.render.labels import Language


class RefusedError(Exception):
    """A request that is not done: with which status, and why in a sentence for the reader.

    The sentence is English, for programs alone, or in the ``language`` of the pages.
    """

    def __init__(
        self,
        status: HTTPStatus,
        said: str,
        *headers: tuple[str, str],
        language: Language = "en",
    ) -> None:
        super().__init__(said)
        self.status, self.said, self.headers, self.language = status, said, headers, language


@dataclass(frozen=True, slots=True)
class Request:
    """One request. ``target`` is the address as it was sent, ``read`` gives so much of the body."""

    method: str
    target: str
    headers: Message
    read: Callable[[int], bytes]

    @property
    def segments(self) -> tuple[str, ...]:
        """The address between its slashes; none if it is no path. No segment is ever decoded."""
        path = self.target.partition("?")[0]
        return tuple(path[1:].split("/")) if path.startswith("/") else ()

    def asked(self, name: str) -> str:
        """What the address says behind its question mark under a name; empty where nothing."""
        query = self.target.partition("?")[2]
        return "".join(parse_qs(query, errors="replace").get(name, ())[:1])

    def body(self, most: int, too_large: RefusedError) -> bytes:
        """The body, of which nothing is read if it says that it is too large, or not how large.

        Raises ``RefusedError``.
        """
        lengths = self.headers.get_all("Content-Length", [])
        if "Transfer-Encoding" in self.headers or len(lengths) != 1:
            raise RefusedError(HTTPStatus.LENGTH_REQUIRED, "the request must say how long it is")
        if not re.fullmatch("[0-9]+", lengths[0]):
            raise RefusedError(HTTPStatus.BAD_REQUEST, "the request's length is no number")
        # Python refuses to make a number of very many digits.
        if len(lengths[0]) > len(str(most)) or int(lengths[0]) > most:
            raise too_large
        try:
            data = self.read(int(lengths[0]))
        except OSError as error:  # it stopped sending, or is gone
            raise RefusedError(
                HTTPStatus.REQUEST_TIMEOUT, "the request did not come to its end"
            ) from error
        if len(data) < int(lengths[0]):
            raise RefusedError(HTTPStatus.BAD_REQUEST, "the request is shorter than it says")
        return data
