"""Documents to read: text files, web pages, PDF files, folders of them, and JSON Lines of texts with metadata."""

from __future__ import annotations

import csv
import hashlib
import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from trade_warehouse.extract.dates import parse_date, stated_date

TEXT, PAGE, PDF, LINES = ".txt", (".html", ".htm", ".xhtml"), ".pdf", (".jsonl", ".ndjson")
SUFFIXES = (TEXT, *PAGE, PDF, *LINES)
METADATA = ("language", "published_on", "published_on_basis", "publisher", "address")


class DocumentError(Exception):
    """A document that can't be read; the message names the file."""


@dataclass(frozen=True)
class Document:
    """A text with what is known about it. `published_on_basis` is stated, inferred or unknown."""

    document_id: str
    text: str
    language: str | None = None
    published_on: date | None = None
    published_on_basis: str = "unknown"
    publisher: str | None = None
    address: str | None = None

    @property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Source:
    """A document yet to be read: a file, or (`line` > 0) one line of a JSON Lines file with its content."""

    document_id: str
    path: Path
    line: int = 0
    content: str = ""


def find_sources(paths: Iterable[Path]) -> list[Source]:
    """Every document under some files and folders, in order; files in a folder by name.

    A document's id is its file's stem; below a folder that was given, its path without suffix. Raises
    DocumentError for a file of an unknown kind that was named itself, and for two documents of one id.
    """
    sources: list[Source] = []
    for path in paths:
        if path.is_dir():
            files = sorted(file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in SUFFIXES)
            for file in files:
                sources += _sources(file, file.relative_to(path).with_suffix("").as_posix())
        elif not path.exists():
            raise DocumentError(f"{path}: no such file or folder")
        elif path.suffix.lower() not in SUFFIXES:
            raise DocumentError(f"{path}: not a kind of document that can be read ({', '.join(SUFFIXES)})")
        else:
            sources += _sources(path, path.stem)
    seen: dict[str, Source] = {}
    for source in sources:
        other = seen.setdefault(source.document_id, source)
        if other is not source:
            raise DocumentError(f"{source.path}: has the same document_id, {source.document_id!r}, as {other.path}")
    return sources


def _sources(path: Path, name: str) -> Iterator[Source]:
    if path.suffix.lower() not in LINES:
        yield Source(name, path)
        return
    for number, line in enumerate(_decode(path).split("\n"), 1):
        if line.strip():
            row = _json(path, number, line)
            yield Source(str(row.get("document_id") or row.get("id") or f"{name}:{number}"), path, number, line)


def read_document(source: Source) -> Document:
    """Read one document. Raises DocumentError."""
    suffix = source.path.suffix.lower()
    if source.line:
        return _from_line(source)
    if suffix in PAGE:
        return _from_page(source)
    if suffix == PDF:
        return _from_pdf(source)
    return _dated(Document(source.document_id, _decode(source.path)))


def _dated(document: Document) -> Document:
    if document.published_on is None:
        found = stated_date(document.text)
        if found is not None:
            return replace(document, published_on=found, published_on_basis="stated")
    return document


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(f"{path}: {error.strerror or error}") from error


def _decode(path: Path) -> str:
    """A text file as it stands: UTF-8, UTF-16 with a mark, or else Windows-1251 if that gives Cyrillic words."""
    data = _bytes(path)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise DocumentError(f"{path}: broken UTF-16 ({error.reason} at byte {error.start})") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("cp1251", "replace")
        letters = sum(letter.isalpha() for letter in text)
        if letters and sum("\u0400" <= letter <= "\u04ff" for letter in text) > 0.6 * letters and "\ufffd" not in text:
            return text
        raise DocumentError(f"{path}: neither UTF-8 (byte {error.start}) nor Windows-1251") from error


def _json(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise DocumentError(f"{path}:{number}: not JSON ({error})") from error
    if not isinstance(row, dict):
        raise DocumentError(f"{path}:{number}: not a JSON object")
    return row


def _from_line(source: Source) -> Document:
    row = _json(source.path, source.line, source.content)
    text = row.get("text")
    if not isinstance(text, str):
        raise DocumentError(f"{source.path}:{source.line}: no text")
    document = Document(source.document_id, text)
    return _dated(with_metadata(document, row, f"{source.path}:{source.line}"))


def _from_page(source: Source) -> Document:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    data = _bytes(source.path)
    try:
        page = trafilatura.bare_extraction(
            data, with_metadata=True, include_comments=False, favor_precision=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )  # fmt: skip
    except (ValueError, TypeError, AttributeError) as error:
        raise DocumentError(f"{source.path}: not a web page that can be read ({error})") from error
    if page is None or not getattr(page, "text", None):
        raise DocumentError(f"{source.path}: no main text found in this page")
    content: dict[str, Any] = page.as_dict() if hasattr(page, "as_dict") else dict(page)
    heading, body = content.get("title"), str(content["text"])
    if heading and str(heading).strip() and str(heading).strip() not in body[:400]:
        body = f"{str(heading).strip()}\n\n{body}"
    published = parse_date(str(content.get("date") or ""))
    return _dated(
        Document(
            source.document_id,
            body,
            published_on=published,
            published_on_basis="stated" if published else "unknown",
            publisher=content.get("sitename") or content.get("hostname") or None,
            address=content.get("url") or None,
        )
    )


def _from_pdf(source: Source) -> Document:
    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    _bytes(source.path)
    try:
        reader = pypdf.PdfReader(source.path)
        text = "\n\n".join(page.extract_text() or "" for page in reader.pages)
        information = reader.metadata
        created = information.creation_date if information else None
    except (PyPdfError, ValueError, KeyError, TypeError, OSError) as error:
        raise DocumentError(f"{source.path}: not a PDF file that can be read ({error})") from error
    if not text.strip():
        raise DocumentError(f"{source.path}: this PDF file holds no text (a scan?)")
    document = _dated(Document(source.document_id, text))
    if document.published_on is None and created is not None:
        # The day on which the file was made is near the day of publication, and no more than that.
        document = replace(document, published_on=created.date(), published_on_basis="inferred")
    return document


# Metadata beside the documents


def read_metadata(path: Path) -> dict[str, dict[str, Any]]:
    """Rows of a documents file (JSON Lines or CSV) by document_id. Raises DocumentError."""
    rows: list[dict[str, Any]] = []
    text = _decode(path)
    if path.suffix.lower() == ".csv":
        rows = [dict(row) for row in csv.DictReader(text.splitlines())]
    else:
        rows = [_json(path, number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    for number, row in enumerate(rows, 1):
        if not row.get("document_id"):
            raise DocumentError(f"{path}: row {number} has no document_id")
    return {str(row["document_id"]): row for row in rows}


def with_metadata(document: Document, row: dict[str, Any], where: str) -> Document:
    """The document with what a row says about it; what the row leaves out stays as it was."""
    published = row.get("published_on") or None
    if published is not None:
        try:
            day = published if isinstance(published, date) else date.fromisoformat(str(published)[:10])
        except ValueError as error:
            raise DocumentError(f"{where}: published_on is no date: {published!r}") from error
        basis = str(row.get("published_on_basis") or "stated")
        document = replace(document, published_on=day, published_on_basis=basis)
    return replace(
        document,
        language=row.get("language") or document.language,
        publisher=row.get("publisher") or document.publisher,
        address=row.get("address") or document.address,
    )
