"""The recovery code: 160 random bits written so that people can copy them from paper.

32 symbols of Crockford's base 32 (no I, L, O, U) and one check symbol, in groups of four. The check symbol is
a weighted sum in the field of 32 elements, each place weighing twice the one before it. So it notices every
single wrong symbol and every two neighbours that changed places; a plain remainder would miss the second
kind.
"""

from __future__ import annotations

import secrets
import unicodedata

from jobcentre_desktop.domain.errors import WrongRecoveryCode

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_SYMBOLS = 32
_GROUP = 4
_FIELD_POLYNOMIAL = (
    0b100101  # x^5 + x^2 + 1, under which doubling runs through all 31 elements that are not zero
)
_LOOKALIKES = str.maketrans("OIL", "011")
_SEPARATORS = {"Cf", "Zs", "Pd", "Cc"}  # marks without width, spaces, all kinds of dashes, line ends


def new_recovery_code() -> str:
    """Return a fresh random code such as "7KQ2-…-X". It is shown once and never stored."""
    secret = "".join(secrets.choice(SYMBOLS) for _ in range(SECRET_SYMBOLS))
    whole = secret + check_symbol(secret)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def secret_of(typed: str) -> bytes:
    """Return what the code opens with, from a code as a person typed it.

    Small letters, spaces and dashes do not matter, O stands for 0, I and L for 1, and Khmer digits are
    digits. Raises WrongRecoveryCode(mistyped=True) when it cannot be any code at all: said at once, before
    the key is tried.
    """
    folded = unicodedata.normalize("NFKC", typed).upper().translate(_LOOKALIKES)
    symbols = "".join(
        str(unicodedata.digit(letter, letter))
        for letter in folded
        if unicodedata.category(letter) not in _SEPARATORS
    )
    secret, check = symbols[:SECRET_SYMBOLS], symbols[SECRET_SYMBOLS:]
    if (
        len(symbols) != SECRET_SYMBOLS + 1
        or not set(symbols) <= set(SYMBOLS)
        or check != check_symbol(secret)
    ):
        raise WrongRecoveryCode(mistyped=True)
    return secret.encode("ascii")


def check_symbol(secret: str) -> str:
    """Return the symbol that belongs behind these 32."""
    total = 0
    for symbol in secret:
        total = _doubled(total ^ SYMBOLS.index(symbol))
    return SYMBOLS[total]


def _doubled(element: int) -> int:
    shifted = element << 1
    return shifted ^ _FIELD_POLYNOMIAL if shifted & 0b100000 else shifted
