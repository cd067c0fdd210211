"""The names of the pages, so that one page can ask for another without importing it."""

from __future__ import annotations

TODAY = "today"
CLIENTS = "clients"
REGISTER = "register"
CLIENT_FILE = "client_file"
SESSION = "session"
REFERRALS = "referrals"
REFERRAL = "referral"
PAPERS = "papers"
PARTNERS = "partners"
CLOSE_DAY = "close_day"
CONFLICTS = "conflicts"
SETTINGS = "settings"
HELP = "help"
SIGN_IN = "sign_in"
SET_UP = "set_up"
