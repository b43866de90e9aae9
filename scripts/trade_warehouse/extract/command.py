"""`trade-warehouse extract`: documents in, a facts file and a documents file out."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from trade_warehouse.extract.documents import (
    Document,
    DocumentError,
    Source,
    find_sources,
    read_document,
    read_metadata,
    with_metadata,
)
from trade_warehouse.extract.extraction import Extraction, extract_document
from trade_warehouse.extract.known import Key, is_known, read_known
from trade_warehouse.extract.output import document_row, documents_path, json_lines, write_text

# A document with its extraction, the message of one that can't be read, or None for one that is known already.
Result = tuple[Document, Extraction] | str | None

_metadata: Mapping[str, Mapping[str, Any]] = {}
_known: frozenset[Key] = frozenset()


def _share(metadata: Mapping[str, Mapping[str, Any]], known: frozenset[Key]) -> None:
    global _metadata, _known
    _metadata, _known = metadata, known


def _work(source: Source) -> Result:
    """Read and extract one document; an error comes back as its message, since it must cross processes."""
    try:
        document = read_document(source)
        row = _metadata.get(source.document_id)
        if row is not None:
            document = with_metadata(document, dict(row), f"metadata of {source.document_id}")
    except DocumentError as error:
        return str(error)
    if is_known(document, _known):
        return None
    extraction = extract_document(
        document.text, document_id=document.document_id, published_on=document.published_on, language=document.language
    )
    return document, extraction


def extract_sources(
    sources: list[Source], metadata: Mapping[str, Mapping[str, Any]], known: frozenset[Key], jobs: int
) -> Iterator[Result]:
    """What became of each source, in their order."""
    jobs = min(jobs, (len(sources) + 3) // 4)  # a process costs more than a few documents
    if jobs <= 1:
        _share(metadata, known)
        yield from map(_work, sources)
        return
    chunk = max(1, min(64, len(sources) // (jobs * 4)))
    with multiprocessing.get_context("spawn").Pool(jobs, _share, (metadata, known)) as pool:
        yield from pool.imap(_work, sources, chunksize=chunk)


@click.command(name="extract")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The facts file to write (JSON Lines).")
@click.option(
    "--documents-out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The documents file; by default beside the facts file, facts.jsonl -> facts.documents.jsonl.",
)
@click.option(
    "--metadata",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A documents file (JSON Lines or CSV): its languages, dates, publishers and addresses hold.",
)
@click.option(
    "--known",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A warehouse (DuckDB file): leave out what it has already, unchanged and read by this extractor.",
)
@click.option("--keep-text", is_flag=True, help="Put the texts into the documents file.")
@click.option("--explain", is_flag=True, help="Show each text with what became of its numbers and why.")
@click.option("--explain-html", type=click.Path(dir_okay=False, path_type=Path), help="The same as one HTML page.")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes; by default one a core.")
@click.option("--extracted-at", help="The timestamp to write (ISO 8601), to make runs the same byte for byte.")
@click.option("--skip-unreadable", is_flag=True, help="Report documents that can't be read and go on without them.")
def command(
    paths: tuple[Path, ...],
    out: Path | None,
    documents_out: Path | None,
    metadata: Path | None,
    known: Path | None,
    keep_text: bool,
    explain: bool,
    explain_html: Path | None,
    jobs: int | None,
    extracted_at: str | None,
    skip_unreadable: bool,
) -> None:
    """Read trade facts out of PATHS: .txt, .html, .pdf and .jsonl files, or folders of them.

    Russian, English, Kazakh, Kyrgyz and Uzbek (Latin and Cyrillic). Nothing is written unless all went well.
    """
    if out is None and not explain and explain_html is None:
        raise click.UsageError("Say where the facts go (--out), or ask for --explain or --explain-html.")
    stamp = _timestamp(extracted_at)
    for target in (out, documents_out, explain_html):
        if target is not None and not target.parent.is_dir():
            raise click.ClickException(f"{target}: no such folder: {target.parent}")
    try:
        sources = find_sources(paths)
        described = read_metadata(metadata) if metadata else {}
        known_rows = read_known(known) if known else frozenset()
    except DocumentError as error:
        raise click.ClickException(str(error)) from error
    facts: list[dict[str, Any]] = []
    documents: list[dict[str, Any]] = []
    shown: list[tuple[Document, Extraction]] = []
    unreadable: list[str] = []
    unchanged = 0
    for result in extract_sources(sources, described, known_rows, jobs or os.cpu_count() or 1):
        if result is None:
            unchanged += 1
            continue
        if isinstance(result, str):
            unreadable.append(result)
            continue
        document, extraction = result
        facts += [{**fact, "extracted_at": stamp} for fact in extraction.facts]
        documents.append({**document_row(document, extraction, keep_text), "extracted_at": stamp})
        if explain or explain_html:
            shown.append(result)
    for message in unreadable:
        click.echo(message, err=True)
    if unreadable and not skip_unreadable:
        raise click.ClickException(f"{len(unreadable)} of {len(sources)} documents can't be read; nothing was written.")
    if out is not None:
        write_text(documents_out or documents_path(out), json_lines(documents))
        write_text(out, json_lines(facts))
    elif documents_out is not None:
        write_text(documents_out, json_lines(documents))
    _explain(shown, explain, explain_html)
    left_out = f", {unchanged} known already" if known else ""
    click.echo(f"{_counted(len(facts), 'fact')} from {_counted(len(documents), 'document')}{left_out}", err=True)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _explain(shown: list[tuple[Document, Extraction]], terminal: bool, page: Path | None) -> None:
    if not shown:
        return
    from rich.console import Console

    from trade_warehouse.extract.explain import html_page, print_explanation

    if terminal:
        console = Console(highlight=False)
        for document, extraction in shown:
            print_explanation(console, document, extraction)
    if page is not None:
        write_text(page, html_page(shown))


def _timestamp(given: str | None) -> str:
    if given is None:
        # Two extractions of a document must never carry the same moment: the newest one counts.
        return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    try:
        moment = datetime.fromisoformat(given)
    except ValueError as error:
        raise click.BadParameter(f"{given!r} is no ISO 8601 timestamp", param_hint="--extracted-at") from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
