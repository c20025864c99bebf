"""Why an instruction is not applied: a code with its parameters, by which a person can mend it.

:mod:`unrdiff.render.reasons` words them in the language of the output.
"""

from __future__ import annotations

from enum import StrEnum

from unrdiff.notice import Message, Value


class ReasonCode(StrEnum):
    """What is wrong; its words, in each language, are in :mod:`unrdiff.render.reasons`."""

    NOT_UNDERSTOOD = "not understood"
    NOTHING_TO_DO = "nothing to do"
    # Places.
    NO_TITLE = "no title"
    NO_FOOTNOTE = "no footnote"
    NO_PART = "no part"
    NO_PARAGRAPH = "no paragraph"
    NO_PARAGRAPH_OF_SO_MANY = "no paragraph of so many"
    NO_PARAGRAPH_BIS = "no paragraph bis"
    NO_SUBPARAGRAPH = "no subparagraph"
    NO_PARAGRAPH_AT_ALL = "no paragraph at all"
    NOT_A_WHOLE_PARAGRAPH = "not a whole paragraph"
    FEWER_SENTENCES = "fewer sentences"
    ANNEX_NOT_NAMED = "annex not named"
    PLACE_NOT_NAMED = "place not named"
    PARAGRAPH_OF_PART_NOT_NAMED = "paragraph of part not named"
    # Quoted words.
    WORDS_MISSING = "words missing"
    WORDS_ELSEWHERE = "words elsewhere"
    WORDS_NEARLY = "words nearly"
    WORDS_REPEATED = "words repeated"
    WORDS_LESS_OFTEN = "words less often"
    WORDS_COUNTED_OTHERWISE = "words counted otherwise"
    WORDS_APART = "words apart"
    WORDS_NOT_NAMED = "words not named"
    NOT_THE_WHOLE_TEXT = "not the whole text"
    ONE_TEXT_FOR_SEVERAL = "one text for several"
    NEVER_DELETED = "never deleted"
    # The order of paragraphs.
    PLACE_OF_NEW_NOT_NAMED = "place of new paragraph not named"
    NEW_COUNTED_OTHERWISE = "new paragraphs counted otherwise"
    NEW_BEYOND_THE_LAST = "new paragraph beyond the last"
    NEW_BEYOND_SUBPARAGRAPHS = "new subparagraph beyond the last"
    NEW_WITHOUT_SUBPARAGRAPHS = "new subparagraph where there is none"
    SWAP_WITHOUT_PAIR = "swap without pair"
    MERGE_WITHOUT_TEXT = "merge without text"
    SPLIT_WITHOUT_PARAGRAPH = "split without paragraph"
    MOVED_BESIDE_ITSELF = "moved beside itself"
    MOVED_INTO_ITSELF = "moved into itself"
    HEADING_IN_LIST = "heading in a list"
    NUMBERS_NOT_NAMED = "numbers not named"
    NUMBER_IS_ANOTHER = "number is another"
    NUMBER_OF_DELETED = "number of deleted"
    # Other instructions.
    STEPS_CLASH = "steps clash"
    CONFLICT = "conflict"
    STRICT = "strict"


class Reason(Message[ReasonCode]):
    """One reason: ``Reason(ReasonCode.NO_FOOTNOTE, number=3)``.

    Places are given as labels: those of paragraphs, ``TITLE``, ``FN3``, the name of a part.
    """

    __slots__ = ()


class UnresolvedError(Exception):
    """An instruction that cannot be applied, and why."""

    def __init__(self, code: ReasonCode, /, **params: Value) -> None:
        super().__init__(code)
        self.reason = Reason(code, **params)
