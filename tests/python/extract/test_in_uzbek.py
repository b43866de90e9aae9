"""What Uzbek news say. Each construction has a few members, and cases that must give no fact."""

from __future__ import annotations

from typing import Any

import pytest
from tests.python.extract.texts import told


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
