"""The counsellors of this desk: add, suspend, reset. Works without a line; the records sync later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jobcentre_desktop.domain.counsellor import Counsellor, Role
from jobcentre_desktop.domain.errors import (
    FieldMissing,
    FieldProblem,
    InputProblems,
    LastManager,
    NotAllowed,
    NotFound,
)
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.khmer.sorting import sort_key
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.ports import NewId, OpenWork, Vault
from jobcentre_desktop.services.other_centres import OtherCentres
from jobcentre_desktop.services.try_password import TryPassword


@dataclass(frozen=True, slots=True)
class KeepStaff:
    """What the manager of a desk does with its counsellors; `own_password` is everybody's."""

    vault: Vault
    open_work: OpenWork
    new_id: NewId
    others: OtherCentres
    try_password: TryPassword
    me: Counsellor

    def everybody(self) -> tuple[Counsellor, ...]:
        """Return all staff in the order of the Khmer dictionary."""
        with self.open_work(reading=True) as work:
            staff = [one for one in work.records.every(Counsellor) if one.is_staff()]
            return tuple(sorted(staff, key=lambda one: sort_key(one.name)))

    def add(
        self, name: str, password: str, *, role: Role = Role.COUNSELLOR, name_latin: str = ""
    ) -> Counsellor:
        """Raises NotAllowed, InputProblems, PasswordTooWeak."""
        self.me.must_manage_desk()
        texts = read_texts(Counsellor, name=name, name_latin=name_latin)
        if not (known_as := texts["name"]):
            raise InputProblems((FieldProblem("name", FieldMissing("name")),))
        counsellor = Counsellor(
            id=CounsellorId(self.new_id()),
            name=known_as,
            name_latin=texts["name_latin"] or "",
            role=role,
        )
        self.vault.add_member(Member(id=counsellor.id, name=known_as, role=role), password)
        with self.open_work() as work:
            work.records.add(counsellor)
            work.commit()
        return counsellor

    def suspend(self, counsellor_id: CounsellorId) -> None:
        """Take away the way into the file; the records and drafts stay.

        Somebody of another desk of the centre has no lock here: only their record says that they are
        suspended. Raises NotAllowed, LastManager, NotFound.
        """
        self.me.must_manage_desk()
        with self.open_work(reading=True) as work:
            counsellor = work.records.get(Counsellor, counsellor_id)
            staff = work.records.every(Counsellor)
        # Of this desk: who manages another one has no lock here and could not open this file.
        locks = {member.id for member in self.vault.members()}
        managers = {one.id for one in staff if one.active and one.may_manage_desk()} & locks
        if managers == {counsellor_id}:
            raise LastManager
        # First the lock, and outside any work, which would wait for it: cut off here, nobody suspended comes
        # in.
        if counsellor_id in locks:
            self.vault.remove_member(counsellor_id)
        self._keep(replace(counsellor, active=False))

    def lock_out(self, counsellor_id: CounsellorId) -> None:
        """Take away the way into the file from somebody whose record was taken back. Raises NotAllowed."""
        self.me.must_manage_desk()
        with self.open_work(reading=True) as work:
            is_known = work.records.find(Counsellor, counsellor_id) is not None
        if not is_known and any(member.id == counsellor_id for member in self.vault.members()):
            self.vault.remove_member(counsellor_id)

    def reset_password(self, counsellor_id: CounsellorId, password: str) -> None:
        """Give a new password; the old one is not needed. Somebody suspended may come in again.

        It is also the first password of a colleague from another centre who serves here too. Raises
        NotAllowed, PasswordTooWeak, NotFound, also for somebody whose name another centre only lent.
        """
        self.me.must_manage_desk()
        with self.open_work(reading=True) as work:
            counsellor = work.records.get(Counsellor, counsellor_id)
        if not counsellor.is_staff():
            raise NotFound(Counsellor.KIND, str(counsellor_id))
        if any(member.id == counsellor_id for member in self.vault.members()):
            self.vault.set_password(counsellor_id, password)
            self.try_password.tries.forget(counsellor_id)
        else:
            self.vault.add_member(
                Member(id=counsellor.id, name=counsellor.name, role=counsellor.role), password
            )
        if not counsellor.active:
            self._keep(replace(counsellor, active=True))

    def give_new_key(self) -> None:
        """Have the file get another key when it is opened next: somebody may know the one it has.

        Nobody's password changes, nor the recovery sheet. Raises NotAllowed.
        """
        self.me.must_manage_desk()
        self.vault.ask_for_new_key()

    def serve_also(self, counsellor_id: CounsellorId, centres: Iterable[str]) -> Counsellor:
        """Say at which other centres a counsellor serves too, by codes or names; none: only here.

        The head there lets them in (`reset_password`), once the central server has told that centre. Raises
        NotAllowed, also for somebody whose own centre is another, UnknownCentre, NotFound.
        """
        self.me.must_manage_desk()
        with self.open_work() as work:
            counsellor = work.records.get(Counsellor, counsellor_id)
            if counsellor.home:
                raise NotAllowed
            codes = {self.others.code_of(work, one) for one in centres if one.strip()}
            counsellor = replace(counsellor, also_at=tuple(sorted(codes)))
            work.records.change(counsellor)
            work.commit()
        return counsellor

    def own_password(self, old: str, password: str) -> None:
        """Raises WrongPassword and TooManyWrongPasswords for the old one, PasswordTooWeak for the new."""
        self.try_password(self.me.id, lambda: self.vault.verify_password(self.me.id, old))
        self.vault.set_password(self.me.id, password)

    def _keep(self, counsellor: Counsellor) -> None:
        with self.open_work() as work:
            work.records.change(counsellor)
            work.commit()
