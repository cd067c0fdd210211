"""The recovery code survives being copied by hand: slips are noticed, habits are forgiven."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.errors import WrongRecoveryCode
from jobcentre_desktop.storage.recovery_code import SYMBOLS, check_symbol, new_recovery_code, secret_of

KHMER_DIGITS = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")


def as_printed(secret):
    return "-".join(textwrap.wrap(secret + check_symbol(secret), 4))


codes = st.text(SYMBOLS, min_size=32, max_size=32).map(as_printed)


def refused(code):
    with pytest.raises(WrongRecoveryCode) as error:
        secret_of(code)
    return error.value.mistyped


def test_a_code_is_eight_groups_of_four_and_a_check_symbol():
    code = new_recovery_code()
    assert [len(group) for group in code.split("-")] == [4] * 8 + [1]
    assert set(code) <= set(SYMBOLS) | {"-"}
    assert len({new_recovery_code() for _ in range(50)}) == 50


@given(codes, st.data())
def test_one_wrong_symbol_is_always_noticed(code, data):
    at = data.draw(st.sampled_from([n for n, symbol in enumerate(code) if symbol != "-"]))
    other = data.draw(st.sampled_from([symbol for symbol in SYMBOLS if symbol != code[at]]))
    assert refused(code[:at] + other + code[at + 1 :])


@given(codes, st.integers(0, 31))
def test_two_neighbours_that_changed_places_are_always_noticed(code, at):
    symbols = code.replace("-", "")
    swapped = symbols[:at] + symbols[at + 1] + symbols[at] + symbols[at + 2 :]
    if swapped != symbols:
        assert refused(swapped)


@pytest.mark.parametrize("typed", ["", "hello", "U" * 33, "0" * 32, "0" * 34, "²" * 33, "ក" * 33])
def test_what_cannot_be_a_code_is_called_mistyped(typed):
    assert refused(typed)


WAYS_TO_TYPE = {
    "0": ["0", "O", "o", "០"],
    "1": ["1", "I", "i", "L", "l", "១"],
    "-": ["-", " ", "\u2013", "", "\u200b", "\n"],
}


def ways_to_type(symbol):
    return WAYS_TO_TYPE.get(symbol, [symbol, symbol.lower(), symbol.translate(KHMER_DIGITS)])


@given(codes, st.data())
def test_small_letters_lookalikes_spaces_dashes_and_khmer_digits_are_forgiven(code, data):
    typed = "".join(data.draw(st.tuples(*(st.sampled_from(ways_to_type(symbol)) for symbol in code))))
    assert secret_of(typed) == secret_of(code)


@given(st.text(max_size=60))
def test_no_text_at_all_makes_it_stumble(typed):
    try:
        secret = secret_of(typed)
    except WrongRecoveryCode:
        return
    assert len(secret) == 32
