"""The tables under data/ hold what the rules rely on."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from trade_warehouse.extract.sentence.state import EMITTED
from trade_warehouse.extract.tokens.lexicon import DATA, lexicon, uzbek_cyrillic


def rows(name: str) -> list[dict[str, str]]:
    with (resources.files("trade_warehouse.extract") / "data" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", DATA)
def test_a_table_names_every_row_once_and_every_form_once_a_row(name: str) -> None:
    keys = [(row["kind"], row["value"], row["language"]) for row in rows(name)]
    assert sorted(set(keys)) == sorted(keys)
    for row in rows(name):
        forms = row["forms"].split("|")
        assert all(forms)
        assert len(set(forms)) == len(forms)
        assert row["language"] in ("ru", "en", "kk", "ky", "uz", "any")


def test_a_word_list_has_its_name_alone() -> None:
    assert all(None not in row for row in rows("words"))  # a comma without quotes cuts a list
    with (resources.files("trade_warehouse.extract") / "data" / "words.csv").open(encoding="utf-8") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    assert sorted(set(names)) == sorted(names)


def test_topics_are_indicators() -> None:
    topics = {row["value"] for row in rows("topics") if row["kind"] == "topic"}
    assert topics - {"freight"} <= EMITTED


@pytest.mark.parametrize(
    ("word", "language", "kind", "value"),
    [
        ("Казахстаном", "ru", "area", "KAZ"),
        ("Қазақстанның", "kk", "area", "KAZ"),
        ("АКШга", "ky", "area", "USA"),
        ("ЕАЭБге", "ky", "area", "EAEU"),
        ("Ўзбекистонга", "uz", "area", "UZB"),
        ("снизилась", "ru", "change", "down"),
        ("млрд", "ru", "scale", "1e9"),
    ],
)
def test_inflected_forms_are_met(word: str, language: str, kind: str, value: str) -> None:
    (mark,) = lexicon().read([word], language)[1]
    assert mark.value(kind) == value


@pytest.mark.parametrize("word", ["того", "turkey", "us", "кр", "может", "стали"])
def test_ordinary_words_are_no_areas(word: str) -> None:
    for mark in lexicon().read([word], "ru" if word[0] > "z" else "en")[1]:
        assert mark.value("area") is None
        assert mark.value("product") is None


def test_uzbek_in_cyrillic() -> None:
    assert uzbek_cyrillic("O'zbekiston*") == "Ўзбекистон*"
    assert uzbek_cyrillic("tovar ayirboshlash*") == "товар айирбошлаш*"
    assert uzbek_cyrillic("Eron*") == "Эрон*"
