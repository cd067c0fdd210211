"""A letter's code says what it was given, in few signs, and no other text says the same."""

import json
from datetime import date, timedelta

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain import base45
from jobcentre_desktop.domain.errors import LetterTypedInKhmer, LetterUnreadable, LetterUnsigned
from jobcentre_desktop.domain.letter_name import NameDigests, digest, digests_of, folded
from jobcentre_desktop.domain.letter_token import (
    SIGNS,
    LetterToken,
    key_id_of,
    packed,
    read_text,
    signed_words,
    text_of,
    unpacked,
)
from jobcentre_desktop.domain.numbers import referral_no
from tests.letter_names import SAVED

DAYS = st.integers(0, 65535).map(lambda n: date(2020, 1, 1) + timedelta(days=n))
DIGESTS = st.one_of(st.none(), st.binary(min_size=5, max_size=5))
CENTRES = st.from_regex(r"[0-9]{2}[0-9A-Z]{0,2}", fullmatch=True)
TOKENS = st.builds(
    LetterToken,
    key_id=st.binary(min_size=4, max_size=4),
    letter_no=st.builds(
        referral_no,
        CENTRES,
        st.sampled_from("ABCXYZ"),
        st.integers(2000, 2099),
        st.integers(1, 2**24 - 1),
    ),
    issued_on=DAYS,
    valid_until=DAYS,
    names=st.builds(NameDigests, khmer=DIGESTS, latin=DIGESTS, with_year=st.booleans()),
)
SIGNATURES = st.binary(min_size=64, max_size=64)
TOKEN = LetterToken(
    key_id=b"desk",
    letter_no="R02-26-A00231-7",
    issued_on=date(2026, 11, 22),
    valid_until=date(2026, 12, 6),
    names=digests_of("R02-26-A00231-7", "ស៊ុខ ដារ៉ា", "Sok Dara", 1990),
)
TEXT = text_of(packed(TOKEN), bytes(range(64)))


@pytest.mark.parametrize(
    ("content", "text"),
    [(b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581"), (b"ietf!", "QED8WEX0")],
)
def test_base_45_is_that_of_its_standard(content, text):
    assert base45.encoded(content) == text
    assert base45.decoded(text) == content


@pytest.mark.parametrize("text", ["GGW", "::", "A", "BB8A", "bb8", ":::"])
def test_what_base_45_never_writes_is_refused(text):
    with pytest.raises(ValueError, match="base 45"):
        base45.decoded(text)


@given(TOKENS, SIGNATURES)
def test_what_was_packed_is_read_again(token, signature):
    core = packed(token)
    assert unpacked(core) == token
    text = text_of(core, signature)
    assert len(text) == SIGNS
    assert read_text(text) == (token, core, signature)


@given(TOKENS, SIGNATURES)
def test_a_code_of_25_mm_has_modules_of_six_tenths_of_a_millimetre(token, signature):
    code = segno.make(text_of(packed(token), signature), error="m", boost_error=False, micro=False)
    assert (code.version, code.mode) == (6, "alphanumeric")
    assert 25 / code.symbol_size(border=0)[0] > 0.6


@given(st.integers(0, SIGNS - 1), st.characters(codec="utf-8"))
def test_another_sign_anywhere_never_means_the_same(at, sign):
    changed = TEXT[:at] + sign + TEXT[at + 1 :]
    try:
        read = read_text(changed)
    except (LetterUnreadable, LetterTypedInKhmer):
        return
    assert (read[1:] == read_text(TEXT)[1:]) == (sign.isascii() and sign.upper() == TEXT[at])


@pytest.mark.parametrize(
    "typed",
    [
        TEXT + "\r\n",
        TEXT + "\t",
        "\ufeff  " + TEXT,
        TEXT[:70] + "\n" + TEXT[70:],
        TEXT.swapcase(),
    ],
)
def test_what_scanners_and_messengers_add_is_left_out(typed):
    assert read_text(typed) == read_text(TEXT)


@given(TOKENS, SIGNATURES)
def test_a_code_has_no_blank_at_its_ends_that_could_get_lost(token, signature):
    assert not text_of(packed(token), signature).endswith(" ")
    assert read_text(f"  {text_of(packed(token), signature)} ")[2] == signature


@pytest.mark.parametrize(
    "typed", ["", " ", "NEA1:", "NEA2" + TEXT[4:], TEXT[:-4], TEXT + "0", "hello", TEXT[5:], TEXT * 2]
)
def test_what_is_no_whole_code_says_nothing(typed):
    with pytest.raises(LetterUnreadable):
        read_text(typed)


def test_a_keyboard_left_in_khmer_is_noticed():
    with pytest.raises(LetterTypedInKhmer):
        read_text("ណឹឯ១ៈ" + TEXT[5:])


@pytest.mark.parametrize("typed", ["R:R02-26-A00231-7", "r02-26-a00231-7\n"])
def test_a_number_alone_proves_nothing(typed):
    with pytest.raises(LetterUnsigned) as plain:
        read_text(typed)
    assert plain.value.letter_no == "R02-26-A00231-7"


@pytest.mark.parametrize(
    "told",
    [
        {"letter_no": "R02-26-A.....-."},
        {"letter_no": "R02-26-A16777216-7"},
        {"issued_on": date(2019, 12, 31)},
        {"valid_until": date(2200, 1, 1)},
    ],
)
def test_what_the_format_cannot_say_is_never_signed(told):
    fields = {name: getattr(TOKEN, name) for name in TOKEN.__slots__}
    with pytest.raises(ValueError):
        packed(LetterToken(**{**fields, **told}))


def test_the_centre_of_a_letter_is_that_of_its_number():
    assert TOKEN.centre_code == "02"
    assert key_id_of(bytes(range(32))) == bytes(range(4))
    assert signed_words(b"core").startswith(b"jobcentre letter 1\n")


# --- the name ---


@pytest.mark.parametrize("saved", SAVED["folded"], ids=lambda one: ascii(one["name"]))
def test_names_are_folded_for_ever_as_they_were_saved(saved):
    assert folded(saved["name"]) == saved["folded"]


@pytest.mark.parametrize("saved", SAVED["digests"], ids=lambda one: ascii(one["name"]))
def test_digests_are_for_ever_as_they_were_saved(saved):
    assert digest(saved["letter_no"], saved["name"], saved["birth_year"]).hex() == saved["digest"]


@pytest.mark.parametrize("same", SAVED["same"], ids=ascii)
def test_a_name_is_the_same_however_it_is_typed(same):
    assert len({folded(one) for one in same}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("សុខ ដារ៉ា", "សុខ ដារិន"), ("Sok Dara", "Sok Darin"), ("ចាន់ ធី", "ចន្ធូ")]
)
def test_different_names_stay_different(one, other):
    assert folded(one) != folded(other)


def test_the_partner_may_type_either_name_of_the_letter():
    names, number = TOKEN.names, TOKEN.letter_no
    assert names.match(number, "សុខដារា", [1990]) is True
    assert names.match(number, "DARA sok", [1990]) is True
    assert names.match(number, "ដារា សុខ", [1990]) is True
    assert names.match(number, " ដារា,  សុខ ", [1990]) is True
    assert names.match(number, "ដារា សុខ", [1991]) is False
    assert names.match(number, "សុខ ដា រា", [1990]) is True
    assert names.match(number, "Sok Dara", range(1988, 1992)) is True
    assert names.match(number, "Sok Darin", [1990]) is False
    assert names.match(number, "Sok Dara", [1991]) is False
    assert names.match(number, "12 ()", [1990]) is None


def test_a_letter_without_latin_name_or_year_is_compared_by_what_it_has():
    names = digests_of(TOKEN.letter_no, "សុខ ដារា", "", 0)
    assert names.match(TOKEN.letter_no, "សុខ ដារា", [1984]) is True
    assert names.match(TOKEN.letter_no, "Sok Dara", [1984]) is None


def test_every_letter_digests_a_name_anew():
    assert digest("R02-26-A00231-7", "Sok Dara", 1990) != digest("R02-26-A00232-5", "Sok Dara", 1990)


def test_the_saved_names_are_not_the_empty_list():
    assert json.dumps(SAVED) and min(len(SAVED[part]) for part in SAVED) >= 3
