"""The same work on a Dask cluster: the same files, also when a worker is killed in the middle."""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from texts import FILES, SAMPLES

UNRDIFF = [sys.executable, "-m", "unrdiff", "batch", "pairs.csv"]
JOURNAL = Path("dask/.unrdiff-batch.jsonl")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(SAMPLES.parent))
    if importlib.util.find_spec("distributed") is None:
        assert not os.environ.get("CI"), "distributed is not installed"
        pytest.skip("distributed is not installed: pip install 'unrdiff[dask]'")


@pytest.fixture
def cluster(installed: None) -> Iterator[Any]:
    """Two workers of one thread each on this machine."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as workers:
        yield workers


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of the samples, each with each, and one pair that cannot be compared."""
    monkeypatch.chdir(tmp_path)
    pairs = [",".join(str(SAMPLES / name) for name in pair) for pair in permutations(FILES, 2)]
    Path("pairs.csv").write_text("\n".join(["old,new", *pairs[:2], "none.txt,x.txt", *pairs[2:]]))


def written(home: str) -> dict[str, bytes]:
    """Every file but the journal, whose lines stand in the order in which they came."""
    return {
        path.name: path.read_bytes() for path in Path(home).iterdir() if path.name != JOURNAL.name
    }


def dask(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *arguments, "--scheduler-file", "scheduler.json"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for_the_first(process: subprocess.Popen[bytes]) -> None:
    while not JOURNAL.exists() or "digest" not in JOURNAL.read_text("utf-8"):
        assert process.poll() is None
        time.sleep(0.05)


def test_a_worker_is_killed_and_nothing_is_missing(cluster: Any) -> None:
    with subprocess.Popen(
        [*UNRDIFF, "-o", "dask", "--dask", cluster.scheduler_address],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        wait_for_the_first(process)
        first = next(iter(cluster.workers.values()))
        os.kill(first.pid, signal.SIGKILL)
        out, err = process.communicate(timeout=300)
    done = JOURNAL.read_text("utf-8").count("digest")
    local = subprocess.run([*UNRDIFF, "-o", "local"], capture_output=True)
    assert process.returncode == local.returncode == 3
    assert done == 12
    assert out.decode().replace("dask/", "local/") == local.stdout.decode()
    assert err == local.stderr
    assert written("dask") == written("local")


@pytest.mark.usefixtures("installed")
@pytest.mark.usefixtures("english")
def test_a_scheduler_that_is_lost_is_one_sentence() -> None:
    scheduler, worker = dask("scheduler", "--port", "0"), dask("worker", "--nthreads", "1")
    try:
        while not Path("scheduler.json").exists() or not Path("scheduler.json").read_text():
            time.sleep(0.05)
        address = json.loads(Path("scheduler.json").read_text())["address"]
        with subprocess.Popen(
            [*UNRDIFF, "-o", "dask", "--dask", address], stderr=subprocess.PIPE
        ) as process:
            wait_for_the_first(process)
            scheduler.kill()
            _, err = process.communicate(timeout=120)
    finally:
        for one in (scheduler, worker):
            one.kill()
            one.wait()
    assert process.returncode == 2
    assert err.decode() == (
        f"unrdiff: --dask {address}: the scheduler was lost; what is done stays, and the same "
        "command goes on from there\n"
    )
    assert "not yet compared" in Path("dask/summary.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("address", "said"),
    [("tcp://127.0.0.1:1", b"no scheduler is to be reached there"), ("nonsense", b"no address")],
)
@pytest.mark.usefixtures("english")
def test_a_scheduler_that_is_not_there_is_one_sentence(address: str, said: bytes) -> None:
    found = subprocess.run([*UNRDIFF, "-o", "dask", "--dask", address], capture_output=True)
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr.count(b"\n") == 1
    assert found.stderr.startswith(b"unrdiff: --dask ")
    if importlib.util.find_spec("distributed") is None:
        assert b"pip install 'unrdiff[dask]'" in found.stderr
    else:
        assert said in found.stderr
