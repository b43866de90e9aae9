"""UN Comtrade, API version 1: total trade of reporters with their partners.

With a subscription key `/data/v1/get/C/{A|M}/HS` gives up to 250,000 rows a request, without one the public preview
`/public/v1/preview/C/{A|M}/HS` gives 500, of one period. Both cut an answer at the limit without a word, so a full
answer counts as a truncated one. There are no pages: what is too large is asked for by month, by flow and by partner.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

import requests

from trade_warehouse.fetch.areas import WORLD, Role, UnknownAreaError, check_country
from trade_warehouse.fetch.http import SHOWN_CHARACTERS, Answer, BrokenAnswerError, Client, FetchError
from trade_warehouse.fetch.query import Flow, Query
from trade_warehouse.fetch.run import CappedError, Received

SOURCE = "comtrade"
BASE_URL = "https://comtradeapi.un.org"
KEY_VARIABLE = "COMTRADE_API_KEY"
ROWS_WITHOUT_KEY = 500
ROWS_WITH_KEY = 250_000
FLOW_CODES: dict[Flow, str] = {"export": "X", "import": "M"}
# More partners than any reporter has had; twice as many (two flows) still fit into one answer without a key.
USUAL_PARTNERS = 235

# Only what counts once: all goods together, and no row by second partner, customs procedure or means of transport.
TOTALS_ONLY = {"cmdCode": "TOTAL", "partner2Code": "0", "customsCode": "C00", "motCode": "0"}

# Errors that come with status 200 and are gone a little later.
PASSING_ERROR = re.compile(r"rate limit|try again|timed? ?out|busy|asynch", re.IGNORECASE)


@dataclass
class Comtrade:
    """The service. `codes` are its numeric codes by area code."""

    client: Client
    codes: dict[str, str]
    base_url: str = BASE_URL
    suffix: str = ".json"

    @property
    def cap(self) -> int:
        """The most rows that one answer holds."""
        return ROWS_WITH_KEY if self.client.secret else ROWS_WITHOUT_KEY

    def check(self, area: str, role: Role) -> None:
        """Raise `UnknownAreaError` for an area that it has no figures for. The EU reports here like a country."""
        if (area, role) == (WORLD, "reporter"):
            raise UnknownAreaError("the world reports nothing: name the countries whose trade is wanted")
        if (area, role) != ("EU", "reporter"):
            check_country(area)
        if area not in self.codes:
            raise UnknownAreaError(f"UN Comtrade has no code for {area}; seeds/numeric_areas.csv has those that it has")

    def url(self, query: Query) -> str:
        """The address of a query, without key."""
        path = "data/v1/get" if self.client.secret else "public/v1/preview"
        params = {
            "reporterCode": self.codes[query.reporter],
            "period": ",".join(query.periods),
            "flowCode": ",".join(FLOW_CODES[flow] for flow in query.flows),
            **TOTALS_ONLY,
            "maxRecords": str(self.cap),
        }
        if query.partners:
            params["partnerCode"] = ",".join(self.codes[partner] for partner in query.partners)
        address = f"{self.base_url}/{path}/C/{query.frequency}/HS"
        # Commas stand unescaped between codes: so they are documented, and so they are readable in the note.
        text = "&".join(f"{name}={value}" for name, value in params.items())
        return requests.Request("GET", f"{address}?{text}").prepare().url or address

    def ask(self, query: Query) -> Received:
        """One request."""
        url = self.url(query)
        answer, rows = self.client.get(url, read_answer, accept="application/json")
        if len(rows) >= self.cap or answer.count > len(rows):
            raise CappedError(f"the answer was cut off at {len(rows):,} rows{self.hint()}")
        self.check_rows(query, rows)
        return Received(answer.body, len(rows), url)

    def hint(self) -> str:
        """What would raise the cap."""
        return "" if self.client.secret else f" (with a key in {KEY_VARIABLE} it is {ROWS_WITH_KEY:,})"

    def check_rows(self, query: Query, rows: list[dict[str, Any]]) -> None:
        """Raise `FetchError` if the service answered another question than the one asked."""
        asked = {
            "reporterCode": {self.codes[query.reporter]},
            "period": set(query.periods),
            "flowCode": {FLOW_CODES[flow] for flow in query.flows},
        }
        for name, wanted in asked.items():
            strange = {str(row.get(name)) for row in rows} - wanted
            if strange:
                found = self.client.scrub(", ".join(sorted(strange)[:5]))
                raise FetchError(f"the answer has {name} {found}, which was not asked for")

    def is_too_large(self, query: Query) -> bool:
        """Whether it has more periods than may be asked for, or more rows are to be expected than fit."""
        if len(query.periods) > 1 and not self.client.secret:
            return True
        partners = len(query.partners) or USUAL_PARTNERS
        return len(query.periods) * len(query.flows) * partners >= self.cap

    def parts(self, query: Query) -> list[Query]:
        """By month, then by flow, then by halves of the partners that were named.

        Everyone is not split into the partners of a list: one that the list lacks would be lost without a trace.
        """
        if len(query.periods) > 1:
            return [replace(query, months=(month,)) for month in query.months]
        if len(query.flows) > 1:
            return [replace(query, flows=(flow,)) for flow in query.flows]
        if len(query.partners) > 1:
            middle = len(query.partners) // 2
            return [replace(query, partners=half) for half in (query.partners[:middle], query.partners[middle:])]
        return []


@dataclass(frozen=True)
class Envelope:
    """What stands around the rows of an answer."""

    body: bytes
    count: int


def read_answer(answer: Answer) -> tuple[Envelope, list[dict[str, Any]]]:
    """The rows of an answer of the documented shape: elapsedTime, count, data, error."""
    if answer.status == HTTPStatus.NO_CONTENT:
        return Envelope(b"", 0), []
    try:
        content = json.loads(answer.body)
    except ValueError:
        raise BrokenAnswerError(f"the answer is not whole JSON: {answer.excerpt()[:80]!r}") from None
    if not isinstance(content, dict):
        raise BrokenAnswerError("the answer is JSON of another shape than documented")
    if content.get("error"):
        text = f"the service reports an error: {str(content['error'])[:SHOWN_CHARACTERS]}"
        raise BrokenAnswerError(text) if PASSING_ERROR.search(text) else FetchError(text)
    rows, count = content.get("data"), content.get("count")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BrokenAnswerError("the answer has no list of rows in `data`")
    return Envelope(answer.body, count if isinstance(count, int) else len(rows)), rows
