"""Paragraphs keep the order of their text, take nothing for markup and refuse what no font can draw."""

import time

import pytest
from integration.typeset import BREAKS, READERS, SHELF, a_page_of, bare

from jobcentre_desktop.documents.typesetting.paragraph import Paragraph, Span, Style
from jobcentre_desktop.documents.typesetting.shaping import shape
from jobcentre_desktop.domain.errors import CharacterNotPrintable

STYLE = Style(size=12, leading=20)


def paragraph(text, chain=SHELF.body, style=STYLE):
    return Paragraph([Span(text, chain)], style, BREAKS)


@pytest.mark.parametrize("reader", READERS)
def test_a_justified_paragraph_in_two_weights_keeps_the_order_of_its_text(reader):
    start, rest = (
        "គោរពជូន៖ ",
        (
            "មជ្ឈមណ្ឌលការងាររាជធានីភ្នំពេញមានកិត្តិយសសូមបញ្ជូនអ្នកស្វែងរកការងារដែលមានរាយនាមដូចខាងក្រោមទៅសម្ភាសន៍"
            "នៅក្រុមហ៊ុន Angkor Textile Co., Ltd. តាមកាលបរិច្ឆេទ និងម៉ោងដែលបានកំណត់។"
        ),
    )
    style = Style(size=11, leading=19, align="justify", first_indent=34)
    pdf = a_page_of(Paragraph([Span(start, SHELF.bold), Span(rest, SHELF.body)], style, BREAKS))

    assert bare(reader(pdf)) == bare(start + rest)


@pytest.mark.parametrize(
    "hostile",
    [
        '<img src="/etc/passwd"/>',
        '<a href="file:///etc/passwd">x</a>',
        "<Dara>",
        "Sok <b>Dara",
        "&#x110000;&amp;",
        "{purpose} %s $name \\n (( [",
        '<onDraw name="x"/>',
    ],
)
def test_what_looks_like_markup_is_printed_as_text(hostile):
    pdf = a_page_of(paragraph(hostile))

    for reader in READERS:
        assert bare(reader(pdf)) == bare(hostile)


def test_characters_that_one_font_lacks_come_from_another():
    text = "“Café” • Rosé… ក្រុមហ៊ុន"
    fonts = {cluster.text: cluster.font.name for cluster in shape(text, SHELF.body)}

    assert fonts["ក្រុ"] == "Battambang-Regular"
    assert fonts["C"] == fonts["é"] == fonts["•"] == "NotoSansKhmer-Regular"
    assert bare(READERS[0](a_page_of(paragraph(text)))) == bare(text)


def test_a_letter_with_its_accent_apart_is_one_cluster():
    assert [cluster.text for cluster in shape("cafe\u0301", SHELF.body)] == ["c", "a", "f", "e\u0301"]


@pytest.mark.parametrize(
    ("text", "character", "code_point"),
    [
        ("សុខ 😀", "😀", "U+1F600"),
        ("漢", "漢", "U+6F22"),
        ("1\ufe0f\u20e3", "\u20e3", "U+20E3"),
        ("a" + "\u0301" * 100, "\u0301", "U+0301"),
        ("្ក" * 100, "្", "U+17D2"),
        ("\x07", "\x07", "U+0007"),
    ],
)
def test_a_character_that_cannot_be_drawn_is_an_error_that_names_it(text, character, code_point):
    with pytest.raises(CharacterNotPrintable) as refusal:
        paragraph(text)

    assert (refusal.value.character, refusal.value.code_point) == (character, code_point)


def test_direction_marks_pasted_with_a_phone_number_leave_no_trace():
    pdf = a_page_of(paragraph("\u202a012 345 678\u202c\u200e"))

    assert bare(READERS[0](pdf)) == "012345678"


@pytest.mark.parametrize("piece", ["ភ្នំពេញខេត្ត", "a", "។", "១"], ids=["words", "latin", "marks", "digits"])
def test_ten_thousand_characters_without_a_space_are_set_in_no_time(piece):
    text = piece * (10_000 // len(piece))
    started = time.process_time()

    lines = paragraph(text).lines(470).texts

    assert "".join(lines) == text
    assert time.process_time() - started < 3  # a fifth of a second; if it grew with the square, many


def test_a_very_long_text_makes_a_file_that_reads_back():
    text = "ខេត្តបាត់ដំបង" * 80
    pdf = a_page_of(paragraph(text))

    assert bare(READERS[0](pdf)) == text
