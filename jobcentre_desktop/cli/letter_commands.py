"""The commands about letters: make the one of a referral, check the code of anybody's."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.cli.speaking import STDIN, Speaking, file_bytes, write_file
from jobcentre_desktop.cli.words import asked_languages, name_compared
from jobcentre_desktop.domain.errors import LetterCodeNotFound
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.letter_token import PREFIX
from jobcentre_desktop.services.desk_services import DeskServices

_FILES = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"})
"""No code ends like one of these: its last sign is a digit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterCommands:
    """Each method does one command. `codes_in` finds the QR codes in the bytes of a PDF or a picture."""

    desk: DeskServices
    speaking: Speaking
    join_pdfs: Callable[[Sequence[bytes]], bytes]
    codes_in: Callable[[bytes], Sequence[str]]

    def letter(self, typed: Namespace) -> None:
        issue = self.desk.issue_letter
        referral_id = issue.by_no(typed.referral_no)
        languages = asked_languages(typed.language)
        made = [issue.make(referral_id, language) for language in languages]
        write_file(typed.out, self.join_pdfs([one.pdf for one in made]))
        if typed.confirm_paper:
            issue.confirm_paper(referral_id)
        letters: list[Json] = [
            {"language": one.letter.language, "wording": one.letter.wording, "sha256": one.letter.sha256}
            for one in made
        ]
        state = self.desk.show_client.referral(referral_id).state
        self.speaking.answer(
            {
                "referral_no": made[0].letter.referral_no,
                "file": str(typed.out),
                "letters": letters,
                "state": str(state),
            },
            f"The letter {made[0].letter.referral_no} is in {typed.out}; the referral is now {state}.",
            as_json=typed.json,
        )

    def verify_letter(self, typed: Namespace) -> None:
        letter = self.desk.verify_letter(self._code(typed.text), name=typed.name, birth_year=typed.born)
        self.speaking.answer(
            {
                "genuine": True,
                "letter_no": letter.letter_no,
                "centre": letter.centre_code,
                "centre_name": letter.centre_name_en,
                "centre_name_km": letter.centre_name_km,
                "issued_on": letter.issued_on.isoformat(),
                "valid_until": letter.valid_until.isoformat(),
                "still_valid": letter.still_valid,
                "name_matches": letter.name_matches,
            },
            f"Genuine: letter {letter.letter_no} of {letter.centre_name_en}, issued on {letter.issued_on}.",
            f"Valid until {letter.valid_until}."
            if letter.still_valid
            else f"No longer valid: it was until {letter.valid_until}.",
            *([name_compared(letter.name_matches, with_year=bool(typed.born))] if typed.name else []),
            as_json=typed.json,
        )

    def _code(self, told: str) -> str:
        """Return the text of a letter's code, told itself, or in a file. Raises LetterCodeNotFound."""
        if told == STDIN:
            return self.speaking.read_line()
        path = Path(told)
        if path.suffix.lower() not in _FILES:
            return told
        codes = self.codes_in(file_bytes(path))
        signed = [code for code in codes if code.startswith(PREFIX)]  # its return slip has a code as well
        if not codes:
            raise LetterCodeNotFound(path.name)
        return (signed or codes)[0]
