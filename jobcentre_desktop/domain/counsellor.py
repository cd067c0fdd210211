"""Who works at a desk and may do what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from jobcentre_desktop.domain.errors import NotAllowed
from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import CounsellorId


class Role(StrEnum):
    COUNSELLOR = "counsellor"
    HEAD = "head"
    """Head of centre and manager of the desk: looks after its counsellors, sees safeguarding notes."""
    IT = "it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counsellor:
    """A member of staff. The id is also the name of their lock in the keyring."""

    KIND: ClassVar[str] = "counsellor"

    id: CounsellorId
    name: str = required_fact(longest=80, a_name=True)
    name_latin: str = fact("", longest=80, form="latin", a_name=True)
    role: Role = fact(Role.COUNSELLOR)
    active: bool = fact(True)
    also_at: tuple[str, ...] = fact(())
    """Codes of the other centres where they serve; said by the head of their own."""
    home: str = fact("", longest=4)
    """Code of their own centre in a copy of the entry at another one; "" in the entry itself."""
    serves: bool = fact(False)
    """In a copy: they serve here too. Else the copy only lends their name to what they wrote."""

    def is_staff(self) -> bool:
        """Return whether they belong to the staff of the centre in whose register the entry is."""
        return not self.home or self.serves

    def may_manage_desk(self) -> bool:
        return self.role is Role.HEAD

    def must_manage_desk(self) -> None:
        """Raises NotAllowed for whoever does not."""
        if not self.may_manage_desk():
            raise NotAllowed

    def may_keep_desk(self) -> bool:
        """Return whether they look after the computer: its lock, copies that are carried away."""
        return self.role is not Role.COUNSELLOR

    def must_keep_desk(self) -> None:
        """Raises NotAllowed for whoever does not."""
        if not self.may_keep_desk():
            raise NotAllowed

    def may_see_clients(self) -> bool:
        """Return whether files of clients are open to them. IT keeps the desk and needs no client's file."""
        return self.role is not Role.IT

    def may_see_restricted(self, author: CounsellorId) -> bool:
        """Return whether they may open a restricted note of `author`: author and head may (brief §3.2)."""
        return self.role is Role.HEAD or self.id == author
