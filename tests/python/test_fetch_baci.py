"""BACI: a large download that may break off, go on later, and turn out to be something else."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.python.fetch_support import FileServer, Recorder, baci_zip
from tests.python.local_server import LocalServer, Reply, running_server

from trade_warehouse.fetch.baci import Baci
from trade_warehouse.fetch.http import FetchError, Pace, UnavailableError
from trade_warehouse.fetch.store import NOTE_SUFFIX, Kept, Store

# Larger than some chunks, so that a cut connection leaves a beginning behind.
ZIP = baci_zip(padding=400_000)


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with running_server() as running:
        yield running


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


def fetch(server: LocalServer, recorder: Recorder, folder: Path, attempts: int = 3) -> tuple[Kept, bool]:
    client = recorder.client(pace=Pace(attempts=attempts, pause=0))
    return Baci(client, server.url).fetch("202601", "92", Store(folder), recorder)


def starts(server: LocalServer) -> list[int]:
    """Where each request began."""
    return [int(seen.headers.get("range", "bytes=0-")[6:-1]) for seen in server.seen]


def test_a_download(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = FileServer(ZIP)
    kept, came_now = fetch(server, recorder, tmp_path)
    assert came_now
    assert server.seen[0].path == "/BACI_HS92_V202601.zip"
    assert kept.path.name.startswith("baci_HS92_V202601_")
    assert kept.path.read_bytes() == ZIP
    assert kept.origin.rows == 4
    assert kept.origin.sha256 == hashlib.sha256(ZIP).hexdigest()
    assert kept.origin.request == {"edition": "202601", "classification": "HS92"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [kept.path.name, kept.path.name + NOTE_SUFFIX]


def test_what_is_there_is_not_downloaded_again(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = FileServer(ZIP)
    first, _ = fetch(server, recorder, tmp_path)
    assert fetch(server, recorder, tmp_path) == (first, False)
    assert len(server.seen) == 1


def test_a_cut_download_goes_on_where_it_stopped(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = FileServer(ZIP, cuts=(150_000, 150_000))
    kept, _ = fetch(server, recorder, tmp_path)
    assert kept.path.read_bytes() == ZIP
    begin = starts(server)
    assert begin[0] == 0
    assert begin[0] < begin[1] < begin[2]
    assert server.seen[1].headers["if-range"] == '"first"'


def test_every_step_forward_earns_new_attempts(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = FileServer(ZIP, cuts=(100_000,) * 5)
    kept, _ = fetch(server, recorder, tmp_path, attempts=1)
    assert kept.path.read_bytes() == ZIP


def test_a_later_run_goes_on(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    file = FileServer(ZIP, cuts=(200_000,))
    server.script = lambda seen: Reply(500) if "range" in seen.headers else file(seen)
    with pytest.raises(UnavailableError):
        fetch(server, recorder, tmp_path, attempts=2)
    assert not list(tmp_path.glob("baci*"))

    server.script = file
    server.seen.clear()
    kept, _ = fetch(server, recorder, tmp_path)
    assert starts(server)[0] > 0
    assert kept.path.read_bytes() == ZIP


def test_a_download_that_was_whole_but_not_yet_checked(
    server: LocalServer, recorder: Recorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.script = FileServer(ZIP)
    with monkeypatch.context() as patch:

        def interrupted(path: Path) -> int:
            raise KeyboardInterrupt(path)

        patch.setattr("trade_warehouse.fetch.baci.verified_rows", interrupted)
        with pytest.raises(KeyboardInterrupt):
            fetch(server, recorder, tmp_path)
    kept, _ = fetch(server, recorder, tmp_path)
    assert kept.path.read_bytes() == ZIP
    assert len(server.seen) == 1


def test_a_server_that_knows_no_ranges(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = FileServer(ZIP, cuts=(200_000,), ranges=False)
    kept, _ = fetch(server, recorder, tmp_path)
    assert kept.path.read_bytes() == ZIP


def test_a_file_that_changed_meanwhile_is_begun_anew(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    old = FileServer(ZIP, cuts=(200_000,), etag='"old"')
    server.script = lambda seen: old(seen) if len(server.seen) == 1 else Reply(503)
    with pytest.raises(UnavailableError):
        fetch(server, recorder, tmp_path, attempts=2)
    other = baci_zip((2021, 2022, 2023), padding=300_000)
    server.script = FileServer(other, etag='"new"')
    kept, _ = fetch(server, recorder, tmp_path)
    assert kept.path.read_bytes() == other


@pytest.mark.parametrize("etag", ["", 'W/"weak"'])
def test_without_a_sure_sign_of_the_same_file_it_is_begun_anew(
    server: LocalServer, recorder: Recorder, tmp_path: Path, etag: str
) -> None:
    server.script = FileServer(ZIP, cuts=(200_000,), etag=etag)
    kept, _ = fetch(server, recorder, tmp_path)
    assert kept.path.read_bytes() == ZIP
    assert starts(server) == [0, 0]


@pytest.mark.parametrize(
    "reply",
    [
        Reply(206, ZIP, {"ETag": '"first"', "Content-Range": f"bytes 0-{len(ZIP) - 1}/{len(ZIP)}"}),
        Reply(206, ZIP, {"ETag": '"first"'}),
        Reply(416, b"", {"Content-Range": f"bytes */{len(ZIP)}"}),
    ],
)
def test_a_range_that_was_not_asked_for_is_not_appended(
    server: LocalServer, recorder: Recorder, tmp_path: Path, reply: Reply
) -> None:
    file = FileServer(ZIP, cuts=(200_000,))
    server.script = lambda seen: reply if "range" in seen.headers else file(seen)
    kept, _ = fetch(server, recorder, tmp_path)
    assert kept.path.read_bytes() == ZIP
    assert len(server.seen) == 3


def damaged() -> bytes:
    """A zip of the right size with one byte of a member changed."""
    at = ZIP.index(bytes(i * i % 251 for i in range(1000))) + 500
    return ZIP[:at] + bytes([ZIP[at] ^ 1]) + ZIP[at + 1 :]


def other_zip(folder: Path, *names: str) -> bytes:
    path = folder / "other"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "t,i,j,k,v,q\n2023,398,156,010121,1,1\n")
    body = path.read_bytes()
    path.unlink()
    return body


@pytest.mark.parametrize("kind", ["html", "damaged", "half", "no figures", "no countries", "empty"])
def test_what_is_no_whole_edition_is_deleted(
    server: LocalServer, recorder: Recorder, tmp_path: Path, kind: str
) -> None:
    body = {
        "html": b"<html>we moved</html>",
        "damaged": damaged(),
        "half": ZIP[: len(ZIP) // 2],
        "no figures": other_zip(tmp_path, "country_codes_V202601.csv"),
        "no countries": other_zip(tmp_path, "BACI_HS92_Y2023_V202601.csv"),
        "empty": b"",
    }[kind]
    server.script = FileServer(body)
    with pytest.raises(FetchError, match="it was deleted"):
        fetch(server, recorder, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_edition_that_does_not_exist(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.play(Reply(404, b"not found"))
    with pytest.raises(FetchError, match="HTTP 404"):
        fetch(server, recorder, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_before_the_download(
    server: LocalServer, recorder: Recorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.script = FileServer(ZIP)
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000})())
    with pytest.raises(FetchError, match="no room"):
        fetch(server, recorder, tmp_path)
