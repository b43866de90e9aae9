"""What Russian news say. Each construction has a few members, and cases that must give no fact."""

from __future__ import annotations

import pytest
from tests.python.extract.texts import facts, told


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
    assert told("ru", text, "reporter", "counterpart", "indicator", "value") == expected


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
    assert told("ru", text, "reporter", "counterpart", "indicator", "value") == expected


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
    assert told("ru", text, "reporter", "counterpart", "indicator", "value") == expected


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
