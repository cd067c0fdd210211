"""Why a record was removed: it travels with the removal, beside author and moment."""

from __future__ import annotations

from enum import StrEnum

from jobcentre_desktop.domain.facts import Facts

_REASON = "(reason)"
"""Among the facts of a REMOVE; no field of a record has such a name."""


class Why(StrEnum):
    TAKEN_BACK = "taken_back"
    """A transfer to another centre, before it was sent; the word that two files are two people; or who was
    taken in at an event by a slip, or came to it, on the same day."""
    ASKED_BACK = "asked_back"
    """A transfer that may have been sent: a question, which holds once the central server has numbered it."""
    OTHER_CENTRE = "other_centre"
    """It was removed where the client was before, and that was taken over here."""
    PUBLIC_CALENDAR = "public_calendar"
    """A day on which the centre departed from the public calendar: that holds again."""
    WRONG_CLIENT = "wrong_client"
    """A scan that belongs to somebody else."""
    UNREADABLE = "unreadable"
    """A scan on which the paper cannot be read."""
    NOT_NEEDED = "not_needed"
    """A scan that need not be kept."""


def removing(why: Why | None) -> Facts:
    """Return the facts of a REMOVE."""
    return {} if why is None else {_REASON: why.value}


def is_question(facts: Facts) -> bool:
    """Return whether a REMOVE only asks: until it has a number, the record stands."""
    return facts.get(_REASON) == Why.ASKED_BACK.value


def why_removed(facts: Facts) -> Why | None:
    """Return why a REMOVE was made; None where it does not say, or in words of a newer version."""
    told = facts.get(_REASON)
    return next((why for why in Why if why == told), None)
