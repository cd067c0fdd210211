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

    def may_manage_desk(self) -> bool:
        return self.role is Role.HEAD

    def must_manage_desk(self) -> None:
        """Raises NotAllowed for whoever does not."""
        if not self.may_manage_desk():
            raise NotAllowed

    def may_see_restricted(self, author: CounsellorId) -> bool:
        """Return whether a restricted note of `author` may be shown: to them and to the head (brief §3.2)."""
        return self.role is Role.HEAD or self.id == author
