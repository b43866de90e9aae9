"""Which of the five languages a text is in: by its letters, and by small words where letters do not tell."""

from __future__ import annotations

import re

UNKNOWN = "und"
_SAMPLE = 4_000
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SMALL = {
    "ru": "и в на с по за что как для до из от года году это также был было составил товарооборот не или между".split(),  # noqa: SIM905
    "kk": "және мен бен пен бұл үшін болды деді жылы туралы ел дейін осы екі арасында жылдың бойынша тауар".split(),  # noqa: SIM905
    "ky": "жана менен бул үчүн болду деди жылы эл чейин ушул эки ортосунда жылдын боюнча товар деп тууралуу".split(),  # noqa: SIM905
    "uz": "va bilan uchun bu bo'ldi dedi yilda yil haqida ikki o'rtasida etdi ham bo'yicha qildi mamlakat tovar ning "  # noqa: SIM905
    "ва билан учун бўлди йилда йил ҳақида икки ўртасида этди ҳам бўйича қилди мамлакат".split(),
    "en": "the of and to in for with on by from was is at that as it its trade year percent billion between".split(),  # noqa: SIM905
}
_OWNERS: dict[str, list[str]] = {}
for _language, _words in _SMALL.items():
    for _word in _words:
        _OWNERS.setdefault(_word, []).append(_language)
# Letters of other languages in the same scripts.
_FOREIGN = re.compile("[їєґђћљњџѓќҷӯӣţțșğışčžřěůąęłżśźńőűãõñ]")
_CURLED = re.compile("[\u2018\u2019\u02bb\u02bc`]")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bb\u02bc`", "'"))


def detect(text: str) -> str:
    """ "ru", "en", "kk", "ky", "uz", or "und" for anything else and for text without words."""
    sample = text[:_SAMPLE].lower()
    if _CURLED.search(sample):
        sample = sample.translate(_APOSTROPHES)
    words = _WORD.findall(sample)
    if not words:
        return UNKNOWN
    count = sample.count
    scores: dict[str, int] = dict.fromkeys(_SMALL, 0)
    cyrillic = latin = 0
    for word in words:
        if word[0] >= "\u0400":
            cyrillic += len(word)
        else:
            latin += len(word)
        owners = _OWNERS.get(word)
        if owners:
            for language in owners:
                scores[language] += 1
    if len(_FOREIGN.findall(sample)) > max(2, 0.004 * len(sample)):
        return UNKNOWN
    if latin > cyrillic:
        uzbek = scores["uz"] + 2 * (count("o'") + count("g'"))
        uzbek += sum(word.endswith(("ning", "lari", "dagi", "moqda", "larni", "gan")) for word in words)
        if scores["en"] == uzbek == 0:
            return UNKNOWN
        return "en" if scores["en"] >= uzbek else "uz"
    kazakh = count("ұ") + count("ә") + count("і")
    uzbek = count("ў") + count("ҳ")
    shared = count("ғ") + count("қ")  # Kazakh and Uzbek
    rounded = count("ө") + count("ү") + count("ң")  # Kazakh and Kyrgyz
    if kazakh + uzbek + shared + rounded < max(1, 0.002 * cyrillic):
        best = max(("ru", "ky", "kk", "uz"), key=lambda language: scores[language])
        if scores[best] == 0 and len(words) > 40:
            return UNKNOWN
        return best if scores[best] > scores["ru"] else "ru"
    if uzbek > kazakh:
        return "uz"
    if shared:  # Kyrgyz has neither letter, Uzbek no ы
        return "kk" if kazakh or rounded or count("ы") else "uz"
    return "kk" if kazakh > 0.3 * rounded else "ky"
