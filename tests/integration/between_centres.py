"""Two desks of Battambang and one of Pursat, all real, and clients who move between them; for tests."""

import pytest

from tests.counter import Counter


@pytest.fixture(scope="module")
def three(central, patterns, tmp_path_factory):
    """Desks A and B of Battambang, desk A of Pursat, all enrolled."""
    central.add_centre("02", "មជ្ឈមណ្ឌលសាកល្បង បាត់ដំបង", "Sample centre Battambang")
    central.add_centre("15", "មជ្ឈមណ្ឌលសាកល្បង ពោធិ៍សាត់", "Sample centre Pursat")
    desks = []
    for code, letter in (("02", "A"), ("02", "B"), ("15", "A")):
        counter = Counter(patterns.staffed(letter, code), tmp_path_factory.mktemp("desk") / letter)
        counter.head.enrol_desk(central.url, central.invite(code, letter))
        desks.append(counter)
    yield tuple(desks)
    for counter in desks:
        counter.close()


@pytest.fixture
def desks(three):
    a, b, there = three
    sync(a, b, there, a)
    return three


def sync(*counters):
    return [counter.head.exchange_changes() for counter in counters][-1]


def moved_away(a, b, there, **told):
    """Register a client at A, let B hear of them, move them to Pursat and let A and Pursat hear of it."""
    client = a.register(**told)
    sync(a, b)
    a.head.transfer_client(client.id, "15", reason="moved_home", note="ទៅនៅជាមួយបងស្រី")
    sync(a, there)
    return client
