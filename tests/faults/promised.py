"""What must hold when a desk is opened after a fault: all that was promised is there, and all agrees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from uuid import UUID

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import WrongPassword
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.referral import Referral, ReferralState, current_state
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.ports import Work
from jobcentre_desktop.services.refer_client import events_of
from jobcentre_desktop.storage.backup import KEPT_BACKUPS
from tests.a_desk import ADesk, Pattern
from tests.faults.counter_at_work import open_the_desk

_RECORDS = {"client": Client, "session": CounsellingSession, "referral": Referral, "visit": Visit}
LOST, WRONG = "lost", "wrong"
"""How what is found begins: a promise that was not kept, or a file that is not well."""


def broken_in(
    pattern: Pattern, said: Sequence[str], *, opened: Callable[[Pattern], ADesk] = open_the_desk
) -> list[str]:
    """Open the desk in a folder and return what does not hold there; nothing when all does."""
    try:
        desk = opened(pattern)
    except Exception as problem:  # noqa: BLE001 - whatever it is: nobody could work here
        found = [f"{WRONG}: it does not open ({type(problem).__name__}: {problem})"]
        return [*found, *(f"{LOST}: {one}" for one in said[:1])]
    try:
        return [*_lost(desk, said), *_wrong(desk)]
    except Exception as problem:  # noqa: BLE001
        return [f"{WRONG}: it cannot be read ({type(problem).__name__}: {problem})"]
    finally:
        desk.close()


def _lost(desk: ADesk, said: Iterable[str]) -> list[str]:
    services, said = desk.services, list(said)
    drafts = {str(one.id) for one in services.keep_drafts.mine()}
    with desk.open.work_for(services.me, services.desk)(reading=True) as work:
        lost = [one for one in _binding(said) if not _is_kept(work, desk, drafts, one.split())]
    lost += [one for one in _passwords(said) if not _opens(desk, one, said)]
    return [f"{LOST}: {one}" for one in lost]


def _binding(said: list[str]) -> Iterator[str]:
    """Leave out what only tells, passwords, and backups that newer ones may have taken the place of."""
    backups = [one for one in said if one.startswith("backup ")]
    gone = set(backups[: 1 - KEPT_BACKUPS])  # one more may have been taken and not yet told of
    return (one for one in said if not one.startswith(("note ", "password ")) and one not in gone)


def _passwords(said: list[str]) -> list[str]:
    """Return the last password that was promised to each member."""
    return list({one.split()[1]: one for one in said if one.startswith("password ")}.values())


def _opens(desk: ADesk, promise: str, said: list[str]) -> bool:
    """Return whether it opens; or one that was being set when the program was ended."""
    _, member, password = promise.split()
    begun = said[said.index(promise) :]
    tried = [password, *(one.split()[-1] for one in begun if one.startswith(f"note password {member} "))]
    for one in tried:
        with suppress(WrongPassword):
            desk.open.vault.verify_password(CounsellorId(UUID(member)), one)
            return True
    return False


def _is_kept(work: Work, desk: ADesk, drafts: set[str], promise: list[str]) -> bool:
    kind, key, *more = promise
    if kind in _RECORDS:
        return work.records.find(_RECORDS[kind], UUID(key)) is not None
    if kind == "remarks":
        texts = (one.facts.get("remarks") for one in work.changes.history(UUID(key)))
        return int(more[0]) in {len(text) for text in texts if isinstance(text, str)}
    if kind == "letter":
        return len(work.letter_files.read(UUID(key))) == int(more[0])
    if kind == "draft":
        return key in drafts
    if kind == "suspended":
        return all(str(one.id) != key for one in desk.open.vault.members())
    if kind == "printed":
        referral = work.records.get(Referral, UUID(key))
        return current_state(events_of(work, referral)) is not ReferralState.DRAFT
    return any(desk.home.glob(f"backups/{key}/*"))


def _wrong(desk: ADesk) -> list[str]:
    checked = desk.services.check_file()
    found = [f"{WRONG}: {problem}" for problem in checked.health.problems]
    if checked.recounted is not None and (checked.recounted.put_right or checked.recounted.doubted):
        found.append(f"{WRONG}: records were not what their changes make of them")
    return found
