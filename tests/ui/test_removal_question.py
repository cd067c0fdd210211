"""Before many records are removed the counsellor is asked once, with the cursor on what changes nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from ui.client_scene import quiet, words
from ui.screen import assert_fits, put_on_screen
from ui.settings_scene import scene  # noqa: F401

from jobcentre_desktop.domain.errors import TooManyRemoved
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.removal_question import RemovalDialog, RemovalQuestion

# ruff: noqa: F811 - a fixture is named where it is used


@pytest.fixture
def window(qtbot):
    made = QWidget()
    put_on_screen(qtbot, made, 1366, 688)
    return made


@pytest.fixture
def asking(scene, look, window):
    question = RemovalQuestion(look, window, scene.line, scene.tasks, parent=window)
    question.start(scene.services)
    return question


def stop_some(scene):
    """Keep in this desk's file that a round was stopped; return what that raised."""
    with scene.work() as work:
        work.desk.write("removals", '{"day":"2026-11-22","records":900,"stopped_at":214}')
        work.commit()
    return TooManyRemoved(214, 900)


def dialogs(window):
    return [one for one in window.findChildren(RemovalDialog) if one.isVisible()]


def test_it_is_asked_once_and_stopping_leaves_everything_as_it_is(scene, asking, window, qtbot):
    error = stop_some(scene)
    scene.line.round_failed.emit(error)
    [dialog] = dialogs(window)
    assert dialog.focusWidget() is dialog.stop
    qtbot.keyClick(dialog.stop, Qt.Key.Key_Space)
    assert not dialogs(window)
    scene.line.round_failed.emit(error)
    assert not dialogs(window)
    assert scene.services.answer_removals() is not None


def test_pressing_the_sign_asks_again_and_going_on_lets_the_next_round_through(scene, asking, window, qtbot):
    stop_some(scene)
    asking.sync()
    qtbot.waitUntil(lambda: dialogs(window) != [])
    dialogs(window)[0].go_on.click()
    qtbot.waitUntil(lambda: scene.services.answer_removals() is None)


def test_no_key_that_is_pressed_while_typing_goes_on(scene, asking, window, qtbot):
    scene.line.round_failed.emit(stop_some(scene))
    [dialog] = dialogs(window)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.answer_removals() is not None


@pytest.mark.parametrize("language", Language)
def test_the_question_names_both_figures_and_fits(look, window, language):
    look.change(language=language)
    dialog = RemovalDialog(look, TooManyRemoved(1214, 4900), window)
    dialog.show()
    assert all(look.format.number(n) in words(dialog) for n in (1214, 4900))
    assert_fits(dialog)
    dialog.close()
