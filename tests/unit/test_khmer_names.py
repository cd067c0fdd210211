"""A name is found by its Khmer and by its Latin spelling."""

import pytest

from jobcentre_desktop.domain.khmer.customary import CUSTOMARY
from jobcentre_desktop.domain.khmer.names import km_key, la_key, likeness, skeleton, tokens

# Every name of the specimen registration sheet that has both spellings.
OF_THE_SHEET = """
    កញ្ញា=Kanha កែវ=Keo គង់=Kong ឃឹម=Khim ចាន់=Chan ចាន់ថា=Chantha ឈឹម=Chhim ដារ៉ា=Dara ទេព=Tep
    ធីតា=Thida នួន=Nuon បុប្ផា=Bopha ប៉ែន=Pen ផាន់=Phan ពិសិដ្ឋ=Piseth មករា=Makara មាស=Meas យិន=Yin
    រតនា=Ratana រស់=Ros លី=Ly វណ្ណា=Vanna វិបុល=Vibol សុខ=Sok សុខា=Sokha សុភា=Sophea សុភាព=Sopheap
    សៅ=Sao សំណាង=Samnang ស្រីនាង=Sreyneang ស្រីមុំ=Sreymom ហេង=Heng
"""
# Written down after the rules were, to see what they do with names they were not made for.
UNSEEN = """
    ប៉ុម=Pom ឡាក់=Lak ទុំ=Tum អ៊ូ=Ou ហាក់=Hak ឌុច=Duch តេង=Teng យាយ=Yeay សូត្រ=Soth ជ័យ=Chey ជ័យ=Chhay
    វិជ័យ=Vichey សុជ័យ=Sochey ជំនោរ=Chumnor ជំនិត=Chumnith កំសាន្ត=Kamsan សម័យ=Samay សត្យា=Satya
    សុធី=Sothy សុធា=Sothea វណ្ណដា=Vannda វណ្ណសាក់=Vannsak មនោរម្យ=Monorom មករា=Meakara ឧសភា=Osaphea
    ភាវី=Pheavy រំដួល=Romdoul ម្លិះ=Mlis ច្រឹប=Chrep ស្រេង=Sreng ត្រា=Tra ព្រឹក=Proek ឃ្លាំង=Khleang
    ប្រសើរ=Praseur ប្រសិទ្ធ=Prasith សង្ហា=Sangha អង្គារា=Angkeara អម្រឹត=Amret ទីណា=Tina
    កំពុងលី=Kampongly សៀងហៃ=Sienghai សិលាវុធ=Selavuth ចាន់សុភា=Chansophea ណារ៉ា=Nara រ៉ាណា=Rana
    លក្ស្មី=Laksmey សុនីតា=Sonita សុមុនី=Somony សុវត្ថិ=Sovath គុណវុឌ្ឍ=Kunvuth ពិទូ=Pitou
    សេងហុង=Senghong ពុទ្ធារី=Puthery ច័ន្ទបុប្ផា=Chanbopha សុផាន់ណា=Sophanna ដានី=Dany ជូលីណា=Julina
    អាលីហ្សា=Aliza ម៉ារីណា=Marina ហ្វាទីម៉ា=Fatima ស្លេះ=Sles យូសុះ=Yusos ម៉ាត់=Math រ៉ូហាណី=Rohany
"""


def pairs(listed):
    return [tuple(pair.split("=")) for pair in listed.split()]


def unequal(listed):
    return [khmer for khmer, latin in pairs(listed) if skeleton(khmer) != skeleton(latin)]


@pytest.mark.parametrize("name", ["សុខ", "Sok", "Sokh", "SOK", "sók", "ស\u200bុខ"])
def test_one_name_has_one_skeleton(name):
    assert skeleton(name) == "SK"


def test_every_name_of_the_specimen_sheet_has_one_skeleton_in_both_scripts():
    assert unequal(OF_THE_SHEET) == []


def test_the_figures_in_the_docstring_are_true():
    assert (len(pairs(CUSTOMARY)), unequal(CUSTOMARY)) == (358, ["ទេវតា"])
    assert (len(pairs(UNSEEN)), unequal(UNSEEN)) == (64, ["ម្លិះ", "សុវត្ថិ", "ច័ន្ទបុប្ផា", "ស្លេះ"])
    assert "357 of" in skeleton.__doc__
    assert "60 of 64" in skeleton.__doc__


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sophea", "Sophear"), ("Sophea", "Sopheap"), ("Vibol", "Wibol"), ("Chhorn", "Chhon"), ("Pov", "Pow"),
        ("Raksmey", "Rasmei"), ("Heng", "Henh"), ("Dara", "Tara"), ("Panha", "Pagna"), ("Sry", "Srey"),
        ("Ouk", "Uk"), ("Yi", "Yee"), ("Jea", "Chea"),
    ],
)  # fmt: skip
def test_latin_spellings_of_one_sound_share_a_skeleton(one, other):
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("សុខ", "សៅ"), ("ចាន់", "ចំ"), ("An", "Nan"), ("Heng", "Eng")])
def test_names_that_sound_different_have_different_skeletons(one, other):
    assert skeleton(one) != skeleton(other)


def test_a_skeleton_has_one_piece_for_each_word():
    assert skeleton("សុខ សុភា") == skeleton("Sok Sophea") == "SK SP"
    assert skeleton("-") == skeleton("") == ""


def test_words_are_parted_by_spaces_and_punctuation():
    assert tokens("Sok, SOPHEA (Srey-Mom)") == ["sok", "sophea", "srey", "mom"]
    assert tokens("សុខ សុភា។") == ["សុខ", "សុភា"]


def test_the_khmer_key_forgets_spaces_order_of_typing_and_unwritten_marks():
    assert km_key("ច័ន្ទ ដារ៉ា") == km_key("ចន្ទ\u200bដារ៉ា")
    assert km_key("ស្រ្តី") == km_key("ស្ត្រី")
    assert km_key("សុខ សុភា").startswith(km_key("សុខ"))


def test_the_latin_key_forgets_breaths_and_doubled_letters():
    assert la_key("SOKH  Sopheap") == la_key("Sok Sopeap") == "soksopeap"
    assert la_key("Vannak") == la_key("Vanak")
    assert la_key("សុខ") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("សុខ សុភា", "Sok Sophea"), ("សុខ សុភា", "Sophea Sok"), ("Sok Sophea", "SOPHEA SOKH"), ("សុភា សុខ", "សុខ សុភា")],
)
def test_the_same_name_in_another_script_or_order_is_wholly_alike(one, other):
    assert likeness(one, other) == 1.0


def test_names_are_ranked_by_how_alike_they_are():
    searched = "Sok Sophea"
    ranked = sorted(["ហេង ពិសិដ្ឋ", "សុខ សុភា", "សុខ ដារ៉ា", "សុខ សុភាព"], key=lambda name: -likeness(searched, name))
    assert ranked == ["សុខ សុភា", "សុខ សុភាព", "សុខ ដារ៉ា", "ហេង ពិសិដ្ឋ"]
    assert likeness(searched, "ហេង ពិសិដ្ឋ") < 0.5


def test_a_slip_of_one_letter_stays_alike():
    assert likeness("សុខ សុភា", "សុខ សុភ") > 0.85
    assert likeness("Keo Sreymom", "Keo Sreymon") > 0.85


def test_nothing_is_like_no_name():
    assert likeness("", "Sok") == likeness("Sok", "") == likeness("", "") == 0.0


def test_names_of_the_sheet_are_like_their_own_latin_spelling():
    listed = pairs(OF_THE_SHEET)
    for (family_km, family_la), (given_km, given_la) in zip(listed, listed[1:] + listed[:1], strict=True):
        assert likeness(f"{family_km} {given_km}", f"{family_la} {given_la}") >= 0.8
