"""Whatever slip is made in a name, its bearer is found; what cannot be seen changes no answer."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks import slips
from tests.benchmarks.invented_people import people
from tests.integration.desk_file import TODAY, DeskFile

LONG_ENOUGH = 5
chances = st.builds(random.Random, st.integers(0, 2**32))


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = DeskFile(tmp_path_factory.mktemp("desk"))
    desk.everybody = list(people(60, desk.new_id, today=TODAY, seed=5))
    desk.save(*desk.everybody)
    yield desk
    desk.close()


def found(desk, typed):
    with desk.work(reading=True) as work:
        return [row.id for row in work.clients.search(typed)]


@given(st.integers(0, 59), chances)
def test_any_one_typo_in_a_latin_name_still_finds_its_bearer(desk, at, chance):
    client = desk.everybody[at]
    if len((client.name_la or "").replace(" ", "")) >= LONG_ENOUGH:
        assert client.id in found(desk, slips.typo(client.name_la, chance))


@given(st.integers(0, 59), chances)
def test_any_one_typo_in_a_khmer_name_still_finds_its_bearer(desk, at, chance):
    client = desk.everybody[at]
    if len((client.name_km or "").replace(" ", "")) >= LONG_ENOUGH:
        assert client.id in found(desk, slips.typo(client.name_km, chance))


@given(st.integers(0, 59), chances)
def test_zero_width_spaces_and_another_code_order_change_no_answer(desk, at, chance):
    name = desk.everybody[at].name_km
    if name:
        typed = slips.with_unseen_spaces(slips.other_code_order(name, chance), chance)
        assert found(desk, typed) == found(desk, name)
