"""The commands about letters: make the one of a referral, check the code of anybody's."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.cli.speaking import STDIN, Speaking, file_bytes, write_file
from jobcentre_desktop.cli.words import asked_languages, name_compared
from jobcentre_desktop.domain.errors import JobCentreError, LetterCodeNotFound
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.letter_token import PREFIX, number_in
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
        """Say what the code is; of a file with several, of each: a true one may lie beside a false."""
        codes = self._codes(typed.text)
        if len(codes) == 1:
            told, lines = self._verified(codes[0], typed)
            self.speaking.answer(told, *lines, as_json=typed.json)
            return
        letters: list[Json] = []
        said = [f"This file has {len(codes)} different codes. Look which of them is on the paper."]
        problem: JobCentreError | None = None
        for code in codes:
            try:
                told, lines = self._verified(code, typed)
            except JobCentreError as error:
                problem = error
                told, lines = (
                    {"genuine": False, "problem": error.code},
                    [f"{self.speaking.sentence(error)} [{error.code}]"],
                )
            letters.append(told)
            said += lines
        self.speaking.answer({"letters": letters}, *said, as_json=typed.json)
        if problem is not None:
            raise problem

    def _verified(self, code: str, typed: Namespace) -> tuple[dict[str, Json], list[str]]:
        """Return what a code says, for programs and for people. Raises the errors of `VerifyLetter`."""
        letter = self.desk.verify_letter(code, name=typed.name, birth_year=typed.born)
        told: dict[str, Json] = {
            "genuine": True,
            "letter_no": letter.letter_no,
            "centre": letter.centre_code,
            "centre_name": letter.centre_name_en,
            "centre_name_km": letter.centre_name_km,
            "issued_on": letter.issued_on.isoformat(),
            "valid_until": letter.valid_until.isoformat(),
            "still_valid": letter.still_valid,
            "name_matches": letter.name_matches,
        }
        lines = [
            f"Genuine: letter {letter.letter_no} of {letter.centre_name_en}, issued on {letter.issued_on}.",
            f"Valid until {letter.valid_until}."
            if letter.still_valid
            else f"No longer valid: it was until {letter.valid_until}.",
        ]
        if typed.name:
            lines.append(name_compared(letter.name_matches, with_year=bool(typed.born)))
        return told, lines

    def _codes(self, told: str) -> list[str]:
        """Return a letter's code, told itself, or all that a file has. Raises LetterCodeNotFound."""
        if told == STDIN:
            return [self.speaking.read_line()]
        path = Path(told)
        if path.suffix.lower() not in _FILES:
            return [told]
        found = list(dict.fromkeys(self.codes_in(file_bytes(path))))
        if not found:
            raise LetterCodeNotFound(path.name)
        signed = [code for code in found if code.startswith(PREFIX)]
        numbers = {f"R:{number_in(code)}" for code in signed}
        # Its return slip has a code as well, with the number alone.
        others = [code for code in found if code.startswith("R:") and code not in numbers]
        return signed + others or found
