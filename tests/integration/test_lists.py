"""Long lists in the encrypted file: every order, filter and piece of them is that of a plain sort."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest

from jobcentre_desktop.domain.khmer.sorting import sort_key
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.ports import Wish
from tests.makers import a_client, a_referral

KEYS = {
    "name": lambda one: sort_key(one.name),
    "number": lambda one: one.client_no,
    "born": lambda one: (one.dob_year or 0, one.dob_month or 0, one.dob_day or 0),
    "sex": lambda one: (one.sex, sort_key(one.name)),
    "seen": lambda one: one.last_seen_on,
}


def whole(browse, wish, most):
    """Read the whole order in pieces of `most`."""
    found, after = [], None
    for _ in count():
        piece = list(browse.order(wish, after=after, most=most))
        found += piece
        if len(piece) < most:
            return found
        after = piece[-1]
    raise AssertionError


def clients(counter, n):
    told = [{"dob_month": one % 12 + 1} if one % 3 else {} for one in range(n)]
    return [counter.head.register_client(a_client(identity_documents=[], **one)).client for one in told]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(KEYS))
def test_pieces_of_any_size_make_the_same_order_as_a_plain_sort(counter, sort, descending):
    clients(counter, 23)
    browse = counter.head.browse_clients
    wish = Wish(sort=sort, descending=descending)
    orders = [whole(browse, wish, most) for most in (1, 5, 23, 100)]
    assert orders[0] == orders[1] == orders[2] == orders[3]
    rows = browse.rows(orders[0])
    keys = [KEYS[sort](rows[n]) for n in orders[0]]
    assert keys == sorted(keys, reverse=descending)
    assert len(set(orders[0])) == browse.count(wish) == 23


def test_neighbours_stand_together_in_the_order_of_places(counter):
    for place in ("02030601", None, "15030405", "02030602", "02030601"):
        counter.register(place=place)
    browse = counter.head.browse_clients
    rows = browse.rows(browse.order(Wish(sort="place")))
    told = [rows[n].place_name_km for n in whole(browse, Wish(sort="place"), 2)]
    assert told[0] is None
    assert told[1] == told[2] != told[3]
    assert len(set(told)) == 4


def test_who_was_here_last_stands_first_until_the_visit_is_taken_back(counter):
    first, second = (counter.register() for _ in range(2))
    browse, wish = counter.head.browse_clients, Wish(sort="seen", descending=True)

    def order():
        rows = browse.rows(browse.order(wish))
        return [(rows[n].id, rows[n].last_seen_on) for n in browse.order(wish)]

    today = counter.clock.today()
    counter.clock.pass_(days=3)
    visit = counter.head.receive_visits.arrive(first.id)
    assert order() == [(first.id, today + timedelta(days=3)), (second.id, today)]
    with counter.work() as work:
        work.records.remove(Visit, visit.id)
        work.commit()
    assert {day for _, day in order()} == {today}
    counter.head.edit_client(second.id, {"remarks": "x"})
    assert order()[0] == (second.id, today + timedelta(days=3))


def test_a_filter_leaves_those_it_names_and_the_counts_say_how_many(counter):
    clients(counter, 20)
    browse = counter.head.browse_clients
    counts = browse.counts("sex")
    for sex, expected in counts.items():
        wish = Wish(only=(("sex", sex),))
        rows = browse.rows(whole(browse, wish, 4))
        assert {one.sex for one in rows.values()} == {sex}
        assert len(rows) == browse.count(wish) == expected
    assert sum(counts.values()) == 20


def test_mine_are_those_whom_i_follow(counter):
    mine = counter.head.register_client(a_client()).client
    theirs = counter.colleague.register_client(a_client()).client
    browse = counter.head.browse_clients
    found = {
        str(one.me.id): [row.id for row in browse.rows(browse.order(wish)).values()]
        for one in (counter.head, counter.colleague)
        for wish in [Wish(only=(("counsellor_id", str(one.me.id)),))]
    }
    assert found == {str(counter.head.me.id): [mine.id], str(counter.colleague.me.id): [theirs.id]}
    assert browse.counts("counsellor_id") == {me: 1 for me in found}


def test_a_typed_text_brings_the_best_first_and_filters_still_hold(counter):
    for given, sex in (("Dara", "M"), ("Darany", "F"), ("Dara", "F")):
        told = {"surname_la": "Chan", "given_la": given, "sex": sex, "surname_km": None, "given_km": None}
        counter.register(**told)
    clients(counter, 5)
    browse = counter.head.browse_clients
    found = browse.rows(browse.order(Wish(text="chan dara")))
    assert [one.given_la for one in map(found.get, browse.order(Wish(text="chan dara")))][:2] == ["Dara"] * 2
    women = Wish(text="chan dara", only=(("sex", "F"),))
    assert {one.sex for one in browse.rows(browse.order(women)).values()} == {"F"}
    assert browse.count(women) == len(browse.order(women))
    assert browse.order(women, after=browse.order(women)[-1]) == ()


def test_a_row_that_went_between_two_pieces_ends_the_list_early_and_breaks_nothing(counter):
    clients(counter, 3)
    assert counter.head.browse_clients.order(Wish(), after=10**9) == ()
    assert counter.head.browse_clients.rows([10**9]) == {}


def test_a_referral_is_listed_by_where_it_stands(counter):
    client = counter.register()
    referrals = [counter.refer(client) for _ in range(3)]
    services = counter.head
    services.issue_letter.make(referrals[0].id, "km")
    services.issue_letter.confirm_paper(referrals[0].id)
    services.move_referral(referrals[1].id, ReferralState.CANCELLED, reason="x")
    browse = services.browse_referrals
    assert browse.counts("state") == {"handed_over": 1, "cancelled": 1, "draft": 1}
    lines = browse.rows(browse.order(Wish()))
    newest_first = [lines[n].view.referral.id for n in browse.order(Wish())]
    assert newest_first == [one.id for one in reversed(referrals)]
    (open_one,) = browse.rows(browse.order(Wish(only=(("state", "handed_over"),)))).values()
    assert (open_one.view.referral.id, open_one.view.state) == (referrals[0].id, ReferralState.HANDED_OVER)
    late = referrals[0].valid_until + timedelta(days=1)
    assert list(browse.rows(browse.order(Wish(overdue_on=late.isoformat()))).values()) == [open_one]
    assert not browse.order(Wish(overdue_on=referrals[0].valid_until.isoformat()))


def test_a_referral_is_found_by_number_client_and_partner_but_not_by_a_partner_kept_from_lists(counter):
    client = counter.register(surname_la="Kumru", given_la="Sophea")
    other = counter.register(surname_la="Heng", given_la="Piseth")
    plain = counter.refer(client, partner_name_km=None, partner_name_en="Model Factory")
    told = a_referral(type="GBV", partner_name_km=None, partner_name_en="Model Shelter")
    counter.head.refer_client(other.id, told)
    browse = counter.head.browse_referrals

    def found(text):
        lines = browse.rows(browse.order(Wish(text=text))).values()
        return {one.view.referral.id for one in lines}

    assert found(plain.referral_no) == found("kumru") == found("model fac") == {plain.id}
    assert found("shelter") == set()
