"""Lines end between words, and never where Khmer spelling forbids it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcentre_desktop.documents.papers.typefaces import FontShelf
from jobcentre_desktop.documents.typesetting.breaking import LineBreaks
from jobcentre_desktop.documents.typesetting.paragraph import Paragraph, Span, Style
from jobcentre_desktop.documents.typesetting.shaping import shape
from jobcentre_desktop.settings import find_resources

SHELF = FontShelf(Path(__file__).parents[2] / "resources" / "fonts")
BREAKS = LineBreaks(find_resources())
STYLE = Style(size=12, leading=20, align="justify")
SIGNS = {chr(code) for code in range(0x17B6, 0x17D4)}
LETTERS = (
    "យោងតាមតម្រូវការជ្រើសរើសបុគ្គលិករបស់ក្រុមហ៊ុន និងលទ្ធផលនៃការប្រឹក្សាមុខរបរ មជ្ឈមណ្ឌលការងារ"
    "រាជធានីភ្នំពេញសូមបញ្ជូនអ្នកស្វែងរកការងារទៅសម្ភាសន៍ ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦ ម៉ោង ០៨:៣០ "
    "ស្រុកផ្សេងៗ។ល។ ទូរស័ព្ទ៖ 012 345 678 (NEA)៕"
)


def words(text, breaks=BREAKS, **more):
    offsets = sorted(breaks.offsets(text, **more))
    return [text[start:end] for start, end in zip([0, *offsets], [*offsets, len(text)], strict=True)]


def lines(text, width):
    return Paragraph([Span(text, SHELF.body)], STYLE, BREAKS).lines(width).texts


def test_khmer_words_are_found_without_spaces():
    assert words("មជ្ឈមណ្ឌលការងារខេត្តពោធិ៍សាត់") == ["មជ្ឈមណ្ឌល", "ការងារ", "ខេត្ត", "ពោធិ៍សាត់"]


def test_a_zero_width_space_always_allows_a_break():
    assert words("ភ្នំ\u200bពេញ") == ["ភ្នំ\u200b", "ពេញ"]


def test_a_word_joiner_and_a_hard_space_forbid_one():
    assert words("លោក\u2060សុខ") == ["លោក\u2060សុខ"]
    assert words("លោក\u00a0សុខ") == ["លោក\u00a0សុខ"]


@pytest.mark.parametrize("mark", "។៕៖ៗ៛,.)»”")
def test_no_line_begins_with_a_mark_that_closes(mark):
    text = f"ការងារ{mark}ការងារ {mark}"

    assert all(text[offset] != mark for offset in BREAKS.offsets(text))


@pytest.mark.parametrize("mark", "(«“")
def test_no_line_ends_with_a_mark_that_opens(mark):
    text = f"ការងារ {mark}ការងារ"

    assert all(text[offset - 1] != mark for offset in BREAKS.offsets(text))


@pytest.mark.parametrize("text", ["ថ្ងៃទី២២", "ឆ្នាំ២០២៦", "១៣កើត", "NEA-2026/0153", "khmer.gov.kh"])
def test_a_figure_stays_with_its_word_and_a_code_stays_whole(text):
    assert words(text)[-1].endswith(text[-3:])
    assert not [n for n in BREAKS.offsets(text) if text[n].isdigit() or text[n - 1].isdigit()]


def test_names_can_be_kept_whole():
    name = "ខៀវសុផាន់ណារ៉ា"
    text = f"ឈ្មោះ{name}បានមក"

    assert any(name in word for word in words(text, kept_whole=[name]))
    assert any(name in word for word in words(text, LineBreaks(find_resources(), kept_whole=[name])))


def test_a_name_wider_than_the_line_is_cut_at_its_spaces_first():
    name = "UTDOM VISOTHIVONG"
    paragraph = Paragraph([Span(name, SHELF.body)], STYLE, BREAKS, kept_whole=[name])

    assert paragraph.lines(120.0).texts == ("UTDOM", "VISOTHIVONG")


def test_a_long_address_parts_after_a_joint_and_a_short_one_does_not():
    long = "recruitment.office@angkor-example-textile.com.kh"

    assert words(long) == ["recruitment.", "office@", "angkor-example-textile.", "com.", "kh"]
    assert words("dara.sok@example.com") == ["dara.sok@example.com"]


def test_a_code_wider_than_its_cell_is_cut_at_a_joint_and_a_word_of_one_piece_anywhere():
    assert lines("NEA-2026/0153-A", 70.0) == ("NEA-2026/", "0153-A")
    assert lines("W" * 10, 60.0) == ("W" * 4, "W" * 4, "W" * 2)


@settings(max_examples=150, deadline=None)
@given(text=st.lists(st.sampled_from(LETTERS), max_size=80).map("".join), width=st.floats(20, 400))
def test_whatever_the_text_no_line_begins_inside_a_cluster_and_nothing_is_lost(text, width):
    starts = {cluster.start for cluster in shape(text, SHELF.body)}
    set_lines = lines(text, width)

    assert "".join("".join(set_lines).split()) == "".join(text.split())
    offset = 0
    for line in set_lines:
        offset = text.index(line, offset)
        assert not line or offset in starts
        offset += len(line)


@pytest.mark.parametrize("width", range(60, 480, 30))
def test_no_line_of_real_khmer_begins_with_a_dependent_sign_or_is_too_wide(width):
    for line in lines(LETTERS, float(width)):
        assert line[:1] not in SIGNS
        assert line[:1] not in "។៕៖ៗ"
        assert sum(cluster.width(12) for cluster in shape(line, SHELF.body)) <= width + 0.01


def test_a_line_feed_begins_a_new_line_and_a_tab_is_a_space():
    assert lines("ក\r\nខ\tគ\u2028ឃ", 400.0) == ("ក", "ខ គ", "ឃ")


def test_a_page_is_never_left_with_a_single_line_of_a_paragraph():
    paragraph = Paragraph([Span(LETTERS, SHELF.body)], STYLE, BREAKS)
    count = len(paragraph.lines(150.0).texts)
    assert count > 5

    for room in range(20, 20 * count, 7):
        parts = paragraph.split(150.0, float(room))
        if parts is None:
            assert room < 40
        else:
            assert all(len(part.texts) >= 2 for part in parts)
            assert parts[0].texts + parts[1].texts == paragraph.lines(150.0).texts
            assert parts[0].height(150.0) <= room


def test_a_name_of_the_centre_is_shown_whole_on_the_screen_too():
    text = "មជ្ឈមណ្ឌលការងារខេត្តពោធិ៍សាត់"
    assert "\u200b" in BREAKS.with_breaks("មជ្ឈមណ្ឌលការងារ")
    whole = BREAKS.with_breaks(text, kept_whole=("មជ្ឈមណ្ឌលការងារ",))
    assert whole == "មជ្ឈមណ្ឌលការងារ\u200bខេត្ត\u200bពោធិ៍សាត់"
