"""A form stands open while another desk's change arrives: its author did not see that, so both are kept."""

import pytest

from jobcentre_desktop.domain.facts import from_facts, to_facts
from jobcentre_desktop.domain.partner import Partner
from tests.counter import two_desks


@pytest.fixture(scope="module")
def desks(central, patterns, tmp_path_factory):
    """Desks A and B of one centre, enrolled."""
    with two_desks(central, patterns, tmp_path_factory.mktemp("both")) as both:
        yield both


def sync(*counters):
    for counter in counters:
        counter.head.exchange_changes()


def client_on_both(desks, **told):
    a, b = desks
    client = a.register(**told)
    sync(a, b)
    return client, b.head.show_client(client.id).client


def test_a_name_changed_while_the_form_stood_open_is_asked_about(desks):
    a, b = desks
    client, shown = client_on_both(desks, given_la="Sokha")
    a.head.edit_client(client.id, {"given_la": "Sokhaly"})
    sync(a, b)  # B's form is open and still shows Sokha
    b.head.edit_client(client.id, {**names(shown), "given_la": "Sokhan"}, shown=shown)
    sync(b, a)
    for counter in desks:
        (one,) = counter.head.show_client(client.id).conflicts
        assert {one.shown.value, one.other.value} == {"Sokhaly", "Sokhan"}


def test_what_the_form_did_not_touch_stays_as_the_other_desk_made_it(desks):
    a, b = desks
    client, shown = client_on_both(desks, given_la="Sokha", phone="012 345 678")
    a.head.edit_client(client.id, {"given_la": "Sokhaly"})
    sync(a, b)
    kept = b.head.edit_client(client.id, {**names(shown), "phone": "098 765 432"}, shown=shown)
    assert (kept.given_la, kept.phone) == ("Sokhaly", "+85598765432")
    sync(b, a)
    for counter in desks:
        file = counter.head.show_client(client.id)
        assert (file.client.given_la, file.client.phone, file.conflicts) == ("Sokhaly", "+85598765432", ())


def test_one_save_may_hold_what_was_known_and_what_was_not(desks):
    a, b = desks
    client, shown = client_on_both(desks, given_la="Sokha", phone="012 345 678")
    a.head.edit_client(client.id, {"given_la": "Sokhaly"})
    sync(a, b)
    b.head.edit_client(client.id, {"given_la": "Sokhan", "phone": "098 765 432"}, shown=shown)
    with b.work(reading=True) as work:
        assert len({one.tx for one in work.changes.unsent(most=10)}) == 1
    sync(b, a)
    for counter in desks:
        file = counter.head.show_client(client.id)
        assert file.client.phone == "+85598765432"
        assert [one.field for one in file.conflicts] == ["given_la"]


def test_both_typed_the_same_and_nobody_is_asked(desks):
    a, b = desks
    client, shown = client_on_both(desks, given_la="Sokha")
    a.head.edit_client(client.id, {"given_la": "Sokhaly"})
    sync(a, b)
    b.head.edit_client(client.id, {"given_la": "Sokhaly"}, shown=shown)
    with b.work(reading=True) as work:
        assert work.changes.unsent(most=10) == ()
    assert b.head.show_client(client.id).conflicts == ()


def test_two_edits_of_one_remark_that_do_not_touch_are_both_in_it(desks):
    a, b = desks
    partner = a.head.keep_partner(
        {
            "name_en": "Example Office",
            "kind": "employer",
            "remarks": "Opens at eight.\n\nAsk for the office.\n\nBring the card.",
        }
    )
    sync(a, b)
    shown = b.head.find_partners.get(partner.id)
    a.head.keep_partner(
        {"remarks": "Opens at nine.\n\nAsk for the office.\n\nBring the card."}, partner_id=partner.id
    )
    sync(a, b)
    typed = "Opens at eight.\n\nAsk for the office.\n\nBring the card and a copy."
    kept = b.head.keep_partner(
        {"remarks": typed}, partner_id=partner.id, shown=from_facts(Partner, partner.id, to_facts(shown))
    )
    both = "Opens at nine.\n\nAsk for the office.\n\nBring the card and a copy."
    assert kept.remarks == both
    sync(b, a)
    assert [counter.head.find_partners.get(partner.id).remarks for counter in desks] == [both, both]


def names(client):
    """The boxes of the section as the form hands them in, whether touched or not."""
    return {name: getattr(client, name) for name in ("surname_km", "given_km", "surname_la", "given_la")}
