"""A scripted HTTP server on 127.0.0.1 that stands in for the statistics services.

A test gives it a function from request to `Reply`; it records every request. It can cut a connection in the middle of a
body and keep a client waiting, for a bounded time. It never leaves the machine.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

LONGEST_HANG_SECONDS = 5.0


@dataclass(frozen=True)
class Seen:
    """One request as the server saw it; query names in lower case, as the real services compare them."""

    path: str
    query: dict[str, str]
    headers: dict[str, str]

    def codes(self, name: str) -> list[str]:
        """The comma-separated codes of one parameter; none where it was left out."""
        text = self.query.get(name.lower(), "")
        return text.split(",") if text else []


@dataclass(frozen=True)
class Reply:
    """What the server sends; `cut_after` bytes of the body it closes the connection, `hang` it sends nothing."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    cut_after: int | None = None
    hang: bool = False


Script = Callable[[Seen], Reply]


class QuietServer(ThreadingHTTPServer):
    """Clients that hang up are part of the tests, and not worth a stack trace."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


class LocalServer:
    """The server's address, its script and what it has seen."""

    def __init__(self) -> None:
        self.script: Script = lambda seen: Reply(404, b"no script for " + seen.path.encode())
        self.seen: list[Seen] = []
        self.released = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                address = urlsplit(self.path)
                query = {name.lower(): values[-1] for name, values in parse_qs(address.query).items()}
                seen = Seen(address.path, query, {name.lower(): value for name, value in self.headers.items()})
                outer.seen.append(seen)
                self.reply(outer.script(seen))

            def reply(self, reply: Reply) -> None:
                if reply.hang:
                    outer.released.wait(LONGEST_HANG_SECONDS)
                    self.close_connection = True
                    return
                self.send_response(reply.status)
                headers = {"Content-Type": "application/json", "Content-Length": str(len(reply.body))} | reply.headers
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body[: reply.cut_after])
                if reply.cut_after is not None:
                    self.close_connection = True

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                pass

        self.httpd = QuietServer(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"http://127.0.0.1:{self.httpd.server_address[1]}"

    def play(self, *replies: Reply) -> None:
        """Answer with these, one after the other; the last one stays."""
        queue = list(replies)
        self.script = lambda _: queue.pop(0) if len(queue) > 1 else queue[0]


@contextmanager
def running_server() -> Iterator[LocalServer]:
    """A server for the length of the `with` block."""
    server = LocalServer()
    thread = threading.Thread(target=server.httpd.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.httpd.shutdown()
        server.httpd.server_close()
        thread.join(timeout=LONGEST_HANG_SECONDS)
