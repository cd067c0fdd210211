"""A client has something put right: two officers, the desks' own checks, and every desk hears of it."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import IntegrityError

from jobcentre_desktop.domain.central_server import CENTRAL_OFFICE
from jobcentre_desktop.domain.correction import FIELDS, CorrectionReason
from jobcentre_desktop.server import audit, audit_list, corrections, erasures, officers
from jobcentre_desktop.server.command_line import main
from jobcentre_desktop.server.officer_tables import correction
from jobcentre_desktop.server.refused import Foreseen
from tests.correcting import READS
from tests.erasing import erase, told_anywhere
from tests.memory_desk import AUTHOR, client_facts
from tests.moving import a_counsellor, add, agree, move

WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
NUMBER, REMARKS = "02-A-00001", "មកជាមួយម្តាយ"


def now():
    return datetime.now(UTC)


@pytest.fixture
def who():
    return uuid4()


@pytest.fixture
def here(new_desk, who):
    """A desk with a client."""
    desk = new_desk("A")
    add(desk, "counsellor", AUTHOR, a_counsellor())
    desk.add(who, **client_facts(1, phone="+85512345678", dob_precision="year", remarks=REMARKS))
    desk.round()
    return desk


@pytest.fixture
def ask(office, who):
    def asked(by="Sophea", **told):
        return office.work(lambda c: corrections.ask(c, str(who), told, "client_asked", by, now(), READS))

    return asked


@pytest.fixture
def look(office):
    return lambda asked: office.work(lambda c: corrections.looked_at(c, asked, "Dara", now(), READS))


@pytest.fixture
def approve(office):
    return lambda asked, by="Dara": office.work(lambda c: corrections.approve(c, asked, by, now(), READS))


def test_what_a_client_says_is_wrong_is_put_right_and_every_desk_hears_it(here, new_desk, who, ask, approve):
    approve(ask(given_km="សុភាព", dob_year="១៩៩១", dob_month="2", phone="097 234 5678"))
    other = new_desk("B")
    for desk in (here, other):
        desk.round()
        facts = desk.shown(who).facts
        assert (facts["given_km"], facts["dob_year"], facts["dob_month"]) == ("សុភាព", 1991, 2)
        assert (facts["phone"], facts["dob_precision"]) == ("+855972345678", "month")
        assert desk.folded()[1] == {}
    assert agree(here, other)


def test_it_is_said_by_the_central_office_and_the_value_before_it_stays_in_the_log(here, who, ask, approve):
    approve(ask(given_km="សុភាព"))
    here.round()
    told = [one for one in here.numbered() if one.change.record_id == who and "given_km" in one.change.facts]
    assert [one.change.facts["given_km"] for one in told] == ["សុភា", "សុភាព"]
    assert (told[1].change.author, told[1].change.base) == (CENTRAL_OFFICE, told[1].number - 1)


@pytest.mark.parametrize("herself", ["Sophea", " SOPHEA ", "sophea"])
def test_who_asked_cannot_approve(here, who, ask, approve, herself):
    asked = ask(given_km="សុភាព")
    with pytest.raises(Foreseen, match="SRV-27"):
        approve(asked, herself)
    here.round()
    assert here.shown(who).facts["given_km"] == "សុភា"


@pytest.mark.parametrize(
    ("by", "stands"),
    [("Sophea", False), (" SOPHEA", False), ("Sophea ", False), (None, False), ("Dara", True)],
)
def test_the_database_itself_takes_no_approval_by_who_asked(office, by, stands):
    row = {
        **{"correction_id": uuid4().hex, "client_id": uuid4(), "client_no": NUMBER, "fields": ["sex"]},
        **{"asked_by": "Sophea", "asked_at": now(), "state": "approved", "decided_by": by},
        **{"reason": "client_asked", "decided_at": now()},
    }
    if stands:
        office.work(lambda c: c.execute(insert(correction).values(row)))
    else:
        with pytest.raises(IntegrityError, match="ck_correction_two_people"):
            office.work(lambda c: c.execute(insert(correction).values(row)))


@pytest.mark.parametrize(
    ("told", "field", "says"),
    [
        ({"phone": "12"}, "phone", "012 345 678"),
        ({"given_km": "Sophea"}, "given_km", "Khmer letters"),
        ({"surname_km": "ស៊ុខ", "given_km": ""}, "given_km", "a given name are needed"),
        ({"sex": "both"}, "sex", "M, F, X"),
        ({"sex": ""}, "sex", "cannot be empty"),
        ({"dob_month": "2", "dob_day": "30"}, "dob_year", "no such birth date"),
        ({"dob_day": "3"}, "dob_year", "no such birth date"),
        ({"dob_year": "2020"}, "dob_year", "under 15"),
        ({"dob_year": "1066"}, "dob_year", "1900–2100"),
        ({"place": "ទីណាមិនដឹង"}, "place", "no such place"),
        ({"dependants_n": "many"}, "dependants_n", "whole number"),
        ({"email": "sophea"}, "email", "e-mail"),
        ({"identity_documents": "110203040"}, "identity_documents", "JSON with: type"),
        ({"identity_documents": [{"type": "none such"}]}, "identity_documents", "Write one of"),
        ({"remarks": "ា"}, "remarks", "Khmer sign"),
        ({"occupation_of_dreams": "pilot"}, "", "can be corrected are "),
        ({"client_no": "02-A-00002"}, "", "can be corrected"),
    ],
)
def test_a_value_that_the_desk_would_not_take_is_refused_with_a_sentence(here, who, ask, told, field, says):
    with pytest.raises(Foreseen) as refused:
        ask(**told)
    assert f"{field}: " in str(refused.value) if field else "SRV-35" in str(refused.value)
    assert says in str(refused.value)
    assert not any(
        value in str(refused.value) for value in told.values() if isinstance(value, str) and len(value) > 3
    )


def test_a_field_is_emptied_by_an_empty_text_and_a_text_is_replaced_whole(here, who, ask, approve):
    approve(ask(phone="", remarks="មកម្នាក់ឯង"))
    here.round()
    facts = here.shown(who).facts
    assert ("phone" in facts, facts["remarks"]) == (False, "មកម្នាក់ឯង")
    assert here.folded()[1] == {}


def test_an_identity_number_is_kept_as_the_desk_keeps_it(here, who, ask, approve):
    approve(ask(identity_documents=[{"type": "nid", "number": "១១០ 203"}]))
    here.round()
    (document,) = here.shown(who).facts["identity_documents"]
    assert (document["type"], document["number"]) == ("nid", "១១០ 203")


def test_signs_that_no_database_takes_are_left_out_as_at_the_desk(here, who, ask, approve):
    approve(ask(house_street="ផ្ទះ\0ថ្មី\udcff"))
    here.round()
    assert here.shown(who).facts["house_street"] == "ផ្ទះថ្មី"


def test_what_the_record_says_already_is_not_asked_for(here, ask):
    with pytest.raises(Foreseen, match="SRV-37"):
        ask(given_km="សុភា", phone="012 345 678")


def test_what_changed_since_it_was_asked_for_is_not_written_over(here, who, ask, approve, look):
    asked = ask(given_km="សុភាព")
    here.set(who, given_km="សុភី")
    here.round()
    for decide in (approve, look):
        with pytest.raises(Foreseen, match=r"has changed since.*ask again.*SRV-38"):
            decide(asked)
    assert here.shown(who).facts["given_km"] == "សុភី"
    again = ask(given_km="សុភាព")
    here.set(who, phone="+85587654321")
    here.round()
    approve(again)
    here.round()
    facts = here.shown(who).facts
    assert (facts["given_km"], facts["phone"]) == ("សុភាព", "+85587654321"), "another field is no matter"


def test_a_day_that_no_more_goes_with_the_month_is_not_written(here, who, ask, approve):
    here.set(who, dob_month=1)
    here.round()
    asked = ask(dob_day="31")
    here.set(who, dob_month=2)
    here.round()
    with pytest.raises(Foreseen, match="SRV-38"):
        approve(asked)


def test_it_settles_what_two_desks_said_and_leaves_other_disputes_open(
    here, new_desk, who, ask, look, approve
):
    other = new_desk("B")
    other.round()
    here.set(who, given_km="សុភី", phone="+85511111111")
    other.set(who, given_km="សុភ័ក្រ", phone="+85522222222")
    for desk in (here, other, here):
        desk.round()
    assert {one.field for one in here.folded()[1].values()} == {"given_km", "phone"}
    asked = ask(given_km="សុភាព")
    (disputed,) = look(asked)["disputed"]
    assert disputed["field"] == "given_km" and disputed["other"] in ("សុភី", "សុភ័ក្រ")
    approve(asked)
    for desk in (here, other):
        desk.round()
    assert here.shown(who).facts["given_km"] == "សុភាព"
    assert {one.field for one in here.folded()[1].values()} == {"phone"}
    assert agree(here, other)


def test_of_two_values_the_one_that_is_shown_can_be_the_right_one(here, new_desk, who, ask, approve):
    other = new_desk("B")
    other.round()
    here.set(who, given_km="សុភី")
    other.set(who, given_km="សុភ័ក្រ")
    for desk in (here, other, here):
        desk.round()
    shown = here.shown(who).facts["given_km"]
    approve(ask(given_km=shown))
    here.round()
    assert (here.shown(who).facts["given_km"], here.folded()[1]) == (shown, {})


def test_what_a_desk_typed_before_it_heard_is_asked_about_and_what_it_types_later_stands(
    here, new_desk, who, ask, approve
):
    other = new_desk("B")
    other.round()
    approve(ask(given_km="សុភាព", phone="097 234 5678"))
    other.set(who, given_km="សុភី")
    here.round()
    here.set(who, phone="+85511111111")
    for desk in (here, other, here):
        desk.round()
    assert here.shown(who).facts["phone"] == "+85511111111"
    (conflict,) = here.folded()[1].values()
    assert {conflict.shown.value, conflict.other.value} == {"សុភាព", "សុភី"}
    assert agree(here, other)


def test_a_client_who_moved_is_corrected_where_they_are(
    office, here, new_desk, new_centre, who, ask, look, approve
):
    second = new_centre()
    there = new_desk("A", centre=second)
    asked = ask(given_km="សុភាព")
    move(here, who, second)
    here.round()
    there.round()
    stands = {one["is_here"]: one["stands"]["given_km"] for one in look(asked)["centres"]}
    assert stands == {True: "សុភា", False: "សុភា"}
    approve(asked)
    for desk in (here, there):
        desk.round()
        assert agree(desk)
    assert there.shown(who).facts["given_km"] == "សុភាព"
    assert here.shown(who).facts["given_km"] == "សុភា", "the former centre keeps what it had"
    told = {code: shown["stands"]["given_km"] for code, shown in both(look(ask(given_km="សុភី"))).items()}
    assert told[second] == "សុភាព"


def both(looked):
    return {one["centre"]: one for one in looked["centres"]}


def test_who_is_gone_has_nothing_to_correct(office, here, who, ask):
    erase(office, who)
    with pytest.raises(Foreseen, match="SRV-39"):
        ask(given_km="សុភាព")


def test_values_are_kept_until_somebody_decides_and_no_longer(office, here, who, ask, approve):
    for decide in (approve, lambda one: office.work(lambda c: corrections.refuse(c, one, "Sophea", now()))):
        phone = "+85512" + str(uuid4().int)[:6]
        asked = ask(phone=phone)
        assert "correction" in told_anywhere(office, phone)
        decide(asked)
        assert "correction" not in told_anywhere(office, phone)
    with pytest.raises(IntegrityError, match="ck_correction_values_while_asked"):
        office.work(
            lambda c: c.execute(
                update(correction).where(correction.c.client_id == who).values(told={"sex": "M"})
            )
        )


def test_an_erasure_takes_what_was_asked_for_along(office, here, who, ask, caplog):
    name = "ឈ្មោះថ្មី" + "កខគឃ"[who.int % 4] * 5
    asked = ask(given_km=name)
    assert told_anywhere(office, name) == {"correction"}
    erase(office, who)
    assert told_anywhere(office, name) == set()
    (row,) = office.work(
        lambda c: c.execute(select(correction).where(correction.c.correction_id == asked)).all()
    )
    assert (row.state, row.decided_by) == ("refused", "Dara"), "by who approved the erasure"
    assert name not in caplog.text


def test_who_is_being_erased_is_not_asked_about_at_the_same_time(office, here, who, ask):
    """The erasure is not done yet when the other officer asks; what she asked for would outlive it."""
    erasing = office.work(lambda c: erasures.ask(c, str(who), "client_asked", "Sophea", now()))
    asking = ThreadPoolExecutor(1)

    def erased_while_somebody_asks(connection):
        erasures.approve(connection, erasing, "Dara", now())
        asked = asking.submit(ask, given_km="សុភាព")
        while not office.work(lambda c: c.scalar(WAITING)):  # until PostgreSQL says that it waits
            assert not asked.done()
        return asked

    asked = office.work(erased_while_somebody_asks)
    with pytest.raises(Foreseen, match="SRV-39"):
        asked.result()
    asking.shutdown()


def test_when_the_server_was_put_back_what_waited_is_asked_for_again(office, here, ask):
    """The copy does not know who was erased since it was taken."""
    asked = ask(given_km="សុភាព")
    office.work(lambda c: corrections.forget(c, audit.SERVER, now()))
    (one,) = [one for one in office.work(corrections.read) if one["id"] == asked]
    assert (one["state"], one["decided_by"]) == ("refused", "server")


def test_the_audit_knows_who_asked_who_was_shown_it_and_who_approved(
    office, here, centre, who, ask, look, approve
):
    asked = ask(given_km="សុភាព")
    look(asked)
    approve(asked)
    told = office.work(lambda c: list(audit_list.entries(c, centre)))
    did = [(one["who"], one["what"]["did"]) for one in told if one["act"] == "officer"]
    assert did == [("Sophea", "ask_correction"), ("Dara", "show_correction"), ("Dara", "approve_correction")]
    assert "សុភាព" not in str(told)


def test_the_terminal_asks_two_officers_and_shows_what_changes(
    central, office, here, centre, who, monkeypatch, capsys, caplog
):
    names = {one: f"{one} {centre}" for one in ("Sophea", "Dara")}
    for name in names:
        officers.add(office, names[name], f"a long word of {name}", now(), by="Whoever was first")

    def command(officer, *arguments):
        monkeypatch.setenv("JOBCENTRE_OFFICER_PASSWORD", f"a long word of {officer}")
        code = main(["correct", *arguments, "--database-url", central.address])
        told = capsys.readouterr()
        return code, told.out, told.err

    def by(officer):
        return "--officer", names[officer]

    ask = ("ask", str(who), "--reason", "document_shown", *by("Sophea"))
    code, _, refused = command("Sophea", *ask, "--field", "phone", "--value", "12")
    assert (code, "SRV-36" in refused, "Nothing was asked for" in refused) == (3, True, True)
    one_value = ("--field", "phone", "--field", "email", "--value", "a@b.kh")
    assert "SRV-64" in command("Sophea", *ask, *one_value)[2]
    assert "SRV-65" in command("Sophea", *ask, "--field", "identity_documents", "--value", "[{")[2]
    told = ("--field", "phone", "--value", "097 234 5678", "--field", "given_la", "--value", "Sophea")
    told += ("--field", "surname_la", "--value", "Sok")
    asked = command("Sophea", *ask, *told)[1].strip()
    shown = command("Dara", "show", asked, *by("Dara"))[1]
    assert f"centre {centre}, where the client is:" in shown
    assert "phone: +85512345678 → +855972345678" in shown
    assert "given_la: (empty) → Sophea" in shown
    assert "waits for another officer" in command("Dara", "list")[1]
    assert "SRV-27" in command("Sophea", "approve", asked, *by("Sophea"), "--client", NUMBER)[2]
    assert "SRV-30" in command("Dara", "approve", asked, *by("Dara"), "--client", "02-A-00002")[2]
    here.round()
    assert here.shown(who).facts["phone"] == "+85512345678"
    code, _, shown = command("Dara", "approve", asked, *by("Dara"), "--client", NUMBER)
    assert (code, "→ +855972345678" in shown) == (0, True)
    here.round()
    assert here.shown(who).facts["phone"] == "+855972345678"
    told = json.loads(command("Dara", "list", "--json")[1])["corrections"]
    (one,) = [one for one in told if one["id"] == asked]
    assert (one["state"], one["asked_by"], one["decided_by"]) == ("approved", names["Sophea"], names["Dara"])
    assert one["fields"] == ["given_la", "phone", "surname_la"]
    assert "972345678" not in caplog.text + str(told)
    assert "SRV-29" in command("Dara", "refuse", asked, *by("Dara"))[2]


def test_help_lists_the_fields(capsys):
    with pytest.raises(SystemExit):
        main(["correct", "ask", "--help"])
    told = capsys.readouterr().out
    assert all(name in told for name in (*FIELDS, *CorrectionReason))
    assert not any(name in told.split("Fields:")[1] for name in ("counsellor_id", "client_no", "event_id"))
