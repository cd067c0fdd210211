"""The words for every foreseen problem: what happened, what is safe, what to do next. A test counts them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain import errors
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.ui import (
    bundle_error_text,
    letter_error_text,
    line_error_text,
    scan_error_text,
    sheet_error_text,
    update_error_text,
)
from jobcentre_desktop.ui.expected_words import what_was_expected, written
from jobcentre_desktop.ui.field_names import field_name, has_name

_WORDS: dict[type[JobCentreError], Callable[[], str]] = {
    errors.NotFound: lambda: QCoreApplication.translate(
        "Errors",
        "This is no longer here: {name}. Somebody may have removed it. Search for it again.",
    ),
    errors.UnknownField: lambda: QCoreApplication.translate(
        "Errors",
        "“{field}” is not a field of the record. Nothing was saved. Check the name of the field.",
    ),
    errors.FieldMissing: lambda: QCoreApplication.translate(
        "Errors",
        "{field} is needed. Fill it in and save again.",
    ),
    errors.Cancelled: lambda: QCoreApplication.translate(
        "Errors",
        "Stopped as you asked. Nothing was changed.",
    ),
    errors.BrokenKhmer: lambda: QCoreApplication.translate(
        "Errors",
        "{field}: a sign stands without its letter (“{piece}”). Type this word again.",
    ),
    errors.OldFontText: lambda: QCoreApplication.translate(
        "Errors",
        "{field}: “{piece}” is in an old Khmer font (Limon, ABC). Type it again with the Khmer Unicode "
        "keyboard (NiDA), or convert the old document to Unicode first.",
    ),
    errors.KhmerNeeded: lambda: QCoreApplication.translate(
        "Errors",
        "{field}: “{value}” has no Khmer letter. Type it with the Khmer Unicode keyboard (NiDA), or in the "
        "box for Latin letters.",
    ),
    errors.LatinNeeded: lambda: QCoreApplication.translate(
        "Errors",
        "{field}: “{value}” has no Latin letter. Type it in Latin letters, or in the box for Khmer.",
    ),
    errors.WrongPassword: lambda: QCoreApplication.translate(
        "Errors",
        "The name and the password do not belong together. Try again, or ask the manager of this desk to "
        "set a new password.",
    ),
    errors.TooManyWrongPasswords: lambda: QCoreApplication.translate(
        "Errors",
        "Too many wrong passwords. Wait {seconds} seconds and try again, or ask the manager of this desk to "
        "set a new one.",
    ),
    errors.CounsellorSuspended: lambda: QCoreApplication.translate(
        "Errors",
        "{name} is suspended, so this desk does not open for them. What they saved or typed is kept. The "
        "head of the centre can let them in again with a new password.",
    ),
    errors.DayBeforeCalendar: lambda: QCoreApplication.translate(
        "Errors",
        "The lunar calendar of this app begins on {first}; {value} is before that.",
    ),
    errors.KeyringDamaged: lambda: QCoreApplication.translate(
        "Errors",
        "The keys of this desk cannot be read. The records are still there, locked. Do not delete anything; "
        "restore the keys from the backup, or call support.",
    ),
    errors.PasswordTooWeak: lambda: QCoreApplication.translate(
        "Errors",
        "This password is too easy to guess. Take at least {shortest} characters, and not a common word.",
    ),
    errors.DeskLocked: lambda: QCoreApplication.translate(
        "Errors",
        "The desk is locked. Your work is safe. Sign in to go on.",
    ),
    errors.DeskNotSetUp: lambda: QCoreApplication.translate(
        "Errors",
        "This desk is not set up yet. Choose “Set up this desk”.",
    ),
    errors.DeskAlreadySetUp: lambda: QCoreApplication.translate(
        "Errors",
        "This desk is already set up; its records are safe. Sign in instead.",
    ),
    errors.FileFromNewerApp: lambda: QCoreApplication.translate(
        "Errors",
        "The records were written by a newer version of this app. They are safe. Install the newer version "
        "to open them.",
    ),
    errors.DiskFull: lambda: QCoreApplication.translate(
        "Errors",
        "The disk is full, so this was not saved. What was saved before is safe. Free some space and save "
        "again.",
    ),
    errors.FileBusy: lambda: QCoreApplication.translate(
        "Errors",
        "Another program is using the records just now, so this was not saved. Wait a moment and try again.",
    ),
    errors.FileDamaged: lambda: QCoreApplication.translate(
        "Errors",
        "The file with the records is damaged. Stop working here and restore the last backup; call support "
        "if you need help.",
    ),
    errors.FileReadOnly: lambda: QCoreApplication.translate(
        "Errors",
        "The records may be read but not written, so this was not saved. Ask IT to give this computer's "
        "user the right to write.",
    ),
    errors.DeskInUse: lambda: QCoreApplication.translate(
        "Errors",
        "The app is already open on this computer. Use the window that is open.",
    ),
    errors.FolderNotLocal: lambda: QCoreApplication.translate(
        "Errors",
        "The folder {folder} is on a network or is copied to a cloud. A power cut could damage the records "
        "there. Choose a folder on this computer's own disk.",
    ),
    errors.FileMissing: lambda: QCoreApplication.translate(
        "Errors",
        "The file with the records is not in its folder. Look whether it was moved, or restore the last "
        "backup.",
    ),
    errors.NotABackup: lambda: QCoreApplication.translate(
        "Errors",
        "{name} is not a copy of a desk. Choose a copy that this app has made.",
    ),
    errors.BackupDamaged: lambda: QCoreApplication.translate(
        "Errors",
        "This copy is damaged: it is not what it was when it was made. Nothing was changed here. Take "
        "another copy.",
    ),
    errors.BackupOfAnotherKey: lambda: QCoreApplication.translate(
        "Errors",
        "This copy is from before the desk got a new key, and opens only with the passwords of that time. "
        "Make a new copy and try that one.",
    ),
    errors.DiskTrouble: lambda: QCoreApplication.translate(
        "Errors",
        "The disk did not answer properly, so this was not saved. What was saved before is safe. Try again; "
        "if it happens again, make a backup and call support.",
    ),
    errors.CharacterNotPrintable: lambda: QCoreApplication.translate(
        "Errors",
        "The letter cannot be printed with the sign “{character}” ({code_point}). Replace this sign and "
        "print again.",
    ),
    errors.NothingToPrint: lambda: QCoreApplication.translate(
        "Errors",
        "There is nothing to print on this paper yet. Keep the session or agree the appointment first, then "
        "print again.",
    ),
    errors.BadBirthDate: lambda: QCoreApplication.translate(
        "Errors",
        "The birth date {value} cannot be right. Check the day, the month and the year; the year alone is "
        "enough.",
    ),
    errors.BadPhone: lambda: QCoreApplication.translate(
        "Errors",
        "“{value}” cannot be a phone number in Cambodia. Check it, for example 012 345 678; start a foreign "
        "number with + and its country.",
    ),
    errors.NameMissing: lambda: QCoreApplication.translate(
        "Errors",
        "A family name and a given name are needed, in Khmer or in Latin letters.",
    ),
    errors.ClientMoved: lambda: QCoreApplication.translate(
        "Errors",
        "This client moved to centre {centre}. Nothing was saved. Their file is changed there only: tell the "
        "colleagues there what you know.",
    ),
    errors.ClientErased: lambda: QCoreApplication.translate(
        "Errors",
        "The data of this client were erased on request on {on}. Nothing was saved: nothing of them is kept "
        "here any more, and their number is never given again.",
    ),
    errors.AlreadyHandedOver: lambda: QCoreApplication.translate(
        "Errors",
        "The move is sent, so it can no longer be taken back here. Ask the colleagues of centre {centre} to "
        "move the client back.",
    ),
    errors.MovedElsewhere: lambda: QCoreApplication.translate(
        "Errors",
        "Desk {desk} moved this client and has not sent it yet: only that desk can take the move back.",
    ),
    errors.UnknownCentre: lambda: QCoreApplication.translate(
        "Errors",
        "“{value}” is no other centre that this desk knows. Choose one of the list, or type its code.",
    ),
    errors.TooLateToTakeBack: lambda: QCoreApplication.translate(
        "Errors",
        "This person can no longer be taken back here: open the file and change its status there.",
    ),
    errors.TooLateToUndo: lambda: QCoreApplication.translate(
        "Errors",
        "Something was done with it since, so it can no longer be undone here. Nothing was changed.",
    ),
    errors.TooYoungToRegister: lambda: QCoreApplication.translate(
        "Errors",
        "This person is {age} years old. Under 15 we do not register for work: help the child back to "
        "school, or contact child protection.",
    ),
    errors.UnknownPlace: lambda: QCoreApplication.translate(
        "Errors",
        "“{value}” is not in the list of places. Did you mean: {suggestions}?",
    ),
    errors.SessionLocked: lambda: QCoreApplication.translate(
        "Errors",
        "This session of an earlier day can no longer be changed. Add an addendum instead; the first text "
        "stays as it was.",
    ),
    errors.NotYourSession: lambda: QCoreApplication.translate(
        "Errors",
        "Another counsellor wrote this session. You can read it and add an addendum, but not change it.",
    ),
    errors.OverrideNeedsReason: lambda: QCoreApplication.translate(
        "Errors",
        "Write why you choose another level than the score, then save again.",
    ),
    errors.StepNeedsReason: lambda: QCoreApplication.translate(
        "Errors",
        "Write why this step is dropped, then save again.",
    ),
    errors.AnsweredByNobody: lambda: QCoreApplication.translate(
        "Errors",
        "Answers were written down, but nobody was reached. Choose “Reached”, or empty the answers.",
    ),
    errors.EndsBeforeItStarts: lambda: QCoreApplication.translate(
        "Errors",
        "The end lies before the start. Compare the two days.",
    ),
    errors.ReferralCannotMove: lambda: QCoreApplication.translate(
        "Errors",
        "This referral cannot take that step from where it stands now. Nothing was changed; its history "
        "shows where it stands.",
    ),
    errors.ConsentToShareMissing: lambda: QCoreApplication.translate(
        "Errors",
        "The client has not agreed to share their details with {partner}. Ask the client first and record "
        "the answer.",
    ),
    errors.TooYoungForReferral: lambda: QCoreApplication.translate(
        "Errors",
        "The client may be only {age} years old; this kind of referral needs at least {least}. Check the "
        "birth date or choose another kind.",
    ),
    errors.HazardousForMinor: lambda: QCoreApplication.translate(
        "Errors",
        "The client may be only {age} years old. Hazardous or night work is not allowed under 18. Choose "
        "other work.",
    ),
    errors.DocumentsMissing: lambda: QCoreApplication.translate(
        "Errors",
        "This referral needs {needed} identity documents; {seen} are recorded as seen. Record the others "
        "in the client's file first; what you typed here is kept.",
    ),
    errors.GuardianConsentMissing: lambda: QCoreApplication.translate(
        "Errors",
        "The client is under 18. Record the guardian's consent first.",
    ),
    errors.PhoneBankMissing: lambda: QCoreApplication.translate(
        "Errors",
        "The allowance is paid to a phone number with a bank or wallet account. Record that number in the "
        "client's file first; what you typed here is kept.",
    ),
    errors.PartnerMissing: lambda: QCoreApplication.translate(
        "Errors",
        "Choose a partner from the list, or type its name.",
    ),
    errors.PartnerBlocked: lambda: QCoreApplication.translate(
        "Errors",
        "{partner} is blocked: no letter may go there. Choose another partner, or ask the head of centre.",
    ),
    errors.ReasonMissing: lambda: QCoreApplication.translate(
        "Errors",
        "Write the reason, then save again.",
    ),
    errors.HeadMustReview: lambda: QCoreApplication.translate(
        "Errors",
        "The head of centre must look at this referral before a letter is issued. It is saved and waits for "
        "the head.",
    ),
    errors.FileNotWritten: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} could not be saved there. The records are safe. Choose another folder, or look whether "
        "the stick is full.",
    ),
    errors.PrinterFailed: lambda: QCoreApplication.translate(
        "Errors",
        "The printer did not take the paper. Nothing is lost. Look whether it is on and connected and has "
        "paper, then print again, or save the paper as PDF.",
    ),
    errors.NotAllowed: lambda: QCoreApplication.translate(
        "Errors",
        "Your role does not allow this. Ask the manager of this desk.",
    ),
    errors.LastManager: lambda: QCoreApplication.translate(
        "Errors",
        "This desk needs at least one manager. Name another manager first.",
    ),
    errors.LastChoice: lambda: QCoreApplication.translate(
        "Errors",
        "At least one choice of a list stays. Show another one first, then hide this one.",
    ),
    errors.FileNotReadable: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} is not there or may not be read. Nothing was changed. "
        "Check the name of the file and its folder.",
    ),
    errors.FileNotWritable: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} cannot be written there. Close it if it is open, or choose another folder.",
    ),
    errors.NotAnObject: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} must hold one JSON object of fields, in UTF-8. Nothing was saved.",
    ),
    errors.SignInNeeded: lambda: QCoreApplication.translate(
        "Errors",
        "Say who you are: set JOBCENTRE_USER and JOBCENTRE_PASSWORD, or start the command at a terminal.",
    ),
    errors.PasswordsDiffer: lambda: QCoreApplication.translate(
        "Errors",
        "The two passwords are not the same. Nothing was changed. Type them again.",
    ),
    **bundle_error_text.WORDS,
    **line_error_text.WORDS,
    **letter_error_text.WORDS,
    **scan_error_text.WORDS,
    **sheet_error_text.WORDS,
    **update_error_text.WORDS,
}
"""One entry per class, in words that may name the error's own facts. Field names are put into words first."""


def sentence(error: JobCentreError) -> str:
    """Return what to show the person, in the present language.

    Raises KeyError for a class without words: a test keeps that from happening.
    """
    match error:
        case errors.InputProblems():
            return _input_problems(error)
        case errors.BadValue():
            return what_was_expected(error)
        case errors.NothingToPrint(paper="day_sheet"):
            return QCoreApplication.translate(
                "Errors", "No day was closed at this desk yet. Close the day first, then print again."
            )
        case errors.UnknownPlace(suggestions=""):
            return QCoreApplication.translate(
                "Errors", "“{value}” is not in the list of places. Check how it is written."
            ).format(value=error.value)
        case errors.WrongRecoveryCode(mistyped=True):
            return QCoreApplication.translate(
                "Errors",
                "The recovery code is mistyped: its last sign does not fit the rest. "
                "Compare it with the paper.",
            )
        case errors.WrongRecoveryCode():
            return QCoreApplication.translate(
                "Errors", "This is not the recovery code of this centre. Look for the newest recovery sheet."
            )
    facts = {name: written(value) if type(value) is int else value for name, value in vars(error).items()}
    if "field" in facts:
        facts["field"] = field_name(facts["field"])
    words = _WORDS[type(error)]().format(**facts)
    if isinstance(error, errors.CharacterNotPrintable) and has_name(error.field):
        return f"{facts['field']}: {words}"
    return words


def has_words(kind: type[JobCentreError]) -> bool:
    """Return whether a class of error has its words here."""
    return kind in _WORDS or kind in (errors.InputProblems, errors.BadValue, errors.WrongRecoveryCode)


def _input_problems(error: errors.InputProblems) -> str:
    """Return one line per field."""
    return "\n".join(about(problem) for problem in error.problems)


def about(problem: errors.FieldProblem) -> str:
    """Return the sentence of a problem, which names its field once."""
    words, name = sentence(problem.error), field_name(problem.field)
    return words if words.startswith(name) else f"{name}: {words}"
