"""Working through the requests of one fetch: what is there already is kept, what is too large is split, and nothing
that goes wrong is passed over in silence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from trade_warehouse.fetch.http import FetchError, RefusedError, UnavailableError
from trade_warehouse.fetch.progress import Progress
from trade_warehouse.fetch.query import Query
from trade_warehouse.fetch.store import Kept, Store


class CappedError(FetchError):
    """The service cut the answer off at its limit, so rows are missing from it."""


@dataclass(frozen=True)
class Received:
    """A whole answer of a service, before it is kept. `url` holds no key."""

    body: bytes
    rows: int
    url: str


class Service(Protocol):
    """What the run has to know of a service."""

    suffix: str

    def ask(self, query: Query) -> Received:
        """The answer to one request; raises `FetchError`, and `CappedError` for a truncated answer."""

    def parts(self, query: Query) -> list[Query]:
        """Narrower requests that together ask for the same; none where it cannot be split."""

    def is_too_large(self, query: Query) -> bool:
        """Whether the answer would surely be capped, so that asking is a waste of the quota."""


@dataclass
class Report:
    """What became of the requests."""

    fetched: list[Kept] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    untried: int = 0

    @property
    def files(self) -> list[Path]:
        """Every file that the fetch stands for, whether it came now or was there before."""
        return [kept.path for kept in (*self.kept, *self.fetched)]


def run(queries: list[Query], service: Service, store: Store, progress: Progress) -> Report:
    """Get the answer to every query.

    A request that the service rejects does not stop the others. A service that refuses the user or does not answer
    stops the run: the rest would only wait for the same, and a later run continues where this one ended.
    """
    work = Run(service, store, progress)
    progress.begin("Requests", len(queries))
    for number, query in enumerate(queries, start=1):
        work.place = f"[{number}/{len(queries)}]"
        try:
            work.gather(query)
        except (RefusedError, UnavailableError) as error:
            work.fail(query, error)
            work.report.untried = len(queries) - number
            break
        progress.advance(1)
    return work.report


@dataclass
class Run:
    """The requests of one fetch, one after the other; `place` is where in the whole it is."""

    service: Service
    store: Store
    progress: Progress
    report: Report = field(default_factory=Report)
    place: str = ""

    def gather(self, query: Query) -> None:
        """Get the answer to one query, in parts if need be.

        Raises `RefusedError` and `UnavailableError`; what concerns this query alone is noted.
        """
        there = self.store.find(query.source, query.request)
        if there is not None:
            self.report.kept.append(there)
            self.tell(query, f"kept, {there.origin.rows} rows of {there.origin.retrieved_at}")
            return
        parts = self.service.parts(query)
        if parts and (self.service.is_too_large(query) or self.was_split(parts)):
            self.gather_all(parts)
            return
        try:
            received = self.service.ask(query)
        except CappedError as capped:
            if parts:
                self.tell(query, f"{capped}; asking for it in {len(parts)} parts")
                self.gather_all(parts)
            else:
                self.fail(query, capped)
        except (RefusedError, UnavailableError):
            raise
        except FetchError as error:
            self.fail(query, error)
        else:
            self.keep(query, received)

    def gather_all(self, parts: list[Query]) -> None:
        """Get the answer to every part."""
        for part in parts:
            self.gather(part)

    def was_split(self, parts: list[Query]) -> bool:
        """Whether an earlier run had to ask for these parts, so that asking for the whole would be capped again."""
        return any(self.store.find(part.source, part.request) for part in parts)

    def keep(self, query: Query, received: Received) -> None:
        """Write an answer down. An empty one is told and not written: figures may be published later."""
        if received.rows == 0:
            self.report.empty.append(query.label)
            self.tell(query, "EMPTY, the service has no figures for it")
            return
        kept = self.store.keep(
            query.stem,
            self.service.suffix,
            received.body,
            source=query.source,
            request=query.request,
            url=received.url,
            rows=received.rows,
        )
        self.report.fetched.append(kept)
        self.tell(query, f"{received.rows} rows, {kept.path.name}")

    def fail(self, query: Query, error: FetchError) -> None:
        """Note a request that brought nothing."""
        self.report.failed.append((query.label, str(error)))
        self.tell(query, f"FAILED, {error}")

    def tell(self, query: Query, what: str) -> None:
        """Say what became of a query."""
        self.progress.say(f"{self.place} {query.label}: {what}")
