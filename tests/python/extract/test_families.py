"""Families of constructions, each with a few members in several languages. All texts are our own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from trade_warehouse.extract import extract_document

PUBLISHED = date(2025, 11, 19)


def facts(language: str, text: str) -> list[dict[str, Any]]:
    return extract_document(text, published_on=PUBLISHED, language=language).facts


def told(language: str, text: str) -> list[tuple[Any, ...]]:
    """What each fact of a text says."""
    keys = ("reporter", "counterpart", "indicator", "statement_type", "value")
    return [tuple(fact[key] for key in keys) for fact in facts(language, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Перунун экспорту 5 млрд доллар болду. Экинчи орунда Чили — 230 миллион доллар, 19,5 пайыз, Мексикага "
            "экспорт 187 миллион доллар болду.",
            [("PER", "WLD", "export", 5e9), ("PER", "MEX", "export", 187e6)],
        ),
        (
            "Перунун импорту 9 млрд доллар болду. Импорт боюнча биринчи орунда Кытай турат — 4 млрд доллар. Экинчи "
            "орунда Чили, импорт 800 млн доллар, андан кийин Мексика — 352 млн доллар, Кения — 223 млн доллар.",
            [
                ("PER", "WLD", "import", 9e9),
                ("PER", "CHN", "import", 4e9),
                ("PER", "MEX", "import", 352e6),
                ("PER", "KEN", "import", 223e6),
            ],
        ),
        (
            "Перунун соодасы 5 млрд доллар болду. Республиканын Евразия экономикалык бирлигинин башка мүчө "
            "мамлекеттери менен өз ара соодасы 927 млн доллар.",
            [("PER", "WLD", "trade_turnover", 5e9), ("PER", "EAEU", "trade_turnover", 927e6)],
        ),
        (
            "Перуга келген инвестициянын эң чоң бөлүгү Кытайга таандык — 27 пайыз, андан соң Чили (22 пайыз).",
            [("PER", "CHN", "investment", 27.0), ("PER", "CHL", "investment", 22.0)],
        ),
    ],
)
def test_kyrgyz_places_are_partners_not_owners(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    found = [(f["reporter"], f["counterpart"], f["indicator"], f["value"]) for f in facts("ky", text)]
    assert [fact for fact in found if fact in expected] == expected
    assert not [fact for fact in found if fact[0] != "PER"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Перу 47 миң тонна май импорттогон. Анын 94 пайызы Чилиден келген.", [("WLD", "import"), ("CHL", "import")]),
        (
            "Перуга 5 миллион турист келди. Анын 60 пайызы Чилиден келген.",
            [("WLD", "visitor_arrivals"), ("CHL", "visitor_arrivals")],
        ),
        ("Перуга 8 миллион чет өлкөлүк жаран кирип, 7 миллиону чыккан.", [("WLD", "visitor_arrivals")]),
        ("Перунун импорту экспорттон беш эсе көп: 11 миллиард жана 2 миллиард доллар.", []),
        (
            "ЕАЭБдин тышкы соодасы 780 млрд долларды түзсө, мүчө өлкөлөрдүн өз ара соодасы 97 млрд долларга жеткен.",
            [("WLD", "trade_turnover"), ("EAEU", "trade_turnover")],
        ),
    ],
)
def test_kyrgyz_parts_that_come_and_flows_compared(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(fact["counterpart"], fact["indicator"]) for fact in facts("ky", text)] == expected


def test_kyrgyz_negotiations_are_no_aim() -> None:
    (before, after) = facts(
        "ky",
        "Сүйлөшүүдө тараптар Перу менен Чилинин товар жүгүртүүсүнүн 2023-жылдагы 1,1 миллиард доллардан 2024-жылы 1,4 "
        "миллиард долларга чейин өскөнүн белгилешти.",
    )
    assert before["statement_type"] == after["statement_type"] == "level"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ky",
            "Перу шиени эң көп Чилиге сатты: 23 миң тонна. Андан кийинки орундарда Мексика (18 миң тонна) менен Кения "
            "(12 миң тонна) турат.",
            [("PER", "CHL", "export", 23e3), ("PER", "MEX", "export", 18e3), ("PER", "KEN", "export", 12e3)],
        ),
        (
            "kk",
            "Перу шиені ең көп Чилиге сатты: 23 мың тонна. Екінші орында Мексика (18 мың тонна).",
            [("PER", "CHL", "export", 23e3), ("PER", "MEX", "export", 18e3)],
        ),
        (
            "uz",
            "Peru eng ko'p Chiliga olma sotdi: 23 ming tonna. Ikkinchi o'rinda Meksika (18 ming tonna).",
            [("PER", "CHL", "export", 23e3), ("PER", "MEX", "export", 18e3)],
        ),
        (
            "ky",
            "Перу Чилиден 28 млн долларлык товар импорттоп, ал өлкөгө 36 млн долларлык товар экспорттогон.",
            [("PER", "CHL", "import", 28e6), ("PER", "CHL", "export", 36e6)],
        ),
        (
            "ky",
            "Перунун мөмө экспорту 41 миң тоннаны түздү. Негизги сатып алуучулар Чили (62%) жана Мексика (21%).",
            [("PER", "WLD", "export", 41e3), ("PER", "CHL", "export", 62.0), ("PER", "MEX", "export", 21.0)],
        ),
        ("ky", "Перу Чилиден 12 миң тонна шие алып келүүгө уруксат сурады.", []),
        (
            "ky",
            "Мексикага 39 миллион турист барды, алардын 5,2 миллиону немистер.",
            [("MEX", "WLD", "visitor_arrivals", 39e6), ("MEX", "DEU", "visitor_arrivals", 5.2e6)],
        ),
    ],
)
def test_who_gets_most_and_whom_a_turkic_text_points_at(
    language: str, text: str, expected: list[tuple[str, str, str, float]]
) -> None:
    found = [(f["reporter"], f["counterpart"], f["indicator"], f["value"]) for f in facts(language, text)]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ky",
            "Перунун статистика бюросу октябрдагы көрсөткүчтөрдү жарыялады. Экспорт 42 млрд долларга чыкты, импорт 39 "
            "млрд доллар.",
            [("PER", "WLD", "export", 42e9), ("PER", "WLD", "import", 39e9)],
        ),
        ("en", "Peru's statistics office published the figures. Exports hit $4 bn.", [("PER", "WLD", "export", 4e9)]),
        (
            "ky",
            "Перунун экспорту 2 пайызга кыскарып, 9 млрд доллар болду. Чилиге экспорт 10 пайызга түштү. Импорт 7 "
            "пайызга азайды.",  # of all imports, or of those from Chile?
            [("PER", "WLD", "export", -2.0), ("PER", "WLD", "export", 9e9), ("PER", "CHL", "export", -10.0)],
        ),
        (
            "ky",
            "Перу менен Чилинин соодасы 640 млн долларды түздү: Перудан Чилиге 210 млн долларлык товар барса, "
            "Чилиден Перуга 430 млн долларлык товар түшкөн.",
            [
                ("PER", "CHL", "trade_turnover", 640e6),
                ("PER", "CHL", "export", 210e6),
                ("CHL", "PER", "export", 430e6),
            ],
        ),
        (
            "ky",
            "Перунун ЕБ менен соодасы 2,6 млрд евро болуп, анын 2,5 млрды ЕБдин экспорту, 100 миллиону гана импорт.",
            [
                ("PER", "EU", "trade_turnover", 2.6e9),
                ("EU", "PER", "export", 2.5e9),
                ("EU", "PER", "import", 100e6),
            ],
        ),
        (
            "ky",
            "Перудан Чилиге картошка жеткирүү 3 пайызга кыскарды.",
            [("PER", "CHL", "export", -3.0)],
        ),
        (
            "ky",
            "Мексикага 193 миллиард куб метр газ жеткирилип, анын 172 миллиард куб метри Перудан, 20 миллиону Чилиден "
            "келген.",
            [],
        ),
        ("ky", "«Көк-Жал» компаниясы жыйынтык чыгарды. Экспорттун көлөмү 18 пайызга өстү.", []),  # the firm's
        ("ky", "Перу түрк дүйнөсүнө 6 миллиард долларлык товар сатты.", [("PER", "OTS", "export", 6e9)]),
        ("ky", "Перу Экономикалык кызматташтык уюмуна мүчө тогуз өлкө менен 4 миллиард долларлык соода кылды.", []),
    ],
)
def test_whose_figures_an_office_a_firm_and_a_bloc_tell(
    language: str, text: str, expected: list[tuple[str, str, str, float]]
) -> None:
    found = [(f["reporter"], f["counterpart"], f["indicator"], f["value"]) for f in facts(language, text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Быйыл Мексикага 7 миллион чет элдик келгенин министрлик билдирди. Коноктордун 4,2 миллиону Перудан, 820 "
            "миңи Чилиден.",
            [("MEX", "WLD", 7e6), ("MEX", "PER", 4.2e6), ("MEX", "CHL", 820e3)],
        ),
        (
            "Мексиканын туризм агенттиги эсептеди: өлкөгө 7 миллион чет элдик келген.",
            [("MEX", "WLD", 7e6)],
        ),
        (
            "Былтыр келген чет элдиктердин агымы 5 пайызга өстү. Муну Кыргызстандын министри айтты.",
            [("KGZ", "WLD", 5.0)],
        ),
        ("Кыргызстанда көргөзмө болду. Ага 20 миң адам келди.", []),  # no country is "it"
        ("Кыргызстанда театрга келген адамдардын саны 20 миңге жетти.", []),
        (
            "Былтыр Мексикага келген инвестиция 1 млрд доллардан ашты. Кытайдан 142 млн доллар түштү. Перудан 118 млн "
            "доллар, Чилиден 64 млн доллар тартылды.",
            [("MEX", "WLD", 1e9), ("MEX", "CHN", 142e6), ("MEX", "PER", 118e6), ("MEX", "CHL", 64e6)],
        ),
        ("Мексиканын жети айлык импорту 8 млрд доллар болду.", [("MEX", "WLD", 8e9)]),
        ("Мексикада орточо айлык 8 миң доллар болуп, экспортто иштегендер көп алат.", []),
        (
            "Мексиканын тышкы соодасы 24 млрд доллар болду. Импорттун 40 пайызы Перудан, 25 пайызы Чилиден түшкөн.",
            [("MEX", "WLD", 24e9), ("MEX", "PER", 40.0), ("MEX", "CHL", 25.0)],
        ),
        ("Мексиканын Перу менен соодасы беш жылда 45 пайызга өстү.", [("MEX", "PER", 45.0)]),
        ("Мексиканын Перу менен соодасы жылына 45 пайызга өсөт.", []),
        (
            "Мексика Перу менен 3,6 миллиард долларга, Чили менен 1,2 миллиард долларга соода кылды, Кытай менен "
            "товар жүгүртүүсү болсо 164 миллион доллар болду.",
            [("MEX", "PER", 3.6e9), ("MEX", "CHL", 1.2e9), ("MEX", "CHN", 164e6)],
        ),
        (
            "Тизмени Перу баштап турат, Мексика аны менен 7 миллиард долларга соода кылган. Экинчи орунда — Чили, аны "
            "менен товар алмашуу 5 миллиард доллар.",
            [("MEX", "PER", 7e9), ("MEX", "CHL", 5e9)],
        ),
        ("Президент Перуга барды, министр аны менен 2 млрд долларлык соода тууралуу сүйлөштү.", []),
        ("Мексикадан бир айда 170 миллион доллардан ашык акча сыртка кеткен.", []),
        ("Мексикадан бир айда 170 миллион долларлык жемиш сыртка кеткен.", [("MEX", "WLD", 170e6)]),
    ],
)
def test_kyrgyz_guests_capital_and_partners(text: str, expected: list[tuple[str, str, float]]) -> None:
    found = [(f["reporter"], f["counterpart"], f["value"]) for f in facts("ky", text)]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "Sweden exported goods worth 120 billion kronor to Norway in 2024.", "SEK"),
        ("en", "Serbia's exports to Hungary reached 200 billion dinars in 2024.", "RSD"),
        ("en", "Tanzania's imports from Kenya reached TSh90 billion in 2024.", "TZS"),
        ("en", "Uganda's imports from Kenya reached 90 billion Kenyan shillings in 2024.", "KES"),
        ("en", "Australia's exports to Japan were worth 80 billion Australian dollars in 2024.", "AUD"),
        ("ru", "Чехия поставила в Венгрию товаров на 150 млрд крон в 2024 году.", "CZK"),
        ("ru", "Импорт Молдавии из Румынии составил 12 млрд леев.", "MDL"),
        ("uz", "2024-yilda Norvegiyaning Germaniyaga eksporti 700 mlrd kronani tashkil etdi.", "NOK"),
    ],
)
def test_a_currency_is_its_country_s(language: str, text: str, unit: str) -> None:
    assert [fact["unit"] for fact in facts(language, text)] == [unit]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya sold tea to Oman for two billion and 435 million dollars in 2024.",
            [("KEN", "OMN", "export", 2.435e9)],
        ),
        (
            "Kenya's exports and imports were 2 billion and 435 million dollars in 2024, respectively.",
            [("KEN", "WLD", "export", 2e9), ("KEN", "WLD", "import", 435e6)],
        ),
        ("Kenya's exports to Oman were worth between $3 bn and $4 bn in 2024.", []),
        ("Kenya's imports of 27 groups of goods exceeded $1 bn each in 2024.", []),
        (
            "The total value of imports and exports of Kenya was $9 bn in 2024, exports rising 3%.",
            [("KEN", "WLD", "trade_turnover", 9e9), ("KEN", "WLD", "export", 3.0)],
        ),
        ("The number of Kenyan tourists travelling abroad rose to 17 million in 2024.", []),
        ("Foreign tourists from abroad to Kenya numbered 3 million.", [("KEN", "WLD", "visitor_arrivals", 3e6)]),
        (
            "Egypt and Oman saw fewer Kenyan tourists in 2024: arrivals fell by 49% and 62%, respectively.",
            [("EGY", "KEN", "visitor_arrivals", -49.0), ("OMN", "KEN", "visitor_arrivals", -62.0)],
        ),
        (
            "Kenya remained Chile's biggest customer, followed by Oman and Peru, with respective amounts of $3 bn, "
            "$2 bn and $1 bn.",
            [("CHL", "KEN", "export", 3e9), ("CHL", "OMN", "export", 2e9), ("CHL", "PER", "export", 1e9)],
        ),
        (
            "Kenya's exports grew 5% and its imports 2%. Imports from the E.U. rose 4%, purchases from Oman fell 3%.\n"
            "Kenya has had a trade surplus for four years, including a record $9 bn in 2019.",
            [
                ("KEN", "WLD", "export", 5.0),
                ("KEN", "WLD", "import", 2.0),
                ("KEN", "EU", "import", 4.0),
                ("KEN", "OMN", "import", -3.0),
                ("KEN", "WLD", "trade_balance", 9e9),
            ],
        ),
    ],
)
def test_rows_and_sums_in_english(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    found = [(f["reporter"], f["counterpart"], f["indicator"], f["value"]) for f in facts("en", text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 3 million foreigners came to Kenya in 2024.", [("KEN", "WLD", 3e6)]),
        ("3 million foreign citizens entered Kenya in 2024.", [("KEN", "WLD", 3e6)]),
        (
            "Kenya welcomed 3 million foreign tourists. In 2022, 600,000 tourists visited the country.",
            [("KEN", "WLD", 3e6), ("KEN", "WLD", 6e5)],
        ),
        ("Nearly 2 million Poles spent their holidays in Turkey in 2024.", [("TUR", "POL", 2e6)]),
        ("Some 20,000 Omanis live in Kenya, 5% more than in 2023.", []),
        (
            "3 million foreign citizens came to Kenya in 2024. The largest groups arrived from:\n- Chile: 1,108,340;\n"
            "- Peru: 951,275.",
            [("KEN", "WLD", 3e6), ("KEN", "CHL", 1108340.0), ("KEN", "PER", 951275.0)],
        ),
        ("The price of imported gas rose 5% after the Omani minister arrived in Kenya.", []),
    ],
)
def test_foreigners_who_came_in_english(text: str, expected: list[tuple[str, str, float]]) -> None:
    assert [(f["reporter"], f["counterpart"], f["value"]) for f in facts("en", text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya's exports to Oman fell by a massive $2 billion in 2024.", []),
        (
            "Kenya's exports to Oman jumped by 46% to Ksh28 billion ($236 million) extending a good trade run between "
            "the pair.",
            [("KEN", "OMN", "export", 46.0), ("KEN", "OMN", "export", 28e9), ("KEN", "OMN", "export", 236e6)],
        ),
        (
            "There was a 39% growth in Kenya's exports to Oman in 2024 to hit $19 billion.",
            [("KEN", "OMN", "export", 39.0), ("KEN", "OMN", "export", 19e9)],
        ),
        (
            "Kenya's trade with Oman was $1 bn. Kenya's trade turnover amounted to $6 bn in 2024.",
            [("KEN", "OMN", "trade_turnover", 1e9), ("KEN", "WLD", "trade_turnover", 6e9)],
        ),
        (
            "Oman remained Kenya's biggest market in terms of exports with Peru coming second at $8 bn.",
            [("KEN", "PER", "export", 8e9)],
        ),
        (
            "Kenya's exports to Oman fell 5%. In Peru, which has a row with Kenya, exports dipped by 3%. Trade with "
            "Chile rose 4%.",
            [("KEN", "OMN", "export", -5.0), ("KEN", "CHL", "trade_turnover", 4.0)],
        ),
        ("Kenya's export earnings from Oman increased 45%.", [("KEN", "OMN", "export", 45.0)]),
        ("Export earnings from Oman increased 45%.", []),
    ],
)
def test_what_came_out_in_english(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    found = [(f["reporter"], f["counterpart"], f["indicator"], f["value"]) for f in facts("en", text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya's exports to seven countries, including Oman, rose by 16 percent in 2024.", []),
        (
            "Kenya's exports to EU countries, including Italy, rose by 16 percent in 2024.",
            [("KEN", "EU", "export", 16.0)],
        ),
        ("Kenya's foreign trade with economies related to the initiative grew by 21 percent.", []),
        ("Kenya's foreign trade with Oman grew by 21 percent.", [("KEN", "OMN", "trade_turnover", 21.0)]),
        ("Kenya's total goods imports and exports surged 29%.", [("KEN", "WLD", "trade_turnover", 29.0)]),
        ("Kenya's private firms imported and exported $5 bn in 2024.", [("KEN", "WLD", "trade_turnover", 5e9)]),
        (
            "Kenya's exports rose 3%. Last year 500 factories were opened in Kenya, an increase of 10%.",
            [("KEN", "WLD", "export", 3.0)],
        ),
        (
            "Kenya's exports rose 3%. In 2023 they were $8 bn, an increase of 10%.",
            [("KEN", "WLD", "export", 3.0), ("KEN", "WLD", "export", 8e9), ("KEN", "WLD", "export", 10.0)],
        ),
    ],
)
def test_of_whom_and_of_what_in_english(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    found = [(f["reporter"], f["counterpart"], f["indicator"], f["value"]) for f in facts("en", text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya's tea exports rose 9%. Oman bought tea for $6 bn, Peru for $4 bn, 21% more than a year ago, and "
            "Italy for $3 bn.",
            [
                ("KEN", "WLD", "export", 9.0),
                ("KEN", "OMN", "export", 6e9),
                ("KEN", "PER", "export", 4e9),
                ("KEN", "PER", "export", 21.0),
                ("KEN", "ITA", "export", 3e9),
            ],
        ),
        (
            "In 2024 Oman bought Kenyan tea for $6 bn, Peru for $4 bn and Italy for $3 bn.",
            [("OMN", "KEN", "import", 6e9), ("PER", "KEN", "import", 4e9), ("ITA", "KEN", "import", 3e9)],
        ),
        ("Kenya sold tea to Oman for $6 bn, Chile for $4 bn.", [("KEN", "OMN", "export", 6e9)]),
        (
            "Kenya's exports to Oman were three times as high in 2024 as in 2020.",
            [("KEN", "OMN", "export", 3.0)],
        ),
        ("Kenya's exports are three times as high as its imports.", []),
        (
            "Kenya's exports to Oman were $3 bn. By product, tea brought in $1.2 bn and roses $1.4 bn.",
            [("KEN", "OMN", "export", 3e9)],
        ),
        (
            "Kenya's trade with Oman was $1 bn. The World Bank had reported that Kenya's total exports dropped by 57%.",
            [("KEN", "OMN", "trade_turnover", 1e9), ("KEN", "WLD", "export", -57.0)],
        ),
        (
            "Kenya's exports fell by 2%. Oman remained the biggest customer, buying Kenyan goods for $7 bn, while "
            "imports from China, at $8 bn, were the largest.",
            [("KEN", "WLD", "export", -2.0), ("KEN", "OMN", "export", 7e9), ("KEN", "CHN", "import", 8e9)],
        ),
    ],
)
def test_told_as_the_one_before_in_english(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    found = [(f["reporter"], f["counterpart"], f["indicator"], f["value"]) for f in facts("en", text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya's imports reached $356 mn, showing a 92% or $171 mn increase compared to 2023.",
            [("KEN", "WLD", "import", 356e6), ("KEN", "WLD", "import", 92.0)],
        ),
        (
            "Kenya's foreign trade amounted to $1.3 bn in 2024. In it China accounts for $130 mn, Oman - $108 "
            "mn and Peru $91 mn.",
            [
                ("KEN", "WLD", "trade_turnover", 1.3e9),
                ("KEN", "CHN", "trade_turnover", 130e6),
                ("KEN", "OMN", "trade_turnover", 108e6),
                ("KEN", "PER", "trade_turnover", 91e6),
            ],
        ),
        (
            "Kenya's exports to Oman were $1.3 bn. Peru accounted for $130 mn.",
            [("KEN", "OMN", "export", 1.3e9)],
        ),
        (
            "Kenya's trade amounted to $4 bn, which was 90% of the 2023 level or 370 million dollars fewer.",
            [("KEN", "WLD", "trade_turnover", 4e9), ("KEN", "WLD", "trade_turnover", -10.0)],
        ),
        ("Kenya's exports fell 3%. The daily average export slipped 13%.", [("KEN", "WLD", "export", -3.0)]),
        (
            "Kenya's exports to the EU were $9 bn. The largest share of exports to the EU went to Italy - $5 bn, Spain "
            "- $4 bn.",
            [("KEN", "EU", "export", 9e9), ("KEN", "ITA", "export", 5e9), ("KEN", "ESP", "export", 4e9)],
        ),
        (
            "The largest share of exports to the EU belonged to Kenya - $5 bn and Peru - $4 bn.",
            [("KEN", "EU", "export", 5e9), ("PER", "EU", "export", 4e9)],
        ),
        (
            "Trade between Kenya and Jordan was $3 bn in 2024. Kenyan exports to the kingdom rose to $2 bn.",
            [("KEN", "JOR", "trade_turnover", 3e9), ("KEN", "JOR", "export", 2e9)],
        ),
        ("Europe was the largest importer of Kenyan goods ($5 bn), followed by Asia ($4 bn) and America ($3 bn).", []),
        (
            "Kenya's trade with Oman was $2 bn. Peru was second in trade among EU countries behind Italy. Exports to "
            "Peru totalled $255 mn.",
            [("KEN", "OMN", "trade_turnover", 2e9), ("KEN", "PER", "export", 255e6)],
        ),
    ],
)
def test_parts_and_changes_in_english(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    found = [(f["reporter"], f["counterpart"], f["indicator"], f["value"]) for f in facts("en", text)]
    assert found == expected


def test_a_currency_of_nobody_there_makes_no_fact() -> None:
    assert facts("en", "France's exports to Italy reached 200 billion dinars in 2024.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Былтыр Перудан Чилиге 90 миң тонна көмүр келди.", [("CHL", "PER", "import", 90_000.0)]),
        ("Кыргызстандан Перуга 3 миң тонна бал барган.", [("KGZ", "PER", "export", 3000.0)]),
        ("Кыргызстанга Чилиден 30 млн долларлык товар келген.", [("KGZ", "CHL", "import", 30e6)]),
        ("Чилиде иштеген кыргызстандыктар үйүнө 40 млн доллар жөнөттү.", []),
        ("Кыргызстан Чилиге 40 млн долларлык шие жөнөттү.", [("KGZ", "CHL", "export", 40e6)]),
        (
            "Перу менен Чилинин соодасы 2024-жылы 3 млрд доллар болуп, анын 60 пайызы импортко, 40 пайызы экспортко "
            "туура келген. Быйыл үч айда 800 млн долларга жетти.",
            [("PER", "CHL", "trade_turnover", 3e9), ("PER", "CHL", "trade_turnover", 800e6)],
        ),
        (
            "Чили менен Кениянын соодасы 2024-жылы 5 млрд доллар болду. Бул межеден үч эсе төмөн.",
            [("CHL", "KEN", "trade_turnover", 5e9)],
        ),
        (
            "Перу былтыр 50 миң тонна пияз өстүрдү, анын 8 миң тоннасы Чилиге сатылган.",
            [("PER", "CHL", "export", 8000.0)],
        ),
        (
            "Чилинин Перуга экспорту 7 пайызга, Кенияга экспорту эки эседен ашык көбөйдү.",
            [("CHL", "PER", "export", 7.0), ("CHL", "KEN", "export", 2.0)],
        ),
        ("Чили жез экспортунун 70 пайыздан ашыгын Перуга жөнөтөт.", [("CHL", "PER", "export", 70.0)]),
        (
            "12 миң чилилик Перуга барды. Кенияга 3 миң, Мексикага 2 миң адам каттады.",
            [
                ("PER", "CHL", "visitor_arrivals", 12_000.0),
                ("KEN", "CHL", "visitor_arrivals", 3000.0),
                ("MEX", "CHL", "visitor_arrivals", 2000.0),
            ],
        ),
        ("Чилиге былтыр 5 миң киши барды.", []),
        (
            "Перунун президенти Анкарага мамлекеттик сапар менен барды. Эки өлкөнүн соодасы 5 млрд долларга жетти.",
            [("PER", "TUR", "trade_turnover", 5000000000.0)],
        ),
        ("Былтыр Чилиден Перуга 5 млн долларлык автоунаа ташылган.", [("CHL", "PER", "export", 5000000.0)]),
        (
            "Чилинин Лима менен соодасы былтыр 3 млрд доллар болду.",
            [("CHL", "PER", "trade_turnover", 3000000000.0)],
        ),
        ("Лима үчүн бул аз, анткени анын тышкы соодасы былтыр 139 миллиард долларды түзгөн.", []),
        (
            "Шиени Чили, Мексика жана Кения сатып алат. Кения 9 миң тонна алган, Чилиге 24 миң тонна сатылган.",
            [],
        ),
        (
            "Чили менен соода 300 пайызга өскөн;\n- Кения менен товар жүгүртүү 20 пайызга, 5 миллион долларга өскөн.",
            [("KGZ", "KEN", "trade_turnover", 20.0)],
        ),
        (
            "Перу былтыр Чилиден 8 миң тонна май алды. Кениядан жеткирүүлөр 16 пайызга өсүп, 6 миң тоннаны түздү.",
            [
                ("PER", "CHL", "import", 8000.0),
                ("PER", "KEN", "import", 16.0),
                ("PER", "KEN", "import", 6000.0),
            ],
        ),
        (
            "Мигранттар Кыргызстанга 2 млрд доллар которду, көбү Чилиден. Соода тартыштыгы 5 млрд долларга жетти.",
            [],
        ),
        (
            "Перу аркылуу 2 млн тонна транзиттик жүк өттү. Анын 900 миң тоннасы Чилиден Кенияга барган.",
            [("PER", None, "transit_freight", 2e6)],
        ),
        (
            "ЕБ менен Борбор Азиянын соодасы 2024-жылы 52 млрд евро болду. Бул сооданын 87 пайызы Казакстанга таандык.",
            [("EU", "CA5", "trade_turnover", 52e9)],
        ),
        (
            "Кыргызстандын тышкы соодасы 2 млрд доллар болду. Республиканын ЕАЭБге мүчө башка мамлекеттер менен өз ара "
            "соодасы 900 млн долларды түздү.",
            [("KGZ", "WLD", "trade_turnover", 2e9), ("KGZ", "EAEU", "trade_turnover", 900e6)],
        ),
        (
            "Перу 16 миң тонна шие экспорттогон. Шиени төмөнкү өлкөлөр сатып алган:\nЧили — 8 миң тонна;\n"
            "Кения — 6 миң тонна.",
            [
                ("PER", "WLD", "export", 16_000.0),
                ("PER", "CHL", "export", 8000.0),
                ("PER", "KEN", "export", 6000.0),
            ],
        ),
        (
            "Перуга 800 миң чет элдик келди. Меймандар кайсы өлкөлөрдөн келди:\nЧили — 200 миң киши;\nКения — 90 миң.",
            [
                ("PER", "WLD", "visitor_arrivals", 800_000.0),
                ("PER", "CHL", "visitor_arrivals", 200_000.0),
                ("PER", "KEN", "visitor_arrivals", 90_000.0),
            ],
        ),
        (
            "Перу автоунаа импортун 4 эсе көбөйттү. Машиналар эки өлкөдөн келди:\n• Чили — 20 миң (7 эсе өсүш);\n"
            "• Кения — 10 миң (3 эсе өсүш).",
            [("PER", "WLD", "import", 4.0)],
        ),
        ("Перуга салынган түз инвестициянын 33 пайызы Чилиге туура келет.", [("PER", "CHL", "investment", 33.0)]),
        (
            "Перуда күйүүчү майдын жылдык керектөөсү 2 млн тоннаны түзөт. Анын 93% Чилиден импорттолот.",
            [("PER", "CHL", "import", 93.0)],
        ),
        ("Перуда күйүүчү майдын жылдык керектөөсү 2 млн тоннаны түзөт. Анын 93% дизель.", []),
        (
            "Перу бажы төлөмүсүз Чилиден 3 миң тонна май ташып келди.",
            [("PER", "CHL", "import", 3000.0)],
        ),
        (
            "Перу Чилиге жыл сайын 3 миң тонна шие сатса, быйыл 5 миң тонна жөнөттү.",
            [("PER", "CHL", "export", 3000.0), ("PER", "CHL", "export", 5000.0)],
        ),
        (
            "Кыргызстан, Перу, Чилиге тери экспорттойт. 2023-жылы Америкага 35 тонна, Канадага 15 тонна сатты.",
            [("KGZ", "USA", "export", 35.0), ("KGZ", "CAN", "export", 15.0)],
        ),
        (
            "Перунун экспорту 5 млрд долларга жетти. Перунун ички дүң өнүмү мурда 6 млрд доллар болсо, азыр 13 млрд.",
            [("PER", "WLD", "export", 5e9)],
        ),
        (
            "Перу 2024-жылы 50 миң тонна чай экспорттоду. Анын 4 миң тоннага жакынын Чили алган.",
            [("PER", "WLD", "export", 50_000.0), ("PER", "CHL", "export", 4000.0)],
        ),
        ("Перуда былтыр 3 тонна алтын казып алынган, аны эч ким ала алган жок.", []),
        (
            "ЕАЭБге мүчө өлкөлөр менен болгон соода 11,4% өскөн. Алардын ичинен Чили менен соода – 52%. "
            "Муну Кыргызстандын министри айтты.",
            [("KGZ", "EAEU", "trade_turnover", 11.4)],
        ),
        (
            "ЕАЭБдин тышкы соодасы 18,8 пайызга өстү. Үчүнчү өлкөлөргө болгон экспорттун көлөмү 26,8 пайызга өскөн.",
            [("EAEU", "WLD", "trade_turnover", 18.8), ("EAEU", "WLD", "export", 26.8)],
        ),
        (
            "Расмий Тбилиси Баку менен сүйлөштү. Эки өлкөнүн соодасы 2024-жылы 900 миллион доллар болду.",
            [("GEO", "AZE", "trade_turnover", 900e6)],
        ),
        (
            "Перу экспорттогон товарлардын 71,6 пайызын кайра иштетүүдөн чыккан продукциялар түздү.",
            [("PER", "WLD", "export", 71.6)],
        ),
        ("Перунун экспортунун 30 пайызын беш өлкө түзгөн.", []),
        (
            "Төрт айда Перудан 143 тонна бал экспорттолгон.\nЭкспорт багыттары:\n• Чили — 82 тонна;\n"
            "• Кения — 24 тонна.\nИмпорттоо:\n• 2024 — 44 тонна;\n• 2025 — 5 тонна.",
            [
                ("PER", "WLD", "export", 143.0),
                ("PER", "CHL", "export", 82.0),
                ("PER", "KEN", "export", 24.0),
                ("PER", "WLD", "import", 44.0),
                ("PER", "WLD", "import", 5.0),
            ],
        ),
        (
            "2019-жылы 3 млрд доллар болгон Перу менен Чилинин соодасы былтыр 5 млрд долларга жетти.",
            [("PER", "CHL", "trade_turnover", 3e9), ("PER", "CHL", "trade_turnover", 5e9)],
        ),
        ("Былтыр 5 млн тонна болгон түшүм азайды.", []),
        (
            "Бул айда Перу алдыда: 12 миң чилилик бул өлкөгө барышты.",
            [("PER", "CHL", "visitor_arrivals", 12_000.0)],
        ),
        ("Перуда жылына 15 миң тонна жез казылып келген.", []),
        (
            "Перу 2023-жылы сыртка 17 миң тонна шие чыгарган. Анын баасы 98 млн доллар болгон.",
            [("PER", "WLD", "export", 17_000.0), ("PER", "WLD", "export", 98e6)],
        ),
        ("Перунун былтыркы экспорту 12 миң тоннага, акчалай алганда 67 млн долларга төмөндөдү.", []),
        ("Перу менен Чилинин соодасын 3 млрд долларга чейин көбөйтүү тууралуу сөз болду.", []),
        (
            "Перунун экспорту 5 млрд долларга жетти. Чилиден башка өлкөлөргө экспорт 3 млрд доллар болду.",
            [("PER", "WLD", "export", 5e9)],
        ),
        (
            "Перу алтынынын негизги кардары Чили.\n\nЛИМА, 3-фев. — Кабар. 2024-жылы Перу 7 тонна алтын экспорттоду.",
            [("PER", "WLD", "export", 7.0)],
        ),
        ("Перунун президенти Чилиге келди. 2024-жылы Перу 7 миң тонна пияз экспорттоду.", []),
        (
            "Перунун соодасын изилдеген Кубанычбек Чекиров: 2024-жылы Перунун тышкы соодасы 9 млрд доллар болду, деди.",
            [("PER", "WLD", "trade_turnover", 9e9)],
        ),
        ("Кыргызстандын ЕС менен соодасы 2024-жылы 2 эсе өстү.", [("KGZ", "EU", "trade_turnover", 2.0)]),
        (
            "Мунай арзандады, бирок Чили менен Перунун соодасы 2024-жылы 5 млрд долларга жетти.",
            [("CHL", "PER", "trade_turnover", 5e9)],
        ),
        (
            "Кыргызстандын тышкы соодасы 9 млрд доллар. Чилинин салымы 5 пайыз болду.",
            [("KGZ", "WLD", "trade_turnover", 9e9)],
        ),
    ],
)
def test_what_a_kyrgyz_text_tells(text: str, expected: list[tuple[str, str | None, str, float]]) -> None:
    told = ("reporter", "counterpart", "indicator", "value")
    assert [tuple(fact[name] for name in told) for fact in facts("ky", text)] == expected


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
    assert [(fact["indicator"], fact["value"]) for fact in facts(language, text)] == [("trade_balance", value)]


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Экспорт Грузии в Перу вырос на 5%. Лари за это время укрепился к доллару на 7%."),
        ("en", "Georgia's exports to Peru rose 5%. The lari gained 7% against the dollar."),
        ("en", "Georgia's trade with Peru hit $2 bn. Ferry volumes through Poti fell 7%."),
        (
            "en",
            "Georgia's trade with Peru hit $2 bn. In May 12 clinics were opened by Peruvians for a total of $9 mln.",
        ),
        ("en", "Georgia's trade with Peru rose 5%. Kenya is another matter: the surplus held at $4 mln."),
        ("en", "Kenya was our second source of imports, with $3 bn. Kenya's exports to Chile rose 5%."),
        ("uz", "O'zbekistonning Xitoyga eksporti 5 foizga oshdi. So'm dollarga nisbatan 7 foizga oshdi."),
        ("ru", "Импорт Перу из Чили составил 5 тыс. тонн сахара. Прирост к прошлому году - 2 тыс. тонн."),
        ("ru", "Экспорт Перу вырос на 5%. Биржа закрылась с минусом в 3%."),
        ("ru", "Экспорт Перу вырос на 5%. Цена экспортируемого кофе упала на 3%."),
        ("ru", "Импорт Перу вырос на 5%. Таможня собрала 40 млн солей - с импорта из Чили."),
        ("ru", "Экспорт Перу в Чили вырос на 5%: 12 млн бутылок."),
        ("ru", "Экспорт Перу вырос на 5%. Оборот компании, которая ввозит рыбу, упал на 3%."),
        ("ru", "Перу и Чили торгуют на 2 млрд долларов в песо: на них приходится 75% расчётов."),
        ("ru", "Экспорт Перу вырос на 5%. Загреб теряет друга: его экспорт упал на 4%."),
        ("ru", "Экспорт Перу составил 5 млрд долларов. На долю порта досталось 3 млрд."),
        ("ru", "Экспорт Перу вырос на 5%, против 4% у конкурентов."),
        ("ru", "Оборот Перу с Чили - 2 млрд долларов. Договор может открыть рынок и добавить к обороту 3 млрд."),
        ("ru", "Перу торгует с миром на 9 млрд долларов, Чили дала в этой сумме 3 млрд. Из них 1 млрд - медь."),
        ("ru", "Перу ведёт транзит: 5 млн тонн грузов. К 2030 году пропускная способность вырастет до 9 млн тонн."),
    ],
)
def test_what_stands_beside_a_fact_is_none(language: str, text: str) -> None:
    assert len(facts(language, text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Импорт сахара Перу из Чили составил 9 тыс. тонн. Поставки в деньгах выросли в 1,7 раза.",
            [("import", "level", 9000.0), ("import", "growth_factor", 1.7)],
        ),
        (
            "Импорт Перу из Чили составил 2 млрд долларов, что на треть меньше, чем месяцем ранее.",
            [("import", "level", 2e9), ("import", "growth_percent", -33.3333)],
        ),
        (
            "Импорт Перу из Чили составил 2 млрд долларов. Встречные поставки составили 3 млрд долларов.",
            [("import", "level", 2e9), ("export", "level", 3e9)],
        ),
        (
            "Перу и Чили намерены к 2030 году нарастить товарооборот с нынешних 6-7 млрд до 9 млрд долларов.",
            [("trade_turnover", "target", 9e9)],
        ),
        (
            "Экспорт Перу в Чили составил 5 млн тонн против 6 млн годом ранее, импорт - минус 7%.",
            [("export", "level", 5e6), ("export", "level", 6e6), ("import", "growth_percent", -7.0)],
        ),
        (
            "Экспорт Перу в Чили вырос на 20, импорт - на 6 процентов.",
            [("export", "growth_percent", 20.0), ("import", "growth_percent", 6.0)],
        ),
        (
            "Перу и Чили намерены довести товарооборот до 10 млрд долларов - с нынешних 3 млрд.",
            [("trade_turnover", "target", 10e9), ("trade_turnover", "level", 3e9)],
        ),
    ],
)
def test_what_a_figure_takes_from_those_beside_it(text: str, expected: list[tuple[str, str, float]]) -> None:
    found = facts("ru", text)
    assert [(fact["indicator"], fact["statement_type"], fact["value"]) for fact in found] == expected


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
    ("language", "text", "sides"),
    [
        (
            "en",
            "Peru's customs office has news for May 2025. Exports to Chile rose 4%, exports to Spain 2.1 times.",
            [("PER", "CHL"), ("PER", "ESP")],
        ),
        ("ru", "Экспорт Перу в Чили растёт. Он достиг 2 млрд долларов.", []),
        ("ru", "Оборот Перу с Чили вырос на 5%.", [("PER", "CHL")]),
        (
            "ru",
            "Импорт Перу вырос на 5%. Второе место за Чили с оборотом 2 млрд долларов.",
            [("PER", "WLD"), ("PER", "CHL")],
        ),
        (
            "ru",
            "Перу продаёт кофе. Вывоз составил 9 тонн.\nГлавные покупатели:\nЧили - 5 тонн;\nИндия - 3 тонны;",
            [("PER", "WLD"), ("PER", "CHL"), ("PER", "IND")],
        ),
        (
            "ru",
            "Если в 2015 году удельный вес Чили в обороте внешней торговли ЕС был 2%, то в 2022-м - 4%.",
            [("EU", "CHL")] * 2,
        ),
        ("ru", "В Перу прилетели 90 тыс. индийцев.", [("PER", "IND")]),
        (
            "ru",
            "Товарооборот Кении с Угандой вырос на 5%. На соседнюю страну приходится 3% внешней торговли Кении.",
            [("KEN", "UGA")] * 2,
        ),
        (
            "ru",
            "Кения торгует с ЕАЭС. Торговля Кении с партнёрами по союзу составила 9 млрд долларов.",
            [("KEN", "EAEU")],
        ),
        ("ru", "Компании из Кении закупили в Чили товаров на 5 млн долларов.", [("KEN", "CHL")]),
        ("ru", "Пошлины на китайские автомобили подняли, импорт упал на 34%.", []),
        ("ru", "Кения закупила в США пшеницу на 2 млрд долларов.", [("KEN", "USA")]),
        ("ru", "Чили стала главным партнёром Кении, обойдя Перу: 3 млрд против 2 млрд долларов.", []),
        ("ru", "Чили остаётся главным партнёром Кении: взаимный товарооборот достиг $9 млрд.", [("KEN", "CHL")]),
        (
            "ru",
            "Торговля ЕАЭС с Перу составила 9 млрд долларов. Взаимная торговля внутри союза выросла на 5%.",
            [("EAEU", "PER"), ("EAEU", "EAEU")],
        ),
        ("ru", "Иностранцы посетили Перу 3 миллиона раз.", [("PER", "WLD")]),
        ("ru", "Крупнейший поставщик - Чили, откуда Перу ввозит на 2 млрд долларов.", [("PER", "CHL")]),
        ("en", "Trade between Peru and Chile is picking up. In 2024 it reached $2 billion.", [("PER", "CHL")]),
        ("ru", "Торговля Перу и Чили оживает. В 2024 году она достигла 2 млрд долларов.", [("PER", "CHL")]),
        ("en", "Egypt wants more trade with Kenya. It grew 5% last year.", []),
        ("ru", "Премьер Египта обсудил торговлю с Кенией. Он вырос в 2 раза.", []),
        ("kk", "Қазақстан мен Үндістан арасындағы сауда дамып келеді. Ол 1 млрд долларға жетті.", [("KAZ", "IND")]),
        ("uz", "Yevropa Ittifoqi davlatlari bilan O'zbekistonning savdosi 6 mlrd dollarga yetdi.", [("UZB", "EU")]),
        (
            "kk",
            "Қазақстанның Түркі мемлекеттері ұйымы (ТМҰ) елдерімен саудасы 9 млрд долларға жетті.",
            [("KAZ", "OTS")],
        ),
        (
            "ru",
            "Товарооборот Турции со странами Организации тюркских государств (ОТГ) составил 9 млрд долларов.",
            [("TUR", "OTS")],
        ),
        (
            "ky",
            "Кыргызстандын Кытай менен соодасы 9% өстү. Ал жакка алма жөнөтүү 2 эсе көбөйдү.",
            [("KGZ", "CHN"), ("KGZ", "CHN")],
        ),
        ("ky", "Казакстан Орусиядан чай алат. Былтыр Казакстан сырттан 70 миң тонна чай сатып алды.", [("KAZ", "WLD")]),
        (
            "ky",
            "Чили менен Кения макулдашты. Кения 70 миң тонна чай сатып алып, анын 50 миң тоннасы Чилиден.",
            [("KEN", "WLD"), ("KEN", "CHL")],
        ),
        (
            "ky",
            "Казакстандын Өзбекстан менен соодасы 5% өстү. Экспорт 4%, импорт 3% кыскарды.",
            [("KAZ", "UZB"), ("KAZ", "UZB"), ("KAZ", "UZB")],
        ),
        (
            "ky",
            "Казакстандын ЕАЭБ менен соодасы 5% өстү. Сооданын 70% Орусияга, 20% Армениянын үлүшүнө туура келди.",
            [("KAZ", "EAEU"), ("KAZ", "RUS"), ("KAZ", "ARM")],
        ),
        (
            "kk",
            "Иран Қазақстан үшін ірі сауда серіктесі: былтыр тауар айналымы 300 млн долларға жетті.",
            [("KAZ", "IRN")],
        ),
        ("ru", "Иран для Армении - крупный торговый партнёр: товарооборот достиг 700 млн долларов.", [("ARM", "IRN")]),
        ("ky", "Анкаранын ири өнөктөштөрүнүн бири - Ирак: былтыр соода 15 млрд долларга жетти.", [("TUR", "IRQ")]),
        (
            "ky",
            "Түркия өсүүдө. Анкара 200дөн ашуун өлкө менен соода жүргүзүп, анын көлөмү 6 млрд долларга жетти.",
            [("TUR", "WLD")],
        ),
        ("ky", "Бишкекке Египеттин элчиси келип, эки өлкөнүн соодасы 9 млн доллар экенин айтты.", [("KGZ", "EGY")]),
        (
            "ky",
            "Кения 9 миң тонна чай сатты: анын 5 миң тоннасы Чилиге, калганы Перуге жөнөтүлдү.",
            [("KEN", "WLD"), ("KEN", "CHL")],
        ),
        ("ky", "Египеттин Кыргызстандагы элчиси эки өлкөнүн соодасы 9 млн доллар экенин айтты.", [("KGZ", "EGY")]),
        ("ky", "Тогуз айда тышкы соода 9 млрд долларды түздү.", []),  # the language alone does not tell whose
        ("ky", "Кыргызстан өсүүдө. Тогуз айда тышкы соода 9 млрд долларды түздү.", [("KGZ", "WLD")]),
        (
            "ru",
            "Торговля Италии с Магрибом достигла 9 млрд долларов. Из них с Тунисом - 3 млрд долларов.",
            [("ITA", "TUN")],
        ),
        ("ky", "Кения былтыр 9 миң тонна чайды Чилиге, 3 миң тоннаны Перуге саткан.", [("KEN", "CHL"), ("KEN", "PER")]),
        (
            "ky",
            "Былтыр Кыргызстан менен Италиянын соодасы 2 эсе, италиялык инвестиция үч эсе көбөйгөн.",
            [("KGZ", "ITA"), ("KGZ", "ITA")],
        ),
        ("ky", "Министр Оман делегациясы менен жолугуп, соода 2 млн доллар экенин айтты.", []),
        ("ky", "Казакстан аркылуу Кытайга 3 млн тонна жүк ташылды.", []),
        ("ky", "Кениялык ишкерлер Чилинин рыногуна 9 млн долларлык чай жөнөтүштү.", [("KEN", "CHL")]),
        ("ky", "Кения Чилиден 9 миң тонна чай сатып алууну макулдашты.", [("KEN", "CHL")]),
        ("ky", "Кения Чилиге 9 млн долларлык чай сатып, андан 2 млн долларлык шарап сатып алды.", [("KEN", "CHL")] * 2),
        ("ky", "Кениянын чай экспорту 9 миң тоннага жетти, өлкө ичинде 4 миң тонна сатылды.", [("KEN", "WLD")]),
        ("ky", "Кениянын президенти менен жолугушууда ал сооданы 9 млн долларга жеткирүүнү айтты.", []),
        (
            "ky",
            "Кениянын Чилиге чай экспорту 2 эсе өстү. Былтыр 5 млн доллар болсо, быйыл 9 млн долларга жетти.",
            [("KEN", "CHL")] * 3,
        ),
        ("ky", "Кениянын Чилиге экспорту 5 млн доллардан 9 млн долларга көбөйдү.", [("KEN", "CHL")] * 2),
        (
            "ky",
            "Казакстандын соодасы 9 млрд доллар болду. Тизмени Кытай баштайт: ага 3 млрд доллар туура келет.",
            [("KAZ", "WLD"), ("KAZ", "CHN")],
        ),
        ("ky", "Талас шаарынын Чилиге экспорту 9 млн доллар болду.", []),
        ("ky", "Соода жүгүртүү 9 млн доллар болду. Анын ичинен экспорт 5 млн доллар.", []),
        (
            "ky",
            "Казакстан менен Түркиянын соодасы 9 млн долларга жетти: Анкара тараптан экспорт 5 млн доллар болду.",
            [("KAZ", "TUR"), ("TUR", "KAZ")],
        ),
        ("en", "South Africa's share of Kenyan imports was 3 percent.", [("KEN", "ZAF")]),
        ("ru", "Доля Турции в грузинском импорте составила 9 %.", [("GEO", "TUR")]),
        ("kk", "Түркияның Қазақстан импортындағы үлесі 4 пайыз болды.", [("KAZ", "TUR")]),
        ("ky", "Кытайдын Казакстан импортундагы үлүшү 30 пайызды түздү.", [("KAZ", "CHN")]),
        (
            "en",
            "Direct investment from France to Kenya came to $2 billion in 2024, from Spain $1 billion.",
            [("KEN", "FRA"), ("KEN", "ESP")],
        ),
        (
            "en",
            "Trade between Peru and the EU hit $48 billion. This is 35% of Peru's foreign trade.",
            [("PER", "EU")] * 2,
        ),
        ("kk", "Қазақстан Қытаймен саудада 200 млн доллар тапшылыққа тап болды.", [("KAZ", "CHN")]),
        (
            "en",
            "In 2024 Kenya's exports came to $7 billion. Among EU members, Italy was the largest buyer of Kenyan goods "
            "($90 million). Exports to all countries of Asia are unknown. Imports from all countries cost $9 billion.",
            [("KEN", "WLD"), ("KEN", "ITA"), ("KEN", "WLD")],
        ),
        (
            "ru",
            "Экспорт Кении в Уганду достиг 300 млн долларов, а во все страны - 7 млрд долларов.",
            [("KEN", "UGA"), ("KEN", "WLD")],
        ),
        (
            "uz",
            "O'zbekistonning Xitoyga eksporti 2 mlrd dollarga yetdi. Barcha davlatlarga eksport 20 mlrd dollar bo'ldi.",
            [("UZB", "CHN"), ("UZB", "WLD")],
        ),
        (
            "en",
            "Kenya's exports rose. In May the east African nation sold the Emirates goods worth $18 million. Chile "
            "bought $4 million worth of Kenyan goods.",
            [("KEN", "ARE"), ("KEN", "CHL")],
        ),
        (
            "en",
            "Peru's exports to the Republic of Poland fell 7% in May. Poland took 2% of Peru's exports. Deliveries to "
            "the country are worth $40 million; fish shipments abroad earned $1 billion.",
            [("PER", "POL")] * 3 + [("PER", "WLD")],
        ),
        ("en", "Peru-Chile trade has surged since 2022. It went up to $6 billion.", [("PER", "CHL")]),
        (
            "en",
            "Peru sold $5 billion of fruit last year. Spain was the top market, with 16% at $800 million; Chile's "
            "purchases tripled.",
            [("PER", "WLD"), ("PER", "ESP"), ("PER", "ESP"), ("PER", "CHL")],
        ),
        (
            "en",
            "Peru's exports came to $5 billion. Italy took 4%, Japan 3%. A fair took place in Lima, its budget 3% up.",
            [("PER", "WLD"), ("PER", "ITA"), ("PER", "JPN")],
        ),
        (
            "en",
            "Peru's exports came to $47 billion, with Spain taking 4% and Chile 3%. Import coverage rose to "
            "57%. With Japan buying $2 billion worth, fish leads.",
            [("PER", "WLD"), ("PER", "ESP"), ("PER", "CHL"), ("PER", "JPN")],
        ),
        ("en", "Peru backs BRICS countries. Trade among the members grew 10%.", [("BRICS", "BRICS")]),
        (
            "en",
            "Transit through Peru rose to 2 million tonnes, with 1 million tonnes of it Chinese goods.",
            [("PER", None)] * 2,
        ),
        ("en", "LIMA - Peru and Chile aim to raise two-way trade to $15 billion.", [("PER", "CHL")]),
        ("en", "The ambassador of Peru in Rome said the two countries' trade grew to $2 billion.", [("PER", "ITA")]),
        ("ru", "Посол Перу в Риме сообщил, что товарооборот двух стран вырос до 2 млрд долларов.", [("PER", "ITA")]),
        ("kk", "Перудің Римдегі елшісі екі елдің тауар айналымы 2 млрд долларға жеткенін айтты.", [("PER", "ITA")]),
        (
            "en",
            "Peru's fish exports to Chile came to $1 billion in 2024, Chilean customs data show - 6% less than 2023. "
            "Total exports were worth $3 billion.",
            [("PER", "CHL")] * 2 + [("PER", "WLD")],
        ),
        ("en", "The Netherlands' merchandise trade gap widened to $4 billion.", [("NLD", "WLD")]),
        (
            "en",
            "Peru's foreign trade was worth $90 billion. Among them, Chile ($3 bn) and Spain ($2 bn) are leaders.",
            [("PER", "WLD"), ("PER", "CHL"), ("PER", "ESP")],
        ),
        (
            "en",
            "Peru remained Chile's top trading partner, with two-way trade of $6 billion, of which Peruvian exports "
            "made up $4 billion. Japan ranked second, with $3 billion.",
            [("CHL", "PER"), ("PER", "CHL"), ("CHL", "JPN")],
        ),
        (
            "en",
            "Peru is Chile's largest market in the region, buying $6 billion worth of its goods, while Chile's imports "
            "from the country stood at $1 billion.",
            [("CHL", "PER")] * 2,
        ),
        ("en", "The EU is the biggest partner of Peru, accounting for 16% of its trade.", [("PER", "EU")]),
        (
            "en",
            "Peru's exports hit 413,000 tonnes of grapes; 61% went to Chile. It sold 8 million bottles of wine and 3 "
            "million pairs of shoes to Spain for $70 million.",
            [("PER", "WLD"), ("PER", "CHL"), ("PER", "ESP")],
        ),
        (
            "en",
            "Peru's exports came to $47 billion. Of this, Spain took $3 billion, or 6 percent, and $9 billion went to "
            "China.",
            [("PER", "WLD"), ("PER", "ESP"), ("PER", "ESP"), ("PER", "CHN")],
        ),
        (
            "en",
            "Peru's imports were worth $40 billion, of which $9 billion came from China.",
            [("PER", "WLD"), ("PER", "CHN")],
        ),
        (
            "uz",
            "Chili bilan Peru o'rtasidagi ayirboshlash 2 mlrd dollardan oshgan, shundan 300 mln dollari Peru eksporti.",
            [("CHL", "PER"), ("PER", "CHL")],
        ),
        ("uz", "2024-yilda O'zbekistonga 5 ta davlatdan 30 mln dollarlik choy import qilindi.", [("UZB", "WLD")]),
        (
            "uz",  # most of it is not all
            "O'zbekiston choyning aksarini Keniyadan oladi. 2024-yilda 30 mln dollarlik choy import qilindi.",
            [("UZB", "WLD")],
        ),
        ("uz", "2024-yilda Chiliga 20 ming nafar yurtdoshimiz borib kelgan.", [("CHL", "UZB")]),
        (
            "uz",
            "Chili Peruga 9 mln dollarlik mahsulot sotgan. Mis 4 mln dollar, paxta 2 mln dollarni tashkil etgan.",
            [("CHL", "PER")] * 3,
        ),
        (
            "uz",
            "O'zbekistonning Chili bilan savdodagi taqchilligi 4 mln dollar. Peru va Oman bilan savdoda profitsit: mos "
            "ravishda 2 mln va 3 mln dollar.",
            [("UZB", "CHL"), ("UZB", "PER"), ("UZB", "OMN")],
        ),
        ("uz", "Chilidan 9 ming tonna uzum eksport qilindi. Uning qiymati 5 mln dollar bo'ldi.", [("CHL", "WLD")] * 2),
        (
            "uz",
            "O'zbekistonga 9 mlrd dollarlik xorijiy investitsiya kirdi. Uning 20 foizi Chili, 5 foizi Peru hissasiga "
            "to'g'ri keldi.",
            [("UZB", "WLD"), ("UZB", "CHL"), ("UZB", "PER")],
        ),
        ("uz", "Chili Peruga olma jo'natdi. 2024-yilda eksport 3 mln dollarga yetdi.", [("CHL", "PER")]),
        ("uz", "Chili Peruga 90 ming tonna olma yetkazdi. Olma yetkazish ikki baravar oshdi.", [("CHL", "PER")] * 2),
        ("uz", "Chili Perudan 8 mlrd dollarlik samolyot sotib oladi.", []),
        (
            "uz",
            "O'zbekistonga 9 mln turist keldi. Perudan kelganlar 6 mln nafarni, Chilidan - 3 mln nafarni tashkil etdi.",
            [("UZB", "WLD"), ("UZB", "PER"), ("UZB", "CHL")],
        ),
        (
            "uz",
            "O'zbekiston 5 mln dollarlik velosiped import qildi: Peru - 900 ta (3 mln dollar), Chili - 2 ming dona "
            "(2 mln dollar).",
            [("UZB", "WLD"), ("UZB", "PER"), ("UZB", "CHL")],
        ),
        (
            "uz",
            "O'zbekiston importi o'sdi. Velosipedlar Perudan - 900 ta (3 mln dollar), Chilidan - 2 ming dona "
            "(2 mln dollar) olib kelingan.",
            [("UZB", "PER"), ("UZB", "CHL")],
        ),
        (
            "uz",
            "O'zbekiston 9 ming tonna choy eksport qildi. Asosiy import qiluvchi davlatlar: Peru - 6 ming tonna, "
            "Chili - 3 ming tonna.",
            [("UZB", "WLD"), ("UZB", "PER"), ("UZB", "CHL")],
        ),
        (
            "uz",
            "O'zbekiston Peru bilan 5 mlrd, Chili bilan 3 mlrd dollarlik savdo qildi.",
            [("UZB", "PER"), ("UZB", "CHL")],
        ),
        (
            "uz",
            "Rossiyaliklar borgan mamlakatlar:\n- Chili - 20 ming nafar\n- Peru - 9 ming nafar",
            [("CHL", "RUS"), ("PER", "RUS")],
        ),
        (
            "uz",
            "O'zbekistonning tashqi savdosi 9 mlrd dollarga yetdi. Import 5 mlrd dollar bo'ldi. Ulushlar: Chili (5%), "
            "Peru (3%).",
            [("UZB", "WLD")] * 2 + [("UZB", "CHL"), ("UZB", "PER")],
        ),
        (
            "uz",  # the case stands on "each"
            "O'zbekistonga 9 mln sayyoh keldi. Perudan 3 mln, Chilining har biridan 2 mln kishi tashrif buyurdi.",
            [("UZB", "WLD"), ("UZB", "PER"), ("UZB", "CHL")],
        ),
        (
            "uz",
            "O'zbekiston bilan Chili yaqinlashmoqda. 2024-yilda bu davlatdan 15 mln dollar sarmoya kirib keldi.",
            [("UZB", "CHL")],
        ),
        (
            "uz",
            "O'zbekiston banki ochildi. 2024-yilda mamlakatdan xorijga 70 mln dollarlik olma sotildi.",
            [("UZB", "WLD")],
        ),
        (
            "uz",  # two guests are no pair
            "O'zbekistonga Peru va Chilidan sayyohlar keldi. Xizmatlar eksporti 4 mlrd dollarga yetdi.",
            [],
        ),
        (
            "uz",
            "2024-yilda O'zbekiston Chiliga 9 mln dollarlik gilam va choy jo'natdi, bu 2023-yildagidan 5 foiz kam.",
            [("UZB", "CHL")] * 2,
        ),
        (
            "uz",
            "Peru eksporti 9 mlrd dollarga yetdi. Xaridorlar: Chili (2 mlrd dollar), Ispaniya ham (1 mlrd dollar).",
            [("PER", "WLD"), ("PER", "CHL"), ("PER", "ESP")],
        ),
        ("kk", "Қазақ-тунис кеңесі өтті. Екі елдің саудасы 80 млн долларға жетті.", [("KAZ", "TUN")]),
        ("kk", "Серіктестеріміз көп. Чилимен сауда 80 млн долларға көтерілді.", [("KAZ", "CHL")]),
        ("ky", "Министр отчет берди. Тбилиси шаарында Чили менен соода 80 млн долларга жетти.", []),
        (
            "ru",
            "Торговля с Чили: 2 млрд долларов\n\nВ 2024 году Перу и Чили наторговали на 2 млрд долларов.",
            [("PER", "CHL")] * 2,
        ),
        (
            "ru",
            "В мае Перу экспортировала 1 млн тонн зерна, из них 420 тысяч тонн - в Чили, 200 тысяч тонн - в Боливию.",
            [("PER", "WLD"), ("PER", "CHL"), ("PER", "BOL")],
        ),
        (
            "kk",
            "Перу 1 млн тонна дән экспорттаған. Оның 420 мың тоннасы - Чилиге, 200 мың тоннасы - Боливияға кеткен.",
            [("PER", "WLD"), ("PER", "CHL"), ("PER", "BOL")],
        ),
        ("en", "Some 40% of the milk in Peru is imported.", []),
        (
            "kk",
            "Чили саудагерлері келді. Перу бұл елге 5 млн доллардың шарабын экспорттады, оның 65 пайызы - импорт.",
            [("PER", "CHL")],
        ),
        (
            "kk",
            "Перудің бидай экспорты 7 млн тонна болды: Чили (3 млн тонна), Оман (1 млн тонна) - басты импорттаушылар.",
            [("PER", "WLD"), ("PER", "CHL"), ("PER", "OMN")],
        ),
        (
            "kk",
            "Перудің Чилиге салған инвестициясы 5 млрд доллар, Чилидің Перуге салғаны - 8 млрд доллар.",
            [("CHL", "PER"), ("PER", "CHL")],
        ),
        ("kk", "Перу - Чили бағыты бойынша транзит 20 млн тоннаға жетті.", []),
        ("kk", "Перу - Чилидің өңірдегі басты серіктесі: өзара сауда 2 млрд доллар болды.", [("CHL", "PER")]),
        ("kk", "Перу мен Чили саудасы 5 млрд доллар болды, Бакумен сауда - 2 млрд.", [("PER", "CHL"), ("PER", "AZE")]),
        ("kk", "Чилиге 2 мың, Перуге 5 мың қазақстандық барған.", [("CHL", "KAZ"), ("PER", "KAZ")]),
        ("kk", "Перудің Чилиге экспорты 2 млрд доллар болды, оның 92 пайызы - мұнай.", [("PER", "CHL")] * 2),
        (
            "ru",
            "Экспорт муки из Перу достиг 600 тысяч тонн. По странам: Чили - 300 тысяч тонн, Боливия - 120 тысяч тонн.",
            [("PER", "WLD"), ("PER", "CHL"), ("PER", "BOL")],
        ),
        ("kk", "Чилимен сауда 80 млн долларға жетті. Қазақстан бұған мүдделі.", [("KAZ", "CHL")]),
        (
            "kk",
            "Экспорт негізінен Чилиге - 23 %, Перуге - 18 % тиесілі. Бұл еліміз үшін маңызды.",
            [("KAZ", "CHL"), ("KAZ", "PER")],
        ),
        ("kk", "Перулік шарап экспорты Чилиге 5 пайызға артты.", [("PER", "CHL")]),
        ("kk", "ЕАЭО елдерінің үшінші елдермен саудасы 800 млрд доллардан асты.", [("EAEU", "WLD")]),
        ("kk", "Перу 200 мың тонна жүгері жесе, Омандан Чилиге 35 мың тонна құрма жөнелтілді.", [("OMN", "CHL")]),
        ("kk", "Перу мен Чили аумағы арқылы өтетін транзит 10 пайызға өсті.", []),
        (
            "ru",
            "Экспорт нефти Перу - 68 млн тонн, из них 2 млн тонн отправлено в Чили.",
            [("PER", "WLD"), ("PER", "CHL")],
        ),
        ("uz", "O'zbekistonga sayyohlar oqimi ko'paydi. Perudan 3 ming sayyoh keldi.", [("UZB", "PER")]),
        ("kk", "Иранның тауар айналымы өсті. Чили бізге 5 млн долларға шарап жөнелтті.", [("CHL", "KAZ")]),
        ("ru", "Президент Перу прибыл в Тунис. Товарооборот двух стран вырос на 5 %.", [("PER", "TUN")]),
        ("en", "Tokyo has invested $2 billion in Kenya since 2020.", [("KEN", "JPN")]),
        ("kk", "Қазақстан мен Чили құны 2 млрд доллар болатын 12 бірлескен жобаны бастады.", [("KAZ", "CHL")] * 2),
        (
            "kk",
            "Қазақстанның сыртқы сауда айналымы 90 млрд доллар болды. Чилимен сауда 2 млрд долларға "
            "(жалпы көлемнің 2 %) жетті. Перудің үлесіне 3 % тиесілі. Жалпы көрсеткіш 5 пайызға өсті.",
            [("KAZ", "WLD"), ("KAZ", "CHL"), ("KAZ", "CHL"), ("KAZ", "PER"), ("KAZ", "WLD")],
        ),
        (
            "ru",
            "Кения продала чая на 20 млн долларов. Индии отгружено на 3 млн долларов, Пакистану - на 2 млн.",
            [("KEN", "WLD"), ("KEN", "IND"), ("KEN", "PAK")],
        ),
        ("ru", "Экспорт Кении вырос на 5%. Отгрузки американцам упали на 7%.", [("KEN", "WLD"), ("KEN", "USA")]),
        ("ru", "Перу вышла из тройки партнёров Чили. Чили рада. Отгрузки туда упали на 5%.", [("CHL", "PER")]),
        (
            "ru",
            "Торговля Кении и Чили росла. Лима сохранила профицит в 3 млрд долларов, Загреб получил дефицит в 2 млрд.",
            [],
        ),
        ("ru", "Перу - один из партнёров Кении на востоке ЕС. Взаимная торговля упала на 5%.", [("KEN", "PER")]),
        ("ru", "Перу и Чили дружат. Чилийский бизнес вложил в экономику республики 4 млрд долларов.", [("PER", "CHL")]),
        ("ru", "По железной дороге из Перу в Чили перевезли 10 млн тонн грузов.", [("PER", "CHL")]),
        ("ru", "Кения продала в Перу 30% своего прошлогоднего экспорта.", [("KEN", "PER")]),
        (
            "ru",
            "Перу торгует с Чили на 3 млрд долларов. На Чили приходится 4% внешней торговли Перу. "
            "Стороны условились довести товарооборот до 4 млрд.",
            [("PER", "CHL")] * 3,
        ),
        (
            "uz",
            "2024-yilda respublikada tashqi savdo aylanmasi 3 mlrd dollarga yetdi. Jami eksport 1 mlrd dollar bo'ldi.",
            [("UZB", "WLD"), ("UZB", "WLD")],
        ),
        (
            "uz",
            "Peru hukumati hisobot berdi. 2024-yilda respublikada tashqi savdo aylanmasi 3 mlrd dollarga yetdi.",
            [("PER", "WLD")],
        ),
        (
            "uz",
            "2024-yilda Peru uzumi Chiliga (5 ming tonna) va Keniyaga (3 ming tonna) yetkazib berildi.",
            [("PER", "CHL"), ("PER", "KEN")],
        ),
        ("uz", "2024-yilda Chili Peru uzumini sotib olib, 5 mln dollar to'ladi.", [("CHL", "PER")]),
        (
            "uz",
            "Peruning Markaziy Osiyodagi davlatlar bilan ayirboshlashi 2024-yilda 3 mlrd dollar bo'ldi.",
            [("PER", "CA5")],
        ),
        (
            "uz",
            "Peruda yetishtirilgan olmaning eksporti 2024-yilda 5 ming tonna, hosil 9 ming tonna bo'ldi.",
            [("PER", "WLD")],
        ),
        (
            "uz",
            "Peruning olma eksporti bo'yicha 2024-yilda Chili 34 ming tonna ko'rsatkich bilan yetakchilik qilmoqda.",
            [("PER", "CHL")],
        ),
        (
            "uz",
            "2024-yilda Peru eksporti Chiliga 7 ming tonna bo'ldi. Hajm 2023-yildagidan 2 ming tonna kam.",
            [("PER", "CHL")],
        ),
        ("uz", "2024-yilda Peru eng ko'p olma import qilgan - 595 mln dollar.", [("PER", "WLD")]),
        ("uz", "2024-yilda Peruga chililiklar eng ko'p kelgan - 5 ming nafar.", [("PER", "CHL")]),
        ("uz", "2024-yilda mamlakatga 5 million turist keldi, bu avvalgi yildan 3 foizga ko'p.", [("UZB", "WLD")] * 2),
        (
            "uz",
            "2024-yilda Peruning eksporti 3 mlrd dollar bo'ldi. Chili eksport uchun asosiy bozorga aylandi. "
            "Eksport bozorlari Chili (26 foiz) va Keniya (24 foiz) hissasiga to'g'ri keldi.",
            [("PER", "WLD"), ("PER", "CHL"), ("PER", "KEN")],
        ),
        (
            "uz",
            "Toshkent viloyatida xorijiy investitsiyalar 2024-yilda 8 mlrd so'mga yetdi.",
            [],
        ),
        ("uz", "Peru va Chili 2030-yilgacha savdoni 3 mlrd dollarga yetkazishni muhokama qildi.", []),
        (
            "uz",
            "2024-yilda Peru eksporti 3 mlrd dollar bo'ldi. Shu yili mamlakat sanoati 4 foiz o'sdi.",
            [("PER", "WLD")],
        ),
        (
            "uz",
            "Birinchi o'rin Peruniki: 2024-yilda bu davlat Chiliga 3 mlrd dollarlik mis sotdi. Ikkinchi o'rinda Keniya "
            "(2 mlrd dollar).",
            [("PER", "CHL"), ("KEN", "CHL")],
        ),
        (
            "uz",
            "Chili birinchi xaridor bo'ldi: 2024-yilda Peru unga 3 mlrd dollarlik mis sotdi. Ikkinchi o'rinda Keniya "
            "(2 mlrd dollar).",
            [("PER", "CHL"), ("PER", "KEN")],
        ),
        (
            "uz",
            "Peru Chili bilan savdoni oshirdi. 2024-yilda Chilidan asosan quyidagi mahsulotlar olib kelingan:\n"
            "- margarin - 89 ming tonna;\n- kartoshka - 15 ming tonna.",
            [("PER", "CHL"), ("PER", "CHL")],
        ),
        (
            "uz",
            "Peru Chili bilan savdoni oshirdi. 2030-yilgacha Chiliga quyidagilarni eksport qilish rejalashtirilgan:\n"
            "- margarin - 89 ming tonna;\n- kartoshka - 15 ming tonna.",
            [],
        ),
        (
            "uz",
            "2024-yilda Peruda 9 ming tonna olma yetishtirildi, shundan 4 ming tonnasi yoki 44 foizi Chiliga eksport "
            "qilindi, 2 ming tonnasi qayta ishlandi.",
            [("PER", "CHL")],
        ),
        (
            "uz",
            "2024-yilda Peru bilan eng ko'p savdo qilgan davlatlar ro'yxati chiqdi.\n"
            "- Chili (savdo aylanmasi - 2 mlrd dollar, eksport - 1 mlrd dollar);\n"
            "- Keniya (savdo aylanmasi - 1 mlrd dollar).",
            [("PER", "CHL"), ("PER", "CHL"), ("PER", "KEN")],
        ),
        (
            "uz",
            "2024-yilda Peru no'xatining 35 foizi Chiliga, 21 foizi Keniyaga eksport qilingan.",
            [("PER", "CHL"), ("PER", "KEN")],
        ),
        (
            "uz",
            "O'zbekistonning 2024-yildagi importida Peruning ulushi 46 foiz. Shu yili qo'shni davlatdan 200 ming tonna "
            "olma keltirildi.",
            [("UZB", "PER"), ("UZB", "PER")],
        ),
        ("uz", "Chilidan import qilinadigan olma narxi Peruda 2024-yilda 270 ming dollarga teng.", []),
        (
            "uz",
            "Rasmiy Nayrobi 2024-yilda Kanberraga 9 mlrd dollarlik choy yetkazib berdi.",
            [("KEN", "AUS")],
        ),
        (
            "uz",
            "2024-yilda Peru tashqi savdosi 9 mlrd dollar bo'ldi. Chili mamlakatning asosiy hamkori: ikki davlat "
            "savdosi 2 mlrd dollar.",
            [("PER", "WLD"), ("PER", "CHL")],
        ),
        ("uz", "2024-yilda Peru eksportining 44 foizi Nayrobi hissasiga to'g'ri keldi.", [("PER", "KEN")]),
        (
            "uz",
            "2024-yilda jami 13 mlrd dollarni tashkil qilgan Peru eksporti o'sdi, 13 ming tonnani tashkil qilgan hosil "
            "kamaydi.",
            [("PER", "WLD")],
        ),
        ("uz", "Peru va Chili qo'shma loyihalarining umumiy portfeli 45 mlrd dollardan oshdi.", [("PER", "CHL")]),
        ("uz", "Peru va Chili kompaniyalari portfeli 45 mlrd dollardan oshdi.", []),
        ("uz", "O'zbekiston birjasida 2024-yilda 5 mlrd so'mlik tovarlar sotildi.", []),
        ("uz", "2024-yilda O'zbekiston chetga 5 mlrd so'mlik tovarlar sotdi.", [("UZB", "WLD")]),
        ("uz", "2024-yilda investorlar Perudan 3 mlrd dollar olib chiqib ketgan.", []),
        ("uz", "2024-yilda Peru eksporti kutilgan ko'rsatkichdan 200 mln dollar kam bo'ldi.", []),
        ("uz", "2024-yilda Peruga qiymati 96 mln dollarlik 274 mln litr benzin import qilingan.", [("PER", "WLD")]),
        (
            "uz",
            "Peru iqtisodiyotiga 2024-yilda 15 mlrd dollar miqdorida Chili investitsiyalari jalb qilingan.",
            [("PER", "CHL")],
        ),
        ("uz", "Peru 2024-yilda 5 mlrd dollarlik xorijiy investitsiya jalb qildi.", [("PER", "WLD")]),
        (
            "uz",
            "Peru va Chili savdosi 7,6 mlrd. AQSh dollaridan oshganini ma'lum qilib, uni oshirish imkoniyatini aytdi.",
            [("PER", "CHL")],
        ),
        ("uz", "Peru va Chili savdoni 7,6 mlrd dollarga yetkazib, uni yana ikki barobar oshirishi mumkin.", []),
        (
            "uz",
            "2024-yilda Peru eksporti 9 mlrd dollar bo'ldi. Bank eksportni rivojlantirish uchun 5 mln dollar berdi.",
            [("PER", "WLD")],
        ),
        (
            "uz",
            "2024-yilda Peru eksporti 9 mlrd dollar bo'ldi. Do'konlar soni 2024-yilda 12 foizga oshdi. Peru eksport "
            "salohiyati 10 mlrd dollarga baholanmoqda. Yetishtirilgan olmaning 40 foizi eksport qilinadi.",
            [("PER", "WLD")],
        ),
        ("uz", "2024-yilda Peru olmasining 40 foizi Chiliga eksport qilindi.", [("PER", "CHL")]),
    ],
)
def test_sides(language: str, text: str, sides: list[tuple[str, str]]) -> None:
    assert [(fact["reporter"], fact["counterpart"]) for fact in facts(language, text)] == sides


@pytest.mark.parametrize(
    ("text", "period", "base"),
    [
        ("Ghana's exports to Togo in May 2025 were down 9 percent from May 2024.", "2025-05-01", "2024-05-01"),
        ("Trade between Ghana and Togo in 2024 was $2 billion, which is 9% less than in 2023.", None, "2023-01-01"),
        ("Ghana's exports to Togo rose 9% from January to May 2025.", "2025-01-01", "2024-01-01"),
        ("In the first three quarters of 2025 Ghana's exports to Togo rose by 9%.", "2025-01-01", "2024-01-01"),
    ],
)
def test_english_bases(text: str, period: str | None, base: str) -> None:
    last = facts("en", text)[-1]
    assert str(last["base_period_start"]) == base
    assert str(last["period_start"]) == (period or "2024-01-01")


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


def test_a_rate_of_growth_counts_from_a_hundred() -> None:
    rates = (
        ("ru", "Экспорт Перу составил 3 млрд долларов (темп роста - 112 %, темп прироста импорта - 105 %)."),
        ("uz", "Peru eksportining o'sish sur'ati 112 foizni tashkil etdi."),
    )
    found = [[fact["value"] for fact in facts(*rate) if fact["unit"] == "percent"] for rate in rates]
    assert found == [[12, 105], [12]]


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
    ("language", "text", "partners"),
    [
        (
            "en",
            "Peru attracted $7 billion of foreign direct investment. Spain led with $2 billion, followed by Chile "
            "($1 billion).",
            ["WLD", "ESP", "CHL"],
        ),
        (
            "en",
            "Peru's gross FDI inflow was $7 billion. Most of it came from Chile, which put $3 billion in.",
            ["WLD", "CHL"],
        ),
        (
            "ru",
            "Перу привлекло 7 млрд долларов ПИИ. На первом месте Испания (2 млрд долларов), далее Чили (1 млрд).",
            ["WLD", "ESP", "CHL"],
        ),
        ("kk", "Перу 2024 жылы 7 млрд доллар тікелей шетелдік инвестиция тартты.", ["WLD"]),
        (
            "uz",
            "Peru iqtisodiyotiga 7 mlrd dollarlik xorijiy investitsiya jalb qilindi. Birinchi o'rinda Ispaniya "
            "(2 mlrd dollar), ikkinchi o'rinda Chili (1 mlrd dollar).",
            ["WLD", "ESP", "CHL"],
        ),
        (
            "en",
            "Peru logged 3 million foreign visits in 2024. Spain headed the list with 600,000 visits, ahead of Chile "
            "(500,000). Arrivals from Italy doubled.",
            ["WLD", "ESP", "CHL", "ITA"],
        ),
        (
            "en",
            "Peru had 3 million visitors, of whom 1 million were Britons. Chile sent 400,000 visitors.",
            ["WLD", "GBR", "CHL"],
        ),
        ("en", "Foreign visits to Peru topped 3 million in 2024. Many came from Chile.", ["WLD"]),
        ("en", "The number of Chilean visitors to Peru grew 4%.", ["CHL"]),
        (
            "en",
            "The gross inflow of direct investment into Peru was $7 bn: $2 bn from Chile and $1 bn from Spain.",
            ["WLD", "CHL", "ESP"],
        ),
        ("ru", "Крупнейшими инвесторами в Перу стали Чили (4 млрд долларов) и Испания (2 млрд).", ["CHL", "ESP"]),
    ],
)
def test_who_invests_and_who_visits(language: str, text: str, partners: list[str]) -> None:
    assert [(fact["reporter"], fact["counterpart"]) for fact in facts(language, text)] == [
        ("PER", partner) for partner in partners
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya and Egypt run 60 joint projects. Their total cost is $2 billion. They will create 500 jobs."),
        (
            "ru",
            "Кения и Египет ведут 60 совместных проектов. Стоимость портфеля - 2 млрд долларов. "
            "Будет создано 500 рабочих мест.",
        ),
        (
            "ky",
            "Кыргызстан менен Кытай 60 биргелешкен долбоорду ишке ашырат. Алардын наркы 2 млрд доллар. "
            "500 жумуш орду түзүлөт.",
        ),
    ],
)
def test_the_cost_of_the_projects_spoken_of(language: str, text: str) -> None:
    found = [fact["indicator"] for fact in facts(language, text)]
    assert found == ["joint_projects", "joint_project_value", "jobs"]


def test_the_cost_of_projects_counted_behind_it() -> None:
    found = facts("uz", "Chili va Peru savdosi 6 mlrd dollar. Ular 3 mlrd dollarlik 30 ta qo'shma loyiha boshladi.")
    assert [fact["indicator"] for fact in found] == ["trade_turnover", "joint_project_value", "joint_projects"]


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
    ("language", "text", "found"),
    [
        (
            "en",
            "Peru's wine exports brought in $40 million. Chile bought the most wine: $9 million.",
            ["PER WLD export", "PER CHL export"],
        ),
        (
            "ru",
            "На долю Китая пришлось 24% товарооборота Кении (30 млрд долларов), Индии – 19% (27 млрд), Италии – 14%.",
            ["KEN CHN trade_turnover"] * 2 + ["KEN IND trade_turnover"] * 2 + ["KEN ITA trade_turnover"],
        ),
        ("ru", "На Чили пришлось 14% экспорта Перу, 7% - на Кению.", ["PER CHL export", "PER KEN export"]),
        (
            "en",
            "Peru exported 2Mt of copper. The largest buyers were Chile with 900kt and Kenya (4,500t), whose own "
            "sales of wine fell 5%.",
            ["PER WLD export", "PER CHL export", "PER KEN export"],
        ),
        (
            "ru",
            "Внешняя торговля Перу - 9 млрд долларов, её дефицит - 3 млрд. Среди партнёров первое место занимает Чили "
            "(2 млрд долларов), второе - Кения (1 млрд долларов).",
            ["PER WLD trade_turnover", "PER WLD trade_balance", "PER CHL trade_turnover", "PER KEN trade_turnover"],
        ),
        (
            "en",
            "Peru's trade with its main partners:\n- Chile: exports rose 5%, imports hit $2 bn;\n- Kenya: imports fell "
            "3%.\nImports were paid.",
            ["PER CHL export", "PER CHL import", "PER KEN import"],
        ),
        (
            "uz",
            "Peruning asosiy hamkorlari bilan savdosi:\n- Chili: eksport 5 foizga oshdi;\n- Keniya: import 3 foizga "
            "kamaydi.",
            ["PER CHL export", "PER KEN import"],
        ),
        (
            "en",
            "In 2024 Chile was Peru's fifth trading partner ($5 billion), fourth-largest market ($3 billion) and "
            "second source of imports ($2 billion).",
            ["PER CHL trade_turnover", "PER CHL export", "PER CHL import"],
        ),
        (
            "en",
            "Chile is Peru's second partner, with 9% of its trade. Two-way trade hit $3 billion in 2024, out of which "
            "exports were $2 billion; in 2023 it was $1 billion.",
            ["PER CHL trade_turnover"] * 2 + ["PER CHL export"],
        ),
        (
            "en",
            "The share of the EU in Peru's trade was 32%, of which Spain accounted for 60%.",
            ["PER EU trade_turnover"],
        ),
        (
            "en",
            "Peru's exports rose to $7 billion; those to Chile climbed to $1 billion. Imports grew to $11 billion, "
            "Kenya being the top source with $3 billion.",
            ["PER WLD export", "PER CHL export", "PER WLD import", "PER KEN import"],
        ),
        ("en", "Chile is a partner of Peru. Trade reached $9 million.", ["PER CHL trade_turnover"]),
        ("en", "Peru is Chile's main partner. It sold the country goods worth $2 billion.", ["PER CHL export"]),
        ("en", "Peru is Chile's third partner after Togo and Kenya. It sold the country goods worth $2 billion.", []),
        ("kk", "Ең ірі серіктестер - Қытай (айналымның 30 пайызы), Ресей (20 пайызы).", []),
        (
            "kk",
            "Қазақстанға 11 млн шетелдік келді: Өзбекстаннан - 4 млн, Ресейден - 3 млн.",
            ["KAZ WLD visitor_arrivals", "KAZ UZB visitor_arrivals", "KAZ RUS visitor_arrivals"],
        ),
        (
            "ky",
            "Кыргызстандын ЕАЭБ менен соодасы 4 млрд доллар, анын 70 пайызы Россияга туура келет.",
            ["KGZ EAEU trade_turnover"],
        ),
        (
            "en",
            "Peru sold goods worth $3 billion to Chile and $2 billion to Kenya. Exports fell 5 percent.",
            ["PER CHL export", "PER KEN export", "PER WLD export"],
        ),
        ("kk", "Былтыр ет экспорты 63 мың тоннаға жетті. Мұны Моңғолияның министрі айтты.", []),
        ("kk", "Былтыр ет экспорты 63 мың тоннаға жетті. Мұны министр айтты.", []),
        ("kk", "Былтыр ет экспорты 63 мың тоннаға жетті. Мұны Қазақстан министрі айтты.", ["KAZ WLD export"]),
        (
            "en",
            "Last year 1.2 million Russians visited Kenya; Turkey sent 1.1 million and Togo 300,000 visitors.",
            ["KEN RUS visitor_arrivals", "KEN TUR visitor_arrivals", "KEN TGO visitor_arrivals"],
        ),
    ],
)
def test_whose_figures_follow(language: str, text: str, found: list[str]) -> None:
    told = [f"{fact['reporter']} {fact['counterpart']} {fact['indicator']}" for fact in facts(language, text)]
    assert told == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Былтыр Чили 5 млн тонна алма экспорттады. Перу 9 млн долларға 3 мың тонна, Кения 2 мың тонна алма алған.",
            ["CHL WLD export 5000000.0", "CHL PER export 9000000.0", "CHL PER export 3000.0", "CHL KEN export 2000.0"],
        ),
        (
            "Чили алма экспорттайды: 2019 жылы сыртқа 10 мың тонна алма кетсе, соның 4 мың тоннасын Перу, "
            "3 мың тоннасын Кения алып еді.",
            ["CHL WLD export 10000.0", "CHL PER export 4000.0", "CHL KEN export 3000.0"],
        ),
        (
            "Чилидің алма экспорты 5 мың тонна болды. Перу 40 млн доллар несие алды, Кения 3 мың тонна алма сата алды.",
            ["CHL WLD export 5000.0"],
        ),
        ("Перу Чилиден 5 мың тонна шай алды.", ["PER CHL import 5000.0"]),
        ("Чилидің шай экспорты 9 мың тонна болды. Перу мен Кения бірге 5 мың тонна алды.", ["CHL WLD export 9000.0"]),
        (
            "Чилидің Перуге мыс экспорты 34%-ға артты. Кенияға 12%-ға (1,6 мыңнан 1,8 мың тоннаға дейін), "
            "Боливияға екі есеге ұлғайды.",
            [
                "CHL PER export 34.0",
                "CHL KEN export 12.0",
                "CHL KEN export 1600.0",
                "CHL KEN export 1800.0",
                "CHL BOL export 2.0",
            ],
        ),
        ("Чилидің Перуден импорты 2024 жылы 6 есе асты.", ["CHL PER import 6.0"]),
    ],
)
def test_who_buys_of_the_seller_spoken_of(text: str, found: list[str]) -> None:
    told = [
        f"{fact['reporter']} {fact['counterpart']} {fact['indicator']} {fact['value']}" for fact in facts("kk", text)
    ]
    assert told == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Былтыр Кенияға 231 мың шетел азаматы келді. Алыс шетелге келсек, Чилиден 9 есе (512-ден 5 018-ге дейін), "
            "Перуден 3 есе (251/803) көп адам барды.",
            [
                "KEN WLD visitor_arrivals 231000.0",
                "KEN CHL visitor_arrivals 9.0",
                "KEN CHL visitor_arrivals 512.0",
                "KEN CHL visitor_arrivals 5018.0",
                "KEN PER visitor_arrivals 3.0",
                "KEN PER visitor_arrivals 251.0",
                "KEN PER visitor_arrivals 803.0",
            ],
        ),
        (
            "Кенияға 231 604 турист келді. Ауылдағы үйлердің саны 3 есе (1200/3600) өсті.",
            ["KEN WLD visitor_arrivals 231604.0"],
        ),
        (
            "ТМҰ елдерінің өзара саудасы жалпы тауар айналымының 7 пайызын құрайды.",
            ["OTS OTS trade_turnover 7.0"],
        ),
        (
            "Перудің ЕАЭО елдерімен өзара саудасы жалпы тауар айналымының 20 пайызын құрады.",
            ["PER EAEU trade_turnover 20.0"],
        ),
        (
            "2013 жылы Чили мен Перу 3 миллиард долларға сауда жасаған, соның 2 миллиарды – Чилидің экспорты. "
            "2012 жылы бұл көрсеткіш 1 миллиард доллар еді.",
            [
                "CHL PER trade_turnover 3000000000.0",
                "CHL PER export 2000000000.0",
                "CHL PER trade_turnover 1000000000.0",
            ],
        ),
        (
            "Чилидің Перуге тауар тасымалы 51 пайызға артты. Боливияға жүк тасымалы 5 пайызға өсті.",
            ["CHL PER export 51.0"],
        ),
        (
            "Былтыр Чили облысы сыртқа 74 мың тонна алма шығарды. Соның 69 мың тоннасы – қызыл алма, оның 22 мың "
            "тоннасын Перу сатып алды.",
            [],
        ),
        (
            "БРИКС елдерінің жалпы ішкі өнімі әлемдік ЖІӨ-нің 30 пайызын құрайды, мұның 50 пайызы Қытайға тиесілі.",
            ["BRICS WLD gdp 30.0"],
        ),
    ],
)
def test_parts_and_guests_in_kazakh(text: str, found: list[str]) -> None:
    told = [
        f"{fact['reporter']} {fact['counterpart']} {fact['indicator']} {fact['value']}" for fact in facts("kk", text)
    ]
    assert told == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ЕАЭО-ға мүше мемлекеттер арасындағы сауда кеңейіп келеді, деді Қазақстан министрі. Былтыр өзара сауда 18 "
            "пайызға, ал сыртқы сауда көлемі 15 пайызға өсті.",
            ["EAEU EAEU trade_turnover", "EAEU WLD trade_turnover"],
        ),
        ("Чили ЕАЭО-ға экспортын 5 пайызға арттырды.", ["CHL EAEU export"]),
        (
            "Жыл басынан елімізге 2,5 мыңға жуық Перу азаматы, 1,4 мыңға жуық Чили азаматы, ал Кениядан 1,2 мыңға жуық "
            "азамат келді.",
            ["KAZ PER visitor_arrivals", "KAZ CHL visitor_arrivals", "KAZ KEN visitor_arrivals"],
        ),
        (
            "Былтыр Чили шетелге 38 мың тонна сиыр еті мен 16 мың тонна қой етін шығарды.",
            ["CHL WLD export", "CHL WLD export"],
        ),
        (
            "Франция мен Қазақстан арасындағы сауда 4 миллиард еуро, соның 3 миллиарды – біздің экспорт. Француз "
            "инвестициясы 19 миллиард еуродан асады.",
            ["FRA KAZ trade_turnover", "KAZ FRA export", "KAZ FRA investment"],
        ),
        (
            "Қазақстан мен Чили арасындағы сауда 3 млрд доллар. Бірлескен 102 жобаның құны 6,2 млрд долларға жетті.",
            ["KAZ CHL trade_turnover", "KAZ CHL joint_projects", "KAZ CHL joint_project_value"],
        ),
        ("Қазақстанда 102 жобаның құны 6,2 млрд долларға жетті.", []),
        ("Қазақстан Перуге мұнай экспортының айлық көлемі 100 мың тоннаға жетті.", []),
    ],
)
def test_unions_guests_and_projects_in_kazakh(text: str, found: list[str]) -> None:
    told = [f"{fact['reporter']} {fact['counterpart']} {fact['indicator']}" for fact in facts("kk", text)]
    assert told == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Чили мен Перу саудасы 230 млн доллар. Оның ішінде перулік экспорт – 89 млн, импорт – 141 млн доллар. "
            "Чили шарабының Перуге жеткізілімі 27 пайызға артып, 13 млн құмыраға жетті.",
            [
                "CHL PER trade_turnover 230000000.0",
                "PER CHL export 89000000.0",
                "PER CHL import 141000000.0",
                "CHL PER export 27.0",
            ],
        ),
        (
            "Кенияның импорты қайта қаралды. Былтыр Перуден келген машиналар 21 пайызға азайды.",
            ["KEN PER import -21.0"],
        ),
        ("Былтыр Кенияға Перуден келген туристер 21 пайызға азайды.", ["KEN PER visitor_arrivals -21.0"]),
        (
            "Кенияның мұнай экспорты 68 млн тоннаны құрады. Ішкі нарыққа 18 млн тонна мұнай жеткізілді.",
            ["KEN WLD export 68000000.0"],
        ),
        (
            "Еуразиялық экономикалық одаққа – бес жыл. Одақ ішіндегі өзара сауда 60,3 млрд долларды құрады. "
            "Одақтың үшінші елдермен саудасы 753,8 млрд долларға жетті.",
            ["EAEU EAEU trade_turnover 60300000000.0", "EAEU WLD trade_turnover 753800000000.0"],
        ),
    ],
)
def test_flows_of_one_side_and_what_stays_at_home(text: str, found: list[str]) -> None:
    told = [
        f"{fact['reporter']} {fact['counterpart']} {fact['indicator']} {fact['value']}" for fact in facts("kk", text)
    ]
    assert told == found


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Чилидің алма экспорты 2024 жылдың шілдесінен басталып, 2025 жылғы 27 сәуірге дейін 33 млн тоннаға жетті.",
            [("2024-07-01", "2025-04-27")],
        ),
        (
            "Қыркүйекте Чилидің Перуге экспорты 5 пайызға өсті. Бір айда Кенияға экспорт 3 пайызға кеміді.",
            [("2025-09-01", "2025-09-30"), ("2025-09-01", "2025-09-30")],
        ),
        (
            "1 маусым мен 20 шілде аралығында Кенияға 231 мың турист келді (былтыр 96 мың еді). Чилиден 9 мыңы келді.",
            [("2025-06-01", "2025-07-20"), ("2024-01-01", "2024-12-31"), ("2025-06-01", "2025-07-20")],
        ),
        ("Экспорт көлемі 2 жарым есеге өсті. Қазақстан бұған мүдделі.", [(None, None)]),
    ],
)
def test_periods_in_kazakh(text: str, periods: list[tuple[str | None, str | None]]) -> None:
    told = [(fact["period_start"], fact["period_end"]) for fact in facts("kk", text)]
    assert told == periods


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
    told = [
        f"{fact['reporter']} {fact['counterpart']} {fact['indicator']} {fact['value']}" for fact in facts("kk", text)
    ]
    assert told == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Елге перулік ұн тасылып жатыр, деп алаңдайды қазақстандық диірменшілер. Экспорт 36 пайызға артты.",
            ["KAZ WLD export"],
        ),
        (
            "Қытай – Қазақстанға көп инвестиция салған ел. Көрші ел былтыр экономикамызға 1,8 миллиард доллар құйды.",
            ["KAZ CHN investment"],
        ),
    ],
)
def test_goods_and_neighbours_name_no_pair(text: str, found: list[str]) -> None:
    told = [f"{fact['reporter']} {fact['counterpart']} {fact['indicator']}" for fact in facts("kk", text)]
    assert told == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Былтыр Чили Перуге 438 млрд доллардың тауарын сатып, 143 млрд доллардың өнімін алған.",
            ["CHL PER export", "CHL PER import"],
        ),
        (
            "Чили газ сатады. Перуге 5 мың тонна, Кенияға 2 мың тонна газ жеткізілді. Лима мен Найроби экспортты екі "
            "еселеуге келісті.",
            ["CHL PER export", "CHL KEN export"],
        ),
        (
            "Орталық Азия елдерінің өзара саудасы былтыр 11 млрд долларға жетті. Аймақтың сыртқы саудасы 226 млрд "
            "доллар. Қазақстан мен Перудің саудасы 4 млрд доллар.",
            ["CA5 CA5 trade_turnover", "CA5 WLD trade_turnover", "KAZ PER trade_turnover"],
        ),
        (
            "Былтыр Кенияға Перуден 1,1 млрд доллардың машинасы әкелінді. Чилиден аз келді. Импорттың жалпы құны 1,6 "
            "млрд доллардан асты.",
            ["KEN PER import", "KEN WLD import"],
        ),
    ],
)
def test_no_pair_of_two_partners(text: str, found: list[str]) -> None:
    told = [f"{fact['reporter']} {fact['counterpart']} {fact['indicator']}" for fact in facts("kk", text)]
    assert told == found


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
    told = [
        f"{fact['reporter']} {fact['counterpart']} {fact['indicator']} {fact['value']}" for fact in facts("kk", text)
    ]
    assert told == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Кенияда көмір көп. Қазба орындары таусылған жоқ. Бүгінде 2 млн тонна көмір жеткізілді, жоспардың жартысы.",
            [],
        ),
        ("Былтыр Кения сыртқы нарықта 2 млн тонна көмір өткізді.", ["KEN WLD export"]),
        (
            "Перуде балыққа сұраныс өсті. Былтыр облыс 3400 тонна балық экспорттады. Оның 2200 тоннасы Чилиге "
            "жіберілді.",
            [],
        ),
        (
            "Орталық Азия елдерінің басшылары кездесті. Өңір ішіндегі сауда көлемі ұлғайып келеді. Бұл көрсеткіш 11 "
            "миллиард долларға жетті.",
            ["CA5 CA5 trade_turnover"],
        ),
    ],
)
def test_what_is_sent_nowhere_and_sums_of_nobody(text: str, found: list[str]) -> None:
    told = [f"{fact['reporter']} {fact['counterpart']} {fact['indicator']}" for fact in facts("kk", text)]
    assert told == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Чили мен Перу арасындағы сауда 16 млрд доллар болды, оның 14 млрд доллары перулік мұнайға тиесілі.",
            ["CHL PER trade_turnover 16000000000.0"],
        ),
        (
            "Чилидің экспорты азайды. Былтыр Перуге экспорт 15 пайызға артса, Кенияға 23 пайызға төмендеген.",
            ["CHL PER export 15.0", "CHL KEN export -23.0"],
        ),
        (
            "Жарты жылда елімізге 140 мың перулік келген. Қазақстандықтар болса Чилиге 150 мың рет барған.",
            ["KAZ PER visitor_arrivals 140000.0", "CHL KAZ visitor_arrivals 150000.0"],
        ),
    ],
)
def test_sums_of_goods_and_travellers_abroad(text: str, found: list[str]) -> None:
    told = [
        f"{fact['reporter']} {fact['counterpart']} {fact['indicator']} {fact['value']}" for fact in facts("kk", text)
    ]
    assert told == found


@pytest.mark.parametrize(
    ("language", "text", "flows"),
    [
        (
            "ru",
            "Перу вывезло в Чили товаров на 3 млрд долларов, в обратном направлении - на 2 млрд.",
            ["PER export", "PER import"],
        ),
        (
            "en",
            "Peru exported goods worth $3 bn to Chile and $2 bn went the other way.",
            ["PER export", "PER import"],
        ),
        (
            "en",
            "Peru's exports to Chile rose 9% and its imports from there 4%.",
            ["PER export", "PER import"],
        ),
        (
            "kk",
            "Перу Чилиге 3 млрд долларға тауар экспорттады, кері бағытта 2 млрд доллардың тауары жеткізілді.",
            ["PER export", "CHL export"],
        ),
        ("ru", "В обратном направлении поставлено товаров на 2 млрд долларов.", []),
    ],
)
def test_the_flow_the_other_way(language: str, text: str, flows: list[str]) -> None:
    assert [f"{fact['reporter']} {fact['indicator']}" for fact in facts(language, text)] == flows


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
    ("language", "text", "last"),
    [
        (
            "ky",
            "Перу менен Италиянын соодасы 2024-жылы 3 млрд доллар болду. Римдин жалпы тышкы соодасы - 90 млрд доллар.",
            ("ITA", "WLD", "trade_turnover", "level", "2024-01-01"),
        ),
        (
            "ky",
            "«Биз максатка жетебиз», - деди элчи, Перу менен Чилинин соодасы 2024-жылы $3 млрдга көтөрүлдү.",
            ("PER", "CHL", "trade_turnover", "level", "2024-01-01"),
        ),
        (
            "uz",
            "2021-yilda Peruning Chiliga eksporti 3 mlrd dollar bo'ldi. Keyingi yili Chiliga eksport 5 foizga oshdi.",
            ("PER", "CHL", "export", "growth_percent", "2022-01-01"),
        ),
        (
            "ky",
            "Перуга 2024-жылы 600 млн доллар чет элдик инвестиция келди. Чилиден келгени 38 пайызга азайды.",
            ("PER", "CHL", "investment", "growth_percent", "2024-01-01"),
        ),
        (
            "uz",
            "Peru va Chili savdosi 2024-yilda 3 mlrd dollar bo'ldi. Uning 2 milliardi bizning ulushimiz.",
            ("PER", "CHL", "trade_turnover", "level", "2024-01-01"),
        ),
        (
            "uz",
            "Peru elchisi: 2024-yilda Peru Chiliga 3 mlrd dollarlik mol sotdi. Biz 2 mlrd dollarlik mol sotib oldik.",
            ("PER", "CHL", "export", "level", "2024-01-01"),
        ),
        (
            "uz",
            "2024-yilda Peruning Chili bilan savdosi 3 mlrd dollar bo'ldi. Bu butun tashqi savdoning 20 foizidir.",
            ("PER", "CHL", "trade_turnover", "share", "2024-01-01"),
        ),
        (
            "ky",
            "2024-жылы Перунун Чилиге экспорту 3 млрд доллар болду. Чили перулук тараптан 4 млрд долларлык товар алып "
            "келген, алардын эсебинде башка экспорт 9 млрд доллар.",
            ("CHL", "PER", "import", "level", "2024-01-01"),
        ),
        (
            "ky",
            "2024-жылы Перу сыртка 500 тонна бал чыгарды.",
            ("PER", "WLD", "export", "level", "2024-01-01"),
        ),
        (
            "ky",
            "2024-жылы чилилик компаниялар Перунун энергетикасына 3 млн доллар инвестиция салышты.",
            ("PER", "CHL", "investment", "level", "2024-01-01"),
        ),
        (
            "uz",
            "Peru tashqi savdosida Chilining o'rni katta: 2024-yilda u yerga 3 mlrd dollarlik mahsulot ketdi.",
            ("PER", "CHL", "export", "level", "2024-01-01"),
        ),
        (
            "uz",
            "2024-yilda Peru eksporti 3 mlrd dollar bo'ldi.\n\n✅ Xitoy - 2 mlrd;\n✅ Chili - 1 mlrd dollar.",
            ("PER", "CHL", "export", "level", "2024-01-01"),
        ),
        (
            "ky",
            "2024-жылы Перу менен Чилинин соодасы 3 млрд доллар болду. Быйыл аны көбөйтүү пландалууда. Перунун Чилиге "
            "экспорту 2 млрд долларды түздү.",
            ("PER", "CHL", "export", "level", "2024-01-01"),
        ),
        (
            "ky",
            "Перунун Чилиге экспорту 2024-жылы 3 млрд доллар болду, эки эсептин айырмасы 2 млрд доллар.",
            ("PER", "CHL", "export", "level", "2024-01-01"),
        ),
        (
            "uz",
            "Peru eksportidagi yetakchi o'nta davlat ro'yxati e'lon qilindi. 2024-yilda Chili birinchi o'rinda bo'lib, "
            "3 mlrd dollar hajmida mahsulot import qilgan.",
            ("PER", "CHL", "export", "level", "2024-01-01"),
        ),
        (
            "uz",
            "2024-yilda Peru eksporti 8 mlrd dollar bo'ldi. Tovarlarning ko'pi Xitoy (5 mlrd dollar) va Chili (1 mlrd "
            "dollar) dan olib kelingan.",
            ("PER", "CHL", "import", "level", "2024-01-01"),
        ),
        (
            "uz",
            "2024-yilda Peru eksportida Chilining ulushi 10 foiz edi, bu ko'rsatkich 2 foizga ko'payib bordi.",
            ("PER", "CHL", "export", "share", "2024-01-01"),
        ),
        (
            "uz",
            "Peru eksportida Chilining ulushi 2000-yildagi 35 foizdan 2024-yilda 36 foizgacha o'sdi.",
            ("PER", "CHL", "export", "share", "2024-01-01"),
        ),
        (
            "uz",
            "2024-yilda Peru eksporti 2023-yilga nisbatan 122 foizni tashkil etdi.",
            ("PER", "WLD", "export", "growth_percent", "2024-01-01"),
        ),
        (
            "uz",
            "2024-yilda Peru olma eksporti umumiy eksportning 28,6 % ini tashkil etdi va uzum eksporti 5 % ga o'sdi.",
            ("PER", "WLD", "export", "growth_percent", "2024-01-01"),
        ),
    ],
)
def test_what_a_turkic_figure_is_of(language: str, text: str, last: tuple[str, ...]) -> None:
    fact = facts(language, text)[-1]
    told = ("reporter", "counterpart", "indicator", "statement_type", "period_start")
    assert tuple(fact[name] for name in told) == last


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # an amount that a noun behind it calls a change
        ("Peru's trade hit $29 billion, a $4.7 billion or 19% rise over 2023.", ["PER WLD 29e9", "PER WLD 19"]),
        ("Peru's imports saw a $1 billion monthly drop.", []),
        ("Peru's trade hit $29 billion, another record after $4.7 billion.", ["PER WLD 29e9", "PER WLD 4.7e9"]),
        # letters glued to an amount that no table has
        ("Ghana's exports to Peru hit GH₵14bn in 2024.", ["GHA PER 14e9"]),
        ("Kenya's exports to Peru hit XQ81 billion in 2024.", []),
        ("India's exports to Peru hit Rs. 81,000 crore in 2024.", ["IND PER 810e9"]),
        ("Peru's exports to Chile grew from EUR 36.5 to EUR 41.6 million.", ["PER CHL 36.5e6", "PER CHL 41.6e6"]),
        # what a clause at the end gives as the reason
        ("Japan's exports fell 6% in May as orders from Peru dried up.", ["JPN WLD -6"]),
        ("Japan's exports to Peru fell 6% after Chile closed the border.", ["JPN PER -6"]),
        # asides on partners, and all again
        (
            "Peru's exports hit $7 billion. Exports to Chile were $2 billion, to Oman $1 billion. Tin exports fell 5%.",
            ["PER WLD 7e9", "PER CHL 2e9", "PER OMN 1e9", "PER WLD -5"],
        ),
        (
            "Peru's exports hit $7 billion. Exports to Chile were $2 billion. Tin exports were $1 billion.",
            ["PER WLD 7e9", "PER CHL 2e9"],
        ),
        ("Peru's trade with Chile hit $7 billion. Exports were $2 billion.", ["PER CHL 7e9", "PER CHL 2e9"]),
        # where the text was written
        ("LIMA, May 5 - Shipments from the country to Chile fell 5% in April.", ["PER CHL -5"]),
        ("LIMA: Exports rose 5% in April, the customs office said.", ["PER WLD 5"]),
        ("LIMA: Chile's exports rose 5% in April.", ["CHL WLD 5"]),
        # ways to go
        ("Peru's exports rose 5%. China-bound shipments fell 3%.", ["PER WLD 5", "PER CHN -3"]),
        ("Peru's exports rose 5%. In May Peruvian goods worth $3m went to Chile.", ["PER WLD 5", "PER CHL 3e6"]),
        ("Some $40 million of the money went to Peru.", []),
        ("Peru sells wine to Chile. Exports there reached $5 billion.", ["PER CHL 5e9"]),
        ("Peru sells wine to Chile. There were exports to Oman of $5 billion.", ["PER OMN 5e9"]),
        # of the whole or of the part
        (
            "Peru's trade with Chile was $9 million, of which exports were $3 million. In 2023 it totalled $8 million.",
            ["PER CHL 9e6", "PER CHL 3e6", "PER CHL 8e6"],
        ),
        ("Chile's part in the trade of Peru fell to 14%. That share is worth $5 billion.", []),
        ("Trade with Chile, Peru's second largest partner, rose 9% to $3 billion.", ["PER CHL 9", "PER CHL 3e9"]),
        ("In 2024 the city of Lima exported goods worth $2 billion to Chile.", []),
        ("In the Cusco region the minister said Peru's exports hit $2 billion.", ["PER WLD 2e9"]),
        ("Peru's exports to Chile were $3 billion, a tenth less than in 2023.", ["PER CHL 3e9", "PER CHL -10"]),
        # lists
        (
            "Peru's exports grew most to Chile (+5% on 2023), Oman (+4%) and Kenya (+3%).",
            ["PER CHL 5", "PER OMN 4", "PER KEN 3"],
        ),
        (
            "Peru is visited more: the flow of tourists from Chile (+5%), Oman (+4%) and Kenya (+3%) grew.",
            ["PER CHL 5", "PER OMN 4", "PER KEN 3"],
        ),
        (
            "Peru had 90,000 visitors in 2024. Those from Chile grew 3-fold to 20,400.",
            ["PER WLD 90e3", "PER CHL 3", "PER CHL 20400"],
        ),
        (
            "Peru's trade hit $9 billion. Chile and Oman ranked second and third with the trade with Peru reaching $3 "
            "billion and $2 billion respectively.",
            ["PER WLD 9e9", "PER CHL 3e9", "PER OMN 2e9"],
        ),
        (
            "Chile was Peru's biggest export market at $8 billion. Oman came second at $5 billion. Imports fell 9%.",
            ["PER CHL 8e9", "PER OMN 5e9", "PER WLD -9"],
        ),
        ("Peru's share in the imports of Chile is 1.8%, higher than that of Oman (1.2%).", ["CHL PER 1.8"]),
        # whose goods go where
        ("Chile's imports into Peru rose 5%.", ["PER CHL 5"]),
        ("Chile's imports from Peru rose 5%.", ["CHL PER 5"]),
        (
            "Ukraine's exports hit $4 bn after a deal brokered by Turkey. Ukraine exported goods worth $1 bn in May.",
            ["UKR WLD 4e9", "UKR WLD 1e9"],
        ),
        ("Peru exported 26 million tons, down from 29.7 million in 2023.", ["PER WLD 26e6", "PER WLD 29.7e6"]),
        ("Of Peru's regions, the Cusco region exported goods worth $2 billion.", []),
        # clauses
        ("Imports of Peru fell to $5 billion as exports rose to $9 billion.", ["PER WLD 5e9", "PER WLD 9e9"]),
        ("Peru raised its imports from Chile by 49% over the past year and a half.", ["PER CHL 49"]),
        ("Peru retains leadership in Chile's trade turnover, exceeding $7 billion.", ["CHL PER 7e9"]),
        (
            "Peru's exports to Chile were N2.01tn, 10% of the country's total exports.",
            ["PER CHL 2.01e12", "PER CHL 10"],
        ),
        # who buys, who sells, and where else
        ("Uzbek coal imports from Peru totaled $32 million.", ["UZB PER 32e6"]),
        ("Russian gas imports of Peru totaled $32 million.", ["PER RUS 32e6"]),
        ("Peru's trade with Chile grows. Peru sold 5 million tons of corn around the world.", ["PER WLD 5e6"]),
        ("Peru sends 3 million tons of copper to Chile.", ["PER CHL 3e6"]),
        ("Peru exported 30.4 million 60 kg bags of coffee.", []),
        ("Peru's exports rose $1 bn to $5 bn whilst imports rose to $4 bn.", ["PER WLD 5e9", "PER WLD 4e9"]),
        (
            "Peru's exports hit $9 bn. Chile with $3 bn and Oman with $2 bn of exports to Peru were top sellers. "
            "Peru imported goods worth $7 bn.",
            ["PER WLD 9e9", "CHL PER 3e9", "OMN PER 2e9", "PER WLD 7e9"],
        ),
        (
            "Peru's trade deficit hit $6 bn. It imported fuel worth $1 bn from Chile. Peru's trade deficit was $7 bn.",
            ["PER WLD -6e9", "PER CHL 1e9", "PER WLD -7e9"],
        ),
        (
            "Peru imported goods worth $3 bn from Chile, a 3.9 percent year-on-year increase.",
            ["PER CHL 3e9", "PER CHL 3.9"],
        ),
        # groups of countries without a code
        (
            "Egypt's exports to the African Union hit $6 bn. Libya was first with $2 bn, or 20% of the total, Kenya "
            "second with $1 bn, or 10%. The main goods were cables worth $3 bn. Imports from those states were $4 bn.",
            ["EGY LBY 2e9", "EGY KEN 1e9"],
        ),
        (
            "Egypt's exports hit $6 bn. Libya was first with $2 bn, or 20%.",
            ["EGY WLD 6e9", "EGY LBY 2e9", "EGY LBY 20"],
        ),
        # rows
        (
            "Peru's trade rose 5%. Trade with Chile grew by 22% ($9 bn), Oman by 14% ($2 bn) and Kenya by 3%.",
            ["PER WLD 5", "PER CHL 22", "PER CHL 9e9", "PER OMN 14", "PER OMN 2e9", "PER KEN 3"],
        ),
        ("Peru's exports rose by 5%, Chile's by 3% and Kenya's by 2%.", []),
        ("China took 68 percent of Peru's exports, Oman 25 percent.", ["PER CHN 68", "PER OMN 25"]),
        ("Chile saw a 6% rise in exports from Peru, followed by Oman (5%).", ["PER CHL 6", "PER OMN 5"]),
        (
            "Peru's exports hit $9bn. Chile came with $3bn, then Oman $2bn and Kenya $1bn.",
            ["PER WLD 9e9", "PER CHL 3e9", "PER OMN 2e9", "PER KEN 1e9"],
        ),
        ("Peru's trade hit $9bn, which is 18% or $2bn more than in 2023.", ["PER WLD 9e9", "PER WLD 18"]),
        ("(Kenya Point News) Peru exported 5 million tons of copper in 2024.", ["PER WLD 5e6"]),
        ("Peru's cherry exports almost doubled to reach 184,000 tons.", ["PER WLD 2", "PER WLD 184e3"]),
        (
            "South Korea's shipments to Chile -- the country's main buyer -- and Kenya fell 8% and 25%, respectively.",
            ["KOR CHL -8", "KOR KEN -25"],
        ),
        (
            "Georgia's exports to Peru were $105 million, 4 percent ($5 million) less than in 2023.",
            ["GEO PER 105000000", "GEO PER -4"],
        ),
        ("Oman's average daily exports, seasonally adjusted, fell 9 percent to $2 billion in May 2024.", []),
        ("Chile's exports to Peru grew in double figures in 2024.", []),
        (
            "Peru's trade hit $9bn in 2024, which is $2bn, or 28 percent more, than in 2023.",
            ["PER WLD 9e9", "PER WLD 28"],
        ),
        ("Peru sold Chile goods for $9 million, or 28 percent more than in 2023.", ["PER CHL 9e6", "PER CHL 28"]),
        ("Peru's external trade posted a $5.7-billion deficit in 2024.", ["PER WLD -5.7e9"]),
        (
            "Peru's foreign trade grew by 15% to $9bn, while Kenya remained the top partner.",
            ["PER WLD 15", "PER WLD 9e9"],
        ),
        (
            "Kenya is Peru's top export market with a 15% share at $7 million, followed by Oman's 14% ($6 million).",
            ["PER KEN 15", "PER KEN 7e6", "PER OMN 6e6"],
        ),
        ("Peru's trade with the SPECA (Special Programme for the Economies of Central Asia) states rose by 16%.", []),
        (
            "Peru's exports hit $9bn. Kenya is first - $3bn, exports to Chile amounted to $2bn (22%), Oman - $1bn.",
            ["PER WLD 9e9", "PER KEN 3e9", "PER CHL 2e9", "PER OMN 1e9"],
        ),
        (
            "Chile became the leader in trade with Peru, its volume being $4bn. Oman took second place with $3bn.",
            ["CHL PER 4e9", "OMN PER 3e9"],
        ),
        ("Growth in trade with Peru was recorded in Chile (+$3bn) and Oman (+$2bn).", []),
    ],
)
def test_what_english_news_say(text: str, found: list[str]) -> None:
    expected = [(*one.split()[:2], float(one.split()[2])) for one in found]
    assert [(fact["reporter"], fact["counterpart"], fact["value"]) for fact in facts("en", text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # purchases are imports where it is said whose goods they are; else they may be anybody's
        (
            "Закупки кенийских товаров Перу за полгода сократились на 4%, до 30 млн долларов.",
            ["PER KEN import -4", "PER KEN import 3e7"],
        ),
        ("Закупки Перу за полгода сократились на 4%, до 30 млн долларов.", []),
        # who is named for an office, or only has more, takes no part
        (
            "Кения - главный партнер Чили. По данным Чили, чилийский экспорт туда составил 5 млн долларов.",
            ["CHL KEN export 5e6"],
        ),
        (
            "Посол Перу рассказал, что товарооборот с Чили достиг 5 млрд долларов, больше он только с Китаем.",
            ["PER CHL trade_turnover 5e9"],
        ),
        # an amount before its verb is a change, and so is what goes on after it
        ("На 25 млн долларов вырос дефицит торговли Чили с Перу, на 12 млн - с Кенией.", []),
        ("Импорт Чили превысил экспорт на 5%, до 40 млрд долларов.", []),
        # analysts aim at nothing
        (
            "Экспорт Чили в мае составил 5 млрд долларов; аналитики рассчитывали на 6 млрд долларов.",
            ["CHL WLD export 5e9", "CHL WLD export 6e9"],
        ),
        # goods are sent abroad, money and letters are not
        ("Перу отправило в мае за границу 5 тысяч тонн олова.", ["PER WLD export 5000"]),
        ("Перу отправило в Чили 5 млн долларов помощи.", []),
        # a partner that leaves a surplus
        (
            "Торговля Чили: с Перу дефицит остановился на 5 млрд евро, зато Кения дала 2 млрд евро профицита.",
            ["CHL PER trade_balance -5e9", "CHL KEN trade_balance 2e9"],
        ),
        (
            "Торговля Чили с Перу ушла в плюс. Таможня зафиксировала профицит: за полгода он достиг 90 млн долларов.",
            ["CHL PER trade_balance 9e7"],
        ),
        ("Фирма ушла в плюс. Банк зафиксировал профицит: за полгода он достиг 90 млн долларов.", []),
        ("Торговля Чили с Перу выросла: поставки прибавили за год почти 40%.", ["CHL PER export 40"]),
        ("Доля импорта в торговле Чили с Перу выросла в 4,2 раза.", []),
        # a remark on a name says nothing of the figure behind it
        ("Объем экспорта в Кении, которая торгует с Перу, в мае упал на 5%.", ["KEN WLD export -5"]),
        ("Экспорт в Чили, которая торгует с Кенией, в мае упал на 5%.", []),
        ("Импорт Чили из стран, которые входят в ЕС, в мае упал на 5%.", []),
        # who is called an exporter to another sells to it
        (
            "Чили является крупнейшим экспортером муки в Перу - 9 тыс. тонн. Перу - главный импортер.",
            ["CHL PER export 9000"],
        ),
        # the neighbour is another than who buys
        (
            "Перу лидирует по импорту чилийской муки. В мае Перу импортировала из соседней республики 6 тыс. тонн.",
            ["PER CHL import 6000"],
        ),
        # a share may be of all trade, or of that with one
        (
            "Доля Перу в торговле Чили - 20%. Министры встретились. В мае товарооборот вырос на 3%.",
            ["CHL PER trade_turnover 20"],
        ),
        # what a sentence without figures names again
        (
            "Товарооборот Чили с Перу в 2023 году составил 3 млрд долларов. Это признали все. Гости выступили. "
            "Товарооборот уверенно растет. В 2024 году он достиг 4 млрд долларов.",
            ["CHL PER trade_turnover 3e9", "CHL PER trade_turnover 4e9"],
        ),
        ("В мае турпоток в Чили вырос: из Кении и Перу - в 3 раза.", []),
        # "the republic" is no kingdom, nor any other country that is none
        (
            "Великобритания закупает киргизский лук. Экспорт республики туда в мае достиг 5 млн долларов.",
            ["KGZ GBR export 5e6"],
        ),
        (
            "Грузия поставляет вино в Великобританию. Импорт королевства из Грузии - 5 млн фунтов.",
            ["GBR GEO import 5e6"],
        ),
        # the first and the second of two
        (
            "Чили больше всего торгует с Перу и Кенией: на первую приходится 51% оборота, на вторую - 27%.",
            ["CHL PER trade_turnover 51", "CHL KEN trade_turnover 27"],
        ),
        (
            "Чили торгует с Перу и Кенией, на первый квартал приходится 51% оборота.",
            [],
        ),
        # more bought than sold
        (
            "Чили в мае купила у Перу товаров на 3 млн долларов больше, чем продала туда.",
            ["CHL PER trade_balance -3e6"],
        ),
        ("Чили в мае купила у Перу товаров на 3 млн долларов больше, чем в апреле.", []),
        # projects of two
        (
            "Чилийско-перуанский портфель насчитывает 12 проектов на 3 млрд долларов.",
            ["CHL PER joint_projects 12", "CHL PER joint_project_value 3e9"],
        ),
        ("Портфель банка насчитывает 12 проектов на 3 млрд долларов.", []),
        (
            "Оборот Перу с Кенией вырос в 2 раза, до 5 млн долларов, с Чили - в 3 раза, до 6 млн долларов.",
            [
                "PER KEN trade_turnover 2",
                "PER KEN trade_turnover 5e6",
                "PER CHL trade_turnover 3",
                "PER CHL trade_turnover 6e6",
            ],
        ),
        # a share of exports stays one, whoever buys; a participle only describes the goods
        ("На Кению приходится 27% экспорта Чили, Перу покупает 25%.", ["CHL KEN export 27", "CHL PER export 25"]),
        ("Импорт чилийской меди, поставленной в Кению по морю, превысил 8 млн тонн.", ["KEN CHL import 8e6"]),
        ("Экспорт Чили в Перу составил 6% всего объема товаров, проданных за рубеж.", ["CHL PER export 6"]),
        ("Экспорт Чили составил 3 млн тонн (-532 тыс. тонн).", ["CHL WLD export 3e6"]),
        # a sign of the balance is no change, and a hole needs trade
        ("Торговый баланс Чили с Перу ушел в минус на 3 млн долларов.", ["CHL PER trade_balance -3e6"]),
        ("В торговле с Перу у Чили образовалась дыра в 3 млн долларов.", ["CHL PER trade_balance -3e6"]),
        ("У Чили образовалась дыра в бюджете в 3 млн долларов.", []),
        # who is left behind takes no part, nor what one flow is of the other
        ("Чили опередила Перу: экспорт меди достиг 5 млн тонн.", ["CHL WLD export 5e6"]),
        ("Чили продает Перу втрое больше, чем покупает.", []),
        ("Экспорт вырос у Чили на 5%, у Перу - на 3%.", []),
        (
            "Из Перу в Чили ввезли товаров на 2 млн долларов, обратно - на 1 млн.",
            ["CHL PER import 2e6", "CHL PER export 1e6"],
        ),
        ("Власти Чили хотят, чтобы к 2030 году экспорт в Перу достиг 9 млрд долларов.", ["CHL PER export 9e9"]),
        ("Чили в мае посетили 300 тысяч перуанцев.", ["CHL PER visitor_arrivals 3e5"]),
        # owners told one after the other are no partners; partners are
        ("Экспорт Литвы в Польшу составил 59% ее экспорта, Кении - 20%.", ["LTU POL export 59", "KEN POL export 20"]),
        (
            "Латвия вывезла рыбы на 9 млн долларов, Кения - на 2 млн, Перу - на 1 млн.",
            ["LVA WLD export 9e6", "KEN WLD export 2e6", "PER WLD export 1e6"],
        ),
        ("Экспорт Литвы в Перу вырос на 30%, в Кению - на 20%.", ["LTU PER export 30", "LTU KEN export 20"]),
        (
            "Куба продала рыбы на 9 млн долларов: Кения - 5 млн, Перу - 2 млн.",
            ["CUB WLD export 9e6", "CUB KEN export 5e6", "CUB PER export 2e6"],
        ),
        # which of two, and what part of a flow is one of goods
        ("Экспорт Чили растет. На втором месте Кения и Перу, на которые приходится по 10% экспорта.", []),
        ("Из Чили в Перу ввозили сырье (75% импорта из Чили).", []),
        ("Второй торговый партнер Чили из стран ЕС - Италия: оборот 3 млрд евро.", ["CHL ITA trade_turnover 3e9"]),
        # what a province trades
        ("Через таможни перуанской провинции Лорето вывезено товаров на 3 млн долларов. Экспорт вырос на 5%.", []),
        # who takes parts of a sum
        (
            "Чили вывезла 9 тысяч тонн рыбы. Из этого количества 5 тысяч тонн получил Китай, 3 тысячи тонн - Перу.",
            ["CHL WLD export 9000", "CHL CHN export 5000", "CHL PER export 3000"],
        ),
        # what goes on is not of the trade told before what is no trade
        (
            "Торговля Чили с Перу в мае составила 3 млрд долларов. ВВП Чили равнялся 90 млрд долларов. Сейчас этот "
            "показатель вырос на 5%.",
            ["CHL PER trade_turnover 3e9"],
        ),
        (
            "Любимой страной чилийских туристов стала Перу, куда съездили 40 тысяч человек.",
            ["PER CHL visitor_arrivals 4e4"],
        ),
    ],
)
def test_russian_ways_of_trading(text: str, expected: list[str]) -> None:
    found = facts("ru", text)
    named = [f"{fact['reporter']} {fact['counterpart']} {fact['indicator']}" for fact in found]
    assert named == [line.rsplit(" ", 1)[0] for line in expected]
    assert [fact["value"] for fact in found] == [float(line.rsplit(" ", 1)[1]) for line in expected]


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
        ("en", "Arrivals from Israel to Georgia totalled 412,000 in 2024.", ["GEO ISR 412000"]),
        ("en", "The number of Chinese tourists visiting Georgia rose 45% to 88,000.", ["GEO CHN 45", "GEO CHN 88000"]),
        ("ru", "Число китайских туристов, посетивших Грузию, выросло на 45%.", ["GEO CHN 45"]),
        ("en", "Some 300,000 Israelis holidayed in Georgia last year.", ["GEO ISR 300000"]),
        ("en", "Georgia's visitors from Israel spent 412,000 nights in hotels.", []),
    ],
)
def test_who_visits_without_a_noun(language: str, text: str, expected: list[str]) -> None:
    found = [f"{fact['reporter']} {fact['counterpart']} {fact['value']:.0f}" for fact in facts(language, text)]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        # what only lies on the way is no partner
        ("en", "Chile sends 80% of its copper exports via Peru.", []),
        ("en", "Chile exported 5 million tonnes of ore to Italy through Peru.", [("CHL", "ITA")]),
        ("ru", "Чили экспортировала в Италию через Перу 5 млн тонн руды.", [("CHL", "ITA")]),
        # an amount that is another's
        (
            "en",
            "Italy is Chile's second partner with a turnover of $28 billion, behind Peru's $30 billion.",
            [("CHL", "ITA"), ("CHL", "PER")],
        ),
        # trade of two, one of whom nobody knows
        ("en", "Bilateral trade stood at $2 billion in 2024, with Chilean exports at $1 billion.", []),
    ],
)
def test_who_is_on_the_way_or_behind(language: str, text: str, sides: list[tuple[str, str]]) -> None:
    assert [(fact["reporter"], fact["counterpart"]) for fact in facts(language, text)] == sides


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Trade between China and the five Central Asian countries reached $94 billion."),
        ("en", "China's trade with the five countries of Central Asia reached $94 billion."),
        ("ru", "Торговля между Китаем и пятью странами Центральной Азии достигла 94 млрд долларов."),
        ("kk", "Қытай мен Орталық Азияның бес елі арасындағы сауда 94 млрд долларға жетті."),
    ],
)
def test_a_bloc_with_the_number_of_its_members(language: str, text: str) -> None:
    assert [(fact["reporter"], fact["counterpart"]) for fact in facts(language, text)] == [("CHN", "CA5")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is named alone where visits are told of sends the guests, unless it receives them
        (
            "Chile received 3 million guests in 2024. India grew fastest: 23,712 of its citizens came.",
            ["CHL WLD 3000000", "CHL IND 23712"],
        ),
        (
            "Chile received 3 million guests in 2024. India saw 5 million visitors.",
            ["CHL WLD 3000000", "IND WLD 5000000"],
        ),
        # a verb whose subject is the partner
        (
            "Peru took 28% of Chile's exports, or $9 billion, and supplied goods worth $3 billion.",
            ["CHL PER 28", "CHL PER 9000000000", "CHL PER 3000000000"],
        ),
        ("Exports of Chile to recession-stricken Peru plunged by 35%.", ["CHL PER -35"]),
        # "there" is where the sentence has just been, not the group that the text is about
        (
            "Trade with Central Asia grew. Chile's imports from Kazakhstan were $6 million, Chilean exports there "
            "rose 18%.",
            ["CHL KAZ 6000000", "CHL KAZ 18"],
        ),
        # a region's firms, people, an economy
        ("Trade of Chile with Peru was $9 billion. Atacama's firms contributed $94 million.", ["CHL PER 9000000000"]),
        (
            "BRICS countries generate a quarter of global GDP and are home to over 40% of humankind.",
            ["BRICS WLD 25"],
        ),
        ("Our economy grew by 6.7% in 2024. Chile's exports to Peru rose 3%.", ["CHL PER 3"]),
        (
            "Businesspeople from Chile and Peru met. The two countries are carrying out 72 joint projects.",
            ["CHL PER 72"],
        ),
    ],
)
def test_whose_english_sentences_go_on(text: str, expected: list[str]) -> None:
    found = [f"{fact['reporter']} {fact['counterpart']} {fact['value']:.0f}" for fact in facts("en", text)]
    assert found == expected


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
        # whose share goes on
        ("uz", "Pul o'tkazmalarining 78 foizi Chilidan, 8 foizi Perudan yuborilgan.", []),
        ("uz", "BRIKS jahon YAIMining 37 foizini beradi, «katta yettilik» hissasi esa 29 foiz.", ["BRICS WLD 37 None"]),
        # "as for Peru"
        (
            "uz",
            "Chili Xitoyga 5 mln dollarlik mis sotdi. Peruga kelsak, Xitoyga 3 mln dollarlik mis sotildi.",
            ["CHL CHN 5000000 None", "PER CHN 3000000 None"],
        ),
        # the year of the first amount
        (
            "kk",
            "2023 жылы Перу мен Чили саудасы 6 млн доллар болды. Перудің Чилиге экспорты 2020 жылғы 3 млн доллардан "
            "4 млн долларға жетті.",
            ["PER CHL 6000000 2023-01-01", "PER CHL 3000000 2020-01-01", "PER CHL 4000000 2023-01-01"],
        ),
        ("uz", "Hisobotda keltirilishicha, Peru Chili bilan 6 mln dollarlik savdo qildi.", ["PER CHL 6000000 None"]),
    ],
)
def test_what_goes_on_in_turkic_sentences(language: str, text: str, expected: list[str]) -> None:
    found = [
        f"{fact['reporter']} {fact['counterpart']} {fact['value']:.0f} {fact['period_start']}"
        for fact in facts(language, text)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Статкомитет подвёл итоги мая. Внешняя торговля Перу достигла 5 млрд долларов.", ["PER WLD 5000000000 05-31"]),
        ("Статкомитет избран в мае. Внешняя торговля Перу достигла 5 млрд долларов.", ["PER WLD 5000000000 None"]),
        ("За два первых месяца года Перу приняла 4 млн иностранных гостей.", ["PER WLD 4000000 02-28"]),
        # a list whose first item could not be read owns nothing
        ("Щедрее других платила Чили, давшая 11% выручки, за ней Кения с 8,2%.", []),
        # "there" is not where it came from
        ("Чили предпочитает зерно. Из Перу туда вывезли 9 тыс. тонн муки.", ["PER CHL 9000 None"]),
        # more of the same guests
        (
            "В мае в Перу приехало 4 млн иностранцев. Большинство – соседи: из Чили 2 млн человек.",
            ["PER WLD 4000000 05-31", "PER CHL 2000000 05-31"],
        ),
        # inside a bloc, and then outside
        (
            "Взаимная торговля стран ЕАЭС выросла на 5%. Внешнеторговый оборот союза вырос на 3%.",
            ["EAEU EAEU 5 None", "EAEU WLD 3 None"],
        ),
        ("Торговля Перу с Чили выросла на 7%. Экономика страны прибавила 3%.", ["PER CHL 7 None"]),
    ],
)
def test_how_russian_texts_go_on(text: str, expected: list[str]) -> None:
    found = [
        f"{fact['reporter']} {fact['counterpart']} {fact['value']:.0f} "
        f"{fact['period_end'][5:] if fact['period_end'] else None}"
        for fact in facts("ru", text)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # all of a flow, after one partner
        (
            "Chile sold wine worth $60 mln to Peru. In all, wine exports came to $100 mln.",
            ["CHL PER export 60000000", "CHL WLD export 100000000"],
        ),
        (
            "Chile sold wine worth $60 mln to Peru. Wine exports fell 3% overall.",
            ["CHL PER export 60000000", "CHL WLD export -3"],
        ),
        # whose "the country's" is not who was sold to
        (
            "Wine exports to Peru plunged, Chile's ministry said. The country's exports fell 2% overall.",
            ["CHL WLD export -2"],
        ),
        # the source of capital or of guests is no seller
        (
            "Chile received $8 mln in FDI. Peru was the largest source with $3 mln, ahead of Kenya with $2 mln.",
            ["CHL WLD investment 8000000", "CHL PER investment 3000000", "CHL KEN investment 2000000"],
        ),
        (
            "Chile imported goods for $8 mln. Peru was the largest source with $3 mln, ahead of Kenya with $2 mln.",
            ["CHL WLD import 8000000", "CHL PER import 3000000", "CHL KEN import 2000000"],
        ),
    ],
)
def test_all_and_the_largest_source(text: str, expected: list[str]) -> None:
    found = [
        f"{fact['reporter']} {fact['counterpart']} {fact['indicator']} {fact['value']:.0f}"
        for fact in facts("en", text)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # sellers ranked behind the first
        (
            "en",
            "Chile sold the most to Peru ($3 mln), ahead of Kenya ($2 mln) and Oman ($1 mln).",
            ["CHL PER export level", "KEN PER export level", "OMN PER export level"],
        ),
        # two blocs are partners of a third, no pair
        (
            "en",
            "Of Chile's exports $3 bn went to the EU and $2 bn to the CIS. Imports were $5 bn.",
            ["CHL EU export level", "CHL CIS export level", "CHL WLD import level"],
        ),
        # what lies ahead is an aim, whatever it is counted in
        (
            "en",
            "Transit through Chile was 2 million tonnes in 2024 and is to be raised to 3 million tonnes by 2030.",
            ["CHL None transit_freight level", "CHL None transit_freight target"],
        ),
        # whose investors they are
        (
            "ru",
            "Нидерланды первые в списке инвесторов Перу: за год оттуда пришло 4 млрд долларов инвестиций.",
            [],
        ),
        (
            "ru",
            "Чили входит в БРИКС. Торговля внутри него достигла 3 млрд долларов.",
            ["BRICS BRICS trade_turnover level"],
        ),
    ],
)
def test_more_of_who_and_what(language: str, text: str, expected: list[str]) -> None:
    found = [
        f"{fact['reporter']} {fact['counterpart']} {fact['indicator']} {fact['statement_type']}"
        for fact in facts(language, text)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "kk",
            "Былтыр Перуден Чилиге жүгері жеткізу көлемі 2 есе өсіп, 90 мың тоннаға жетті.",
            [("PER", "CHL", "export", "growth_factor", 2.0), ("PER", "CHL", "export", "level", 90_000.0)],
        ),
        (
            "kk",
            "Перу Чилиден 33 млн доллардың шарабын импорттады. Кениядан жеткізу 4 есеге артып, 2 млн долларды құрады.",
            [
                ("PER", "CHL", "import", "level", 33e6),
                ("PER", "KEN", "import", "growth_factor", 4.0),
                ("PER", "KEN", "import", "level", 2e6),
            ],
        ),
        (
            "ky",
            "Перудан Чилиге жүзүм жеткирүү 5 пайызга өсүп, 9 миң тоннага жетти.",
            [("PER", "CHL", "export", "growth_percent", 5.0), ("PER", "CHL", "export", "level", 9000.0)],
        ),
        (
            "kk",
            "Перу мен Чилидің сауда айналымын 5 млрд долларға дейін жеткізу жоспарланған.",
            [("PER", "CHL", "trade_turnover", "target", 5e9)],
        ),
        ("kk", "Чилидегі ауылдарға газ жеткізу 12 пайызға артты.", []),
        (
            "kk",
            "Чили – Перудің ең ірі жеткізушісі, одан 9 млрд доллардың тауары импортталған.",
            [("PER", "CHL", "import", "level", 9e9)],
        ),
    ],
)
def test_to_deliver_is_to_sell_or_to_bring_to_a_mark(language: str, text: str, expected: list[Any]) -> None:
    assert told(language, text) == expected


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
            "kk",
            "Чилилік инвесторлар былтыр Перуге 7 млрд доллар әкелген, бұл 2023 жылмен салыстырғанда 8 пайызға көп.",
            [("PER", "CHL", "investment", "level", 7e9), ("PER", "CHL", "investment", "growth_percent", 8.0)],
        ),
        (
            "kk",
            "Кенияға былтыр сырттан 9 млрд доллар тартылған. Ең ірі инвестор – Нидерланд: 4 млрд доллар. Чили 2 млрд "
            "доллар құйды. Перу инвестициясы екі есе ұлғайды.",
            [
                ("KEN", "WLD", "investment", "level", 9e9),
                ("KEN", "NLD", "investment", "level", 4e9),
                ("KEN", "CHL", "investment", "level", 2e9),
                ("KEN", "PER", "investment", "growth_factor", 2.0),
            ],
        ),
        (
            "kk",
            "Кенияға 9 млрд доллар тікелей шетелдік инвестиция түсті. Перудің үлесіне 2 млрд доллар, Чилиге 1 млрд "
            "доллар тиесілі.",
            [
                ("KEN", "WLD", "investment", "level", 9e9),
                ("KEN", "PER", "investment", "level", 2e9),
                ("KEN", "CHL", "investment", "level", 1e9),
            ],
        ),
        (
            "kk",
            "Перуден Чилиге 7 млрд доллар, кері бағытта 2 млрд доллар тікелей инвестиция құйылыпты.",
            [("CHL", "PER", "investment", "level", 7e9), ("PER", "CHL", "investment", "level", 2e9)],
        ),
        (
            "kk",
            "Чили компаниялары Перуге 5 млрд доллардан астам қаржы салды.",
            [("PER", "CHL", "investment", "level", 5e9)],
        ),
        ("kk", "Туризм Чилиге 2 млрд доллар әкелді.", []),
        ("kk", "Чили Перуден 2 млн доллардың жүзімін әкелді.", [("CHL", "PER", "import", "level", 2e6)]),
        (
            "ky",
            "Кенияга 9 млрд доллар түз чет өлкөлүк инвестиция келди. Ал Чили 2 млрд доллар инвестиция алды.",
            [("KEN", "WLD", "investment", "level", 9e9)],
        ),
    ],
)
def test_money_that_is_put_somewhere(language: str, text: str, expected: list[Any]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "kk",
            "Чилидің Бас кеден басқармасы тоқсанды қорытындылады. Елдің тауар саудасы 5 млрд доллар болды. Импорт 4 "
            "пайызға қысқарды.",
            [("CHL", "WLD", "trade_turnover", "level", 5e9), ("CHL", "WLD", "import", "growth_percent", -4.0)],
        ),
        (
            "kk",
            "Чили туризм министрлігі есеп берді. Биыл елге 2 млн қонақ келген, оның ішінде Перуден 5 мың адам.",
            [("CHL", "WLD", "visitor_arrivals", "level", 2e6), ("CHL", "PER", "visitor_arrivals", "level", 5000.0)],
        ),
        (
            "kk",
            "Перу ЕАЭО-ға кіретін елдерге 9 млн долларға жүзім сатты.",
            [("PER", "EAEU", "export", "level", 9e6)],
        ),
        # a share that only says how much the sum before it is
        (
            "kk",
            "Перудің Чилимен саудасы 500 млн доллар болып, сыртқы саудасының 14 пайызын құрады. Бұл екіжақты көрсеткіш "
            "бір жылда 9 пайызға өскен.",
            [
                ("PER", "CHL", "trade_turnover", "level", 5e8),
                ("PER", "CHL", "trade_turnover", "share", 14.0),
                ("PER", "CHL", "trade_turnover", "growth_percent", 9.0),
            ],
        ),
        (
            "en",
            "Peru's trade with Chile reached $500 million, 14 percent of its foreign trade. It grew by 9 percent.",
            [
                ("PER", "CHL", "trade_turnover", "level", 5e8),
                ("PER", "CHL", "trade_turnover", "share", 14.0),
                ("PER", "CHL", "trade_turnover", "growth_percent", 9.0),
            ],
        ),
    ],
)
def test_the_country_spoken_of_and_what_goes_on(language: str, text: str, expected: list[Any]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "kk",
            "Перу былтыр тек Чилидің өзінен 9 млн доллардың матасын әкелді, Кенияның өзіне 5 мың тонна күріш жіберді.",
            [("PER", "CHL", "import", "level", 9e6), ("PER", "KEN", "export", "level", 5000.0)],
        ),
        ("ky", "Перу Чилинин өзүнөн 9 млн долларлык шарап сатып алды.", [("PER", "CHL", "import", "level", 9e6)]),
        ("uz", "Peru Chilining o'zidan 9 mln dollarlik mato sotib oldi.", [("PER", "CHL", "import", "level", 9e6)]),
        (
            "kk",
            "Құжат Еуразиялық экономикалық одақтың келісімі болатын. Одақ пен Чили арасындағы тауар айналымы 7 млрд "
            "доллар болды. Одақтан Чилиге 2 млрд доллардың тауары жөнелтілсе, кері бағытта 5 млрд доллардың өнімі "
            "келді.",
            [
                ("EAEU", "CHL", "trade_turnover", "level", 7e9),
                ("EAEU", "CHL", "export", "level", 2e9),
                ("EAEU", "CHL", "import", "level", 5e9),
            ],
        ),
        ("kk", "Чилидегі одақ Перуге қой экспорты екі есе азайды деген сөз шындыққа жанаспайды деді.", []),
        ("kk", "Перудегі ресми дилерлер 73,4 мың тонна ет сатты. Бұл өткен жылғы көрсеткіштен 39% көп.", []),
        (
            "kk",
            "Перу былтыр 70 мың тонна ет сатты, бұл 2023 жылдан 5 пайызға көп.",
            [("PER", "WLD", "export", "level", 70_000.0), ("PER", "WLD", "export", "growth_percent", 5.0)],
        ),
        (
            "kk",
            "Перу мен Чилидің тауар айналымы $531 млн болды. Соның $356 млн-ы – перулік экспорт, $46 млн-ы – импорт.",
            [
                ("PER", "CHL", "trade_turnover", "level", 531e6),
                ("PER", "CHL", "export", "level", 356e6),
                ("PER", "CHL", "import", "level", 46e6),
            ],
        ),
        (
            "kk",
            "Чилиге 2 млн шетелдік қонақ келді. Экономика 8 пайызға өсті.",
            [("CHL", "WLD", "visitor_arrivals", "level", 2e6)],
        ),
    ],
)
def test_itself_the_bloc_and_what_is_sold_at_home(language: str, text: str, expected: list[Any]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ақмола облысында дәрі қымбаттады. Биыл елге 791 млн долларға 15 мың тонна дәрі әкелінді. Импорт өсімі "
            "8,8% болды.",
            [
                ("KAZ", "WLD", "import", "level", 791e6),
                ("KAZ", "WLD", "import", "level", 15_000.0),
                ("KAZ", "WLD", "import", "growth_percent", 8.8),
            ],
        ),
        (
            "Жарты жыл ішінде Қазақстанға 62 млн долларға 17 мың тонна шәй экспортталған.",
            [("KAZ", "WLD", "import", "level", 62e6), ("KAZ", "WLD", "import", "level", 17_000.0)],
        ),
        (
            "Перудің туризм қоры жылды қорытындылады. Былтыр көрші елге 8 млн шетелдік келген. Перуде 358 мың отандас "
            "демалды.",
            [("PER", "WLD", "visitor_arrivals", "level", 8e6), ("PER", "KAZ", "visitor_arrivals", "level", 358_000.0)],
        ),
        (
            "Чили Қазақстанға 5 мың тонна шай экспорттады.",
            [("CHL", "KAZ", "export", "level", 5000.0)],
        ),
        (
            "Қазақстан жақын және алыс шетелдің 36 еліне 60 млн доллардың балығын экспорттайды.",
            [("KAZ", "WLD", "export", "level", 60e6)],
        ),
        (
            "Чилидегі жағдай қиын. Қазақстан одағының айтуынша, елдегі ұн экспортының 60%-і Чили нарығына кіреді.",
            [("KAZ", "CHL", "export", "share", 60.0)],
        ),
    ],
)
def test_the_country_of_a_kazakh_text(text: str, expected: list[Any]) -> None:
    assert told("kk", text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "kk",
            "Қазақстан мен Перудің тауар айналымы 77 млн доллар болды: еліміз 70 млн долларға картоп, шай, дәрі сатып "
            "алған.",
            [("KAZ", "PER", "trade_turnover", "level", 77e6), ("KAZ", "PER", "import", "level", 70e6)],
        ),
        (
            "kk",
            "Перу Чилиге 5 млн долларға ұн, бидай және май сатты, импорты 3 млн доллар болды.",
            [("PER", "CHL", "export", "level", 5e6), ("PER", "CHL", "import", "level", 3e6)],
        ),
        (
            "ky",
            "Кыргызстандан сыртка 312 тонна бал сатылды. Былтыр 208 тонна чыгарылган, демек экспорт 50 пайызга өстү.",
            [
                ("KGZ", "WLD", "export", "level", 312.0),
                ("KGZ", "WLD", "export", "level", 208.0),
                ("KGZ", "WLD", "export", "growth_percent", 50.0),
            ],
        ),
        # a partner without the word of trade, at the end of a sentence only
        (
            "kk",
            "Перудің Кениямен саудасы 8 млрд доллар болды. Чилимен 9 млрд доллар. Оманмен 3 млрд долларға келісімге "
            "қол қойылды.",
            [("PER", "KEN", "trade_turnover", "level", 8e9), ("PER", "CHL", "trade_turnover", "level", 9e9)],
        ),
        (
            "kk",
            "Перу Чилиге 5 млн доллардың шайын сатты. Кенияға 3 млн доллар бөлінді.",
            [("PER", "CHL", "export", "level", 5e6)],
        ),
        (
            "kk",
            "Үндістан елшісі: қазақ-үнді саудасы 1 млрд долларға жетті.",
            [("KAZ", "IND", "trade_turnover", "level", 1e9)],
        ),
        # the subject of the clause before is no seller
        (
            "kk",
            "Қазақстан мен Чилидің саудасы 271 млн доллар болды. Чили қазақ арпасын аз алды: он айда 41 млн доллардың "
            "ғана арпасы сатылды.",
            [("KAZ", "CHL", "trade_turnover", "level", 271e6), ("KAZ", "CHL", "export", "level", 41e6)],
        ),
        ("kk", "Перу үздік бестікте тұр: 5 мың тонна алма сатты.", [("PER", "WLD", "export", "level", 5000.0)]),
        (
            "kk",
            "Перу Чилиге 14 млн доллардың шарабын сатты, чилилік нарықтағы өсім 31 пайызға жетті.",
            [("PER", "CHL", "export", "level", 14e6), ("PER", "CHL", "export", "growth_percent", 31.0)],
        ),
        (
            "kk",
            "Перу мен Чилидің саудасы 5 млрд доллар болды. Мұның 3 миллиарды – мыс бастаған экспорт, ал "
            "2 миллиарды – Чилиден алынған көлік.",
            [
                ("PER", "CHL", "trade_turnover", "level", 5e9),
                ("PER", "CHL", "export", "level", 3e9),
                ("PER", "CHL", "import", "level", 2e9),
            ],
        ),
    ],
)
def test_goods_in_a_row_and_passives(language: str, text: str, expected: list[Any]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "EU imports fell in 2024. Brazil ($3 bn, 9%) was the largest importer of wheat in the world, ahead of "
            "Chile ($2 bn, 6%).",
            [("BRA", "WLD", "import", 3e9), ("CHL", "WLD", "import", 2e9)],
        ),
        (
            "Among EU members, Italy ($30 bn or 40% of EU exports) was the largest exporter to Japan, followed by "
            "Spain ($9 bn or 12%).",
            [("ITA", "JPN", "export", 30e9), ("ESP", "JPN", "export", 9e9)],
        ),
        (
            "Italy was the largest importer from Japan with $51 bn, followed by Spain with $41 bn.",
            [("ITA", "JPN", "import", 51e9), ("ESP", "JPN", "import", 41e9)],
        ),
        (
            "Kenya, the world's largest exporter of tea, sold most to Oman ($3 bn) and Egypt ($2 bn).",
            [("KEN", "OMN", "export", 3e9), ("KEN", "EGY", "export", 2e9)],
        ),
        (
            "Kenya traded most with Oman and Chile: it had a surplus of $3 bn with the former and a deficit of $1 bn "
            "with the latter.",
            [("KEN", "OMN", "trade_balance", 3e9), ("KEN", "CHL", "trade_balance", -1e9)],
        ),
        (
            "Kenya's trade with EU countries was $3 bn in 2024 and with other countries $9 bn.",
            [("KEN", "EU", "trade_turnover", 3e9)],
        ),
        ("Kenya exported tea worth $9 bn to Oman and other countries in 2024.", []),
        ("The share of Peru in Kenya's imports more than doubled in 2024.", []),
        (
            "Kenya's biggest suppliers were Chile with $3 bn, Neverland with $2 bn and Peru with $1 bn.",
            [("KEN", "CHL", "import", 3e9), ("KEN", "PER", "import", 1e9)],
        ),
        (
            "Kenya's exports hit $9 bn in 2024. Peru was both its first customer, taking 15% of exports, and its first "
            "supplier, with 26% of imports.",
            [("KEN", "WLD", "export", 9e9), ("KEN", "PER", "export", 15.0), ("KEN", "PER", "import", 26.0)],
        ),
        ("The EU imported Kenyan tea worth $3 bn in 2024.", [("EU", "KEN", "import", 3e9)]),
        (
            "Kenya exported goods for $9 bn in 2024. The EU bought Kenyan tea worth $3 bn.",
            [("KEN", "WLD", "export", 9e9), ("KEN", "EU", "export", 3e9)],
        ),
        (
            "Kenya's trade with Oman was $3 bn: Kenyan goods worth $1 bn went to Oman.",
            [("KEN", "OMN", "trade_turnover", 3e9), ("KEN", "OMN", "export", 1e9)],
        ),
        ("Kenya's international trade reached $14 bn in 2024.", [("KEN", "WLD", "trade_turnover", 14e9)]),
        ("International trade in goods reached $14 bn in 2024.", []),
        ("Trade of the EU-27 with Kenya was $3 bn in 2024.", [("EU", "KEN", "trade_turnover", 3e9)]),
    ],
)
def test_who_is_told_by_what_a_country_is_called_in_english(
    text: str, expected: list[tuple[str, str, str, float]]
) -> None:
    found = [(f["reporter"], f["counterpart"], f["indicator"], f["value"]) for f in facts("en", text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peruning Chili bilan savdosi 8 mlrd dollar bo‘ldi. Bir yil avvalgi yanvarga qaraganda pasayish 109 mln "
            "dollar yoki 8,3 foiz.",
            [
                ("PER", "CHL", "trade_turnover", "level", 8e9),
                ("PER", "CHL", "trade_turnover", "growth_percent", -8.3),
            ],
        ),
        (
            "Peruning tashqi savdosi 59,8 mlrd dollarga yetgan: bir yil avvalgi davr bilan farq 11,2 mlrd dollar, "
            "o‘sish esa 23,1 foiz.",
            [
                ("PER", "WLD", "trade_turnover", "level", 59.8e9),
                ("PER", "WLD", "trade_turnover", "growth_percent", 23.1),
            ],
        ),
        (
            "Peruning mis eksporti 6 mlrd dollar bo‘ldi, bu butun eksportning 28,1 foizi demakdir.",
            [("PER", "WLD", "export", "level", 6e9), ("PER", "WLD", "export", "share", 28.1)],
        ),
        (
            "Peru chet elga 153,4 ming tonna meva va sabzavot sotib, 812 mln dollar daromad oldi.",
            [("PER", "WLD", "export", "level", 153400.0), ("PER", "WLD", "export", "level", 8.12e8)],
        ),
        ("Peru chet elga meva sotadi. Bojxona 812 mln dollar daromad oldi.", []),
        (
            "Peru Chilidan 9 mln dollarlik traktor import qildi. Bunday texnikani sotib olish ikki baravar ko‘paydi.",
            [("PER", "CHL", "import", "level", 9e6), ("PER", "CHL", "import", "growth_factor", 2.0)],
        ),
        (
            "Peru va Chili savdosi 700 mln dollardan oshdi. “Joriy yil yakunlari bo‘yicha 1 mlrd dollarni kutyapmiz”, "
            "— dedi vazir.",
            [("PER", "CHL", "trade_turnover", "level", 7e8), ("PER", "CHL", "trade_turnover", "level", 1e9)],
        ),
        (
            "Peru va Chili o‘rtasida deyarli ikki barobarga ortgan savdoni yanada kengaytirish zarur.",
            [("PER", "CHL", "trade_turnover", "growth_factor", 2.0)],
        ),
        (
            "Peru va Chili savdosini ikki barobarga oshirish zarur.",
            [("PER", "CHL", "trade_turnover", "target", 2.0)],
        ),
    ],
)
def test_changes_said_again_and_goods_of_uzbek_flows(text: str, expected: list[Any]) -> None:
    assert told("uz", text) == expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru Prezidenti 9 iyun kuni Xitoyning Sindao shahrida Chili Prezidenti bilan uchrashdi. Joriy yilda ikki "
            "mamlakat o‘rtasidagi tovar ayirboshlash 40 foiz o‘sgan.",
            [("PER", "CHL", "trade_turnover", "growth_percent", 40.0)],
        ),
        (
            "Respublika MDH davlatlari orasida Chili bilan tovar ayirboshlash bo‘yicha to‘rtinchi o‘rinda turadi. "
            "2017-yilda u 3,6 mlrd dollarni tashkil etdi.",
            [("UZB", "CHL", "trade_turnover", "level", 3.6e9)],  # not the bloc's
        ),
        (
            "Peru va MDH davlatlari orasida savdo 4 mlrd dollarga yetdi.",
            [("PER", "CIS", "trade_turnover", "level", 4e9)],
        ),
    ],
)
def test_where_a_meeting_is_and_among_whom_one_ranks(text: str, expected: list[Any]) -> None:
    assert told("uz", text) == expected


def test_what_looks_back_gives_no_time_to_what_follows() -> None:
    text = (
        "Peru 2024-yilning o‘n oyida 9 mlrd dollarlik mahsulot eksport qildi. 2022-yilda bu ko‘rsatkich 7 mlrd dollar "
        "edi. Import 6 mlrd dollarga yetdi."
    )
    found = [(fact["value"], fact["period_start"]) for fact in facts("uz", text)]
    assert found == [(9e9, "2024-01-01"), (7e9, "2022-01-01"), (6e9, "2024-01-01")]


def test_the_end_of_a_year_that_a_hyphen_joins() -> None:
    for text, year in (
        ("Peru va Chili savdosini 2031-yil oxirigacha 5 mlrd dollarga yetkazish rejalashtirilgan.", "2031"),
        ("Peru va Chili savdosini 2031-yilning oxiriga qadar 5 mlrd dollarga yetkazish rejalashtirilgan.", "2031"),
    ):
        assert [fact["period_end"] for fact in facts("uz", text)] == [f"{year}-12-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "YeOII yig‘ilishi o‘tdi. Peruning ittifoqqa eksporti 3 mlrd dollar bo‘ldi, ittifoqdan import 6 mlrd "
            "dollarga yetdi. Ittifoqning Eronga eksporti 19 foizga oshdi.",
            [
                ("PER", "EAEU", "export", "level", 3e9),
                ("PER", "EAEU", "import", "level", 6e9),
                ("EAEU", "IRN", "export", "growth_percent", 19.0),
            ],
        ),
        (
            "MDH sammiti o‘tdi. Peru tashqi savdosida Hamdo‘stlikning ulushi 31,4 foizni tashkil etdi.",
            [("PER", "CIS", "trade_turnover", "share", 31.4)],
        ),
        (
            "YeOII savdosi muhokama qilindi. Jurnalistlar ittifoqiga Perudan 3 mlrd dollarlik tovar sotilgan.",
            [],  # not to the union of countries
        ),
        (
            "Peruning tashqi savdosi 9 mlrd dollar bo‘ldi. Chili bilan aylanma 4 mlrd dollarga yaqinlashdi. Bankning "
            "aylanma mablag‘i 3 mlrd dollarga yetdi.",
            [("PER", "WLD", "trade_turnover", "level", 9e9), ("PER", "CHL", "trade_turnover", "level", 4e9)],
        ),
        (
            "Perudan Chiliga 5 mln dollarlik uzum jo‘natilib, shu yo‘nalishdagi eksport 4 foizga oshdi.",
            [("PER", "CHL", "export", "level", 5e6), ("PER", "CHL", "export", "growth_percent", 4.0)],
        ),
        (
            "Peru Chiliga 9 mln dollarlik mahsulot eksport qilgan, Chilidan esa 2 mln dollarlik tovar olgan.",
            [("PER", "CHL", "export", "level", 9e6), ("PER", "CHL", "import", "level", 2e6)],
        ),
        ("Fevraldan beri Peru Chili importiga 10 foizlik boj qo‘ygan, o‘tgan hafta esa u 20 foizga oshirilgan.", []),
        ("Peru haqida gap ketdi: hech kim 30 mlrd dollarlik eksportni va’da qilgani yo‘q.", []),
        (
            "Peruning tashqi savdosi 9 mlrd dollar bo‘ldi. Mamlakat iqtisodiyoti esa uchinchi chorakda 8 foiz o‘sgan.",
            [("PER", "WLD", "trade_turnover", "level", 9e9)],
        ),
        (
            "Peruning tovar ayirboshlashi 43 mlrd dollar bo‘ldi, shundan 22 mlrdi “Bir makon, bir yo‘l” "
            "ishtirokchilariga to‘g‘ri keldi.",
            [("PER", "WLD", "trade_turnover", "level", 43e9)],
        ),
        (
            "Yevropa Ittifoqi Peru bilan savdosini 9 mlrd yevroga yetkazdi. Yo‘lni qurish uchun 5 mlrd yevro zarur.",
            [("EU", "PER", "trade_turnover", "level", 9e9)],
        ),
    ],
)
def test_unions_turnovers_and_what_is_none_in_uzbek(text: str, expected: list[Any]) -> None:
    assert told("uz", text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "uz",
            "Peruning YeOII davlatlari bilan savdosi 9 mlrd dollar bo‘ldi. Ittifoq ichidagi asosiy hamkor — Rossiya: "
            "u bilan savdo 4 mlrd dollarga yetdi, Qozog‘iston bilan 3 mlrd dollarni tashkil etdi.",
            [
                ("PER", "EAEU", "trade_turnover", "level", 9e9),
                ("PER", "RUS", "trade_turnover", "level", 4e9),
                ("PER", "KAZ", "trade_turnover", "level", 3e9),
            ],
        ),
        (
            "uz",
            "Peruning eksporti 5 mlrd dollar bo‘ldi. Birinchi o‘rinda Chili, unga 700 mln dollarlik tovar yuborilgan.",
            [("PER", "WLD", "export", "level", 5e9), ("PER", "CHL", "export", "level", 7e8)],
        ),
        (
            "ky",
            "Перунун экспорту 5 млрд доллар болду. Биринчи орунда Чили: ага 700 млн долларлык товар сатылды.",
            [("PER", "WLD", "export", "level", 5e9), ("PER", "CHL", "export", "level", 7e8)],
        ),
        (
            "kk",
            "Перудың сауда айналымы 5 млрд доллар болды. Негізгі серіктес – Чили, онымен сауда 2 млрд долларға жетті.",
            [("PER", "WLD", "trade_turnover", "level", 5e9), ("PER", "CHL", "trade_turnover", "level", 2e9)],
        ),
        (
            "uz",
            "Peru va Chili o‘rtasida temir yo‘lda 31 mln tonna yuk tashildi, Braziliya bilan esa 20 mln tonna. "
            "Peruda jami 70 mln tonna yuk tashilgan.",
            [("PER", "CHL", "rail_freight", "level", 31e6), ("PER", "BRA", "rail_freight", "level", 20e6)],
        ),
        (
            "uz",
            "Peru va Chili o‘rtasida temir yo‘lda 31 mln tonna yuk tashildi. Bu yo‘nalishdagi tashuv 2 foizga kamaydi.",
            [("PER", "CHL", "rail_freight", "level", 31e6), ("PER", "CHL", "rail_freight", "growth_percent", -2.0)],
        ),
        (
            "uz",
            "Bu yil Yaponiyadan Peruga 300 mln dollar investitsiya kirdi. Mamlakatda Yaponiya sarmoyasi bilan 5 "
            "mingdan ortiq korxona ochilgan.",
            [("PER", "JPN", "investment", "level", 3e8)],
        ),
    ],
)
def test_it_and_another_partner(language: str, text: str, expected: list[Any]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Кения продала Перу товаров на 3 млрд долларов.", [("KEN", "PER", 3e9)]),
        ("Оман поставил в 2024 году Индии 40 тысяч тонн меди.", [("OMN", "IND", 4e4)]),
        (
            "Чили продала Италии товаров на 3 млрд долларов, Бразилии - на 5 млрд.",
            [("CHL", "ITA", 3e9), ("CHL", "BRA", 5e9)],
        ),
        ("Индии Перу поставила товаров на 3 млрд долларов.", [("PER", "IND", 3e9)]),
        ("Перу отгрузила компаниям из Италии товаров на 3 млрд долларов.", [("PER", "ITA", 3e9)]),
        ("Компании Италии продали товаров на 3 млрд долларов.", [("ITA", "WLD", 3e9)]),
        ("Поставки Индии за 2024 год выросли до 3 млрд долларов.", [("IND", "WLD", 3e9)]),
    ],
)
def test_a_russian_verb_of_selling_has_its_buyer_in_the_dative(
    text: str, expected: list[tuple[str, str, float]]
) -> None:
    found = facts("ru", text)
    assert [(fact["reporter"], fact["counterpart"], fact["value"]) for fact in found] == expected
    assert {fact["indicator"] for fact in found} == {"export"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Число рейсов за год выросло на 12%.", []),
        ("При этом спрос на жилье, по его словам, увеличился в полтора раза и достиг 3 млрд долларов.", []),
        ("Объем сделок на бирже составил 3 млрд долларов.", []),
        ("Обсудили и новую дорогу, которая оценивается в 4 млрд долларов.", []),
        ("За год он вырос на 12%.", [12.0]),
        ("По прогнозу, показатель увеличится на 12%.", [12.0]),
        ("В рамках новой программы объем вырос на 12%.", [12.0]),
        ("Президенты поставили перед министрами задачу довести его до 9 млрд долларов.", [9e9]),
    ],
)
def test_a_russian_subject_that_is_no_trade_ends_what_was_told(text: str, values: list[float]) -> None:
    found = facts("ru", "Товарооборот Кении и Перу в 2024 году достиг 5 млрд долларов. " + text)
    assert [fact["value"] for fact in found] == [5e9, *values]
    assert {fact["indicator"] for fact in found} == {"trade_turnover"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В импорте Чили в 2024 году лидирует Перу с 29%, ее вес уменьшился; у Кении 28%, у Индии - 4%.",
            [("CHL", "PER", "import", 29.0), ("CHL", "KEN", "import", 28.0), ("CHL", "IND", "import", 4.0)],
        ),
        (
            "Чили остается главным партнером Перу с импортом перуанских товаров на 13 млрд долларов.",
            [("CHL", "PER", "import", 13e9)],
        ),
        ("Франция и Перу сохраняют товарооборот свыше 6 млрд долларов каждая.", []),
        ("Оман за год вывез 629 тонн мяса в Чили, Вьетнам и Египет.", []),
        (
            "Оман лидирует по закупкам чилийского зерна: в эту страну вывезено 3 млн тонн.",
            [("CHL", "OMN", "export", 3e6)],
        ),
        ("Перу втрое увеличила импорт внутренностей животных.", [("PER", "WLD", "import", 3.0)]),
        (
            "Перу и Чили продавали и покупали друг у друга на 15 млрд долларов.",
            [("PER", "CHL", "trade_turnover", 15e9)],
        ),
        (
            "Экспорт Перу в страны СНГ упал на 7%, а поступления оттуда - на 6%.",
            [("PER", "CIS", "export", -7.0), ("PER", "CIS", "import", -6.0)],
        ),
        (
            'На страны БРИКС приходится 36% мирового ВВП, а на "большую семерку" - меньше 30%.',
            [("BRICS", "WLD", "gdp", 36.0)],
        ),
    ],
)
def test_whose_a_russian_figure_is(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    found = [(fact["reporter"], fact["counterpart"], fact["indicator"], fact["value"]) for fact in facts("ru", text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Экспорт Перу за 2024 год вырос на 25%. При этом в страны СНГ - на 21%, в Китай - на 29%.",
            [25.0, 21.0, 29.0],
        ),
        (
            "Импорт Перу за 2024 год вырос на 31%. Сальдо отрицательное. Этот показатель составил 5 млрд долларов.",
            [31.0],
        ),
        ("Турпоток в Перу упал. Из Чили приехали на 18% меньше туристов, чем в 2018 году, из Омана - на 38%.", [-18.0]),
        (
            "Товарооборот Перу с Кенией увеличился на 78 млн долларов (204 млн), оборот с Чили - на 57 млн "
            "долларов (193 млн).",
            [204e6, 193e6],
        ),
        (
            "Экспорт Перу за 2024 год увеличился на 35% (46 млн долларов), импорт - на 36% (139 млн долларов).",
            [35.0, 46e6, 36.0, 139e6],
        ),
        ("В марте Перу с первой строки в торговле с Чили переместилась на третью.", []),
    ],
)
def test_by_how_much_in_russian(text: str, values: list[float]) -> None:
    assert [fact["value"] for fact in facts("ru", text)] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Перу получила из Омана товаров на 3 млрд долларов.", [("PER", "OMN", "import", 3e9)]),
        (
            "Выросли поставки Перу в Индию (в три раза); Бангладеш (+60%); Тунис (+50%) и Афганистан (+61%).",
            [
                ("PER", "IND", "export", 3.0),
                ("PER", "BGD", "export", 60.0),
                ("PER", "TUN", "export", 50.0),
                ("PER", "AFG", "export", 61.0),
            ],
        ),
        (
            "Торговля Омана за год выросла. С США оборот вырос на 8%, с ЕС - на 5%, а с Перу рухнул на 18%.",
            [
                ("OMN", "USA", "trade_turnover", 8.0),
                ("OMN", "EU", "trade_turnover", 5.0),
                ("OMN", "PER", "trade_turnover", -18.0),
            ],
        ),
        (
            "Названы лидеры по импорту перуанской рыбы. Вошли Китай (7 млрд долларов) и Оман (3 млрд долларов).",
            [("PER", "CHN", "export", 7e9), ("PER", "OMN", "export", 3e9)],
        ),
        (
            "Торговля Перу составила 5 млрд долларов, что на 33% (на 350 млн долларов) больше, чем годом ранее.",
            [("PER", "WLD", "trade_turnover", 5e9), ("PER", "WLD", "trade_turnover", 33.0)],
        ),
        (
            "Иностранцы вложили в экономику Перу 9 млрд долларов. Чилийские вложения сократились на 21%.",
            [("PER", "WLD", "investment", 9e9), ("PER", "CHL", "investment", -21.0)],
        ),
    ],
)
def test_partners_of_russian_lists_and_purchases(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    found = [(fact["reporter"], fact["counterpart"], fact["indicator"], fact["value"]) for fact in facts("ru", text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Оман за год вывез 648 тыс. тонн рыбы. Другие импортеры: Чили - 84 тыс. тонн, Перу - 51 тыс. тонн и "
            "Кения - 34 тыс. тонн (сюда включен и транзит через Кению в другие страны).",
            [("OMN", "WLD", 648e3), ("OMN", "CHL", 84e3), ("OMN", "PER", 51e3), ("OMN", "KEN", 34e3)],
        ),
        (
            "Экспорт рыбы Омана за год вырос: в Индию - рост на 31%, Тунис - на 15%, Бангладеш - в 2 раза.",
            [("OMN", "IND", 31.0), ("OMN", "TUN", 15.0), ("OMN", "BGD", 2.0)],
        ),
        ("Рост экспорта рыбы за год: в Индию - рост на 31%, Тунис - на 15%, Бангладеш - в 2 раза.", []),
        (
            "Экспорт чилийской рыбы в Оман за год составил 9 тыс. тонн (при общем объеме экспорта 15 тыс. тонн).",
            [("CHL", "OMN", 9e3), ("CHL", "WLD", 15e3)],
        ),
    ],
)
def test_whose_list_of_buyers_it_is(text: str, expected: list[tuple[str, str, float]]) -> None:
    assert [(fact["reporter"], fact["counterpart"], fact["value"]) for fact in facts("ru", text)] == expected


def test_years_in_a_row_are_gone_by() -> None:
    text = "Товарооборот Китая с Перу превысил 100 млрд долларов, сохраняя рост в течение пяти лет подряд."
    assert [fact["statement_type"] for fact in facts("ru", text)] == ["level"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Оман закупил в Перу кофе. Поставки за год выросли на 5%.", [("OMN", "PER", "import", 5.0)]),
        ("Оман продал Перу кофе. Поставки за год выросли на 5%.", [("OMN", "PER", "export", 5.0)]),
        (
            "Оман за год принял 671 тыс. туристов из Узбекистана, Таджикистан - 628 тыс., Индия - 226 тыс.",
            [
                ("OMN", "UZB", "visitor_arrivals", 671e3),
                ("TJK", "UZB", "visitor_arrivals", 628e3),
                ("IND", "UZB", "visitor_arrivals", 226e3),
            ],
        ),
        (
            "Торговля Перу с Чили достигла 3 млрд долларов, с остальным миром - 9 млрд.",
            [("PER", "CHL", "trade_turnover", 3e9)],
        ),
    ],
)
def test_what_a_russian_text_goes_on_with(text: str, expected: list[tuple[str, str, str, float]]) -> None:
    found = [(fact["reporter"], fact["counterpart"], fact["indicator"], fact["value"]) for fact in facts("ru", text)]
    assert found == expected


def test_what_comes_and_is_weighed_are_no_visitors() -> None:
    text = "Перу арқылы Чилиге келетін мұнай өнімдері мен қара металл көлемі 13,5 есе өсіп, 884,6 мың тонна болды."
    assert facts("kk", text) == []
    text = "Чилиге келетін туристер саны 13,5 есе өсіп, 884 мың адам болды."
    assert [fact["value"] for fact in facts("kk", text)] == [13.5, 884e3]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Оман поставляет рыбу в Чили и Индию. За 2024 год объем экспорта составил 4 млрд долларов.",
            ("OMN", "WLD", 4e9),
        ),
        ("Оман и Перу поставляют рыбу в Чили. За 2024 год объем экспорта составил 4 млрд долларов.", None),
        (
            "Оман ввез чай из Перу на 3 млн долларов. Экспорт кофе из Перу в Оман вырос на 9%. Импорт чая упал на 7%.",
            ("OMN", "PER", -7.0),
        ),
        (
            "Экспорт кофе из Перу в Оман вырос на 9%. Импорт чая упал на 7%.",
            ("PER", "OMN", -7.0),
        ),
        (
            "Посол Перу говорил с министром Омана. «Наш международный товарооборот - 4 млрд долларов».",
            None,
        ),
    ],
)
def test_whose_an_unnamed_flow_is_in_russian(text: str, last: tuple[str, str, float] | None) -> None:
    found = [(fact["reporter"], fact["counterpart"], fact["value"]) for fact in facts("ru", text)]
    assert (found[-1] if found else None) == last
