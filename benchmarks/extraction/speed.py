"""How fast the extractor reads, beside quantulum3, in one run and on the same text.

    python benchmarks/extraction/speed.py [PASSAGES.jsonl] [--megabytes 2]

PASSAGES.jsonl holds one object a line with `text`, `language` and `published_on`; by default the development set beside
this file. quantulum3 is no dependency of this project; to have it in the comparison, install it into a throw-away
environment that also holds this package: `pip install quantulum3`. Without it only the extractor is timed.

The line names what is timed: the Python modules, or, with the wheel's contents first on the path, the compiled ones:

    make wheel
    PYTHONPATH=build/compiled python benchmarks/extraction/speed.py

Figures are megabytes of UTF-8 text per second of one core (processor time); the last line is linearity: the time for
twice the text over the time for once, 2 if linear.
"""

from __future__ import annotations

import argparse
import importlib
import json
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from trade_warehouse.extract import extract_document
from trade_warehouse.extract.reading import resolve

COMPILED = not str(resolve.__file__).endswith(".py")
Passage = dict[str, Any]


def extractor(passage: Passage) -> None:
    published = passage.get("published_on")
    extract_document(
        passage["text"],
        published_on=date.fromisoformat(published) if published else None,
        language=passage.get("language"),
    )


def seconds(system: Callable[[Passage], object], passages: list[Passage]) -> float:
    start = time.process_time()
    for passage in passages:
        system(passage)
    return time.process_time() - start


def size(passages: list[Passage]) -> float:
    return sum(len(passage["text"].encode()) for passage in passages) / 1e6


def repeated(passages: list[Passage], megabytes: float) -> list[Passage]:
    return passages * max(1, round(megabytes / size(passages)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("passages", nargs="?", type=Path, default=Path(__file__).with_name("development.jsonl"))
    parser.add_argument("--megabytes", type=float, default=2.0, help="how much text the extractor is timed on")
    arguments = parser.parse_args()
    passages = [
        json.loads(line) for line in arguments.passages.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    seconds(extractor, passages)  # warm the caches that a long run has
    once = repeated(passages, arguments.megabytes)
    spent = seconds(extractor, once)
    kind = "compiled" if COMPILED else "interpreted"
    print(f"extractor   {size(once) / spent:8.3f} MB/s on {size(once):.2f} MB, {kind}")
    try:
        parser_module = importlib.import_module("quantulum3.parser")
    except ImportError:
        print("quantulum3  not installed, left out")
    else:
        few = passages[:60]
        seconds(lambda passage: parser_module.parse(passage["text"]), few[:3])
        peer = seconds(lambda passage: parser_module.parse(passage["text"]), few)
        print(f"quantulum3  {size(few) / peer:8.3f} MB/s on {size(few):.2f} MB")
        print(f"ratio       {(size(once) / spent) / (size(few) / peer):8.1f}")
    joined = {"text": "\n\n".join(passage["text"] for passage in once), "language": "ru", "published_on": "2025-01-01"}
    twice = {**joined, "text": joined["text"] + "\n\n" + joined["text"]}
    seconds(extractor, [twice])  # take the memory that so long a text needs
    print(f"linearity   {seconds(extractor, [twice]) / seconds(extractor, [joined]):8.2f}")


if __name__ == "__main__":
    main()
