"""One thing that happened to a client, as the timeline shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jobcentre_desktop.domain.ids import SessionId
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.widgets.pill import Tone
from jobcentre_desktop.ui.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing that happened. `lines` stand under the title, `foot` says small who and how long."""

    at: datetime
    icon: str
    tone: Tone
    title: Words
    lines: tuple[Words, ...] = ()
    foot: Words | None = None
    pill: tuple[Words, Tone] | None = None
    sent: bool = True
    heard_from: str = ""
    """Name of the colleague's desk that has not sent it yet, where that is known."""
    session_id: SessionId | None = None
    """The session it opens."""
    referral: ReferralView | None = None
    """The referral it opens."""
