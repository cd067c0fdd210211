"""On which page each kind of draft is gone on with."""

from __future__ import annotations

from collections.abc import Mapping

from jobcentre_desktop.ui.shell.places import (
    FOLLOW_UPS,
    OUTREACH,
    PARTNERS,
    REFERRAL,
    REGISTER,
    SESSION,
    TO_COMPLETE,
)

PAGE_OF_FORM: Mapping[str, str] = {
    "registration": REGISTER,
    "outreach": OUTREACH,
    "completion": TO_COMPLETE,
    "session": SESSION,
    "referral": REFERRAL,
    "partner": PARTNERS,
    "follow_up": FOLLOW_UPS,
}
