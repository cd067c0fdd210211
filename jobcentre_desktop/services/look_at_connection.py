"""What the page of the connection shows beside the badge's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.incident import Incident
from jobcentre_desktop.ports import OpenWork
from jobcentre_desktop.services.hear_reply import last_receipts
from jobcentre_desktop.services.incidents import read_incidents


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutConnection:
    waiting: Mapping[str, int]
    """Records that have something to send, by kind."""
    receipts: tuple[Receipt, ...]
    """The newest first."""
    incidents: tuple[Incident, ...]
    """What happened to this desk, the oldest first."""


@dataclass(frozen=True, slots=True)
class LookAtConnection:
    open_work: OpenWork

    def __call__(self) -> AboutConnection:
        with self.open_work(reading=True) as work:
            return AboutConnection(
                waiting=work.changes.waiting_kinds(),
                receipts=last_receipts(work),
                incidents=read_incidents(work),
            )
