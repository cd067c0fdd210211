"""Whole records are asked for and told in the words saved when they were new."""

import json
from pathlib import Path

import msgspec
import pytest

from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.wire import state_messages as said
from jobcentre_desktop.wire.states import ConflictWords, StateTable, read_states, state_lines

SAVED = json.loads((Path(__file__).parents[1] / "saved_words" / "states_1.json").read_text(encoding="utf-8"))
TYPES = {
    kind.__name__: kind
    for kind in (
        said.SnapshotRequest,
        said.ChunkHeader,
        said.StatesRequest,
        said.StatesHeader,
        said.CompareRequest,
        said.CompareHeader,
        said.BucketWords,
        said.OlderRequest,
        said.OlderHeader,
        StateTable,
        ConflictWords,
    )
}


def test_the_doors_are_the_saved_ones():
    doors = [said.SNAPSHOT_PATH, said.STATES_PATH, said.COMPARE_PATH, said.OLDER_PATH]
    assert SAVED["doors"] == doors


@pytest.mark.parametrize("name", TYPES)
def test_no_name_was_lost_and_every_new_one_has_a_default(name):
    fields = {field.encode_name: field for field in msgspec.structs.fields(TYPES[name])}
    for told, needed in SAVED["names"][name].items():
        assert fields[told].required is needed
    assert not [told for told, one in fields.items() if one.required and told not in SAVED["names"][name]]


def test_saved_states_are_understood_and_told_again_in_the_same_words():
    lines = [msgspec.json.encode(one) for one in SAVED["states"]]
    states = read_states(lines, most=10)
    assert [json.loads(line) for line in state_lines(states)] == SAVED["states"]


def test_sums_are_told_short_and_tell_which_buckets_differ():
    here, there = Digest().to_bytes(), bytearray(Digest().to_bytes())
    there[32 * 7 - 1] = there[32 * 200 - 1] = 1
    short = said.short_sums(here)
    assert len(short) == 2048
    assert said.differing(short, said.short_sums(bytes(there))) == [6, 199]
