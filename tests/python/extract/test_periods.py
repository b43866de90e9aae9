"""When: periods, and what growth is measured from."""

from __future__ import annotations

from typing import Any

import pytest
from tests.python.extract.texts import facts, told


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
        ("kk", "Жылдың басынан бері Перудің Чилиге экспорты 5 пайызға өсті.", ("2025-01-01", "2025-11-19")),
        ("kk", "2010 жылдан бергі кезеңде Чили Перуге 2 млрд доллар инвестиция құйды.", ("2010-01-01", "2025-11-19")),
        ("ru", "С начала года в Перу едут туристы. Из Чили прибыли 3 тысячи туристов.", ("2025-01-01", "2025-11-19")),
        ("en", "Peru's exports rose 5% compared with 2024.", (None, None)),
        ("en", "In fiscal 2024 Thailand's exports to Japan rose 5%.", (None, None)),
        (
            "en",
            "In the five months between March 20 and August 21 Iran's exports to Oman rose 5%.",
            ("2025-03-20", "2025-08-21"),
        ),
        ("en", "Oman's exports to India hit $5 billion, whereas in 2019 they were half as large.", (None, None)),
        ("en", "By the end of June, Laos's exports to Vietnam had risen 5%.", (None, None)),
        ("en", "In the three months to end-April Oman's exports to India rose 5%.", ("2025-02-01", "2025-04-30")),
        ("en", "In July-October of FY2025-26 Egypt's exports to Jordan rose 5%.", ("2025-07-01", "2025-10-31")),
        ("ru", "К концу июня экспорт Омана в Индию с начала года вырос на 5%.", ("2025-01-01", "2025-06-30")),
        (
            "ru",
            "За год, закончившийся в марте 2025 года, экспорт Омана в Индию вырос на 5%.",
            ("2024-04-01", "2025-03-31"),
        ),
        ("ru", "Экспорт Омана в Индию с начала года и по конец июля вырос на 5%.", ("2025-01-01", "2025-07-31")),
        ("ru", "Экспорт Омана в Индию доведут до 9 млрд долларов к концу десятилетия.", (None, "2030-12-31")),
        ("en", "Oman aims to raise its exports to India to $9 billion by the end of the decade.", (None, "2030-12-31")),
        ("ru", "Экспорт Омана в Индию доведут до 9 млрд долларов к середине 2026 года.", (None, "2026-06-30")),
        ("ru", "Пять лет назад экспорт Омана в Индию составлял 9 млрд долларов.", ("2020-01-01", "2020-12-31")),
        ("en", "Five years ago Oman's exports to India were $9 billion.", ("2020-01-01", "2020-12-31")),
        ("ru", "Внешняя торговля Омана на 1 октября составила 9 млрд долларов.", ("2025-01-01", "2025-09-30")),
        ("en", "As of 1 July 2025 Oman's exports to India came to $2 billion.", ("2025-01-01", "2025-06-30")),
        (
            "kk",
            "Қазақстанның Қытайға экспорты 2025 жылғы 1 қазандағы жағдай бойынша 9 млрд доллар болды.",
            ("2025-01-01", "2025-09-30"),
        ),
        ("uz", "O'n bir oyda O'zbekistonning Xitoyga eksporti 5 foizga oshdi.", ("2025-01-01", "2025-11-30")),
        ("ru", "Экспорт Омана в Индию три года назад составлял 9 млрд долларов.", ("2022-01-01", "2022-12-31")),
        ("ky", "Омандын Индияга экспорту эки жыл мурун 9 млрд доллар болгон.", ("2023-01-01", "2023-12-31")),
        ("ky", "2024-жылдын январь-мартында Омандын экспорту 9 млрд доллар болгон.", ("2024-01-01", "2024-03-31")),
        ("en", "Oman's exports to India totalled $5 billion in 7M24.", ("2024-01-01", "2024-07-31")),
        ("ru", "Экспорт Омана в Индию за 9М2025 составил 5 млрд долларов.", ("2025-01-01", "2025-09-30")),
        (
            "ru",
            "За 12 месяцев, завершившихся в июле, экспорт Омана в Индию составил 5 млрд долларов.",
            ("2024-08-01", "2025-07-31"),
        ),
        ("ky", "Омандын Индияга экспорту июлда аяктаган он эки айда 9 пайызга өстү.", ("2024-08-01", "2025-07-31")),
        ("kk", "Оманның Үндістанға экспорты қыркүйек пен қазанда 5 пайызға өсті.", ("2025-09-01", "2025-10-31")),
        ("uz", "Sentabr va oktabrda Ummonning Hindistonga eksporti 5 foizga oshdi.", ("2025-09-01", "2025-10-31")),
        (
            "kk",
            "Былтырғы қыркүйек пен биылғы тамыз аралығында Оманның экспорты 5 пайызға өсті.",
            ("2024-09-01", "2025-08-31"),
        ),
        ("kk", "Өткен маусымда Оманның Үндістанға экспорты 5 млн доллар болды.", (None, None)),
        (
            "en",
            "As of October 21, Oman has exported 3 million tonnes to India this year.",
            ("2025-01-01", "2025-10-21"),
        ),
        ("en", "As of October 21, Oman had exported 3 million tonnes of coal to India.", (None, None)),
        ("en", "Oman's exports to India fell 3% in the November 1-18 period.", ("2025-11-01", "2025-11-18")),
        ("en", "Oman's exports to India fell 3% in the first 10 days of this month.", ("2025-11-01", "2025-11-10")),
        ("en", "During the 5-7 November visit it was said that Oman's exports to India fell 3%.", (None, None)),
        ("ru", "Экспорт Омана в Индию с 1 по 18 ноября составил 5 млн долларов.", ("2025-11-01", "2025-11-18")),
        ("kk", "Қарашаның алғашқы 10 күнінде Оманның экспорты 3 пайызға өсті.", ("2025-11-01", "2025-11-10")),
        (
            "en",
            "Oman's exports to India rose 5% in the three months from July to September.",
            ("2025-07-01", "2025-09-30"),
        ),
        ("en", "Oman's exports to India rose 5% in the quarter ending in October.", ("2025-08-01", "2025-10-31")),
        ("en", "Oman has exported goods worth $5 million to India since September.", ("2025-09-01", "2025-11-19")),
        (
            "ru",
            "На 21 октября с начала года Оман поставил в Индию 5 тысяч тонн рыбы.",
            ("2025-01-01", "2025-10-21"),
        ),
    ],
)
def test_the_period_is_as_stated_or_open(language: str, text: str, expected: tuple[str | None, str | None]) -> None:
    assert told(language, text, "period_start", "period_end") == [expected]


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
        ("uz", "2025-yil mayda O'zbekistonning Xitoydan importi o'tgan yilning mayidan 6 foizga kam.", "2024-05-01"),
        ("ru", "В январе-октябре экспорт Омана в Индию вырос на 5% к январю-октябрю прошлого года.", "2024-01-01"),
        ("ru", "В октябре экспорт Омана в Индию составил 5 млрд долларов. Прирост к сентябрю - 3%.", "2025-09-01"),
        ("ru", "В третьем квартале экспорт Омана в Индию вырос на 5% ко второму.", "2025-04-01"),
        ("ru", "Октябрьский экспорт Омана в Индию был на 5% выше сентябрьского.", "2025-09-01"),
        ("ru", "За девять месяцев экспорт Омана в Индию вырос и на 5% превысил прошлогодний.", "2024-01-01"),
        ("en", "In September 2025 Oman's exports to India were 5% above last year's.", "2024-09-01"),
        ("ru", "В октябре экспорт Омана в Индию вырос к сентябрю на 3%.", "2025-09-01"),
        ("ru", "Экспорт России в Монголию за последнее десятилетие вырос втрое.", "2014-01-01"),
        ("uz", "Chili va Peru o'rtasidagi savdo keyingi 4 yilda ikki baravarga oshib ketdi.", "2020-01-01"),
        ("en", "Brazil's exports to India rose 6% year on year in September.", "2024-09-01"),
        ("en", "Brazil's exports to India rose 6% year on year in 2024.", "2023-01-01"),
        ("en", "Brazil's exports to India rose 6% on an annual basis in September.", "2024-09-01"),
        ("en", "Brazil's exports to India rose 6% in September from August.", "2025-08-01"),
        ("en", "Brazil's exports to India fell 6% in the third quarter from the second quarter.", "2025-04-01"),
        ("ru", "В третьем квартале экспорт Омана в Индию снизился на 6% относительно второго.", "2025-04-01"),
        ("en", "Brazil's exports to India in 2024 exceeded the 2022 figure by 6%.", "2022-01-01"),
        ("en", "Brazil's exports to India in 2024 were 2.3 times those of 2020.", "2020-01-01"),
    ],
)
def test_growth_is_from_the_base_that_is_stated(language: str, text: str, base: str) -> None:
    found = [fact for fact in facts(language, text) if fact["statement_type"] != "level"]
    assert [fact["base_period_start"] for fact in found] == [base]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "For the quarter imports were $5 bn.", ("2024-07-01", "2024-09-30")),
        ("en", "That year imports were $5 bn.", ("2024-01-01", "2024-12-31")),
        ("en", "In these three months imports were $5 bn.", ("2024-07-01", "2024-09-30")),
        ("en", "In three months imports were $5 bn.", ("2025-01-01", "2025-03-31")),
        ("en", "In the quarter to June 2025 imports were $5 bn.", ("2025-04-01", "2025-06-30")),
    ],
)
def test_a_time_is_the_last_of_its_length(language: str, text: str, expected: tuple[str, str]) -> None:
    before = "Oman's exports to India rose 3% in the third quarter of 2024. In the whole of 2024 they rose 4%. "
    last = facts(language, before + text)[-1]
    assert (last["period_start"], last["period_end"]) == expected


def test_growth_without_a_verb_is_from_the_base_before() -> None:
    found = facts("ru", "Экспорт Омана в октябре вырос относительно сентября на 3%, импорт - на 1%.")
    assert [fact["base_period_start"] for fact in found] == ["2025-09-01"] * 2
    found = facts("ru", "Экспорт Омана в июне вырос на 3%, в июле - на 1%.")
    assert [fact["base_period_start"] for fact in found] == ["2024-06-01", "2024-07-01"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("uz", "2024-yilda Peru eksporti 9 mlrd dollarni tashkil etdi, bu bir yil oldingidan 4,5 foiz kam.", -4.5),
        ("kk", "2024 жылы Перу экспорты 9 млрд доллар болды, бұл былтырғыдан 4 пайыз көп.", 4),
        ("ky", "2024-жылы Перунун экспорту 9 млрд доллар болду, 2023-жылга салыштырмалуу 4 пайыз аз.", -4),
    ],
)
def test_more_and_less_than_a_base_is_growth(language: str, text: str, value: float) -> None:
    assert [fact["value"] for fact in facts(language, text) if fact["statement_type"] == "growth_percent"] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "В 2022, 2023 и 2024 годах экспорт Перу в Чили составил 5 млрд, 6 млрд и 7 млрд долларов соответственно.",
        "Экспорт Перу в Чили в 2022 году - 5 млрд долларов, в 2023-м - 6 млрд, в 2024-м - 7 млрд.",
        "В 2022 году экспорт Перу в Чили составил 5 млрд, годом позже, в 2023-м, - 6 млрд, в 2024-м - 7 млрд долларов.",
    ],
)
def test_each_figure_has_its_year(text: str) -> None:
    assert [fact["period_start"][:4] for fact in facts("ru", text)] == ["2022", "2023", "2024"]


@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("en", "In May Peru's exports hit $5 bn, compared with $4 bn in the corresponding month.", [2025, 2024]),
        ("ru", "В январе-мае экспорт Перу - 5 млрд долларов против 4 млрд долларов за тот же период.", [2025, 2024]),
        ("en", "In May Peru sold 3 tons of tin, against 2 tons and $4 bn a year earlier.", [2025, 2024, 2024]),
        ("en", "Peru's exports were $3 bn last year, down from $4 bn.", [2024, 2023]),
        ("en", "Peru's exports fell from $5 bn in October to $4 bn in May.", [2024, 2025]),
        ("en", "Since exports of Peru were $5 bn in May, imports of $4 bn were paid.", [2025, 2025]),
        ("en", "From 2019 to 2024 Peru's exports doubled to $9 bn. Imports were $4 bn.", [2024, 2024, 2024]),
        ("en", "Peru's exports fell to $3 bn last year from $9 bn in 2009. Imports were $4 bn.", [2024, 2009, 2024]),
    ],
)  # fmt: skip
def test_each_level_has_its_year(language: str, text: str, years: list[int]) -> None:
    assert [int(fact["period_end"][:4]) for fact in facts(language, text)] == years


def test_two_years_earlier_is_counted_from_the_year_named_last() -> None:
    found = facts("ru", "Экспорт Перу в Чили в 2024 году - 5 млрд долларов, двумя годами ранее - 2 млрд.")
    assert [fact["period_start"] for fact in found] == ["2024-01-01", "2022-01-01"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Экспорт Перу в Чили вырос в полтора раза\n\nЗа восемь месяцев экспорт Перу в Чили прибавил 53,4%."),
        ("ru", "В этом году экспорт Перу в Чили вырос на 5%. В январе-августе он достиг 2 млрд долларов."),
        ("en", "Exports of Peru to Chile rose 5% this year. In January-August they came to $2 billion."),
        ("ru", "Статистика за восемь месяцев готова. На Чили пришлось 5% экспорта Перу."),
        (
            "ru",
            "За восемь месяцев экспорт Перу в Чили составил 2 млрд долларов (в 2024 году - 3 млрд). Импорт - 1 млрд.",
        ),
    ],
)
def test_the_period_that_the_text_has_elsewhere(language: str, text: str) -> None:
    found = facts(language, text)
    assert {found[0]["period_end"], found[-1]["period_end"]} == {"2025-08-31"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the very next figure is of the same trade
        (
            "Oman increases exports to India by a quarter\n\nOman's exports to India were $5 billion in January-May.",
            ("2025-01-01", "2025-05-31", "2024-01-01"),
        ),
        # it is of another's
        (
            "Oman increases exports to India by a quarter\n\nOman's exports to Chile were $5 billion in January-May.",
            (None, None, None),
        ),
        # it lies in the future
        (
            "Oman increases exports to India by a quarter\n\nOman's exports to India are to reach $5 billion by 2030.",
            (None, None, None),
        ),
    ],
)
def test_a_headline_has_the_period_of_the_same_trade_below(text: str, expected: tuple[str | None, ...]) -> None:
    first = facts("en", text)[0]
    assert (first["period_start"], first["period_end"], first["base_period_start"]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oman's exports grew 8% in January-May 2024, which is 3% above the January-May result of 2023.",
            ("2024-01-01", "2024-05-31"),
        ),
        (
            "From 21 March to 22 August 2024, the first five months of the solar year, Oman traded $7 mln with India.",
            ("2024-03-21", "2024-08-22"),
        ),
        ("Oman sold India goods worth $5 million over the half-year to June.", ("2025-01-01", "2025-06-30")),
        (
            "Oman's imports from India were $5 million in the fiscal year from July 2023 to June 2024.",
            ("2023-07-01", "2024-06-30"),
        ),
        (
            "Oman's exports rose 2% in the first half of 2024. In May they fell. Imports grew 5% over the six months.",
            ("2024-01-01", "2024-06-30"),
        ),
    ],
)
def test_times_in_apposition(text: str, expected: tuple[str, str]) -> None:
    last = facts("en", text)[-1]
    assert (last["period_start"], last["period_end"]) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "uz",
            "Ular Peru bilan Chili savdosining ko‘rsatkichlarini jamladi:\n2021-yil — jami 431 mln dollar, shundan "
            "eksport 61 mln.\n2022-yil — 498 mln dollar (+15,6%), eksport 126 mln.\n2023-yil — 664 mln dollar.",
            [
                ("PER", "CHL", "trade_turnover", "level", 4.31e8),
                ("PER", "CHL", "export", "level", 61e6),
                ("PER", "CHL", "trade_turnover", "level", 4.98e8),
                ("PER", "CHL", "trade_turnover", "growth_percent", 15.6),
                ("PER", "CHL", "export", "level", 126e6),
                ("PER", "CHL", "trade_turnover", "level", 6.64e8),
            ],
        ),
        ("uz", "Peru va Chili savdosi o‘smoqda. Budjet:\n2021-yil — 431 mln dollar;\n2022-yil — 498 mln dollar.", []),
        (
            "uz",
            "Peruning MDH bilan savdosi 5 foizga o‘sib, 9 mlrd dollarni tashkil etgan: 3 mlrd dollari eksport, 6 mlrd "
            "dollari import.",
            [
                ("PER", "CIS", "trade_turnover", "growth_percent", 5.0),
                ("PER", "CIS", "trade_turnover", "level", 9e9),
                ("PER", "CIS", "export", "level", 3e9),
                ("PER", "CIS", "import", "level", 6e9),
            ],
        ),
    ],
)
def test_lines_of_years_and_sums_before_a_colon(language: str, text: str, expected: list[Any]) -> None:
    assert told(language, text) == expected


def test_the_end_of_a_year_that_a_hyphen_joins() -> None:
    for text, year in (
        ("Peru va Chili savdosini 2031-yil oxirigacha 5 mlrd dollarga yetkazish rejalashtirilgan.", "2031"),
        ("Peru va Chili savdosini 2031-yilning oxiriga qadar 5 mlrd dollarga yetkazish rejalashtirilgan.", "2031"),
    ):
        assert [fact["period_end"] for fact in facts("uz", text)] == [f"{year}-12-31"]


def test_years_in_a_row_are_gone_by() -> None:
    text = "Товарооборот Китая с Перу превысил 100 млрд долларов, сохраняя рост в течение пяти лет подряд."
    assert [fact["statement_type"] for fact in facts("ru", text)] == ["level"]
