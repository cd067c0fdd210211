"""The words for what can be wrong on the line to the central server; the work is saved here all the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain import errors
from jobcentre_desktop.domain.errors import JobCentreError

WORDS: dict[type[JobCentreError], Callable[[], str]] = {
    errors.ServerUnreachable: lambda: QCoreApplication.translate(
        "Errors",
        "No connection to the central server. Your work is saved on this computer and will be sent by "
        "itself later.",
    ),
    errors.NotEnrolled: lambda: QCoreApplication.translate(
        "Errors",
        "This desk is not yet connected to a central server. Your work is saved here. Enter the server's "
        "address and the enrolment code in the settings.",
    ),
    errors.EnrolmentRefused: lambda: QCoreApplication.translate(
        "Errors",
        "The central server did not accept this code. It may be used, too old, or for another centre or "
        "desk. Ask for a new one.",
    ),
    errors.DeskNotAccepted: lambda: QCoreApplication.translate(
        "Errors",
        "The central server does not accept this desk. Your work is saved here. Ask your national office to "
        "enrol the desk again.",
    ),
    errors.DeskRevoked: lambda: QCoreApplication.translate(
        "Errors",
        "The central server no longer trusts this desk. It keeps your work aside until the national office "
        "has decided, and your work stays on this computer too. Speak to your national office.",
    ),
    errors.NothingMoreKept: lambda: QCoreApplication.translate(
        "Errors",
        "The central server no longer trusts this desk and keeps nothing more of it for now. Your work is "
        "saved on this computer. Speak to your national office.",
    ),
    errors.AnotherEra: lambda: QCoreApplication.translate(
        "Errors",
        "The central server was put back to an older copy. Nothing is lost: what it lost waits here and is "
        "sent again. If you send by stick, save to the stick once more.",
    ),
    errors.DeskForked: lambda: QCoreApplication.translate(
        "Errors",
        "Another copy of this desk sends records again and again. Your work is saved here. Call support: "
        "only one computer may work as this desk.",
    ),
    errors.RequestNumberUsed: lambda: QCoreApplication.translate(
        "Errors",
        "Another copy of this desk talks to the central server at this moment. Your work is saved here and "
        "is sent later. Call support: only one computer may work as this desk.",
    ),
    errors.AppTooOld: lambda: QCoreApplication.translate(
        "Errors",
        "Your work is at the central server. This version of the app is too old to hear of the work of other "
        "desks: install the new version.",
    ),
    errors.ServerTooOld: lambda: QCoreApplication.translate(
        "Errors",
        "The central server does not know this new version of the app yet. Your work is saved here and is "
        "sent by itself as soon as the server has been updated.",
    ),
    errors.ServerTrouble: lambda: QCoreApplication.translate(
        "Errors",
        "The central server has a problem ({status}). Your work is saved here and will be sent by itself "
        "later.",
    ),
    errors.PlainHttpRefused: lambda: QCoreApplication.translate(
        "Errors",
        "The address {host} is not encrypted. Use an address that starts with https://.",
    ),
    errors.CertificateRefused: lambda: QCoreApplication.translate(
        "Errors",
        "{host} could not prove who it is, so nothing was sent. Your work is saved here. Ask IT to check "
        "the server's certificate and this computer's clock.",
    ),
    errors.ServerBusy: lambda: QCoreApplication.translate(
        "Errors",
        "The central server is very busy at this moment and asks this computer to wait. Your work is saved "
        "here and will be sent by itself. Minutes to wait: {minutes}.",
    ),
    errors.TooManyTries: lambda: QCoreApplication.translate(
        "Errors",
        "Too many wrong codes were tried. Wait {minutes} minutes, check the code and try again.",
    ),
    errors.TooManyRemoved: lambda: QCoreApplication.translate(
        "Errors",
        "What arrived would remove {removed} of the {records} records on this computer. Nothing was removed. "
        "Press the connection sign at the top and answer the question there.",
    ),
    errors.PracticeStaysHere: lambda: QCoreApplication.translate(
        "Errors",
        "The practice desk is never sent anywhere: its people are invented. Enrol the real desk.",
    ),
    errors.ServerIsBehind: lambda: QCoreApplication.translate(
        "Errors",
        "The central server was restored from an older copy and lacks records that it had. They are safe on "
        "this computer. Tell IT; nothing is sent until the server is ready for them.",
    ),
}
