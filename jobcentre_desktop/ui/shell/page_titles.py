"""The words of the rail: what each page is called."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.words import Words


def page_title(name: str) -> Words:
    """Return the title of a page of `shell/places.py`, read anew in the present language each time."""
    return partial(_said, name)


def _said(name: str) -> str:
    return {
        places.TODAY: QCoreApplication.translate("Pages", "Today"),
        places.CLIENTS: QCoreApplication.translate("Pages", "Clients"),
        places.REGISTER: QCoreApplication.translate("Pages", "Registration"),
        places.CLIENT_FILE: QCoreApplication.translate("Pages", "Client file"),
        places.SESSION: QCoreApplication.translate("Pages", "Counselling session"),
        places.REFERRALS: QCoreApplication.translate("Pages", "Referrals"),
        places.REFERRAL: QCoreApplication.translate("Pages", "Referral"),
        places.FOLLOW_UPS: QCoreApplication.translate("Pages", "Follow-ups"),
        places.PAPERS: QCoreApplication.translate("Pages", "Papers"),
        places.PARTNERS: QCoreApplication.translate("Pages", "Partners"),
        places.OUTREACH: QCoreApplication.translate("Pages", "Outreach"),
        places.TO_COMPLETE: QCoreApplication.translate("Pages", "Files to complete"),
        places.CLOSE_DAY: QCoreApplication.translate("Pages", "Close the day"),
        places.CONFLICTS: QCoreApplication.translate("Pages", "Needs attention"),
        places.CONNECTION: QCoreApplication.translate("Pages", "Connection"),
        places.SETTINGS: QCoreApplication.translate("Pages", "Settings"),
    }[name]
