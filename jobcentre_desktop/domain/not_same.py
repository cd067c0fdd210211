"""The word of a counsellor that two files are two people, remembered per pair."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from jobcentre_desktop.domain.facts import required_fact
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, NotSameId


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSame:
    """`first` is the smaller id, so that a pair has one form."""

    KIND: ClassVar[str] = "not_same"

    id: NotSameId
    client_id: ClientId = required_fact()
    first: ClientId = required_fact()
    second: ClientId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    at: datetime = required_fact()
