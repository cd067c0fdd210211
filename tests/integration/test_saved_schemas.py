"""What desks of every schema said is understood for ever: their words are saved, folded and found again."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.wire import translation
from jobcentre_desktop.wire.states import read_states
from tests.counter import Counter
from tests.integration.desk_file import DeskFile

WORDS = Path(__file__).parents[1] / "saved_words"


def saved(schema):
    return json.loads((WORDS / f"schema_{schema}.json").read_text(encoding="utf-8"))


def test_the_words_of_every_schema_are_saved():
    assert sorted(one.name for one in WORDS.glob("schema_*.json")) == [
        f"schema_{n}.json" for n in range(1, SCHEMA + 1)
    ]
    assert [saved(n)["schema"] for n in range(1, SCHEMA + 1)] == list(range(1, SCHEMA + 1))


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
@pytest.mark.parametrize("told", ["numbered", "states"])
def test_saved_words_come_to_the_records_they_always_came_to(tmp_path, schema, told):
    words = saved(schema)
    lines = [line.encode() for line in words[told]]
    desk = DeskFile(tmp_path)
    with desk.work() as work:
        if told == "numbered":
            numbered = translation.read_numbered_ops(lines)
            work.changes.take_in(numbered, len(numbered))
        else:
            work.changes.take_in((), len(words["numbered"]))
            work.states.take(read_states(lines, most=99))
        work.commit()
    with desk.work(reading=True) as work:
        assert work.changes.digest() == (words["digest"], len(words["records"]))
        found = [[one.field, one.shown.value, one.other.value] for one in work.changes.conflicts()]
        assert found == words["conflicts"]
        [row] = work.clients.search("សុខ សុភា", 5)
        client = work.records.get(Client, row.id)
        told = words["records"][str(client.id)]
        assert (client.phone, client.returned) == (told["phone"], told.get("returned"))
    desk.close()


def test_a_file_and_a_draft_of_the_first_schema_open_with_their_day_of_return(tmp_path, patterns):
    with closing(Counter(patterns.staffed(), tmp_path / "desk", upcasts=Upcasts(1, {}))) as counter:
        client = counter.register()
        with counter.work() as work:
            kept = work._ledger.find("client", client.id)
            work._ledger.append(kept, "client", client.id, Act.SET, {"returned_on": "2019-05-20"})
            work.commit()
        drafts = counter.head.keep_drafts
        day = {"day": None, "month": 5, "year": 2019}
        typed = {"surname_km": "សុខ", "more": {"migration": {"returned_on": day}}}
        draft = drafts.keep(drafts.new_draft_id(), "registration", typed)
        counter.update_app(UPCASTS)
        assert counter.head.show_client(client.id).client.returned == "2019-05-20"
        told = counter.head.keep_drafts.read(draft.id).facts
        assert told == {"surname_km": "សុខ", "more": {"migration": {"returned": day}}}
