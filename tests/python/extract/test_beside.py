"""Who is only named beside the trade that is told, and which unit or change is said once for two flows."""

from __future__ import annotations

import pytest
from tests.python.extract.texts import said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Trade of Peru grows. Tea exports rose 2 per cent to 5 million tonnes as China and the EU bought more.",
            ["PER WLD", "PER WLD"],
        ),
        ("en", "Exports of Peru rose 9% to $25 billion and imports 6% to $33 billion.", ["PER WLD"] * 4),
        ("en", "The envoy of Chile told the daily that trade with Peru had hit $2 billion.", ["CHL PER"]),
        ("en", "The envoy of Chile said that daily trade with Peru had hit $2 billion.", []),
        ("ru", "Перу нарастило экспорт на 6%, до 3 млрд, а импорт - на 9%, до 9 млрд долларов.", ["PER WLD"] * 4),
        ("ru", "Перу нарастило экспорт на 6%, продав 3 млн яблок, а импорт - до 9 млрд долларов.", ["PER WLD"] * 2),
        ("kk", "Ханой. Елдің экспорты 2024 жылы 5 млрд долларға жетті.", ["VNM WLD"]),
        ("ru", "В ЕС ушло 66% экспорта Перу. Главный покупатель - Чили: на него пришлось 31% поставок.", ["PER EU"]),
        ("en", "Peru sold Chile 5,000 tonnes of tea. The proceeds rose to $9 million.", ["PER CHL"] * 2),
        ("en", "Peru sold Chile 5,000 tonnes of tea. The firm's proceeds rose to $9 million.", ["PER CHL"]),
        ("ru", "Перу продало за границу 5 тыс. тонн чая. Выручка составила 9 млн долларов.", ["PER WLD"] * 2),
        ("ru", "Перу продало за границу 5 тыс. тонн чая. Выручка фирмы составила 9 млн долларов.", ["PER WLD"]),
        (
            "en",
            "Exports of wine from Peru brought in $9 million. Chile took 3 million litres, Kenya 2 million.",
            ["PER WLD"],
        ),
        (
            "en",
            "Peru sold $3 billion of goods. Chile had exports to Peru of $2 billion. The country saw "
            "5 million tourists.",
            ["PER WLD", "CHL PER", "PER WLD"],
        ),
        (
            "en",
            "Peru's exports hit $9 billion. Chile remained the largest market, followed by Kenya with $3 billion and "
            "Oman with $2 billion.",
            ["PER WLD", "PER KEN", "PER OMN"],
        ),
        (
            "en",
            "Kenya sold most to Chile, followed by Oman with $3 billion and Peru with $2 billion.",
            ["KEN OMN", "KEN PER"],
        ),
        (
            "ru",
            "Экспорт Перу достиг 9 млрд долларов. Крупнейшим рынком осталось Чили, за ним следуют Кения с 3 млрд "
            "долларов и Оман с 2 млрд.",
            ["PER WLD", "PER KEN", "PER OMN"],
        ),
        ("en", "Peru: Chileans are back\nIn 2024 exports of Peru were worth $9 billion.", ["PER WLD"]),
    ],
)
def test_sides_and_units_told_beside(language: str, text: str, expected: list[str]) -> None:
    assert said(language, text, "reporter", "counterpart") == expected
