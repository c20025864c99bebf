"""``python -m unrdiff``."""

from unrdiff.cli import main

main()
