"""One change in its place: the words, and the text around them on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from unrdiff.language.clauses import EDGES, at_clause_head, behind_object, negated
from unrdiff.language.folding import folded, folded_word
from unrdiff.language.openings import Opening, opening


@dataclass(frozen=True)
class Change:
    """What became of ``old`` in a paragraph: ``new``; one of them may be empty.

    ``before`` and ``after`` are the old paragraph's text around it, ``before_new`` the new one's
    text up to it. What is asked of them is found once.
    """

    old: str
    new: str
    before: str = ""
    after: str = ""
    before_new: str = ""

    @cached_property
    def folded(self) -> tuple[str, str]:
        """Both sides without width and blanks."""
        return folded(self.old), folded(self.new)

    @cached_property
    def marks_alike(self) -> tuple[str, str]:
        """Both sides without width, blanks and the shape of quotation marks."""
        return folded_word(self.old), folded_word(self.new)

    @cached_property
    def bare(self) -> tuple[str, str]:
        """Both sides folded, without the punctuation at their edges."""
        old, new = self.folded
        return old.strip(EDGES), new.strip(EDGES)

    @cached_property
    def openings(self) -> tuple[Opening, Opening]:
        """Both bare sides as paragraphs open."""
        old, new = self.bare
        return opening(old), opening(new)

    @cached_property
    def at_head(self) -> bool:
        """Whether a clause begins with it, so that a verb in it governs."""
        return at_clause_head(self.before)

    @cached_property
    def governs(self) -> bool:
        """Whether a verb in it governs: at a clause's head, or behind the object put before it."""
        return self.at_head or behind_object(self.before, self.after)

    @cached_property
    def negated(self) -> bool:
        """Whether a word of negation stands right before."""
        return negated(self.before)
