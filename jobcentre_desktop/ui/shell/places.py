"""The names of the pages, so that one page can ask for another without importing it."""

from __future__ import annotations

from collections.abc import Mapping

TODAY = "today"
CLIENTS = "clients"
REGISTER = "register"
CLIENT_FILE = "client_file"
SESSION = "session"
REFERRALS = "referrals"
REFERRAL = "referral"
FOLLOW_UPS = "follow_ups"
PAPERS = "papers"
PARTNERS = "partners"
OUTREACH = "outreach"
TO_COMPLETE = "to_complete"
CLOSE_DAY = "close_day"
CONFLICTS = "conflicts"
CONNECTION = "connection"
SETTINGS = "settings"
SIGN_IN = "sign_in"
SET_UP = "set_up"
WELCOME = "welcome"

PAGE_OF_FORM: Mapping[str, str] = {
    "registration": REGISTER,
    "outreach": OUTREACH,
    "completion": TO_COMPLETE,
    "session": SESSION,
    "referral": REFERRAL,
    "partner": PARTNERS,
    "follow_up": FOLLOW_UPS,
}
"""Where each kind of draft is gone on with."""
