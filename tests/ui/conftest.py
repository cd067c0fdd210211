"""The look of the app for tests of the screen: English, no Khmer digits, light."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui.client_scene import TODAY_0915, Scene
from ui.demo_pages import demo_window
from ui.paper_scene import PLAIN_CLIENT, PLAIN_REFERRAL, PaperScene
from ui.print_office import Office
from ui.screen import assert_named, put_on_screen, settle
from ui.whole_desk import Filled, WholeDesk, fill_a_desk

from jobcentre_desktop.documents.typesetting.breaking import LineBreaks
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ui.look import Language, Look, Taste
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.window import MainWindow
from jobcentre_desktop.ui.theme import Mode
from tests.a_desk import StandingClock, open_as_head
from tests.patterns import Patterns

RESOURCES = Path(__file__).parent.parent.parent / "resources"


class KeepingQtBot(QtBot):
    """Holds what it was given until the test is over.

    A page that a test no longer names would be left to the garbage collector, which takes Python's half of it
    apart while Qt's half still tells its bars that something has changed.
    """

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self._held: dict[int, QWidget] = {}

    def addWidget(self, widget: QWidget, **choices: Any) -> None:  # noqa: N802 - Qt's way of naming
        self._held[id(widget)] = widget
        widget.destroyed.connect(partial(self._held.pop, id(widget), None))
        super().addWidget(widget, **choices)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown() -> None:
    """Destroy what the test had on the screen now, and not in the next loop of events."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return KeepingQtBot(request)


@pytest.fixture(autouse=True)
def every_dialog_is_named(qapp: QApplication) -> Iterator[None]:
    """Whatever dialog a test opens, all in it that the keyboard reaches has a name for a screen reader."""

    def look_at(_window: QWindow | None) -> None:
        dialog = QApplication.activeModalWidget()
        if type(dialog).__module__.startswith("jobcentre"):
            assert_named(dialog)

    qapp.focusWindowChanged.connect(look_at)
    yield
    qapp.focusWindowChanged.disconnect(look_at)


@pytest.fixture(scope="session")
def shared_look(qapp: QApplication) -> Look:
    """One for the run: fonts and stylesheet take longer to load than most tests last."""
    taste = Taste(language=Language.ENGLISH, mode=Mode.LIGHT)
    return Look(qapp, RESOURCES, taste, break_words=LineBreaks(RESOURCES).with_breaks)


@pytest.fixture
def look(shared_look: Look) -> Iterator[Look]:
    """The look, back in English, light and normal size after each test."""
    yield shared_look
    plain = Taste(language=Language.ENGLISH, mode=Mode.LIGHT)
    shared_look.change(
        language=plain.language, khmer_digits=plain.khmer_digits, mode=plain.mode, text_step=plain.text_step
    )


@pytest.fixture
def open_window(look: Look, qtbot: QtBot) -> Callable[..., tuple[MainWindow, Navigator]]:
    """Return a function that opens a window with a few invented pages."""

    def build(**choices: Any) -> tuple[MainWindow, Navigator]:
        size = choices.pop("size", (1366, 688))
        window, navigator = demo_window(look, **choices)
        put_on_screen(qtbot, window, *size)
        settle()
        return window, navigator

    return build


@pytest.fixture
def scene(patterns: Patterns, tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    """A desk of the test's own, its head signed in, for pages without their window."""
    made = Scene(patterns.new_desk(TODAY_0915), tmp_path)
    yield made
    made.close()


@pytest.fixture
def counter(look: Look, qtbot: QtBot, patterns: Patterns, tmp_path: Path) -> Iterator[PaperScene]:
    """A real desk, with its lanes and somebody who answers the system's dialogs."""
    made = PaperScene(look, qtbot, patterns.new_desk(), tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="session")
def papers(patterns: Patterns, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes, bytes]:
    """Two letters in one file, a client card and a day's register, of a desk that is closed again."""
    desk = open_as_head(
        patterns.new_desk().copy(tmp_path_factory.mktemp("papers") / "desk"), clock=StandingClock()
    )
    services = desk.services
    client = services.register_client(PLAIN_CLIENT).client
    referral = services.refer_client(client.id, PLAIN_REFERRAL)
    letters = [services.issue_letter.make(referral.id, language) for language in ("km", "en")]
    made = services.issue_letter.as_one(*letters)
    card = services.make_paper.make(PaperKind.CLIENT_CARD, "km", client_id=client.id)
    register = services.make_paper.make(PaperKind.DAILY_REGISTER, "km")
    desk.close()
    return made, card, register


@pytest.fixture
def two_pages(papers: tuple[bytes, bytes, bytes]) -> bytes:
    return papers[0]


@pytest.fixture
def card(papers: tuple[bytes, bytes, bytes]) -> bytes:
    return papers[1]


@pytest.fixture
def register(papers: tuple[bytes, bytes, bytes]) -> bytes:
    return papers[2]


@pytest.fixture
def office(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    made = Office(look, qtbot, tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    put_on_screen(qtbot, made, 800, 400)
    return made


@pytest.fixture(scope="module")
def pattern(qapp: QApplication, patterns: Patterns, tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """A desk file with people in every state, to be copied."""
    return fill_a_desk(patterns.new_desk(), tmp_path_factory.mktemp("filled"))


@pytest.fixture
def desk(qapp: QApplication, pattern: Filled, tmp_path: Path) -> Iterator[WholeDesk]:
    """The whole app on a copy of that file."""
    made = WholeDesk(qapp, pattern[0], tmp_path / "copy", pattern[1])
    yield made
    made.look.change(language=Language.ENGLISH, mode=Mode.LIGHT, text_step=0)
    made.close()
