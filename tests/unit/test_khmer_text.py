"""Khmer typed in any order is kept in one, and text that cannot be drawn is found."""

import pytest

from jobcentre_desktop.domain.khmer.text import (
    clusters,
    contains_khmer,
    first_broken_piece,
    fold_for_search,
    normal_form,
    normal_lines,
    rows_below,
)

# Two code orders of the same word: as typed, as kept.
SAME_ON_PAPER = [
    ("ស្រ្តី", "ស្ត្រី"),  # coeng RO before coeng TA
    ("កុ្រម", "ក្រុម"),  # vowel before the coeng
    ("ខ្ញំុ", "ខ្ញុំ"),  # nikahit before the vowel
    ("ទំាង", "ទាំង"),
    ("ស\u17b8\u17ca", "ស\u17ca\u17b8"),  # vowel before the shifter
    ("ជ\u17c1\u17b8ង", "ជើង"),  # OE in two halves
    ("ជ\u17b8\u17c1ង", "ជើង"),
    ("ស\u17c1\u17b6ភា", "សោភា"),  # OO in two halves
    ("ស\u17b6\u17c1ភា", "សោភា"),
    ("ការរ\u17b6\u17b6", "ការរា"),  # a doubled mark
    ("កណ្\u17d2ដាល", "កណ្ដាល"),  # a doubled coeng
    ("ភ្នំ\u200bពេញ", "ភ្នំពេញ"),
    ("សុខ\ud83d", "សុខ"),
    ("សុ\u200cខ\ufeff", "សុខ"),
    ("ស\u200dុខ", "សុខ"),
    ("លោក\u2060សុខ", "លោកសុខ"),
    ("\u17a3\u17b6ន", "អាន"),  # discouraged letter
    ("\u17a4ន", "អាន"),
    ("  សុខ \t សុភា\u00a0", "សុខ សុភា"),
    ("Cafe\u0301", "Caf\u00e9"),
    ("So\ufb01a \ufb00 \ufb04 \ufb06", "Sofia ff ffl st"),  # letters joined for print
    ("Sok\u0000", "Sok"),
]

SOUND_WORDS = """រដ្ឋាភិបាល សម្ដេច ស្រឡាញ់ ខ្ញុំ ហ្វេសប៊ុក ព្រឹត្តិការណ៍ ជាតិ សាសនា ព្រះមហាក្សត្រ មន្ត្រី លក្ស្មី អញ្ជើញ ក្មេងជើង
គ្រឿង សៀវភៅ ព្រៃវែង ប៉ុន្តែ ស៊ី ពណ៌ វណ្ណៈ ចាស៎ បាទ។ល។ ៗ ៕ ៖ ០១២៣៤៥៦៧៨៩ ៛៥០០,០០០ ឭ ឮ ឩ ឳ ឲ ឫ្យ អដ្ឋស័ក
ក្រសួងការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ ទីភ្នាក់ងារជាតិមុខរបរ មជ្ឈមណ្ឌល ពោធិ៍សាត់ សំរឹទ្ធិស័ក ម្សាញ់ ហ្ស៊ីណា"""

BROKEN = [
    ("ាក", "ា"),
    ("សុខ ិក", "ិ"),
    ("aា", "ា"),
    ("។ា", "ា"),
    ("១ុ", "ុ"),
    ("ក្", "ក្"),
    ("ក្ ក", "ក្"),
    ("្ក", "្ក"),
    ("\u25ccា", "\u25ccា"),
    ("កឹីន", "កឹី"),  # two vowels above
    ("កោៅ", "កោៅ"),
]


@pytest.mark.parametrize(("typed", "kept"), SAME_ON_PAPER)
def test_what_looks_the_same_is_kept_the_same(typed, kept):
    assert normal_form(typed) == kept


@pytest.mark.parametrize("word", SOUND_WORDS.split())
def test_a_well_written_word_is_left_alone_and_sound(word):
    assert normal_form(word) == word
    assert first_broken_piece(word) is None


@pytest.mark.parametrize(("text", "piece"), BROKEN)
def test_a_mark_without_its_letter_is_named(text, piece):
    assert first_broken_piece(text) == piece


def test_a_wrong_order_that_can_be_mended_is_not_broken():
    assert first_broken_piece("កុ្រម") is None


def test_latin_text_and_no_text_are_sound():
    assert first_broken_piece("Sok Sophea 12") is None
    assert first_broken_piece("") is None


def test_a_line_break_is_white_space_in_a_name_and_kept_in_a_note():
    assert normal_form("សុខ\nសុភា") == "សុខ សុភា"
    assert normal_lines("កុ្រម \r\n\r\n ភ្នំ\u200bពេញ\n") == "ក្រុម\n\nភ្នំពេញ"


def test_khmer_is_told_from_latin():
    assert contains_khmer("NEA ភ្នំពេញ")
    assert contains_khmer("១២")
    assert not contains_khmer("NEA 2026")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("រដ្ឋាភិបាល", "រ|ដ្ឋា|ភិ|បា|ល"),
        ("ព្រះមហាក្សត្រ", "ព្រះ|ម|ហា|ក្ស|ត្រ"),
        ("ស្រ្តី", "ស្រ្តី"),
        ("កុ្រម", "កុ្រ|ម"),
        ("ឫ្យ", "ឫ្យ"),
        ("ប\u200c៊ីក", "ប\u200c៊ី|ក"),
        ("ភ្នំ\u200bពេញ", "ភ្នំ|\u200b|ពេ|ញ"),
        ("៛៥០០,០០០", "៛|៥|០|០|,|០|០|០"),
        ("NEAភ្នំ", "N|E|A|ភ្នំ"),
        ("e\u0301ក", "e\u0301|ក"),
        ("", ""),
    ],
)
def test_text_is_cut_between_whole_clusters(text, pieces):
    assert clusters(text) == ([piece for piece in pieces.split("|") if piece])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("បណ្តុះបណ្តាល", "បណ្ដុះបណ្ដាល"),  # coeng TA and coeng DA
        ("ច័ន្ទ", "ចន្ទ"),
        ("ពណ៌", "ពណ"),
        ("ឲ្យ", "ឱ្យ"),
        ("ស៊ីថា", "សុីថា"),  # the vowel U typed for the shifter
        ("ស៊ើ", "សុើ"),
        ("លេខ ១២", "លេខ 12"),
        ("SOK Sophéa", "sok sophea"),
        ("ភ្នំ\u200bពេញ", "ភ្នំពេញ"),
        ("Đức", "duc"),
    ],
)
def test_what_people_mix_up_is_folded(one, other):
    assert fold_for_search(one) == fold_for_search(other)


def test_different_names_stay_different_when_folded():
    assert fold_for_search("សុភា") != fold_for_search("សុភាព")
    assert fold_for_search("ដារ៉ា") != fold_for_search("តារា")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", 0),
        ("Sok", 0),
        ("កា", 0),
        ("ខ្ញុំ", 1),
        ("ស្ត្រី", 1),
        ("ក្ស្ម៊ើ", 2),
        ("ភ្នំ ត្ប្មូ", 2),
        ("ឡ្វៀ", 2),
        ("ឡា", 0),
    ],
)
def test_the_rows_of_letters_below_are_counted(text, rows):
    """RO stands beside its letter; LLA has its own foot."""
    assert rows_below(text) == rows
