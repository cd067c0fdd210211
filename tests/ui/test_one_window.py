"""A second window on the same desk brings the first one to the front and goes."""

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.bootstrap.one_window import WANTED, FrontDesk, ask_to_the_front


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


def test_a_link_laid_under_the_wish_has_no_file_made_elsewhere(qtbot, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / WANTED).symlink_to(elsewhere)
    assert not ask_to_the_front(tmp_path, patience_ms=50)
    assert not elsewhere.exists()


def test_a_folder_laid_under_the_wish_keeps_nobody_from_the_window(qtbot, tmp_path):
    (tmp_path / WANTED).mkdir()
    window = QWidget()
    qtbot.addWidget(window)
    FrontDesk(tmp_path, window)
    assert not ask_to_the_front(tmp_path, patience_ms=50)
