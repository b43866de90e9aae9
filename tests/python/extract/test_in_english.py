"""What English news say. Each construction has a few members, and cases that must give no fact."""

from __future__ import annotations

import pytest
from tests.python.extract.texts import facts, told


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
    assert told("en", text, "reporter", "counterpart", "indicator", "value") == expected


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
    assert told("en", text, "reporter", "counterpart", "value") == expected


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
    assert told("en", text, "reporter", "counterpart", "indicator", "value") == expected


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
    assert told("en", text, "reporter", "counterpart", "indicator", "value") == expected


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
    assert told("en", text, "reporter", "counterpart", "indicator", "value") == expected


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
    assert told("en", text, "reporter", "counterpart", "indicator", "value") == expected


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
    assert told("en", text, "reporter", "counterpart", "value") == expected


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
    assert told("en", text, "reporter", "counterpart", "indicator", "value") == expected
