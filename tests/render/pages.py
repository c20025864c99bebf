"""Pages read as a browser would: what stands in them, element by element."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "input", "hr", "wbr"}


class Page(HTMLParser):
    """A page's tags, attributes and ids; every element is closed, and by its own tag."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.stack: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.ids: list[str] = []
        self.feed(markup)
        assert not self.stack, f"never closed: {self.stack}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.tags.append(tag)
        self.attributes += [(tag, key, value) for key, value in given.items()]
        self.ids += [given["id"]] if "id" in given else []
        names = given.get("class", "")
        if tag not in VOID:
            self.stack.append((tag, names))
        self.opened(tag, names.split())

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.stack.pop()
        assert opened == tag, f"<{opened}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        around = {name for _, names in self.stack for name in names.split()}
        self.said(data, {tag for tag, _ in self.stack}, around)

    def opened(self, tag: str, names: list[str]) -> None:
        """An element with these classes begins."""

    def said(self, words: str, tags: set[str], names: set[str]) -> None:
        """Words stand inside elements with these tags and these classes."""


class ComparisonPage(Page):
    """The page of two texts: the wording of its rows, in one column and in two, and the labels."""

    def __init__(self, markup: str) -> None:
        self.texts: dict[str, list[str]] = {"left": [], "right": [], "inline": [], "chip": []}
        super().__init__(markup)

    def opened(self, tag: str, names: list[str]) -> None:
        for name in self.texts.keys() & set(names):
            self.texts[name].append("")

    def said(self, words: str, tags: set[str], names: set[str]) -> None:
        if "sup" in tags or "number" in names:
            return
        for name in names & self.texts.keys():
            self.texts[name][-1] += words


class LineagesPage(Page):
    """The page of several versions: each row's cells, each telling's wording, the newest text."""

    def __init__(self, markup: str) -> None:
        self.rows: list[list[str]] = []
        self.wordings: list[str] = []
        self.aged: list[str] = []
        super().__init__(markup)

    def opened(self, tag: str, names: list[str]) -> None:
        if tag == "summary" and "grid" in names:
            self.rows.append([])
        if "cell" in names and self.rows:
            self.rows[-1].append("")
        if "wording" in names:
            self.wordings.append("")
        if "aged" in names:
            self.aged.append("")

    def said(self, words: str, tags: set[str], names: set[str]) -> None:
        if "cell" in names and "heard" not in names and self.rows:
            self.rows[-1][-1] += words
        if tags & {"sup", "del"} or names & {"number", "force"}:
            return
        if "wording" in names:
            self.wordings[-1] += words
        if "aged" in names and "chip" not in names:
            self.aged[-1] += words
