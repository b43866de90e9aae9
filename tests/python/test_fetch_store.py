"""Keeping files: whole or not at all, with their origin beside them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from pathlib import Path

import pytest

from trade_warehouse.fetch import store as store_module
from trade_warehouse.fetch.store import NOTE_SUFFIX, Kept, Store, write_atomically

NOON = dt.datetime(2026, 3, 1, 12, 0, 0, tzinfo=dt.UTC)
REQUEST: dict[str, object] = {"reporter": "KAZ", "periods": ["2023"]}


def keep(store: Store, body: bytes = b"abc", request: dict[str, object] = REQUEST) -> Kept:
    return store.keep("comtrade_KAZ_A_2023", ".json", body, source="comtrade", request=request, url="u", rows=1)


def test_a_file_and_its_note(tmp_path: Path) -> None:
    kept = keep(Store(tmp_path / "new" / "folder", now=lambda: NOON))
    assert kept.path.name == "comtrade_KAZ_A_2023_2026-03-01.json"
    assert kept.path.read_bytes() == b"abc"
    assert json.loads((kept.path.parent / (kept.path.name + NOTE_SUFFIX)).read_text()) == {
        "source": "comtrade",
        "request": REQUEST,
        "url": "u",
        "retrieved_at": "2026-03-01T12:00:00+00:00",
        "bytes": 3,
        "sha256": hashlib.sha256(b"abc").hexdigest(),
        "rows": 1,
    }
    assert len(list(kept.path.parent.iterdir())) == 2


def test_what_was_kept_is_found_by_its_request(tmp_path: Path) -> None:
    kept = keep(Store(tmp_path, now=lambda: NOON))
    later = Store(tmp_path)
    assert later.find("comtrade", dict(reversed(REQUEST.items()))) == kept
    assert later.find("comtrade", {**REQUEST, "reporter": "KGZ"}) is None
    assert later.find("imts", REQUEST) is None


def test_a_later_vintage_stands_beside_the_earlier(tmp_path: Path) -> None:
    keep(Store(tmp_path, now=lambda: NOON), b"old")
    new = keep(Store(tmp_path, now=lambda: NOON + dt.timedelta(days=31)), b"new")
    assert sorted(path.name for path in tmp_path.glob("*.json") if NOTE_SUFFIX not in path.name) == [
        "comtrade_KAZ_A_2023_2026-03-01.json",
        "comtrade_KAZ_A_2023_2026-04-01.json",
    ]
    assert Store(tmp_path).find("comtrade", REQUEST) == new


def test_what_is_too_old_does_not_count(tmp_path: Path) -> None:
    kept = keep(Store(tmp_path, now=lambda: NOON))
    assert Store(tmp_path, oldest=NOON).find("comtrade", REQUEST) == kept
    assert Store(tmp_path, oldest=NOON + dt.timedelta(seconds=1)).find("comtrade", REQUEST) is None


@pytest.mark.parametrize("damage", ["longer", "same length", "gone"])
def test_a_damaged_file_does_not_count(tmp_path: Path, damage: str) -> None:
    kept = keep(Store(tmp_path))
    match damage:
        case "longer":
            kept.path.write_bytes(b"abcd")
        case "same length":
            kept.path.write_bytes(b"abd")
        case "gone":
            kept.path.unlink()
    assert Store(tmp_path).find("comtrade", REQUEST) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"source": "comtrade"}', '{"a": 1}'])
def test_a_note_that_cannot_be_read_is_no_note(tmp_path: Path, text: str) -> None:
    kept = keep(Store(tmp_path))
    (tmp_path / (kept.path.name + NOTE_SUFFIX)).write_text(text)
    assert Store(tmp_path).find("comtrade", REQUEST) is None


def test_a_write_that_fails_leaves_nothing_and_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "figures.json"
    path.write_bytes(b"before")

    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device", descriptor)

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, b"after")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_no_data_file_without_its_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    def dies_at_the_second(path: Path, body: bytes) -> None:
        if written:
            raise KeyboardInterrupt
        written.append(path.name)
        write_atomically(path, body)

    monkeypatch.setattr(store_module, "write_atomically", dies_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        keep(Store(tmp_path))
    assert [path.name.endswith(NOTE_SUFFIX) for path in tmp_path.iterdir()] == [True]
    assert Store(tmp_path).find("comtrade", REQUEST) is None
