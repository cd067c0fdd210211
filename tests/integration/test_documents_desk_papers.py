"""Forms, cards, slips and registers as pages: whole, in order, in both languages, whatever they say."""

import io
from dataclasses import replace

import pypdf
import pytest
import zxingcpp
from integration.desk_papers import (
    ALL,
    ANSWER,
    BLANK,
    HOSTILE,
    LONG,
    LONG_NAME,
    SIGNED,
    SIGNED_LINE,
    SLIP,
    SUMMARY,
    USUAL,
    WHO,
)  # fmt: skip
from integration.papers import CENTRE
from integration.typeset import READERS, RESOURCES, bare, by_pdfium
from PIL import Image

from jobcentre_desktop.documents.letters import PdfLetters
from jobcentre_desktop.documents.papers.wording import Wordings
from jobcentre_desktop.documents.pictures import pages_as_png
from jobcentre_desktop.documents.typesetting.pdf_file import A4, A5, A6, MM
from jobcentre_desktop.domain.errors import CharacterNotPrintable
from jobcentre_desktop.domain.khmer.numerals import to_khmer_digits
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.domain.papers.registration_form import Section

LETTERS = PdfLetters(RESOURCES)
in_both_languages = pytest.mark.parametrize("language", ["km", "en"])
of_every_kind = pytest.mark.parametrize("kind", list(USUAL))
SIZES = {"client_card": A6.turned(), "appointment_slip": A5.turned(), "daily_register": A4.turned()}
DPI = 40


def made(facts, language, mark="none"):
    return LETTERS.paper(facts, language, mark)


def pages_of(pdf):
    return [bare(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_there_are_facts_of_every_kind_of_paper():
    assert set(USUAL) == {str(kind) for kind in PaperKind}


@in_both_languages
@pytest.mark.parametrize("facts", [facts for _, facts in ALL], ids=[name for name, _ in ALL])
def test_nothing_is_drawn_near_the_edge_of_a_page(facts, language):
    edge = 4.5 * MM * DPI / 72
    for png in pages_as_png(made(facts, language), DPI):
        picture = Image.open(io.BytesIO(png)).convert("L")
        left, upper, right, lower = picture.point(lambda grey: 255 - grey).getbbox()
        assert min(left, upper, picture.width - right, picture.height - lower) >= edge


@in_both_languages
@of_every_kind
def test_the_same_facts_give_the_same_bytes(kind, language):
    assert made(USUAL[kind], language) == PdfLetters(RESOURCES).paper(USUAL[kind], language, "none")


@of_every_kind
def test_a_paper_is_as_large_as_its_kind(kind):
    box = pypdf.PdfReader(io.BytesIO(made(USUAL[kind], "km"))).pages[0].mediabox
    size = SIZES.get(kind, A4)
    assert (float(box.width), float(box.height)) == pytest.approx((size.width, size.height), abs=0.01)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("kind", [kind for kind in USUAL if kind not in ("registration_blank", "day_sheet")])
def test_who_it_is_about_is_read_back_by_every_reader(kind, reader):
    text = bare(reader(made(USUAL[kind], "km")))
    assert all(bare(word) in text for word in WHO.values())


@in_both_languages
@pytest.mark.parametrize("kind", [kind for kind in LONG if kind not in ("client_card", "appointment_slip")])
def test_longer_papers_number_their_pages(kind, language):
    pages = pages_of(made(LONG[kind], language))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        said = {"km": f"ទំព័រទី{to_khmer_digits(str(number))}នៃ", "en": f"Page{number}of"}[language]
        assert said in page


@in_both_languages
@pytest.mark.parametrize("kind", ["client_card", "appointment_slip"])
def test_a_card_and_a_slip_stay_on_one_page_with_the_longest_names(kind, language):
    pages = pages_of(made(LONG[kind], language))
    assert len(pages) == 1
    assert all(bare(name) in pages[0] for name in LONG_NAME.values())


@in_both_languages
def test_a_table_that_goes_on_repeats_its_heading(language):
    heading = {"km": "មូលហេតុ", "en": "Reason"}[language]
    assert all(heading in page for page in pages_of(made(LONG["daily_register"], language)))


@in_both_languages
def test_a_section_never_begins_at_the_foot_of_a_page(language):
    wording = Wordings(RESOURCES / "letters").latest("registration", language)
    titles = [bare(wording.texts[f"section_{section.name}"]) for section in BLANK.sections]
    for page in pages_of(made(BLANK, language)):
        below = page.rpartition(bare(wording.texts["file_title"].replace("{client_no}", "")))[0]
        assert not any(below.endswith(title) for title in titles)


@in_both_languages
@pytest.mark.parametrize("kind", ["registration", "counselling_summary"])
def test_text_that_looks_like_markup_is_printed_as_it_is(kind, language):
    assert bare(HOSTILE) in bare(by_pdfium(made(USUAL[kind], language)))


@in_both_languages
@pytest.mark.parametrize("kind", ["client_card", "appointment_slip"])
def test_the_qr_code_says_the_client_number_and_nothing_else(kind, language):
    picture = Image.open(io.BytesIO(pages_as_png(made(USUAL[kind], language), 200)[0]))
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [f"C:{WHO['client_no']}"]


def test_consent_given_on_an_earlier_text_names_its_version():
    earlier = replace(SIGNED_LINE, text_version="2025-01")
    text = bare(by_pdfium(made(replace(USUAL["consent"], lines=(SIGNED_LINE, earlier)), "en")))
    assert text.count(bare("version 2025-01")) == 1
    assert bare("version 2026-11") not in text  # only where the text itself tells: "Version of this text"


@in_both_languages
def test_only_khmer_papers_have_the_lunar_line(language):
    for kind in ("registration", "consent", "counselling_summary", "daily_register"):
        text = bare(by_pdfium(made(USUAL[kind], language)))
        assert (bare(SIGNED.lunar_line) in text) is (language == "km")


def test_khmer_papers_write_dates_and_hours_in_khmer_digits():
    text = bare(by_pdfium(made(SLIP, "km")))
    assert bare("ថ្ងៃព្រហស្បតិ៍ ទី២៦ ខែវិច្ឆិកា ឆ្នាំ២០២៦ ម៉ោង ០៨:៣០") in text


@of_every_kind
def test_a_preview_says_so(kind):
    assert bare("PREVIEW, NOT VALID") in bare(by_pdfium(made(USUAL[kind], "en", "preview")))


WITH_FREE_TEXT = {
    "appointment_slip": lambda text: {"place": text},
    "consent": lambda text: {"lines": (replace(SIGNED_LINE, partner=text),)},
    "counselling_summary": lambda text: {"strengths": text},
    "registration": lambda text: {
        "sections": (Section(name="identity", items=(replace(ANSWER, answer=text),)),)
    },
}


@pytest.mark.parametrize("kind", WITH_FREE_TEXT)
def test_words_that_the_centre_keeps_whole_are_cut_nowhere(kind):
    def broken(*kept):
        """Lines that end within the word, wherever the lines happen to end."""
        found = []
        for before in ("", "ដេរ", "ធ្វើការ"):
            told = WITH_FREE_TEXT[kind](before + "ជួសជុលម៉ូតូ" * 24)
            facts = replace(USUAL[kind], centre=replace(CENTRE, kept_whole=kept), **told)
            lines = by_pdfium(made(facts, "km")).splitlines()
            found += [line for line in lines if line.strip().endswith("ជួសជុល")]
        return found

    assert broken()
    assert not broken("ជួសជុលម៉ូតូ")


def test_a_sign_that_no_font_has_is_named_and_nothing_is_printed():
    with pytest.raises(CharacterNotPrintable) as refused:
        made(replace(SUMMARY, shared_note="ល្អ \U0001f600"), "km")
    assert refused.value.code_point == "U+1F600"
