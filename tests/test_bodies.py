"""The lexicon of bodies: which names are of one body, and which of them are one word."""

from __future__ import annotations

from collections import Counter

import pytest

from unrdiff.language.bodies import concept, is_whole_name
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table, words
from unrdiff.language.renderings import one_thing
from unrdiff.language.tokens import tokens

WHOLE, COMPOUND = (table("bodies")["bodies"][kind] for kind in ("whole", "compound"))
NAMES = words("bodies", "bodies")


def test_every_name_gives_its_body() -> None:
    assert len({*WHOLE, *COMPOUND}) >= 400
    for english, names in (*WHOLE.items(), *COMPOUND.items()):
        assert {concept(name) for name in names} == {english}


def test_no_name_is_there_twice() -> None:
    assert [name for name, count in Counter(map(folded, NAMES)).items() if count > 1] == []


def test_names_are_chinese_and_without_blanks_or_numbers() -> None:
    for name in NAMES:
        assert name == folded(name)
        assert not any(c.isdigit() or c.isspace() for c in name), name


def test_a_name_of_parts_is_longer_than_a_word() -> None:
    """The segmenter takes every name of up to four characters for a word."""
    assert [n for n in NAMES if not is_whole_name(n) and len(n) <= 4] == []


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("联合国毒品和犯罪问题办公室", "United Nations Office on Drugs and Crime"),
        ("毒品和犯罪问题办公室", "United Nations Office on Drugs and Crime"),
        ("毒罪办", "United Nations Office on Drugs and Crime"),
        ("教科文组织", "United Nations Educational, Scientific and Cultural Organization"),
        (
            "联合国教育、 科学及文化组织",
            "United Nations Educational, Scientific and Cultural Organization",
        ),
        ("第三委员会", "Third Committee"),
        ("人权委员会", "Commission on Human Rights"),
        ("人权事务委员会", "Human Rights Committee"),
        ("欧洲委员会", "Council of Europe"),
        ("欧盟委员会", "European Commission"),
        ("儿基会", "United Nations Children's Fund"),
        ("法律委员会", None),
        ("委员会", None),
    ],
)
def test_concepts(name: str, english: str | None) -> None:
    assert concept(name) == english


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("联合国毒品和犯罪问题办公室", "毒罪办", True),
        ("金融行动任务组", "金融行动特别工作组", True),
        ("经济及社会理事会", "经社理事会", True),
        ("人权委员会", "人权理事会", False),
        ("联合国难民事务高级专员", "联合国难民事务高级专员办事处", False),
        ("世界旅游组织", "联合国旅游组织", False),
    ],
)
def test_two_names_of_one_body_are_one_thing(old: str, new: str, same: bool) -> None:
    assert one_thing(old, new) is one_thing(new, old) is same


@pytest.mark.parametrize(
    ("text", "words_"),
    [
        ("请联合国毒品和犯罪问题办公室协助", ["请", "联合国毒品和犯罪问题办公室", "协助"]),
        ("提交第五委员会审议", ["提交", "第五委员会", "审议"]),
        ("请粮农组织和世卫组织", ["请", "粮农组织", "和", "世卫组织"]),
        ("维持和平行动部队派遣国", ["维持和平", "行动", "部队", "派遣", "国"]),
        ("反恐办法", ["反恐", "办法"]),
        ("发展筹资论坛", ["发展", "筹资", "论坛"]),
    ],
)
def test_whole_names_are_words(text: str, words_: list[str]) -> None:
    assert tokens(text) == words_
