"""What Kazakh news say. Each construction has a few members, and cases that must give no fact."""

from __future__ import annotations

from typing import Any

import pytest
from tests.python.extract.texts import said, told


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
    assert said("kk", text, "reporter", "counterpart", "indicator", "value") == found


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
    assert said("kk", text) == found


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
    assert told("kk", text, "period_start", "period_end") == periods


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
