"""Checks the code of a letter offline: genuine or not, which centre, which day, still valid, whose name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain import letter_token
from jobcentre_desktop.domain.errors import LetterKeyUnknown, LetterKeyWithdrawn, LetterNotGenuine
from jobcentre_desktop.ports import Clock, LetterSeal, OpenWork
from jobcentre_desktop.services.desk_facts import read_directory

_OLDEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class GenuineLetter:
    """A letter that a desk of the job centres signed as it is."""

    letter_no: str
    centre_code: str
    centre_name_km: str
    centre_name_en: str
    issued_on: date
    valid_until: date
    still_valid: bool
    name_matches: bool | None
    """With the year of birth if that was told; None without a name, or one in that script in the code."""


@dataclass(frozen=True, slots=True)
class VerifyLetter:
    open_work: OpenWork
    clock: Clock
    seal: LetterSeal

    def __call__(self, text: str, *, name: str = "", birth_year: int = 0) -> GenuineLetter:
        """Return what a scanned code says, once its signature has been verified.

        Raises LetterUnreadable, LetterTypedInKhmer, LetterUnsigned for a text that is no signed code;
        LetterKeyUnknown, LetterKeyWithdrawn, LetterNotGenuine.
        """
        token, core, signature = letter_token.read_text(text)
        with self.open_work(reading=True) as work:
            known = tuple(read_directory(work).with_key_id(token.key_id))
        if not known:
            raise LetterKeyUnknown
        words = letter_token.signed_words(core)
        signer = next((one for one in known if self.seal.holds(one.public_key, words, signature)), None)
        if signer is None or signer.centre_code != token.centre_code:
            raise LetterNotGenuine
        if signer.withdrawn_on is not None:
            raise LetterKeyWithdrawn(token.letter_no, signer.withdrawn_on)
        if signer.until is not None and token.issued_on > signer.until:
            raise LetterKeyWithdrawn(token.letter_no, signer.until)
        # Without a year each that can be is tried: half a second, at most, for each order of the words.
        years = (birth_year,) if birth_year else range(token.issued_on.year - _OLDEST, token.issued_on.year)
        return GenuineLetter(
            letter_no=token.letter_no,
            centre_code=signer.centre_code,
            centre_name_km=signer.centre_name_km,
            centre_name_en=signer.centre_name_en,
            issued_on=token.issued_on,
            valid_until=token.valid_until,
            still_valid=self.clock.today() <= token.valid_until,
            name_matches=token.names.match(token.letter_no, name, years) if name else None,
        )
