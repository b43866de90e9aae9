"""Rules of meaning, each with a case that it must take and one that it must leave. All texts are our own."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trade_warehouse.extract import extract_document
from trade_warehouse.extract.tokens.text import LONGEST_SENTENCE, Text

PUBLISHED = date(2025, 11, 20)
CORE = ("reporter", "counterpart", "indicator", "statement_type", "value", "unit")


def read(text: str, published_on: date | None = PUBLISHED) -> list[dict[str, Any]]:
    return extract_document(text, published_on=published_on).facts


def cores(text: str) -> list[tuple[Any, ...]]:
    return [tuple(fact[name] for name in CORE) for fact in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Товарооборот Казахстана с Германией составил 8,7 млрд евро.",
            ("KAZ", "DEU", "trade_turnover", "level", 8700000000.0, "EUR"),
        ),
        (
            "Trade between Oman and India reached $12 billion.",
            ("OMN", "IND", "trade_turnover", "level", 12000000000.0, "USD"),
        ),
        (
            "Қазақстанның Польшаға экспорты 17%-ға өсті.",
            ("KAZ", "POL", "export", "growth_percent", 17, "percent"),
        ),
        (
            "Кыргызстандын Кытайдан импорту эки эсе өстү.",
            ("KGZ", "CHN", "import", "growth_factor", 2, "times"),
        ),
        (
            "O‘zbekistonning Rossiyaga eksporti 3,7 mlrd dollarni tashkil etdi.",
            ("UZB", "RUS", "export", "level", 3700000000.0, "USD"),
        ),
        (
            "Ўзбекистоннинг Туркиядан импорти 5 фоизга камайди.",
            ("UZB", "TUR", "import", "growth_percent", -5, "percent"),
        ),
        (
            "На страны СНГ приходится 28,4% товарооборота Беларуси.",
            ("BLR", "CIS", "trade_turnover", "share", 28.4, "percent"),
        ),
        (
            "Russia accounted for a third of Armenia's exports.",
            ("ARM", "RUS", "export", "share", 33.3333, "percent"),
        ),
        (
            "Взаимная торговля в ЕАЭС составила 97,2 млрд долларов.",
            ("EAEU", "EAEU", "trade_turnover", "level", 97200000000.0, "USD"),
        ),
        (
            "Внешнеторговый оборот Таджикистана составил 9 млрд долларов.",
            ("TJK", "WLD", "trade_turnover", "level", 9000000000.0, "USD"),
        ),
        (
            "Kazakh-Italian trade stood at $20 billion.",
            ("KAZ", "ITA", "trade_turnover", "level", 20000000000.0, "USD"),
        ),
        (
            "Дефицит торговли Грузии с Турцией составил 2 млрд долларов.",
            ("GEO", "TUR", "trade_balance", "level", -2000000000.0, "USD"),
        ),
        (
            "Экспорт Ирана в Индию вырос до двух миллиардов долларов.",
            ("IRN", "IND", "export", "level", 2000000000.0, "USD"),
        ),
        (
            "Қытайдың Қазақстандағы инвестициясы 25 млрд доллардан асты.",
            ("KAZ", "CHN", "investment", "level", 25000000000.0, "USD"),
        ),
        (
            "Kazakhstan and Jordan aim to bring trade to $1 billion by 2031.",
            ("KAZ", "JOR", "trade_turnover", "target", 1000000000.0, "USD"),
        ),
        (
            "Перу мен Чили өзара тауар айналымын үш еселемек.",
            ("PER", "CHL", "trade_turnover", "target", 3.0, "times"),
        ),
    ],
)
def test_one_fact(text: str, expected: tuple[Any, ...]) -> None:
    assert cores(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Средняя зарплата в Казахстане достигла 400 тыс. тенге и выросла на 10%.",
        "ВВП Узбекистана вырос на 6,5% и достиг 120 млрд долларов.",
        "Kazakhstan and Italy signed contracts worth $1.5 billion.",
        "Товарооборот Казахстана с Ираном вырос на 300 млн долларов.",
        "Exports of Armenia to Georgia rose by $40 million.",
        "Россияга соода 300 млн долларга көбөйдү.",
        "If the road is built, trade between Nepal and China could reach $5 billion.",
        "Доля Китая в товарообороте Казахстана выросла на 2 п.п.",
        "Розничный товарооборот Казахстана вырос на 9% и достиг 20 трлн тенге.",
        "Денежные переводы из России в Таджикистан составили 5 млрд долларов.",
        "Asian lenders gave Uzbekistan a loan of $300 million for trade.",
        "Our exports to Germany hit 2 billion euros.",
        "Товарооборот Омской области с Казахстаном составил 700 млн долларов.",
        "Товарооборот Казахстана с Китаем, Россией и Турцией составил 80 млрд долларов.",
        "Экспорт Казахстана в Китай вырос на 5-7%.",
        "O‘zbekistondan chetga yuborilgan pul 2 mlrd dollarga yetdi.",
        "O‘zbekiston Markaziy banki 9 tonna oltin sotdi.",
        "Buxoro viloyati 9 mln dollarlik mahsulot eksport qildi. Asosiy hamkorlar: Chili - 5 mln, Peru - 3 mln dollar.",
        "Vazir Chili va Peru savdosini 2 mlrd dollarga oshirish mumkinligini aytdi.",
        "Глобальная торговля вырастет на 6%.",
        "В торговле занято 200 тысяч человек, в стране 14 рынков.",
        "The bank lent Malawi $170 million in credit. In exports the country of 20 million lags behind.",
        "A zone may lift Iran's trade with Oman from $3 billion to $18 billion.",
        "Kazakhstan can raise its exports to Georgia across 60 product lines worth $250 million.",
        "Kenya and Egypt talked of trade. Joint projects of $700 million are under study.",
    ],
)
def test_no_fact(text: str) -> None:
    assert cores(text) == []


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Товарооборот Китая с Лаосом превысил 8 млрд долларов.", "over"),
        ("Товарооборот Китая с Лаосом составил около 8 млрд долларов.", "about"),
        ("Товарооборот Китая с Лаосом составил 8 с лишним млрд долларов.", "over"),
        ("Товарооборот Китая с Лаосом составил 8 млрд с лишним долларов.", "over"),
        ("Товарооборот Китая с Лаосом преодолел планку в 8 млрд долларов.", "over"),
        ("Товарооборот Китая с Лаосом вырос чуть ли не вдвое.", "almost"),
        ("Товарооборот Китая с Лаосом близок к 8 млрд долларов.", "almost"),
        ("Trade between China and Laos was at least $8 billion.", "over"),
        ("Trade between China and Laos was less than $8 billion.", "under"),
        ("Қытай мен Лаостың тауар айналымы 8 млрд доллардан асты.", "over"),
        ("Қытай мен Лаостың тауар айналымы 8 млрд долларға жуық болды.", "almost"),
        ("Кытай менен Лаостун товар жүгүртүүсү 8 млрд долларга жакын болду.", "almost"),
        ("Xitoy va Laosning tovar ayirboshlashi 8 mlrd dollardan kam bo‘ldi.", "under"),
        ("Xitoy va Laosning tovar ayirboshlashi 8 mlrd dollardan sal o‘tdi.", "over"),
        ("Товарооборот Китая с Лаосом составил 8 млрд долларов.", "exact"),
    ],
)
def test_qualifiers(text: str, qualifier: str) -> None:
    assert [fact["qualifier"] for fact in read(text)] == [qualifier]


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("в 2023 году", ("2023-01-01", "2023-12-31")),
        ("в прошлом году", ("2024-01-01", "2024-12-31")),
        ("за восемь месяцев", ("2025-01-01", "2025-08-31")),
        ("в первом полугодии 2024 года", ("2024-01-01", "2024-06-30")),
        ("во II квартале 2025 года", ("2025-04-01", "2025-06-30")),
        ("за 3 квартал 2025 года", ("2025-07-01", "2025-09-30")),
        ("за три квартала 2025 года", ("2025-01-01", "2025-09-30")),
        ("в прошлом месяце", ("2025-10-01", "2025-10-31")),
        ("за январь–март 2022 года", ("2022-01-01", "2022-03-31")),
        ("с начала года", ("2025-01-01", "2025-11-20")),
        ("", (None, None)),
    ],
)
def test_periods(when: str, period: tuple[str | None, str | None]) -> None:
    facts = read(f"Товарооборот Казахстана с Индией {when} составил 1,5 млрд долларов.")
    assert [(fact["period_start"], fact["period_end"]) for fact in facts] == [period]


def test_relative_periods_stay_open_without_a_publication_date() -> None:
    facts = read("Last year trade between Mongolia and Japan fell by 3%.", published_on=None)
    assert [(fact["value"], fact["period_start"], fact["base_period_start"]) for fact in facts] == [(-3, None, None)]


def test_growth_of_some_months_is_against_the_same_months() -> None:
    (fact,) = read("За девять месяцев 2025 года экспорт Ирака в Китай вырос на 4%.")
    assert (fact["base_period_start"], fact["base_period_end"]) == ("2024-01-01", "2024-09-30")


def test_two_levels_each_with_its_year() -> None:
    facts = read("Turkey's imports from Kazakhstan rose from $1.2 billion in 2020 to $4 billion in 2024.")
    assert [(fact["value"], fact["period_start"]) for fact in facts] == [(1.2e9, "2020-01-01"), (4e9, "2024-01-01")]


def test_a_list_of_partners() -> None:
    text = (
        "Товарооборот Индии с ОАЭ в 2024 году составил $84 млрд, с Саудовской Аравией — $43 млрд, с Ираком — $33 млрд."
    )
    assert [(fact["counterpart"], fact["value"]) for fact in read(text)] == [
        ("ARE", 84e9),
        ("SAU", 43e9),
        ("IRQ", 33e9),
    ]


def test_the_headline_takes_the_date_of_the_body() -> None:
    headline = "Товарооборот Вьетнама и Лаоса доведут до $5 млрд"
    text = f"{headline}\n\nВьетнам и Лаос договорились увеличить товарооборот до $5 млрд к 2030 году."
    assert [fact["period_end"] for fact in read(text)] == ["2030-12-31", "2030-12-31"]


def test_every_number_has_its_reason() -> None:
    extraction = extract_document(
        "Инфляция 8%, импорт Лаоса из Вьетнама 900 млн долларов, 14 районов.", published_on=PUBLISHED
    )
    assert [number.fact for number in extraction.numbers] == [None, 0, None]
    assert all(number.reasons for number in extraction.numbers)


WORDS = st.sampled_from(
    (  # noqa: SIM905
        "товарооборот Казахстана с Китаем между и экспорт импорт в из составил вырос на до более 5 2,5 млрд млн "
        "долларов % раза в 2024 году прошлом за trade between Oman and India reached $ 7 billion percent by last year "
        "тауар айналымы Қазақстан мен Қытайдың доллардан асты есе өсті O‘zbekiston eksporti mlrd dollar foizga oshdi "
        "жоспар если , . ( ) — «» \u00a0 \u00ad \n миллиард два третью половина 1 340 000 1,340 2030 к"
    ).split(" ")
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=60).map(" ".join), st.sampled_from([PUBLISHED, None]))
@example("0K ² 5 km² ٣ ½", PUBLISHED)
@settings(max_examples=300, deadline=None)
def test_a_fact_points_at_its_words(text: str, published_on: date | None) -> None:
    extraction = extract_document(text, published_on=published_on)
    for fact in extraction.facts:
        assert 0 <= fact["char_start"] < fact["char_end"] <= len(text)
        assert text[fact["char_start"] : fact["char_end"]] == fact["value_text"]
        assert fact["precision"] > 0
        assert fact["reporter"]
        if fact["statement_type"] == "target":
            assert fact["period_start"] is None
    for number in extraction.numbers:
        assert text[number.char_start : number.char_end] == number.text


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    extract_document(text, published_on=PUBLISHED)


def _calls(text: str) -> int:
    count = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        extract_document(text, published_on=PUBLISHED, language="ru")
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "1.1,1", "1 111 ", "$", "((((", "Китай, ", "Китай и ", "товарооборот ", "2024-", "5 млрд ", "5% ", "с 5 до ",
        "'а", "И\u0306",
        "экспорт 5 млрд долларов ", "два ", "в 2024 году ", "a\n", "-", "\u00ad", "больше чем ",
        "Экспорт Китая в Индию вырос на 5%. ",
    ],
)  # fmt: skip
def test_work_is_linear_in_the_text(unit: str) -> None:
    """Twice the text costs about twice the calls, whatever is repeated."""
    extract_document(unit * 50, published_on=PUBLISHED, language="ru")
    once, twice = _calls(unit * 2000), _calls(unit * 4000)
    assert twice < 2.3 * once + 2000


def test_no_sentence_is_longer_than_it_may_be() -> None:
    text = Text("экспорт 5 млрд и " * 2000, "ru")
    assert max(last - first for first, last in text.sentences) <= LONGEST_SENTENCE
