"""The shared folder on the screens: chosen, exchanged through by itself, told in words; one that hangs."""

from __future__ import annotations

import fcntl
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pytest
from ui.client_scene import button, quiet, words
from ui.screen import assert_fits, assert_follows_the_language, assert_named, type_text
from ui.settings_scene import scene, settings  # noqa: F401
from ui.test_connection_page import SIZES, shown

from jobcentre_desktop.bootstrap.window import RunningDesk
from jobcentre_desktop.domain.errors import FolderUnreachable
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.tasks import Bystander
from tests.a_desk import PASSWORD, StandingClock, open_as_head, settings_of
from tests.central import start_central_server
from tests.counter import Counter
from tests.stick import waiting

# ruff: noqa: F811 - a fixture is named where it is used
NAME = "0-hangs.jobcentre"


@pytest.fixture(scope="module")
def central():
    server = start_central_server()
    yield server
    assert server.stop() == 0


@pytest.fixture
def other(central, patterns, tmp_path):
    """Desk B of the same centre, enrolled, without a screen."""
    counter = Counter(patterns.staffed("B"), tmp_path / "desk-b")
    counter.head.enrol_desk(central.url, central.invite("02", "B"))
    counter.head.exchange_changes()
    yield counter
    counter.close()


@pytest.fixture
def here(scene, central, other):
    """Desk A with its screens, enrolled; each desk has heard of the other."""
    scene.services.enrol_desk(central.url, central.invite("02", "A"))
    scene.services.exchange_changes()
    other.head.exchange_changes()
    scene.folder.start(scene.services)
    return scene


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "shared"
    made.mkdir()
    return made


@dataclass(frozen=True)
class Hanging:
    """A file whose opening waits, as on a network drive that is gone, until it is let go.

    A lease does it: whoever opens the file waits until its holder gives it back (`fcntl(2)`; 45 s at most).
    """

    path: Path
    holder: BinaryIO

    def let_go(self) -> None:
        fcntl.fcntl(self.holder, fcntl.F_SETLEASE, fcntl.F_UNLCK)


@pytest.fixture
def hanging(folder):
    path = folder / NAME
    path.write_bytes(b"?")
    told_before = signal.signal(signal.SIGIO, signal.SIG_IGN)  # it asks the holder, and would end the process
    with path.open("rb+") as holder:
        fcntl.fcntl(holder, fcntl.F_SETLEASE, fcntl.F_WRLCK)
        yield Hanging(path, holder)
    signal.signal(signal.SIGIO, told_before)


def idle(scene):
    return quiet(scene) and not scene.lane.is_busy and not scene.aside.is_busy and not scene.folder.state.busy


def use(scene, qtbot, folder):
    with qtbot.waitSignal(scene.folder.chosen):
        scene.folder.choose(folder)
    qtbot.waitUntil(lambda: idle(scene))


def test_the_desks_exchange_by_themselves_and_the_page_says_how_it_stands(here, other, folder, look, qtbot):
    client = other.register()
    of_other = waiting(other)
    other.head.exchange_folder(folder)
    use(here, qtbot, folder)
    page = shown(here, look, qtbot)
    assert (
        "Exchanged with desk 02-B through the folder: 09:15. "
        f"{of_other} change{'s' * (of_other > 1)} of theirs are not yet at the central server."
    ) in words(page.folder)
    assert here.services.find_clients(client.client_no)
    mine = here.register()
    page.folder.exchange.click()
    qtbot.waitUntil(lambda: idle(here))
    other.head.exchange_folder(folder)
    assert other.head.find_clients(mine.client_no)
    here.services.exchange_changes()
    page.on_shown(None)
    qtbot.waitUntil(lambda: idle(here))
    assert "All of theirs that is known here is at the central server." in words(page.folder)
    assert_fits(page)


def test_nothing_new_is_written_or_read_twice(here, other, folder, qtbot):
    here.register()
    other.register()
    other.head.exchange_folder(folder)
    use(here, qtbot, folder)
    (own,) = folder.glob("02-A.*-up.jobcentre")  # a desk of another test was A before
    before = own.stat()
    here.folder.exchange_now()
    qtbot.waitUntil(lambda: idle(here))
    assert own.stat() == before
    here.register()
    here.folder.exchange_now()
    qtbot.waitUntil(lambda: idle(here))
    assert own.stat() != before


def test_a_desk_whose_work_is_all_at_the_server_leaves_nothing_of_its_own(here, folder, qtbot):
    here.services.exchange_changes()
    use(here, qtbot, folder)
    assert list(folder.iterdir()) == []


def test_a_folder_that_hangs_is_said_to_and_holds_nobody_up(scene, folder, hanging, look, qtbot):
    scene.folder.start(scene.services)
    with qtbot.waitSignal(scene.folder.chosen):
        scene.folder.choose(folder)
    page = shown(scene, look, qtbot)
    qtbot.waitUntil(lambda: scene.folder.state.hangs_since is not None)
    assert "The folder does not answer since 09:15." in words(page.folder)
    assert scene.register().client_no
    assert not scene.lane.is_busy
    hanging.let_go()
    qtbot.waitUntil(lambda: not scene.folder.state.busy)
    assert "does not answer" not in words(page.folder)


def test_the_end_waits_for_nothing_that_hangs(folder, hanging, qtbot):
    aside = Bystander()
    told = []
    aside.run(hanging.path.read_bytes, owner=aside, done=told.append, failed=told.append)
    assert aside.is_busy
    assert aside.close()
    assert not aside.is_busy
    assert told == []


def test_the_app_closes_while_the_folder_hangs(qapp, hanging, patterns, tmp_path, qtbot):
    desk = open_as_head(patterns.new_desk().copy(tmp_path / "desk"), clock=StandingClock())
    me = desk.services.me.id
    desk.services.keep_folder.choose(hanging.path.parent)
    desk.close()
    app = RunningDesk(qapp, settings_of(tmp_path / "desk"))
    app.desk.sign_in.unlock(me, PASSWORD)
    app.app.enter(me)
    qtbot.waitUntil(lambda: app.folder.state.standing.folder is not None)
    app.folder.exchange_now()
    assert app.folder.state.busy
    app.close()  # it would wait here for ever


def test_another_folder_can_be_chosen_while_one_hangs(here, folder, hanging, qtbot, tmp_path):
    with qtbot.waitSignal(here.folder.chosen):
        here.folder.choose(folder)
    qtbot.waitUntil(lambda: here.folder.state.hangs_since is not None)
    (tmp_path / "better").mkdir()
    with qtbot.waitSignal(here.folder.chosen):
        here.folder.choose(tmp_path / "better")
    qtbot.waitUntil(lambda: not here.folder.state.busy and here.folder.state.standing.looked_at is not None)
    assert here.folder.state.standing.folder == tmp_path / "better"
    assert here.folder.state.trouble is None


def test_a_folder_that_is_gone_is_told_in_one_sentence_and_tried_again(here, folder, look, qtbot):
    use(here, qtbot, folder)
    folder.rmdir()
    page = shown(here, look, qtbot)
    page.folder.exchange.click()
    qtbot.waitUntil(lambda: idle(here))
    assert isinstance(here.folder.state.trouble, FolderUnreachable)
    assert "cannot be reached from this computer. Your work is safe here." in words(page.folder)
    folder.mkdir()
    page.folder.exchange.click()
    qtbot.waitUntil(lambda: idle(here))
    assert here.folder.state.trouble is None


def test_the_folder_is_chosen_in_the_settings_and_kept(scene, folder, look, qtbot):
    scene.folder.start(scene.services)
    page = settings(scene, look, qtbot)
    type_text(page.folder.folder, str(folder))
    with qtbot.waitSignal(scene.folder.chosen):
        page.folder.use.click()
    qtbot.waitUntil(lambda: idle(scene))
    assert scene.services.keep_folder.standing().folder == folder
    assert [one.name for one in folder.iterdir()] == [], "what was tried out there is gone again"
    with qtbot.waitSignal(scene.folder.chosen):
        button(page.folder, "Use none").click()
    qtbot.waitUntil(lambda: idle(scene))
    assert scene.services.keep_folder.standing().folder is None
    assert page.folder.folder.value() == ""


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing", "cannot be reached"),
        ("OneDrive - Ministry/shared", "is copied by a cloud service"),
        ("", "Folder is needed"),
    ],
)
def test_a_folder_that_will_not_do_is_told_at_its_field(scene, look, qtbot, tmp_path, name, sentence):
    (tmp_path / "OneDrive - Ministry" / "shared").mkdir(parents=True)
    scene.folder.start(scene.services)
    page = settings(scene, look, qtbot)
    if name:
        type_text(page.folder.folder, str(tmp_path / name))
    with qtbot.waitSignal(page.folder.refused):
        page.folder.use.click()
    assert sentence in words(page.errors)
    assert page.folder.use.isEnabled()
    assert scene.services.keep_folder.standing().folder is None


def test_a_folder_without_its_whole_path_is_refused(scene, qtbot):
    scene.folder.start(scene.services)
    with qtbot.waitSignal(scene.folder.refused) as told:
        scene.folder.choose(Path("shared"))
    assert isinstance(told.args[0], FolderUnreachable)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KHMER])
def test_the_cards_fit_and_every_control_has_a_name(scene, folder, look, qtbot, language, size):
    scene.folder.start(scene.services)
    with qtbot.waitSignal(scene.folder.chosen):
        scene.folder.choose(folder)
    look.change(language=language)
    for page in (shown(scene, look, qtbot, size=size), settings(scene, look, qtbot, size=size)):
        qtbot.waitUntil(lambda: idle(scene))
        assert_fits(page)
        assert_named(page)


def test_the_cards_follow_the_language(scene, folder, look, qtbot):
    scene.folder.start(scene.services)
    with qtbot.waitSignal(scene.folder.chosen):
        scene.folder.choose(folder)
    qtbot.waitUntil(lambda: idle(scene))
    assert_follows_the_language(look, lambda: shown(scene, look, qtbot))
