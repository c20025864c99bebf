"""Where clauses and sentences of UN Chinese begin and end, and where in a clause its verb stands.

Offsets are in characters of the text given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unrdiff.language.folding import folded
from unrdiff.language.punctuation import PARAGRAPH_ENDS, ends_in

Span = tuple[int, int]

# What ends a paragraph that is not the last.
PARAGRAPH_PAUSES = ("；", "，")

# What may stand at the edges of words and is not of them.
EDGES = "，、；。：,;:. "
# Marks with which a clause, or a whole text, ends; a colon promises more.
FINAL_MARKS = "，；。,;."
# A clause ends where a reader may draw breath and a drafter may cut.
CLAUSE_MARKS = "，；。：,;:"
CLAUSE_END = re.compile(f"[{CLAUSE_MARKS}]")
CLAUSE = re.compile(f"[^{CLAUSE_MARKS}]+")
# Wording on both sides of these never makes one word or one run of words: brackets, quotation
# marks and the pause between items too.
RUN_END = re.compile(r"[，。；：、“”‘’()（）,;:#\[\]]+")
_CLOSING_QUOTES = '”’」』"'
# Marks that belong to what stands behind them, and those that begin no line.
BEFORE_WORDS = frozenset("《“‘（([〔")
NO_LINE_BEGINS_WITH = frozenset("，。；：、！？》”’）】」,.;:!?)")
COMMA_WITHIN = re.compile("[，,].")
# A clause's verb stands behind punctuation, or behind a word that joins clauses.
_JOINING = "并 并且 又 还 再次 此外 同时 为此 以及 而且 主席 其"
_BEFORE_VERB = (*CLAUSE_MARKS, *_JOINING.split())
_REGARDS = ("方面", "背景下", "情况下")
_IN_THIS_REGARD = f"在[这此该]?(?:一|种)?(?:{'|'.join(_REGARDS)})"
_ENDS_IN_THIS_REGARD = re.compile(f"{_IN_THIS_REGARD}$")
_BEFORE_HEAD = re.compile(
    rf"(?:{'|'.join(sorted(_BEFORE_VERB, key=len, reverse=True))}|{_IN_THIS_REGARD})\s*"
)
# 对粮食危机表示关切: the verb stands behind its object, at the end of the clause.
_OBJECT_BEFORE = re.compile(
    r"(?:^|(?<=[，；：。,;:]))\s*(?:并且?|又|还|同时|此外)?(?:对|就)[^，；。,;]*"
)
# No word that joins clauses is longer, nor any that negates.
_LONGEST_HEAD = 40
_BEGINS_CLAUSE = ("，", ",", "；", ";")
_FINAL = re.compile(r"[，；。：、,;:.？！]+[”’」』]?$")
_SENTENCE = re.compile(r"[^。；？！;?!]*(?:[。；？！;?!]+[”’」』）)]*|$)")


def final_punctuation(text: str) -> int:
    """The offset at which the punctuation that ends the text begins."""
    match = _FINAL.search(text)
    return match.start() if match else len(text)


def unquoted(text: str) -> str:
    """A text without the blanks and the closing quotation marks at its end."""
    return text.rstrip().rstrip(_CLOSING_QUOTES)


def ends_complete(text: str) -> bool:
    """Whether a text ends in punctuation that may end a paragraph, closing quotes left aside."""
    return ends_in(unquoted(text), PARAGRAPH_ENDS)


def sentences(text: str) -> list[Span]:
    """The sentences of a paragraph: what ends in 。；？ or ！."""
    return [m.span() for m in _SENTENCE.finditer(text) if m[0].strip()]


def at_clause_head(before: str) -> bool:
    """Whether a clause begins behind this text, so that a verb there governs it."""
    ending = folded(before[-_LONGEST_HEAD:])
    regards = ending.endswith(_REGARDS) and _ENDS_IN_THIS_REGARD.search(ending)
    return not ending or ending.endswith(_BEFORE_VERB) or bool(regards)


def clause_heads(text: str) -> Iterator[int]:
    """Where in a text clauses begin, so that a verb there governs; the text's own beginning too."""
    yield len(text) - len(text.lstrip())
    yield from (match.end() for match in _BEFORE_HEAD.finditer(text))


def objects_before(text: str) -> Iterator[Span]:
    """The clauses of a text that begin with the object of their verb: 对粮食危机表示关切."""
    return (match.span() for match in _OBJECT_BEFORE.finditer(text))


def behind_mark(before: str) -> bool:
    """Whether a comma or a semicolon stands right before."""
    return before.rstrip().endswith(_BEGINS_CLAUSE)


def last_clause(text: str) -> str:
    """What stands behind the last comma, semicolon or full stop."""
    return re.split("[，；。,;]", text)[-1].strip()


def last_sentence(text: str) -> str:
    """What stands behind the last semicolon or full stop."""
    return re.split("[；。]", text)[-1]
