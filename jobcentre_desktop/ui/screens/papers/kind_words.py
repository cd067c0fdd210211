"""What each paper is called, and what it is for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.papers.kinds import PaperKind


def paper_name(kind: PaperKind, *, blank: bool = False) -> str:
    """Return the name of a paper; `blank` for a form that is filled in by hand."""
    match kind:
        case PaperKind.REGISTRATION_BLANK:
            return QCoreApplication.translate("Papers", "Registration form, blank")
        case PaperKind.REGISTRATION:
            return QCoreApplication.translate("Papers", "Registration form")
        case PaperKind.CONSENT:
            if blank:
                return QCoreApplication.translate("Papers", "Consent form, blank")
            return QCoreApplication.translate("Papers", "Consent form")
        case PaperKind.CLIENT_CARD:
            return QCoreApplication.translate("Papers", "Client card")
        case PaperKind.COUNSELLING_SUMMARY:
            return QCoreApplication.translate("Papers", "Counselling summary and plan")
        case PaperKind.APPOINTMENT_SLIP:
            return QCoreApplication.translate("Papers", "Appointment slip")
        case PaperKind.DAILY_REGISTER:
            return QCoreApplication.translate("Papers", "Daily register")
        case PaperKind.DAY_SHEET:
            return QCoreApplication.translate("Papers", "Day sheet and receipt")


def paper_use(kind: PaperKind) -> str:
    """Return in a few words what a paper is for."""
    match kind:
        case PaperKind.REGISTRATION_BLANK:
            return QCoreApplication.translate("Papers", "To fill in by hand when the computer is off")
        case PaperKind.REGISTRATION:
            return QCoreApplication.translate("Papers", "What is on file, to check and sign")
        case PaperKind.CONSENT:
            return QCoreApplication.translate("Papers", "For the client's signature or thumbprint")
        case PaperKind.CLIENT_CARD:
            return QCoreApplication.translate("Papers", "Number and QR code; the client keeps it")
        case PaperKind.COUNSELLING_SUMMARY:
            return QCoreApplication.translate("Papers", "What was agreed; without restricted notes")
        case PaperKind.APPOINTMENT_SLIP:
            return QCoreApplication.translate("Papers", "When and where to come next")
        case PaperKind.DAILY_REGISTER:
            return QCoreApplication.translate("Papers", "Who came on a day, for the folder")
        case PaperKind.DAY_SHEET:
            return QCoreApplication.translate("Papers", "Both counts of the last closed day")
