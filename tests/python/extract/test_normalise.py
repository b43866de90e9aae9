"""Places survive normalisation, whatever the text."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from trade_warehouse.extract.tokens.normalise import normalise

PIECES = st.sampled_from(
    [
        "млрд",
        " ",
        "\u00a0",
        "\u2009",
        "5",
        "1 234,5",
        "\u00ad",
        "\u200b",
        "и\u0306",
        "o\u02bb",
        "İ",
        "й",
        "–",
        "«",
        "%",
        "\r\n",
        "🙂",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=30).map("".join))
def test_every_character_keeps_its_place(text: str) -> None:
    normalised = normalise(text)
    places = [normalised.original(place) for place in range(len(normalised.text))]
    assert places == sorted(set(places))
    assert all(0 <= place < len(text) for place in places)
    for place, original in enumerate(places):
        before, after = text[original], normalised.text[place]
        if before.isalnum() and before.isascii():
            assert after == before or unicodedata.combining(text[original + 1])


def test_what_is_not_there_is_dropped_and_what_is_one_letter_becomes_one() -> None:
    normalised = normalise("това\u00adрооборо\u0306т")
    assert normalised.text.startswith("товарооборо")
    assert normalised.original_end(4) == 4
    assert normalised.original(5) == 6


def test_one_spelling() -> None:
    assert normalise("oʻn – «5»\u00a0%").text == 'o\'n - "5" %'


def test_a_text_may_begin_with_a_mark_that_belongs_to_no_letter() -> None:
    assert normalise("\u03005%").text == "\u03005%"


def test_slashes_of_news_agencies_are_brackets() -> None:
    assert (
        normalise("рост /на 5 %/, 2019/20, и/или /http://a.b/c").text == "рост (на 5 %), 2019/20, и/или /http://a.b/c"
    )
