"""The words for what can be wrong with a letter: made, not made, and checked by its QR code."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain import errors
from jobcentre_desktop.domain.errors import JobCentreError

WORDS: dict[type[JobCentreError], Callable[[], str]] = {
    errors.AlreadyPast: lambda: QCoreApplication.translate(
        "Errors",
        "This day is past: the letter would be invalid before it is handed over. Choose today or a later "
        "day.",
    ),
    errors.LetterNotValidThen: lambda: QCoreApplication.translate(
        "Errors",
        "The letter is not valid on this day. Choose a day from today to the letter's last day, or make that "
        "day later.",
    ),
    errors.LetterNotIssued: lambda: QCoreApplication.translate(
        "Errors",
        "There is no issued letter for the referral {referral_no} yet. Print it first and confirm that the "
        "paper came out.",
    ),
    errors.LetterMadeElsewhere: lambda: QCoreApplication.translate(
        "Errors",
        "The letter {referral_no} was made at another desk, and only that desk can print it again. Print it "
        "there, or cancel the referral and issue it again here.",
    ),
    errors.LetterUnreadable: lambda: QCoreApplication.translate(
        "Errors",
        "This is not a whole letter code. Nothing is said about the letter. Scan its QR code again.",
    ),
    errors.LetterTypedInKhmer: lambda: QCoreApplication.translate(
        "Errors",
        "The scanner typed with a Khmer keyboard. Set the keyboard to English and scan the QR code again.",
    ),
    errors.LetterUnsigned: lambda: QCoreApplication.translate(
        "Errors",
        "This QR code holds only the number {letter_no}, no signature. It proves nothing. Call the centre "
        "named on the letter.",
    ),
    errors.LetterCodeNotFound: lambda: QCoreApplication.translate(
        "Errors",
        "No QR code can be read in {file_name}. Take the picture from straight above, near and in good "
        "light.",
    ),
    errors.LetterNotGenuine: lambda: QCoreApplication.translate(
        "Errors",
        "Not genuine: no desk of the job centres signed this code as it is. Do not accept the letter; call "
        "the centre named on it.",
    ),
    errors.LetterKeyUnknown: lambda: QCoreApplication.translate(
        "Errors",
        "This desk has not heard of the desk that signed this letter, so it cannot say whether it is "
        "genuine. Send and fetch once, then scan again.",
    ),
    errors.LetterKeyWithdrawn: lambda: QCoreApplication.translate(
        "Errors",
        "Not to be trusted: the key that signed letter {letter_no} was withdrawn on {on}. Call the "
        "centre named on the letter.",
    ),
}
