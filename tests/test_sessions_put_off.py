"""A later session is routine where it is as far from its text's own as the old one was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from texts import document

from unrdiff import compare
from unrdiff.model import EditKind


def kinds(old: tuple[int | None, str], new: tuple[int | None, str]) -> list[EditKind]:
    sides = [
        replace(document([("OP1", f"请秘书长向大会{told}提出报告。")]), session=session)
        for session, told in (old, new)
    ]
    (link,) = compare(*sides).links
    return [edit.kind for edit in link.edits if edit.kind]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ((72, "第七十三届会议"), (74, "第七十五届会议"), EditKind.ROUTINE),
        ((72, "第七十三届会议"), (74, "第七十六届会议"), EditKind.SUBSTANTIVE),
        ((72, "第七十四届会议"), (74, "第七十五届会议"), EditKind.SUBSTANTIVE),
        # Sessions of another body are counted otherwise; and a text may not say its own.
        ((74, "第十三届会议"), (80, "第十四届会议"), EditKind.ROUTINE),
        ((16, "第六十六届会议"), (43, "第七十五届会议"), EditKind.ROUTINE),
        ((None, "第七十三届会议"), (None, "第七十六届会议"), EditKind.ROUTINE),
    ],
)
def test_how_far_off(
    old: tuple[int | None, str], new: tuple[int | None, str], kind: EditKind
) -> None:
    assert kinds(old, new) == [kind]


def test_what_was_judged_routine_is_judged_again_the_other_way_round() -> None:
    assert kinds((74, "第七十六届会议"), (75, "第七十六届会议")) == []
    assert kinds((72, "第七十三届会议"), (73, "第七十五届会议")) == [EditKind.SUBSTANTIVE]
