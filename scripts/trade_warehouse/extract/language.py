"""Which of the five languages a text is in: by its letters, and by small words and endings where these do not tell."""

from __future__ import annotations

import re

UNKNOWN = "und"
_SAMPLE = 4_000
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SMALL = {
    "ru": "и в на с по за что как для до из от года году это также был было составил товарооборот не или между "  # noqa: SIM905
    "более только его".split(),
    "kk": "және мен бен пен бұл үшін болды деді жылы туралы ел дейін осы екі арасында жылдың бойынша тауар мың "  # noqa: SIM905
    "сауда пайыз биыл соның оның".split(),
    "ky": "жана менен бул үчүн болду деди жылы эл чейин ушул эки ортосунда жылдын боюнча товар деп тууралуу миң "  # noqa: SIM905
    "соода пайыз быйыл анын мунун айда эле эмес бир дагы бери ал эми".split(),
    "uz": "va bilan uchun bu bo'ldi dedi yilda yil haqida ikki o'rtasida etdi ham bo'yicha qildi mamlakat tovar ning "  # noqa: SIM905
    "eksport mlrd ming nafar foiz tonna savdo esa ва билан учун бўлди йилда йил ҳақида икки ўртасида этди ҳам бўйича "
    "қилди мамлакат деди минг нафар фоиз савдо эса бир".split(),
    "en": "the of and to in for with on by from was is at that as it its trade year percent billion between".split(),  # noqa: SIM905
}
_OWNERS: dict[str, list[str]] = {}
for _language, _words in _SMALL.items():
    for _word in _words:
        _OWNERS.setdefault(_word, []).append(_language)
# How words of five letters and more end, where neither letters nor small words tell.
_ENDINGS = {
    language: re.compile(rf"\b(?=\w{{5}})\w+(?:{endings.replace(' ', '|')})\b")
    for language, endings in {
        "ru": "ого его ому ему ый ая ое ые ие ых ами ями ов ев ость ться лся лась лось лись ения ение ции ает ают ил "
        "ло ала",
        "kk": "ның дың тың дан ден тан тен нан нен лар лер дар дер тар тер ды ты ды ып ған ген да де",
        "ky": "нын нин нун дын дин дун тын тин тун дан ден дон тан тен тон лар лер лор дар дер дор тер тар ды ди ду ты "
        "ту ып ган ген гон га ге го ка ке ко да де до уу оо сы лык лик",
        "uz": "нинг дан лар лари даги ди ган га да ни лик сида ning dan lar lari dagi di gan ga da ni lik sida si",
    }.items()
}
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
            return "uz" if _ended(sample, "uz") > 0.2 * len(words) else UNKNOWN
        return "en" if scores["en"] >= uzbek else "uz"
    kazakh = count("ұ") + count("ә") + count("і")
    uzbek = count("ў") + count("ҳ")
    shared = count("ғ") + count("қ")  # Kazakh and Uzbek
    rounded = count("ө") + count("ү") + count("ң")  # Kazakh and Kyrgyz
    if kazakh + uzbek + shared + rounded < max(1, 0.002 * cyrillic):
        if not any(scores.values()) and len(words) > 40:
            return UNKNOWN
        others = max(scores["ky"], scores["kk"], scores["uz"])
        if scores["ru"] > max(5, 3 * others):
            return "ru"
        for language in ("ru", "ky", "kk", "uz"):
            scores[language] = 2 * scores[language] + _ended(sample, language)
        turkic = ("ky", "kk") if count("ы") else ("uz", "ky", "kk")  # Uzbek has no ы
        best = max(turkic, key=lambda language: scores[language])
        return best if scores[best] > scores["ru"] else "ru"
    if uzbek > kazakh:
        return "uz"
    if not kazakh:
        kazakh += max(0, scores["kk"] - scores["ky"]) + count("ның ") + count("дың ") + count("тың ")
    if shared:  # Kyrgyz has neither letter, Uzbek no ы
        return "kk" if kazakh or rounded or count("ы") else "uz"
    return "kk" if kazakh > 0.3 * rounded else "ky"


def _ended(sample: str, language: str) -> int:
    """How many of the longer words end as words of a language do."""
    return len(_ENDINGS[language].findall(sample))
