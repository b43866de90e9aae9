"""Why each number of a text became a fact or did not: in the terminal, and as one HTML page that needs nothing else."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.text import Text as RichText

from trade_warehouse.extract.documents import Document
from trade_warehouse.extract.extraction import Extraction

_STYLE = """
body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2733;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2.5rem;border-top:1px solid #d5dbe1;padding-top:1rem}
.text{white-space:pre-wrap;overflow-wrap:break-word}
mark{background:#c9ead0;padding:0 .15em;border-radius:.2em}mark.no{background:#eceff2;color:#5a6673}
mark a{color:inherit;text-decoration:none}sup{font-size:.7em}
table{border-collapse:collapse;width:100%;font-size:.88rem;margin:1rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;
border-bottom:1px solid #e3e7eb}tr.no td{color:#5a6673}td.n{font-variant-numeric:tabular-nums}
@media(prefers-color-scheme:dark){body{background:#14191e;color:#dde4ea}mark{background:#1f5b32;color:#eaf6ee}
mark.no{background:#2a323a;color:#a5b0ba}h2,th,td{border-color:#313a43}tr.no td{color:#98a4af}}
"""


def summary(fact: dict[str, Any]) -> str:
    """A fact in one line."""
    period = "-".join(str(fact[name]) for name in ("period_start", "period_end") if fact[name]) or "no period"
    base = f" from {fact['base_period_start']}-{fact['base_period_end']}" if fact["base_period_start"] else ""
    who = f"{fact['reporter']} {fact['counterpart'] or ''}".strip()
    extra = "".join(
        f", {fact[name]}" for name, plain in (("scope", "total"), ("modality", "stated")) if fact[name] != plain
    )
    value = f"{fact['qualifier']} {fact['value']:,.12g} {fact['unit']}"
    return f"{who}: {fact['indicator']} {fact['statement_type']} {value}, {period}{base}{extra}"


def print_explanation(console: Console, document: Document, extraction: Extraction) -> None:
    """Print a document with its numbers in colours (green: a fact, grey: none), then what became of each."""
    console.rule(f"{document.document_id} ({extraction.language}, published {document.published_on or 'unknown'})")
    shown = RichText(document.text)
    for number in extraction.numbers:
        shown.stylize("bold green" if number.fact is not None else "dim", number.char_start, number.char_end)
    console.print(shown)
    console.print()
    for index, number in enumerate(extraction.numbers, 1):
        line = RichText(f"{index:>3}  ")
        line.append(number.text, style="bold green" if number.fact is not None else "dim")
        if number.fact is not None:
            line.append("  " + summary(extraction.facts[number.fact]))
        line.append("  [" + "; ".join(number.reasons) + "]", style="italic dim")
        console.print(line)
    console.print()


def html_page(items: Iterable[tuple[Document, Extraction]]) -> str:
    """One self-contained page for some documents. All that comes from documents is escaped."""
    parts = [
        "<!doctype html><html lang=en><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width,initial-scale=1'>"
        f"<title>What became of each number</title><style>{_STYLE}</style><h1>What became of each number</h1>"
        "<p>Green: a fact. Grey: no fact, with the reason in the table.</p>"
    ]
    for place, (document, extraction) in enumerate(items):
        parts.append(
            f"<h2>{html.escape(document.document_id)}</h2><p>{html.escape(extraction.language)}, "
            f"published {document.published_on or 'unknown'}, "
            f"{len(extraction.facts)} facts in {len(extraction.numbers)} numbers</p>"
        )
        parts += _marked(document, extraction, place)
        parts.append("<table><tr><th>#<th>number<th>what became of it<th>why</tr>")
        for index, number in enumerate(extraction.numbers, 1):
            fact = summary(extraction.facts[number.fact]) if number.fact is not None else "no fact"
            row_class = "" if number.fact is not None else " class=no"
            parts.append(
                f"<tr{row_class} id=n{place}-{index}><td class=n>{index}<td>{html.escape(number.text)}"
                f"<td>{html.escape(fact)}<td>{html.escape('; '.join(number.reasons))}</tr>"
            )
        parts.append("</table>")
    return "\n".join(parts) + "</html>\n"


def _marked(document: Document, extraction: Extraction, place: int) -> list[str]:
    parts = ["<div class=text>"]
    position = 0
    for index, number in enumerate(extraction.numbers, 1):
        if number.char_start < position:
            continue
        parts.append(html.escape(document.text[position : number.char_start]))
        kind = "" if number.fact is not None else " class=no"
        shown = html.escape(document.text[number.char_start : number.char_end])
        parts.append(f"<mark{kind}><a href='#n{place}-{index}'>{shown}<sup>{index}</sup></a></mark>")
        position = number.char_end
    parts += [html.escape(document.text[position:]), "</div>"]
    return ["".join(parts)]
