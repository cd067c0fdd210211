"""Who takes a client over reads, also without a line, which values the former centre changed, and when."""

from jobcentre_desktop.domain.changes import Act
from tests.integration.between_centres import desks, moved_away, sync, three  # noqa: F401
from tests.makers import a_session

# ruff: noqa: F811 - a fixture is named where it is used


def phones(counter, client):
    """Return each phone the history tells of, and the desk where it was said, oldest first."""
    entries = counter.head.show_client.history(client.id)
    return [(one.desk, one.facts["phone"]) for one in entries if one.facts.get("phone")]


def test_the_former_values_of_a_client_who_came_are_in_the_history_in_their_order(desks):
    a, b, there = desks
    client = a.register(phone="012 300 001")
    a.head.edit_client(client.id, {"phone": "012 300 002"})
    sync(a, b)
    b.clock.pass_(minutes=5)
    b.head.edit_client(client.id, {"phone": "012 300 003"})
    sync(b, a)
    a.head.hold_session(client.id, a_session())
    a.head.transfer_client(client.id, "15", reason="moved_home")
    sync(a, there)
    assert [desk for desk, _ in phones(there, client)] == ["15-0.1"], "what the server brought"
    sync(there)  # a quiet round
    assert phones(there, client)[:3] == [
        ("02-A.1", "+85512300001"),
        ("02-A.1", "+85512300002"),
        ("02-B.1", "+85512300003"),
    ]
    entries = there.head.show_client.history(client.id)
    assert all(one.number for one in entries), "all of it is at the central server"
    assert entries[0].act is Act.ADD
    there.head.edit_client(client.id, {"phone": "012 300 004"})
    assert phones(there, client)[-1] == ("15-A.1", "+85512300004")
    result = sync(there)
    assert (result.agrees, there.head.check_file().recounted.doubted) == (True, False)


def test_nothing_of_those_who_stayed_comes_along_and_it_is_asked_once(desks):
    a, b, there = desks
    stays = a.register(phone="012 300 009")
    client = moved_away(a, b, there)
    with there.work(reading=True) as work:
        before = work.states.next_arrival(0)
    assert before is not None
    while sync(there).requests and asked(there) != last_arrival(there):
        pass
    with there.work(reading=True) as work:
        assert not any(entry.record_id == stays.id for entry in work.changes.history(client.id))
        assert work.changes.history(stays.id) == ()
        assert work.states.next_arrival(last_arrival(there)) is None


def asked(counter):
    with counter.work(reading=True) as work:
        return int(work.desk.read("arrivals_heard") or 0)


def last_arrival(counter):
    number = 0
    with counter.work(reading=True) as work:
        while (found := work.states.next_arrival(number)) is not None:
            number = found[0]
    return number


def test_the_summary_names_the_centre_where_the_client_is_now(desks, central, tmp_path):
    a, b, there = desks
    client = moved_away(a, b, there)
    assert a.head.transfer_client.summary(client.id).to.code == "15"
    first = a.head.transfer_client.summary(client.id).handed_over_at
    central.add_centre("04", "មជ្ឈមណ្ឌលសាកល្បង កំពង់ឆ្នាំង", "Sample centre Kampong Chhnang")
    there.head.transfer_client(client.id, "04", reason="moved_home")
    sync(there, a)
    summary = a.head.transfer_client.summary(client.id)
    assert (summary.to.code, summary.handed_over_at) == ("04", first)
    assert a.head.find_clients(client.client_no)[0].moved_to == "04"
    assert sync(a).agrees is True
