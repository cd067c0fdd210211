"""Who may open a desk's file, as far as anybody may know before it is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.khmer.sorting import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Who may open this desk's file: shown on the sign-in screen before anything is unlocked."""

    id: CounsellorId
    name: str
    role: str


def by_name(members: Iterable[Member]) -> tuple[Member, ...]:
    """Return them in the order of the Khmer dictionary."""
    return tuple(sorted(members, key=lambda one: sort_key(one.name)))
