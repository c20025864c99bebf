"""The command, as ``unrdiff`` and ``python -m unrdiff``; an interrupt while it loads ends it."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Load the command and run it."""
    try:
        # This takes as long as a short run; what is above, and the package itself, no time.
        from unrdiff.app.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
