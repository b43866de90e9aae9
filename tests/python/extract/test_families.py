"""Families of constructions, each with a few members in several languages. All texts are our own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from trade_warehouse.extract import extract_document

PUBLISHED = date(2025, 11, 19)


def facts(language: str, text: str) -> list[dict[str, Any]]:
    return extract_document(text, published_on=PUBLISHED, language=language).facts


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "Sweden exported goods worth 120 billion kronor to Norway in 2024.", "SEK"),
        ("en", "Serbia's exports to Hungary reached 200 billion dinars in 2024.", "RSD"),
        ("en", "Uganda's imports from Kenya reached 90 billion Kenyan shillings in 2024.", "KES"),
        ("en", "Australia's exports to Japan were worth 80 billion Australian dollars in 2024.", "AUD"),
        ("ru", "Чехия поставила в Венгрию товаров на 150 млрд крон в 2024 году.", "CZK"),
        ("ru", "Импорт Молдавии из Румынии составил 12 млрд леев.", "MDL"),
        ("uz", "2024-yilda Norvegiyaning Germaniyaga eksporti 700 mlrd kronani tashkil etdi.", "NOK"),
    ],
)
def test_a_currency_is_its_country_s(language: str, text: str, unit: str) -> None:
    assert [fact["unit"] for fact in facts(language, text)] == [unit]


def test_a_currency_of_nobody_there_makes_no_fact() -> None:
    assert facts("en", "France's exports to Italy reached 200 billion dinars in 2024.") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In the seven months to July, Chile's exports to Peru rose 4%.", ("2025-01-01", "2025-07-31")),
        ("en", "In the year to March, Japan's exports to Vietnam rose 5%.", ("2024-04-01", "2025-03-31")),
        (
            "en",
            "Egypt's exports to Jordan rose 5% in the financial year ended 30 June 2025.",
            ("2024-07-01", "2025-06-30"),
        ),
        ("en", "From July 2024 to June 2025 exports of Oman to India rose 5%.", ("2024-07-01", "2025-06-30")),
        ("en", "In the first six months to 21 September Iran's exports to Oman rose 5%.", (None, None)),
        ("en", "In fiscal 2024 Thailand's exports to Japan rose 5%.", (None, None)),
        ("en", "By the end of June, Laos's exports to Vietnam had risen 5%.", (None, None)),
        ("ru", "К концу июня экспорт Омана в Индию с начала года вырос на 5%.", ("2025-01-01", "2025-06-30")),
        (
            "ru",
            "За год, закончившийся в марте 2025 года, экспорт Омана в Индию вырос на 5%.",
            ("2024-04-01", "2025-03-31"),
        ),
        ("uz", "O'n bir oyda O'zbekistonning Xitoyga eksporti 5 foizga oshdi.", ("2025-01-01", "2025-11-30")),
    ],
)
def test_the_period_is_as_stated_or_open(language: str, text: str, expected: tuple[str | None, str | None]) -> None:
    assert [(fact["period_start"], fact["period_end"]) for fact in facts(language, text)] == [expected]


@pytest.mark.parametrize(
    ("language", "text", "base"),
    [
        ("en", "In September Turkey's imports from Russia fell 3% from the previous month.", "2025-08-01"),
        ("en", "In the third quarter of 2025 Brazil's exports to India grew 6% quarter on quarter.", "2025-04-01"),
        (
            "en",
            "In the second quarter of 2025 Brazil's exports to India were 6% lower than in the first.",
            "2025-01-01",
        ),
        ("ru", "В октябре импорт Армении из Грузии вырос на 5%, чем месяцем ранее.", "2025-09-01"),
        (
            "kk",
            "Қазан айында Қазақстанның Ресейге экспорты алдыңғы аймен салыстырғанда 4 пайызға төмендеді.",
            "2025-09-01",
        ),
        ("ky", "Октябрда Кыргызстандын Кытайдан импорту мурунку айга салыштырмалуу 5 пайызга азайды.", "2025-09-01"),
        ("uz", "Sentabr oyida O'zbekistonning Xitoydan importi o'tgan oyga nisbatan 6 foizga oshdi.", "2025-08-01"),
        ("ru", "Экспорт России в Монголию за последнее десятилетие вырос втрое.", "2014-01-01"),
    ],
)
def test_growth_is_from_the_base_that_is_stated(language: str, text: str, base: str) -> None:
    assert [fact["base_period_start"] for fact in facts(language, text)] == [base]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Fiji runs a surplus of $30 million in its trade with Samoa.", 3e7),
        ("ru", "У Казахстана дефицит в торговле с Китаем вырос до 1,5 млрд долларов.", -1.5e9),
        ("ru", "Сальдо Беларуси в торговле с Россией осталось отрицательным - 3 млрд долларов.", -3e9),
        ("kk", "Қазақстанның Қытаймен саудасындағы тапшылық 2024 жылы 1,2 млрд долларды құрады.", -1.2e9),
        ("ky", "Кыргызстандын Казакстан менен соодасындагы тартыштык 900 млн доллар болду.", -9e8),
        ("uz", "O'zbekistonning Rossiya bilan savdosidagi taqchillik 4,5 mlrd dollarga yetdi.", -4.5e9),
    ],
)
def test_a_balance_has_its_sign(language: str, text: str, value: float) -> None:
    assert [(fact["indicator"], fact["value"]) for fact in facts(language, text)] == [("trade_balance", value)]


@pytest.mark.parametrize(
    "text", ["The budget deficit of Ghana reached $2 billion.", "Ghana's deficit reached $2 billion."]
)
def test_a_deficit_of_something_else_is_none(text: str) -> None:
    assert facts("en", text) == []


@pytest.mark.parametrize(
    ("language", "text", "partners"),
    [
        (
            "en",
            "Ghana's imports from Togo and Benin totalled $200 million and $310 million respectively.",
            ["TGO", "BEN"],
        ),
        ("ru", "Экспорт Омана в Индию и Китай составил 2 млрд и 3 млрд долларов соответственно.", ["IND", "CHN"]),
        (
            "kk",
            "Қазақстанның Ресейге және Қытайға экспорты тиісінше 9,5 млрд және 15 млрд долларды құрады.",
            ["RUS", "CHN"],
        ),
        ("uz", "O'zbekiston Xitoydan 300 mln dollarlik, Erondan 25 mln dollarlik mahsulot sotib oldi.", ["CHN", "IRN"]),
        ("en", "Exports of Oman to Iran, its biggest customer after India, hit $4 billion.", ["IRN"]),
        ("ru", "Узбекистан закупил в Китае товаров на 12 млрд долларов.", ["CHN"]),
        ("ru", "Узбекистан купил у Казахстана товаров на 2,8 млрд долларов.", ["KAZ"]),
        ("ru", "Казахстан продал Италии товаров на 12 млрд долларов.", ["ITA"]),
    ],
)
def test_each_amount_has_its_partner(language: str, text: str, partners: list[str]) -> None:
    assert [fact["counterpart"] for fact in facts(language, text)] == partners


def test_a_share_falls_to_a_share() -> None:
    found = facts("uz", "O'zbekiston eksportida Xitoyning ulushi 2024-yilda 20 foizdan 16 foizga tushdi.")
    assert [(fact["statement_type"], fact["value"]) for fact in found] == [("share", 20.0), ("share", 16.0)]
