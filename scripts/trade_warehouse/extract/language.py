"""Which of the five languages a text is in: by its letters, and by small words where letters do not tell."""

from __future__ import annotations

import re
from collections import Counter

UNKNOWN = "und"
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:['\u2018\u2019\u02bb\u02bc`][^\W\d_]+)*")
_SMALL = {
    "ru": "и в на с по за что как для до из от года году это также был было составил товарооборот не или между".split(),
    "kk": "және мен бен пен бұл үшін болды деді жылы туралы ел дейін осы екі арасында жылдың бойынша тауар".split(),
    "ky": "жана менен бул үчүн болду деди жылы эл чейин ушул эки ортосунда жылдын боюнча товар деп тууралуу".split(),
    "uz": "va bilan uchun bu bo'ldi dedi yilda yil haqida ikki o'rtasida etdi ham bo'yicha qildi mamlakat tovar ning "
    "ва билан учун бўлди йилда йил ҳақида икки ўртасида этди ҳам бўйича қилди мамлакат".split(),
    "en": "the of and to in for with on by from was is at that as it its trade year percent billion between".split(),
}
_OWNERS: dict[str, list[str]] = {}
for _language, _words in _SMALL.items():
    for _word in _words:
        _OWNERS.setdefault(_word, []).append(_language)
# Letters that one language alone has among the five, or that rule languages out.
_LETTERS = {"ұ": "kk", "ә": "kk", "і": "kk", "ў": "uz", "ҳ": "uz"}
_FOREIGN = frozenset("їєґђћјљњџѓќҷӯӣţșğışčžřěůąęłżśźńőűãõñ")


def detect(text: str) -> str:
    """ "ru", "en", "kk", "ky", "uz", or "und" for anything else and for text without words."""
    sample = text[:_SAMPLE].lower()
    words = [re.sub("['\u2018\u2019\u02bb\u02bc`]", "'", word) for word in _WORD.findall(sample)]
    if not words:
        return UNKNOWN
    letters = Counter(sample)
    cyrillic = sum(count for letter, count in letters.items() if "\u0400" <= letter <= "\u04ff")
    latin = sum(count for letter, count in letters.items() if "a" <= letter <= "z")
    scores: Counter[str] = Counter()
    for word in words:
        for language in _OWNERS.get(word, ()):
            scores[language] += 1
    if sum(letters[letter] for letter in _FOREIGN) > max(2, 0.004 * len(sample)):
        return UNKNOWN
    if latin > cyrillic:
        english, uzbek = scores["en"], scores["uz"]
        uzbek += 2 * (sample.count("o'") + sample.count("g'") + sample.count("o‘") + sample.count("oʻ") + sample.count("gʻ") + sample.count("g‘"))
        uzbek += sum(word.endswith(("ning", "lari", "dagi", "moqda", "larni", "gan")) for word in words)
        if english == uzbek == 0:
            return UNKNOWN
        return "en" if english >= uzbek else "uz"
    own: Counter[str] = Counter()
    for letter, language in _LETTERS.items():
        own[language] += letters[letter]
    shared = letters["ғ"] + letters["қ"]  # Kazakh and Uzbek
    rounded = letters["ө"] + letters["ү"] + letters["ң"]  # Kazakh and Kyrgyz
    threshold = max(1, 0.002 * cyrillic)
    if own["kk"] + own["uz"] + shared + rounded < threshold:
        best = max(("ru", "ky", "kk", "uz"), key=lambda language: scores[language])
        if scores[best] == 0 and len(words) > 40:
            return UNKNOWN
        return best if scores[best] > scores["ru"] else "ru"
    if own["uz"] > own["kk"]:
        return "uz"
    if shared:  # Kyrgyz has neither letter, Uzbek no ы
        return "kk" if own["kk"] or rounded or letters["ы"] else "uz"
    return "kk" if own["kk"] > 0.3 * rounded else "ky"
