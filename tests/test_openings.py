"""How a paragraph opens: adverbs, verb and its class, and what follows."""

from __future__ import annotations

import pytest

from unrdiff.language.clauses import CLAUSE_END
from unrdiff.language.lexicon import table, words
from unrdiff.language.openings import (
    Opening,
    begins_paragraph,
    is_verb,
    opening,
    opens_inner_clause,
)


@pytest.mark.parametrize(
    ("text", "adverbs", "verb", "rest", "group"),
    [
        ("请秘书长编写报告；", "", "请", "秘书长编写报告；", "ask"),
        ("又请秘书长编写报告；", "又", "请", "秘书长编写报告；", "ask"),
        ("在这方面，还敦促各国；", "在这方面，还", "敦促", "各国；", "ask"),
        ("表示赞赏地注意到报告，", "", "表示赞赏地注意到", "报告，", "note"),
        ("再次表示深为关切旱灾，", "再次", "表示深为关切", "旱灾，", "concern"),
        ("强烈谴责袭击，", "", "强烈谴责", "袭击，", "concern"),
        ("要求各方停火；", "", "要求", "各方停火；", "demand"),
        ("回顾其决议，", "", "回顾", "其决议，", "recall"),
        ("感到遗憾的是，", "", "感到遗憾", "的是，", "regret"),
        ("又听取了报告，", "", "又听取", "了报告，", None),
        ("以《宪章》的宗旨为指导，", "", "以《宪章》的宗旨为指导", "，", None),
        ("各国应采取措施；", "", "", "各国应采取措施；", None),
        ("秘书长请各国捐款；", "", "", "秘书长请各国捐款；", None),
        ("各国听取报告；", "", "", "各国听取报告；", None),
        ("", "", "", "", None),
    ],
)
def test_opening_of_a_paragraph(
    text: str, adverbs: str, verb: str, rest: str, group: str | None
) -> None:
    assert opening(text) == Opening(adverbs, verb, rest, group)


def test_every_verb_of_the_lexicon_is_known_with_its_class() -> None:
    for group in table("verbs")["class"]:
        for verb in (verb for level in group["verbs"] for verb in level):
            assert opening(f"{verb}《公约》").verb == verb
            assert opening(f"{verb}《公约》").verb_class == group["name"]
            assert is_verb(verb)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("敦促", True),
        (" 又敦促 ", True),
        ("敦促各国", False),
        ("各国", False),
        ("听取", False),
        ("", False),
    ],
)
def test_a_verb_alone(text: str, alone: bool) -> None:
    assert is_verb(text) is alone


@pytest.mark.parametrize("verb", words("openings", "verbs"))
def test_a_paragraph_begins_with_a_verb_and_adverbs_before_it(verb: str) -> None:
    assert begins_paragraph(f"{verb}…")
    assert begins_paragraph(f"在这方面，又{verb}…")
    assert begins_paragraph(f"12 *{verb}…")
    assert not begins_paragraph(f"各国{verb}…")


@pytest.mark.parametrize("verb", ["以《宪章》为指导，", "以科学证据为依据，", "以国际法为基础，"])
def test_guidance_opens_a_paragraph(verb: str) -> None:
    assert begins_paragraph(verb)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("并重申其决议，", True),
        ("同时铭记各国的需要，", True),
        ("在这方面欢迎承诺，", True),
        ("在此方面欢迎承诺，", True),
        ("包括通过合作，", True),
        ("从而促进和平，", True),
        ("欢迎承诺，并重申其决议，", False),
        ("敦促各国", False),
    ],
)
def test_some_words_open_inner_clauses(text: str, inner: bool) -> None:
    assert opens_inner_clause(text) is inner


def test_clauses_end_with_these_signs() -> None:
    assert CLAUSE_END.split("水，土；火。风：金,木;林:山、石") == [*"水土火风金木林", "山、石"]
