"""Khmer written the way the old fonts Limon S1 and ABC Zaad wanted it, to try the detector on."""

from __future__ import annotations

import re

from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.khmer.text import clusters, normal_form

_LETTERS = dict(zip("កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ", "kxKXgcqCQjdzDZNtfTFnbpBPmyrlvshLG", strict=True))
_LIMON_LETTERS = _LETTERS | {
    "ឥ": "\\", "ឦ": "|", "ឧ": "]", "ឪ": "«", "ឯ": "É", "ឱ": "»", "ឲ": "[",
    "ឫ": "b£", "ឬ": "b¤", "ឭ": "B£", "ឮ": "B¤", "ឰ": "B§",
}  # fmt: skip
_ABC_LETTERS = _LETTERS | {
    "ឥ": "}", "ឦ": "»", "ឧ": "«", "ឪ": "]", "ឯ": "É", "ឱ": "{", "ឲ": "[",
    "ឫ": "¬", "ឬ": "¦", "ឭ": "\\", "ឮ": "|",
}  # fmt: skip
_LIMON_BELOW = dict(zip("កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយលវសហអ", "áçÁÇ¶©ä¢ÄØþæÐÆÑþßÞ§ñ,ö<ÖµüøVSð¥", strict=True))
_ABC_BELOW = _LIMON_BELOW | {"ក": ";", "គ": ":", "ថ": "S", "ស": "ß", "ហ": "H", "អ": "ð"}
_LEFT = {"េ": ("e", ""), "ែ": ("E", ""), "ៃ": ("é", ""), "ើ": ("e", "I"), "ឿ": ("e", "O"), "ៀ": ("e", "o"),
         "ោ": ("e", "a"), "ៅ": ("e", "A")}  # fmt: skip
_RIGHT = {"ា": "a", "ិ": "i", "ី": "I", "ឹ": "w", "ឺ": "W", "ុ": "u", "ូ": "U", "ួ": "Y"}
_UNDER_A_SUBSCRIPT = {"u": "ú", "U": "Ú", "Y": "Ü"}
_LIMON_SIGNS = {"ំ": "M", "ះ": "H", "ៈ": "³", "៉": ":", "៊": "‘", "់": ";", "័": "½", "៍": "_", "៌": "’", "៏": "¾",
                "៎": "+", "។": ".", "ៗ": "²"}  # fmt: skip
_ABC_SIGNS = _LIMON_SIGNS | {"ះ": "¼", "ៈ": "£", "៉": "¨", "់": "´", "័": "&", "ៗ": "@"}
_PART = re.compile("្.|.", re.DOTALL)


def in_limon(text: str) -> str:
    """Return Khmer text as a typist of Limon S1 would have typed it."""
    return _typed(text, _LIMON_LETTERS, _LIMON_BELOW, _LIMON_SIGNS, ")a")


def in_abc(text: str) -> str:
    """Return Khmer text as a typist of ABC Zaad would have typed it."""
    return _typed(text, _ABC_LETTERS, _ABC_BELOW, _ABC_SIGNS, "á")


def _typed(text: str, letters: dict[str, str], below: dict[str, str], signs: dict[str, str], baa: str) -> str:
    text = to_ascii_digits(normal_form(text))
    return "".join(_cluster(one, letters, below, signs) for one in clusters(text)).replace("ba", baa)


def _cluster(cluster: str, letters: dict[str, str], below: dict[str, str], signs: dict[str, str]) -> str:
    if not "\u1780" <= cluster[0] <= "\u17ff":
        return cluster
    left = ro = feet = right = behind = ""
    parts = _PART.findall(cluster)
    for part in parts[1:]:
        if part == "្រ":
            ro = "R"
        elif len(part) == 2:
            feet += below.get(part[1], "")
        elif part in _LEFT:
            left, right = _LEFT[part]
        elif part in _RIGHT:
            right += _RIGHT[part]
        else:
            behind += signs.get(part, "")
    base = letters.get(parts[0], signs.get(parts[0], parts[0]))
    if base == "j" and feet:  # NYO loses its foot
        base = "Ba"
    if feet:
        right = "".join(_UNDER_A_SUBSCRIPT.get(one, one) for one in right)
    if behind[:1] in (":", "‘", "¨") and right[:1] != "u":  # the shifters, drawn as U below a vowel above
        shifter, behind = behind[0], behind[1:]
        right = ("u" if right[:1] in tuple("iIwW") else shifter) + right
    return left + ro + base + feet + right + behind
