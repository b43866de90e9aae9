"""Who visits and who invests, and joint projects."""

from __future__ import annotations

import pytest
from tests.python.extract.texts import facts, said, told


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
    assert told(language, text, "reporter", "counterpart") == [("PER", partner) for partner in partners]


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
    assert said("kk", text, "reporter", "counterpart", "indicator", "value") == found


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


def test_what_comes_and_is_weighed_are_no_visitors() -> None:
    text = "Перу арқылы Чилиге келетін мұнай өнімдері мен қара металл көлемі 13,5 есе өсіп, 884,6 мың тонна болды."
    assert facts("kk", text) == []
    text = "Чилиге келетін туристер саны 13,5 есе өсіп, 884 мың адам болды."
    assert [fact["value"] for fact in facts("kk", text)] == [13.5, 884e3]
