"""What the tests of `fetch` share: services that answer in the documented shapes, and a client that does not wait."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import dataclass, field
from itertools import product

from tests.python.local_server import Reply, Script, Seen

from trade_warehouse.fetch.http import Client, Pace

KEY = "0123456789abcdef0123456789abcdef"


@dataclass
class Recorder:
    """Waits and lines instead of real ones; a wait moves the clock on by as much."""

    waits: list[float] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    time: float = 0.0

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds

    def clock(self) -> float:
        return self.time

    def say(self, line: str) -> None:
        self.lines.append(line)

    def begin(self, what: str, total: int | None, *, in_bytes: bool = False, done: int = 0) -> None:
        """A progress bar, too."""

    def advance(self, amount: int) -> None:
        """A progress bar, too."""

    def client(self, secret: str | None = None, pace: Pace | None = None) -> Client:
        return Client(pace or Pace(pause=0, timeout=5), self.say, secret, wait=self.wait, clock=self.clock)


def json_reply(content: object, status: int = 200, **headers: str) -> Reply:
    """A JSON body; header names with underscores for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, json.dumps(content).encode(), named)


def comtrade_envelope(rows: list[dict[str, object]], count: int | None = None, error: str = "") -> dict[str, object]:
    """The documented shape of an answer of UN Comtrade's v1 API."""
    return {"elapsedTime": "0.05 secs", "count": len(rows) if count is None else count, "data": rows, "error": error}


def comtrade_rows(
    reporters: list[str], periods: list[str], flows: list[str], partners: list[str]
) -> list[dict[str, object]]:
    """One made-up row for each combination, with the fields that the project reads."""
    rows: list[dict[str, object]] = []
    for reporter, period, flow, partner in product(reporters, periods, flows, partners):
        value = 1000.0 * int(partner) + int(period[:4])
        rows.append(
            {
                "typeCode": "C",
                "freqCode": "A" if len(period) == 4 else "M",
                "refPeriodId": int(period.ljust(6, "0")) * 100 + 1,
                "refYear": int(period[:4]),
                "refMonth": 52 if len(period) == 4 else int(period[4:]),
                "period": period,
                "reporterCode": int(reporter),
                "reporterISO": None,
                "flowCode": flow,
                "partnerCode": int(partner),
                "partner2Code": 0,
                "classificationCode": "H6",
                "cmdCode": "TOTAL",
                "customsCode": "C00",
                "motCode": 0,
                "cifvalue": value if flow == "M" else None,
                "fobvalue": value if flow == "X" else None,
                "primaryValue": value,
                "isReported": False,
                "isAggregate": True,
            }
        )
    return rows


def comtrade_service(partners: list[str], cap: int = 500, key: str | None = None) -> Script:
    """A stand-in for the service: filters by what was asked for and cuts silently at `cap` rows, as the real one does.

    With `key`, every request must carry it in the header `Ocp-Apim-Subscription-Key`.
    """

    def answer(seen: Seen) -> Reply:
        if key is not None and seen.headers.get("ocp-apim-subscription-key") != key:
            return json_reply({"statusCode": 401, "message": "Access denied due to invalid subscription key."}, 401)
        asked = seen.codes("partnerCode")
        chosen = [code for code in partners if not asked or code in asked]
        rows = comtrade_rows(seen.codes("reporterCode"), seen.codes("period"), seen.codes("flowCode"), chosen)
        return json_reply(comtrade_envelope(rows[:cap]))

    return answer


def sdmx_csv(rows: list[dict[str, str]], *, version: int = 1) -> bytes:
    """SDMX-CSV of version 1 (DATAFLOW first) or 2 (STRUCTURE first)."""
    first = (
        {"DATAFLOW": "IMF.STA:IMTS(1.0.0)"}
        if version == 1
        else {"STRUCTURE": "dataflow", "STRUCTURE_ID": "IMF.STA:IMTS(1.0.0)", "ACTION": "I"}
    )
    columns = ["COUNTRY", "INDICATOR", "COUNTERPART_COUNTRY", "FREQUENCY", "TIME_PERIOD", "OBS_VALUE", "SCALE"]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [*first, *columns], restval="")
    writer.writeheader()
    writer.writerows({**first, **row} for row in rows)
    return text.getvalue().encode()


def sdmx_service(seen: Seen) -> Reply:
    """A stand-in for the IMF's service: one row for each series named in the key."""
    countries, indicators, counterparts, frequency = (part.split("+") for part in seen.path.split("/")[-1].split("."))
    rows = [
        {
            "COUNTRY": country,
            "INDICATOR": indicator,
            "COUNTERPART_COUNTRY": counterpart or "CHN",
            "FREQUENCY": frequency[0],
            "TIME_PERIOD": seen.query["startperiod"].replace("-", "-M"),
            "OBS_VALUE": "1234567.5",
            "SCALE": "6",
        }
        for country, indicator, counterpart in product(countries, indicators, counterparts)
    ]
    return csv_reply(sdmx_csv(rows))


def csv_reply(body: bytes) -> Reply:
    return Reply(200, body, {"Content-Type": "application/vnd.sdmx.data+csv;version=1.0.0"})


def baci_zip(years: tuple[int, ...] = (2022, 2023), padding: int = 0) -> bytes:
    """A small edition of BACI. `padding` bytes that do not compress make it larger."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for year in years:
            archive.writestr(
                f"BACI_HS92_Y{year}_V202601.csv",
                f"t,i,j,k,v,q\n{year},398,156,010121,12.5,3\n{year},398,643,270900,99.25,\n",
            )
        archive.writestr(
            "country_codes_V202601.csv",
            "country_code,country_name,country_iso2,country_iso3\n156,China,CN,CHN\n398,Kazakhstan,KZ,KAZ\n",
        )
        if padding:
            archive.writestr("Readme.txt", bytes(i * i % 251 for i in range(padding)), zipfile.ZIP_STORED)
    return content.getvalue()


class FileServer:
    """A web server's way with one file: Range, If-Range and an ETag; `cuts` holds where answers break off, in order."""

    def __init__(self, body: bytes, etag: str = '"first"', cuts: tuple[int, ...] = (), ranges: bool = True) -> None:
        self.body = body
        self.etag = etag
        self.cuts = list(cuts)
        self.ranges = ranges

    def __call__(self, seen: Seen) -> Reply:
        cut = self.cuts.pop(0) if self.cuts else None
        headers = {"ETag": self.etag, "Content-Type": "application/x-zip-compressed"}
        wanted = seen.headers.get("range")
        if not self.ranges or wanted is None or seen.headers.get("if-range") != self.etag:
            return Reply(200, self.body, headers, cut_after=cut)
        begin = int(wanted.removeprefix("bytes=").removesuffix("-"))
        if begin >= len(self.body):
            return Reply(416, b"", {**headers, "Content-Range": f"bytes */{len(self.body)}"})
        headers["Content-Range"] = f"bytes {begin}-{len(self.body) - 1}/{len(self.body)}"
        return Reply(206, self.body[begin:], headers, cut_after=cut)
