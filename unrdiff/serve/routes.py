"""From a request to its answer: the first page, a file handed in, a comparison, or why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from traceback import format_exc

from unrdiff.model import UnrdiffError
from unrdiff.reading.named import Side
from unrdiff.render.html.facts import language_tag
from unrdiff.render.labels import Language, word
from unrdiff.render.phrases import too_large
from unrdiff.render.sentences import said
from unrdiff.serve.answer import Answer, download, facts, page, sentence
from unrdiff.serve.desk import DOWNLOADS, PAGE, Desk, Wanted
from unrdiff.serve.door import Door
from unrdiff.serve.pages import drop_page, refusal_page
from unrdiff.serve.request import RefusedError, Request
from unrdiff.serve.shelf import LARGEST
from unrdiff.serve.told import told_of

_BY_ENDING = {form.ending: form for form in DOWNLOADS}
_TEXT = re.compile(
    rf"(?P<key>[\w-]+)(?:~(?:(?P<part>[0-9]{{1,3}})|(?P<side>{'|'.join(Side)})))?", re.A
)


@dataclass(frozen=True, slots=True)
class Site:
    """All that an answer needs: the way in, the work, the language of the pages.

    ``report`` is told of what is a fault of ours.
    """

    door: Door
    desk: Desk
    language: Language
    report: Callable[[str], None]

    def answer(self, request: Request) -> Answer:
        """The answer to a request; whatever is wrong is an answer too, never raised."""
        if not self.door.admits(request):
            return sentence(HTTPStatus.FORBIDDEN, word("serve not admitted", self.language))
        try:
            return self._routed(request)
        except RefusedError as error:
            return self._refused(request, error)
        except UnrdiffError as error:
            why = said(error.sentence, self.language)
            refused = RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, why, language=self.language)
            return self._refused(request, refused)
        except Exception:  # a fault of the program's must neither end it nor be shown to a page
            self.report(format_exc())
            fault = self._refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "serve fault")
            return self._refused(request, fault)

    def _routed(self, request: Request) -> Answer:
        match request.segments[1:]:
            case ("",):
                self._only(request, "GET", "HEAD")
                return page(drop_page(self.language))
            case ("files",):
                self._only(request, "POST")
                return self._file(request)
            case ("compare", *keys) if len(keys) in (1, 2):
                self._only(request, "GET", "HEAD")
                return self._comparison(keys)
        raise self._not_found()

    def _only(self, request: Request, *methods: str) -> None:
        if request.method not in methods:
            allowed = ("Allow", ", ".join(methods))
            raise self._refusal(HTTPStatus.METHOD_NOT_ALLOWED, "serve no such page", allowed)

    def _file(self, request: Request) -> Answer:
        limit = too_large(LARGEST, self.language)
        refusal = RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, limit, language=self.language)
        data = request.body(LARGEST, refusal)
        return facts(told_of(self.desk.take(request.asked("name"), data), self.language))

    def _comparison(self, keys: list[str]) -> Answer:
        last, dot, ending = keys[-1].partition(".")
        form = _BY_ENDING.get(dot + ending) if dot else PAGE
        if form is None:
            raise self._not_found()
        content, name = self.desk.made([self._wanted(key) for key in (*keys[:-1], last)], form)
        return page(content.decode()) if form is PAGE else download(content, name)

    def _wanted(self, segment: str) -> Wanted:
        """The text that a segment means: a key alone, or with a draft's number or a side."""
        match = _TEXT.fullmatch(segment)
        if match is None:
            raise self._not_found()
        held = self.desk.shelf.get(match["key"])
        if held is None:
            raise self._refusal(HTTPStatus.NOT_FOUND, "serve gone")
        part, side = match["part"], match["side"]
        return Wanted(held, int(part) if part else None, Side(side) if side else None)

    def _not_found(self) -> RefusedError:
        return self._refusal(HTTPStatus.NOT_FOUND, "serve no such page")

    def _refusal(self, status: HTTPStatus, key: str, *headers: tuple[str, str]) -> RefusedError:
        return RefusedError(status, word(key, self.language), *headers, language=self.language)

    def _refused(self, request: Request, error: RefusedError) -> Answer:
        """A sentence: for the script of the first page, which alone posts, or on a page."""
        if request.method == "POST":
            told = {"said": error.said, "lang": language_tag(error.language)}
            return facts(told, error.status).adding(*error.headers)
        markup = refusal_page(error, self.door.home, self.language)
        return page(markup, error.status).adding(*error.headers)
