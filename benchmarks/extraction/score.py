"""Score the fact extractor, and two baselines that only find quantities, against annotated passages or documents.

Three levels, each stricter than the one before:

- quantity: value (without its sign) and unit, at a place in the text that overlaps the annotated one;
- core: value, unit, reporter, counterpart, indicator and statement type;
- full: core, qualifier, period and base period.

Within a passage every found fact answers for at most one annotated fact, and as many as possible are matched.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

Fact = Mapping[str, Any]
System = Callable[["Passage"], Sequence[Fact]]

HERE = Path(__file__).resolve().parent
PARTS = ("development", "held_out", "press")
LEVELS = ("quantity", "core", "full")
CORE_FIELDS = ("unit", "reporter", "counterpart", "indicator", "statement_type")
FULL_FIELDS = ("qualifier", "period_start", "period_end", "base_period_start", "base_period_end")
VALUE_TOLERANCE = 0.001  # relative: lets 33.33 pass for a third, and nothing that a reader would call another figure


@dataclass(frozen=True)
class Passage:
    """A text with the facts that a careful reader finds in it; `language` is the primary subtag of BCP 47."""

    passage_id: str
    language: str
    published_on: date | None
    text: str
    tags: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass
class Count:
    """How many facts are annotated, found, and both."""

    annotated: int = 0
    found: int = 0
    matched: int = 0

    def add(self, other: Count) -> None:
        self.annotated += other.annotated
        self.found += other.found
        self.matched += other.matched

    @property
    def precision(self) -> float | None:
        """Share of the found facts that are right, or None when nothing was found."""
        return self.matched / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of the annotated facts that were found, or None when nothing is annotated."""
        return self.matched / self.annotated if self.annotated else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, or None when nothing was found and nothing is annotated."""
        total = self.annotated + self.found
        return 2 * self.matched / total if total else None


@dataclass
class Score:
    """The counts of one group of passages at every level, and what else is worth knowing about them."""

    levels: dict[str, Count] = field(default_factory=lambda: {level: Count() for level in LEVELS})
    scope_right: int = 0
    modality_right: int = 0
    passages: int = 0
    empty_passages: int = 0
    empty_kept_empty: int = 0


def same_value(annotated: float, found: float) -> bool:
    """Whether two values agree within the tolerance, sign included."""
    return abs(annotated - found) <= VALUE_TOLERANCE * abs(annotated)


def overlaps(one: Fact, other: Fact) -> bool:
    """Whether the places of two facts share at least one character."""
    places: list[Any] = [fact.get(name) for name in ("char_start", "char_end") for fact in (one, other)]
    return None not in places and bool(max(places[:2]) < min(places[2:]))


def agrees(level: str, annotated: Fact, found: Fact) -> bool:
    """Whether a found fact counts as the annotated one at a level."""
    if level == "quantity":
        return (
            annotated["unit"] == found.get("unit")
            and same_value(abs(annotated["value"]), abs(found["value"]))
            and overlaps(annotated, found)
        )
    names = CORE_FIELDS if level == "core" else CORE_FIELDS + FULL_FIELDS
    return same_value(annotated["value"], found["value"]) and not differing(annotated, found, names)


def differing(annotated: Fact, found: Fact, names: Iterable[str]) -> list[str]:
    """The names of the fields in which two facts differ; a date object equals its ISO form."""
    return [name for name in names if _plain(annotated.get(name)) != _plain(found.get(name))]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def match(level: str, annotated: Sequence[Fact], found: Sequence[Fact]) -> dict[int, int]:
    """Assign found to annotated facts, one to one and as many as possible: annotated index to found index."""
    taken: dict[int, int] = {}  # found index to annotated index

    def assign(i: int, tried: set[int]) -> bool:
        for j, candidate in enumerate(found):
            if j in tried or not agrees(level, annotated[i], candidate):
                continue
            tried.add(j)
            if j not in taken or assign(taken[j], tried):
                taken[j] = i
                return True
        return False

    for i in range(len(annotated)):
        assign(i, set())
    return {i: j for j, i in taken.items()}


def score_passage(passage: Passage, found: Sequence[Fact]) -> Score:
    """Count what a system found in one passage."""
    score = Score(passages=1)
    for level in LEVELS:
        pairs = match(level, passage.facts, found)
        score.levels[level] = Count(len(passage.facts), len(found), len(pairs))
        if level == "core":
            both = [(passage.facts[i], found[j]) for i, j in pairs.items()]
            score.scope_right = sum(not differing(a, b, ["scope"]) for a, b in both)
            score.modality_right = sum(not differing(a, b, ["modality"]) for a, b in both)
    if not passage.facts:
        score.empty_passages = 1
        score.empty_kept_empty = int(not found)
    return score


def total(scores: Iterable[Score]) -> Score:
    """Add the scores of many passages up."""
    result = Score()
    for score in scores:
        for level in LEVELS:
            result.levels[level].add(score.levels[level])
        result.scope_right += score.scope_right
        result.modality_right += score.modality_right
        result.passages += score.passages
        result.empty_passages += score.empty_passages
        result.empty_kept_empty += score.empty_kept_empty
    return result


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_passages(path: Path) -> list[Passage]:
    """Read a set of passages; raises ValueError when a fact does not point at the text that it quotes."""
    passages = [_passage(row["passage_id"], row, row["text"], row["tags"], row["facts"]) for row in read_rows(path)]
    for passage in passages:
        for fact in passage.facts:
            if passage.text[fact["char_start"] : fact["char_end"]] != fact["value_text"]:
                raise ValueError(f"{path}: {passage.passage_id}: {fact['value_text']!r} is not at its place")
    return passages


def read_documents(facts: Path, texts: Path, documents: Path) -> list[Passage]:
    """Read whole documents: facts and documents files in the project's contract, texts as `<document_id>.txt`."""
    by_document: dict[str, list[dict[str, Any]]] = {row["document_id"]: [] for row in read_rows(documents)}
    for fact in read_rows(facts):
        by_document[fact["document_id"]].append(fact)
    # Bytes are decoded as they stand: translated line ends would move every place after them.
    return [
        _passage(name, row, (texts / f"{name}.txt").read_bytes().decode("utf-8"), [], by_document[name])
        for row in read_rows(documents)
        for name in [row["document_id"]]
    ]


def _passage(name: str, row: Mapping[str, Any], text: str, tags: Iterable[str], facts: Iterable[Fact]) -> Passage:
    published_on = date.fromisoformat(row["published_on"]) if row["published_on"] else None
    return Passage(name, row["language"].split("-")[0], published_on, text, tuple(tags), tuple(facts))


def extractor(passage: Passage) -> Sequence[Fact]:
    """The project's extractor; it must detect the language itself."""
    # Imported when it runs: the baselines and the tests of this file need nothing but the standard library.
    extract_document = importlib.import_module("trade_warehouse.extract").extract_document
    found = extract_document(passage.text, document_id=passage.passage_id, published_on=passage.published_on)
    facts: Sequence[Fact] = found.facts
    return facts


SCALES = {r"(?:тыс|мың|миң|минг|thousand|ming\b)": 1e3, r"(?:млн|миллион|million|mln)": 1e6,
          r"(?:млрд|миллиард|billion|milliard|mlrd|bn)": 1e9, r"(?:трлн|триллион|trillion|trln)": 1e12}  # fmt: skip
UNITS = {r"(?:\$|долл?ар|dollar|usd)": "USD", r"(?:€|евро|еуро|euro|yevro|eur\b)": "EUR", r"(?:руб|ruble)": "RUB",
         r"(?:юан|yuan)": "CNY", r"(?:тенге|теңге|tenge)": "KZT", r"(?:сўм|so.m\b)": "UZS", r"(?:сом|som)": "KGS",
         r"(?:%|процент|пайыз|фоиз|foiz|per ?cent)": "percent", r"(?:тонн|tonn|tons?\b)": "tonnes",
         r"(?:раз|есе|эсе|-fold|times|barobar|баравар)": "times"}  # fmt: skip
QUANTITY = re.compile(
    r"(?P<sign>[$€])?\s?(?P<number>\d{1,3}(?:[\s,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s?-?"
    r"(?:(?P<scale>" + "|".join(SCALES) + r")\w*\.?)?\s?(?:US |АҚШ |АКШ |AQSH )?(?P<unit>" + "|".join(UNITS) + ")?",
    re.IGNORECASE,
)


def short_pattern(passage: Passage) -> list[Fact]:
    """Baseline: one regular expression for numbers with scale and unit words of the five languages."""
    found: list[Fact] = []
    for hit in QUANTITY.finditer(passage.text):
        unit_text = hit["sign"] or hit["unit"]
        if unit_text:
            grouped = re.fullmatch(r"\d{1,3}(?:[\s,]\d{3})+", hit["number"])
            number = float(re.sub(r"[\s,]", "", hit["number"]) if grouped else hit["number"].replace(",", "."))
            scale = next((v for k, v in SCALES.items() if re.fullmatch(k, hit["scale"] or "", re.IGNORECASE)), 1)
            unit = next(v for k, v in UNITS.items() if re.fullmatch(k, unit_text, re.IGNORECASE))
            found.append({"value": number * scale, "unit": unit, "char_start": hit.start(), "char_end": hit.end()})
    return found


QUANTULUM_UNITS = {"dollar": "USD", "euro": "EUR", "russian ruble": "RUB", "chinese yuan": "CNY",
                   "percentage": "percent", "tonne": "tonnes", "ton": "tonnes"}  # fmt: skip


def quantulum(passage: Passage) -> list[Fact]:
    """Baseline: quantulum3, a quantity parser for English, if it is installed."""
    parser = importlib.import_module("quantulum3.parser")
    return [
        {
            "value": quantity.value,
            "unit": QUANTULUM_UNITS[quantity.unit.name],
            "char_start": quantity.span[0],
            "char_end": quantity.span[1],
        }
        for quantity in parser.parse(passage.text)
        if quantity.unit.name in QUANTULUM_UNITS
    ]


BASELINES: dict[str, System] = {"short pattern": short_pattern, "quantulum3": quantulum}


def groups_of(passage: Passage, by: str) -> tuple[str, ...]:
    """The rows of the table that a passage belongs to, `all` excepted."""
    return (passage.language,) if by == "language" else passage.tags


def grouped(passages: Sequence[Passage], scores: Sequence[Score], by: str) -> dict[str, Score]:
    """The summed scores of every group, in alphabetical order, and of `all`."""
    names = sorted({name for passage in passages for name in groups_of(passage, by)})
    pairs = list(zip(passages, scores, strict=True))
    result = {name: total(s for p, s in pairs if name in groups_of(p, by)) for name in names}
    return result | {"all": total(scores)}


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table: the first column left, the others right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _figures(count: Count) -> list[str]:
    return ["-" if x is None else f"{x:.3f}" for x in (count.precision, count.recall, count.f1)]


def report(passages: Sequence[Passage], found: Sequence[Sequence[Fact]], by: str) -> str:
    """The extractor's figures at every level, per group and in all, in Markdown."""
    scores = [score_passage(passage, facts) for passage, facts in zip(passages, found, strict=True)]
    head = [by, "passages", "facts", "found", *(f"{level} {figure}" for level in LEVELS for figure in ("P", "R", "F1"))]
    groups = grouped(passages, scores, by)
    rows = [
        [name, str(score.passages), str(score.levels["core"].annotated), str(score.levels["core"].found)]
        + [figure for level in LEVELS for figure in _figures(score.levels[level])]
        for name, score in groups.items()
    ]
    everything = groups["all"]
    core = everything.levels["core"].matched
    notes = (
        f"Of {core} core facts, {everything.scope_right} have the right scope and {everything.modality_right} the "
        f"right modality. {everything.empty_kept_empty} of {everything.empty_passages} passages without a fact stayed "
        "without one."
    )
    return f"{table(head, rows)}\n\n{notes}"


def report_baselines(passages: Sequence[Passage], found: Mapping[str, Sequence[Sequence[Fact]]], by: str) -> str:
    """The figures of several systems at the quantity level, in Markdown."""
    rows = []
    for system, facts in found.items():
        scores = [score_passage(passage, some) for passage, some in zip(passages, facts, strict=True)]
        rows += [
            [f"{system}, {name}", *_figures(score.levels["quantity"])]
            for name, score in grouped(passages, scores, by).items()
        ]
    return table(["quantities", "P", "R", "F1"], rows)


def describe(fact: Fact) -> str:
    """One fact on one line."""
    names = ("reporter", "counterpart", "indicator", "statement_type", "value", "unit", *FULL_FIELDS)
    return " ".join(str(_plain(fact.get(name))) for name in names) + f" [{fact.get('value_text')}]"


def errors(passage: Passage, found: Sequence[Fact]) -> list[str]:
    """What is wrong in a passage: facts right but for some fields, facts missed, facts that are none."""
    full = match("full", passage.facts, found)
    rest = [i for i in range(len(passage.facts)) if i not in full]
    spare = [j for j in range(len(found)) if j not in full.values()]
    core = {
        rest[i]: spare[j] for i, j in match("core", [passage.facts[i] for i in rest], [found[j] for j in spare]).items()
    }
    lines = [
        f"  differs: {describe(passage.facts[i])}: "
        + ", ".join(
            f"{name} is {_plain(found[j].get(name))}" for name in differing(passage.facts[i], found[j], FULL_FIELDS)
        )
        for i, j in core.items()
    ]
    lines += [f"  missed:  {describe(passage.facts[i])}" for i in rest if i not in core]
    lines += [f"  wrong:   {describe(found[j])}" for j in spare if j not in core.values()]
    return [f"{passage.passage_id} ({passage.published_on}): {passage.text}", *lines] if lines else []


def run(system: System, passages: Sequence[Passage]) -> list[Sequence[Fact]]:
    """What a system finds in every passage."""
    return [system(passage) for passage in passages]


def available(system: System) -> bool:
    """Whether a system's library is installed."""
    probe = Passage("probe", "en", None, "Exports grew by 5 percent.", (), ())
    try:
        system(probe)
    except ImportError:
        return False
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and print Markdown."""
    options = _parser().parse_args(arguments)
    if options.facts:
        if not (options.texts and options.documents):
            raise SystemExit("--facts needs --texts and --documents")
        sets = {options.facts.stem: read_documents(options.facts, options.texts, options.documents)}
    else:
        sets = {path.stem: read_passages(path) for path in options.set}
    baselines = {name: system for name, system in BASELINES.items() if available(system)}
    for name, passages in sets.items():
        print(f"## {name}\n")
        found: dict[str, list[Sequence[Fact]]] = {}
        if not options.baselines_only:
            found["extractor"] = run(extractor, passages)
            print(report(passages, found["extractor"], options.by) + "\n")
        found |= {baseline: run(system, passages) for baseline, system in baselines.items()}
        print(report_baselines(passages, found, options.by) + "\n")
        if options.errors and not options.baselines_only:
            for passage, facts in zip(passages, found["extractor"], strict=True):
                print("".join(f"{line}\n" for line in errors(passage, facts)), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    default = [path for part in PARTS if (path := HERE / f"{part}.jsonl").exists()]
    parser.add_argument("--set", type=Path, nargs="+", default=default, metavar="FILE", help="sets of passages")
    parser.add_argument("--by", choices=("language", "tag"), default="language", help="what a row of the tables is")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what is wrong, with the text")
    parser.add_argument("--baselines-only", action="store_true", help="leave the extractor out")
    parser.add_argument("--facts", type=Path, metavar="FILE", help="score whole documents: their facts file")
    parser.add_argument("--texts", type=Path, metavar="FOLDER", help="with --facts: the texts, <document_id>.txt")
    parser.add_argument("--documents", type=Path, metavar="FILE", help="with --facts: the documents file")
    return parser


if __name__ == "__main__":
    sys.exit(main())
