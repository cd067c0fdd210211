"""Everything that can go wrong and that a member of staff can act on.

One root, one class per situation, one stable code per class that support can ask for. An error carries facts,
never sentences: `ui/error_text.py` owns the words. Facts may name a person, so neither `str()` nor `repr()`
shows them: a log gets the code alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self


class JobCentreError(Exception):
    """A foreseen problem. `code` is stable for ever; the words are elsewhere."""

    code: ClassVar[str]

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.code}>"


# --- general ------------------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class NotFound(JobCentreError):
    """A record that was asked for by its number or id is not in this desk's file."""

    code: ClassVar[str] = "GEN-01"
    kind: str
    name: str


@dataclass(eq=False, repr=False)
class UnknownField(JobCentreError):
    """Input names a field that the dictionary does not have."""

    code: ClassVar[str] = "GEN-02"
    field: str


@dataclass(eq=False, repr=False)
class BadValue(JobCentreError):
    """A field's value cannot be what was typed.

    `expected` is one of "text", "whole_number", "yes_or_no", "date", "instant", "month", "email", "code",
    "list", "object", "length", "range"; `detail` says more: the codes, the longest length, the range.
    """

    code: ClassVar[str] = "GEN-03"
    field: str
    value: str
    expected: str
    detail: str = ""


@dataclass(eq=False, repr=False)
class FieldMissing(JobCentreError):
    """A field that is needed was left empty."""

    code: ClassVar[str] = "GEN-04"
    field: str


# --- Khmer text ---------------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class BrokenKhmer(JobCentreError):
    """A mark stands without its letter: a screen would show a dotted circle."""

    code: ClassVar[str] = "TXT-01"
    field: str
    piece: str


@dataclass(eq=False, repr=False)
class OldFontText(JobCentreError):
    """The text was typed for an old Khmer font (Limon, ABC): in Unicode it is nonsense. `piece` shows it."""

    code: ClassVar[str] = "TXT-02"
    field: str
    piece: str


@dataclass(eq=False, repr=False)
class KhmerNeeded(JobCentreError):
    """A field for a name in Khmer holds letters of other scripts only."""

    code: ClassVar[str] = "TXT-03"
    field: str
    value: str


@dataclass(eq=False, repr=False)
class LatinNeeded(JobCentreError):
    """A field for Latin letters holds Khmer only."""

    code: ClassVar[str] = "TXT-04"
    field: str
    value: str


# --- the encrypted file -------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class WrongPassword(JobCentreError):
    """Nobody on this desk has this name with this password. Says nothing about which of the two is wrong."""

    code: ClassVar[str] = "KEY-01"


@dataclass(eq=False, repr=False)
class WrongRecoveryCode(JobCentreError):
    """The typed recovery code is not the centre's; `mistyped` when its own check symbol already disagrees."""

    code: ClassVar[str] = "KEY-02"
    mistyped: bool


@dataclass(eq=False, repr=False)
class KeyringDamaged(JobCentreError):
    """Neither the keyring nor its copy can be read, or somebody changed it outside the app."""

    code: ClassVar[str] = "KEY-03"


@dataclass(eq=False, repr=False)
class PasswordTooWeak(JobCentreError):
    """Shorter than `shortest` characters, or on the list of common passwords."""

    code: ClassVar[str] = "KEY-04"
    shortest: int


@dataclass(eq=False, repr=False)
class DeskLocked(JobCentreError):
    """The desk's file is locked: somebody must sign in before records can be read or written."""

    code: ClassVar[str] = "KEY-05"


@dataclass(eq=False, repr=False)
class DeskNotSetUp(JobCentreError):
    """There is no keyring in this folder yet."""

    code: ClassVar[str] = "FILE-01"


@dataclass(eq=False, repr=False)
class DeskAlreadySetUp(JobCentreError):
    """Setting up twice would hide the first file."""

    code: ClassVar[str] = "FILE-02"


@dataclass(eq=False, repr=False)
class FileFromNewerApp(JobCentreError):
    """The file was written by a newer version of the app."""

    code: ClassVar[str] = "FILE-03"


@dataclass(eq=False, repr=False)
class DiskFull(JobCentreError):
    code: ClassVar[str] = "FILE-04"


@dataclass(eq=False, repr=False)
class FileBusy(JobCentreError):
    """Another program holds the file for longer than the waiting time."""

    code: ClassVar[str] = "FILE-05"


@dataclass(eq=False, repr=False)
class FileDamaged(JobCentreError):
    code: ClassVar[str] = "FILE-06"


@dataclass(eq=False, repr=False)
class FileReadOnly(JobCentreError):
    code: ClassVar[str] = "FILE-07"


@dataclass(eq=False, repr=False)
class DeskInUse(JobCentreError):
    """Another window of the app already works with this desk's file."""

    code: ClassVar[str] = "FILE-08"


@dataclass(eq=False, repr=False)
class FolderNotLocal(JobCentreError):
    """The desk's folder lies on a network or is synced to a cloud: there a power cut can tear the file."""

    code: ClassVar[str] = "FILE-09"
    folder: str


@dataclass(eq=False, repr=False)
class FileMissing(JobCentreError):
    """The file that the keyring names is not in the desk's folder or cannot be opened; no new one is made."""

    code: ClassVar[str] = "FILE-10"


@dataclass(eq=False, repr=False)
class DiskTrouble(JobCentreError):
    """The disk refused to read or write."""

    code: ClassVar[str] = "FILE-11"


# --- documents ----------------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class CharacterNotPrintable(JobCentreError):
    """No font of the letter has this character; printing would show a box."""

    code: ClassVar[str] = "DOC-01"
    character: str
    code_point: str
    field: str = ""
    """The field that holds it, where that is known."""

    @classmethod
    def of(cls, character: str) -> Self:
        return cls(character, f"U+{ord(character):04X}")


@dataclass(eq=False, repr=False)
class NothingToPrint(JobCentreError):
    """A paper was asked for whose matter is not there yet: no session was held, no appointment agreed.

    `paper` is the name of its kind, see `domain.papers.kinds`.
    """

    code: ClassVar[str] = "DOC-03"
    paper: str


@dataclass(eq=False, repr=False)
class FileNotWritten(JobCentreError):
    """A paper could not be saved where the person chose."""

    code: ClassVar[str] = "DOC-02"
    file_name: str


@dataclass(eq=False, repr=False)
class PrinterFailed(JobCentreError):
    """The printer, or the system's print queue, did not take a paper."""

    code: ClassVar[str] = "DOC-04"


# --- clients ------------------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class BadBirthDate(JobCentreError):
    """The birth date cannot be: no such day, in the future, or longer ago than anybody lives."""

    code: ClassVar[str] = "CLI-01"
    value: str


@dataclass(eq=False, repr=False)
class BadPhone(JobCentreError):
    """The phone number cannot be a Cambodian one, nor a foreign one written with + and its country."""

    code: ClassVar[str] = "CLI-02"
    value: str


@dataclass(eq=False, repr=False)
class NameMissing(JobCentreError):
    """A client needs a family name and a given name in one script, Khmer or Latin."""

    code: ClassVar[str] = "CLI-03"


@dataclass(eq=False, repr=False)
class TooYoungToRegister(JobCentreError):
    """Under 15: not a jobseeker; school return or child protection instead (brief §7)."""

    code: ClassVar[str] = "CLI-04"
    age: int


@dataclass(eq=False, repr=False)
class UnknownPlace(JobCentreError):
    """The gazetteer does not know the place; `suggestions` are its nearest names."""

    code: ClassVar[str] = "CLI-05"
    value: str
    suggestions: str


# --- sessions and plans -------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class SessionLocked(JobCentreError):
    """A session may be edited by its author on its own day; later there are only addenda (brief §3.2)."""

    code: ClassVar[str] = "SES-01"
    held_on: str


@dataclass(eq=False, repr=False)
class NotYourSession(JobCentreError):
    """Another counsellor wrote this session."""

    code: ClassVar[str] = "SES-02"


@dataclass(eq=False, repr=False)
class OverrideNeedsReason(JobCentreError):
    """A tier that differs from the score's needs a reason."""

    code: ClassVar[str] = "SES-03"


@dataclass(eq=False, repr=False)
class StepNeedsReason(JobCentreError):
    """A step of the action plan is dropped only with a reason."""

    code: ClassVar[str] = "SES-04"


# --- referrals ----------------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class ReferralCannotMove(JobCentreError):
    """The life cycle of a referral has no such step (brief §4.2)."""

    code: ClassVar[str] = "REF-01"
    from_state: str
    to_state: str


@dataclass(eq=False, repr=False)
class ConsentToShareMissing(JobCentreError):
    """The client has not agreed to sharing with this partner."""

    code: ClassVar[str] = "REF-02"
    partner: str


@dataclass(eq=False, repr=False)
class TooYoungForReferral(JobCentreError):
    """The client may be younger than this type of referral allows; counted with the youngest possible age."""

    code: ClassVar[str] = "REF-03"
    age: int
    least: int


@dataclass(eq=False, repr=False)
class HazardousForMinor(JobCentreError):
    """Hazardous or night work is not for a person under 18 (brief §7)."""

    code: ClassVar[str] = "REF-04"
    age: int


@dataclass(eq=False, repr=False)
class DocumentsMissing(JobCentreError):
    """The referral needs more identity documents than are on file (15-17: three, Prakas 467)."""

    code: ClassVar[str] = "REF-05"
    seen: int
    needed: int


@dataclass(eq=False, repr=False)
class GuardianConsentMissing(JobCentreError):
    """A client under 18 needs a guardian's consent for this type of referral."""

    code: ClassVar[str] = "REF-06"


@dataclass(eq=False, repr=False)
class PhoneBankMissing(JobCentreError):
    """The allowance of the 1.5 million programme is paid to a phone tied to a bank or e-wallet account."""

    code: ClassVar[str] = "REF-07"


@dataclass(eq=False, repr=False)
class PartnerMissing(JobCentreError):
    """A referral names a partner of the register or one typed in."""

    code: ClassVar[str] = "REF-08"


@dataclass(eq=False, repr=False)
class PartnerBlocked(JobCentreError):
    """The partner was blocked: no letter may go there."""

    code: ClassVar[str] = "REF-09"
    partner: str


@dataclass(eq=False, repr=False)
class ReasonMissing(JobCentreError):
    """This step of a referral's life needs a reason."""

    code: ClassVar[str] = "REF-10"
    state: str


@dataclass(eq=False, repr=False)
class HeadMustReview(JobCentreError):
    """A child protection referral is issued only after the head of centre has looked at it."""

    code: ClassVar[str] = "REF-11"


@dataclass(eq=False, repr=False)
class LetterNotIssued(JobCentreError):
    """There is no issued letter for this referral yet."""

    code: ClassVar[str] = "REF-12"
    referral_no: str


@dataclass(eq=False, repr=False)
class LetterMadeElsewhere(JobCentreError):
    """The letter is known, but its bytes are in the file of the desk that made it."""

    code: ClassVar[str] = "REF-13"
    referral_no: str


@dataclass(eq=False, repr=False)
class LetterUnreadable(JobCentreError):
    """What was scanned or typed is no letter code, or not the whole of one; it says nothing of the letter."""

    code: ClassVar[str] = "REF-14"


@dataclass(eq=False, repr=False)
class LetterTypedInKhmer(JobCentreError):
    """A scanner typed a letter code while the keyboard was set to Khmer."""

    code: ClassVar[str] = "REF-15"


@dataclass(eq=False, repr=False)
class LetterUnsigned(JobCentreError):
    """A QR code holds no more than a letter's number: the desk was not enrolled when it made the letter."""

    code: ClassVar[str] = "REF-16"
    letter_no: str


@dataclass(eq=False, repr=False)
class AlreadyPast(JobCentreError):
    """A letter would be over before it is handed over: its last day is before today."""

    code: ClassVar[str] = "REF-21"


@dataclass(eq=False, repr=False)
class LetterCodeNotFound(JobCentreError):
    """There is no QR code to be read in a file."""

    code: ClassVar[str] = "REF-20"
    file_name: str


@dataclass(eq=False, repr=False)
class LetterNotGenuine(JobCentreError):
    """The signature of a letter code does not hold, or its desk may not sign for that centre."""

    code: ClassVar[str] = "REF-17"


@dataclass(eq=False, repr=False)
class LetterKeyUnknown(JobCentreError):
    """This desk has not heard of the desk that signed a letter; the letter may be genuine or not."""

    code: ClassVar[str] = "REF-18"


@dataclass(eq=False, repr=False)
class LetterKeyWithdrawn(JobCentreError):
    """The key that signed a letter was withdrawn: whoever holds it now can sign what they like."""

    code: ClassVar[str] = "REF-19"
    letter_no: str
    on: date


# --- staff --------------------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class NotAllowed(JobCentreError):
    """The signed-in counsellor's role does not allow this."""

    code: ClassVar[str] = "STF-01"


@dataclass(eq=False, repr=False)
class LastManager(JobCentreError):
    """The desk would be left without anybody who can manage it."""

    code: ClassVar[str] = "STF-02"


# --- import -------------------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class SheetUnreadable(JobCentreError):
    """The file is no spreadsheet or CSV that can be read."""

    code: ClassVar[str] = "IMP-01"
    file_name: str


@dataclass(eq=False, repr=False)
class HeadingsNotFound(JobCentreError):
    """No row of the sheet has headings that name at least a name and a sex or birth column."""

    code: ClassVar[str] = "IMP-02"
    file_name: str


@dataclass(eq=False, repr=False)
class SheetInOldFont(JobCentreError):
    """No headings were found because the sheet was typed for an old Khmer font (Limon, ABC)."""

    code: ClassVar[str] = "IMP-05"
    file_name: str
    piece: str


# --- the line -----------------------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class ServerUnreachable(JobCentreError):
    """No answer from the central server; work goes on and is sent later."""

    code: ClassVar[str] = "NET-01"
    host: str


@dataclass(eq=False, repr=False)
class NotEnrolled(JobCentreError):
    """This desk has no enrolment at a central server yet."""

    code: ClassVar[str] = "NET-02"


@dataclass(eq=False, repr=False)
class EnrolmentRefused(JobCentreError):
    """The enrolment code is unknown, used, expired or for another centre or desk."""

    code: ClassVar[str] = "NET-03"


@dataclass(eq=False, repr=False)
class DeskNotAccepted(JobCentreError):
    """The central server does not accept this desk's signature (unknown or revoked)."""

    code: ClassVar[str] = "NET-04"


@dataclass(eq=False, repr=False)
class DeskForked(JobCentreError):
    """The server has other changes under this desk's numbers: the file was restored from an older copy.

    `request_no` is the last request number the server has seen from this desk; the next must be higher.
    """

    code: ClassVar[str] = "NET-05"
    request_no: int


@dataclass(eq=False, repr=False)
class AppTooOld(JobCentreError):
    """The server speaks a newer protocol; sending still works, receiving needs the new version."""

    code: ClassVar[str] = "NET-06"


@dataclass(eq=False, repr=False)
class ServerTrouble(JobCentreError):
    """The server answered, but not with what was asked; nothing was lost."""

    code: ClassVar[str] = "NET-07"
    status: int


@dataclass(eq=False, repr=False)
class PlainHttpRefused(JobCentreError):
    """Plain HTTP is allowed to this very machine only."""

    code: ClassVar[str] = "NET-08"
    host: str


@dataclass(eq=False, repr=False)
class CertificateRefused(JobCentreError):
    """The server's certificate is not one this desk trusts."""

    code: ClassVar[str] = "NET-09"
    host: str


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A foreseen problem and the field it is about."""

    field: str
    error: JobCentreError


@dataclass(eq=False, repr=False)
class InputProblems(JobCentreError):
    """One or more fields of a form or a JSON object cannot be as typed."""

    code: ClassVar[str] = "GEN-05"
    problems: tuple[FieldProblem, ...]


@dataclass(eq=False, repr=False)
class NotASpreadsheet(JobCentreError):
    """A path to write to does not end in .csv, .xlsx or .jsonl."""

    code: ClassVar[str] = "IMP-03"
    file_name: str


@dataclass(eq=False, repr=False)
class Cancelled(JobCentreError):
    """The counsellor broke it off; nothing was changed."""

    code: ClassVar[str] = "GEN-06"


@dataclass(eq=False, repr=False)
class TooManyTries(JobCentreError):
    """Too many wrong enrolment codes came from this address; the server listens again after `minutes`."""

    code: ClassVar[str] = "NET-10"
    minutes: int


@dataclass(eq=False, repr=False)
class ServerIsBehind(JobCentreError):
    """The server lacks changes that it acknowledged: it was restored from an older copy itself.

    It wants them again, from the desk's change number `from_seq` on.
    """

    code: ClassVar[str] = "NET-11"
    from_seq: int


@dataclass(eq=False, repr=False)
class PracticeStaysHere(JobCentreError):
    """The practice desk holds invented people: it is never enrolled at a central server and sends nothing."""

    code: ClassVar[str] = "NET-12"


# --- files and the terminal ---------------------------------------------------------------------------------


@dataclass(eq=False, repr=False)
class FileNotReadable(JobCentreError):
    """A file that was named is not there, or may not be read."""

    code: ClassVar[str] = "GEN-07"
    file_name: str


@dataclass(eq=False, repr=False)
class FileNotWritable(JobCentreError):
    """A file cannot be written where it was asked for."""

    code: ClassVar[str] = "GEN-08"
    file_name: str


@dataclass(eq=False, repr=False)
class NotAnObject(JobCentreError):
    """The input of a command is not one JSON object in UTF-8."""

    code: ClassVar[str] = "GEN-09"
    file_name: str


@dataclass(eq=False, repr=False)
class SheetTooBig(JobCentreError):
    """A spreadsheet has more rows, columns or bytes than this desk takes in at once."""

    code: ClassVar[str] = "IMP-04"
    file_name: str
    rows: int
    """Most rows at once."""


@dataclass(eq=False, repr=False)
class SignInNeeded(JobCentreError):
    """A command was started without saying who asks, and there is no terminal to ask at."""

    code: ClassVar[str] = "KEY-06"


@dataclass(eq=False, repr=False)
class PasswordsDiffer(JobCentreError):
    """A new password was typed twice, and differently."""

    code: ClassVar[str] = "KEY-07"


@dataclass(eq=False, repr=False)
class CounsellorSuspended(JobCentreError):
    """The head of a centre suspended this counsellor, at this desk or at another one."""

    code: ClassVar[str] = "KEY-08"
    name: str


@dataclass(eq=False, repr=False)
class DayBeforeCalendar(JobCentreError):
    """A lunar date was asked for a day before the first that our calendar knows."""

    code: ClassVar[str] = "CAL-01"
    value: str
    first: date
