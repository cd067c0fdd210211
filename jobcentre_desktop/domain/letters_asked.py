"""Which letters a field asks for: Khmer in Unicode, a name in Khmer letters, or anything."""

from __future__ import annotations

from jobcentre_desktop.domain.errors import KhmerNeeded, OldFontText
from jobcentre_desktop.domain.khmer.legacy import first_old_piece
from jobcentre_desktop.domain.khmer.text import contains_khmer

_NEVER_KHMER = frozenset({"phone", "email", "month", "handle"})
_SHOWN = 40
"""Characters of a text that a sentence repeats."""


def wrong_letters(field: str, text: str, form: str) -> OldFontText | KhmerNeeded | None:
    """Return why a text in normal form has the wrong letters for a field of that form (`FieldRule.form`).

    It was typed for an old Khmer font, or a box for a Khmer name holds letters of other scripts only. Signs
    without their letter are not looked for: they come and go while somebody types.
    """
    if form in _NEVER_KHMER:
        return None
    if piece := first_old_piece(text, certain=form == "latin"):
        return OldFontText(field, piece[:_SHOWN])
    if form == "khmer" and any(letter.isalpha() for letter in text) and not contains_khmer(text):
        return KhmerNeeded(field, text[:_SHOWN])
    return None
