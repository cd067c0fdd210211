"""Text is cut into runs of one script and one font, and into clusters nobody may part."""

from pathlib import Path

import pytest

from jobcentre_desktop.documents.papers.typefaces import FontShelf
from jobcentre_desktop.documents.typesetting.fonts import units
from jobcentre_desktop.documents.typesetting.shaping import itemise, shape, shape_spans, width_of

SHELF = FontShelf(Path(__file__).parents[2] / "resources" / "fonts")


def runs(text, chain=SHELF.body):
    return [(text[run.start : run.end], run.script) for run in itemise([(text, chain)])]


def test_latin_that_touches_khmer_is_a_run_of_its_own():
    assert runs("NEAភ្នំពេញ") == [("NEA", "Latn"), ("ភ្នំពេញ", "Khmr")]


def test_digits_and_spaces_follow_the_script_before_them():
    assert runs("លេខ 12, NEA 34") == [("លេខ 12, ", "Khmr"), ("NEA 34", "Latn")]


def test_text_without_letters_is_taken_as_khmer():
    assert runs("22/11/2026") == [("22/11/2026", "Khmr")]


def test_no_text_has_no_runs_and_no_width():
    assert runs("") == []
    assert shape("", SHELF.body) == ()
    assert width_of((), 12) == 0


def test_a_subscript_letter_stays_with_the_letter_above_it():
    assert [unit for _, unit in units("ស្ត្រី")] == ["ស្ត្រី"]


def test_clusters_know_where_they_stand_in_the_text():
    spans = [("ស្ត្រី ", SHELF.body), ("NEA", SHELF.bold)]
    text = "".join(piece for piece, _ in spans)
    clusters = shape_spans(spans)

    assert [text[cluster.start : cluster.end] for cluster in clusters] == [c.text for c in clusters]


def test_a_mark_at_the_start_of_a_span_is_set_with_its_letter():
    clusters = shape_spans([("ស", SHELF.body), ("្ត្រី", SHELF.bold), ("ក", SHELF.bold)])

    assert [(c.text, c.font.name) for c in clusters] == [
        ("ស្ត្រី", "Battambang-Regular"),
        ("ក", "Battambang-Bold"),
    ]


def test_a_name_is_set_in_one_face_though_another_has_some_of_its_letters():
    fonts = {c.text: c.font.name for c in shape("លោក Nguyễn Văn Đức-Mar 012 Sok", SHELF.body)}

    assert fonts["N"] == fonts["ễ"] == fonts["Đ"] == fonts["-"] == fonts["M"] == "NotoSans-Regular"
    assert fonts["លោ"] == fonts["0"] == fonts["S"] == "Battambang-Regular"


@pytest.mark.parametrize(
    ("text", "scripts"),
    [("Ελένη Sok", ["Grek", "Latn"]), ("Иван សុខ", ["Cyrl", "Khmr"]), ("हिन्दी", ["Deva"])],
)
def test_each_script_is_shaped_by_its_own_rules(text, scripts):
    assert [script for _, script in runs(text)] == scripts


def test_the_same_word_is_as_wide_with_zero_width_spaces_in_it():
    plain, spaced = shape("ភ្នំពេញថ្មី", SHELF.body), shape("ភ្នំ\u200bពេញ\u200bថ្មី", SHELF.body)

    assert width_of(plain, 12) == width_of(spaced, 12)


def test_a_heading_falls_back_from_moul_without_losing_a_letter():
    clusters = shape("ប្រធាន•é", SHELF.heading)

    assert {cluster.font.name for cluster in clusters} == {"Moul-Regular", "NotoSansKhmer-Bold"}
