"""The forms of a clause: which words of command, places and quotations make a step.

A rule is an operation and a pattern over the letters of :class:`~unrdiff.oral.tokens.Token`,
one letter a token, so that a group's span is a span of tokens. Groups say what their tokens are:

    L     the places                      old    words as they stand, with O the occurrence meant
    at    the place to go to              new    the words to come
    side  after or before                 trail  the occurrence or place named behind all else

Letters of tokens (words of command are lists of ``lexicon/oral.toml``):

    Q  a quotation          L  places            O  which occurrence     N n  new paragraph(s)
    T  改为 to               V  替换 replace       Y  substitute            D  删除 delete
    I  插入 insert           M  移至 move          W  对调 swap              G  合并 merge
    P  分为 split            R  重新编号 renumber   C  和 and                B  以, 由 by
    A  之后 after            F  之前 before        S E  开头 末尾             K  之间 between
"""

from __future__ import annotations

import re

from unrdiff.oral.revision import Operation

_L, _L2, _L3 = "(?P<L>L)", "(?P<L2>L)", "(?P<L3>L)"
_OLD, _NEW, _NEWS = "(?P<old>O*QO*)", "(?P<new>Q)", "(?P<new>Q(?:C?Q)*)"
_OLDS = "(?P<old>O*QO*(?:C?O*QO*)*)"
_AFTER, _BEFORE, _AT = "(?P<side>A)", "(?P<side>F)", "(?P<at>L)"
_SIDE, _FRESH = "(?P<side>[AF])", "(?P<fresh>n?N|nL|N?L|n)?"

_FORMS: tuple[tuple[Operation, tuple[str, ...]], ...] = (
    (
        Operation.REPLACE,
        (
            f"{_L}?{_OLD}C?TN?{_NEW}",
            f"{_L}?V{_OLD}{_L2}?T{_NEW}",
            f"V{_L}{_OLD}T{_NEW}",
            f"{_L}?B{_NEW}V{_OLD}",
            f"{_L}?{_OLD}B{_NEW}V",
            f"{_L}?{_OLD}BV{_NEW}",
            f"{_L}?{_NEW}V{_OLD}",
            f"{_L}?D{_OLD}C?[TIB]{_NEW}V?",
            f"{_L}?{_OLD}DC?[TIB]{_NEW}V?",
            f"D{_L}{_OLD}C?[TIB]{_NEW}V?",
            f"{_L}?Y{_NEW}{_OLD}",
            f"Y{_NEW}{_OLD}{_L}",
            f"{_L}?{_OLD}Y{_NEW}",
        ),
    ),
    (
        Operation.INSERT_AFTER,
        (
            f"{_L}?{_OLD}{_AFTER}C?I{_NEW}",
            f"{_L}?{_AFTER}{_OLD}{_L2}?C?I{_NEW}",
            f"{_AFTER}{_L}{_OLD}I{_NEW}",
            f"{_L}?I{_NEW}{_L2}?{_AFTER}{_OLD}{_L3}?",
            f"{_L}?I{_NEW}{_L2}?{_OLD}{_AFTER}",
            f"{_L}I{_NEW}",
        ),
    ),
    (
        Operation.INSERT_BEFORE,
        (
            f"{_L}?{_OLD}{_BEFORE}C?I{_NEW}",
            f"{_L}?{_BEFORE}{_OLD}{_L2}?C?I{_NEW}",
            f"{_BEFORE}{_L}{_OLD}I{_NEW}",
            f"{_L}?I{_NEW}{_L2}?{_BEFORE}{_OLD}{_L3}?",
            f"{_L}?I{_NEW}{_L2}?{_OLD}{_BEFORE}",
            f"{_L}?(?P<old>QCQ)KI{_NEW}",
        ),
    ),
    (
        Operation.APPEND,
        (f"{_L}?EA?I{_NEW}", f"E{_L}I{_NEW}", f"IE{_L}{_NEW}", f"{_L}?I{_NEW}E{_L2}?"),
    ),
    (
        Operation.PREPEND,
        (f"{_L}?SF?I{_NEW}", f"S{_L}I{_NEW}", f"IS{_L}{_NEW}", f"{_L}?I{_NEW}S{_L2}?"),
    ),
    (
        Operation.DELETE_WORDS,
        (
            f"{_L}?D{_OLDS}",
            f"D{_L}{_OLDS}",
            f"D{_OLDS}{_L}",
            f"{_L}?{_OLDS}D",
            f"{_L}?D{_OLD}",
            f"D{_OLD}{_L}",
        ),
    ),
    (Operation.DELETE_PARAGRAPH, (f"D{_L}", f"{_L}D")),
    (
        Operation.REPLACE_PARAGRAPH,
        (
            f"{_L}TN?{_NEW}",
            f"V{_L}TN?{_NEW}",
            f"{_L}V?TN?{_NEW}",
            f"{_L}VN?{_NEW}",
            f"V{_L}N?{_NEW}",
            f"BN?V{_L}{_NEW}",
            f"{_L}BN?{_NEW}V",
            f"B{_NEW}V{_L}",
            f"{_L}BN?V{_NEW}",
            f"{_L}(?P<old>Q){_NEW}",
            f"{_L}D[CIT]N?{_NEW}",
        ),
    ),
    (
        Operation.NEW_PARAGRAPH,
        (
            f"{_L}{_SIDE}C?I{_FRESH}{_NEWS}",
            f"{_L}{_SIDE}(?P<fresh>n?N){_NEWS}",
            f"{_L}{_SIDE}C?I{_NEWS}T?(?P<fresh>n?N)",
            f"{_SIDE}{_L}C?I{_FRESH}{_NEWS}",
            f"I{_FRESH}{_L}{_SIDE}{_NEWS}",
            f"I{_FRESH}{_SIDE}{_L}{_NEWS}",
            f"I{_FRESH}{_NEWS}{_SIDE}{_L}",
            f"I{_FRESH}{_NEWS}{_L}{_SIDE}",
            f"{_L}(?P<edge>[ES])I(?P<fresh>n?N|n){_NEWS}",
            f"(?P<edge>[ES]){_L}I(?P<fresh>n?N|n){_NEWS}",
            f"I(?P<fresh>n?N|n)(?P<edge>[ES]){_L}{_NEWS}",
            f"{_L}(?P<mid>K)C?I{_FRESH}{_NEWS}",
            f"I(?P<fresh>N)Tn?N?{_L}{_NEWS}",
            f"{_L}(?P<fresh>In?){_L2}{_NEWS}",
            f"(?P<fresh>I?n?N?){_L}{_NEWS}",
        ),
    ),
    (
        Operation.MOVE,
        (
            f"{_L}M{_AT}{_SIDE}?",
            f"{_L}M{_SIDE}{_AT}",
            f"M{_L}[MT]?{_SIDE}{_AT}",
            f"M{_L}[TM]?{_AT}{_SIDE}?",
            f"{_L}M{_AT}(?P<edge>[ES])",
            f"{_L}M(?P<edge>[ES]){_AT}?",
            f"M{_L}[TM]?(?P<edge>[ES]){_AT}?",
        ),
    ),
    (Operation.SWAP, (f"{_L}C?{_AT}?W", f"W{_L}[TC]?{_AT}?")),
    (
        Operation.MERGE,
        (f"{_L}C?{_AT}?GT?N?{_NEW}", f"G{_L}[TC]?{_AT}?T?N?{_NEW}", f"{_L}GN?", f"G{_L}N?"),
    ),
    (
        Operation.SPLIT,
        (
            f"{_L}[PT]N?(?P<new>Q(?:C?Q)+)",
            f"P{_L}[TP]?N?(?P<new>Q(?:C?Q)+)",
            f"{_L}(?P<old>Q)XP?N?",
        ),
    ),
    (Operation.RENUMBER, (f"{_L}[TRM]{_AT}R?", "R+")),
)

# 将“甲”改为“乙”，两处均改; replace "a" by "b" in OP 5: what is said last may be of which occurrence
# the words are, or where. An occurrence before a quotation is that one's.
_WITH_OLD_WORDS = frozenset(
    {
        Operation.REPLACE,
        Operation.INSERT_AFTER,
        Operation.INSERT_BEFORE,
        Operation.DELETE_WORDS,
    }
)
_TRAIL = "(?:(?P<trail>O+)(?![OQ]))?(?:(?P<place>L)(?P<more>O*)$)?"


def _rule(operation: Operation, form: str) -> re.Pattern[str]:
    return re.compile(form + _TRAIL if operation in _WITH_OLD_WORDS else form)


RULES = tuple((operation, _rule(operation, form)) for operation, forms in _FORMS for form in forms)
