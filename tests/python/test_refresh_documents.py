"""Refresh with a folder of documents: which of them are read, and which keep the facts that they have."""

from __future__ import annotations

import json
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner
from tests.python.refresh_support import ROOT, Warehouse, wait_for

from trade_warehouse.contracts import DOCUMENTS
from trade_warehouse.extract.command import command
from trade_warehouse.extract.known import FIELDS
from trade_warehouse.load import load_paths
from trade_warehouse.releases import Locked, Store

SPEECH = "Trade between Kazakhstan and Cuba reached $5 million {}."
NO_FACT = "The presidents met and went for a walk."


class Inbox:
    """A warehouse that is refreshed from a folder of documents."""

    def __init__(self, folder: Path) -> None:
        self.warehouse = Warehouse(folder)
        self.warehouse.add_facts(1, count=1)
        self.documents = folder / "documents"
        self.documents.mkdir()

    def write(self, name: str, text: str) -> Path:
        path = self.documents / name
        path.write_text(text, encoding="utf-8")
        return path

    def write_lines(self, *rows: dict[str, Any]) -> None:
        self.write("feed.jsonl", "".join(json.dumps(row) + "\n" for row in rows))

    def refresh(self, *more: str, folder: Path | None = None) -> str:
        """Refresh; what it said, that must have gone well."""
        done = self.warehouse.refresh("--documents", str(folder or self.documents), *more)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def fail(self) -> str:
        """Refresh, which must publish nothing; why not."""
        before = self.warehouse.store.current_name()
        done = self.warehouse.refresh("--documents", str(self.documents))
        assert done.returncode == 1
        assert self.warehouse.store.current_name() == before
        return done.stderr

    def count(self, table: str) -> dict[str, int]:
        """Rows of each document that was extracted: of raw.documents so many extractions, of raw.facts their facts."""
        sql = f"select document_id, count(*) from raw.{table} where extractor like 'rules %' group by document_id"
        return dict(self.warehouse.ask(sql))


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(tmp_path)


def other_extractor(folder: Path, module: str = "lexicon", code: str = "# A new word.\n") -> str:
    """A copy of the program whose extractor has another version; gives its PYTHONPATH."""
    package = folder / "other" / "trade_warehouse"
    shutil.copytree(ROOT / "scripts" / "trade_warehouse", package, ignore=shutil.ignore_patterns("__pycache__"))
    with (package / "extract" / f"{module}.py").open("a", encoding="utf-8") as file:
        file.write(code)
    return str(package.parent)


def is_free(store: Store) -> bool:
    """Whether nobody holds the lock."""
    try:
        with store.lock("a test"):
            return True
    except Locked:
        return False


def test_only_what_is_new_or_changed_is_read(inbox: Inbox) -> None:
    inbox.write("a.txt", SPEECH.format("in 2023"))
    inbox.write("walk.txt", NO_FACT)
    inbox.write_lines({"document_id": "line", "text": SPEECH.format("in 2022")})
    assert "3 new or changed documents" in inbox.refresh()
    assert inbox.count("documents") == {"a": 1, "line": 1, "walk": 1}
    assert inbox.count("facts") == {"a": 1, "line": 1}
    inbox.write("b.txt", SPEECH.format("in 2021"))
    inbox.write_lines(
        {"document_id": "line", "text": SPEECH.format("in 2022")},
        {"document_id": "line 2", "text": SPEECH.format("in 2020")},
    )
    dry = inbox.refresh("--dry-run")
    assert "would look for new and changed documents" in dry
    assert "a release if there are any" in dry
    inbox.refresh()
    # The document without a fact is known by its row alone.
    assert inbox.count("documents") == {"a": 1, "b": 1, "line": 1, "line 2": 1, "walk": 1}
    assert inbox.count("facts") == {"a": 1, "b": 1, "line": 1, "line 2": 1}
    inbox.write("a.txt", SPEECH.format("in 2023, and that with Laos $7 million"))
    inbox.refresh()
    assert inbox.count("documents") == {"a": 2, "b": 1, "line": 1, "line 2": 1, "walk": 1}
    assert inbox.count("facts") == {"a": 3, "b": 1, "line": 1, "line 2": 1}
    reasons = inbox.warehouse.ask("select reason from ops.refresh_runs order by run_id")
    assert [reason for (reason,) in reasons] == [
        "first release, 1 new file, 3 new or changed documents",
        "2 new or changed documents",
        "1 new or changed document",
    ]
    assert "nothing new" in inbox.refresh()


@pytest.mark.parametrize(
    "change",
    [
        {"published_on": "2025-03-02"},
        {"published_on": None},
        {"publisher": "Another ministry"},
        {"address": "https://example.org/moved"},
        {"language": "en-GB"},
    ],
)
def test_changed_metadata_are_a_changed_document(inbox: Inbox, change: dict[str, Any]) -> None:
    row = {
        "document_id": "a",
        "text": SPEECH.format("last year"),
        "published_on": "2024-03-02",
        "publisher": "A ministry",
        "address": "https://example.org/a",
        "language": "en",
    }
    inbox.write_lines(row, {**row, "document_id": "b"})
    inbox.refresh()
    inbox.write_lines({**row, **change}, {**row, "document_id": "b"})
    inbox.refresh()
    assert inbox.count("documents") == {"a": 2, "b": 1}
    assert inbox.count("facts") == {"a": 2, "b": 1}
    newest = "select year(period_start) from raw.facts where document_id = 'a' order by extracted_at desc limit 1"
    said = {"2025-03-02": 2024, None: None}.get(change.get("published_on", "as before"), 2023)
    assert inbox.warehouse.ask(newest) == [(said,)]


def test_a_text_that_is_put_back_is_read_again(inbox: Inbox) -> None:
    """An older extraction has the very same row; the newest one counts."""
    for year in (2022, 2023, 2022):
        inbox.write("a.txt", SPEECH.format(f"in {year}"))
        inbox.refresh()
    assert inbox.count("facts") == {"a": 3}
    said = inbox.warehouse.ask("select year(period_start) from raw.facts where document_id = 'a' order by extracted_at")
    assert said == [(2022,), (2023,), (2022,)]


def test_a_document_that_is_gone_is_no_change(inbox: Inbox) -> None:
    path = inbox.write("a.txt", SPEECH.format("in 2023"))
    inbox.write("b.txt", SPEECH.format("in 2022"))
    inbox.refresh()
    name = inbox.warehouse.store.current_name()
    elsewhere = path.rename(inbox.warehouse.folder / "a.txt")
    events = [json.loads(line)["event"] for line in inbox.refresh("--log-format", "json").splitlines()]
    assert events == ["started", "extracting", "extracted", "unchanged"]
    assert inbox.warehouse.store.current_name() == name
    assert inbox.count("facts") == {"a": 1, "b": 1}
    # Back again it is the one that was there.
    elsewhere.rename(path)
    inbox.write("c.txt", SPEECH.format("in 2021"))
    inbox.refresh()
    assert inbox.count("facts") == {"a": 1, "b": 1, "c": 1}
    # The run that found nothing built nothing, and is none of the builds.
    assert inbox.warehouse.ask("select outcome from ops.refresh_runs") == [("published",)] * 2


def test_folders_by_turns_and_none_at_all(inbox: Inbox) -> None:
    other = inbox.warehouse.folder / "other documents"
    other.mkdir()
    (other / "b.txt").write_text(SPEECH.format("in 2022"))
    inbox.write("a.txt", SPEECH.format("in 2023"))
    inbox.refresh()
    inbox.refresh(folder=other)
    for folder in (inbox.documents, other):
        assert "nothing new" in inbox.refresh(folder=folder)
    assert "nothing new" in inbox.warehouse.refresh().stdout
    assert inbox.count("facts") == {"a": 1, "b": 1}


def test_another_extractor_reads_all_of_them_again(inbox: Inbox, tmp_path: Path) -> None:
    inbox.write("a.txt", SPEECH.format("in 2023"))
    inbox.write("walk.txt", NO_FACT)
    inbox.refresh()
    inbox.warehouse.environment["PYTHONPATH"] = other_extractor(tmp_path)
    inbox.refresh()
    assert inbox.count("documents") == {"a": 2, "walk": 2}
    assert inbox.count("facts") == {"a": 2}
    for table in ("documents", "facts"):
        versions = f"select count(distinct extractor) from raw.{table} where document_id = 'a'"
        assert inbox.warehouse.ask(versions) == [(2,)]
    inbox.write("b.txt", SPEECH.format("in 2022"))
    inbox.refresh()
    assert inbox.count("documents") == {"a": 2, "b": 1, "walk": 2}


def test_a_description_by_hand_is_no_extraction(inbox: Inbox) -> None:
    """And an extraction stays known when somebody describes its document later."""
    inbox.write("a.txt", SPEECH.format("in 2023"))
    inbox.write("b.txt", SPEECH.format("in 2022"))
    rows = inbox.warehouse.inputs / "described.jsonl"
    described = {"document_id": "a", "language": "en", "published_on_basis": "unknown", "publisher": "", "address": ""}
    rows.write_text(json.dumps(described) + "\n")
    inbox.refresh()
    assert inbox.count("facts") == {"a": 1, "b": 1}
    rows.write_text(json.dumps({**described, "document_id": "b", "publisher": "A ministry"}) + "\n")
    inbox.write("c.txt", SPEECH.format("in 2021"))
    inbox.refresh()
    assert inbox.count("facts") == {"a": 1, "b": 1, "c": 1}


def test_two_documents_of_one_id_stop_it(inbox: Inbox) -> None:
    inbox.write("a.txt", SPEECH.format("in 2023"))
    inbox.refresh()
    inbox.write_lines({"document_id": "a", "text": SPEECH.format("in 2022")})
    told = inbox.fail()
    assert "feed.jsonl: has the same document_id, 'a'" in told
    assert "stays current" in told


def test_an_unreadable_document_stops_it(inbox: Inbox) -> None:
    """Also beside documents that are known: it may be half of one that is still being written."""
    inbox.write("a.txt", SPEECH.format("in 2023"))
    inbox.refresh()
    inbox.write("b.pdf", "no PDF")
    inbox.write("c.txt", SPEECH.format("in 2022"))
    for _ in range(2):
        assert "b.pdf: not a PDF file" in inbox.fail()
    assert inbox.count("facts") == {"a": 1}
    (inbox.documents / "b.pdf").unlink()
    inbox.refresh()
    assert inbox.count("facts") == {"a": 1, "c": 1}


def test_no_fact_in_any_document_is_no_failure(inbox: Inbox) -> None:
    inbox.write("walk.txt", NO_FACT)
    inbox.refresh()
    assert inbox.count("documents") == {"walk": 1}
    assert inbox.count("facts") == {}


def test_no_document_at_all_is_a_wrong_command(inbox: Inbox) -> None:
    for path in inbox.warehouse.inputs.iterdir():
        path.unlink()
    done = inbox.warehouse.refresh("--documents", str(inbox.documents))
    assert done.returncode == 2
    assert "no document in" in done.stderr
    assert inbox.warehouse.store.current() is None


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere what a killed refresh started runs on, and holds the lock"
)
@pytest.mark.parametrize("reading", [False, True])
def test_killed_it_has_read_nothing(inbox: Inbox, tmp_path: Path, reading: bool) -> None:
    """While documents are read, or when they are loaded and the build runs."""
    inbox.write("a.txt", SPEECH.format("in 2023"))
    hold, reached = tmp_path / "hold", tmp_path / "hold.reached"
    wait = (
        "import pathlib, time\n"
        f"pathlib.Path({str(reached)!r}).touch()\n"
        f"while pathlib.Path({str(hold)!r}).exists():\n"
        "    time.sleep(0.02)\n"
    )
    inbox.warehouse.environment["PYTHONPATH"] = other_extractor(tmp_path, "command", wait if reading else "\n")
    inbox.refresh()
    inbox.write("b.txt", SPEECH.format("in 2022"))
    reached.unlink(missing_ok=True)
    hold.touch()
    build = {} if reading else {"CHEAP_BUILD_HOLD": str(hold)}
    first = inbox.warehouse.start("--documents", str(inbox.documents), **build)
    wait_for(reached.exists)
    first.kill()
    first.communicate(timeout=60)
    assert first.returncode == -signal.SIGKILL
    assert inbox.count("documents") == {"a": 1}
    # What it had started would never end by itself, and hold the lock.
    wait_for(lambda: is_free(inbox.warehouse.store))
    hold.unlink()
    assert "1 new or changed document" in inbox.refresh()
    assert inbox.count("documents") == {"a": 1, "b": 1}
    assert inbox.count("facts") == {"a": 1, "b": 1}


def test_a_warehouse_that_did_not_keep_who_read_a_document(inbox: Inbox) -> None:
    """An older version's raw.documents: everything is read once more, and known from then on."""
    inbox.write("a.txt", SPEECH.format("in 2023"))
    inbox.refresh()
    release = inbox.warehouse.store.current()
    assert release
    release.database.chmod(0o644)
    with duckdb.connect(release.database) as connection:
        connection.execute("alter table raw.documents drop extractor")
        connection.execute("alter table raw.documents drop extracted_at")
    inbox.write("b.txt", SPEECH.format("in 2022"))
    inbox.refresh()
    assert inbox.count("documents") == {"a": 1, "b": 1}
    assert inbox.warehouse.ask("select count(*) from raw.documents") == [(3,)]


def test_known_is_all_of_a_row_but_its_text_and_its_time() -> None:
    assert set(DOCUMENTS.names) == {*FIELDS, "text", "extracted_at"}


def test_processes_share_what_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By hand: extract, load, and extract what has come since."""
    database = tmp_path / "trade.duckdb"
    monkeypatch.setenv("TRADE_WAREHOUSE_HOME", str(ROOT))
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(8):
        (texts / f"{number}.txt").write_text(SPEECH.format(f"in {2010 + number}"))
    words = [str(texts), "--out", str(tmp_path / "facts.jsonl"), "--jobs", "2"]
    done = CliRunner().invoke(command, words)
    assert "8 facts from 8 documents\n" in done.output
    load_paths([str(tmp_path / "facts.jsonl"), str(tmp_path / "facts.documents.jsonl")], database=database)
    (texts / "8.txt").write_text(SPEECH.format("in 2018"))
    done = CliRunner().invoke(command, [*words, "--known", str(database)])
    assert "1 fact from 1 document, 8 known already\n" in done.output


def test_what_is_no_warehouse_knows_nothing_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NO_FACT)
    database = tmp_path / "empty.duckdb"
    duckdb.connect(database).close()
    (tmp_path / "broken.duckdb").write_text("no database")
    words = [str(tmp_path / "a.txt"), "--out", str(tmp_path / "facts.jsonl"), "--known"]
    assert "empty.duckdb: has no table raw.documents" in CliRunner().invoke(command, [*words, str(database)]).output
    broken = CliRunner().invoke(command, [*words, str(tmp_path / "broken.duckdb")])
    assert "broken.duckdb: cannot be read" in broken.output
    assert not (tmp_path / "facts.jsonl").exists()
