"""Kill the app at any moment: every save it spoke of is there afterwards, whole and with its change."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.visit import Visit
from tests.integration.desk_file import DeskFile
from tests.integration.replay import assert_replay_gives_the_file, finder_rows, logged, rebuilt_finder_rows

ROOT = Path(__file__).parents[2]
KILLS = 8

# Speaks only after the commit, as the screen does.
COUNTER = """
import sys
from pathlib import Path
from tests.integration.desk_file import DeskFile, visit

desk = DeskFile(Path(sys.argv[1]), key=bytes.fromhex(sys.argv[2]))
for number in range(int(sys.argv[3]), 10**6):
    desk.new_id.skip_to(number * 10)
    client = desk.client(number, remarks="ចំណាំ " * (number * 37 % 900))
    desk.save(client, visit(desk, client, number))
    print(client.id.int, flush=True)
"""


def saved_before_a_kill(desk, first, after):
    """Return what was said to be saved before the writer was killed, right after the `after`th save."""
    writer = subprocess.Popen(
        [sys.executable, "-c", COUNTER, str(desk.path.parent), desk.key.hex(), str(first)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    said = []
    with writer:
        for line in writer.stdout:
            said.append(int(line))
            if len(said) == after:
                writer.kill()
    return said


@pytest.fixture
def desk(tmp_path):
    desk = DeskFile(tmp_path)
    yield desk
    desk.close()


def test_every_save_that_was_spoken_of_survives_a_kill(desk):
    chance = random.Random(5)
    said = []
    for turn in range(KILLS):
        said += saved_before_a_kill(desk, 1 + turn * 1000, chance.randint(1, 12))
        desk.reopen()
        with desk.work(reading=True) as work:
            clients = {one.id.int for one in work.records.every(Client)}
            visited = {one.client_id.int for one in work.records.every(Visit)}
        assert set(said) <= clients
        assert clients == visited
        assert [one.change.seq for one in logged(desk)] == list(range(1, 2 * len(clients) + 1))
    assert_replay_gives_the_file(desk)
    assert finder_rows(desk) == rebuilt_finder_rows(desk)
