"""The referral letter says what its facts say, in both languages, and no more than it may."""

import io
import json
from dataclasses import replace
from datetime import date

import pypdf
import pytest
import zxingcpp
from integration.papers import CENTRE, LETTER, SPARSE_LETTER
from integration.typeset import READERS, RESOURCES, bare, by_pdfium
from PIL import Image

from jobcentre_desktop.documents.letters import PdfLetters
from jobcentre_desktop.documents.pictures import pages_as_png
from jobcentre_desktop.domain.errors import CharacterNotPrintable
from jobcentre_desktop.domain.papers.heading import Words

LETTERS = PdfLetters(RESOURCES)
TYPES = [
    code["code"]
    for code in json.loads((RESOURCES / "reference/codes/referral_type.json").read_text("utf-8"))["codes"]
]
SECRET = ["HEALTH", "REHAB", "GBV", "CHILD"]
LANGUAGES = ["km", "en"]

in_both_languages = pytest.mark.parametrize("language", LANGUAGES)


def text_of(facts, language="km", mark="none"):
    return bare(by_pdfium(LETTERS.referral_letter(facts, language, mark)))


def pages_of(facts, language="km"):
    return len(pypdf.PdfReader(io.BytesIO(LETTERS.referral_letter(facts, language, "none"))).pages)


@pytest.mark.parametrize("reader", READERS)
def test_the_khmer_letter_has_every_part_in_its_order(reader):
    text = bare(reader(LETTERS.referral_letter(LETTER, "km", "none")))
    parts = [
        "ព្រះរាជាណាចក្រកម្ពុជា",
        "ជាតិ សាសនា ព្រះមហាក្សត្រ",
        "ក្រសួងការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ",
        "ទីភ្នាក់ងារជាតិមុខរបរ និងការងារ",
        "មជ្ឈមណ្ឌលការងារខេត្តពោធិ៍សាត់",
        "លេខ៖ A០០១២៣/២៦ ម.ក.ព.ស.",
        "លិខិតបញ្ជូន",
        "ក្រុមហ៊ុន Angkor Example Textile Co., Ltd.",
        "ការបញ្ជូនអ្នកស្វែងរកការងារឈ្មោះ សុខ ចាន់ដារ៉ា ទៅសម្ភាសន៍ការងារ",
        "លេខចុះបញ្ជីអតិថិជន 15-2026-A00017-K និង ការងារទំនេរលេខ V-2026-0041",
        "សេចក្តីដូចមានចែងក្នុងកម្មវត្ថុ និងយោងខាងលើ ខ្ញុំសូមជម្រាបជូន លោកនាយក ជ្រាបថា៖",
        "SOK CHANDARA",
        "២០០១",
        "012 345 678",
        "សម្ភាសន៍ការងារជាកម្មករដេរម៉ាស៊ីន (ការងារពេញម៉ោង)",
        "ថ្ងៃទី២៥ ខែវិច្ឆិកា ឆ្នាំ២០២៦ ម៉ោង ០៨:៣០, ជួបជាមួយ អ្នកនាង ម៉ៅ ស្រីនាង",
        "អត្តសញ្ញាណប័ណ្ណសញ្ជាតិខ្មែរ, ប្រវត្តិរូបសង្ខេប",
        "អាស្រ័យដូចបានជម្រាបជូនខាងលើ",
        "សេវានេះឥតគិតថ្លៃ។ ភាគីទទួលមិនមានកាតព្វកិច្ចត្រូវទទួលយកទេ។ លិខិតនេះមានសុពលភាពដល់ថ្ងៃទី០៦ ខែធ្នូ ឆ្នាំ២០២៦។",
        "ប័ណ្ណតបការបញ្ជូន",
        "ឬទូរស័ព្ទមកលេខ 052 123 456។",
    ]
    at = 0
    for part in map(bare, parts):
        assert part in text[at:]
        at = text.index(part, at)
    for part in (
        "ថ្ងៃអាទិត្យ ១៣កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០",
        "ខេត្តពោធិ៍សាត់ ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦",
        "ប្រធានមជ្ឈមណ្ឌល",
        "ទេព ធារី",
        "ចម្លងជូន៖",
        "R15-26-A00123-K",
    ):
        assert bare(part) in text


def test_the_english_letter_says_the_same():
    text = text_of(LETTER, "en")

    for part in (
        "KINGDOM OF CAMBODIA",
        "Job Centre of Pursat Province",
        "No. A00123/26",
        "The Director, Angkor Example Textile Co., Ltd.",
        "Referral of the jobseeker SOK CHANDARA to a job interview",
        "សុខ ចាន់ដារ៉ា",
        "Female",
        "25 November 2026 at 08:30, ask for អ្នកនាង ម៉ៅ ស្រីនាង",
        "National identity card, Curriculum vitae",
        "free of charge",
        "no obligation",
        "valid until 6 December 2026",
        "REFERRAL RETURN SLIP",
    ):
        assert bare(part) in text
    assert bare(LETTER.lunar_line) not in text


@in_both_languages
@pytest.mark.parametrize("referral_type", TYPES)
def test_every_type_of_referral_has_its_letter_on_one_page(referral_type, language):
    facts = replace(LETTER, type=referral_type)

    assert pages_of(facts, language) == 1
    assert (bare(LETTER.purpose) in text_of(facts, language)) == (referral_type not in SECRET)


@in_both_languages
@pytest.mark.parametrize("referral_type", SECRET)
def test_a_letter_whose_reason_is_a_secret_is_the_same_for_all_such_types(referral_type, language):
    facts = replace(LETTER, type=referral_type, purpose="ហេតុផលសម្ងាត់", reference="SECRET-REFERENCE")
    pdf = LETTERS.referral_letter(facts, language, "none")

    assert pdf == LETTERS.referral_letter(
        replace(facts, type="GBV", purpose="", reference=""), language, "none"
    )


@in_both_languages
def test_the_phone_is_printed_only_when_it_was_given(language):
    assert "012345678" in text_of(LETTER, language)
    assert "012345678" not in text_of(replace(LETTER, phone=None), language)


@in_both_languages
def test_a_letter_with_few_facts_leaves_no_empty_labels(language):
    text = text_of(SPARSE_LETTER, language)

    for label in (
        "គោលបំណង",
        "ការណាត់ជួប",
        "ឯកសារយកមកជាមួយ",
        "Purpose:",
        "Appointment:",
        "Documents",
        "None",
        "{",
    ):
        assert label not in text


@in_both_languages
def test_the_letter_carries_its_code_and_the_slip_its_number_and_neither_names_the_person(language):
    (png,) = pages_as_png(LETTERS.referral_letter(LETTER, language, "none"), dpi=150)
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)))

    assert [code.text for code in codes] == [LETTER.qr_payload, f"R:{LETTER.referral_no}"]


@in_both_languages
def test_a_preview_says_that_it_is_not_valid(language):
    words = {"km": "មិនមានសុពលភាព", "en": "NOTVALID"}[language]

    assert words in text_of(LETTER, language, "preview")
    assert words not in text_of(LETTER, language)


def test_the_same_facts_make_the_same_bytes_and_other_facts_do_not():
    again = PdfLetters(RESOURCES).referral_letter(LETTER, "km", "none")

    assert LETTERS.referral_letter(LETTER, "km", "none") == again
    assert LETTERS.referral_letter(replace(LETTER, birth_year=2002), "km", "none") != again


@in_both_languages
def test_very_long_facts_go_on_a_second_page_and_nothing_is_lost(language):
    long = replace(
        LETTER,
        client_name_km="ឧត្តមវិសុទ្ធិវង្ស" * 5,
        client_name_la="UTDOMVISOTHIVONG " * 4,
        partner_name=Words("វិទ្យាស្ថានបច្ចេកទេស" * 8, "Institute of Technology " * 6),
        purpose="រៀនជំនាញជួសជុលម៉ាស៊ីនត្រជាក់ និងអគ្គិសនីក្នុងអគារ " * 10,
        reference="វគ្គសិក្សា " * 12,
        contact="អ្នកទទួលបន្ទុកចុះឈ្មោះ " * 8,
        documents_carried=LETTER.documents_carried * 6,
        copies_to=("មន្ទីរការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ",) * 6,
        phone="012 345 678 / 096 123 4567 / 097 765 4321",
    )
    text = text_of(long, language)

    assert pages_of(long, language) == 2
    last = (
        pypdf.PdfReader(io.BytesIO(LETTERS.referral_letter(long, language, "none"))).pages[-1].extract_text()
    )

    assert bare({"km": "អាស្រ័យដូចបានជម្រាបជូនខាងលើ", "en": "I should therefore be grateful"}[language]) in bare(
        last
    )
    for fact in (long.purpose, long.reference, long.contact, long.client_name_km):
        assert bare(fact) in text


def test_hostile_facts_are_printed_as_text():
    hostile = '<img src="/etc/passwd"/> {purpose} &amp; %s'
    facts = replace(LETTER, client_name_km=hostile, purpose=hostile, contact=hostile, copies_to=(hostile,))

    assert text_of(facts).count(bare(hostile)) >= 4


def test_a_character_that_cannot_be_printed_is_refused_before_anything_is_made():
    with pytest.raises(CharacterNotPrintable) as refusal:
        LETTERS.referral_letter(replace(LETTER, purpose="ការងារ 😀"), "km", "none")

    assert refusal.value.character == "😀"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        (replace(LETTER, purpose="ការងារ 😀"), "purpose"),
        (replace(LETTER, client_name_la="SOK 北"), "client_name_la"),
        (replace(LETTER, partner_name=Words("ក្រុមហ៊ុន ☎", "Company")), "partner_name_km"),
        (replace(LETTER, copies_to=("មន្ទីរ", "ក" + "្ក" * 30)), "copies_to"),
        (replace(LETTER, centre=replace(CENTRE, head_name=Words("ទេព ✓"))), "head_name_km"),
    ],
)
def test_the_refusal_names_the_field_that_holds_the_sign(facts, field):
    with pytest.raises(CharacterNotPrintable) as refusal:
        LETTERS.referral_letter(facts, "km", "none")

    assert refusal.value.field == field


def test_a_missing_translation_is_stood_in_for_by_the_other_language():
    facts = replace(LETTER, partner_name=Words("ក្រុមហ៊ុនឧទាហរណ៍", ""), addressee=Words("", "The Manager"))

    assert "ក្រុមហ៊ុនឧទាហរណ៍" in text_of(facts, "en")
    assert bare("The Manager") in text_of(facts, "km")


def test_another_signer_signs_in_place_of_the_head():
    deputy = replace(LETTER, signer_name=Words("អ៊ុក សំណាង"), signer_title=Words("អនុប្រធានមជ្ឈមណ្ឌល"))
    text = text_of(deputy)

    assert bare("អនុប្រធានមជ្ឈមណ្ឌល") in text
    assert bare("ទេព ធារី") not in text


def test_the_title_and_the_date_of_the_file_are_those_of_the_letter_and_name_nobody():
    reader = pypdf.PdfReader(io.BytesIO(LETTERS.referral_letter(LETTER, "en", "none")))

    assert reader.metadata.title == "Referral letter no. A00123/26"
    assert reader.metadata.creation_date.date() == date(2026, 11, 22)
    assert not reader.metadata.author
    assert reader.trailer["/Root"]["/Lang"] == "en"


def test_a_centre_may_name_its_own_ministry_and_agency():
    centre = replace(CENTRE, ministry=Words("ក្រសួងឧទាហរណ៍"), agency=Words("ទីភ្នាក់ងារឧទាហរណ៍"))
    text = text_of(replace(LETTER, centre=centre))

    assert "ក្រសួងឧទាហរណ៍" in text
    assert bare("ក្រសួងការងារ និង") not in text
