"""Marks no more of a change than what changed, once it is judged.

Formulas, verbs and terms are compared and judged whole: 表示赞赏地注意到 → 表示注意到 is a weaker
verb. A drafter strikes 赞赏地 alone, and so it is marked; the reason goes on naming both verbs.
References stay whole in the edits, and are shown with their figures marked alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from unrdiff.diff.borders import in_common
from unrdiff.language.figures import figures_apart
from unrdiff.language.folding import folded_word
from unrdiff.language.particles import names_again
from unrdiff.language.renderings import spelled_otherwise
from unrdiff.language.tokens import inner_words
from unrdiff.model import Edit, Op


def narrowed(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Edits, with the words that both sides of one begin or end with as an edit that stays.

    Joined they are both texts, as before. To be asked once every edit has its kind.
    """
    return tuple(joined(part for edit in edits for part in _parts(edit)))


def as_shown(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits as a reader is shown them: of a reference its figures alone are marked.

    第[七十六→七十八]届会议. Where several of them change, one edit is told in several parts, each
    with the kind and the reason of the whole.
    """
    return tuple(joined(part for edit in edits for part in _by_figures(edit)))


def joined(edits: Iterable[Edit]) -> list[Edit]:
    """Edits with neighbouring equal ones as one."""
    result: list[Edit] = []
    for edit in edits:
        if result and edit.op is Op.EQUAL and result[-1].op is Op.EQUAL:
            edit = _staying(result.pop().old + edit.old)
        result.append(edit)
    return result


def _by_figures(edit: Edit) -> Iterator[Edit]:
    if edit.op is not Op.REPLACE or edit.layout:
        yield edit
        return
    for old, new in figures_apart(edit.old, edit.new):
        yield _staying(old) if old == new else replace(edit, old=old, new=new)


def _parts(edit: Edit) -> Iterator[Edit]:
    if edit.op is not Op.REPLACE or edit.layout:
        yield edit
        return
    old, new = _words(edit)
    if [folded_word(word) for word in old] == [folded_word(word) for word in new]:
        yield edit
        return
    head = in_common(old, new)
    tail = in_common(old[head:][::-1], new[head:][::-1])
    if head:
        yield _staying("".join(old[:head]))
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    op = Op.REPLACE if gone and come else Op.DELETE if gone else Op.INSERT
    yield replace(edit, op=op, old="".join(gone), new="".join(come))
    if tail:
        yield _staying("".join(old[len(old) - tail :]))


def _words(edit: Edit) -> tuple[Sequence[str], Sequence[str]]:
    """The words of both sides; characters, where a term has a particle more or less."""
    if spelled_otherwise(edit.old, edit.new):
        return edit.old, edit.new
    if names_again(edit.new, edit.old) or names_again(edit.old, edit.new):
        # 二十国集团 → 该集团 says the same once more.
        return [edit.old], [edit.new]
    return inner_words(edit.old), inner_words(edit.new)


def _staying(text: str) -> Edit:
    return Edit(Op.EQUAL, text, text)
