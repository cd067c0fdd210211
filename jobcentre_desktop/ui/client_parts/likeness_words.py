"""Why two people may be one, in words; never a score."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.duplicates import Reason

_WORDS: dict[Reason, Callable[[], str]] = {
    Reason.SAME_PHONE: lambda: QCoreApplication.translate("Likeness", "Same phone number"),
    Reason.SAME_DOCUMENT: lambda: QCoreApplication.translate("Likeness", "Same identity number"),
    Reason.SAME_NAME: lambda: QCoreApplication.translate("Likeness", "Same name"),
    Reason.NAME_ALIKE: lambda: QCoreApplication.translate("Likeness", "Name sounds or looks alike"),
    Reason.SAME_BIRTH: lambda: QCoreApplication.translate("Likeness", "Same date of birth"),
    Reason.SAME_BIRTH_YEAR: lambda: QCoreApplication.translate("Likeness", "Same year of birth"),
    Reason.BIRTH_ALIKE: lambda: QCoreApplication.translate("Likeness", "Date of birth nearly the same"),
    Reason.SAME_PLACE: lambda: QCoreApplication.translate("Likeness", "Same commune"),
    Reason.OTHER_SEX: lambda: QCoreApplication.translate("Likeness", "But: another sex"),
    Reason.OTHER_BIRTH: lambda: QCoreApplication.translate("Likeness", "But: another date of birth"),
    Reason.OTHER_NAME: lambda: QCoreApplication.translate("Likeness", "But: another name"),
    Reason.OTHER_DOCUMENT: lambda: QCoreApplication.translate("Likeness", "But: another identity number"),
}


def reason_words(reason: Reason) -> str:
    """Return a reason as a short sentence without a full stop."""
    return _WORDS[reason]()
