"""The command, as ``unrdiff`` and ``python -m unrdiff``; an interrupt while it loads ends it."""

from __future__ import annotations

import gc
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Load the command and run it."""
    # A run makes many objects and hardly a cycle: looking for cycles less often saves time.
    gc.set_threshold(100_000)
    try:
        # This takes as long as a short run; what is above, and the package itself, no time.
        from unrdiff.app.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        # What is left goes with the process: nobody need look through it once more.
        gc.freeze()


if __name__ == "__main__":
    main()
