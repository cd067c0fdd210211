"""The bytes of scans are asked for and told in the words saved when they were new."""

import json
from pathlib import Path

import msgspec
import pytest

from jobcentre_desktop.wire import scan_messages as said

SAVED = json.loads((Path(__file__).parents[1] / "saved_words" / "scans_1.json").read_text(encoding="utf-8"))
TYPES = {kind.__name__: kind for kind in (said.PutHeader, said.PutAnswer, said.GetRequest, said.GetHeader)}


def test_the_doors_are_the_saved_ones():
    assert SAVED["doors"] == [said.PUT_PATH, said.GET_PATH]


@pytest.mark.parametrize("name", TYPES)
def test_no_name_was_lost_and_every_new_one_has_a_default(name):
    fields = {field.encode_name: field for field in msgspec.structs.fields(TYPES[name])}
    for told, needed in SAVED["names"][name].items():
        assert fields[told].required is needed
    assert not [told for told, one in fields.items() if one.required and told not in SAVED["names"][name]]
