"""A second window on the same desk brings the first one to the front and goes."""

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.bootstrap.one_window import FrontDesk, ask_to_the_front


def test_the_first_window_comes_to_the_front_when_a_second_one_is_started(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    FrontDesk(tmp_path, window)
    window.showMinimized()
    assert ask_to_the_front(tmp_path)
    assert not window.isMinimized()
    assert window.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_a_window_that_does_not_answer_is_not_waited_for_long(qtbot, tmp_path):
    assert not ask_to_the_front(tmp_path, patience_ms=50)
    assert list(tmp_path.iterdir()) == [], "nothing is left to bring a later window to the front"


def test_an_older_wish_is_none_of_a_new_window(qtbot, tmp_path):
    (tmp_path / "window.wanted").write_bytes(b"")
    window = QWidget()
    qtbot.addWidget(window)
    FrontDesk(tmp_path, window)
    qtbot.waitUntil(lambda: not (tmp_path / "window.wanted").exists())
    assert not window.isVisible()
