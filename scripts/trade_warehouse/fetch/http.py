"""Asking a web service politely: one request at a time, paced, with time-outs and retries, and without telling secrets.

The retry loop is written here rather than left to urllib3: a body that breaks off half-way, or that is whole but cannot
be read, has to be asked for again too, and people want to be told how long a wait will last.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

import requests

T = TypeVar("T")

TRANSIENT_STATUSES = frozenset({408, 425, 429, 500, 502, 503, 504})
REFUSING_STATUSES = frozenset({401, 403})
MALFORMED_ADDRESS = (
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
)
LOOPBACK_HOSTS = frozenset({"127.0.0.1", "::1", "localhost"})
CHUNK_BYTES = 1 << 16
KEY_HEADER = "Ocp-Apim-Subscription-Key"
SHOWN_CHARACTERS = 300


class FetchError(Exception):
    """A request that brought nothing to keep. The message is for people and never holds a key."""


class RefusedError(FetchError):
    """The service will not serve this user: a wrong key, or a quota used up. Further requests would be refused too."""


class UnavailableError(FetchError):
    """The service did not give a usable answer, however often it was asked."""


class BrokenAnswerError(FetchError):
    """An answer that arrived but is not what the service documents; it is asked for again."""


class Say(Protocol):
    """Where lines about waits and retries go."""

    def __call__(self, line: str) -> None:
        """Show one line."""


@dataclass(frozen=True)
class Answer:
    """A whole answer: `body` is what the service sent, after undoing a transfer compression."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def content_type(self) -> str:
        """The media type, in lower case, without its parameters."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def excerpt(self) -> str:
        """The start of the body on one line, for messages."""
        return " ".join(self.body[:SHOWN_CHARACTERS].decode("utf-8", errors="replace").split())


@dataclass
class Pace:
    """How patient to be; all in seconds, but for the number of attempts."""

    attempts: int = 5
    pause: float = 1.0
    timeout: float = 60.0
    longest_answer: float = 900.0
    first_wait: float = 1.0
    longest_wait: float = 300.0


@dataclass
class Client:
    """A session with one service.

    `secret` is sent as the header `secret_header` and nowhere else. `wait` and `clock` can be replaced in tests.
    """

    pace: Pace
    say: Say
    secret: str | None = None
    secret_header: str = KEY_HEADER
    wait: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    session: requests.Session = field(default_factory=requests.Session)
    _last_asked: float | None = None

    def __post_init__(self) -> None:
        self.session.headers["User-Agent"] = f"trade-warehouse/{version('trade-warehouse')}"

    def get(
        self,
        url: str,
        read: Callable[[Answer], T],
        *,
        params: Mapping[str, str] | None = None,
        accept: str = "*/*",
        final: frozenset[int] = frozenset(),
    ) -> T:
        """Ask until `read` can make sense of the answer, at most `pace.attempts` times.

        `read` gets answers of status 200 and 204 and of those in `final`, and raises `BrokenAnswerError` for one that
        is worth asking for again. Raises `RefusedError`, `UnavailableError`, or `FetchError` for a request that the
        service rejects.
        """

        def once() -> T:
            with self.open(url, params=params, headers={"Accept": accept}, final=final) as response:
                return read(Answer(response.status_code, response.headers, b"".join(self.chunks(response))))

        return self.persist(once)

    def persist(self, once: Callable[[], T]) -> T:
        """Run `once`, again after each failure that may pass, waiting longer every time."""
        for attempt in range(1, self.pace.attempts + 1):
            told: float | None = None
            try:
                return once()
            except _TransientError as error:
                problem, told = str(error), error.retry_after
            except BrokenAnswerError as error:
                problem = str(error)
            except MALFORMED_ADDRESS as error:
                raise FetchError(self.scrub(f"not an address to ask: {error}")) from None
            except requests.RequestException as error:
                problem = describe(error)
            except FetchError as error:
                raise type(error)(self.scrub(str(error))) from None
            if told is not None and told > self.pace.longest_wait:
                raise UnavailableError(self.scrub(f"{problem}; the service asks to come back in {told:.0f} s"))
            if attempt < self.pace.attempts:
                seconds = max(self.backoff(attempt), told or 0.0)
                self.say(self.scrub(f"{problem}; attempt {attempt + 1} of {self.pace.attempts} in {seconds:.1f} s"))
                self.wait(seconds)
        raise UnavailableError(self.scrub(f"{problem}; gave up at attempt {self.pace.attempts}"))

    def backoff(self, attempt: int) -> float:
        """Twice as long after each attempt, up to the longest wait; a little random, so that clients spread out."""
        longest = min(self.pace.first_wait * 2.0 ** (attempt - 1), self.pace.longest_wait)
        return longest * random.uniform(0.75, 1.0)  # noqa: S311

    @contextmanager
    def open(
        self,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        final: frozenset[int] = frozenset(),
    ) -> Iterator[requests.Response]:
        """One request, its status judged and its body not yet read."""
        sent = dict(headers or {})
        if self.secret is not None:
            refuse_plain_http(url)
            sent[self.secret_header] = self.secret
        self.keep_pace()
        # A redirect would carry the key to wherever it points: requests drops only the Authorization header.
        response = self.session.get(
            url,
            params=params,
            headers=sent,
            timeout=self.pace.timeout,
            stream=True,
            allow_redirects=self.secret is None,
        )
        with response:
            if response.status_code not in final | {200, 204}:
                self.fail(response)
            yield response

    def keep_pace(self) -> None:
        """Wait until `pace.pause` seconds have gone by since the last request."""
        if self._last_asked is not None:
            rest = self._last_asked + self.pace.pause - self.clock()
            if rest > 0:
                self.wait(rest)
        self._last_asked = self.clock()

    def chunks(self, response: requests.Response) -> Iterator[bytes]:
        """The body in pieces. The time-out of requests counts between two pieces only, so the whole is timed here."""
        began = self.clock()
        for chunk in response.iter_content(CHUNK_BYTES):
            if self.clock() - began > self.pace.longest_answer:
                raise requests.Timeout
            yield chunk

    def fail(self, response: requests.Response) -> None:
        """Raise what the status and the body call for."""
        status = response.status_code
        said = Answer(status, response.headers, next(response.iter_content(SHOWN_CHARACTERS), b"")).excerpt()
        text = f"HTTP {status}" + (f": {said}" if said else "")
        if status in REFUSING_STATUSES:
            raise RefusedError(text)
        if status in TRANSIENT_STATUSES:
            raise _TransientError(text, retry_after(response.headers.get("Retry-After")))
        raise FetchError(text)

    def scrub(self, text: str) -> str:
        """`text` without the key, should the service have repeated it, and without what would steer a terminal."""
        shown = text.replace(self.secret, "[key]") if self.secret else text
        return "".join(character if character.isprintable() else "?" for character in shown)


class _TransientError(Exception):
    """A status that may pass; `retry_after` is the wait in seconds that the service asked for."""

    def __init__(self, text: str, wait: float | None) -> None:
        super().__init__(text)
        self.retry_after = wait


def retry_after(value: str | None, now: dt.datetime | None = None) -> float | None:
    """Seconds to wait from a Retry-After header, which holds seconds or a date; None for neither."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        then = email.utils.parsedate_to_datetime(text)
    except ValueError:
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=dt.UTC)
    return max(0.0, (then - (now or dt.datetime.now(dt.UTC))).total_seconds())


def refuse_plain_http(url: str) -> None:
    """A key is sent encrypted, or to this machine."""
    address = urlsplit(url)
    if address.scheme != "https" and address.hostname not in LOOPBACK_HOSTS:
        raise FetchError(f"the key is not sent over {address.scheme}://; use an https:// address")


def describe(error: requests.RequestException) -> str:
    """A connection failure in a few words: the full text of requests repeats the address and its own internals."""
    match error:
        case requests.exceptions.Timeout():
            return "no answer within the time-out"
        case requests.exceptions.SSLError():
            return "the service's certificate was not accepted"
        case requests.exceptions.ProxyError():
            return "the proxy did not let the request through"
        case requests.exceptions.ChunkedEncodingError():
            return "the connection broke off in the middle of the answer"
        case requests.exceptions.ConnectionError():
            return "no connection, or it broke off"
        case _:
            return f"the request failed ({type(error).__name__})"
