"""Numbers: figures and number words with their scale."""

from __future__ import annotations

from trade_warehouse.extract.quantities.numbers import Number, clean, read_figure
from trade_warehouse.extract.quantities.quantities import TURKIC, Quantities
from trade_warehouse.extract.tokens.lexicon import members


def number_at(reader: Quantities, position: int) -> Number | None:
    """The number that begins at a token, with its scale: "2 млрд 842 млн", "half a million"."""
    total, step, end, scaled = 0.0, 1.0, position, False
    limit = 1e18
    while end < reader.last and end not in reader.taken:
        part = _part(reader, end, limit)
        if part is None:
            break
        value, part_step, part_end, scale = part
        if end > position and scale <= 1 and total % limit:
            break  # "30.4 million 60-kilo bags"
        if end > position and (not scaled or scale >= limit or (scale <= 1 and limit > 1e6)):
            break
        total += value
        step = part_step
        end = part_end
        scaled = scaled or scale > 1
        limit = scale
        if scale <= 1:
            break
        if reader.english and _adds_lower_scale(reader, end, limit, total):
            end += 1
    if end == position:
        return None
    return Number(position, end, clean(total), step, scaled)


def _adds_lower_scale(reader: Quantities, position: int, limit: float, total: float) -> bool:
    """Whether "and" only adds the next lower scale: "2 billion and 435 million (and 115 thousand) dollars"; not
    where each is of its own, "respectively", or the first has decimals."""
    if position + 2 >= reader.last or reader.lower[position] != "and" or total % limit:
        return False
    following = _part(reader, position + 1, limit)
    return (
        following is not None
        and following[3] == limit / 1000
        and following[0] < limit
        and following[1] >= following[3]
        and members("respectively").isdisjoint(reader.lower[reader.first : reader.last])
    )


def _part(reader: Quantities, position: int, limit: float) -> tuple[float, float, int, float] | None:
    """A figure or number words with their scale: value, step, end, scale."""
    words, marks = reader.words, reader.marks
    word = words[position]
    mark = marks[position]
    if mark is not None and "halfscale" in mark.kinds:
        scale = float(mark.kinds["halfscale"].value)
        return 0.5 * scale, 0.1 * scale, mark.end, scale
    if word[0].isdecimal():
        end = position + 1
        scale, scale_end = scale_at(reader, end)
        if scale >= limit:
            return None
        half = half_word(reader, end)
        if half and not scale_end:
            scale, scale_end = scale_at(reader, half)
            if word.isdecimal():  # "2 жарым миллион", "2 жарым есе"
                return (float(word) + 0.5) * scale, 0.1 * scale, scale_end or half, scale
            scale, scale_end = 1.0, 0
        read = read_figure(word, scale if scale_end else 1.0, reader.english)
        if read is None:
            return None
        value, step = read
        if scale_end and marks[scale_end] is not None if scale_end and scale_end < reader.last else False:
            # "2 тыс. млрд", "100 thousand million"
            second, second_end = scale_at(reader, scale_end)
            if second_end and second > scale:
                return value * scale * second, step * scale * second, second_end, scale * second
        return value * scale, clean(step * scale), scale_end or end, scale
    return _words(reader, position, limit)


def half_word(reader: Quantities, position: int) -> int:
    """The end of a word for a half at a token ("2 жарым"), or 0."""
    mark = reader.marks[position] if position < reader.last else None
    if mark is not None and mark.kinds.get("number") and mark.kinds["number"].value == "0.5":
        return mark.end
    return 0


def scale_at(reader: Quantities, position: int) -> tuple[float, int]:
    """A scale word at a token (a hyphen or full stop may stand before or in it): its worth and end, or 1, 0."""
    if position < reader.last:
        over = reader.marks[position]
        if over is not None and "after" in over.kinds and over.kinds["after"].language == "ru":
            position = over.end if scale_at(reader, over.end)[1] else position  # "8 с лишним млрд"
        if (
            reader.words[position] == "-"
            and position + 1 < reader.last
            and reader.starts[position] == reader.ends[position - 1]
        ):
            position += 1
        elif reader.words[position] == "." and position + 1 < reader.last:
            glued = (
                reader.starts[position] == reader.ends[position - 1]
                and reader.starts[position + 1] == reader.ends[position]
            )
            position += glued  # "557.million"
        mark = reader.marks[position]
        if mark is not None and "scale" in mark.kinds:
            word = reader.words[position]
            if len(word) == 1 and reader.ends[position - 1] != reader.starts[position] and word.islower():
                return 1.0, 0
            end = mark.end
            if end < reader.last and reader.words[end][0].isdecimal() and reader.starts[end] == reader.ends[end - 1]:
                return 1.0, 0  # "5M23": the first five months of 2023
            if (
                end < reader.last
                and reader.words[end] == "."
                and word.lower() in ("тыс", "млн", "млрд", "трлн", "mln", "bn", "bln", "mlrd")
                and end + 1 < reader.last
            ):
                end += 1
            return float(mark.kinds["scale"].value), end
    return 1.0, 0


def _words(reader: Quantities, position: int, limit: float) -> tuple[float, float, int, float] | None:
    words, marks = reader.words, reader.marks
    total, last_added, end = 0.0, 1000.0, position
    half = False
    while end < reader.last:
        mark = marks[end]
        sense = mark.kinds.get("number") if mark else None
        if mark is None or sense is None:
            if end > position and reader.english and (words[end] == "-" or reader.lower[end] == "and"):
                following = marks[end + 1] if end + 1 < reader.last else None
                value = following.kinds.get("number") if following else None
                if (
                    value
                    and float(value.value) < last_added
                    and last_added >= 20
                    and (words[end] == "-" or last_added == 100)
                ):
                    end += 1
                    continue
            break
        value_here = float(sense.value)
        if value_here == 100 and 1 <= total < 10:
            total *= 100.0
            last_added = 100.0
        elif value_here in (0.5, 1.5) and (total == 0 or value_here == 0.5):
            total += value_here
            half = True
            end = mark.end
            break
        elif (
            value_here < last_added
            and (last_added >= 20 or total == 0 or (last_added == 10 and sense.language in TURKIC))
            and not (last_added < 100 and value_here >= 10)
        ):
            total += value_here
            last_added = value_here
        else:
            break
        end = mark.end
    if end == position:
        mark = marks[position]
        # "миллиард долларов", "a billion dollars": one of it
        if mark is not None and "scale" in mark.kinds and len(words[position]) > 3:
            scale = float(mark.kinds["scale"].value)
            following = marks[mark.end] if mark.end < reader.last else None
            singular = reader.lower[position] in members("one_scale")
            before = reader.lower[position - 1] if position > reader.first else ""
            if (
                singular
                and scale < limit
                and following
                and "unit" in following.kinds
                and before not in ("several", "of", "multi", "-")
                and (not reader.english or before in ("a", "one"))
            ):
                return scale, scale, mark.end, scale
        return None
    scale, scale_end = scale_at(reader, end)
    if scale >= limit:
        return None
    if scale_end:
        # "ikki yuz ellik ming", "two hundred thousand"
        return total * scale, (0.1 if half else 1.0) * scale, scale_end, scale
    return total, 0.1 if half else 1.0, end, 1.0
