"""The IMF's IMTS: the SDMX key, both headers of SDMX-CSV, and answers that are something else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.python.fetch_support import Recorder, csv_reply, sdmx_csv, sdmx_service
from tests.python.local_server import LocalServer, Reply, running_server

from trade_warehouse.fetch.areas import UnknownAreaError
from trade_warehouse.fetch.http import Pace
from trade_warehouse.fetch.imts import Imts
from trade_warehouse.fetch.query import Query
from trade_warehouse.fetch.run import Report, run
from trade_warehouse.fetch.store import NOTE_SUFFIX, Store

KAZ_2023 = Query("imts", "KAZ", (), 2023, "A")
ROW = {
    "COUNTRY": "KAZ",
    "INDICATOR": "XG_FOB_USD",
    "COUNTERPART_COUNTRY": "CHN",
    "FREQUENCY": "A",
    "TIME_PERIOD": "2023",
    "OBS_VALUE": "5000000000",
}


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with running_server() as running:
        yield running


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


def fetch(server: LocalServer, recorder: Recorder, folder: Path, *queries: Query) -> Report:
    service = Imts(recorder.client(pace=Pace(attempts=2, pause=0)), server.url)
    return run(list(queries), service, Store(folder), recorder)


def test_a_year_with_everyone(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = sdmx_service
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert server.seen[0].path == "/data/IMF.STA,IMTS/KAZ.XG_FOB_USD+MG_CIF_USD..A"
    assert server.seen[0].query == {"startperiod": "2023", "endperiod": "2023"}
    assert server.seen[0].headers["accept"] == "application/vnd.sdmx.data+csv;version=1.0.0"
    assert report.files[0].name.startswith("imts_KAZ_A_2023_")
    assert report.files[0].suffix == ".csv"
    assert report.fetched[0].origin.rows == 2


def test_months_with_the_world_and_a_country(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = sdmx_service
    fetch(server, recorder, tmp_path, replace(KAZ_2023, frequency="M", partners=("WLD", "CHN")))
    assert server.seen[0].path == "/data/IMF.STA,IMTS/KAZ.XG_FOB_USD+MG_CIF_USD.G001+CHN.M"
    assert server.seen[0].query == {"startperiod": "2023-01", "endperiod": "2023-12"}


@pytest.mark.parametrize("version", [1, 2])
def test_both_headers(server: LocalServer, recorder: Recorder, tmp_path: Path, version: int) -> None:
    body = sdmx_csv([ROW], version=version)
    server.play(csv_reply(body))
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert report.files[0].read_bytes() == body
    assert report.fetched[0].origin.rows == 1


def test_a_line_without_an_observation_is_not_counted(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.play(csv_reply(sdmx_csv([{}, ROW, {**ROW, "OBS_VALUE": ""}])))
    assert fetch(server, recorder, tmp_path, KAZ_2023).fetched[0].origin.rows == 1


def test_a_byte_order_mark_and_quoted_names(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    header, _, rest = sdmx_csv([ROW]).partition(b"\r\n")
    quoted = b",".join(b'"' + name + b'"' for name in header.split(b","))
    server.play(csv_reply(b"\xef\xbb\xbf" + quoted + b"\r\n" + rest))
    assert fetch(server, recorder, tmp_path, KAZ_2023).fetched[0].origin.rows == 1


@pytest.mark.parametrize(
    "reply",
    [
        csv_reply(sdmx_csv([])),
        csv_reply(sdmx_csv([{}])),
        csv_reply(b""),
        Reply(204),
        Reply(404, b'<mes:Error><mes:ErrorMessage code="100"><com:Text>No Results Found</com:Text>'),
        Reply(404, b'{"errors": [{"code": 100, "title": "nothing there"}]}'),
        Reply(404, b"NoRecordsFound"),
    ],
)
def test_an_empty_answer_in_all_its_forms(
    server: LocalServer, recorder: Recorder, tmp_path: Path, reply: Reply
) -> None:
    server.play(reply)
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert (report.empty, report.failed, report.files) == (["KAZ 2023"], [], [])


def test_a_wrong_address_is_not_an_empty_answer(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.play(Reply(404, b"no such dataflow"))
    assert fetch(server, recorder, tmp_path, KAZ_2023).failed == [("KAZ 2023", "HTTP 404: no such dataflow")]


def test_xml_instead_of_csv_is_a_failure(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.play(Reply(200, b'<?xml version="1.0"?><a b="c,d"/>', {"Content-Type": "application/xml; charset=utf-8"}))
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert report.failed == [("KAZ 2023", "the answer is not SDMX-CSV but application/xml")]
    assert len(server.seen) == 1


def test_a_missing_column_is_a_failure(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.play(csv_reply(sdmx_csv([ROW]).replace(b"OBS_VALUE", b"VALUE")))
    assert fetch(server, recorder, tmp_path, KAZ_2023).failed == [("KAZ 2023", "the answer has no column OBS_VALUE")]


def test_a_line_that_is_cut_off_is_asked_for_again(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    whole = sdmx_csv([ROW, ROW])
    server.play(csv_reply(whole[:-25]), csv_reply(whole))
    assert fetch(server, recorder, tmp_path, KAZ_2023).fetched[0].origin.rows == 2


@pytest.mark.parametrize(
    "other",
    [{"COUNTRY": "KGZ"}, {"INDICATOR": "TBG_USD"}, {"FREQUENCY": "Q"}, {"TIME_PERIOD": "2022"}],
)
def test_an_answer_to_another_question_is_not_kept(
    server: LocalServer, recorder: Recorder, tmp_path: Path, other: dict[str, str]
) -> None:
    server.play(csv_reply(sdmx_csv([ROW, {**ROW, **other}])))
    report = fetch(server, recorder, tmp_path, KAZ_2023)
    assert "not asked for" in report.failed[0][1]
    assert list(tmp_path.iterdir()) == []


def test_years_are_files_of_their_own_and_are_kept(server: LocalServer, recorder: Recorder, tmp_path: Path) -> None:
    server.script = sdmx_service
    fetch(server, recorder, tmp_path, KAZ_2023)
    server.seen.clear()
    report = fetch(server, recorder, tmp_path, replace(KAZ_2023, year=2022), KAZ_2023)
    assert [seen.query["startperiod"] for seen in server.seen] == ["2022"]
    assert (len(report.kept), len(report.fetched)) == (1, 1)
    notes = [json.loads(path.read_bytes()) for path in tmp_path.glob("*" + NOTE_SUFFIX)]
    assert {note["request"]["periods"][0] for note in notes} == {"2022", "2023"}


def test_a_bloc_is_no_country() -> None:
    service = Imts(Recorder().client())
    service.check("WLD", "partner")
    with pytest.raises(UnknownAreaError, match="name its members"):
        service.check("EAEU", "partner")
