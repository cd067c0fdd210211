"""Rows altered behind the changes' back are found by a slow look, and made anew from the changes."""

import json
import subprocess
from uuid import uuid4

import pytest
from sqlalchemy import text

from jobcentre_desktop.server.checking import check, is_well, lines
from jobcentre_desktop.server.refused import Foreseen
from tests.central import run_command
from tests.erasing import erase
from tests.memory_desk import client_facts, record_id


@pytest.fixture
def desk(new_desk):
    desk = new_desk()
    for n in range(1, 6):
        desk.add(record_id(n), **client_facts(n, surname_la="Right"))
    desk.round()
    return desk


def alter(office, centre, statement, n):
    office.work(
        lambda connection: connection.execute(text(statement), {"centre": centre, "id": record_id(n)})
    )


WRONG = """UPDATE record SET facts = facts || '{"surname_la": "Wrong"}'
           WHERE centre_id = :centre AND record_id = :id"""
GONE = "DELETE FROM record WHERE centre_id = :centre AND record_id = :id"
UNMADE = "DELETE FROM op WHERE centre_id = :centre AND record_id = :id"


def differing(told):
    return [(one["id"], one["why"]) for one in told["differing"]]


def test_what_is_as_its_changes_make_it_is_well(office, centre, desk):
    [told] = check(office, repair=False, only=centre)
    assert told == {"code": centre, "records": 5, "sums": "agree", "differing": [], "repaired": 0}
    assert is_well([told])


def test_an_altered_row_and_a_lost_one_are_told_and_left_until_somebody_says_repair(office, centre, desk):
    alter(office, centre, WRONG, 2)
    alter(office, centre, GONE, 4)
    for _ in range(2):
        [told] = check(office, repair=False, only=centre)
        assert (told["records"], told["sums"], told["repaired"]) == (4, "differ", 0)
        assert differing(told) == [(str(record_id(2)), "altered"), (str(record_id(4)), "missing")]
        assert not is_well([told])
    desk.round()
    assert desk.last_reply.records == 5, "the count that is kept did not notice: hence the slow look"


def test_a_repair_makes_them_anew_from_their_changes_and_both_sides_agree(office, centre, desk):
    alter(office, centre, WRONG, 2)
    alter(office, centre, GONE, 4)
    [told] = check(office, repair=True, only=centre)
    assert (told["repaired"], told["sums"]) == (2, "counted_again")
    assert is_well([told])
    [again] = check(office, repair=False, only=centre)
    assert (again["records"], again["sums"], again["differing"]) == (5, "agree", [])
    desk.round()
    assert (desk.last_reply.digest, desk.last_reply.records) == desk.digest()


def test_conflicts_that_were_lost_come_back_and_settled_ones_stay_settled(office, centre, new_desk, desk):
    other = new_desk("B")
    other.round()
    desk.set(record_id(1), surname_la="Here")
    other.set(record_id(1), surname_la="There")
    for one in (desk, other, desk):
        one.round()
    alter(office, centre, "DELETE FROM conflict WHERE centre_id = :centre AND record_id = :id", 1)
    [told] = check(office, repair=True, only=centre)
    assert differing(told) == [(str(record_id(1)), "altered")]
    count = "SELECT count(*) FROM conflict WHERE centre_id = :centre AND settled_by = 0"
    assert office.work(lambda connection: connection.scalar(text(count), {"centre": centre})) == 1
    assert check(office, repair=False, only=centre)[0]["differing"] == []


def test_a_row_that_no_change_explains_is_told_and_never_thrown_away(office, centre, desk):
    alter(office, centre, UNMADE, 3)
    [told] = check(office, repair=True, only=centre)
    assert differing(told) == [(str(record_id(3)), "unexplained")]
    assert (told["records"], told["repaired"]) == (5, 0)
    assert not is_well([told])
    assert lines([told])[1].strip() == f"client {record_id(3)}: unexplained"


def test_what_was_erased_is_well_and_a_repair_brings_nothing_of_it_back(office, centre, desk):
    alone = uuid4()  # an erasure reaches every centre
    desk.add(alone, **client_facts(9))
    desk.set(alone, phone="+85512345678")
    desk.round()
    erase(office, alone)
    for _ in range(2):
        [told] = check(office, repair=True, only=centre)
        assert (told["records"], told["sums"], told["differing"]) == (5, "agree", [])


def test_a_centre_that_is_not_there_is_a_foreseen_refusal(office):
    with pytest.raises(Foreseen, match="SRV-08"):
        check(office, repair=False, only="ZZ")


def test_the_command_tells_it_and_its_exit_code_says_whether_all_is_well(office, central, centre, desk):
    where = (
        "--centre",
        centre,
        "--database-url",
        f"postgresql://postgres:@/postgres?host={central.data}/postgres",
    )
    alter(office, centre, WRONG, 5)
    with pytest.raises(subprocess.CalledProcessError) as refused:
        run_command("check", "--json", *where)
    assert (refused.value.returncode, "SRV-66" in refused.value.stderr) == (3, True)
    [told] = json.loads(refused.value.stdout)["centres"]
    assert differing(told) == [(str(record_id(5)), "altered")]
    assert "5 records, sums counted again; 1 differ, 1 made anew" in run_command("check", "--repair", *where)
