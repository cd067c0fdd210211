"""Who asks the central server too much waits a minute; who has done nothing of the kind does not."""

import tracemalloc

import pytest

from jobcentre_desktop.server.limits import (
    A_MINUTE,
    PER_ADDRESS,
    PER_DESK,
    Gate,
    Limits,
    cost_of,
    network_of,
)
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire import messages

DESKS = 400
"""Of the whole country."""
GATEWAY = "203.0.113.1"


class Standing:
    """A clock that goes on when told."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Standing()


def test_all_desks_of_the_country_may_come_at_once_from_behind_one_address(clock):
    gate = Gate(clock=clock)
    for _ in range(3):  # requests of each that are on their way before the first was looked at
        for _ in range(DESKS):
            gate.knock(GATEWAY)
    with pytest.raises(Refused):
        gate.knock(GATEWAY)
    for _ in range(100):  # and any number, one after the other
        for desk in range(DESKS):
            gate.signed(GATEWAY, f"desk {desk}", 1)
            gate.knock(GATEWAY)


def test_a_desk_that_asks_too_much_waits_and_its_neighbours_do_not(clock):
    gate = Gate(clock=clock)
    for _ in range(PER_DESK):
        gate.knock(GATEWAY)
        gate.signed(GATEWAY, "wild", 1)
    clock.now += 20.5
    with pytest.raises(Refused) as refused:
        gate.signed(GATEWAY, "wild", 1)
    assert (refused.value.seconds, refused.value.words.minutes, refused.value.status) == (40, 1, 429)
    gate.signed(GATEWAY, "calm", 1)
    clock.now += refused.value.seconds
    gate.signed(GATEWAY, "wild", 1)


def test_what_a_desk_asks_in_vain_counts_for_its_address(clock):
    gate = Gate(Limits(per_address=10, per_desk=1), clock)
    gate.knock(GATEWAY)
    gate.signed(GATEWAY, "wild", 1)
    with pytest.raises(Refused):
        for _ in range(11):
            gate.knock(GATEWAY)
            with pytest.raises(Refused):
                gate.signed(GATEWAY, "wild", 1)


def test_who_waits_makes_the_wait_no_longer_by_asking(clock):
    gate = Gate(Limits(per_address=1), clock)
    gate.knock(GATEWAY)
    for _ in range(59):
        clock.now += 1
        with pytest.raises(Refused):
            gate.knock(GATEWAY)
    clock.now += 1
    gate.knock(GATEWAY)


def test_a_rested_desk_may_ask_for_the_dearest_and_then_waits(clock):
    gate = Gate(clock=clock)
    largest = cost_of(bytes(messages.MOST_BYTES))
    for _ in range(3):
        gate.signed(GATEWAY, "full", largest)
    with pytest.raises(Refused):
        gate.signed(GATEWAY, "full", 1)
    assert PER_DESK < 3 * largest < 2 * PER_DESK


def test_an_ordinary_day_of_a_desk_is_one_request(clock):
    assert cost_of(bytes(21_000)) == 1


def test_no_number_of_addresses_fills_the_memory(clock):
    gate = Gate(clock=clock)
    tracemalloc.start()
    try:
        for n in range(100_000):
            gate.knock(f"10.{n >> 16}.{n >> 8 & 255}.{n & 255}")
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 6_000_000
    assert gate.known == 20_000
    clock.now += A_MINUTE
    gate.knock(GATEWAY)
    assert gate.known == 1


def test_a_subscriber_of_ipv6_is_one_however_many_addresses_they_have(clock):
    gate = Gate(clock=clock)
    for n in range(PER_ADDRESS):
        gate.knock(f"2001:db8:7:1::{n:x}")
    with pytest.raises(Refused):
        gate.knock("2001:db8:7:1:ffff::1")
    gate.knock("2001:db8:7:2::1")
    assert network_of("::ffff:192.0.2.7") == network_of("192.0.2.7")
    assert network_of("fe80::1%eth0") == "fe80::"


def test_without_limits_nobody_waits(clock):
    gate = Gate(Limits(per_address=None, per_desk=None), clock)
    for _ in range(10 * PER_ADDRESS):
        gate.knock(GATEWAY)
        gate.signed(GATEWAY, "wild", 1000)
