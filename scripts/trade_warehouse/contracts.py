"""The contracts of the input files: which fields a row has, and what makes a row wrong.

A contract is data: fields with types and codes, and rules between fields. `Contract.check` turns a batch of texts
into typed columns and one column of reasons, whole columns at a time. The codes are the ones in seeds/, so a person
who adds an area or a unit adds one line there and nowhere else.
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import polars as pl

FieldType = Literal["text", "code", "number", "integer", "date", "timestamp"]

# No file has a column of this name; raw.facts, exported, has a `row_number`.
ROW_NUMBER = "row number in its file"
REASONS = "reasons"
# Beyond this no figure of trade is meant, and the fact's key, a decimal of 38 digits, would no longer hold it.
LARGEST_NUMBER = 1e20
FIRST_YEAR, LAST_YEAR = 1900, 2199
# A suggestion is for a slip of the pen: not for a sentence, not for the thousandth wrong code of a batch.
LONGEST_SLIP = 60
MOST_SUGGESTIONS = 100
LEAST_LIKENESS = 0.62

POLARS_TYPES: Mapping[FieldType, pl.DataType] = {
    "text": pl.String(),
    "code": pl.String(),
    "number": pl.Float64(),
    "integer": pl.Int64(),
    "date": pl.Date(),
    "timestamp": pl.Datetime("us"),
}


class Field(NamedTuple):
    """One field of a contract. `codes` names the list of codes a `code` field takes; `what` says it to a person."""

    name: str
    type: FieldType
    required: bool = False
    codes: str = ""
    what: str = ""


class Rule(NamedTuple):
    """What makes a row wrong beside its fields' types: `broken` is true for the rows that break it."""

    field: str
    broken: pl.Expr
    reason: str


@dataclass(frozen=True)
class Contract:
    """The fields and rules of one kind of row, and the table in the raw layer that takes it."""

    kind: str
    table: str
    fields: Sequence[Field]
    rules: Callable[[Codes], Sequence[Rule]]

    @property
    def names(self) -> list[str]:
        """Field names in the order of the table's columns."""
        return [field.name for field in self.fields]

    @property
    def required(self) -> list[str]:
        """Names of the fields without which every row is wrong."""
        return [field.name for field in self.fields if field.required]

    def check(self, batch: pl.DataFrame, codes: Codes) -> pl.DataFrame:
        """Type a batch of texts and say what is wrong with each row.

        `batch` has the contract's fields as String columns (a field the file lacks is null throughout) and
        ROW_NUMBER. The answer has the same rows, the fields typed, and `reasons`: null for a good row, otherwise
        every reason as "field: reason", joined by "; ". A field that cannot be typed is null in the answer.
        """
        # An empty cell of a CSV file is null already; an empty text of a JSON file says as little.
        batch = batch.with_columns(pl.when(pl.col(name) != "").then(pl.col(name)).alias(name) for name in self.names)
        typed = batch.with_columns(_typed(field) for field in self.fields)
        raw = batch.select(pl.col(name).alias(f"raw {name}") for name in self.names)
        both = pl.concat([typed, raw], how="horizontal")
        reasons = [reason for field in self.fields for reason in _field_reasons(field, batch, codes)]
        reasons += [pl.when(rule.broken).then(pl.lit(f"{rule.field}: {rule.reason}")) for rule in self.rules(codes)]
        joined = pl.concat_str(reasons, separator="; ", ignore_nulls=True)
        return both.select(
            pl.col(ROW_NUMBER),
            *(pl.col(name) for name in self.names),
            pl.when(joined != "").then(joined).alias(REASONS),
        )


@dataclass(frozen=True)
class Codes:
    """The codes of the seeds, by list: areas, indicators, units, ... and what the rules need to know of them."""

    lists: Mapping[str, frozenset[str]]
    unit_type_of_statement: Mapping[str, str]
    statements_with_base: frozenset[str]
    unit_types: Mapping[str, str]
    never_negative: frozenset[str]
    numeric_areas: Mapping[str, str]
    # What people write for an area instead of its code, in lower case: its name, its two-letter code.
    area_names: Mapping[str, str]

    def like(self, codes: str, value: str) -> str:
        """A code close to what was written, as a suggestion; empty if nothing is close."""
        if len(value) > LONGEST_SLIP:
            return ""
        written = value.strip().lower()
        found = self.area_names.get(written) if codes == "areas" else None
        if found is None:
            best = max(self.lists[codes], key=lambda code: (_likeness(written, code.lower()), code), default="")
            found = best if _likeness(written, best.lower())[0] >= LEAST_LIKENESS else None
        return f" (did you mean {found}?)" if found else ""


def _likeness(written: str, code: str) -> tuple[float, int]:
    """How alike two texts are, and how many letters stand at the same place; swapped letters are the likest."""
    ratio = 0.9 if sorted(written) == sorted(code) else 0.0
    ratio = max(ratio, difflib.SequenceMatcher(None, written, code).ratio())
    return ratio, sum(a == b for a, b in zip(written, code, strict=False))


def seed_rows(seeds: Path, name: str) -> list[dict[str, str]]:
    """The rows of seeds/<name>.csv."""
    with (seeds / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def read_codes(seeds: Path) -> Codes:
    """Read the codes from the seeds folder."""
    statements = seed_rows(seeds, "statement_types")
    units = seed_rows(seeds, "units")
    indicators = seed_rows(seeds, "indicators")
    areas = seed_rows(seeds, "areas")
    # UN Comtrade's and BACI's codes of areas; a project that loads neither can do without.
    numeric = seed_rows(seeds, "numeric_areas") if (seeds / "numeric_areas.csv").is_file() else []

    def column(rows: list[dict[str, str]], name: str) -> frozenset[str]:
        return frozenset(row[name] for row in rows)

    return Codes(
        lists={
            "areas": column(areas, "area_code"),
            "indicators": column(indicators, "indicator"),
            "statement_types": column(statements, "statement_type"),
            "units": column(units, "unit"),
            "currencies": frozenset(row["unit"] for row in units if row["unit_type"] == "currency"),
            "qualifiers": column(seed_rows(seeds, "qualifiers"), "qualifier"),
            "sources": column(seed_rows(seeds, "statistics_sources"), "source_id"),
            "scopes": frozenset({"total", "partial"}),
            "modalities": frozenset({"stated", "forecast"}),
            "flows": frozenset({"export", "import", "turnover"}),
            "valuations": frozenset({"fob", "cif"}),
            "statuses": frozenset({"final", "revised", "preliminary", "provisional", "estimate", "suspect"}),
            "published_on_bases": frozenset({"stated", "inferred", "unknown"}),
        },
        unit_type_of_statement={row["statement_type"]: row["unit_type"] for row in statements if row["unit_type"]},
        statements_with_base=frozenset(r["statement_type"] for r in statements if r["has_base_period"] == "true"),
        unit_types={row["unit"]: row["unit_type"] for row in units},
        never_negative=frozenset(row["indicator"] for row in indicators if row["can_be_negative"] == "false"),
        numeric_areas={row["numeric_code"].lstrip("0") or "0": row["area_code"] for row in numeric},
        area_names={
            row[name].lower(): row["area_code"] for name in ("iso_alpha_2", "area_name") for row in areas if row[name]
        },
    )


def _typed(field: Field) -> pl.Expr:
    text = pl.col(field.name)
    match field.type:
        case "text" | "code":
            return text
        case "number":
            return text.cast(pl.Float64, strict=False)
        case "integer":
            # 12.0 is what a spreadsheet or a float column makes of 12.
            return text.str.replace(r"\.0+$", "").cast(pl.Int64, strict=False).alias(field.name)
        case "date":
            # Midnight is what a data frame makes of a day.
            return text.str.replace(r"[T ]00:00(:00(\.0+)?)?$", "").str.to_date("%Y-%m-%d", strict=False)
        case "timestamp":
            return (
                text.str.replace(r"^(\d{4}-\d{2}-\d{2})$", "${1}T00:00:00")
                .str.replace("[ t]", "T")
                .str.replace(r"T(\d{2}:\d{2})([Zz+-].*)?$", "T${1}:00${2}")
                .str.replace(r"[Zz]$", "+00:00")
                .str.replace(r"([+-]\d{2})(\d{2})?$", "${1}:${2}")
                .str.replace(r":$", ":00")
                .str.replace(r"(T[0-9:.]+)$", "${1}+00:00")
                .str.to_datetime("%Y-%m-%dT%H:%M:%S%.f%:z", time_unit="us", strict=False)
                .dt.convert_time_zone("UTC")
                .dt.replace_time_zone(None)
            )


def _shown(name: str) -> pl.Expr:
    """The text of a field as a reason quotes it: not longer than a reader wants."""
    raw = pl.col(f"raw {name}")
    return pl.when(raw.str.len_chars() > 60).then(raw.str.head(57) + "...").otherwise(raw)


def _field_reasons(field: Field, batch: pl.DataFrame, codes: Codes) -> list[pl.Expr]:
    name, raw, typed = field.name, pl.col(f"raw {field.name}"), pl.col(field.name)
    reasons: list[pl.Expr] = []
    if field.required:
        reasons.append(pl.when(raw.is_null()).then(pl.lit(f"{name}: is required, and empty or missing")))
    unreadable = raw.is_not_null() & typed.is_null()

    def say(when: pl.Expr, what: str) -> None:
        reasons.append(pl.when(when).then(pl.format(f"{name}: '{{}}' {what}", _shown(name))))

    match field.type:
        case "code":
            written = batch.get_column(name).drop_nulls().unique(maintain_order=True)
            unknown = [value for value in written if value not in codes.lists[field.codes]]
            wrong = {
                value: codes.like(field.codes, value) if i < MOST_SUGGESTIONS else "" for i, value in enumerate(unknown)
            }
            if wrong:
                hint = raw.replace_strict(list(wrong), list(wrong.values()), default="", return_dtype=pl.String)
                text = pl.format(f"{name}: '{{}}' is no {field.what}{{}}", _shown(name), hint)
                reasons.append(pl.when(raw.is_in(list(wrong))).then(text))
        case "number":
            say(unreadable, "is not a number")
            say(~typed.is_finite(), "is not a finite number")
            say(typed.is_finite() & (typed.abs() > LARGEST_NUMBER), "is larger than any figure of trade")
        case "integer":
            say(unreadable, "is not a whole number")
        case "date":
            say(unreadable, "is not a date (YYYY-MM-DD)")
            say(~typed.dt.year().is_between(FIRST_YEAR, LAST_YEAR), f"is not in {FIRST_YEAR} to {LAST_YEAR}")
        case "timestamp":
            say(unreadable, "is not a timestamp (ISO 8601)")
    return reasons


def _in(name: str, values: frozenset[str]) -> pl.Expr:
    return pl.col(name).is_in(sorted(values))


def _facts_rules(codes: Codes) -> list[Rule]:
    c = pl.col
    statement, value = c("statement_type"), c("value")
    unit_type = c("unit").replace_strict(codes.unit_types, default=None, return_dtype=pl.String)
    rules = [
        Rule("unit", (statement == kind) & (unit_type != needed), f"a {kind} is in {needed}")
        for kind, needed in codes.unit_type_of_statement.items()
    ]
    growth = _in("statement_type", codes.statements_with_base)
    return [
        *rules,
        Rule("unit", (statement == "level") & (unit_type == "times"), "a level is not in times"),
        Rule("precision", c("precision") <= 0, "must be more than 0"),
        Rule(
            "value",
            _in("indicator", codes.never_negative) & (statement != "growth_percent") & (value < 0),
            "cannot be negative for this indicator",
        ),
        Rule("value", (statement == "share") & ~value.is_between(0, 100), "a share is from 0 to 100 percent"),
        Rule("value", (statement == "growth_factor") & (value <= 0), "a growth factor is more than 0"),
        Rule("value", (statement == "growth_percent") & (value < -100), "nothing falls by more than 100 percent"),
        Rule("period_end", c("period_end") < c("period_start"), "is before period_start"),
        Rule("period_start", (statement == "target") & c("period_start").is_not_null(), "a target has only period_end"),
        Rule(
            "period_start",
            (statement != "target") & c("raw period_start").is_null() & c("raw period_end").is_not_null(),
            "is missing while period_end is given",
        ),
        Rule(
            "period_end",
            c("raw period_start").is_not_null() & c("raw period_end").is_null(),
            "is missing while period_start is given",
        ),
        Rule("base_period_end", c("base_period_end") < c("base_period_start"), "is before base_period_start"),
        Rule(
            "base_period_end",
            c("raw base_period_start").is_null() != c("raw base_period_end").is_null(),
            "base_period_start and base_period_end go together",
        ),
        Rule(
            "base_period_start",
            growth.not_() & c("raw base_period_start").is_not_null(),
            "only growth has a base period",
        ),
        Rule("base_period_start", c("base_period_start") >= c("period_start"), "is not before period_start"),
        Rule("char_end", c("char_end") <= c("char_start"), "is not after char_start"),
        Rule("char_start", c("char_start") < 0, "is negative"),
        Rule(
            "char_end",
            c("raw char_start").is_null() != c("raw char_end").is_null(),
            "char_start and char_end go together",
        ),
    ]


FACTS = Contract(
    kind="facts",
    table="facts",
    fields=[
        Field("document_id", "text", required=True),
        Field("reporter", "code", required=True, codes="areas", what="area code"),
        Field("counterpart", "code", codes="areas", what="area code"),
        Field("indicator", "code", required=True, codes="indicators", what="indicator"),
        Field("statement_type", "code", required=True, codes="statement_types", what="statement type"),
        Field("unit", "code", required=True, codes="units", what="unit"),
        Field("qualifier", "code", required=True, codes="qualifiers", what="qualifier"),
        Field("value", "number", required=True),
        Field("precision", "number", required=True),
        Field("period_start", "date"),
        Field("period_end", "date"),
        Field("base_period_start", "date"),
        Field("base_period_end", "date"),
        Field("scope", "code", required=True, codes="scopes", what="scope"),
        Field("modality", "code", required=True, codes="modalities", what="modality"),
        Field("value_text", "text"),
        Field("char_start", "integer"),
        Field("char_end", "integer"),
        Field("speaker", "text"),
        Field("extractor", "text", required=True),
        Field("extracted_at", "timestamp", required=True),
    ],
    rules=_facts_rules,
)


def _documents_rules(_: Codes) -> list[Rule]:
    c = pl.col
    return [
        Rule(
            "language",
            ~c("language").str.contains(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$"),
            "is no BCP 47 language tag such as ru or uz-Latn",
        ),
        Rule(
            "published_on",
            (c("published_on_basis") == "unknown") & c("raw published_on").is_not_null(),
            "is given, and its basis is 'unknown'",
        ),
        Rule(
            "published_on",
            c("published_on_basis").is_in(["stated", "inferred"]) & c("raw published_on").is_null(),
            "is missing; its basis is then 'unknown'",
        ),
        Rule("sha256", ~c("sha256").str.contains(r"^[0-9a-f]{64}$"), "is not 64 hexadecimal digits in lower case"),
        Rule("characters", c("characters") < 0, "is negative"),
        Rule(
            "extracted_at",
            c("raw extractor").is_null() != c("raw extracted_at").is_null(),
            "extractor and extracted_at go together",
        ),
    ]


DOCUMENTS = Contract(
    kind="documents",
    table="documents",
    fields=[
        Field("document_id", "text", required=True),
        Field("language", "text"),
        Field("published_on", "date"),
        Field("published_on_basis", "code", required=True, codes="published_on_bases", what="basis of a date"),
        Field("publisher", "text"),
        Field("address", "text"),
        Field("sha256", "text"),
        Field("characters", "integer"),
        Field("text", "text"),
        # Which program read facts out of it, and when; a row without them only describes the document.
        Field("extractor", "text"),
        Field("extracted_at", "timestamp"),
    ],
    rules=_documents_rules,
)


def _trade_statistics_rules(_: Codes) -> list[Rule]:
    c = pl.col
    return [
        Rule("period_end", c("period_end") < c("period_start"), "is before period_start"),
        Rule("value_usd", c("value_usd") < 0, "is negative"),
        Rule("partner", c("partner") == c("reporter"), "is the reporter itself"),
    ]


TRADE_STATISTICS = Contract(
    kind="trade_statistics",
    table="trade_statistics",
    fields=[
        Field("source_id", "code", required=True, codes="sources", what="source in seeds/statistics_sources.csv"),
        Field("reporter", "code", required=True, codes="areas", what="area code"),
        Field("partner", "code", required=True, codes="areas", what="area code"),
        Field("flow", "code", required=True, codes="flows", what="flow"),
        Field("product_code", "text", required=True),
        Field("period_start", "date", required=True),
        Field("period_end", "date", required=True),
        Field("value_usd", "number", required=True),
        Field("valuation", "code", codes="valuations", what="valuation"),
        Field("status", "code", codes="statuses", what="status"),
        Field("published_on", "date"),
        Field("retrieved_at", "timestamp"),
        Field("note", "text"),
    ],
    rules=_trade_statistics_rules,
)


def _exchange_rates_rules(_: Codes) -> list[Rule]:
    c = pl.col
    return [
        Rule("period_end", c("period_end") < c("period_start"), "is before period_start"),
        Rule("per_usd", c("per_usd") <= 0, "must be more than 0"),
        Rule("currency", c("currency") == "USD", "the US dollar has no rate to itself"),
    ]


EXCHANGE_RATES = Contract(
    kind="exchange_rates",
    table="exchange_rates",
    fields=[
        Field("currency", "code", required=True, codes="currencies", what="currency code (ISO 4217)"),
        Field("period_start", "date", required=True),
        Field("period_end", "date", required=True),
        Field("per_usd", "number", required=True),
        Field("source", "text", required=True),
        Field("published_on", "date"),
        Field("note", "text"),
    ],
    rules=_exchange_rates_rules,
)

CONTRACTS = (FACTS, DOCUMENTS, TRADE_STATISTICS, EXCHANGE_RATES)
