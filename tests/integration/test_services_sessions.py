"""Counselling sessions: kept with their steps, mended on their day, locked afterwards, restricted to few."""

from dataclasses import replace

import pytest

from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.domain.errors import InputProblems, NotAllowed, NotFound, NotYourSession, SessionLocked
from jobcentre_desktop.domain.ids import ClientId, SessionId
from tests.counter import problems_of
from tests.makers import a_session

SECRET = "ត្រូវការជំនួយបន្ទាន់"


@pytest.fixture
def client(counter):
    return counter.register()


def hold(counter, client, **told):
    return counter.head.hold_session(client.id, a_session(**told))


def test_a_session_is_kept_with_the_steps_agreed_in_it(counter, client):
    steps = [
        {"what": "សរសេរប្រវត្តិរូប", "who": "client", "by": "2026-11-29"},
        {"what": "ទាក់ទងរោងចក្រ", "who": "centre"},
    ]
    held = hold(counter, client, needs=["job", "training"], steps=steps, next_appointment="2026-12-01T09:00")
    file = counter.head.show_client(client.id)
    assert file.sessions == (held.session,)
    assert file.steps == held.steps
    assert [(step.what, step.who, step.session_id) for step in file.steps] == [
        ("សរសេរប្រវត្តិរូប", "client", held.session.id),
        ("ទាក់ទងរោងចក្រ", "centre", held.session.id),
    ]
    assert file.plan is not None
    assert held.session.held_on == counter.clock.today()


def test_a_session_without_steps_makes_no_plan(counter, client):
    hold(counter, client)
    assert counter.head.show_client(client.id).plan is None


def test_a_session_renews_the_registration(counter, client):
    counter.clock.pass_(days=100)
    hold(counter, client)
    renewed = counter.head.show_client(client.id).client.valid_until
    assert (renewed - client.valid_until).days == 100


def test_saving_twice_makes_no_twin(counter, client):
    session_id = SessionId(counter.head.new_id())
    told = a_session(steps=[{"what": "មួយ"}])
    first = counter.head.hold_session(client.id, told, session_id=session_id)
    assert counter.head.hold_session(client.id, told, session_id=session_id) == first
    file = counter.head.show_client(client.id)
    assert (len(file.sessions), len(file.steps)) == (1, 1)


@pytest.mark.parametrize(
    ("told", "problems"),
    [
        (
            {"kind": None, "mode": "", "minutes": None},
            {"kind": "GEN-04", "mode": "GEN-04", "minutes": "GEN-04"},
        ),
        ({"minutes": 0}, {"minutes": "GEN-03"}),
        ({"kind": "chat"}, {"kind": "GEN-03"}),
        ({"held_on": "2026-11-01"}, {"written_late": "GEN-04"}),
        ({"held_on": "2027-01-01", "written_late": "x y"}, {"held_on": "GEN-03"}),
        ({"counsellor_id": "x"}, {"counsellor_id": "GEN-02"}),
        ({"mood": "good"}, {"mood": "GEN-02"}),
        ({"steps": "one"}, {"steps": "GEN-03"}),
        ({"steps": ["one"]}, {"steps.1": "GEN-03"}),
        ({"steps": [{"what": "a"}, {"who": "client"}]}, {"steps.2.what": "GEN-04"}),
        ({"steps": [{"what": "a", "status": "done"}]}, {"steps.1.status": "GEN-02"}),
        ({"steps": [{"what": "a", "who": "nobody"}]}, {"steps.1.who": "GEN-03"}),
    ],
)
def test_what_cannot_be_is_named_by_its_field(counter, client, told, problems):
    with pytest.raises(InputProblems) as refused:
        hold(counter, client, **told)
    assert problems_of(refused) == problems
    assert counter.head.show_client(client.id).sessions == ()


def test_a_session_of_nobody_is_refused(counter):
    with pytest.raises(NotFound):
        counter.head.hold_session(ClientId(counter.head.new_id()), a_session())


def test_the_author_mends_it_on_its_day(counter, client):
    session = hold(counter, client).session
    counter.clock.pass_(hours=8)
    after = counter.head.edit_session(session.id, {"shared_note": "កែសម្រួល", "needs": ["debt"]})
    assert (after.shared_note, after.needs, after.minutes) == ("កែសម្រួល", ("debt",), session.minutes)
    assert counter.head.show_client(client.id).sessions == (after,)


@pytest.mark.parametrize("field", ["kind", "mode", "minutes"])
def test_what_a_session_needs_cannot_be_emptied(counter, client, field):
    session = hold(counter, client).session
    with pytest.raises(InputProblems) as refused:
        counter.head.edit_session(session.id, {field: ""})
    assert problems_of(refused) == {field: "GEN-04"}
    assert counter.head.show_client(client.id).sessions == (session,)


def test_an_edit_cannot_move_it_to_another_day_or_counsellor(counter, client):
    session = hold(counter, client).session
    with pytest.raises(InputProblems) as refused:
        counter.head.edit_session(session.id, {"held_on": "2026-11-23", "counsellor_id": None})
    assert problems_of(refused) == {"held_on": "GEN-02", "counsellor_id": "GEN-02"}


def test_the_next_day_it_is_locked_and_an_addendum_is_added(counter, client):
    session = hold(counter, client).session
    counter.clock.pass_(days=1)
    with pytest.raises(SessionLocked):
        counter.head.edit_session(session.id, {"shared_note": "ក្រោយមក"})
    added = counter.head.add_addendum(session.id, " ក្រោយមក\nពីរជួរ ")
    file = counter.head.show_client(client.id)
    assert file.sessions == (session,)
    assert file.addenda == (added,)
    assert (added.text, added.restricted) == ("ក្រោយមក\nពីរជួរ", False)


@pytest.mark.parametrize("text", ["", "  ", "\u200b\n"])
def test_an_empty_addendum_is_refused(counter, client, text):
    session = hold(counter, client).session
    with pytest.raises(InputProblems) as refused:
        counter.head.add_addendum(session.id, text)
    assert problems_of(refused) == {"text": "GEN-04"}


def test_another_counsellor_cannot_mend_it_but_may_add(counter, client):
    session = hold(counter, client).session
    with pytest.raises(NotYourSession):
        counter.colleague.edit_session(session.id, {"minutes": 5})
    assert counter.colleague.add_addendum(session.id, "បានជួបម្តងទៀត").counsellor_id == counter.colleague.me.id


# --- restricted parts ---------------------------------------------------------------------------------------


@pytest.fixture
def secret(counter, client):
    """A session of the colleague with restricted parts and a restricted addendum."""
    told = a_session(restricted_note=SECRET, safeguarding=["violence"])
    session = counter.colleague.hold_session(client.id, told).session
    counter.colleague.add_addendum(session.id, SECRET, restricted=True)
    counter.colleague.add_addendum(session.id, "បើកចំហ")
    return session


def another(counter, role=Role.COUNSELLOR):
    counter.head.keep_staff.add("គង់ មករា", "another password 26", role=role)
    return counter.services_of("គង់ មករា")


def test_the_author_reads_what_is_restricted_at_once(counter, client, secret):
    file = counter.colleague.show_client(client.id)
    assert (file.sessions, len(file.addenda), file.to_open) == ((secret,), 2, frozenset())
    assert SECRET in repr(counter.colleague.show_client.history(client.id))


def seen_in_the_history(services, client):
    """Return who opened which session, as the client's history has it."""
    return [
        (one.author, one.facts["session_id"])
        for one in services.show_client.history(client.id)
        if one.kind == "note_seen"
    ]


def test_the_head_opens_what_is_restricted_and_everybody_can_read_who_did(counter, client, secret):
    file = counter.head.show_client(client.id)
    assert file.to_open == {secret.id}
    assert SECRET not in repr(file)
    assert SECRET not in repr(counter.head.show_client.history(client.id))
    opened = counter.head.open_restricted(secret.id)
    assert opened.session == secret
    assert sorted(one.text for one in opened.addenda) == sorted([SECRET, "បើកចំហ"])
    for services in (counter.head, counter.colleague):
        assert seen_in_the_history(services, client) == [(counter.head.me.id, str(secret.id))]
    counter.head.open_restricted(secret.id)
    assert len(seen_in_the_history(counter.head, client)) == 2, "each opening is kept"
    counter.start_again()
    assert len(seen_in_the_history(counter.head, client)) == 2


def test_who_may_not_open_it_leaves_no_trace_and_sees_nothing(counter, client, secret):
    stranger = another(counter)
    with pytest.raises(NotAllowed):
        stranger.open_restricted(secret.id)
    with pytest.raises(NotFound):
        counter.head.open_restricted(SessionId(counter.head.new_id()))
    assert seen_in_the_history(counter.head, client) == []


def test_a_session_without_anything_restricted_has_nothing_to_open(counter, client):
    counter.colleague.hold_session(client.id, a_session())
    assert counter.head.show_client(client.id).to_open == frozenset()


def test_a_colleagues_restricted_addendum_is_opened_by_the_head_alone(counter, client):
    session = counter.colleague.hold_session(client.id, a_session()).session
    stranger = another(counter)
    stranger.add_addendum(session.id, SECRET, restricted=True)
    assert counter.head.show_client(client.id).to_open == {session.id}
    assert [one.text for one in counter.head.open_restricted(session.id).addenda] == [SECRET]
    assert counter.colleague.show_client(client.id).to_open == frozenset()


def test_nobody_else_reads_them_in_the_file_nor_in_the_history(counter, client, secret):
    services = another(counter)
    file = services.show_client(client.id)
    [session] = file.sessions
    assert (session.restricted_note, session.safeguarding) == (None, ())
    assert session.shared_note == secret.shared_note
    assert [one.text for one in file.addenda] == ["បើកចំហ"]
    history = services.show_client.history(client.id)
    assert SECRET not in repr(history)
    assert "violence" not in repr(history)
    assert "បើកចំហ" in repr(history)


def test_the_history_is_masked_by_whose_session_it_is_not_by_who_changed_it(counter, client, secret):
    stranger = another(counter)
    with counter.desk.work_for(stranger.me, stranger.desk)() as work:
        work.records.change(replace(secret, restricted_note=f"{SECRET} ២"))
        work.commit()
    assert SECRET not in repr(stranger.show_client.history(client.id))
    assert SECRET in repr(counter.colleague.show_client.history(client.id))


def test_a_session_of_an_earlier_day_says_why_and_is_locked_at_once(counter, client):
    told = a_session(held_on="2026-11-20", written_late="ដាច់ភ្លើង")
    session = counter.head.hold_session(client.id, told).session
    assert (session.held_on.isoformat(), session.written_late) == ("2026-11-20", "ដាច់ភ្លើង")
    with pytest.raises(SessionLocked):
        counter.head.edit_session(session.id, {"minutes": 5})
    with pytest.raises(InputProblems):
        counter.head.edit_session(session.id, {"written_late": "other"})
    today = counter.clock.today().isoformat()
    of_today = counter.head.hold_session(client.id, a_session(held_on=today, written_late="why")).session
    assert of_today.written_late is None


def test_the_names_of_the_counsellors_stand_beside_what_they_did(counter, client, secret):
    staff = counter.head.show_client(client.id).staff
    assert staff[secret.counsellor_id] == counter.colleague.me.name


def test_what_happened_is_told_page_by_page(counter, client, secret):
    every = counter.head.show_client(client.id).timeline
    assert {one.kind for one in every} == {"client", "session", "addendum"}
    assert counter.head.show_client.more_timeline(client.id, offset=1, limit=2) == every[1:3]


def test_a_file_of_nobody_is_not_found(counter):
    nobody = ClientId(counter.head.new_id())
    with pytest.raises(NotFound):
        counter.head.show_client(nobody)
    with pytest.raises(NotFound):
        counter.head.show_client.history(nobody)
