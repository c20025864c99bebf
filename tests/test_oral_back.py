"""Back and forth: the sheet written for two texts, applied to the first, gives the second."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unrdiff.comparison.compare import compare
from unrdiff.language.canonical import canonical
from unrdiff.model import Document, Paragraph, ParagraphKind
from unrdiff.oral.apply import Node
from unrdiff.oral.numbering import with_final_numbers
from unrdiff.oral.revise import revise
from unrdiff.oral.sheet_of import sheet_of
from unrdiff.reading import read_file

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = ["a-res-64-179.txt", "a-71-485.txt#4", "a-c3-74-draft.txt", "a-res-80-229.txt"]
DOCUMENTS = {name: read_file(str(SAMPLES / name))[0] for name in NAMES}
NEW_PARAGRAPHS = ["请秘书长就此提出报告；", "又强调必须加强合作，", "鼓励会员国提供捐助；"]
WORDS = ["尽可能", "加强合作", "第 80/1 号决议", "", "在其任务范围内", "“绿色”倡议"]


def wording(document: Document) -> list[tuple[str, str]]:
    return [(p.label, p.text) for p in document.paragraphs]


@pytest.mark.parametrize(("old", "new"), list(permutations(NAMES, 2)))
def test_every_pair_of_samples(old: str, new: str) -> None:
    draft, wanted = DOCUMENTS[old], DOCUMENTS[new]
    revision = revise(draft, sheet_of(compare(draft, wanted)))
    assert revision.complete
    assert wording(revision.revised) == wording(wanted)


@st.composite
def edited(draw: st.DrawFn) -> Document:
    """A real draft with paragraphs dropped, added, moved and reworded at random."""
    draft = DOCUMENTS["a-res-64-179.txt"]
    nodes = [Node(replace(p, marks=()), origin=p.label) for p in draft.paragraphs]
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(nodes) - 1))
        paragraph = nodes[at].paragraph
        match draw(st.sampled_from(["drop", "add", "move", "reword"])):
            case "drop":
                nodes.pop(at)
            case "add":
                text = draw(st.sampled_from(NEW_PARAGRAPHS))
                nodes.insert(at, Node(replace(paragraph, text=text, label="")))
            case "move":
                node = nodes.pop(at)
                same = [i for i, n in enumerate(nodes) if n.paragraph.kind is paragraph.kind]
                nodes.insert(draw(st.sampled_from(same or [at])), node)
            case _:
                start = draw(st.integers(0, max(len(paragraph.text) - 8, 0)))
                end = start + draw(st.integers(0, 7))
                text = paragraph.text[:start] + draw(st.sampled_from(WORDS)) + paragraph.text[end:]
                text = re.sub(r"\s+", " ", text).strip()
                nodes[at] = replace(nodes[at], paragraph=replace(paragraph, text=text or "请；"))
    preamble = [n for n in nodes if n.paragraph.kind is ParagraphKind.PREAMBULAR]
    operative = [n for n in nodes if n.paragraph.kind is not ParagraphKind.PREAMBULAR]
    return replace(draft, paragraphs=with_final_numbers([*preamble, *operative])[0], footnotes={})


@given(edited())
@settings(max_examples=60, deadline=None)
def test_random_edits_of_a_real_draft(new: Document) -> None:
    draft = DOCUMENTS["a-res-64-179.txt"]
    # What a text that was read holds: canonical spacing.
    wanted = replace(new, paragraphs=tuple(map(respaced, new.paragraphs)))
    revision = revise(draft, sheet_of(compare(draft, wanted)))
    assert wording(revision.revised) == wording(wanted)


def respaced(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, text=canonical(paragraph.text))
