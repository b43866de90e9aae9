"""Who trades with whom. Each construction has a few members, and cases that must give no fact."""

from __future__ import annotations

from typing import Any

import pytest
from tests.python.extract.texts import facts, said, told


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
    assert told(language, text, "reporter", "counterpart", "indicator", "value") == expected


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
    assert told(language, text, "reporter", "counterpart", "indicator", "value") == expected


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


def test_a_currency_of_nobody_there_makes_no_fact() -> None:
    assert facts("en", "France's exports to Italy reached 200 billion dinars in 2024.") == []


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
    assert told(language, text, "reporter", "counterpart") == sides


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
    assert said(language, text) == found


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
    assert said("kk", text, "reporter", "counterpart", "indicator", "value") == found


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
    assert said("kk", text, "reporter", "counterpart", "indicator", "value") == found


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
    assert said("kk", text) == found


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
    assert said("kk", text) == found


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
    assert said("kk", text) == found


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
    assert said(language, text, "reporter", "indicator") == flows


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
    assert told(language, text, "reporter", "counterpart") == sides


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
    assert told(language, text, "reporter", "counterpart") == [("CHN", "CA5")]


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
    assert said(language, text, "reporter", "counterpart", "indicator", "statement_type") == expected


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
    assert told("ru", text, "reporter", "counterpart", "value") == expected
