"""What a trace tells of several versions beyond the comparisons of neighbours."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from unrdiff import read, trace
from unrdiff.app.compare import command
from unrdiff.lineage.returns import contradictions
from unrdiff.model import Document, Lineage, Paragraph, ParagraphKind, Role, UnrdiffError
from unrdiff.notice import Notice, NoticeCode

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = ("a-res-64-179.txt", "a-71-485.txt#4", "a-c3-74-draft.txt", "a-res-80-229.txt")
TEXTS = {
    "roads": "敦促会员国修建农村公路，改善内陆国家和山区居民前往市场、学校和医院的条件；",
    "seeds": "请粮食及农业组织协助小农户保存本地种子，并就种子库的管理编写技术准则；",
    "ports": "鼓励港口所在国简化海关手续，缩短过境货物的停留时间，并公布收费标准；",
    "report": "请秘书长向大会下届会议提交报告，说明本决议的执行情况。",
}


def version(session: int, *names: str) -> Document:
    """A draft of these operative paragraphs."""
    paragraphs = tuple(
        Paragraph(f"OP{n}", ParagraphKind.OPERATIVE, TEXTS[name], str(n))
        for n, name in enumerate(names, 1)
    )
    return replace(
        read(SAMPLES / NAMES[0]),
        source=f"{session}.txt",
        symbol=None,
        session=session,
        date=None,
        title="农村发展",
        paragraphs=paragraphs,
    )


def test_a_paragraph_that_skipped_a_version_has_returned() -> None:
    """It is one strand, not a dropped one and a new one."""
    found = trace(
        [
            version(70, "roads", "seeds", "ports", "report"),
            version(71, "roads", "ports", "report"),
            version(72, "roads", "seeds", "ports", "report"),
        ]
    )
    strands = {k.paragraphs: k.returned for k in found.lineages}
    assert strands[("OP2", None, "OP2")] is True
    assert sum(strands.values()) == 1
    assert len(strands) == 4


def test_versions_are_put_in_order_and_that_is_said() -> None:
    """Whatever order they are given in, the oldest comes first."""
    old, middle, new = (version(n, *TEXTS) for n in (70, 71, 72))
    middle = replace(middle, paragraphs=middle.paragraphs[:3])
    new = replace(new, paragraphs=new.paragraphs[1:])
    found = trace([new, old, middle])
    assert [d.session for d in found.documents] == [70, 71, 72]
    assert found.notices == (
        Notice(NoticeCode.ORDERED_BY_DATE, versions=("70.txt", "71.txt", "72.txt")),
    )


def test_one_text_given_twice_counts_once() -> None:
    """The twin is named."""
    old, twin = version(70, *TEXTS), replace(version(70, *TEXTS), source="copy.txt")
    found = trace([old, twin, version(71, "roads", "ports")])
    assert len(found.documents) == 2
    assert found.notices == (Notice(NoticeCode.SAME_TEXT, source="copy.txt", twin="70.txt"),)


def test_another_resolution_is_named_and_left_out() -> None:
    """Draft III of the report is on another subject than the rest."""
    found = trace([read(SAMPLES / n) for n in (NAMES[0], "a-71-485.txt#3", *NAMES[2:])])
    assert [d.session for d in found.documents] == [64, 74, 80]
    notice, bridged = found.notices
    assert bridged.code is NoticeCode.CHAIN_BRIDGES
    assert notice.code is NoticeCode.OTHER_RESOLUTION
    assert ("source", "a-71-485.txt#3") in notice.params


def test_nothing_is_left_to_trace() -> None:
    """Of one text given three times one version remains."""
    with pytest.raises(UnrdiffError, match="nothing to trace"):
        trace([replace(version(70, *TEXTS), source=f"{n}.txt") for n in range(3)])


def test_a_chain_that_first_and_last_contradict_is_noted() -> None:
    """The chain of links is kept; the notice names both pairs."""
    versions = [version(n, "roads", "seeds") for n in (70, 71, 72)]
    crossed = [Lineage(("OP1", "OP1", "OP2")), Lineage(("OP2", "OP2", "OP1"))]
    straight = [Lineage((label,) * 3) for label in ("OP1", "OP2")]
    assert len(list(contradictions(crossed, versions))) == 2
    assert not list(contradictions(straight, versions))


def test_every_paragraph_of_every_version_stands_in_one_strand() -> None:
    """Nothing lost and nothing twice, on the four samples; many strands run through them all."""
    found = trace([read(SAMPLES / name) for name in NAMES])
    for index, document in enumerate(found.documents):
        labels = [k.paragraphs[index] for k in found.lineages if k.paragraphs[index]]
        assert sorted(filter(None, labels)) == sorted(p.label for p in document.paragraphs)
    assert sum(all(k.paragraphs) for k in found.lineages) >= 20


@pytest.mark.parametrize("form", ["--json", "--md", "-o-"])
def test_what_the_trace_must_say_is_said_in_every_format(form: str) -> None:
    """Versions given out of order are put in order, and no format keeps that to itself."""
    names = [str(SAMPLES / NAMES[i]) for i in (3, 0, 2)]
    told = CliRunner().invoke(command, [*names, form])
    assert told.exit_code == 0
    assert "已按届会和日期排序" in told.output


def test_a_clause_that_went_to_another_strand_joins_the_two() -> None:
    """Both strands tell of it: the one that gave it and the one that took it."""
    found = trace([read(SAMPLES / name) for name in NAMES])
    partial = {
        (version, link.old, link.new)
        for version, comparison in enumerate(found.comparisons, 1)
        for link in comparison.links
        if link.role is Role.PARTIAL
    }
    told = [(j.version, j.old, j.new) for lineage in found.lineages for j in lineage.joins]
    assert partial
    assert set(told) == partial
    assert len(told) == 2 * len(partial)
