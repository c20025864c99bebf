"""How wording is cut into words: references stay whole, a blank belongs to the word behind it."""

from __future__ import annotations

import pytest

from unrdiff.language.lexicon import table
from unrdiff.language.tokens import tokens, words_of_limit


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "回顾其 2015 年 9 月 25 日第 70/1 号决议，",
            "回顾|其| 2015 年 9 月 25 日|第 70/1 号|决议|，",
        ),
        ("在2023年5月通过", "在|2023年5月|通过"),
        ("自 6 月 1 日起", "自| 6 月 1 日|起"),
        ("第七十八届会议", "第七十八届会议"),
        ("第十届紧急特别会议", "第十届紧急特别会议"),
        ("第三十二届特别会议", "第三十二届特别会议"),
        ("第六十六次会议", "第六十六次会议"),
        ("委员会第五届常会", "委员会|第五届常会"),
        ("第五轮谈判", "第五轮|谈判"),
        ("报告(A/78/92/Add.1)", "报告|(|A/78/92/Add.1|)"),
        ("S/2023/447", "S/2023/447"),
        ("第 2719(2023)号决议", "第 2719(2023)号|决议"),
        ("第 ES-11/1 号决议", "第 ES-11/1 号|决议"),
        ("70/174、71/209", "70/174|、|71/209"),
        ("第 60/251 A 号", "第 60/251 A 号"),
        ("第 19 条", "第 19 条"),
        ("第 6 条第 2 款", "第 6 条第 2 款"),
        ("一百九十三个国家", "一百九十三|个|国家"),
        ("增至 12 500 名", "增至| 12 500| 名"),
        ("增至 12,500 名", "增至| 12,500| 名"),
        ("占 33.5%", "占| 33.5%"),
        ("名为 Sea-Bed 的方案", "名为| Sea-Bed| 的|方案"),
        ("l'Ouest", "l'Ouest"),
        ("Côte d'Ivoire", "Côte| d'Ivoire"),
        ("水、土", "水|、|土"),
        ("水 ", "水| "),
        ("  ", "  "),
        ("", ""),
        ("Agenda 2030", "Agenda| 2030"),
    ],
)
def test_words_of_a_text(text: str, words: str) -> None:
    assert "|".join(tokens(text)) == words
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize(
    "word",
    [
        "联合国毒品和犯罪问题办公室",
        "经济及社会理事会",
        "世界卫生组织",
        "秘书长",
        "会员国",
        "表示赞赏地注意到",
        "深为关切",
        "敦促",
        "酌情",
        "应请求",
        "必须",
        "有义务",
    ],
)
def test_a_word_of_the_lexicon_is_one_word(word: str) -> None:
    assert word in tokens(f"海啸{word}气候")


def test_every_opening_verb_is_one_word() -> None:
    verbs = [
        verb for group in table("verbs")["class"] for level in group["verbs"] for verb in level
    ]
    cut = {verb: tokens(f"，{verb}《公约》") for verb in verbs}
    assert {verb: found for verb, found in cut.items() if found[1] != verb} == {}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("联合国预防犯罪和刑事司法委员会", "联合国"),
        ("联合国预防犯罪和刑事司法", "刑事司法"),
    ],
)
def test_part_of_a_name_is_cut_into_words(text: str, word: str) -> None:
    assert word in tokens(text)


def test_a_limit_is_one_word_whose_words_are_known() -> None:
    assert tokens("请秘书处在现有资源范围内向各国")[2:4] == ["在现有资源范围内", "向"]
    assert "资源" in words_of_limit("在现有资源范围内")
    assert words_of_limit("资源") == ()
