"""Text for old Khmer fonts is told from names and words in Latin letters; how well is measured here."""

import re
from pathlib import Path

import pytest

from jobcentre_desktop.domain.khmer.legacy import first_old_piece, may_be_old
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.settings import find_resources
from jobcentre_desktop.ui.translator import read_words
from tests.benchmarks.invented_people import GIVEN, SURNAMES
from tests.old_fonts import in_abc, in_limon

RESOURCES = find_resources()
FONTS = [in_limon, in_abc]


@pytest.fixture(scope="module")
def places():
    """Every place of the gazetteer: (Khmer name, Latin name)."""
    gazetteer = Gazetteer(RESOURCES)
    found, level = [], [gazetteer.get(f"{n:02}") for n in range(1, 26)]
    while level:
        found += level
        level = [child for place in level for child in gazetteer.children(place.code)]
    return {(place.name_km, place.name_la) for place in found}


@pytest.fixture(scope="module")
def sentences():
    """The app's own sentences of three words or more: (Khmer, English)."""
    words = dict(read_words(Path(RESOURCES) / "i18n" / "jobcentre_km.ts"))
    return [(forms[0], key[1]) for key, forms in words.items() if key[1].count(" ") >= 2]


@pytest.fixture(scope="module")
def names():
    """Every pair of a surname and a given name of the invented people: (Khmer, Latin)."""
    return [
        (f"{surname.split()[0]} {given.split()[0]}", f"{surname.split()[1]} {given.split()[1]}")
        for surname in SURNAMES
        for given in GIVEN
    ]


def share(texts):
    told = [text for text in texts if re.search("[A-Za-z]", text)]
    return sum(first_old_piece(text) is not None for text in told) / len(told)


@pytest.mark.parametrize(
    ("khmer", "limon"),
    [
        ("ព្រះរាជាណាចក្រកម្ពុជា", "RBHraCaNacRkkm<úCa"),
        ("ថ្ងៃខែឆ្នាំកំណើត", "éf¶ExqñaMkMeNIt"),
        ("បទប្បញ្ញត្តិថ្មី", "bTb,BaØtþifµI"),
        ("បានប្រព្រឹត្ត", ")anRbRBwtþ"),
        ("អក្សរបញ្ចូល", "GkSrbBa©Úl"),
        ("លីម៉ូន", "lIm:Un"),
    ],
)
def test_the_old_spelling_of_these_tests_is_that_of_real_documents(khmer, limon):
    assert in_limon(khmer) == limon


@pytest.mark.parametrize(
    "text",
    ["RBHraCaNacRkkm<úCa", "KñúM", "xJúM", "ePñIBj", "kmCmaB", "cnÞa", "suvNÑa", "PñMeBj", "GkßrbBa©Úl",
     "mCÄmNÐlkargar", "RtUv"],
)  # fmt: skip
def test_a_single_word_of_old_text_is_found(text):
    assert first_old_piece(text) == text


def test_the_clearest_word_is_named():
    assert first_old_piece("sux RtUv nig") == "RtUv"
    assert first_old_piece("លោក សុខ P¢ab; 012 345 678") == "P¢ab;"


@pytest.mark.parametrize(
    "text",
    [
        "SOK CHANDARA", "Sok Chandara", "sok chandara", "Nguyen Van", "Trần Thị Phú", "McDonald", "O'Brien",
        "D’Silva", "DeLong", "Angkor Textile Co., Ltd.", "PayPal", "LinkedIn", "iPhone", "eBay", "TikTok",
        "WhatsApp", "YouTube", "CamEd", "RMA", "PhD", "BSc", "MoLVT", "NGOs", "e-KYC", "Wi-Fi", "pH 7", "kWh",
        "Élodie", "François", "José Muñoz", "Müller", "Björn", "Sørensen", "Þór", "Phú", "Dũng", "R&D", "H&M",
        "100 m²/day", "20 km²", "Angkor©", "sok.dara_99@example.org", "https://t.me/RtUv", "www.RtUv.example",
        "pursat,kandal", "Kampong Chhnang;Kratie", "<b>Sok</b> & Sons", "A4", "C1/C2", "Art. 5 §2", "50¢",
        "../../etc/passwd", "pls fwd",
        "=HYPERLINK(\"http://x.invalid\")", "'; DROP TABLE client; --", "{0.__class__}", "", "ភ្នំពេញ",
    ],
)  # fmt: skip
def test_what_people_really_write_in_latin_letters_is_let_through(text):
    assert first_old_piece(text) is None


@pytest.mark.parametrize("in_font", FONTS)
def test_most_old_text_is_found(places, sentences, names, in_font):
    """Measured: places 0.79 and 0.81, names 0.67 and 0.74, sentences 0.94 and 0.94 (Limon and ABC)."""
    assert share(in_font(khmer) for khmer, _ in places) > 0.77
    assert share(in_font(khmer) for khmer, _ in names) > 0.6
    assert share(in_font(khmer) for khmer, _ in sentences) > 0.9


def test_no_latin_name_or_english_sentence_is_taken_for_old_text(places, sentences, names):
    latin = [latin for _, latin in (*places, *sentences, *names)]
    assert len(latin) > 10_000
    assert not [
        text for text in (*latin, *map(str.upper, latin), *map(str.lower, latin)) if first_old_piece(text)
    ]


@pytest.mark.parametrize("in_font", FONTS)
def test_beside_other_old_text_nearly_every_word_can_be_read_as_such(places, in_font):
    old = [in_font(khmer) for khmer, _ in places if not re.search(r"[\d()\u2039\u203a]", khmer)]
    assert sum(map(may_be_old, old)) / len(old) > 0.99


def test_a_box_for_latin_names_wants_a_sign_that_stands_on_its_own():
    assert first_old_piece("NarI") == "NarI"
    assert first_old_piece("NarI", certain=True) is None
    assert first_old_piece("cnÞa", certain=True) is None
    assert first_old_piece("RBHraCaNacRkkm<úCa", certain=True)


@pytest.mark.parametrize(
    "text", ["k;" * 20_000 + "o", "a@" * 20_000, "Ba" * 20_000, "ka " * 13_000, "R" * 40_000]
)
def test_a_long_text_takes_no_longer_than_its_length_asks(text):
    """Would the search try a text in ever more ways, this test would not end."""
    assert first_old_piece(text) is None
