"""The manners of the client: retries, waits, time-outs, refusals, and keeping the key to itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from tests.python.fetch_support import KEY, Recorder
from tests.python.local_server import LocalServer, Reply, running_server

from trade_warehouse.fetch.http import (
    Answer,
    BrokenAnswerError,
    FetchError,
    Pace,
    RefusedError,
    UnavailableError,
    retry_after,
)


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with running_server() as running:
        yield running


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


def body(answer: Answer) -> bytes:
    return answer.body


def test_a_good_answer_comes_back_whole(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(200, b"x" * 200_000))
    assert recorder.client().get(server.url, body) == b"x" * 200_000
    assert recorder.waits == []
    assert server.seen[0].headers["user-agent"].startswith("trade-warehouse/")


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_status_that_may_pass_is_asked_for_again(server: LocalServer, recorder: Recorder, status: int) -> None:
    server.play(Reply(status, b"later"), Reply(status, b"later"), Reply(200, b"now"))
    assert recorder.client().get(server.url, body) == b"now"
    assert len(recorder.waits) == 2
    assert recorder.waits[0] < recorder.waits[1]
    assert f"HTTP {status}: later" in recorder.lines[0]


def test_retry_after_is_honoured(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(429, b"slow down", {"Retry-After": "17"}), Reply(200, b"now"))
    assert recorder.client().get(server.url, body) == b"now"
    assert recorder.waits == [17.0]


def test_a_short_retry_after_does_not_wear_out_the_attempts(server: LocalServer, recorder: Recorder) -> None:
    server.play(*[Reply(429, b"", {"Retry-After": "1"})] * 4, Reply(200, b"now"))
    assert recorder.client().get(server.url, body) == b"now"
    assert recorder.waits == sorted(recorder.waits)
    assert recorder.waits[-1] > 5


def test_a_retry_after_of_hours_is_told_not_waited_for(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(503, b"maintenance", {"Retry-After": "7200"}))
    with pytest.raises(UnavailableError, match="come back in 7200 s"):
        recorder.client().get(server.url, body)
    assert recorder.waits == []


def test_waits_have_a_limit(recorder: Recorder) -> None:
    client = recorder.client(pace=Pace(attempts=12, longest_wait=30))
    assert [client.backoff(attempt) <= 30 for attempt in range(1, 20)] == [True] * 19


def test_it_gives_up_in_the_end(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(500, b"broken"))
    with pytest.raises(UnavailableError, match=r"HTTP 500: broken; gave up at attempt 3"):
        recorder.client(pace=Pace(attempts=3, pause=0)).get(server.url, body)
    assert len(server.seen) == 3


@pytest.mark.parametrize("status", [401, 403])
def test_a_refusal_is_not_repeated(server: LocalServer, recorder: Recorder, status: int) -> None:
    server.play(Reply(status, b"Access denied"))
    with pytest.raises(RefusedError, match=f"HTTP {status}: Access denied"):
        recorder.client().get(server.url, body)
    assert len(server.seen) == 1


@pytest.mark.parametrize("status", [400, 404, 410])
def test_a_rejected_request_is_not_repeated(server: LocalServer, recorder: Recorder, status: int) -> None:
    server.play(Reply(status, b"bad\n  request " + b"x" * 2000))
    with pytest.raises(FetchError, match=f"HTTP {status}: bad request x") as caught:
        recorder.client().get(server.url, body)
    assert len(str(caught.value)) < 400
    assert len(server.seen) == 1


def test_a_cut_connection_is_asked_for_again(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(200, b"x" * 1000, cut_after=10), Reply(200, b"whole"))
    assert recorder.client().get(server.url, body) == b"whole"
    assert "broke off" in recorder.lines[0]


def test_an_answer_that_does_not_come_times_out(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(hang=True), Reply(200, b"now"))
    assert recorder.client(pace=Pace(pause=0, timeout=0.05)).get(server.url, body) == b"now"
    assert "no answer within the time-out" in recorder.lines[0]


def test_an_answer_that_trickles_times_out_as_a_whole(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(200, b"x" * 300_000))

    def slow_clock() -> float:
        recorder.time += 40
        return recorder.time

    client = recorder.client(pace=Pace(attempts=2, pause=0, longest_answer=100))
    client.clock = slow_clock
    with pytest.raises(UnavailableError, match="no answer within the time-out"):
        client.get(server.url, body)


def test_nobody_there(recorder: Recorder) -> None:
    with running_server() as server:
        address = server.url
    with pytest.raises(UnavailableError, match="no connection"):
        recorder.client(pace=Pace(attempts=2, pause=0)).get(address, body)


def test_an_answer_that_cannot_be_read_is_asked_for_again(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(200, b"half"), Reply(200, b"whole"))

    def read(answer: Answer) -> bytes:
        if answer.body == b"half":
            raise BrokenAnswerError("it is broken")
        return answer.body

    assert recorder.client().get(server.url, read) == b"whole"
    assert recorder.lines[0].startswith("it is broken; attempt 2 of 5")


def test_requests_are_paced(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(200, b"x"))
    client = recorder.client(pace=Pace(pause=1.5))
    for _ in range(3):
        client.get(server.url, body)
    assert recorder.waits == [1.5, 1.5]


def test_the_key_travels_in_its_header_only(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(200, b"x"))
    recorder.client(KEY).get(server.url + "/path", body, params={"a": "b"})
    seen = server.seen[0]
    assert seen.headers["ocp-apim-subscription-key"] == KEY
    assert KEY not in str((seen.path, seen.query))


@pytest.mark.parametrize("status", [400, 401, 403, 429, 500])
def test_a_key_that_the_server_repeats_is_not_passed_on(server: LocalServer, recorder: Recorder, status: int) -> None:
    server.play(Reply(status, f"the key {KEY} is wrong".encode(), {"Retry-After": "1"}))
    with pytest.raises(FetchError) as caught:
        recorder.client(KEY, Pace(attempts=2, pause=0)).get(server.url, body)
    assert KEY not in str(caught.value)
    assert KEY not in "".join(recorder.lines)
    assert "[key]" in str(caught.value)


def test_the_key_does_not_follow_a_redirect(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(302, b"", {"Location": server.url + "/elsewhere"}), Reply(200, b"x"))
    with pytest.raises(FetchError, match="HTTP 302"):
        recorder.client(KEY).get(server.url, body)
    assert len(server.seen) == 1


def test_without_a_key_a_redirect_is_followed(server: LocalServer, recorder: Recorder) -> None:
    server.play(Reply(302, b"", {"Location": server.url + "/elsewhere"}), Reply(200, b"x"))
    assert recorder.client().get(server.url, body) == b"x"


def test_the_key_is_not_sent_in_the_clear(recorder: Recorder) -> None:
    with pytest.raises(FetchError, match="not sent over http://"):
        recorder.client(KEY).get("http://statistics.invalid/", body)


def test_what_is_no_address_fails_at_once(recorder: Recorder) -> None:
    with pytest.raises(FetchError, match="not an address"):
        recorder.client().get("nowhere", body)
    assert recorder.waits == []


def test_retry_after_in_both_forms() -> None:
    now = dt.datetime(2026, 3, 1, 12, 0, 0, tzinfo=dt.UTC)
    assert retry_after("30", now) == 30
    assert retry_after(" 0 ", now) == 0
    assert retry_after("Sun, 01 Mar 2026 12:01:30 GMT", now) == 90
    assert retry_after("Sun, 01 Mar 2026 11:00:00 GMT", now) == 0
    assert retry_after("soon", now) is None
    assert retry_after("-5", now) is None
    assert retry_after(None, now) is None
