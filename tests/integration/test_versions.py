"""Desks of two versions on real files: what one does not know survives there, an update understands it."""

from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import delete, text

from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.states import Birth, WholeState
from jobcentre_desktop.domain.upcasts import UPCASTS
from jobcentre_desktop.storage.kept import read_facts
from jobcentre_desktop.storage.projector import FINDER_TABLES
from jobcentre_desktop.storage.renewal import dictionary, renew
from tests.integration.desk_file import AUTHOR, MORNING, DeskFile
from tests.pretended_schemas import PRETENDED

ID, STRANGE = UUID(int=0x77), UUID(int=0x78)
PERSON = {
    "surname_km": "សុខ", "given_km": "សុភា", "sex": "F", "dob_year": 2001, "client_no": "02-2026-B00001-K",
    "registered_on": "2026-11-23", "centre_code": "02",
}  # fmt: skip


def heard(number, facts, *, act=Act.SET, kind="client", record_id=ID, schema=1, desk="02-B.1", base=None):
    base = number - 1 if base is None else base
    return NumberedChange(
        number=number,
        change=Change(
            desk=desk, seq=number, tx=number, clock=f"2026-11-22T01:00:{number:02d}.000Z.0000", author=AUTHOR,
            schema=schema, kind=kind, record_id=record_id, act=act, base=base, facts=facts,
        ),
    )  # fmt: skip


@pytest.fixture
def desk(tmp_path):
    with opened(tmp_path) as desk:
        yield desk


@contextmanager
def opened(folder, letter="A", **more):
    desk = DeskFile(folder, letter, **more)
    yield desk
    desk.close()


def take(desk, *numbered):
    with desk.work() as work:
        work.changes.take_in(numbered, numbered[-1].number)
        work.commit()


def kept(desk, record_id=ID):
    """Return the facts as they lie in the file."""
    with desk.engine.connect() as connection:
        row = connection.execute(text("SELECT facts FROM record WHERE id = :id"), {"id": record_id.bytes})
        return read_facts(row.scalar_one())


def digest(desk):
    with desk.work(reading=True) as work:
        return work.changes.digest()


def phone_found(desk, said):
    with desk.work(reading=True) as work:
        return [row.id for row in work.clients.search(said, 5)]


def test_a_field_of_a_newer_desk_stays_when_an_older_one_edits_beside_it(desk):
    take(desk, heard(1, {**PERSON, "eye_colour": "brown", "shoes": [41, None]}, act=Act.ADD, schema=9))
    with desk.work() as work:
        client = work.records.get(Client, ID)
        work.records.change(replace(client, phone="+85512345678"))
        work.commit()
    assert kept(desk)["eye_colour"] == "brown"
    assert kept(desk)["shoes"] == [41, None]
    with desk.work(reading=True) as work:
        [sent] = work.changes.unsent(most=5)
    assert sent.facts == {"phone": "+85512345678"}, "what it does not know it does not send"


def test_a_kind_that_only_a_newer_desk_knows_is_kept_and_counted_and_shown_nowhere(desk):
    take(desk, heard(1, dict(PERSON), act=Act.ADD))
    before = digest(desk)
    given = {"client_id": str(ID), "trade": {"name": "ជាងដែក", "level": 2.5}}
    take(desk, heard(2, given, act=Act.ADD, kind="apprenticeship", record_id=STRANGE, schema=9))
    assert kept(desk, STRANGE) == given
    assert digest(desk)[1] == before[1] + 1
    assert digest(desk)[0] != before[0]
    assert len(phone_found(desk, "សុខ")) == 1


def test_a_desk_tells_what_older_ones_said_in_its_own_words(tmp_path):
    changes = [
        heard(1, {**PERSON, "phone": "012"}, act=Act.ADD),
        heard(2, {"phone": "013", "email": "a@b.c"}, desk="02-C.1"),
    ]
    with opened(tmp_path, upcasts=PRETENDED) as desk:
        take(desk, *changes)
        assert kept(desk) == {**PERSON, "numbers_called": ["013"], "mail": "a@b.c"}
        old = WholeState(state=raw(changes), birth=Birth(at=MORNING, desk="02-B.1", by=AUTHOR))
        with opened(tmp_path / "another", "D", upcasts=PRETENDED) as another:
            with another.work() as work:
                work.changes.take_in((), 2)
                work.states.take([old])
                work.commit()
            assert kept(another) == kept(desk)
            assert digest(another) == digest(desk)


def raw(changes):
    state = None
    for one in changes:
        state = UPCASTS.merge(state, one).state
    return state


def test_after_an_update_the_file_is_as_if_the_new_app_had_heard_everything(tmp_path):
    changes = [
        heard(1, {**PERSON, "phone": "012"}, act=Act.ADD),
        heard(2, {"phone": "013"}, desk="02-C.1"),
        heard(3, {"phone": "014"}, desk="02-B.1", base=1),
    ]
    with opened(tmp_path) as desk, opened(tmp_path / "new", upcasts=PRETENDED) as new:
        take(desk, *changes)
        take(new, *changes)
        with desk.work() as work:
            [open_one] = work.changes.conflicts()
        assert open_one.field == "phone"
        assert digest(desk) != digest(new)
        assert renew(desk.engine, upcasts=PRETENDED)
        desk.upcasts = PRETENDED
        desk.reopen()
        assert kept(desk) == kept(new)
        assert digest(desk) == digest(new)
        with desk.work(reading=True) as ours, new.work(reading=True) as theirs:
            assert ours.changes.conflicts() == theirs.changes.conflicts() != ()


def test_an_update_that_is_broken_off_leaves_the_file_as_it_was_and_begins_anew(tmp_path):
    with opened(tmp_path) as desk:
        renew(desk.engine)
        take(desk, heard(1, {**PERSON, "phone": "012"}, act=Act.ADD))
        desk.save(*(desk.client(n) for n in range(1, 4)))
        before = kept(desk), digest(desk)

        def break_off(done, _all):
            raise InterruptedError

        with pytest.raises(InterruptedError):
            renew(desk.engine, upcasts=PRETENDED, progress=break_off)
        assert (kept(desk), digest(desk)) == before
        assert len(phone_found(desk, "សុខ")) == 4
        seen = []
        assert renew(desk.engine, upcasts=PRETENDED, progress=lambda *told: seen.append(told))
        assert seen == [(4, 4)]
        assert kept(desk)["numbers_called"] == ["012"]
        assert not renew(desk.engine, upcasts=PRETENDED), "once is enough"


def test_what_is_found_is_made_again_when_the_app_knows_other_kinds_or_fields(desk):
    desk.save(desk.client(1))
    assert renew(desk.engine)
    assert not renew(desk.engine)
    with desk.engine.begin() as connection:
        for table in FINDER_TABLES:
            connection.execute(delete(table))
    assert phone_found(desk, "សុខ") == []
    assert renew(desk.engine, known="of a version with one kind more")
    assert len(phone_found(desk, "សុខ")) == 1
    assert dictionary(UPCASTS) != dictionary(PRETENDED)
