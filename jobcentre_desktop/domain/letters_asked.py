"""Which letters a field asks for: Khmer in Unicode, a name in Khmer or in Latin letters, or anything."""

from __future__ import annotations

import re
import unicodedata

from jobcentre_desktop.domain.errors import KhmerNeeded, LatinNeeded, OldFontText
from jobcentre_desktop.domain.khmer.legacy import first_old_piece
from jobcentre_desktop.domain.khmer.text import contains_khmer

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_AT_HOME = re.compile("[A-Za-z\u00c0-\u01bf\u01cd-\u024f\u1e00-\u1eff]")
"""Letters of names; beyond, Unicode has small capitals, turned and phonetic letters."""
_LOOK_ALIKE = ("CYRILLIC", "GREEK", "COPTIC", "ARMENIAN", "CHEROKEE", "LISU", "FULLWIDTH", "MATHEMATICAL")
"""How the Unicode names begin of letters that are drawn like Latin ones."""
_NEVER_KHMER = frozenset({"phone", "email", "month", "known_date", "handle"})
_LATIN_AT_HOME = frozenset({"latin", "either"})
_LIKE_LETTERS = frozenset("\u17d7\u17dc")
"""The mark of repetition and avakrahasanya, letters to Unicode, never begin a word."""
_SHOWN = 40
"""Characters of a text that a sentence repeats."""
_FIRST_PICTURE = "\U0001f000"
"""From here on there are pictures and scripts that are written nowhere in Cambodia."""
_DINGBATS = "\u2600", "\u27bf"


def has_letter(text: str) -> bool:
    """Return whether anything in the text is a letter; signs, figures and marks of repetition are none."""
    return any(unicodedata.category(sign).startswith("L") and sign not in _LIKE_LETTERS for sign in text)


def has_picture(text: str) -> bool:
    """Return whether a sign in the text is a small picture (emoji, dingbats): on no paper is it a name's."""
    return any(sign >= _FIRST_PICTURE or _DINGBATS[0] <= sign <= _DINGBATS[1] for sign in text)


def wrong_letters(field: str, text: str, form: str) -> OldFontText | KhmerNeeded | LatinNeeded | None:
    """Return why a text in normal form has the wrong letters for a field of that form (`FieldRule.form`).

    It was typed for an old Khmer font, or a box for a Khmer name holds letters of other scripts only, or
    one for Latin letters Khmer only, or some that merely look Latin. Signs without their letter are not
    looked for: they come and go while somebody types.
    """
    if form in _NEVER_KHMER:
        return None
    if piece := first_old_piece(text, certain=form in _LATIN_AT_HOME):
        return OldFontText(field, piece[:_SHOWN])
    if form == "khmer" and any(letter.isalpha() for letter in text) and not contains_khmer(text):
        return KhmerNeeded(field, text[:_SHOWN])
    if form == "latin" and ((contains_khmer(text) and not _LATIN.search(text)) or _looks_latin(text)):
        return LatinNeeded(field, text[:_SHOWN])
    return None


def _looks_latin(text: str) -> bool:
    """Return whether a Cyrillic, Greek or full-width letter is in it: printed, it reads as another name's.

    Or a mark that strikes a letter through, or changes how it is drawn, and belongs to none: text in normal
    form has those that do in one sign with their letter. No search finds it under that name, and no partner's
    typing agrees with it.
    """
    return any(_is_strange(one) for one in text if not contains_khmer(one))


def _is_strange(sign: str) -> bool:
    category = unicodedata.category(sign)
    if category.startswith("M"):
        return True
    if not category.startswith("L") and category != "Nl":
        return False
    name = unicodedata.name(sign, "")
    if name.startswith("LATIN"):
        return not _AT_HOME.match(sign)
    return name.startswith(_LOOK_ALIKE) or _LATIN.match(unicodedata.normalize("NFKC", sign)) is not None
