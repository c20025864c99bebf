"""Who is let in: only who knows the address, and only from a page of our own.

Every page of the world that is open in the browser can send requests to this machine, and every
other user of it too. They do not know the token. A page whose name was made to lead to this machine
(DNS rebinding) gives itself away by the host it asks for, one that links or posts here by its
origin.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from secrets import compare_digest, token_urlsafe

from unrdiff.serve.request import Request

LOOPBACK = "127.0.0.1"
_USUAL_PORT = 80


@dataclass(frozen=True, slots=True)
class Door:
    """The way in at a port of this machine; ``token`` is the first segment of every address."""

    port: int
    token: str = field(default_factory=lambda: token_urlsafe(32), repr=False)

    @property
    def home(self) -> str:
        """The path of the first page."""
        return f"/{self.token}/"

    @property
    def address(self) -> str:
        """The whole address of the first page."""
        return f"http://{LOOPBACK}:{self.port}{self.home}"

    def admits(self, request: Request) -> bool:
        """Whether a request knows the token, and comes from nowhere else."""
        hosts = request.headers.get_all("Host", [])
        origins = request.headers.get_all("Origin", [])
        sites = request.headers.get_all("Sec-Fetch-Site", [])
        return (
            len(hosts) == 1
            and hosts[0].lower() in self._hosts()
            and all(origin.lower() == f"http://{hosts[0].lower()}" for origin in origins)
            and all(site in ("same-origin", "none") for site in sites)
            and compare_digest("".join(request.segments[:1]).encode(), self.token.encode())
        )

    def _hosts(self) -> set[str]:
        names = (LOOPBACK, "localhost")
        # A browser leaves out the port that is the usual one.
        bare = names if self.port == _USUAL_PORT else ()
        return {*(f"{name}:{self.port}" for name in names), *bare}
