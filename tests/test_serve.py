"""The page that files are dropped on, as a browser asks it over HTTP, and as others try to."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import unquote
from urllib.request import Request, urlopen
from zipfile import ZipFile

import pytest
from makers.served import Got, Served, serving
from makers.word import tracked_word, typed_word
from texts import SAMPLES, sample

from unrdiff import read
from unrdiff.render.html.shell import policy_of
from unrdiff.serve.shelf import LARGEST, Shelf

OLD, NEW, REPORT = "a-c3-74-draft.txt", "a-res-80-229.txt", "a-71-485.txt"
TEXTS = Path(__file__).parent / "quality" / "other"
WATER = [(TEXTS / f"water.{side}.txt").read_bytes() for side in ("old", "new")]
HOSTILE_NAMES = {
    "<script>alert(1)<b>.txt": "<script>alert(1)<b>.txt",
    "../../etc/passwd.txt": "passwd.txt",
    "..\\..\\boot.txt": "boot.txt",
    "\x1b[2Jclear\x07\r\nSet-Cookie: a=b.txt": "clear Set-Cookie: a=b.txt",
    "\u202etxt.exe\u2066.txt": "txt.exe.txt",
    '";evil="a.txt': '";evil="a.txt',
    "": "file",
    "/": "file",
    "name#4@original.txt": "name#4@original.txt",
    f"{'长' * 500}.txt": f"{'长' * 100}.txt",
}


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serving() as running:
        yield running
        assert running.faults == []


def content(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def keys(served: Served, *files: bytes) -> str:
    """The path of the comparison of these files."""
    return "compare/" + "/".join(served.taken(file)["id"] for file in files)


def sent(served: Served, head: str, body: bytes = b"", wait: float = 20) -> bytes:
    """What is answered to a request written by hand."""
    with socket.create_connection(("127.0.0.1", served.door.port), timeout=wait) as connection:
        connection.sendall(head.replace("\n", "\r\n").encode() + body)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
        return answer


# --- who is let in ------------------------------------------------------------------------------


def test_the_first_page_is_there_for_whoever_knows_its_address(served: Served) -> None:
    got = served.ask()
    assert got.status == 200
    assert "旧案文" in got.body.decode()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{43}/", served.door.address)


@pytest.mark.parametrize("home", ["/", "/x/", "//", "/x", "*", "http://evil.example/", "/é/"])
def test_another_token_is_refused(served: Served, home: str) -> None:
    head = f"GET {home} HTTP/1.1\nHost: 127.0.0.1:{served.door.port}\n\n"
    answer = sent(served, head)
    assert b" 403 " in answer.splitlines()[0]
    assert served.door.token.encode() not in answer


def test_a_token_that_is_nearly_right_is_wrong(served: Served) -> None:
    assert served.ask(home=f"/{served.door.token[:-1]}/").status == 403
    assert served.ask(home=f"/{served.door.token}x/").status == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "127.0.0.1:{port}"}, 200),
        ({"Host": "localhost:{port}"}, 200),
        ({"Host": "LOCALHOST:{port}", "Origin": "http://localhost:{port}"}, 200),
        ({"Host": "127.0.0.1"}, 403),
        ({"Host": "127.0.0.1:1"}, 403),
        ({"Host": "evil.example:{port}"}, 403),
        ({"Host": "127.0.0.1.evil.example:{port}"}, 403),
        ({"Host": ""}, 403),
        ({"Origin": "http://127.0.0.1:{port}"}, 200),
        ({"Origin": "http://localhost:{port}"}, 403),
        ({"Origin": "https://127.0.0.1:{port}"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": ""}, 403),
    ],
    ids=lambda value: " ".join(value.values()) if isinstance(value, dict) else None,
)
def test_a_request_from_elsewhere_is_refused(
    served: Served, headers: dict[str, str], status: int
) -> None:
    told = {name: value.format(port=served.door.port) for name, value in headers.items()}
    for method, path in (("GET", ""), ("POST", "files?name=a.txt")):
        got = served.ask(path, method, WATER[0] if method == "POST" else None, told)
        assert got.status == status


@pytest.mark.parametrize("hosts", [[], ["127.0.0.1:{port}", "evil.example"]])
def test_a_request_names_one_host(served: Served, hosts: list[str]) -> None:
    lines = "".join(f"Host: {host.format(port=served.door.port)}\n" for host in hosts)
    assert b" 403 " in sent(served, f"GET {served.door.home} HTTP/1.1\n{lines}\n").splitlines()[0]


def test_it_listens_on_this_machine_alone(served: Served) -> None:
    assert served.server.socket.getsockname()[0] == "127.0.0.1"
    own = {
        str(info[4][0]) for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    }
    for address in own - {"127.0.0.1"}:
        with pytest.raises(OSError, match="refused"):
            socket.create_connection((address, served.door.port), timeout=5)


# --- methods and addresses ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "method", "status", "allowed"),
    [
        ("", "POST", 405, "GET, HEAD"),
        ("", "PUT", 405, "GET, HEAD"),
        ("", "OPTIONS", 405, "GET, HEAD"),
        ("", "TRACE", 405, "GET, HEAD"),
        ("files", "GET", 405, "POST"),
        ("files", "DELETE", 405, "POST"),
        ("compare/a/b", "POST", 405, "GET, HEAD"),
        ("nothing", "GET", 404, None),
        ("compare", "GET", 404, None),
        ("compare/a/b/c", "GET", 404, None),
        ("compare/a/b", "GET", 404, None),
        ("compare/a/b.pdf", "GET", 404, None),
        ("compare/a/../b", "GET", 404, None),
        ("compare/a/%2e%2e", "GET", 404, None),
        ("nothing", "PUT", 404, None),
    ],
)
def test_there_is_no_more_than_there_is(
    served: Served, path: str, method: str, status: int, allowed: str | None
) -> None:
    got = served.ask(path, method)
    assert (got.status, got.headers.get("Allow")) == (status, allowed)


@pytest.mark.parametrize("method", ["PUT", "BREW"])
def test_other_methods_are_let_in_no_more_than_the_usual_ones(served: Served, method: str) -> None:
    assert served.ask(method=method, home="/x/").status == 403


@pytest.mark.parametrize("request_line", ["GET", "", "GET  /x y HTTP/1.1", "GET /x HTTP/9.9"])
def test_what_is_no_request_is_a_sentence(served: Served, request_line: str) -> None:
    answer = sent(served, f"{request_line}\nHost: x\n\n").decode()
    assert "<" not in answer
    assert "Traceback" not in answer


def test_a_head_is_a_page_without_its_body(served: Served) -> None:
    whole, head = served.ask(), served.ask(method="HEAD")
    assert head.body == b""
    assert head.headers["Content-Length"] == str(len(whole.body))


def test_every_answer_says_what_a_browser_must_not_do(served: Served) -> None:
    path = keys(served, *WATER)
    answers = [
        served.ask(),
        served.ask(path),
        served.ask(f"{path}.docx"),
        served.ask("nothing"),
        served.ask(home="/x/"),
        served.ask(method="PUT"),
        served.hand_in(WATER[0]),
        served.hand_in(b""),
    ]
    for got in answers:
        assert got.headers["X-Content-Type-Options"] == "nosniff"
        assert got.headers["Referrer-Policy"] == "no-referrer"
        assert got.headers["Cache-Control"] == "no-store"
        assert got.headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert got.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert got.headers["X-Frame-Options"] == "DENY"
        policy = got.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'")
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert not {name for name in got.headers if name.startswith(("Access-Control", "Set-"))}


def test_a_page_may_do_what_it_says_itself_and_no_more(served: Served) -> None:
    for path in ("", keys(served, *WATER)):
        got = served.ask(path)
        stated = policy_of(got.body.decode())
        assert got.headers["Content-Security-Policy"] == f"{stated}; frame-ancestors 'none'"
        assert stated.count("sha256-") == 2


# --- files --------------------------------------------------------------------------------------


def test_what_was_read_is_told(served: Served) -> None:
    told = served.taken(typed_word(sample(NEW)).data(), "new.docx")
    (document,) = told["documents"]
    assert told["name"] == document["source"] == "new.docx"
    assert (document["symbol"], document["session"]) == ("A/RES/80/229", 80)
    assert document["title"] in told["said"][0]
    assert "A/RES/80/229 · 第80届会议" in told["said"][1]
    assert not told["tracked"]
    assert not told["choices"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "文件是空的"),
        ("会议记录".encode(), "没有找到决议"),
        (b"PK\x03\x04broken", "text.txt："),
        (b"%PDF-1.7 broken", "这份 PDF 已损坏"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(served: Served, data: bytes, said: str) -> None:
    got = served.hand_in(data)
    assert got.status == 422
    assert said in got.said


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("", 411),
        ("Transfer-Encoding: chunked\n", 411),
        ("Content-Length: 3\nTransfer-Encoding: chunked\n", 411),
        ("Content-Length: 3\nContent-Length: 4\n", 411),
        ("Content-Length: -1\n", 400),
        ("Content-Length: 1e3\n", 400),
        ("Content-Length: ٣\n", 400),
        (f"Content-Length: {LARGEST + 1}\n", 413),
        ("Content-Length: 200000000\n", 413),
        (f"Content-Length: {'9' * 5000}\n", 413),
    ],
    ids=lambda value: str(value)[:50],
)
def test_a_length_that_is_wrong_is_refused_before_anything_is_read(
    served: Served, lines: str, status: int
) -> None:
    head = f"POST {served.door.home}files HTTP/1.1\nHost: 127.0.0.1:{served.door.port}\n{lines}\n"
    # Nothing is sent behind the head: whoever waited for it would answer with 408.
    answer = sent(served, head)
    assert f" {status} ".encode() in answer.splitlines()[0]
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["said"]


def test_a_file_that_never_comes_to_its_end_is_not_waited_for() -> None:
    with serving(patience=0.3) as served:
        host = f"Host: 127.0.0.1:{served.door.port}"
        head = f"POST {served.door.home}files HTTP/1.1\n{host}\nContent-Length: 1000\n\n"
        assert b" 408 " in sent(served, head, b"abc").splitlines()[0]
        with socket.create_connection(("127.0.0.1", served.door.port), timeout=5) as connection:
            connection.sendall(head.replace("\n", "\r\n").encode() + b"abc")
            connection.shutdown(socket.SHUT_WR)
            assert b" 400 " in connection.recv(1000)
        # One that says nothing at all is let go.
        assert sent(served, "") == b""
        assert served.faults == []


@pytest.mark.parametrize(("name", "label"), HOSTILE_NAMES.items(), ids=ascii)
def test_a_name_is_a_label(served: Served, name: str, label: str) -> None:
    told = served.taken(WATER[0], name)
    assert told["name"] == told["documents"][0]["source"] == label


def test_a_name_that_is_no_text_and_one_that_is_not_sent(served: Served) -> None:
    for query, label in (("?name=%ff.txt", "\ufffd.txt"), ("?x=1", "file"), ("", "file")):
        got = served.ask(f"files{query}", "POST", WATER[0])
        assert json.loads(got.body)["name"] == label


@pytest.mark.parametrize("name", HOSTILE_NAMES, ids=ascii)
def test_a_name_made_to_do_harm_names_a_download_at_most(served: Served, name: str) -> None:
    texts = [served.taken(data, name)["id"] for data in WATER]
    got = served.ask(f"compare/{'/'.join(texts)}.docx")
    assert got.status == 200
    given = got.headers["Content-Disposition"]
    plain, named = re.fullmatch(
        r"attachment; filename=\"([\w.-]*)\"; filename\*=UTF-8''([\w.%-]+)", given
    ).groups()  # type: ignore[union-attr]
    assert plain.isascii()
    assert re.fullmatch(r"[\w-]+\.docx", unquote(named))
    page = served.ask(f"compare/{'/'.join(texts)}").body.decode()
    assert "<script>alert" not in page
    assert page.count("<script>") == 1


def test_the_oldest_files_make_room() -> None:
    with serving(Shelf(most_files=3)) as served:
        first, *rest = (served.taken(WATER[n % 2])["id"] for n in range(4))
        assert served.ask(f"compare/{rest[0]}/{rest[1]}").status == 200
        gone = served.ask(f"compare/{first}/{rest[0]}")
        assert gone.status == 404
        assert "文件已不在内存中" in gone.body.decode()
        assert served.door.home in gone.body.decode()


def test_files_have_so_much_room_and_no_more() -> None:
    with serving(Shelf(most_bytes=2 * len(WATER[0]))) as served:
        first, *rest = (served.taken(WATER[0])["id"] for _ in range(3))
        assert served.ask(f"compare/{first}/{rest[0]}").status == 404
        assert served.ask(f"compare/{rest[0]}/{rest[1]}").status == 200


# --- comparisons --------------------------------------------------------------------------------


def test_two_word_files_are_compared(served: Served, tmp_path: Path) -> None:
    old, new = (typed_word(sample(name)).data() for name in (OLD, NEW))
    path = keys(served, old, new)
    page = served.ask(path)
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "A/RES/80/229" in page.body.decode()
    made = tmp_path / "made.docx"
    made.write_bytes(served.ask(f"{path}.docx").body)
    assert read(made).paragraphs == read(new).paragraphs
    assert read(f"{made}@original").paragraphs == read(old).paragraphs


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".json", ".txt"])
def test_a_download_is_what_the_command_writes(served: Served, ending: str, tmp_path: Path) -> None:
    files = [TEXTS / "water.old.txt", TEXTS / "water.new.txt"]
    written = tmp_path / f"written{ending}"
    named = ["--date", "2026-10-01T09:00:00Z"] if ending == ".docx" else []
    command = [sys.executable, "-m", "unrdiff", *map(str, files), "-o", str(written), *named]
    subprocess.run(command, check=True, capture_output=True)
    texts = [served.taken(file.read_bytes(), file.name)["id"] for file in files]
    got = served.ask(f"compare/{'/'.join(texts)}{ending}")
    assert got.body == written.read_bytes()
    assert got.headers["Content-Type"] == "application/octet-stream"
    assert f"water-old--water-new{ending}" in got.headers["Content-Disposition"]


def test_many_at_once_come_to_the_same(served: Served) -> None:
    path = keys(served, content(OLD), content(NEW))
    alone = served.ask(f"{path}.json").body
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(served.ask, [f"{path}.json"] * 6))
    assert [got.body for got in together] == [alone] * 6


def test_of_a_report_the_draft_whose_title_fits_is_taken_and_told(served: Served) -> None:
    report, draft = served.taken(content(REPORT), REPORT), served.taken(content(OLD), OLD)
    assert [choice["behind"] for choice in report["choices"]] == ["", "~1", "~2", "~3", "~4"]
    page = served.ask(f"compare/{report['id']}/{draft['id']}").body.decode()
    assert "文件载有 4 项决议草案，按标题选用 a-71-485.txt#4" in page


def test_another_draft_is_taken_if_it_is_chosen(served: Served) -> None:
    report, draft = served.taken(content(REPORT), REPORT), served.taken(content(OLD), OLD)
    told = json.loads(served.ask(f"compare/{report['id']}~2/{draft['id']}.json").body)
    assert told["documents"][0]["source"] == "a-71-485.txt#2"
    none = served.ask(f"compare/{report['id']}~9/{draft['id']}")
    assert none.status == 422
    assert "没有决议草案 9" in none.body.decode()


def test_a_file_with_tracked_changes_is_compared_with_itself(served: Served) -> None:
    told = served.taken(tracked_word(sample(OLD), sample(NEW)).data(), "tracked.docx")
    assert told["tracked"]
    assert served.ask(f"compare/{told['id']}").status == 200
    both = json.loads(served.ask(f"compare/{told['id']}.json").body)["documents"]
    names = ["tracked.docx@original", "tracked.docx@accepted"]
    assert [document["source"] for document in both] == names
    with_one_text = served.ask(keys(served, WATER[0]))
    assert with_one_text.status == 422
    assert "文件中没有修订" in with_one_text.body.decode()


@pytest.mark.parametrize("side", ["", "~original"])
def test_either_side_of_tracked_changes_is_compared_and_tracked_anew(
    served: Served, side: str, tmp_path: Path
) -> None:
    told = served.taken(tracked_word(sample(OLD), sample(NEW)).data(), "tracked.docx")
    third = served.taken(content("a-res-64-179.txt"))
    made = tmp_path / "made.docx"
    made.write_bytes(served.ask(f"compare/{told['id']}{side}/{third['id']}.docx").body)
    wanted = [p.text for p in sample(OLD if side else NEW).paragraphs]
    assert [p.text for p in read(f"{made}@original").paragraphs] == wanted
    with ZipFile(made) as archive:
        assert "甲国" not in archive.read("word/document.xml").decode()


def test_pages_and_sentences_are_in_the_language_asked_for() -> None:
    with serving(language="en") as served:
        assert "Files are handled on this computer alone" in served.ask().body.decode()
        assert "no longer in memory" in served.ask("compare/a/b").body.decode()
        assert "is not valid" in served.ask(home="/x/").body.decode()
        large = served.ask("files", "POST", headers={"Content-Length": "200000000"})
        assert large.said.startswith("the file is larger than 20 MB")


def test_a_fault_of_ours_is_one_sentence_and_told_where_it_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("unrdiff.serve.desk.texts_of", fails)
    with serving() as served:
        got: Got = served.hand_in(WATER[0])
        assert (got.status, got.said[:4]) == (500, "程序出错")
        assert b"secret" not in got.body
        assert "RuntimeError: secret" in served.faults[0]


# --- the command --------------------------------------------------------------------------------


def started(folder: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "unrdiff", "serve", "--no-open", *more],
        cwd=folder / "work",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parent.parent),
            "TMPDIR": str(folder / "tmp"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "UNRDIFF_UI": "zh",
        },
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("work", "tmp", "cache"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_nothing_is_written_anywhere(folder: Path) -> None:
    """But the dictionary, which every command keeps and which holds nothing of a file's."""
    process = started(folder)
    assert process.stdout
    address = process.stdout.readline().strip()
    texts = []
    for name in (OLD, NEW):
        data = typed_word(sample(name)).data()
        with urlopen(Request(f"{address}files?name={name}", data, method="POST")) as answer:
            texts.append(json.load(answer)["id"])
    for ending in ("", ".docx", ".xlsx", ".json", ".txt"):
        with urlopen(f"{address}compare/{'/'.join(texts)}{ending}") as answer:
            assert answer.read()
    process.send_signal(signal.SIGINT)
    out, error = process.communicate(timeout=30)
    assert (process.returncode, out) == (0, "")
    assert error.splitlines() == [
        "unrdiff: 请打开此地址，放入两个文件；按 Ctrl-C 结束",
        "unrdiff: 已停止；所放入的文件均已清除",
    ]
    files = [path.name for path in folder.rglob("*") if path.is_file()]
    assert [name.partition("-")[0] for name in files] == ["words"]


def test_a_port_in_use_is_one_sentence(folder: Path, served: Served) -> None:
    process = started(folder, "--port", str(served.door.port))
    out, error = process.communicate(timeout=30)
    assert (process.returncode, out) == (2, "")
    assert error.startswith(f"unrdiff: 无法使用端口 {served.door.port}（端口已被占用）")
    assert error.count("\n") == 1


def test_it_takes_no_files(folder: Path) -> None:
    process = started(folder, "a.txt")
    _, error = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "参数过多" in error
