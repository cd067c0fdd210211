"""What a page is opened about, where one id alone does not say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain.ids import ClientId, ReferralId, SessionId
from jobcentre_desktop.domain.papers.kinds import PaperKind


@dataclass(frozen=True, slots=True)
class SessionAbout:
    """A session to look at or mend; without `session_id`, a new one for the client (or their open draft)."""

    client_id: ClientId
    session_id: SessionId | None = None


@dataclass(frozen=True, slots=True)
class ReferralAbout:
    """A referral to look at, or a client to refer: a new one for them, or their open draft."""

    client_id: ClientId | None = None
    referral_id: ReferralId | None = None
    by_slip: bool = False
    """The number was read off a return slip: what comes next is the partner's answer."""


@dataclass(frozen=True, slots=True)
class PapersAbout:
    """The papers of a client; without one, those of the centre. `kind` is the one to begin with."""

    client_id: ClientId | None = None
    kind: PaperKind | None = None
    session_id: SessionId | None = None
    """The session of a counselling summary, else the latest."""
    day: date | None = None
    """The day of a daily register, else today."""


@dataclass(frozen=True, slots=True)
class RestoreAbout:
    """At the door: which copy is to be the file of this desk."""
