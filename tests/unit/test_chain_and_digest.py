"""One value has one byte form; a chain shows any altered change; a digest is equal where the records are."""

import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.chain import canonical, chain_of, first_link
from jobcentre_desktop.domain.changes import Act, Change, RecordState
from jobcentre_desktop.domain.digest import Digest
from tests.memory_desk import AUTHOR, record_id

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)

CHANGE = Change(
    desk="02-A.1",
    seq=1,
    tx=1,
    clock="2026-11-22T03:04:05.678Z.0001",
    author=AUTHOR,
    schema=1,
    kind="client",
    record_id=record_id(1),
    act=Act.ADD,
    base=0,
    facts={"given_km": "សុភា"},
)


@given(VALUES)
def test_the_byte_form_survives_writing_and_reading_as_json(value):
    assert canonical(json.loads(json.dumps(value))) == canonical(value)


def test_the_byte_form_has_sorted_keys_no_blanks_and_whole_numbers():
    assert canonical({"b": 1.0, "a": ["ក", None, True, 1.5]}) == '{"a":["ក",null,true,1.5],"b":1}'.encode()


def test_a_whole_number_is_written_so_wherever_it_stands():
    for number, written in ((1.0, b"1"), (1e22, b"10000000000000000000000"), (-2.0, b"-2")):
        assert canonical(number) == written
        assert canonical([number, "1.0]"]) == b"[" + written + b',"1.0]"]'


def test_half_a_letter_is_refused():
    with pytest.raises(UnicodeEncodeError):
        canonical("\ud800")


def test_a_chain_starts_from_the_desks_name_and_is_the_same_for_ever():
    assert first_link("02-A.1") == hashlib.sha256(b"jobcentre desk 02-A.1").hexdigest()
    assert chain_of(first_link("02-A.1"), CHANGE) == (
        "6ee83a60c0e81930c94636a504da32ca3568024117c9961ecfcbe5c7b09e97ca"
    )


@pytest.mark.parametrize(
    "altered",
    [
        {"desk": "02-A.2"},
        {"seq": 2},
        {"tx": 2},
        {"author": record_id(3)},
        {"schema": 2},
        {"kind": "visit"},
        {"record_id": record_id(2)},
        {"act": Act.SET},
        {"base": 1},
        {"facts": {"given_km": "សុខា"}},
        {"was": {"remarks": "x"}},
        {"seen": {"02-B.1": 4}},
    ],
    ids=lambda altered: next(iter(altered)),
)
def test_a_chain_shows_every_alteration(altered):
    first = first_link("02-A.1")
    assert chain_of(first, replace(CHANGE, **altered)) != chain_of(first, CHANGE)
    assert chain_of(chain_of(first, CHANGE), CHANGE) != chain_of(first, CHANGE)


def test_the_clock_is_no_part_of_the_chain_since_the_server_may_set_it_back():
    later = replace(CHANGE, clock="2026-11-22T03:04:05.678Z.0002", chain="x")
    assert chain_of("", later) == chain_of("", CHANGE)


def state(n, **facts):
    return RecordState(kind="client", id=record_id(n), facts=facts, marks={}, number=n)


@given(st.permutations(range(6)), st.sets(st.integers(0, 5)))
def test_a_digest_does_not_depend_on_the_order_nor_on_what_came_and_went(order, gone):
    one, other = Digest(), Digest()
    for n in order:
        one.add(state(n, phone=str(n)))
    for n in gone:
        one.take_away(state(n, phone=str(n)))
    for n in range(6):
        if n not in gone:
            other.add(state(n, phone=str(n)))
    assert one.hexdigest() == other.hexdigest()
    assert Digest.from_bytes(one.to_bytes()).hexdigest() == other.hexdigest()


def test_a_digest_tells_any_difference_apart():
    digests = set()
    for record in (
        state(1),
        state(2),
        state(1, phone="1"),
        replace(state(1), kind="visit"),
        replace(state(1), number=2),
    ):
        digest = Digest()
        digest.add(record)
        digests.add(digest.hexdigest())
    assert len(digests) == 5


def test_a_removed_record_does_not_count():
    digest = Digest()
    digest.add(replace(state(1), removed=True))
    digest.take_away(replace(state(2), removed=True))
    assert digest.hexdigest() == Digest().hexdigest()


def test_bytes_that_are_no_digest_are_refused():
    with pytest.raises(ValueError, match="not a digest"):
        Digest.from_bytes(b"short")
