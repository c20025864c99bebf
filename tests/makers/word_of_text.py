"""Makes a Word file of a resolution in a text file.

python tests/makers/word_of_text.py TEXT FILE.docx
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from makers.word import numbered_word
from unrdiff import read

if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(numbered_word(read(sys.argv[1])).data())
