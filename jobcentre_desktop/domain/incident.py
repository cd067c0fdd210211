"""What happened to a desk's file, told to its counsellors once, in plain words, and kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Happened(StrEnum):
    RESTORED = "restored"
    """The file was restored from an older copy: another copy has sent changes that this one did not know."""
    LETTER_USED_BEFORE = "letter_used_before"
    """Another PC was the desk of this letter before this one first spoke with the server."""
    NUMBER_TWICE = "number_twice"
    """A number stands on two records: both copies of a file gave it away before they heard of each other."""

    REPAIRED = "repaired"
    """Records here differed from the server's and were put right, own unsent changes apart."""

    SERVER_RESTORED = "server_restored"
    """The central server was put back to an older copy: what it had heard since then is sent again."""

    MADE_ANEW = "made_anew"
    """Records were not what the changes in this file make of them, and were made anew from these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    what: Happened
    day: date
    renumbered: int = 0
    """Changes that had not arrived yet and were given new numbers; nothing else about them was changed."""
    behind: str = ""
    """Against what the file was behind: "mark" (the mark outside the file) or "server"."""
    numbers: tuple[str, ...] = ()
    """The numbers that stand twice."""
    records: int = 0
    """How many records differed."""
    until: date | None = None
    """Until when the server's copy has what there was."""
    sent_again: int = 0
    """Own changes that the server had and has no more."""
    told: bool = False
    """Whether somebody has been told of it."""
