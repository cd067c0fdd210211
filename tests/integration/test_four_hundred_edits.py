"""200 clients changed at two desks that had not heard of each other: 400 edits, none hidden, none destroyed.

The measure of others' ways (sync brief §2.5): of 400 such edits one hides 200 and shows no flag, another
destroys 100 texts. This takes seconds, for it is done on two encrypted files and a real server.
"""

from dataclasses import replace

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.client import Client

PAIRS = 100
BEFORE = "ចង់ធ្វើការនៅក្នុងក្រុង"


def edit(desk, changed):
    """Change one field of each client, as one evening's work of one desk."""
    with desk.work() as work:
        for client_id, facts in changed.items():
            work.records.change(replace(work.records.get(Client, client_id), **facts))
        work.commit()


def test_400_edits_at_once_are_all_to_be_seen_and_all_texts_that_clash_are_flagged(desks):
    a, b = desks
    apart = [a.register(surname_km="សុខ", remarks=None).id for _ in range(PAIRS)]
    same = [a.register(surname_km="ចាន់", remarks=BEFORE).id for _ in range(PAIRS)]
    for desk in (a, b):
        desk.head.exchange_changes()
    edit(a, {one: {"email": f"a{n}@example.org"} for n, one in enumerate(apart)})
    edit(b, {one: {"telegram": f"@b{n}"} for n, one in enumerate(apart)})
    edit(a, {one: {"remarks": f"{BEFORE} ឬភ្នំពេញ {n}"} for n, one in enumerate(same)})
    edit(b, {one: {"remarks": f"{BEFORE} តែជិតផ្ទះ {n}"} for n, one in enumerate(same)})
    for desk in (a, b, a):
        desk.head.exchange_changes()
    for desk in (a, b):
        open_ones = {one.client_id: one for one in desk.head.settle_conflict.open_ones()}
        assert open_ones.keys() == set(same), "all that clash are flagged, and nothing else"
        seen = 0
        for n, client_id in enumerate(apart):
            client = desk.head.show_client(client_id).client
            seen += (client.email == f"a{n}@example.org") + (client.telegram == f"@b{n}")
        for n, client_id in enumerate(same):
            sides = [side.value for side in open_ones[client_id].sides]
            assert sides[0] == desk.head.show_client(client_id).client.remarks
            seen += f"{BEFORE} ឬភ្នំពេញ {n}" in sides
            seen += f"{BEFORE} តែជិតផ្ទះ {n}" in sides
        assert seen == 4 * PAIRS
        with desk.work(reading=True) as work:
            edits = [
                entry.facts
                for client_id in (*apart, *same)
                for entry in work.changes.history(client_id)
                if entry.act is Act.SET
            ]
        assert len(edits) == 4 * PAIRS, "every edit is in the history"
