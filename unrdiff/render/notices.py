"""Notices in words: one table of every code's Chinese and English wording.

A wording names the notice's parameters in braces; how they are put into it is said in
:mod:`unrdiff.render.wording`.
"""

from __future__ import annotations

from collections.abc import Mapping

from unrdiff.notice import Notice, NoticeCode
from unrdiff.render.labels import Language
from unrdiff.render.wording import worded

WORDINGS: Mapping[NoticeCode, tuple[str, str]] = {
    NoticeCode.MISSING_NUMBERS: (
        "执行部分第 {numbers} 段在文件中没有找到",
        "Operative {numbers:paragraph} could not be found in the file",
    ),
    NoticeCode.FOOTNOTES_WITHOUT_MARK: (
        "脚注 {numbers} 在案文中没有找到注号",
        "No footnote indicator was found in the text for {numbers:footnote}",
    ),
    NoticeCode.MARKS_WITHOUT_FOOTNOTE: (
        "注号 {numbers} 在文件中没有脚注",
        "The file has no footnote for {numbers:footnote indicator}",
    ),
    NoticeCode.CONTROLS_TAKEN_OUT: (
        "文件中有 {count} 处控制字符，不属案文，已去掉，请核对",
        "Control characters in the file, which are no text, were taken out: {count}; please check",
    ),
    NoticeCode.CHARACTERS_UNKNOWN: (
        "有 {count} 个字只有原字体能显示，以 □ 代替，请核对",
        "Characters that only their font knew are shown as □: {count}; please check",
    ),
    NoticeCode.CHANGES_CONVERTED: (
        "文件为旧格式，其中的修订由 LibreOffice 转换，段落的分合请核对",
        "The file is in an old format; its tracked changes were converted by LibreOffice; please "
        "check where paragraphs were split or joined",
    ),
    NoticeCode.CHANGES_ACCEPTED: (
        "文件载有修订 {count} 处（{authors}），按全部接受后的案文读取；原文用 {source}@original",
        "The file holds {count:tracked change} ({authors}); read as with all of them accepted; the "
        "text before them is {source}@original",
    ),
    NoticeCode.CHANGES_OF_ONE: (
        "文件载有修订，只接受 {author} 的修订",
        "The file holds tracked changes; those of {author} alone were accepted",
    ),
    NoticeCode.SCRIPTS_DIFFER: (
        "一案文为繁体，一案文为简体；比较时字形之别不算改动",
        "One text is in traditional, the other in simplified characters; that is no change",
    ),
    NoticeCode.MAIL_ATTACHMENT_READ: (
        "文件是一封邮件，所读为其附件 {attachment}",
        "The file is a mail; its attachment {attachment} was read",
    ),
    NoticeCode.MAIL_TEXT_READ: (
        "文件是一封邮件，附件 {attachments} 中没有读到决议，所读为邮件正文",
        "The file is a mail; no resolution was found in its attachments ({attachments}), so the "
        "text of the mail itself was read",
    ),
    NoticeCode.BRACKETS_LEFT: (
        "方括号内的案文 {count} 处，尚未商定",
        "Text in square brackets, not agreed yet: {count}",
    ),
    NoticeCode.PREAMBLE_RUN_TOGETHER: (
        "序言部分各段连排，只能按措辞分段，请核对",
        "The preambular paragraphs are run together and could be separated only by their wording; "
        "please check",
    ),
    NoticeCode.DRAFT_CHOSEN: (
        "文件载有 {count} 项决议草案，按标题选用 {source}（{title}）",
        "The file contains {count:draft resolution}; {source} ({title}) was selected on the basis "
        "of its title",
    ),
    NoticeCode.TITLES_DIFFER: (
        "两份案文标题不同（{old}；{new}），可能不是同一决议",
        "The titles of the two texts differ ({old}; {new}); they may not be the same resolution",
    ),
    NoticeCode.SESSIONS_REVERSED: (
        "旧案文属第 {old} 届会议，新案文属第 {new} 届会议，两者次序可能颠倒",
        "The old text is from the {old:session} and the new text from the {new:session}; their "
        "order may be reversed",
    ),
    NoticeCode.VERSIONS_SKIPPED: (
        "新案文所依据的是第 {latest} 号决议；所给旧案文属第 {session} 届会议，"
        "其间还有第 {between} 号决议",
        "The new text is based on resolution {latest}; the old text provided is from the "
        "{session:session}, after which came {between:resolution}",
    ),
    NoticeCode.SAME_TEXT: (
        "{source} 与 {twin} 是同一文本，只计一次",
        "{source} and {twin} are the same text, which is counted only once",
    ),
    NoticeCode.OTHER_RESOLUTION: (
        "{source}（{title}）是另一项决议，未列入",
        "{source} ({title}) is a different resolution and was not included",
    ),
    NoticeCode.ORDERED_BY_DATE: (
        "已按届会和日期排序：{versions}",
        "The versions were put in order of session and date: {versions}",
    ),
    NoticeCode.CHAIN_DIFFERS: (
        "直接比较首尾两版，{old} 对应 {new}；逐版追溯则对应 {traced}（从逐版追溯）",
        "In a direct comparison of the first and last versions, {old} corresponds to {new}; traced "
        "version by version, it corresponds to {traced} (shown here as traced)",
    ),
    NoticeCode.CHAIN_ENDS: (
        "直接比较首尾两版，{old} 对应 {new}；逐版追溯则对应 —（从逐版追溯）",
        "In a direct comparison of the first and last versions, {old} corresponds to {new}; traced "
        "version by version, it does not reach the last version (shown here as traced)",
    ),
    NoticeCode.CHAIN_BRIDGES: (
        "直接比较首尾两版，{old} 没有后继；逐版追溯，依次对应 {new}（从逐版追溯）",
        "A direct comparison of the first and last versions finds no successor of {old}; tracing "
        "version by version leads to {new} respectively (shown here as traced)",
    ),
    NoticeCode.REFERENCE_RENUMBERED: (
        "{label} 提到“{words}”：草案的第 {number} 段现为第 {now} 段，请核对",
        "{label} refers to “{words}”: paragraph {number} of the draft is now paragraph {now}; "
        "please check",
    ),
    NoticeCode.REFERENCE_DELETED: (
        "{label} 提到“{words}”：草案的第 {number} 段已删去，请核对",
        "{label} refers to “{words}”: paragraph {number} of the draft has been deleted; "
        "please check",
    ),
    NoticeCode.FULL_STOP_WITHIN: (
        "{label} 以“。”结尾而不是最后一段，请核对段末标点",
        "{label} ends with a full stop but is not the last paragraph; please check the punctuation",
    ),
    NoticeCode.NO_FULL_STOP_AT_END: (
        "最后一段 {label} 以“{mark}”结尾，请核对段末标点",
        "The last paragraph, {label}, ends with “{mark}”; please check the punctuation",
    ),
    NoticeCode.FOOTNOTES_DELETED: (
        "脚注 {numbers} 随所附词语一并删去",
        "Deleted along with the words concerned: {numbers:footnote}",
    ),
    NoticeCode.FOOTNOTES_NOT_READ_OUT: (
        "另有 {count} 个脚注不同，口头订正不包括脚注",
        "The texts also differ in {count:footnote}; oral revisions do not cover footnotes",
    ),
}


def notice_line(notice: Notice, language: Language) -> str:
    """A notice in one sentence without a full stop, in the language asked for."""
    return worded(notice, WORDINGS, language)
