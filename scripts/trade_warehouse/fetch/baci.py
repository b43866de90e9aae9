"""CEPII's BACI: one zip per edition and classification, with a file of every country pair and product for each year.

A zip has up to some gigabytes, so a download that breaks off goes on where it stopped, in the same run or a later one.
What is there so far lies in a hidden file; it gets its name once every checksum inside the zip has been verified.
"""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

import requests

from trade_warehouse.fetch.http import CHUNK_BYTES, BrokenAnswerError, Client, FetchError, UnavailableError
from trade_warehouse.fetch.progress import Progress
from trade_warehouse.fetch.store import Kept, Store, write_atomically

SOURCE = "baci"
BASE_URL = "https://www.cepii.fr/DATA_DOWNLOAD/baci/data"
CLASSIFICATIONS = ("92", "96", "02", "07", "12", "17", "22")
EDITION = re.compile(r"20\d{2}(0[1-9]|1[0-2])[a-z]?")
YEAR_FILE = re.compile(r"BACI_HS\d{2}_Y\d{4}_V\w+\.csv")
COUNTRY_FILE = re.compile(r"country_codes\w*\.csv")
CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")


@dataclass
class Baci:
    """The downloads of CEPII's site."""

    client: Client
    base_url: str = BASE_URL

    def fetch(self, edition: str, hs: str, store: Store, progress: Progress) -> tuple[Kept, bool]:
        """The zip of one edition, and whether it came now. Raises `FetchError`."""
        request = {"edition": edition, "classification": f"HS{hs}"}
        there = store.find(SOURCE, request)
        if there is not None:
            return there, False
        stem = f"{SOURCE}_HS{hs}_V{edition}"
        url = f"{self.base_url}/BACI_HS{hs}_V{edition}.zip"
        part = store.folder / f".{stem}.zip.part"
        self.download(url, part, progress)
        progress.say("Checking every file in the zip")
        try:
            rows = verified_rows(part)
        except BrokenZipError:
            discard(part)
            raise
        kept = store.adopt(part, stem, ".zip", source=SOURCE, request=request, url=url, rows=rows)
        discard(part)
        return kept, True

    def download(self, url: str, part: Path, progress: Progress) -> None:
        """Fill `part`. As long as every round of attempts brings it further than any before, there is another round."""
        furthest = -1
        while True:
            try:
                self.client.persist(lambda: self.go_on(url, part, progress))
            except UnavailableError:
                reached = size_of(part)
                if reached <= furthest or reached == 0:
                    raise
                furthest = reached
            else:
                return

    def go_on(self, url: str, part: Path, progress: Progress) -> None:
        """One attempt, from where the last one stopped if the server still has the same file and can start there."""
        mark = read_mark(part)
        done = size_of(part) if mark.get("url") == url and mark.get("validator") else 0
        if done and done == mark.get("total"):
            return
        headers = {"Accept-Encoding": "identity"}
        if done:
            headers |= {"Range": f"bytes={done}-", "If-Range": mark["validator"]}
        expected = frozenset({HTTPStatus.PARTIAL_CONTENT, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE})
        with self.client.open(url, headers=headers, final=expected) as response:
            if response.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                discard(part)
                raise BrokenAnswerError("the server cannot go on from here; starting anew")
            done, total = self.agree_on_start(response, done, part)
            # Written before the first byte: a file without its mark could not be continued.
            mark = {"url": url, "validator": validator(response), "total": total}
            write_atomically(mark_path(part), json.dumps(mark).encode())
            if total is not None and shutil.disk_usage(part.parent).free < total - done:
                raise FetchError(f"no room: {total / 1e6:,.0f} MB are needed in {part.parent}")
            progress.begin("Download", total, in_bytes=True, done=done)
            progress.say(f"{'Going on' if done else 'Beginning'} at {done / 1e6:,.1f} MB{of_total(total)}")
            with part.open("ab" if done else "wb") as file:
                for chunk in response.iter_content(CHUNK_BYTES):
                    file.write(chunk)
                    progress.advance(len(chunk))
        if total is not None and size_of(part) != total:
            raise BrokenAnswerError(f"{size_of(part):,} of {total:,} bytes came")

    def agree_on_start(self, response: requests.Response, done: int, part: Path) -> tuple[int, int | None]:
        """Where the server's bytes begin, and the size of the whole file, from the headers."""
        if response.status_code != HTTPStatus.PARTIAL_CONTENT:
            length = response.headers.get("Content-Length", "")
            return 0, int(length) if length.isdigit() else None
        span = CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", "").strip())
        if span is None or int(span[1]) != done:
            discard(part)
            raise BrokenAnswerError("the server sent another part of the file than asked for; starting anew")
        return done, int(span[2])


class BrokenZipError(FetchError):
    """The download is complete, but it is not the zip that it should be."""


def verified_rows(path: Path) -> int:
    """Read every file in the zip, which checks its checksum, and count the figures. Raises `BrokenZipError`."""
    rows, countries = 0, False
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                name = Path(member.filename).name
                lines = 0
                with archive.open(member) as file:
                    last = b"\n"
                    while chunk := file.read(1 << 20):
                        lines += chunk.count(b"\n")
                        last = chunk[-1:]
                    lines += last != b"\n"
                countries = countries or COUNTRY_FILE.fullmatch(name) is not None
                if YEAR_FILE.fullmatch(name):
                    rows += max(lines - 1, 0)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, OSError) as error:
        raise BrokenZipError(f"the download is not a whole zip ({error}); it was deleted") from None
    if not rows or not countries:
        missing = "country codes" if rows else "figures"
        raise BrokenZipError(f"the zip is not an edition of BACI: it has no {missing}; it was deleted")
    return rows


def validator(response: requests.Response) -> str | None:
    """What tells one version of the file from another; a weak ETag does not do so byte by byte."""
    etag = response.headers.get("ETag", "")
    if etag and not etag.startswith("W/"):
        return etag
    return response.headers.get("Last-Modified")


def mark_path(part: Path) -> Path:
    """Where it is noted what an unfinished download is a part of."""
    return part.with_name(part.name + ".json")


def read_mark(part: Path) -> dict[str, Any]:
    """That note; empty where there is none that can be read."""
    try:
        mark = json.loads(mark_path(part).read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    return mark if isinstance(mark, dict) else {}


def size_of(path: Path) -> int:
    """Its size in bytes; 0 if it is not there."""
    return path.stat().st_size if path.exists() else 0


def discard(part: Path) -> None:
    """Forget an unfinished download."""
    part.unlink(missing_ok=True)
    mark_path(part).unlink(missing_ok=True)


def of_total(total: int | None) -> str:
    """For a message; nothing if the size is unknown."""
    return "" if total is None else f" of {total / 1e6:,.1f} MB"
