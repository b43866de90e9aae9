"""The scorer of the extraction benchmark: what must match, and above all what must not."""

import importlib
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT))
score = importlib.import_module("benchmarks.extraction.score")

TEXT = "Trade between Kazakhstan and China reached $43.8 billion in 2024, 6 percent more than in 2023."


def fact(**changes: Any) -> dict[str, Any]:
    return {
        "reporter": "KAZ",
        "counterpart": "CHN",
        "indicator": "trade_turnover",
        "statement_type": "level",
        "value": 43.8e9,
        "precision": 1e8,
        "unit": "USD",
        "qualifier": "exact",
        "period_start": "2024-01-01",
        "period_end": "2024-12-31",
        "base_period_start": None,
        "base_period_end": None,
        "scope": "total",
        "modality": "stated",
        "value_text": "$43.8 billion",
        "char_start": 43,
        "char_end": 56,
    } | changes


def passage(*facts: dict[str, Any], language: str = "en", tags: tuple[str, ...] = ()) -> Any:
    return score.Passage("en-000", language, date(2025, 2, 1), TEXT, tags, facts)


def matched(annotated: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[int]:
    return [len(score.match(level, annotated, found)) for level in score.LEVELS]


def test_an_equal_fact_matches_at_every_level() -> None:
    assert matched([fact()], [fact()]) == [1, 1, 1]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"value": 43.82e9}, [1, 1, 1]),
        ({"value": 43.9e9}, [0, 0, 0]),
        ({"value": 43.8e6}, [0, 0, 0]),
        ({"value": -43.8e9}, [1, 0, 0]),
        ({"unit": "EUR"}, [0, 0, 0]),
        ({"char_start": 56, "char_end": 60}, [0, 1, 1]),
        ({"char_start": 55, "char_end": 60}, [1, 1, 1]),
        ({"char_start": None, "char_end": None}, [0, 1, 1]),
        ({"reporter": "CHN", "counterpart": "KAZ"}, [1, 0, 0]),
        ({"counterpart": None}, [1, 0, 0]),
        ({"indicator": "export"}, [1, 0, 0]),
        ({"statement_type": "target"}, [1, 0, 0]),
        ({"qualifier": "about"}, [1, 1, 0]),
        ({"period_start": "2023-01-01"}, [1, 1, 0]),
        ({"period_end": None}, [1, 1, 0]),
        ({"base_period_start": "2023-01-01"}, [1, 1, 0]),
        ({"base_period_end": "2023-12-31"}, [1, 1, 0]),
        ({"period_start": date(2024, 1, 1), "period_end": date(2024, 12, 31)}, [1, 1, 1]),
        ({"scope": "partial", "modality": "forecast"}, [1, 1, 1]),
    ],
)
def test_each_field_counts_at_its_level(changes: dict[str, Any], expected: list[int]) -> None:
    assert matched([fact()], [fact(**changes)]) == expected


def test_a_third_may_be_rounded_but_not_cut() -> None:
    third = fact(value=33.3333, unit="percent", statement_type="share")
    assert matched([third], [third | {"value": 33.33}]) == [1, 1, 1]
    assert matched([third], [third | {"value": 33}]) == [0, 0, 0]


def test_one_found_fact_answers_for_one_annotated_fact_only() -> None:
    assert matched([fact(), fact()], [fact()]) == [1, 1, 1]
    assert matched([fact()], [fact(), fact()]) == [1, 1, 1]
    assert matched([fact(), fact()], [fact(), fact()]) == [2, 2, 2]


def test_the_largest_assignment_is_found_whatever_the_order() -> None:
    # The wide one overlaps both annotated places, the narrow one only the first.
    first, second = fact(char_start=10, char_end=20), fact(char_start=30, char_end=40)
    wide, narrow = fact(char_start=10, char_end=40), fact(char_start=12, char_end=15)
    assert len(score.match("quantity", [first, second], [wide, narrow])) == 2
    assert len(score.match("quantity", [second, first], [narrow, wide])) == 2


def test_nothing_matches_nothing() -> None:
    assert matched([], [fact()]) == [0, 0, 0]
    assert matched([fact()], []) == [0, 0, 0]


def test_precision_and_recall_without_a_denominator_are_not_numbers() -> None:
    count = score.Count()
    assert (count.precision, count.recall, count.f1) == (None, None, None)
    assert score.Count(annotated=2).f1 == 0
    assert score.Count(annotated=4, found=2, matched=2).precision == 1
    assert score.Count(annotated=4, found=2, matched=2).recall == 0.5
    assert score.Count(annotated=4, found=2, matched=2).f1 == pytest.approx(2 / 3)


def test_scope_modality_and_silence_are_counted() -> None:
    right = score.score_passage(passage(fact()), [fact(scope="partial")])
    assert (right.scope_right, right.modality_right, right.empty_passages) == (0, 1, 0)
    silent, noisy = score.score_passage(passage(), []), score.score_passage(passage(), [fact()])
    both = score.total([silent, noisy])
    assert (both.passages, both.empty_passages, both.empty_kept_empty) == (2, 2, 1)
    assert both.levels["core"].precision == 0


def test_the_report_has_a_row_per_group_and_one_for_all() -> None:
    passages = [passage(fact()), passage(fact(), language="ru", tags=("words",))]
    by_language = score.report(passages, [[fact()], []], "language")
    assert "| en | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |" in by_language
    assert "| ru | 1 | 1 | 0 | - | 0.000 | 0.000 |" in by_language
    assert "| all | 2 | 2 | 1 | 1.000 | 0.500 | 0.667 |" in by_language
    assert "| words | 1 | 1 | 0 |" in score.report(passages, [[fact()], []], "tag")


def test_errors_tell_what_differs_what_is_missed_and_what_is_wrong() -> None:
    growth = fact(statement_type="growth_percent", value=6, unit="percent", value_text="6 percent")
    lines = score.errors(passage(fact(), growth), [fact(qualifier="over"), fact(value=2024)])
    assert [line.split(":")[0].strip() for line in lines[1:]] == ["differs", "missed", "wrong"]
    assert lines[1].endswith("qualifier is over")
    assert score.errors(passage(fact()), [fact()]) == []


def test_a_fact_that_does_not_quote_its_place_is_refused(tmp_path: Path) -> None:
    row = {"passage_id": "x", "language": "en", "published_on": None, "text": TEXT, "tags": [], "facts": [fact()]}
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(row))
    assert len(score.read_passages(path)) == 1
    path.write_text(json.dumps(row | {"facts": [fact(char_start=42)]}))
    with pytest.raises(ValueError, match="not at its place"):
        score.read_passages(path)


def test_documents_are_read_with_their_line_ends(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(b"First\r\nsecond")
    facts, documents = tmp_path / "facts.jsonl", tmp_path / "documents.jsonl"
    facts.write_text(json.dumps(fact(document_id="one")))
    documents.write_text(json.dumps({"document_id": "one", "language": "uz-Latn", "published_on": "2025-01-02"}))
    (document,) = score.read_documents(facts, tmp_path, documents)
    assert (document.text, document.language, document.published_on) == ("First\r\nsecond", "uz", date(2025, 1, 2))
    assert len(document.facts) == 1


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("reached $43.8 billion", 43.8e9, "USD"),
        ("составил 843 500 000 долларов", 843.5e6, "USD"),
        ("вырос на 12,5 процента", 12.5, "percent"),
        ("2 млрд сомго жетти", 2e9, "KGS"),
        ("3,1 mln tonna", 3.1e6, "tonnes"),
        ("1,8 баравар", 1.8, "times"),
    ],
)
def test_the_short_pattern_reads_plain_quantities(text: str, value: float, unit: str) -> None:
    (found,) = score.short_pattern(score.Passage("x", "en", None, text, (), ()))
    assert (found["value"], found["unit"]) == (pytest.approx(value), unit)


def test_the_short_pattern_leaves_bare_numbers_alone() -> None:
    assert score.short_pattern(score.Passage("x", "en", None, "On 14 June 2025 at 10:00", (), ())) == []


def test_the_committed_sets_hold_together() -> None:
    parts = [score.read_passages(ROOT / "benchmarks/extraction" / f"{name}.jsonl") for name in score.PARTS]
    passages = [one for part in parts for one in part]
    assert len({one.passage_id for one in passages}) == len({one.text for one in passages}) == len(passages) >= 240
    assert {one.language for one in passages} == {"ru", "en", "kk", "ky", "uz"}
    for one in passages:
        assert score.score_passage(one, one.facts).levels["full"].matched == len(one.facts)
