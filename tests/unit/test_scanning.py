"""A number is read however it comes: scanned, typed, in Khmer digits, through the Khmer keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.khmer.numerals import to_khmer_digits
from jobcentre_desktop.domain.numbers import client_no, referral_no
from jobcentre_desktop.domain.scanning import Scanned, read_number

CLIENT, REFERRAL = client_no("02", "A", 2026, 17), referral_no("02", "A", 2026, 231)
AMERICAN = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
NIDA = (
    "« ១ ២ ៣ ៤ ៥ ៦ ៧ ៨ ៩ ០ ឥ ឲ ឆ ឹ េ រ ត យ ុ ិ ោ ផ ៀ ឪ ា ស ដ ថ ង ហ ្ ក ល ើ ់ ឋ ខ ច វ ប ន ម ុំ ។ ៊ "
    '» ! ៗ " ៛ % ៍ ័ ៏ ( ) ៌ = ឈ ឺ ែ ឬ ទ ួ ូ ី ៅ ភ ឿ ឧ ាំ ៃ ឌ ធ អ ះ ញ គ ឡ ោះ ៉ ឍ ឃ ជ េះ ព ណ ំ ុះ ៕ ?'
)
"""What each key of an American keyboard gives in the Khmer layout (X11, symbols/kh)."""
KEYS = dict(zip(AMERICAN, NIDA.split(" "), strict=True))


def through_khmer_keyboard(text):
    return "".join(KEYS[key] for key in text)


@pytest.mark.parametrize("number", [CLIENT, REFERRAL])
@pytest.mark.parametrize("prefix", ["", "own"])
@pytest.mark.parametrize(
    "how",
    [
        str,
        str.lower,
        to_khmer_digits,
        through_khmer_keyboard,
        lambda text: through_khmer_keyboard(text.lower().replace(":", ";")).replace("ើ", "ោះ"),
        lambda text: f" {text}\n",
        lambda text: text.replace("-", "–"),
        lambda text: text.replace("-", ""),
    ],
)
def test_a_number_is_read_however_it_comes(number, prefix, how):
    what = "client" if number == CLIENT else "referral"
    before = {"": "", "own": "C:" if what == "client" else "R:"}[prefix]
    assert read_number(how(before + number)) == Scanned(what, number)


@given(
    st.builds(
        client_no,
        st.just("15"),
        st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        st.just(2026),
        st.integers(1, 99_999),
    )
)
def test_every_client_card_is_read_through_the_khmer_keyboard(number):
    assert read_number(through_khmer_keyboard(f"C:{number}")) == Scanned("client", number)


@given(
    st.builds(
        referral_no,
        st.just("15"),
        st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        st.just(2026),
        st.integers(1, 99_999),
    )
)
def test_every_return_slip_is_read_through_the_khmer_keyboard(number):
    assert read_number(through_khmer_keyboard(f"R:{number}")) == Scanned("referral", number)


@pytest.mark.parametrize(
    "text",
    ["", "សុខ ស្រីនាង", "Sok Sreyneang", "012 345 678", "០១២៣៤៥៦៧៨", "R", "R:", "Rath", "ឬទ្ធី", "110234567"],
)
def test_names_phones_and_document_numbers_are_no_such_numbers(text):
    assert read_number(text) is None


def test_a_number_that_is_mistyped_is_still_told_from_a_name():
    assert read_number("R:02-26-A0023") == Scanned("referral", "02-26-A0023")
