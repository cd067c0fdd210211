"""Two centres and their desks in memory, and clients who move between them."""

from __future__ import annotations

from uuid import UUID, uuid5

from jobcentre_desktop.domain.changes import Act
from tests.memory_desk import AUTHOR, MemoryDesk, record_id

SPACE = UUID("019ab222-0000-7000-8000-000000000000")


def a_session(client: UUID, note: str = "ជួបគ្នា") -> dict:
    return {
        "client_id": str(client),
        "counsellor_id": str(AUTHOR),
        "held_on": "2026-11-22",
        "kind": "intake",
        "mode": "face",
        "minutes": 30,
        "shared_note": note,
    }


def a_counsellor(name: str = "ហេង ពិសិដ្ឋ", **more: object) -> dict:
    return {"name": name, "role": "counsellor", "active": True, **more}


def add(desk: MemoryDesk, kind: str, id_: UUID, facts: dict) -> None:
    desk.save((Act.ADD, kind, id_, facts))


def move(desk: MemoryDesk, client: UUID, to_centre: str, *, note: str | None = None) -> UUID:
    """Write a transfer at a desk and return its id."""
    id_ = uuid5(SPACE, f"{desk.name}/{len(desk.own)}")
    facts = {
        "client_id": str(client),
        "from_centre": desk.name.partition("-")[0],
        "to_centre": to_centre,
        "reason": "moved_home",
        "counsellor_id": str(AUTHOR),
        "at": "2026-11-22T01:30:00Z",
        **({"note": note} if note else {}),
    }
    add(desk, "transfer", id_, facts)
    return id_


def of_kind(desk: MemoryDesk, kind: str) -> list[dict]:
    """Return the facts of a desk's live records of one kind, in the centre's order."""
    states = [one for one in desk.folded()[0].values() if one.kind == kind and not one.removed]
    return [one.facts for one in sorted(states, key=lambda one: one.number)]


def agree(*desks: MemoryDesk) -> bool:
    """Return whether desks of one centre show the same, and the same as the server."""
    first = desks[0]
    return all(
        one.folded() == first.folded()
        and one.digest() == (one.last_reply.digest, one.last_reply.records) == first.digest()
        for one in desks
    )


CLIENT = record_id(1)
SESSION = record_id(2)
