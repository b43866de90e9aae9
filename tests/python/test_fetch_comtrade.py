"""UN Comtrade: what is asked, what counts as a truncated answer, and how a large question is split."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.python.fetch_support import KEY, Recorder, comtrade_envelope, comtrade_rows, comtrade_service, json_reply
from tests.python.local_server import LocalServer, Reply, Seen, running_server

from trade_warehouse.fetch.areas import UnknownAreaError, asking_codes
from trade_warehouse.fetch.comtrade import Comtrade
from trade_warehouse.fetch.http import Pace
from trade_warehouse.fetch.query import Query
from trade_warehouse.fetch.run import Report, run
from trade_warehouse.fetch.store import NOTE_SUFFIX, Store

SEED = Path(__file__).parents[2] / "seeds" / "numeric_areas.csv"
CODES = asking_codes(SEED)
KAZ_2023 = Query("comtrade", "KAZ", (), 2023, "A")
PARTNERS = ["0", *(str(code) for code in range(4, 234))]


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with running_server() as running:
        yield running


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


def fetch(
    server: LocalServer, recorder: Recorder, folder: Path, *queries: Query, key: str | None = None, attempts: int = 3
) -> Report:
    service = Comtrade(recorder.client(key, Pace(attempts=attempts, pause=0)), CODES, server.url)
    return run(list(queries), service, Store(folder), recorder)


def rows_in(report: Report) -> list[dict[str, object]]:
    return [row for path in report.files for row in json.loads(path.read_bytes())["data"]]


def test_only_what_counts_once_is_asked_for(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service(PARTNERS)
    fetch(server, recorder, tmp_path, KAZ_2023)
    assert server.seen[0].path == "/public/v1/preview/C/A/HS"
    assert server.seen[0].query == {
        "reportercode": "398",
        "period": "2023",
        "flowcode": "X,M",
        "cmdcode": "TOTAL",
        "partner2code": "0",
        "customscode": "C00",
        "motcode": "0",
        "maxrecords": "500",
    }


def test_with_a_key_the_other_address_is_asked(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service(PARTNERS, cap=250_000, key=KEY)
    report = fetch(server, recorder, tmp_path, KAZ_2023, key=KEY)
    assert len(report.fetched) == 1
    assert server.seen[0].path == "/data/v1/get/C/A/HS"
    assert server.seen[0].query["maxrecords"] == "250000"


def test_partners_are_asked_for_by_their_codes(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service(["0", "156", "699", "842"])
    query = replace(KAZ_2023, partners=("WLD", "CHN", "IND", "USA"))
    report = fetch(server, recorder, tmp_path, query)
    assert server.seen[0].query["partnercode"] == "0,156,699,842"
    assert len(rows_in(report)) == 8


def test_the_bytes_are_kept_as_they_came(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    body = json.dumps(comtrade_envelope(comtrade_rows(["398"], ["2023"], ["X"], ["156"])), indent=7).encode()
    server.play(Reply(200, body))
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert report.files[0].read_bytes() == body
    assert report.files[0].name.startswith("comtrade_KAZ_A_2023_20")


def test_a_full_answer_is_a_truncated_one(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service([str(code) for code in range(300)])
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert [path.stem.rpartition("_")[0] for path in report.files] == [
        "comtrade_KAZ_A_2023_export",
        "comtrade_KAZ_A_2023_import",
    ]
    assert len(rows_in(report)) == 600
    assert "cut off at 500 rows (with a key in COMTRADE_API_KEY it is 250,000)" in "".join(recorder.lines)


def test_what_cannot_be_split_is_a_failure(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service([str(code) for code in range(700)])
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert report.files == []
    assert [label for label, _ in report.failed] == ["KAZ 2023 export", "KAZ 2023 import"]
    assert list(tmp_path.iterdir()) == []


def test_named_partners_are_halved_until_they_fit(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    areas = tuple(area for area in CODES if area != "WLD")
    server.script = comtrade_service([CODES[area] for area in areas], cap=500)
    query = replace(KAZ_2023, partners=areas, frequency="M")
    report = fetch(server, recorder, tmp_path, query)
    assert len(rows_in(report)) == len(areas) * 24
    assert not report.failed
    assert all(len(json.loads(path.read_bytes())["data"]) < 500 for path in report.files)


def test_a_count_above_the_rows_is_a_truncated_answer(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    rows = comtrade_rows(["398"], ["2023"], ["X", "M"], ["156"])
    server.play(json_reply(comtrade_envelope(rows, count=9)))
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert report.files == []
    assert len(report.failed) == 2


def test_months_without_a_key_are_asked_for_one_by_one(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service(PARTNERS)
    report = fetch(server, recorder, tmp_path, replace(KAZ_2023, frequency="M"))
    assert [seen.query["period"] for seen in server.seen] == [f"2023{month:02}" for month in range(1, 13)]
    assert len(rows_in(report)) == 12 * 2 * len(PARTNERS)


def test_without_a_key_a_request_is_of_one_period(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service(["156"])
    report = fetch(server, recorder, tmp_path, replace(KAZ_2023, frequency="M", partners=("CHN",)))
    assert {len(seen.codes("period")) for seen in server.seen} == {1}
    assert len(rows_in(report)) == 24


def test_months_with_a_key_come_together(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service(PARTNERS, cap=250_000)
    report = fetch(server, recorder, tmp_path, replace(KAZ_2023, frequency="M"), key=KEY)
    assert len(server.seen) == 1
    assert server.seen[0].path == "/data/v1/get/C/M/HS"
    assert len(rows_in(report)) == 12 * 2 * len(PARTNERS)


def test_an_empty_answer_is_told_and_not_kept(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.play(json_reply(comtrade_envelope([])))
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert report.empty == ["KAZ 2023"]
    assert list(tmp_path.iterdir()) == []
    assert "EMPTY" in recorder.lines[-1]


@pytest.mark.parametrize("reply", [Reply(204), json_reply({"count": 0, "data": []})])
def test_other_forms_of_empty(server: LocalServer, recorder: Recorder, tmp_path: Path, reply: Reply) -> None:
    server.play(reply)
    assert fetch(server, recorder, tmp_path, KAZ_2023).empty == ["KAZ 2023"]


@pytest.mark.parametrize(
    "body", [b'{"data": [', b"", b"<html>", b"[]", b"null", b'{"count": 1}', b'{"data": {}}', b'{"data": [1]}', b"\xff"]
)
def test_broken_json_is_asked_for_again(server: LocalServer, recorder: Recorder, tmp_path: Path, body: bytes) -> None:
    good = json_reply(comtrade_envelope(comtrade_rows(["398"], ["2023"], ["X"], ["156"])))
    server.play(Reply(200, body), good)
    assert len(fetch(server, recorder, tmp_path, KAZ_2023).fetched) == 1
    assert len(server.seen) == 2


def test_an_error_in_a_good_envelope_is_a_failure(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.play(json_reply(comtrade_envelope([], error="invalid period")))
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert report.failed == [("KAZ 2023", "the service reports an error: invalid period")]
    assert len(server.seen) == 1


def test_an_error_that_passes_is_asked_for_again(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    good = json_reply(comtrade_envelope(comtrade_rows(["398"], ["2023"], ["X"], ["156"])))
    server.play(json_reply(comtrade_envelope([], error="Rate limit is exceeded.")), good)
    assert len(fetch(server, recorder, tmp_path, KAZ_2023).fetched) == 1


def test_an_error_that_repeats_the_key_is_not_passed_on(
    server: LocalServer, recorder: Recorder, tmp_path: Path
) -> None:
    server.play(json_reply(comtrade_envelope([], error=f"{KEY} may not \x1b[31m do this")))
    report = fetch(server, recorder, tmp_path, KAZ_2023, key=KEY)
    assert report.failed[0][1] == "the service reports an error: [key] may not ?[31m do this"


@pytest.mark.parametrize(
    ("reporter", "period", "flow"), [("417", "2023", "X"), ("398", "2022", "X"), ("398", "2023", "RX")]
)
def test_an_answer_to_another_question_is_not_kept(
    server: LocalServer, recorder: Recorder, tmp_path: Path, reporter: str, period: str, flow: str
) -> None:
    server.play(json_reply(comtrade_envelope(comtrade_rows([reporter], [period], [flow], ["156"]))))
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert "which was not asked for" in report.failed[0][1]
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_key_ends_the_run_and_is_not_shown(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service(PARTNERS, key="another")
    report = fetch(server, recorder, tmp_path, KAZ_2023, replace(KAZ_2023, year=2022), key=KEY)
    assert len(server.seen) == 1
    assert report.untried == 1
    assert "HTTP 401" in report.failed[0][1]
    assert KEY not in str(report) + "".join(recorder.lines)


def test_the_key_is_in_no_file(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = comtrade_service(PARTNERS, cap=250_000, key=KEY)
    fetch(server, recorder, tmp_path, KAZ_2023, key=KEY)
    written = list(tmp_path.rglob("*"))
    assert len(written) == 2
    for path in written:
        assert KEY not in path.name
        assert KEY.encode() not in path.read_bytes()
    note = json.loads(next(path for path in written if path.name.endswith(NOTE_SUFFIX)).read_bytes())
    assert parse_qs(urlsplit(note["url"]).query)["reporterCode"] == ["398"]


def test_one_rejected_request_does_not_stop_the_others(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    good = comtrade_service(PARTNERS)
    server.script = lambda seen: Reply(400, b"no such period") if seen.query["period"] == "2022" else good(seen)
    years = [replace(KAZ_2023, year=year) for year in (2021, 2022, 2023)]
    report = fetch(server, recorder, tmp_path, *years)
    assert [kept.origin.request["periods"] for kept in report.fetched] == [["2021"], ["2023"]]
    assert report.failed == [("KAZ 2022", "HTTP 400: no such period")]


def test_a_run_goes_on_where_the_last_one_stopped(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    good = comtrade_service(PARTNERS)
    years = [replace(KAZ_2023, year=year) for year in (2021, 2022, 2023)]
    server.script = lambda seen: Reply(500) if seen.query["period"] == "2022" else good(seen)
    first = fetch(server, recorder, tmp_path, *years, attempts=2)
    assert (len(first.fetched), len(first.failed), first.untried) == (1, 1, 1)

    server.script = good
    server.seen.clear()
    second = fetch(server, recorder, tmp_path, *years)
    assert [seen.query["period"] for seen in server.seen] == ["2022", "2023"]
    assert (len(second.kept), len(second.fetched), second.failed) == (1, 2, [])
    assert second.files[0] == first.files[0]


def test_a_split_request_goes_on_without_asking_for_the_whole(
    server: LocalServer, recorder: Recorder, tmp_path: Path
) -> None:
    good = comtrade_service([str(code) for code in range(300)])

    def without_imports(seen: Seen) -> Reply:
        return Reply(500) if seen.query["flowcode"] == "M" else good(seen)

    server.script = without_imports
    first = fetch(server, recorder, tmp_path, KAZ_2023, attempts=1)
    assert (len(first.fetched), len(first.failed)) == (1, 1)

    server.script = good
    server.seen.clear()
    second = fetch(server, recorder, tmp_path, KAZ_2023)
    assert [seen.query["flowcode"] for seen in server.seen] == ["M"]
    assert len(rows_in(second)) == 600


def test_a_service_that_does_not_answer_ends_the_run(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.play(Reply(503, b"maintenance"))
    report = fetch(server, recorder, tmp_path, KAZ_2023, replace(KAZ_2023, year=2022), attempts=2)
    assert len(server.seen) == 2
    assert (len(report.failed), report.untried) == (1, 1)


def test_areas_it_cannot_be_asked_for() -> None:
    service = Comtrade(Recorder().client(), CODES)
    service.check("KAZ", "reporter")
    service.check("WLD", "partner")
    service.check("EU", "reporter")
    for area, role, why in [
        ("WLD", "reporter", "reports nothing"),
        ("SCO", "reporter", "name its members"),
        ("EU", "partner", "name its members"),
        ("ZZZ", "partner", "has no code for ZZZ"),
        ("KZ", "partner", "not an ISO 3166-1 alpha-3"),
        ("398", "partner", "not an ISO 3166-1 alpha-3"),
    ]:
        with pytest.raises(UnknownAreaError, match=why):
            service.check(area, role)  # type: ignore[arg-type]


def test_the_seed_of_numeric_codes() -> None:
    with SEED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["numeric_code", "area_code", "code_status", "note"]
    codes = [int(row["numeric_code"]) for row in rows]
    assert codes == sorted(set(codes))
    assert {row["code_status"] for row in rows} == {"current", "former", "iso"}
    current = [row["area_code"] for row in rows if row["code_status"] == "current"]
    assert len(current) == len(set(current))
    assert {row["area_code"] for row in rows} == set(current)
    asked = {area: CODES[area] for area in ("WLD", "IND", "USA", "TWN", "FRA", "NOR", "CHE", "ITA", "KAZ", "KGZ")}
    assert asked == {
        "WLD": "0",
        "IND": "699",
        "USA": "842",
        "TWN": "490",
        "FRA": "251",
        "NOR": "579",
        "CHE": "757",
        "ITA": "380",
        "KAZ": "398",
        "KGZ": "417",
    }
