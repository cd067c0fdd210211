"""Copies, recovery sheet and day sheet; and the files that hold the words of all papers."""

import io
import json
import re
from dataclasses import replace

import pypdf
import pytest
from integration.papers import DAY, LETTER, RECOVERY
from integration.typeset import READERS, RESOURCES, SHELF, bare, by_pdfium
from PIL import Image

from jobcentre_desktop.documents.letters import PdfLetters
from jobcentre_desktop.documents.papers.wording import Wordings
from jobcentre_desktop.documents.pictures import pages_as_png, read_text
from jobcentre_desktop.documents.typesetting.shaping import shape

LETTERS = PdfLetters(RESOURCES)
FILES = sorted((RESOURCES / "letters").glob("*/*.json"))
in_both_languages = pytest.mark.parametrize("language", ["km", "en"])


@in_both_languages
def test_a_copy_begins_with_the_very_bytes_of_the_letter(language):
    letter = LETTERS.referral_letter(LETTER, language, "none")
    copy = LETTERS.mark_as_copy(letter, 2, language)

    assert copy.startswith(letter)
    assert copy == LETTERS.mark_as_copy(letter, 2, language)


@pytest.mark.parametrize("reader", READERS)
def test_a_copy_says_its_number_and_all_that_the_letter_said(reader):
    letter = LETTERS.referral_letter(LETTER, "km", "none")
    copy = LETTERS.mark_as_copy(letter, 2, "km")

    assert bare("ច្បាប់ចម្លងលេខ ២") in bare(reader(copy))
    assert bare(reader(copy)).replace(bare("ច្បាប់ចម្លងលេខ ២"), "") == bare(reader(letter))


def test_every_page_of_a_copy_is_stamped():
    letter = LETTERS.referral_letter(replace(LETTER, purpose="រៀនជំនាញ " * 300), "en", "none")
    pages = pypdf.PdfReader(io.BytesIO(LETTERS.mark_as_copy(letter, 3, "en"))).pages

    assert len(pages) > 1
    assert all("Copy no. 3" in page.extract_text() for page in pages)


def test_the_stamp_of_a_copy_touches_nothing_of_the_letter():
    letter = LETTERS.referral_letter(LETTER, "km", "none")
    copy = LETTERS.mark_as_copy(letter, 12, "km")
    before, after = (Image.open(io.BytesIO(pages_as_png(pdf, 100)[0])).convert("L") for pdf in (letter, copy))
    head_begins = before.point(lambda grey: 255 - grey).getbbox()[1]

    below_the_stamp = (0, 52, before.width, before.height)

    assert head_begins >= 52
    assert before.crop(below_the_stamp) == after.crop(below_the_stamp)
    assert after.crop((0, 0, after.width, 52)).getextrema()[0] == 0


def test_a_strict_reader_finds_nothing_to_complain_about_in_a_copy():
    copy = LETTERS.mark_as_copy(LETTERS.referral_letter(LETTER, "km", "none"), 1, "km")

    assert pypdf.PdfReader(io.BytesIO(copy), strict=True).pages[0].extract_text()


@in_both_languages
def test_the_recovery_sheet_holds_the_code_in_order_on_one_page(language):
    pdf = LETTERS.recovery_sheet(RECOVERY, language)
    text = by_pdfium(pdf)
    places = [text.index(group) for group in RECOVERY.code_groups[:-1]]

    assert places == sorted(places)
    assert len(pages_as_png(pdf, 30)) == 1
    assert "ចាន់ សុភា" in text


@in_both_languages
def test_the_day_sheet_shows_both_counts_what_waits_and_the_receipt(language):
    pdf = LETTERS.paper(DAY, language, "none")
    text = bare(by_pdfium(pdf))
    words = {
        "km": ("១១", "១២", "ខុសគ្នា -១", "មិនបានរាប់", "កំណត់ត្រា ១២ រង់ចាំផ្ញើ", "១២០៤"),
        "en": ("11", "12", "Differs by -1", "Not counted", "waiting to be sent: 12", "1204"),
    }[language]

    assert all(bare(word) in text for word in words)
    assert "15-A-0318" in text
    assert DAY.receipt.digest in text
    assert len(pages_as_png(pdf, 30)) == 1


@in_both_languages
def test_kinds_of_record_without_a_name_are_counted_together(language):
    text = bare(by_pdfium(LETTERS.paper(DAY, language, "none")))

    assert bare({"km": "ផ្សេងៗ ៥", "en": "Other 5"}[language]) in text
    assert "plan_step" not in text


@in_both_languages
def test_a_day_without_a_receipt_says_so(language):
    text = bare(
        by_pdfium(LETTERS.paper(replace(DAY, receipt=None, waiting=0, drafts_left=0), language, "none"))
    )

    for words in {
        "km": ("មិនទាន់មានបង្កាន់ដៃ", "បានផ្ញើរួចហើយ", "គ្មានសេចក្តីព្រាង"),
        "en": ("no receipt", "All records have been sent", "No drafts are left"),
    }[language]:
        assert bare(words) in text


def test_pictures_have_the_size_and_the_look_of_the_page():
    pictures = pages_as_png(LETTERS.referral_letter(LETTER, "km", "none"), 110)
    picture = Image.open(io.BytesIO(pictures[0]))

    assert picture.size == (910, 1287)
    assert picture.getpixel((0, 0)) == (255, 255, 255)
    assert picture.convert("L").getextrema() == (0, 255)


def test_the_text_of_a_paper_can_be_read_back():
    assert bare("ខេត្តពោធិ៍សាត់") in bare(read_text(LETTERS.referral_letter(LETTER, "km", "none")))


def test_the_version_of_the_wording_is_that_of_the_newest_file():
    assert LETTERS.wording("km") == LETTERS.wording("en") == "2026-11"


def test_a_newer_wording_is_taken_as_soon_as_its_file_is_there(tmp_path):
    folder = tmp_path / "referral"
    folder.mkdir()
    for version in ("2026-11", "2027-02"):
        content = {"version": version, "texts": {"title": version}}
        (folder / f"{version}.km.json").write_text(json.dumps(content), encoding="utf-8")

    assert Wordings(tmp_path).latest("referral", "km").text("title") == "2027-02"
    with pytest.raises(FileNotFoundError):
        Wordings(tmp_path).latest("referral", "en")


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}-{file.stem}" for file in FILES])
def test_a_wording_file_is_dated_says_its_source_and_can_be_printed(file):
    content = json.loads(file.read_text("utf-8"))
    sentences = list(content["texts"].values())
    for variant in content.get("variants", {}).values():
        sentences += variant["texts"].values()

    assert f"{content['version']}.{content['language']}" == file.stem
    assert content["kind"] == file.parent.name
    assert content["source"]
    assert content["reviewed"] is False
    for sentence in sentences:
        assert shape(sentence, SHELF.body) or not sentence


def fields_of(content):
    """The fields of each sentence, by name; of variants too."""
    texts = dict(content["texts"])
    for name, variant in content.get("variants", {}).items():
        texts |= {f"{name}/{key}": sentence for key, sentence in variant["texts"].items()}
    return {name: set(re.findall(r"\{(\w+)\}", sentence)) - {"addressee"} for name, sentence in texts.items()}


@pytest.mark.parametrize("kind", sorted({file.parent.name for file in FILES}))
def test_khmer_and_english_have_the_same_sentences_with_the_same_facts(kind):
    khmer, english = (
        json.loads((RESOURCES / "letters" / kind / f"2026-11.{language}.json").read_text("utf-8"))
        for language in ("km", "en")
    )

    assert fields_of(khmer) == fields_of(english)
    for name, variant in khmer.get("variants", {}).items():
        assert english["variants"][name]["types"] == variant["types"]
        assert english["variants"][name].get("prints_reason") == variant.get("prints_reason")
