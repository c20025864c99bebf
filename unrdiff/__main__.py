"""``python -m unrdiff``."""

from unrdiff.app.cli import main

main()
