"""The formats that files come in, told apart by their columns, and how each becomes rows of a contract.

A format only renames, scales by its own documented unit, and maps its codes; whatever is wrong with a row after that
is for the contract to say. Columns are found by name, never by position.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import polars as pl

from trade_warehouse.contracts import (
    DOCUMENTS,
    EXCHANGE_RATES,
    FACTS,
    REASONS,
    ROW_NUMBER,
    TRADE_STATISTICS,
    Codes,
    Contract,
)

TOTAL = "TOTAL"
# Beside a file that was fetched: when, from where. Its bytes stay as the server sent them.
SIDECAR_SUFFIX = ".source.json"


class Origin(NamedTuple):
    """What is known of a file beside its content."""

    codes: Codes
    name: str = ""
    retrieved_at: str | None = None


class Format(NamedTuple):
    """A format: the columns that mark it, the contract its rows fall under, and the way there.

    `translate` takes rows of texts with the file's own columns and answers with the contract's columns, all String,
    ROW_NUMBER, and REASONS, which is null unless the format itself has something against the row.
    """

    name: str
    contract: Contract
    marks: Sequence[str]
    translate: Callable[[pl.DataFrame, Origin], pl.DataFrame]
    known: Sequence[str] = ()


def origin_of(path: Path, member: str | None, codes: Codes) -> Origin:
    """Name the table, and read the sidecar that a fetch left beside its file, if there is one."""
    name = member or path.name
    sidecar = path.with_name(path.name + SIDECAR_SUFFIX)
    try:
        retrieved_at = json.loads(sidecar.read_text(encoding="utf-8"))["retrieved_at"]
    except (OSError, ValueError, KeyError, TypeError):
        return Origin(codes, name)
    return Origin(codes, name, str(retrieved_at))


def recognise(fields: Sequence[str]) -> Format | None:
    """The format whose marks the fields show best; a file may lack some, which its rows are then rejected for."""

    def shown(candidate: Format) -> float:
        return sum(mark in fields for mark in candidate.marks) / len(candidate.marks)

    best = max(FORMATS, key=shown)
    return best if shown(best) > 0.5 else None


def _column(rows: pl.DataFrame, name: str) -> pl.Expr:
    return pl.col(name) if name in rows.columns else pl.lit(None, dtype=pl.String)


def _as_it_stands(contract: Contract) -> Callable[[pl.DataFrame, Origin], pl.DataFrame]:
    def translate(rows: pl.DataFrame, origin: Origin) -> pl.DataFrame:
        del origin
        return rows.select(
            ROW_NUMBER,
            *(_column(rows, name).alias(name) for name in contract.names),
            pl.lit(None, dtype=pl.String).alias(REASONS),
        )

    return translate


def _tidy_statistics(rows: pl.DataFrame, origin: Origin) -> pl.DataFrame:
    made = _as_it_stands(TRADE_STATISTICS)(rows, origin)
    return made.with_columns(
        pl.col("product_code").fill_null(TOTAL),
        pl.col("retrieved_at").fill_null(pl.lit(origin.retrieved_at, dtype=pl.String)),
    )


def _reasons(*pairs: tuple[pl.Expr, pl.Expr | str]) -> pl.Expr:
    texts = [pl.when(broken).then(pl.lit(text) if isinstance(text, str) else text) for broken, text in pairs]
    joined = pl.concat_str(texts, separator="; ", ignore_nulls=True)
    return pl.when(joined != "").then(joined).alias(REASONS)


def _numeric_area(code: pl.Expr, origin: Origin) -> pl.Expr:
    """A numeric code's area; a code that the seed does not have stays as it is, for the contract to reject."""
    plain = code.str.replace(r"\.0+$", "").str.strip_prefix("0").str.strip_prefix("0")
    plain = pl.when(plain == "").then(pl.lit("0")).otherwise(plain)
    return plain.replace(dict(origin.codes.numeric_areas))


def _period(text: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """First and last day, as texts, of a period written 2024, 202401, 2024-01, 2024-M01, 2024-Q1 or 2024-S1."""
    plain = text.str.replace(r"^(\d{4})-?M?(\d{2})$", "${1}-${2}")
    year = plain.str.extract(r"^(\d{4})")
    month = plain.str.extract(r"^\d{4}-(\d{2})$").cast(pl.Int8, strict=False)
    quarter = plain.str.extract(r"^\d{4}-?Q([1-4])$").cast(pl.Int8, strict=False)
    half = plain.str.extract(r"^\d{4}-?[SH]([12])$").cast(pl.Int8, strict=False)
    whole_year = plain.str.contains(r"^\d{4}$")
    first = pl.coalesce(pl.when(whole_year).then(1), month, quarter * 3 - 2, half * 6 - 5)
    last = pl.coalesce(pl.when(whole_year).then(12), month, quarter * 3, half * 6)

    def day(of_month: pl.Expr) -> pl.Expr:
        return pl.concat_str([year, pl.lit("-"), of_month.cast(pl.String).str.zfill(2), pl.lit("-01")]).str.to_date(
            "%Y-%m-%d", strict=False
        )

    return day(first).cast(pl.String), day(last).dt.month_end().cast(pl.String)


def _comtrade(rows: pl.DataFrame, origin: Origin) -> pl.DataFrame:
    flows = {"X": "export", "M": "import"}
    flow_code = _column(rows, "flowCode")
    # refMonth 52 marks a year; in `period` a year is 2024 and a month 202401, which says the same.
    start, end = _period(_column(rows, "period"))
    one = {"cmdCode": "TOTAL", "partner2Code": "0", "customsCode": "C00", "motCode": "0"}
    plain = {name: _column(rows, name).str.replace(r"^(\d+)\.0+$", "${1}") for name in one}
    breakdown = [
        (plain[name] != total, pl.format(f"{name}: '{{}}' is a breakdown; the total, {total}, counts it", plain[name]))
        for name, total in one.items()
    ]
    valuation = pl.coalesce(
        pl.when(flow_code == "X").then(pl.lit("fob")),
        pl.when(_column(rows, "cifvalue").is_not_null()).then(pl.lit("cif")),
        pl.when(_column(rows, "fobvalue").is_not_null()).then(pl.lit("fob")),
    )
    return rows.select(
        ROW_NUMBER,
        pl.lit("UN_COMTRADE").alias("source_id"),
        _numeric_area(_column(rows, "reporterCode"), origin).alias("reporter"),
        _numeric_area(_column(rows, "partnerCode"), origin).alias("partner"),
        flow_code.replace(flows).alias("flow"),
        plain["cmdCode"].alias("product_code"),
        start.alias("period_start"),
        end.alias("period_end"),
        _column(rows, "primaryValue").alias("value_usd"),
        valuation.alias("valuation"),
        pl.when(_column(rows, "isReported").str.to_lowercase().is_in(["false", "0"]))
        .then(pl.lit("estimate"))
        .otherwise(pl.lit("final"))
        .alias("status"),
        pl.lit(None, dtype=pl.String).alias("published_on"),
        pl.lit(origin.retrieved_at, dtype=pl.String).alias("retrieved_at"),
        pl.lit(None, dtype=pl.String).alias("note"),
        _reasons(
            *breakdown,
            (start.is_null(), pl.format("period: '{}' is no year or month", _column(rows, "period"))),
        ),
    )


IMTS_INDICATORS = {"XG_FOB_USD": ("export", "fob"), "MG_CIF_USD": ("import", "cif"), "MG_FOB_USD": ("import", "fob")}


def _imts(rows: pl.DataFrame, origin: Origin) -> pl.DataFrame:
    indicator = _column(rows, "INDICATOR")
    start, end = _period(_column(rows, "TIME_PERIOD"))

    def area(name: str) -> pl.Expr:
        return _column(rows, name).replace({"G001": "WLD"}).alias({"COUNTRY": "reporter"}.get(name, "partner"))

    return rows.select(
        ROW_NUMBER,
        pl.lit("IMF_IMTS").alias("source_id"),
        area("COUNTRY"),
        area("COUNTERPART_COUNTRY"),
        indicator.replace_strict({k: v[0] for k, v in IMTS_INDICATORS.items()}, default=None).alias("flow"),
        pl.lit(TOTAL).alias("product_code"),
        start.alias("period_start"),
        end.alias("period_end"),
        # OBS_VALUE is in dollars already: SCALE says only how the IMF's own pages show it.
        _column(rows, "OBS_VALUE").alias("value_usd"),
        indicator.replace_strict({k: v[1] for k, v in IMTS_INDICATORS.items()}, default=None).alias("valuation"),
        pl.lit(None, dtype=pl.String).alias("status"),
        pl.lit(None, dtype=pl.String).alias("published_on"),
        pl.lit(origin.retrieved_at, dtype=pl.String).alias("retrieved_at"),
        pl.lit(None, dtype=pl.String).alias("note"),
        _reasons(
            (
                indicator.is_in(list(IMTS_INDICATORS)).not_(),
                pl.format("INDICATOR: '{}' is no export or import in US dollars", indicator),
            ),
            (start.is_null(), pl.format("TIME_PERIOD: '{}' is no period", _column(rows, "TIME_PERIOD"))),
        ),
    )


def _baci(rows: pl.DataFrame, origin: Origin) -> pl.DataFrame:
    start, end = _period(_column(rows, "t").str.strip_chars())
    # BACI_HS92_Y2023_V202501.csv: the edition names its month, and no file of it says more.
    edition = re.search(r"_V(\d{4})(\d{2})", origin.name)
    published_on = f"{edition[1]}-{edition[2]}-01" if edition else None
    thousands = _column(rows, "v").str.strip_chars()
    # v is in thousands. What is no number goes on as it stands, so that the reason can quote it.
    dollars = (thousands.cast(pl.Float64, strict=False) * 1000).cast(pl.String)
    return rows.select(
        ROW_NUMBER,
        pl.lit("CEPII_BACI").alias("source_id"),
        _numeric_area(_column(rows, "i").str.strip_chars(), origin).alias("reporter"),
        _numeric_area(_column(rows, "j").str.strip_chars(), origin).alias("partner"),
        pl.lit("export").alias("flow"),
        _column(rows, "k").str.strip_chars().alias("product_code"),
        start.alias("period_start"),
        end.alias("period_end"),
        pl.coalesce(dollars, thousands).alias("value_usd"),
        pl.lit("fob").alias("valuation"),
        pl.lit("final").alias("status"),
        pl.lit(published_on, dtype=pl.String).alias("published_on"),
        pl.lit(origin.retrieved_at, dtype=pl.String).alias("retrieved_at"),
        pl.lit(None, dtype=pl.String).alias("note"),
        _reasons((start.is_null(), pl.format("t: '{}' is no year", _column(rows, "t")))),
    )


COMTRADE_MARKS = ("reporterCode", "partnerCode", "flowCode", "cmdCode", "primaryValue")
IMTS_MARKS = ("COUNTRY", "INDICATOR", "COUNTERPART_COUNTRY", "TIME_PERIOD", "OBS_VALUE")

FORMATS = (
    Format(
        "facts",
        FACTS,
        ("document_id", "reporter", "indicator", "statement_type", "qualifier", "extractor"),
        _as_it_stands(FACTS),
        known=FACTS.names,
    ),
    Format(
        "documents",
        DOCUMENTS,
        ("document_id", "language", "published_on", "published_on_basis", "address"),
        _as_it_stands(DOCUMENTS),
        known=DOCUMENTS.names,
    ),
    Format(
        "trade_statistics",
        TRADE_STATISTICS,
        ("source_id", "reporter", "partner", "flow", "value_usd"),
        _tidy_statistics,
        known=TRADE_STATISTICS.names,
    ),
    Format(
        "exchange_rates",
        EXCHANGE_RATES,
        ("currency", "per_usd", "source"),
        _as_it_stands(EXCHANGE_RATES),
        known=EXCHANGE_RATES.names,
    ),
    Format("comtrade", TRADE_STATISTICS, COMTRADE_MARKS, _comtrade),
    Format("imts", TRADE_STATISTICS, IMTS_MARKS, _imts),
    Format("baci", TRADE_STATISTICS, ("t", "i", "j", "k", "v"), _baci),
)
