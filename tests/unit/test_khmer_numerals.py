"""Numbers in Khmer digits say what they said in ASCII digits."""

import pytest

from jobcentre_desktop.domain.khmer.numerals import khmer_number, to_ascii_digits, to_khmer_digits


def test_digits_change_and_the_rest_stays():
    assert to_ascii_digits("លេខ ០១២៣៤៥៦៧៨៩ A") == "លេខ 0123456789 A"
    assert to_khmer_digits("លេខ 0123456789 A") == "លេខ ០១២៣៤៥៦៧៨៩ A"


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "០"),
        (999, "៩៩៩"),
        (1000, "១,០០០"),
        (280_000, "២៨០,០០០"),
        (1_500_000, "១,៥០០,០០០"),
        (-2500, "-២,៥០០"),
    ],
)
def test_an_amount_in_riel_has_its_thousands_apart(number, written):
    assert khmer_number(number) == written
