"""Qt's own dialogs and menus: really opened, and in Khmer to the last word."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QTreeView,
    QWidget,
)
from ui.screen import settle

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.printing.dialogs import ask_for_printer, new_printer, print_dialog, save_dialog

SAME_EVERYWHERE = {"PDF (*.pdf)"}
"""What has no Khmer: the name of a kind of file. Paths are those of this computer."""


def words_of(widget):
    """Every word in sight or read aloud, menus and tips too, without the marks of shortcuts."""
    for one in [widget, *widget.findChildren(QWidget)]:
        if isinstance(one, (QLabel, QAbstractButton)):
            yield one.text()
        elif isinstance(one, QGroupBox):
            yield one.title()
        elif isinstance(one, QComboBox):
            yield from (one.itemText(place) for place in range(one.count()))
        elif isinstance(one, QTabWidget):
            yield from (one.tabText(place) for place in range(one.count()))
        elif isinstance(one, QTreeView) and one.model() is not None:
            sideways = Qt.Orientation.Horizontal
            yield from (one.model().headerData(at, sideways) for at in range(one.model().columnCount()))
        yield from (one.toolTip(), one.accessibleName(), one.windowTitle() if one.isWindow() else "")
        yield from (action.text().partition("\t")[0] for action in one.actions())


def english(widget):
    """The words with Latin letters and no Khmer ones."""
    told = {(text or "").replace("&", "") for text in words_of(widget)}
    latin = {text for text in told if re.search("[A-Za-z]{2}", text) and not re.search("[ក-៿]", text)}
    return {text for text in latin - SAME_EVERYWHERE if "/" not in text and ":\\" not in text}


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


@pytest.fixture
def khmer(look):
    look.change(language=Language.KHMER)
    return look


def test_the_standard_buttons_are_khmer(khmer, qtbot):
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    every = [one for one in QDialogButtonBox.StandardButton if one.value and one.value.bit_count() == 1]
    for button in every:
        box.addButton(button)
    assert len(box.buttons()) > 15
    assert english(box) == set()


def test_a_message_of_qts_own_is_khmer(khmer, qtbot):
    box = QMessageBox()
    box.setDetailedText("១")
    assert english(shown(qtbot, box)) == set()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_text_box_is_khmer(khmer, qtbot, kind):
    box = kind()
    qtbot.addWidget(box)
    menu = box.createStandardContextMenu()
    assert len([one for one in menu.actions() if one.text()]) >= 7
    assert english(menu) == set()


def test_the_print_dialog_is_khmer(khmer, qtbot):
    printer = new_printer("លិខិត")
    dialog = shown(qtbot, print_dialog(printer, 3, None))
    assert len(set(words_of(dialog))) > 25
    assert english(dialog) == set()


def test_the_print_preview_of_qt_is_khmer(khmer, qtbot):
    dialog = shown(qtbot, QPrintPreviewDialog())
    assert english(dialog) == set()


def test_the_save_dialog_is_khmer(khmer, qtbot):
    dialog = save_dialog("card", None)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert english(shown(qtbot, dialog)) == set()


def meeting(act):
    """Have `act` deal with the print dialog, which is open by then."""

    def meet():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        act(dialog)

    QTimer.singleShot(0, meet)


def test_the_print_dialog_answers_with_a_printer_that_is_set_up(look, page, tmp_path):
    def accept(dialog):
        assert dialog.windowTitle() == "Letters"
        dialog.findChild(QLineEdit, "filename").setText(str(tmp_path / "out.pdf"))
        dialog.accept()

    meeting(accept)
    chosen = ask_for_printer("Letters", 4, page)
    assert chosen.printer.docName() == "Letters"
    assert chosen.pages(4) == (0, 1, 2, 3)
    assert chosen.spooler == ""


def test_a_cancelled_print_dialog_answers_nothing(look, page):
    meeting(lambda dialog: dialog.reject())
    assert ask_for_printer("Letters", 1, page) is None
