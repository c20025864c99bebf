"""What makes two wordings the same: width, spacing and the shape of marks never tell them apart.

Four foldings, from the lightest: :func:`simplified` keeps every character's place; :func:`folded`
takes white space out; :func:`folded_word` makes the shapes of quotation marks and dashes one as
well; :func:`folded_quotation` takes single and double marks for the same and says where each
character stood.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from unrdiff.language.lexicon import table
from unrdiff.language.quotation import QUOTES

# Double with double, single with single, corner marks as the double ones they stand for.
_SHAPES = str.maketrans("“”„‟「」『』‘’〈〉－—–", '""""""""\'\'<>---')
_ANY_QUOTE = str.maketrans("“”„‟「」『』‘’〝〞", '"' * 12)
# Nearly all that NFKC changes in UN texts. Where nothing is to change, it is seven times as quick.
_WIDE_MARKS = {"，": ",", "；": ";", "：": ":", "（": "(", "）": ")"}


# For patterns: the characters of Chinese.
IDEOGRAPHS = "\u4e00-\u9fff"


def is_ideograph(character: str) -> bool:
    """Whether it is a Chinese character."""
    return "\u4e00" <= character <= "\u9fff"


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """Text for comparison: widths made one (NFKC), white space gone. Lengths differ from text's."""
    for wide, half in _WIDE_MARKS.items():
        text = text.replace(wide, half)
    return "".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=1 << 14)
def folded_word(word: str) -> str:
    """What makes two words the same word: not width, not spacing, not the shape of quotes."""
    return folded(word).translate(_SHAPES)


@cache
def folded_quotation(text: str) -> tuple[str, tuple[int, ...]]:
    """Text as a sheet may quote it, and the offset in ``text`` of each of its characters.

    A sheet that quotes “题为‘甲’的决议” means the draft's 题为“甲”的决议.
    """
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for half in unicodedata.normalize("NFKC", character):
            if not half.isspace():
                characters.append(half)
                offsets.append(offset)
    return "".join(characters).translate(_ANY_QUOTE), tuple(offsets)


def simplified(text: str) -> str:
    """Half width and simplified, of the same length as ``text``; quotation marks as they are."""
    return "".join(map(_simplified, text))


@cache
def _simplified(character: str) -> str:
    half = unicodedata.normalize("NFKC", character)
    if len(half) != 1 or character in QUOTES:
        half = character
    return _pairs().get(half, half)


@cache
def _pairs() -> dict[str, str]:
    pairs: str = table("oral")["traditional"]
    return dict(zip(pairs[::2], pairs[1::2], strict=True))
