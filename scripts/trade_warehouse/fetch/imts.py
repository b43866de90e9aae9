"""The IMF's International Merchandise Trade Statistics, over SDMX 2.1 REST, as SDMX-CSV.

The key is COUNTRY.INDICATOR.COUNTERPART_COUNTRY.FREQUENCY; codes are joined by `+` and an empty place means every one.
Countries have their ISO 3166-1 alpha-3 codes; the world is G001. No key is needed.
"""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass
from http import HTTPStatus

from trade_warehouse.fetch.areas import WORLD, Role, check_country
from trade_warehouse.fetch.http import Answer, BrokenAnswerError, Client, FetchError
from trade_warehouse.fetch.query import Query
from trade_warehouse.fetch.run import Received

SOURCE = "imts"
BASE_URL = "https://api.imf.org/external/sdmx/2.1"
DATAFLOW = "IMF.STA,IMTS"
ACCEPT = "application/vnd.sdmx.data+csv;version=1.0.0"
WORLD_CODE = "G001"
# Each flow once, as its side values it: exports free on board, imports with freight and insurance.
INDICATORS = {"export": "XG_FOB_USD", "import": "MG_CIF_USD"}
COLUMNS = frozenset({"COUNTRY", "INDICATOR", "COUNTERPART_COUNTRY", "FREQUENCY", "TIME_PERIOD", "OBS_VALUE"})
# Signs of an SDMX error 100, in lower case and without blanks.
NO_RESULTS = ('code="100"', '"code":100', "noresults", "norecords", "nodata")
FIRST_COLUMNS = (b"DATAFLOW", b"STRUCTURE")


@dataclass
class Imts:
    """The service."""

    client: Client
    base_url: str = BASE_URL
    suffix: str = ".csv"

    def check(self, area: str, role: Role) -> None:
        """Raise `UnknownAreaError` for what is neither a country's code nor the world's."""
        check_country(area)

    def url(self, query: Query) -> str:
        """The address of a query."""
        indicators = "+".join(INDICATORS[flow] for flow in query.flows)
        key = f"{code(query.reporter)}.{indicators}.{'+'.join(map(code, query.partners))}.{query.frequency}"
        first, last = (f"{query.year}-01", f"{query.year}-12") if query.frequency == "M" else (query.year, query.year)
        return f"{self.base_url}/data/{DATAFLOW}/{key}?startPeriod={first}&endPeriod={last}"

    def ask(self, query: Query) -> Received:
        """One request. The service answers 404 as well when it has no figures."""
        url = self.url(query)
        body, rows = self.client.get(url, read_answer, accept=ACCEPT, final=frozenset({HTTPStatus.NOT_FOUND}))
        check_rows(query, rows)
        return Received(body, len(rows), url)

    def parts(self, query: Query) -> list[Query]:
        """No cap is known, so nothing is split."""
        return []

    def is_too_large(self, query: Query) -> bool:
        """Never, as far as is known."""
        return False


def code(area: str) -> str:
    """The service's code of an area."""
    return WORLD_CODE if area == WORLD else area


def read_answer(answer: Answer) -> tuple[bytes, list[dict[str, str]]]:
    """The observations of an SDMX-CSV answer, of version 1 (DATAFLOW first) or 2 (STRUCTURE first).

    The first line after the header may describe the dataflow and hold no observation; it is not counted.
    """
    if answer.status == HTTPStatus.NOT_FOUND:
        # SDMX has one status for a wrong address and for a query without results; the text tells them apart.
        text = answer.excerpt().lower().replace(" ", "")
        if any(sign in text for sign in NO_RESULTS):
            return b"", []
        raise FetchError(f"HTTP 404: {answer.excerpt()}")
    if not answer.body.strip():
        return b"", []
    if not answer.body.removeprefix(codecs.BOM_UTF8).lstrip(b'"').startswith(FIRST_COLUMNS):
        raise FetchError(f"the answer is not SDMX-CSV but {answer.content_type or 'of no known type'}")
    try:
        text = answer.body.decode("utf-8-sig")
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        header = next(reader)
        lines = list(reader)
    except (UnicodeDecodeError, csv.Error, StopIteration):
        raise BrokenAnswerError("the answer cannot be read as CSV") from None
    missing = COLUMNS - set(header)
    if missing:
        raise FetchError(f"the answer has no column {', '.join(sorted(missing))}")
    if any(len(line) != len(header) for line in lines):
        raise BrokenAnswerError("a line of the answer has too few or too many fields, as if it were cut off")
    rows = [dict(zip(header, line, strict=True)) for line in lines]
    return answer.body, [row for row in rows if row["TIME_PERIOD"] and row["OBS_VALUE"]]


def check_rows(query: Query, rows: list[dict[str, str]]) -> None:
    """Raise `FetchError` if the service answered another question than the one asked."""
    asked: dict[str, set[str]] = {
        "COUNTRY": {code(query.reporter)},
        "INDICATOR": {INDICATORS[flow] for flow in query.flows},
        "FREQUENCY": {query.frequency},
    }
    for name, wanted in asked.items():
        strange = {row[name] for row in rows} - wanted
        if strange:
            raise FetchError(f"the answer has {name} {', '.join(sorted(strange)[:5])}, which was not asked for")
    if any(not row["TIME_PERIOD"].startswith(str(query.year)) for row in rows):
        raise FetchError(f"the answer has figures outside {query.year}, which were not asked for")
