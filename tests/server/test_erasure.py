"""A client's data are erased: two officers, every centre, no content left, and everything still counts."""

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from sqlalchemy import String, cast, delete, select

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.erasure import ERASED, erased_on
from jobcentre_desktop.domain.upcasts import UPCASTS
from jobcentre_desktop.server import comparing, desks, erasures, officers, tables
from jobcentre_desktop.server.audit import Reading
from jobcentre_desktop.server.command_line import main
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.revoked_commands import take_in
from jobcentre_desktop.wire.frames import unpacked
from jobcentre_desktop.wire.messages import PROTOCOL, RoundHeader
from jobcentre_desktop.wire.state_messages import StatesRequest
from jobcentre_desktop.wire.translation import read_ops
from tests.erasing import desks_of, erase, told_anywhere
from tests.memory_desk import AUTHOR, client_facts, record_id, whole
from tests.moving import a_counsellor, a_session, add, agree, move

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
OTHER, SECOND, THIRD = record_id(7), record_id(20), record_id(21)


@dataclass(frozen=True)
class Person:
    """Somebody of one test alone: on one server nobody else has these ids and words."""

    id: UUID = field(default_factory=uuid4)
    session: UUID = field(default_factory=uuid4)

    @property
    def surname(self):
        return f"ទុំទាវ{self.id.hex}"

    @property
    def note(self):
        return f"ចង់ធ្វើការឆ្ងាយពីផ្ទះ{self.id.hex}"

    @property
    def village(self):
        return f"ភូមិថ្មី{self.id.hex}"


@pytest.fixture
def who():
    return Person()


@pytest.fixture
def here(new_desk, who):
    """A desk with a client, a session with a note, and another client."""
    desk = new_desk("A")
    add(desk, "counsellor", AUTHOR, a_counsellor())
    desk.add(who.id, **client_facts(1, surname_km=who.surname))
    add(desk, "session", who.session, a_session(who.id, who.note))
    desk.add(OTHER, **client_facts(7))
    desk.set(who.id, phone="+85512345678")
    desk.round()
    return desk


def test_who_asked_cannot_approve(office, here, who):
    asked = office.work(lambda c: erasures.ask(c, str(who.id), "client_asked", "Sophea", NOW))
    for herself in ("Sophea", " SOPHEA ", "sophea"):
        with pytest.raises(Foreseen, match="SRV-27"):
            office.work(lambda c, name=herself: erasures.approve(c, asked, name, NOW))
    here.round()
    assert here.shown(who.id).facts["surname_km"] == who.surname


def test_the_terminal_asks_two_officers_and_tells_which_desks_have_done_it(
    central, office, here, centre, who, monkeypatch, capsys
):
    url = central.address
    names = {one: f"{one} {centre}" for one in ("Sophea", "Dara")}

    def command(officer, *arguments, password=""):
        monkeypatch.setenv("JOBCENTRE_OFFICER_PASSWORD", password or f"a long word of {officer}")
        monkeypatch.setenv("JOBCENTRE_NEW_OFFICER_PASSWORD", f"a long word of {officer}")
        code = main([*arguments, "--database-url", url])
        told = capsys.readouterr()
        return code, told.out, told.err

    officers.add(office, names["Sophea"], "a long word of Sophea", NOW, by="Whoever was first")
    vouching = ("officer", "add", names["Dara"], "--officer", names["Sophea"])
    assert command("Dara", *vouching, password="a long word of Sophea")[0] == 0
    ask = ("erase", "ask", str(who.id), "--reason", "client_asked", "--officer", names["Sophea"])
    assert command("Sophea", *ask, password="another long word")[0] == 3
    asked = command("Sophea", *ask)[1].strip()
    approve = ("erase", "approve", asked, "--officer")
    assert "SRV-27" in command("Sophea", *approve, names["Sophea"], "--client", "02-A-00001")[2]
    assert "SRV-30" in command("Dara", *approve, names["Dara"], "--client", "02-A-00002")[2]
    here.round()
    assert not here.shown(who.id).removed
    code, _, shown = command("Dara", *approve, names["Dara"], "--client", "02-A-00001")
    assert (code, f"centre {centre}: 1 client, 1 session" in shown) == (0, True)
    assert f"desk {centre}-A" in command("Dara", "erase", "list")[1]
    told = json.loads(command("Dara", "erase", "list", "--json")[1])["erasures"]
    (one,) = [one for one in told if one["id"] == asked]
    assert (one["state"], one["asked_by"], one["decided_by"]) == ("approved", names["Sophea"], names["Dara"])
    assert [(desk["desk"], desk["done_at"]) for desk in one["desks"]] == [(f"{centre}-A", None)]


def test_what_would_be_erased_is_counted_and_not_told(office, here, centre, who):
    asked = office.work(lambda c: erasures.ask(c, str(who.id), "by_mistake", "Sophea", NOW))
    looked = office.work(lambda c: erasures.looked_at(c, asked))
    assert looked["counts"] == {centre: {"client": 1, "session": 1}}
    assert who.surname not in str(looked)


def test_a_refused_erasure_changes_nothing_and_can_be_asked_for_again(office, here, who):
    asked = office.work(lambda c: erasures.ask(c, str(who.id), "by_mistake", "Sophea", NOW))
    with pytest.raises(Foreseen, match="SRV-25"):
        office.work(lambda c: erasures.ask(c, str(who.id), "by_mistake", "Dara", NOW))
    office.work(lambda c: erasures.refuse(c, asked, "Dara", NOW))
    here.round()
    assert here.shown(who.id).facts["surname_km"] == who.surname
    assert office.work(lambda c: erasures.ask(c, str(who.id), "by_law", "Dara", NOW)) != asked


def test_the_server_has_no_word_of_the_client_any_more(office, here, who):
    assert told_anywhere(office, who.surname, who.note) >= {"record", "op"}
    erase(office, who.id)
    assert told_anywhere(office, who.surname, who.note) == set()


def test_every_desk_hears_it_and_all_come_to_the_same(office, here, new_desk, centre, who):
    late = new_desk("B")
    erase(office, who.id)
    here.round()
    late.round()
    assert agree(here, late)
    for desk in (here, late):
        state = desk.shown(who.id)
        assert state.removed and state.facts.keys() == {"client_no", ERASED}
        assert erased_on(state.facts) is not None
        assert desk.shown(who.session).facts.keys() == {"client_id", ERASED}
        assert desk.digest()[1] == 2, "the counsellor and the other client"
    assert {who.surname, who.note} & {
        str(value) for one in late.heard.values() for value in one.facts.values()
    } == set()


def test_numbers_places_and_chains_stay(office, here, centre, who):
    op = tables.op
    columns = [one for one in op.c if one.name != "body"]
    before = office.work(
        lambda c: c.execute(select(*columns).where(op.c.centre_id == centre).order_by(op.c.number)).all()
    )
    erase(office, who.id)
    after = office.work(
        lambda c: c.execute(select(*columns).where(op.c.centre_id == centre).order_by(op.c.number)).all()
    )
    assert after[: len(before)] == before
    assert len(after) == len(before) + 2, "one for each record of the file"


def test_records_are_still_what_their_changes_make(office, here, new_desk, centre, who):
    erase(office, who.id)
    asked = StatesRequest(proto=PROTOCOL, ids=[str(who.id), str(who.session), str(OTHER)], doubted=True)
    record = tables.record

    def whole(connection):
        facts = cast(record.c.facts, String)
        rows = select(record.c.record_id, facts, record.c.removed, record.c.number)
        return connection.execute(rows.where(record.c.centre_id == centre).order_by(record.c.record_id)).all()

    before = office.work(whole)
    office.work(
        lambda c: comparing.tell_states(c, centre, asked, Reading(who="a desk", now=NOW), upcasts=UPCASTS)
    )
    assert office.work(whole) == before


def test_what_a_desk_says_of_an_erased_client_is_dropped_and_told(office, here, new_desk, centre, who):
    """It had not heard: a field, a session, and a word on that session."""
    other = new_desk("B")
    other.round()
    erase(office, who.id)
    other.set(who.id, village=who.village)
    add(other, "session", SECOND, a_session(who.id, who.note))
    other.save((Act.SET, "session", SECOND, {"shared_note": who.note + who.note}))
    other.set(OTHER, phone="+85587654321")
    other.round()
    assert set(other.aside.values()) == {"erased"}
    assert sorted(other.aside) == [1, 2, 3]
    assert other.numbers.keys() == {4}, "what is about others is kept as ever"
    add(other, "addendum", THIRD, {"session_id": str(SECOND), "client_id": str(who.id)})
    other.save((Act.SET, "session", SECOND, {"shared_note": who.note}))
    other.round()
    assert other.aside.keys() == {1, 2, 3, 5, 6}
    here.round()
    assert agree(here, other)
    assert told_anywhere(office, who.note, who.village) == set()


def test_what_was_sent_and_not_answered_before_the_erasure_is_acknowledged_after_it(office, here, who):
    """The answer was lost; the same batch, as it was made, comes again."""
    here.set(who.id, village=who.village)
    here.set(OTHER, phone="+85587654321")
    whole(here.exchange.talk(*lost(here)))
    erase(office, who.id)
    here.round()
    assert here.numbers.keys() == set(range(1, 8))
    assert here.aside == {}
    assert agree(here)


def lost(desk):
    """A request whose answer never arrives."""
    desk.enrolment = replace(desk.enrolment, request_no=desk.enrolment.request_no + 1)
    return desk.enrolment, desk.next_request()


def test_the_very_same_request_is_answered_anew_when_its_answer_went_with_the_erasure(office, here, who):
    here.set(who.id, village=who.village)
    enrolment, request = lost(here)
    whole(here.exchange.talk(enrolment, request))
    erase(office, who.id)
    here.write_down(whole(here.exchange.talk(enrolment, request)))
    here.round()
    assert agree(here)
    assert told_anywhere(office, who.surname, who.village) == set()


def test_every_centre_that_had_the_client_is_redacted(office, here, new_desk, new_centre, who):
    second, third = new_centre(), new_centre()
    there = new_desk("A", centre=second)
    away = new_desk("A", centre=third)
    move(here, who.id, second, note=who.note)
    here.round()
    there.round()
    move(there, who.id, third)
    there.round()
    away.round()
    here.set(who.id, village=who.village)
    here.round()
    assert here.held, "it came too late"
    away.round()
    asked = erase(office, who.id)
    assert told_anywhere(office, who.surname, who.note, who.village) == set()
    for desk in (here, there, away):
        desk.round()
        assert agree(desk)
        assert desk.shown(who.id).removed
    here.set(who.id, phone="+85511111111")
    here.round()
    assert list(here.aside.values())[-1] == "erased"
    assert len(desks_of(office, asked)) == 3


def test_who_decided_about_a_late_note_before_hearing_of_the_erasure_is_answered(
    office, here, new_desk, new_centre, who
):
    """The note has no word any more of where it came from."""
    second = new_centre()
    there = new_desk("A", centre=second)
    b = new_desk("B")
    b.round()
    move(here, who.id, second)
    here.round()
    b.set(who.id, village=who.village)
    b.round()
    there.round()
    ((note_id, note),) = [
        (one, state.facts) for one, state in there.folded()[0].items() if state.kind == "held_change"
    ]
    erase(office, who.id)
    told = {"client_id": str(who.id), "held_id": str(note_id), "desk_name": note["desk_name"]}
    told |= {"seq": note["seq"], "taken_over": False, "counsellor_id": str(AUTHOR), "at": NOW.isoformat()}
    add(there, "held_decision", uuid4(), told)
    there.round()
    assert list(there.aside.values()) == ["erased"]
    assert agree(there)


def test_a_desk_has_done_it_when_it_says_so_and_not_before(office, here, new_desk, centre, who):
    asked = erase(office, who.id)
    assert desks_of(office, asked) == {f"{centre}-A": None}
    here.round()
    assert desks_of(office, asked) == {f"{centre}-A": None}, "it was told; it has not said that it did"
    here.talk(replace(here.next_request(), erased_up_to=here.cursor))
    assert desks_of(office, asked)[f"{centre}-A"] is not None
    here.talk(replace(here.next_request(), erased_up_to=here.cursor - 1))
    assert desks_of(office, asked) == {f"{centre}-A": None}, "its file was restored from before"
    told = "\n".join(erasures.lines(office.work(erasures.read)))
    assert "not yet; last came on" in told and who.surname not in told


def test_an_erased_record_alone_keeps_content_out(office, here, who, centre):
    """As on a server that was put back: the record was told again, which files are erased was not."""
    erase(office, who.id)
    for table in (tables.erased_record, tables.erasure_heard, tables.erased_file):
        office.work(lambda c, table=table: c.execute(delete(table).where(table.c.centre_id == centre)))
    here.set(who.id, village=who.village)
    here.round()
    assert list(here.aside.values()) == ["erased"]
    assert told_anywhere(office, who.village) == set()


def test_a_desk_erases_nobody(here, new_desk, who):
    """Only the server's own line can say it."""
    other = new_desk("B")
    other.round()
    other.save((Act.REMOVE, "client", OTHER, {ERASED: "2026-11-22"}))
    other.round()
    assert other.aside == {1: "erased"}
    here.round()
    assert not here.shown(OTHER).removed


def test_what_a_revoked_desk_sent_is_kept_without_the_client_and_can_still_be_taken_in(
    office, here, new_desk, who
):
    """Before the erasure and after it; what is about others stays as it was, and the chain holds."""
    lost = new_desk("B")
    lost.round()
    office.work(lambda c: desks.revoke(c, lost.enrolment.desk_key, NOW))
    lost.add(SECOND, **client_facts(20))
    lost.set(who.id, village=who.village)
    lost.set(OTHER, phone="+85587654321")
    lost.round()
    erase(office, who.id)
    assert villages_aside(office, lost, who) == []
    add(lost, "session", THIRD, a_session(who.id, who.note))
    lost.set(OTHER, village="ភូមិ")
    lost.aside.clear()
    lost.round()
    assert villages_aside(office, lost, who) == []
    taken = take_in(office, lost.enrolment.desk_key, datetime.now(UTC))
    assert (taken.numbered, taken.aside, taken.not_taken) == (3, 2, ())
    here.round()
    assert agree(here)
    assert here.shown(OTHER).facts["village"] == "ភូមិ"
    assert told_anywhere(office, who.surname, who.note, who.village) == set()


def villages_aside(office, desk, who):
    """Return what the frames kept of a desk still say of the client."""
    kept = tables.aside
    frames = office.work(
        lambda c: c.scalars(select(kept.c.body).where(kept.c.desk_key == desk.enrolment.desk_key)).all()
    )
    assert frames
    told = [change for frame in frames for change in changes_in(bytes(frame))]
    return [one for one in told if who.village in str(one.facts) or who.note in str(one.facts)]


def changes_in(frame):
    header, lines = unpacked(frame, RoundHeader)
    return read_ops(lines, header.desk)
