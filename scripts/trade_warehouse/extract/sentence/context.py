"""What the document has said so far, and the questions about it that reach beyond a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from trade_warehouse.extract.areas import mentions as m
from trade_warehouse.extract.areas.areas import Areas
from trade_warehouse.extract.areas.mentions import BLOCS, UNKNOWN, Mention
from trade_warehouse.extract.periods.spans import PERIOD, RANGE, Period, spans_months
from trade_warehouse.extract.periods.times import Times
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantities
from trade_warehouse.extract.sentence.state import AREA_KINDS, Outcome, State
from trade_warehouse.extract.tokens.lexicon import Mark, listed, members
from trade_warehouse.extract.tokens.text import Text


class Context:
    """What a document says so far, and the readers of its parts."""

    def __init__(self, text: Text, language: str, published_on: date | None) -> None:
        self.text = text
        self.words = text.words
        self.lower = text.lower
        self.marks: list[Mark | None] = text.marks
        self.language = language
        self.published_on = published_on
        self.periods = Times(text, published_on)
        self.quantities = Quantities(text, language)
        self.mentions = Areas(text, language)
        self.state = State()
        self._named: set[str] | None = None
        self._written: str | None = None
        self.outcomes: list[Outcome] = []

    def looks_back(self, index: int, period: Period) -> bool:
        """Whether a Turkic sentence only looks back from the time spoken of to an earlier one: "2018-yilda bu
        ko'rsatkich 5 mln tonna edi"; what follows is again of the later."""
        known, last = self.state.period, self.text.sentences[index][1]
        if self.language not in TURKIC or known is None or known.first is None or period.first is None:
            return False
        if period.first >= known.first or self.state.period_sentence < index - 3:
            return False
        return not members("past_copula").isdisjoint(self.lower[period.end : last])

    def opened(self, first: int, period: Period) -> int:
        """The bracket in which a period stands with other words, in a sentence that begins at a token, or 0."""
        if not self.text.bracketed:
            return 0
        for place in range(period.start - 1, max(first, period.start - 40) - 1, -1):
            if self.words[place] == ")":
                return 0
            if self.words[place] == "(":
                alone = period.start - place <= 2 and self.words[period.end : period.end + 1] == [")"]
                return 0 if alone else place
        return 0

    def came_from(self, first: int, period: Period) -> bool:
        """Whether a period is that of the figure from which another came: "fell to 21 %, from 86 % in 2009"."""
        figure = False
        for place in range(period.start - 1, max(first, period.start - 12) - 1, -1):
            word = self.lower[place]
            if word in ("from", "с", "со"):
                return figure
            if word in (",", ";", "to", "до", ")"):
                return False
            figure = figure or word[0].isdecimal()
        return False

    def speaks_of(self, period: Period) -> bool:
        """Whether a sentence without trade or figures may name the period of what follows: "published the data for
        January-August 2025", but not "the agreement of 2015 is in force", "by December"."""
        if period.first is None or period.last is None or period.offset is not None or period.role == RANGE:
            return False
        if period.role == PERIOD and 2 <= spans_months(period.first, period.last) <= 11:
            return True  # "over seven months": a time of statistics
        if period.role == PERIOD and self._summed_up(period):
            return True
        year = self.periods.year_of(period)
        today = self.published_on
        whole = (period.last - period.first).days > 360
        return year is not None and not (whole and today is not None and year < today.year - 1)

    def _summed_up(self, period: Period) -> bool:
        """Whether results are told of: "подвёл итоги января", "the results for May", "мамыр айының қорытындысы"."""
        ahead = self.lower[max(0, period.start - 3) : period.start]
        behind = self.lower[period.end : period.end + 2] if self.language in TURKIC else []
        return any(word.startswith(listed("results")) for word in (*ahead, *behind))

    def home(self) -> str | None:
        """The country in whose language the text is, if the text names it or says "our country", "our partner"."""
        home = m.HOMES.get(self.language)
        said = home in self.named() or bool(self.text.met("ours", 0, len(self.words)))
        return home if said else None

    def of_a_firm(self) -> bool:
        """Whether a Turkic text tells of a firm by its name, whose figures may be its own: "«Ак-Дан» компаниясы"."""
        return any(self.words[place - 1] == '"' for place in self.text.classes.get("firm", ()) if place > 0)

    def officials(self) -> set[str]:
        """The countries whose officials or offices the whole text cites, in Kazakh, Kyrgyz or Uzbek."""
        return self.mentions.officials()

    def named(self) -> set[str]:
        """The countries that the whole text names, by their capitals and adjectives too."""
        if self._named is None:
            self._named = {
                code
                for mark in self.text.present
                for kind in ("area", "adjective", "capital")
                if mark.bits & AREA_KINDS and (code := mark.value(kind)) is not None
            } - (BLOCS | {UNKNOWN})
        return self._named

    def main(self) -> str | None:
        """The country that the text is about, if one stands out."""
        state = self.state
        if state.main:
            return state.main
        countries = {
            code: count
            for code, count in state.counts.items()
            if code not in BLOCS and code != UNKNOWN and code in state.subjects  # "Trade with Norway? Our exports ..."
        }
        if not countries:
            return self.dateline() if not state.counts else None
        owner = state.pair[0] if state.pair is not None else None
        return max(countries, key=lambda code: (countries[code], code == owner))

    def dateline(self) -> str | None:
        """The country of the capital in which a text says it was written: "DHAKA: Shipments from the country ..."."""
        if self._written is None:
            self._written = ""
            for mark in self.text.between(0, min(len(self.words), 8)):
                sign = self.lower[mark.end] if mark.end < len(self.words) else ""
                alone = mark.start == 0 or self.words[mark.start - 1] in (".", "\n", "|")
                if "capital" in mark.kinds and alone and (sign in (":", "-", "(", "/", ".") or self._dated(mark.end)):
                    self._written = mark.kinds["capital"].value
                    break
        return self._written or None

    def _dated(self, place: int) -> bool:
        """Whether a comma and a month or a country follow: "Rabat, Jan. 12.", "DHAKA, Bangladesh - "."""
        following = self.marks[place + 1] if place + 1 < len(self.words) and self.words[place] == "," else None
        return following is not None and ("month" in following.kinds or "area" in following.kinds)

    def hosted(self, codes: list[str], found: Sequence[Mention]) -> tuple[str, str] | None:
        """Two countries one of which only sends an ambassador, not said to be "to" the other: the host is first."""
        if any(mention.role in (m.TO, m.IN) and mention.code in codes for mention in found):
            return None
        envoys = {mention.code for mention in found if mention.code in codes and self._sends(mention)}
        if len(envoys) != 1 or not {mention.code for mention in found}.issuperset(codes):
            return None
        guest = envoys.pop()
        return (codes[1], guest) if guest == codes[0] else (codes[0], guest)

    def _sends(self, mention: Mention) -> bool:
        """Whether an ambassador is called after a country: "the Chinese ambassador", "посол Китая"."""
        if mention.role not in ("adj", "gen", "nom"):
            return False
        words = listed("envoy")
        if any(word.startswith(words) for word in self.lower[mention.end : mention.end + 1]):
            return True
        if self.language in TURKIC:
            return False
        ahead = self.lower[max(0, mention.start - 3) : mention.start]
        while ahead and ahead[-1] in ("of", "the", "республики", "народной"):
            ahead = ahead[:-1]
        return bool(ahead) and ahead[-1].startswith(words)

    def ordered(self, codes: list[str], found: Sequence[Mention] = ()) -> tuple[str, str]:
        """Two areas that a text names apart, as a pair.

        First stands whose partner the other is called, or the country of the text's language, or the first named.
        """
        called = self.whose_partner(codes, found)
        if called is not None:
            return called
        one, other = codes
        home = m.HOMES.get(self.language)
        known = list(self.state.counts)
        one, other = sorted(codes, key=lambda code: (code != home, known.index(code) if code in known else len(known)))
        return one, other

    def whose_partner(self, codes: list[str], found: Sequence[Mention]) -> tuple[str, str] | None:
        """Two areas one of which is called the other's partner: "Peru is Chile's main partner" is Chile with Peru."""
        one, other = codes
        words = listed("partner_word")
        for mention in found:
            benefits = self.benefits(mention)
            if not (mention.role in (m.GEN, m.ADJ) or benefits) or mention.code not in codes:
                continue
            ahead = self.lower[mention.end : mention.end + 7]
            before = self.lower[max(0, mention.start - 2) : mention.start]
            if self.language == "ru" and not benefits:
                ahead = before[-1:]
            elif before[-1:] == ["of"]:  # "an important partner of Peru"
                ahead = before
            called = next((place for place, word in enumerate(ahead) if word.startswith(words)), None)
            if called is not None and {",", ".", "("}.isdisjoint(ahead[:called]):
                return (one, other) if mention.code == one else (other, one)
        return None

    def benefits(self, mention: Mention) -> bool:
        """Whether something is said to be so for an area: "Казакстан үчүн", "для Казахстана"."""
        beside = (*self.lower[max(0, mention.start - 1) : mention.start], *self.lower[mention.end : mention.end + 1])
        return mention.role in (m.BY, m.TO) and not members("for_whom").isdisjoint(beside)
