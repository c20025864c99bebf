"""Whether an installed unrdiff works by itself: run by the Python of its environment.

    python imported.py CHECKOUT RESULT.json

Compares the samples in the working folder, then ends with 1 if a module came from the checkout, or
if the result of the command is not what the schema that was installed with it requires.
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path

from unrdiff import compare, read, write_docx


def main() -> int:
    """Compare, then look where everything came from."""
    checkout, result = map(Path, sys.argv[1:])
    compared = compare(read("a-c3-74-draft.txt"), read("a-res-80-229.txt"))
    write_docx(compared)
    ours = [
        f"imported from the checkout: {path}"
        for module in list(sys.modules.values())
        if (path := getattr(module, "__file__", None))
        and module.__name__ != "__main__"
        and Path(path).resolve().is_relative_to(checkout)
    ]
    schema = json.loads((files("unrdiff.render") / "json.schema.json").read_text("utf-8"))
    told = json.loads(result.read_text("utf-8"))
    missing = [f"missing in the result: {key}" for key in schema["required"] if key not in told]
    if len(told["comparisons"][0]["links"]) != len(compared.links):
        missing.append("the command and the library tell other links")
    for fault in (*ours, *missing):
        sys.stderr.write(f"{fault}\n")
    return int(bool(ours or missing))


if __name__ == "__main__":
    sys.exit(main())
