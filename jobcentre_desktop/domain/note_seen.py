"""Who opened what is restricted in a session of somebody else, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from jobcentre_desktop.domain.facts import required_fact
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, NoteSeenId, SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSeen:
    """One opening. It stands in the client's history at every desk, and is erased with the client."""

    KIND: ClassVar[str] = "note_seen"

    id: NoteSeenId
    client_id: ClientId = required_fact()
    session_id: SessionId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    at: datetime = required_fact()
