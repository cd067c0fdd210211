"""Two officers erase a client, and what must be true of it when everything is at rest."""

from __future__ import annotations

import random
from typing import Any
from uuid import UUID

from sqlalchemy import select

from jobcentre_desktop.domain.erasure import ERASED, SAID_OF_ERASED
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.server import tables as central
from jobcentre_desktop.server.kept_json import read_op
from jobcentre_desktop.services.desk_facts import read_enrolment
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.kept import read_facts
from tests.erasing import erase
from tests.simulation.desk import Desk
from tests.simulation.journal import VALUES
from tests.simulation.looking import at_the_office
from tests.simulation.steps import Steps
from tests.simulation.world import World

ERASE = Steps()
_LEFT = {ERASED, "client_id", "client_no", "referral_no", "day", "ticket", "desk_letter"}
_ERASED = at_the_office(select(central.erased_record.c.record_id))
_CLIENTS = select(central.record.c.record_id, central.record.c.facts).where(central.record.c.kind == "client")


@ERASE.step(1)
def erase_a_client(world: World, _desk: Desk, chance: random.Random) -> bool:
    there = sorted({row.record_id for row in world.office.rows(_CLIENTS) if ERASED not in row.facts})
    if not there:
        return False
    erase(world.office.database, chance.choice(there), now=world.time.now)
    return True


def erased_records(world: World) -> set[UUID]:
    """Return all records of erased files, those that came afterwards and were dropped among them."""
    return {row.record_id for row in world.office.look(_ERASED)}


def let_be(desk: Desk) -> None:
    """Read, as a counsellor does, that what was said of an erased client was not kept."""
    look = desk.services.look_at_refused
    for one in look():
        if one.reason == SAID_OF_ERASED:
            assert not one.facts, ("it is told again", one)
            look.let_be(one.desk, one.seq)


def check_erased(world: World) -> None:
    """No erased value is anywhere, at no replica, and every desk has said that it has done it."""
    erased = erased_records(world)
    if not erased:
        return
    op, aside, record, conflict = central.op, central.quarantine, central.record, central.conflict
    for row in [*world.office.rows(select(op)), *world.office.rows(select(aside))]:
        change = read_op(row.body)
        if change.record_id in erased:
            _nothing_in(change.facts, "the server's changes")
            assert not change.was, change
    for row in world.office.rows(select(record).where(record.c.record_id.in_(erased))):
        _nothing_in(row.facts, "the server's records")
    assert not world.office.rows(select(conflict).where(conflict.c.record_id.in_(erased)))
    names = {
        one.value.lower()
        for (kind, record_id, name), saved in world.journal.saved.items()
        for one in saved
        if record_id in erased and (kind, name) in VALUES and name in ("surname_la", "other_name", "what")
    } - {""}
    for table in central.metadata.sorted_tables:
        _nobody_named(names, world.office.rows(select(table)), f"{table.name} of the server")
    for desk in world.desks:
        _check_desk(world, desk, erased, names)


def _check_desk(world: World, desk: Desk, erased: set[UUID], names: set[str]) -> None:
    name, change, record = desk.place.name, tables.change, tables.record
    for row in desk.rows(select(change).where(change.c.record_id.in_(erased))):
        _nothing_in(read_facts(row.facts), f"the changes of {name}")
        assert row.was == "{}", row
    for row in desk.rows(select(record).where(record.c.id.in_(erased))):
        _nothing_in(read_facts(row.facts), f"the records of {name}")
        assert row.removed, row
    assert not desk.rows(select(tables.conflict).where(tables.conflict.c.record_id.in_(erased)))
    for table in tables.metadata.sorted_tables:
        # Bundles are sealed; and what somebody's name becomes without a letter may be another's name.
        if table not in (tables.carried, tables.name_word):
            _nobody_named(names, desk.rows(select(table)), f"{table.name} of {name}")
    _nobody_named(names, desk.rows(select(tables.name_word.c.word)), f"the words of {name}")
    with desk.work() as work:
        enrolment = read_enrolment(work)
    assert enrolment is not None
    files, heard = central.erased_file, central.erasure_heard
    here = files.c.centre_id == desk.place.centre
    expected = {row.client_id for row in world.office.rows(select(files.c.client_id).where(here))}
    said = world.office.rows(select(heard.c.client_id).where(heard.c.desk_key == enrolment.desk_key))
    assert {row.client_id for row in said} == expected, ("it has not said that it has done it", name)


def _nothing_in(facts: Facts, where: str) -> None:
    assert facts.keys() <= _LEFT and ERASED in facts, (f"something is left in {where}", facts)


def _nobody_named(names: set[str], rows: list[Any], where: str) -> None:
    plain = "\n".join(
        bytes(one).decode("utf-8", "replace") if isinstance(one, bytes | memoryview) else str(one)
        for row in rows
        for one in row
    ).lower()
    left = {name for name in names if name in plain}
    assert not left, (f"still named at {where}", left)
