"""Khmer text as it is kept: one code order for what looks alike, its clusters, and what is broken.

Khmer can be typed in several code orders that look alike on paper. Everything that is stored or compared
goes through `normal_form` first. Unicode's own normal forms are never applied to Khmer: the combining
classes of the coeng (U+17D2) and of U+17DD put marks in an order no font expects.

Source of the order: The Unicode Standard, section on Khmer (base, robat, coengs, register shifter, vowel,
signs); what is broken was compared with HarfBuzz, which draws a dotted circle exactly where
`first_broken_piece` finds a piece, except for a coeng with no letter below it and a letter with both
shifters, which it lets through.
"""

from __future__ import annotations

import re
import unicodedata

from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits

_BASE = "\u1780-\u17b3"  # consonants and independent vowels
_MARK = "\u17b6-\u17d1\u17d3\u17dd"  # every dependent sign but the coeng
_COENG = "\u17d2"
_JOINER = "\u200c\u200d"

_KHMER = re.compile("[\u1780-\u17ff\u19e0-\u19ff]")
_NOT_KHMER = re.compile("[^\u1780-\u17ff]+")
_WHITE = re.compile(r"\s+")
_REPEATED_COENG = re.compile(f"{_COENG}{{2,}}")
_CLUSTER = re.compile(f"([{_BASE}])((?:{_COENG}[{_BASE}]|[{_MARK}])+)")
_PART = re.compile(f"{_COENG}[{_BASE}]|.")

# Drawn as nothing (Unicode: Default_Ignorable_Code_Point, without variation selectors, of pictures):
# soft hyphen, the two inherent vowels, zero-width spaces and joiners, direction marks, fillers, tags. And
# control characters that are no white space, halves of characters and what is none, which not every file can
# hold.
_UNSEEN = dict.fromkeys(
    [
        *range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0),
        0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x180F),
        *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
        0x3164, 0xFEFF, 0xFFA0, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000), *range(0xE0000, 0xE1000),
    ]
)  # fmt: skip
_DISCOURAGED = {
    **{0x17A3: "\u17a2", 0x17A4: "\u17a2\u17b6"},  # Unicode: use the letter QA, and QA with AA
    # Latin letters joined into one, copied from a printed page; PDFium gives them apart again.
    **{join: unicodedata.normalize("NFKC", chr(join)) for join in range(0xFB00, 0xFB07)},
}
_COMPOSED = (("\u17c1\u17b8", "\u17be"), ("\u17c1\u17b6", "\u17c4"))  # E+II is OE, E+AA is OO

_ROBAT = "\u17cc"
_RANKS = {
    _ROBAT: 1,
    **dict.fromkeys("\u17c9\u17ca", 4),  # register shifters
    **dict.fromkeys("\u17c1\u17c2\u17c3\u17be\u17bf\u17c0\u17c4\u17c5", 5),  # vowels drawn before the letter
    **dict.fromkeys("\u17bb\u17bc\u17bd", 6),  # vowels below
    **dict.fromkeys("\u17b7\u17b8\u17b9\u17ba", 7),  # vowels above
    "\u17b6": 8,
    "\u17c6": 10,  # nikahit, after the other signs above
    **dict.fromkeys("\u17c7\u17c8\u17d3\u17dd", 11),  # signs that close the cluster
}
_RANK_OF_A_COENG, _RANK_OF_COENG_RO, _RANK_OF_OTHER_SIGNS = 2, 3, 9

# A cluster in normal form that every shaper draws in one piece: at most one vowel in each of the four places.
_VOWEL = (
    "(?:[\u17bf\u17c0\u17c4\u17c5]|\u17be\u17b6?|[\u17c1-\u17c3]?[\u17bb-\u17bd]?[\u17b7-\u17ba]?\u17b6?)"
)
_SIGNS = "[\u17c6\u17cb\u17cd-\u17d1]*[\u17c7\u17c8\u17d3\u17dd]*"
_SOUND = f"[{_BASE}]{_ROBAT}?(?:{_COENG}[{_BASE}])*[\u17c9\u17ca]?{_VOWEL}{_SIGNS}(?![{_MARK}{_COENG}])"
# Alternatives in this order: sound clusters are stepped over, whatever else holds a mark is a broken piece.
_SOUND_OR_BROKEN = re.compile(
    f"(?:{_SOUND})|(?P<broken>[{_BASE}\u25cc]?[{_MARK}{_COENG}](?:[{_MARK}{_COENG}]|(?<={_COENG})[{_BASE}])*)"
)

_CLUSTER_OR_CHARACTER = re.compile(
    f"[{_BASE}\u25cc](?:[{_JOINER}]*(?:{_COENG}[{_BASE}]|[{_MARK}{_COENG}]))*|[{_MARK}{_COENG}]+|\r\n|.",
    re.DOTALL,
)

_LETTERS_BELOW = re.compile(f"(\u17a1?)((?:{_COENG}[{_BASE}])+)")
_COENG_BUT_RO = re.compile(f"{_COENG}[^\u179a]")

# The same glyph or, to the eye, the same letter.
_LOOK_ALIKE = str.maketrans({"\u17b2": "\u17b1"})
_COENG_DA, _COENG_TA = "\u17d2\u178a", "\u17d2\u178f"
# Marks of length and silence that people leave out, from bantoc to viriam, and atthacan.
_OFTEN_OMITTED = re.compile("[\u17cb-\u17d1\u17dd]")
# Below a vowel above, both shifters are drawn like the vowel U, and are typed as it.
_SHIFTER_DRAWN_AS_U = re.compile("[\u17bb\u17c9\u17ca]+(?=[\u17b7-\u17ba\u17be])|(?<=\u17be)\u17bb+")


def normal_form(text: str) -> str:
    """`text` on one line, in the one code order we keep; applying it twice changes nothing more.

    Marks of a cluster are put in order (coeng RO last), doubled marks are made one, split vowels typed in
    two halves are composed, characters that draw nothing are removed, white space is collapsed to single
    spaces and stripped at the ends. No letter is ever removed. Text in other scripts gets Unicode NFC.
    """
    text = text.translate(_UNSEEN).translate(_DISCOURAGED)
    text = _NOT_KHMER.sub(lambda piece: unicodedata.normalize("NFC", piece.group()), text)
    text = _REPEATED_COENG.sub(_COENG, text)
    text = _CLUSTER.sub(lambda piece: piece.group(1) + _ordered(piece.group(2)), text)
    return _WHITE.sub(" ", text).strip()


def normal_lines(text: str) -> str:
    """`text` with every line in `normal_form`, for notes of several lines; breaks become line feeds."""
    return "\n".join(normal_form(line) for line in text.splitlines()).strip("\n")


def first_broken_piece(text: str) -> str | None:
    """Return the first piece that would be drawn with a dotted circle, or None when there is none.

    That is a dependent mark or a coeng without its letter, a second vowel in a place that is taken, or a
    dotted circle that was itself copied in. The text is looked at in its normal form, so a mere wrong order
    is not broken. The piece is returned with the letter it hangs on, if there is one.
    """
    for found in _SOUND_OR_BROKEN.finditer(normal_form(text)):
        if found["broken"] is not None:
            return found["broken"]
    return None


def contains_khmer(text: str) -> bool:
    """Whether any character of `text` is Khmer: letters, marks, digits, signs, lunar symbols."""
    return _KHMER.search(text) is not None


def clusters(text: str) -> list[str]:
    """`text` cut where a reader would allow a cut: whole orthographic clusters, other text by character.

    Nothing is changed: the pieces joined are `text`. A joiner (U+200C, U+200D) before a mark stays inside the
    cluster; a combining accent stays with its Latin letter.
    """
    pieces: list[str] = []
    for found in _CLUSTER_OR_CHARACTER.finditer(text):
        piece = found.group()
        if pieces and not contains_khmer(piece) and unicodedata.combining(piece[0]):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def rows_below(text: str) -> int:
    """How many letters stand below one another under a letter of `text`, at most.

    RO is drawn beside its letter; LLA reaches as deep by itself as others with a letter below.
    """
    return max(
        (bool(lla) + len(_COENG_BUT_RO.findall(below)) for lla, below in _LETTERS_BELOW.findall(text)),
        default=0,
    )


def fold_for_search(text: str) -> str:
    """`text` with all made equal that people mix up or leave out; for comparing, never to be shown.

    Folds letters that look alike (coeng DA and coeng TA; the two forms of OO), the vowel U typed for a
    register shifter, marks of length and silence, Khmer digits, letter case and accents of Latin letters.
    Idempotent.
    """
    text = _NOT_KHMER.sub(lambda piece: _without_accents(piece.group()), normal_form(text))
    before = None
    while text != before:  # taking a mark away can bring the two halves of a vowel together
        before = text
        text = to_ascii_digits(_OFTEN_OMITTED.sub("", text)).translate(_LOOK_ALIKE)
        text = _SHIFTER_DRAWN_AS_U.sub("", text).replace(_COENG_DA, _COENG_TA)
        text = normal_form(text)
    return text


def _ordered(marks: str) -> str:
    """Return the marks of one letter in normal order, none twice in a row, halves composed."""
    before = None
    while marks != before:
        before = marks
        parts = sorted(_PART.findall(marks), key=_rank)
        marks = "".join(
            part for at, part in enumerate(parts) if at == 0 or len(part) == 2 or part != parts[at - 1]
        )
        for halves, whole in _COMPOSED:
            marks = marks.replace(halves, whole)
    return marks


def _rank(part: str) -> int:
    """Where one mark, or a coeng with its letter, stands among the marks of its cluster."""
    if len(part) == 2:
        return _RANK_OF_COENG_RO if part[1] == "\u179a" else _RANK_OF_A_COENG
    return _RANKS.get(part, _RANK_OF_OTHER_SIGNS)


def _without_accents(text: str) -> str:
    """Text of other scripts, in lower case and without combining accents."""
    bare = "".join(
        character
        for character in unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
        if not unicodedata.combining(character)
    )
    return unicodedata.normalize("NFC", bare.replace("đ", "d"))  # the one Vietnamese letter NFKD leaves whole
