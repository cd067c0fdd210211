"""The disk image of yesterday is put back: the counsellor is told once, and yesterday's work is there."""

import shutil
from contextlib import closing

import pytest
from day_walk import DayWalk

from jobcentre_desktop.domain.incident import Happened
from jobcentre_desktop.ui.desk_words import incident_words
from jobcentre_desktop.ui.locale import Formatter
from tests.central import start_central_server
from tests.makers import a_client

IN_ENGLISH = Formatter("en", khmer_digits=False)


@pytest.fixture
def server():
    running = start_central_server()
    yield running
    running.stop()


def test_the_counsellor_is_told_once_and_nothing_is_lost(qapp, server, tmp_path):
    home, image = tmp_path / "A", tmp_path / "image"
    with closing(DayWalk(qapp, home, tmp_path / "papers")) as walk:
        walk.set_up(server)
        walk.rest()
        walk.services.exchange_changes()
    shutil.copytree(home, image)
    with closing(DayWalk(qapp, home, tmp_path / "papers")) as walk:
        at_work(walk)
        client = walk.services.register_client(a_client()).client
        walk.services.exchange_changes()
        walk.rest()
    shutil.rmtree(home)
    shutil.copytree(image, home)
    with closing(DayWalk(qapp, home, tmp_path / "papers")) as walk:
        at_work(walk)
        walk.until(lambda: walk.page.notices.isVisible(), "a sentence says what happened")
        [happened] = walk.services.incidents()
        assert happened.what is Happened.RESTORED
        assert incident_words(happened, "A", IN_ENGLISH) in walk.page.notices.text()
        assert walk.services.show_client(client.id).client.client_no == client.client_no
        walk.page.notices.clear()
        rounds = []
        walk.desk.line.round_ended.connect(rounds.append)
        walk.desk.line.sync_now()
        walk.until(lambda: rounds, "another round ends")
        walk.rest()
        assert walk.page.notices.text() == "", "told once"


def at_work(walk):
    walk.sign_in()
    walk.until(lambda: walk.window.is_at_work(), "the counsellor is at work")
