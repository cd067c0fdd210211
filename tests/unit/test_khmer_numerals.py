"""Numbers in Khmer digits say what they said in ASCII digits."""

from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits, to_khmer_digits


def test_digits_change_and_the_rest_stays():
    assert to_ascii_digits("លេខ ០១២៣៤៥៦៧៨៩ A") == "លេខ 0123456789 A"
    assert to_khmer_digits("លេខ 0123456789 A") == "លេខ ០១២៣៤៥៦៧៨៩ A"
