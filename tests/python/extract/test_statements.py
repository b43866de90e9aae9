"""What a figure states: levels, growth, shares, aims, balances, and what is none."""

from __future__ import annotations

from typing import Any

import pytest
from tests.python.extract.texts import facts, said, told


@pytest.mark.parametrize(
    "text",
    [
        "Brazil's exports to India exceeded those to Chile by 6% in 2024.",
        "Brazil's exports to India in 2024 were 2.3 times its imports.",
        "Brazil's per-day exports to India rose 6% in September.",
    ],
)
def test_what_is_no_growth_of_a_flow(text: str) -> None:
    assert facts("en", text) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Fiji runs a surplus of $30 million in its trade with Samoa.", 3e7),
        ("en", "Fiji's trade with Samoa was $30 million in the red.", -3e7),
        ("en", "Fiji's trade with Samoa closed $30 million in surplus.", 3e7),
        ("ru", "У Казахстана дефицит в торговле с Китаем вырос до 1,5 млрд долларов.", -1.5e9),
        ("ru", "Торговля Беларуси с Кенией дала минус в 3 млрд долларов.", -3e9),
        ("ru", "Сальдо Беларуси в торговле с Россией осталось отрицательным - 3 млрд долларов.", -3e9),
        ("kk", "Қазақстанның Қытаймен саудасындағы тапшылық 2024 жылы 1,2 млрд долларды құрады.", -1.2e9),
        ("ky", "Кыргызстандын Казакстан менен соодасындагы тартыштык 900 млн доллар болду.", -9e8),
        ("uz", "O'zbekistonning Rossiya bilan savdosidagi taqchillik 4,5 mlrd dollarga yetdi.", -4.5e9),
        ("uz", "O'zbekistonning Eron bilan savdosida passiv saldo 40 mln dollar bo'ldi.", -4e7),
    ],
)
def test_a_balance_has_its_sign(language: str, text: str, value: float) -> None:
    assert told(language, text, "indicator", "value") == [("trade_balance", value)]


def test_a_balance_called_it_keeps_its_sign() -> None:
    found = facts("ru", "Дефицит торговли Перу достиг 3 млрд долларов. В августе он превышал 2 млрд долларов.")
    assert [fact["value"] for fact in found] == [-3e9, -2e9]


@pytest.mark.parametrize(
    "text",
    [
        "The budget deficit of Ghana reached $2 billion.",
        "Ghana's deficit reached $2 billion.",
        "Ghana's railways are $2 billion in the red.",
    ],
)
def test_a_deficit_of_something_else_is_none(text: str) -> None:
    assert facts("en", text) == []


@pytest.mark.parametrize(
    ("language", "text", "shares"),
    [
        ("uz", "Peru eksporti 9 mlrd dollarga yetdi. Uning tarkibida mis 16%, baliq 12% ulushni egalladi.", [16, 12]),
        ("ru", "Доля чая в экспорте Кении составила 17%.", [17]),
        ("en", "Tea accounted for 17% of Kenya's exports.", [17]),
        ("en", "Exports of Kenya to Chile came to $9 million. Tea accounted for 17% of exports.", []),
        ("ky", "Перунун экспортунда балыктын үлүшү 9,1ден 11,6 пайызга өстү.", [11.6]),
    ],
)
def test_goods_have_a_share_in_what_goes_to_all(language: str, text: str, shares: list[float]) -> None:
    found = [fact for fact in facts(language, text) if fact["unit"] == "percent"]
    assert [fact["value"] for fact in found] == shares
    assert {(fact["counterpart"], fact["scope"]) for fact in found} <= {("WLD", "partial")}


def test_goods_brought_to_a_country_are_no_aim() -> None:
    assert [fact["statement_type"] for fact in facts("ky", "Перу Чилиге жылына 2 миң тонна уран жеткирет.")] == [
        "level"
    ]


def test_a_share_falls_to_a_share() -> None:
    found = facts("uz", "O'zbekiston eksportida Xitoyning ulushi 2024-yilda 20 foizdan 16 foizga tushdi.")
    assert [(fact["statement_type"], fact["value"]) for fact in found] == [("share", 20.0), ("share", 16.0)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bank denied that exports of Ghana to Togo had dropped by 9%, to $500 million."),
        ("ru", "Ведомство отрицает, что экспорт Омана в Индию упал на 9 %, до 500 млн долларов."),
        ("kk", "Ведомство Қазақстанның Қытайға экспорты 9 пайызға төмендеді деген хабарды жоққа шығарды."),
        ("uz", "Vazirlik O'zbekistonning Eronga eksporti 9 foizga kamaygani haqidagi xabarni rad etdi."),
        ("uz", "Tahlilchilar Chili eksporti 9 foizga o'sishini kutgan edi."),
    ],
)
def test_what_is_denied_is_no_fact(language: str, text: str) -> None:
    assert facts(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "qualifier"),
    [
        ("ru", "На Турцию приходится треть импорта Грузии и более 40 % её экспорта.", "over"),
        ("en", "Turkey accounts for a third of Georgia's imports and more than 40% of its exports.", "over"),
        ("en", "Members of the SCO took more than half of Kenya's exports.", "over"),
        ("uz", "O'zbekiston eksportining yarmidan ko'pini Xitoy tashkil qildi.", "over"),
    ],
)
def test_the_qualifier_of_a_share(language: str, text: str, qualifier: str) -> None:
    assert facts(language, text)[-1]["qualifier"] == qualifier


def test_a_rate_of_growth_counts_from_a_hundred() -> None:
    rates = (
        ("ru", "Экспорт Перу составил 3 млрд долларов (темп роста - 112 %, темп прироста импорта - 105 %)."),
        ("uz", "Peru eksportining o'sish sur'ati 112 foizni tashkil etdi."),
    )
    found = [[fact["value"] for fact in facts(*rate) if fact["unit"] == "percent"] for rate in rates]
    assert found == [[12, 105], [12]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Trade between Peru and Chile set a record of $2 billion in 2024.", "level"),
        ("Trade between Peru and Chile dropped below $2 billion in 2024.", "level"),
        ("Trade between Peru and Chile fell 30% or $970 million in 2024.", "growth_percent"),
        ("The office put the growth of Peru's exports at 9% and that of imports at 4%.", "growth_percent"),
        ("Peru and Chile will soon hit their $9 billion trade mark.", "target"),
        ("Trade of Peru and Chile passed the $9 billion mark in 2024.", "level"),
        ("Peru and Chile saw a milestone: trade between them peaked at $4 billion in 2019.", "level"),
        (
            "Peru's trade with Chile was $2 billion. So that it reaches $5 billion within four years, a plan was made.",
            "target",
        ),
    ],
)
def test_a_record_is_set_and_no_aim(text: str, kind: str) -> None:
    assert facts("en", text)[-1]["statement_type"] == kind


@pytest.mark.parametrize(
    ("language", "text", "scope"),
    [
        ("en", "Peru's tin exports to Chile reached $40 million.", "partial"),
        ("en", "Peruvian shrimp exports to Chile reached $40 million.", "partial"),
        ("en", "Peru's LNG exports to Chile reached $40 million.", "partial"),
        ("en", "Peru's overall exports to Chile reached $40 million.", "total"),
        ("en", "Kenya boosted exports to Chile to $40 million, while imports from there fell to $9 million.", "total"),
        ("ru", "Экспорт перуанского олова в Чили составил 40 млн долларов.", "partial"),
        ("ru", "Экспорт креветок из Перу в Чили составил 40 млн долларов.", "partial"),
        ("ru", "Экспорт Перу в Чили заметно вырос и составил 40 млн долларов.", "total"),
        ("kk", "Перудің Чилиге қалайы экспорты 40 млн доллар болды.", "partial"),
        ("kk", "Перудің Чилиге жалпы экспорты 40 млн доллар болды.", "total"),
        ("ky", "Перунун Чилиге калай экспорту 40 млн доллар болду.", "partial"),
        ("uz", "Peruning Chiliga qalay eksporti 40 mln dollar bo'ldi.", "partial"),
        ("uz", "Peruning Chiliga umumiy eksporti 40 mln dollar bo'ldi.", "total"),
    ],
)
def test_goods_that_no_table_has(language: str, text: str, scope: str) -> None:
    assert {fact["scope"] for fact in facts(language, text)} == {scope}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Бес айда Чили 18 мың тонна картоп импорттаған. Оның 12 мың тоннасы – Перудікі, 4 мың тоннасы Кениядан "
            "келген. Экспортқа 86 мың тонна шығарылды.",
            ["CHL WLD import 18000.0", "CHL KEN import 4000.0", "CHL WLD export 86000.0"],
        ),
        (
            "Чилиден Перуге экспорт 370 млн доллар, Кенияға – 480 млн доллар болды. Ал импорт тиісінше 150 және 62 млн "
            "долларды құрады.",
            ["CHL PER export 370000000.0", "CHL KEN export 480000000.0"],
        ),
        (
            "Чили Президенті Түркі мемлекеттері ұйымының саммитін ашты. Ұйым елдерінің халқы көп, ал өзара сауда "
            "көлемі 58 млрд доллардан асты.",
            ["OTS OTS trade_turnover 58000000000.0"],
        ),
        (
            "Чили өткен жылы 78 мың тонна күріш экспорттаған. Чили күрішінің жартысынан көбін Перу сатып алады, 11 мың "
            "тоннасын – Кения, 9 мың тоннасын Боливия алған.",
            ["CHL WLD export 78000.0", "CHL PER export 50.0", "CHL KEN export 11000.0", "CHL BOL export 9000.0"],
        ),
    ],
)
def test_parts_have_the_whole_s_owner(text: str, found: list[str]) -> None:
    assert said("kk", text, "reporter", "counterpart", "indicator", "value") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Перуге гуманитарлық көмек көрсетілді. Қазақстан сол елге 25 тонна ұн жіберді.", []),
        ("Перуден Чилиге 2,9 млрд доллар жіберілген.", []),
        ("Перуден Чилиге 3 млн доллардың ұны жіберілген.", ["PER CHL export 3000000.0"]),
        (
            "Былтыр Чили 600 мың тонна ұн экспорттады. Елдер бойынша: Перу – 18,4% өсім (305 мың тоннадан 361 мың "
            "тоннаға дейін), Кения – 1,6 есе (40 мыңнан 64 мың тоннаға).",
            [
                "CHL WLD export 600000.0",
                "CHL PER export 18.4",
                "CHL PER export 305000.0",
                "CHL PER export 361000.0",
                "CHL KEN export 1.6",
                "CHL KEN export 40000.0",
                "CHL KEN export 64000.0",
            ],
        ),
        (
            "Орталық Азия мен БРИКС арасындағы сауда 3,6 млрд доллар. Өзбекстанның үлесіне 820 млн доллар тиеді. "
            "Қырғызстан мен Тәжікстанның көрсеткіші екеуін қосқанда 140 млн доллар.",
            ["CA5 BRICS trade_turnover 3600000000.0"],
        ),
    ],
)
def test_aid_money_members_and_growth_in_lists(text: str, found: list[str]) -> None:
    assert said("kk", text, "reporter", "counterpart", "indicator", "value") == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru's exports to Chile hit $90 million. The main goods: cocoa - $30 million, tin - $8 million."),
        ("ru", "Экспорт Перу в Чили - 90 млн долларов. В том числе какао - 30 млн долларов, медь - 8 млн долларов."),
        ("ru", "В структуре экспорта Перу в Чили: какао - 30 млн долларов, олово - 8 млн долларов."),
        ("kk", "Перудің Чилиге экспорты 90 млн доллар болды. Негізгі тауарлар: какао – 30 млн доллар, мыс – 8 млн."),
        ("ky", "Перунун Чилиге экспорту 90 млн доллар. Анын ичинде какао – 30 млн доллар, жез – 8 млн доллар."),
        ("uz", "Peruning Chiliga eksporti 90 mln dollar. Tovarlar: go'sht - 30 mln dollar, mis - 8 mln dollar."),
    ],
)  # fmt: skip
def test_goods_listed_in_a_line_are_parts(language: str, text: str) -> None:
    parts = [fact for fact in facts(language, text) if fact["value"] < 50e6]
    assert [(fact["reporter"], fact["counterpart"], fact["scope"]) for fact in parts] == [("PER", "CHL", "partial")] * 2


def test_a_change_that_ends_at_a_figure_sets_no_limit() -> None:
    found = facts("kk", "Перудің импорты 5 млрд долларға дейін 8 пайызға қысқарды.")
    assert [fact["qualifier"] for fact in found] == ["exact", "exact"]


@pytest.mark.parametrize(
    ("language", "text", "scopes"),
    [
        # the goods that the text is about, until it says that all is meant
        (
            "en",
            "Oman's exports of dates rose 5% in 2024. Exports to India grew 8%. Total exports reached $9 billion.",
            ["partial", "partial", "total"],
        ),
        ("en", "Oman's exports reached $9 billion in 2024. Exports to India grew 8%.", ["total", "total"]),
        # what is weighed is goods
        ("kk", "Оманның Үндістанға экспорты 34%-ға артып, 7,9 мың тоннаға жетті.", ["partial", "partial"]),
        # goods that are only the main ones, the reason, or near the trade by chance
        ("en", "In 2024 Oman sold India goods worth $184 million, mostly gold and dates.", ["total"]),
        ("en", "Oman's exports fell 5% in 2024 because of weak copper sales.", ["total"]),
        ("en", "Trade between Oman and India, the wheat importer, rose 5% in 2024.", ["total"]),
        ("en", "Trade in wheat between Oman and India rose 5% in 2024.", ["partial"]),
    ],
)
def test_all_goods_or_some(language: str, text: str, scopes: list[str]) -> None:
    assert [fact["scope"] for fact in facts(language, text)] == scopes


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a sum that its parts follow
        (
            "en",
            "Chile and Peru intend to bring trade to $3 bn. In 2024 it stood at $2 bn: exports - $1.5 bn.",
            ["CHL PER trade_turnover 3", "CHL PER trade_turnover 2", "CHL PER export 1.5"],
        ),
        (
            "ru",
            "Торговля Чили и Перу выросла. За год она составила 2 млрд долларов, в том числе экспорт - 1,5 млрд.",
            ["CHL PER trade_turnover 2", "CHL PER export 1.5"],
        ),
        # a partner's share in the trade with its bloc is none of all trade
        (
            "en",
            "Chile's trade with the EU was $4 bn, or 28% of its total trade. Exports to the union were $2 bn. "
            "Italy's share in the trade with the EU was 67%, Spain's 31%.",
            ["CHL EU trade_turnover 4", "CHL EU trade_turnover 28", "CHL EU export 2"],
        ),
        ("en", "The share of trade with the EU in Chile's foreign trade was 28%.", ["CHL EU trade_turnover 28"]),
        # a fraction more
        (
            "en",
            "Chile's trade with Peru was $4 bn in 2024, a quarter more than in 2022.",
            ["CHL PER trade_turnover 4", "CHL PER trade_turnover 25"],
        ),
    ],
)
def test_parts_of_a_sum(language: str, text: str, expected: list[str]) -> None:
    found = facts(language, text)
    scale = {"USD": 1e9}
    named = [
        f"{fact['reporter']} {fact['counterpart']} {fact['indicator']} {fact['value'] / scale.get(fact['unit'], 1):g}"
        for fact in found
    ]
    assert named == expected
    assert all((fact["statement_type"] == "growth_percent") == (fact["value"] == 25) for fact in found)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "kk",
            "Перу мен Чилидің саудасы 5 млрд доллар болып, өткен жылдан 11 пайызға асып түсті.",
            [("PER", "CHL", "trade_turnover", "level", 5e9), ("PER", "CHL", "trade_turnover", "growth_percent", 11.0)],
        ),
        (
            "kk",
            "Перудің Чилимен тауар айналымы үштен бірден астамға өсті.",
            [("PER", "CHL", "trade_turnover", "growth_percent", 33.3333)],
        ),
        (
            "kk",
            "Перудің Чилиге экспорты былтыр 9,2 пайыз қосып, 5 млрд доллар болды.",
            [("PER", "CHL", "export", "growth_percent", 9.2), ("PER", "CHL", "export", "level", 5e9)],
        ),
        ("kk", "Перу экспортындағы Чилидің үлесі 5 пайыздан асты.", [("PER", "CHL", "export", "share", 5.0)]),
        (
            "kk",
            "Перу мен Чили екі ел саудасын үш есеге арттырып, 3 млрд долларға жеткізуді көздейді.",
            [("PER", "CHL", "trade_turnover", "target", 3.0), ("PER", "CHL", "trade_turnover", "target", 3e9)],
        ),
        (
            "kk",
            "Чилидің ШЫҰ мүшелерімен саудасы 5 млрд доллар болды. Чилидің пайдасына 1 млрд доллар сальдо қалыптасты.",
            [("CHL", "SCO", "trade_turnover", "level", 5e9), ("CHL", "SCO", "trade_balance", "level", 1e9)],
        ),
        (
            "kk",
            "Перудің Чилимен саудасы 1 миллиард 240 миллион доллар болды. Мұның 1,02 миллиарды – мыс бастаған экспорт.",
            [("PER", "CHL", "trade_turnover", "level", 1.24e9), ("PER", "CHL", "export", "level", 1.02e9)],
        ),
    ],
)
def test_what_is_exceeded_added_or_aimed_at(language: str, text: str, expected: list[Any]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "uz",
            "Chilining eksporti 5 mlrd dollar bo‘ldi. Peruning eksportdagi ulushi 20 foiz, Braziliyaniki 10 foiz.",
            [
                ("CHL", "WLD", "export", "level", 5e9),
                ("CHL", "PER", "export", "share", 20.0),
                ("CHL", "BRA", "export", "share", 10.0),
            ],
        ),
        (
            "uz",
            "Peruning Chili importidagi ulushi 20 foiz, Chilining eksportidagi Peru ulushi 30 foiz.",
            [("CHL", "PER", "import", "share", 20.0), ("CHL", "PER", "export", "share", 30.0)],
        ),
        (
            "ky",
            "Чилинин экспорту 5 млрд доллар болду. Перунун экспорттогу үлүшү 20 пайызды түздү.",
            [("CHL", "WLD", "export", "level", 5e9), ("CHL", "PER", "export", "share", 20.0)],
        ),
        (
            "kk",
            "Чилидің экспорты 5 млрд доллар болды. Перудің экспорттағы үлесі 20 пайызды құрады.",
            [("CHL", "WLD", "export", "level", 5e9), ("CHL", "PER", "export", "share", 20.0)],
        ),
    ],
)
def test_whose_share_in_a_flow_without_an_owner(language: str, text: str, expected: list[Any]) -> None:
    assert told(language, text) == expected
