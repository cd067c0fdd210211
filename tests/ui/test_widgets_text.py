"""Typing: Khmer is drawn whole, taken as typed, and the keyboard is enough."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.screen import press, put_on_screen, settle, type_text

from jobcentre_desktop.ui.client_parts.shortened import shortened
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Label
from jobcentre_desktop.ui.widgets.layout import boxed, column
from jobcentre_desktop.ui.widgets.text import NumberLine, TextArea, TextLine
from jobcentre_desktop.ui.words import spoken

STACKS = ["ស្ត្រី", "ក្រឹត្យ", "កន្ត្រៃ", "ញ៉ាំ", "ខ្ញុំ", "ឱ្យ", "ស្រីមុំ", "ប៉័រ", "ឆ្នាំ", "គ្រួសារ", "ល្អ៊ូ", "ឡ៊ូឌី", "Ágj"]
"""Tall above, deep below: shifters, two signs above, two feet below."""


@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
def test_no_ink_of_a_khmer_stack_leaves_the_line_box(look, step, weight):
    look.change(text_step=step)
    font = look.font("body", weight)
    metrics = QFontMetricsF(font)
    height = round(metrics.height())
    for text in STACKS:
        picture = QImage(240, height + 60, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setFont(font)
        painter.drawText(20, 30 + round(metrics.ascent()), text)
        painter.end()
        inked = [
            y
            for y in range(picture.height())
            if any(picture.pixelColor(x, y).lightness() < 200 for x in range(picture.width()))
        ]
        assert inked, text
        assert inked[0] >= 30, text
        assert inked[-1] < 30 + height, text


def test_a_line_edit_shows_the_feet_of_its_letters(look, qtbot):
    """The box inside the border is at least as high as the font's own line."""
    edit = TextLine()
    put_on_screen(qtbot, edit, 300, 60)
    inner = edit.height() - 2 * 2
    assert inner >= edit.fontMetrics().height()


def lines_of(label: Label, width: int) -> int:
    layout = QTextLayout(label.text(), label.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    count = 0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return count


def test_a_khmer_sentence_of_the_catalogue_wraps(look, qtbot):
    look.change(language=Language.KHMER)
    from jobcentre_desktop.domain.errors import ServerUnreachable
    from jobcentre_desktop.ui.error_text import sentence

    label = Label(lambda: sentence(ServerUnreachable("desk.example")), wrap=True)
    qtbot.addWidget(label)
    assert lines_of(label, 260) >= 3
    assert label.heightForWidth(260) >= 3 * label.fontMetrics().height()


def test_what_is_typed_comes_back_without_zero_width_spaces_and_edges(look, qtbot):
    edit = TextLine()
    put_on_screen(qtbot, edit, 300, 60)
    told = []
    edit.edited.connect(lambda: told.append(edit.value()))
    type_text(edit, " សុខ\u200bស្រីនាង ")
    assert edit.value() == "សុខស្រីនាង"
    assert told == ["សុខស្រីនាង"]
    edit.set_value("ចាន់")
    assert len(told) == 1  # the program's own change is not told
    edit.set_value(None)
    assert edit.value() == ""


def paste(widget, text):
    """Paste as the keyboard does."""
    QApplication.clipboard().setText(text)
    widget.setFocus()
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("control", [TextLine, TextArea])
def test_text_for_an_old_font_is_told_as_soon_as_it_is_pasted_and_stays(look, qtbot, control):
    field = Field(lambda: "Remarks", control())
    put_on_screen(qtbot, field, 500, 160)
    paste(field.control, "RBHraCaNacRkkm<úCa")
    assert field.control.value() == "RBHraCaNacRkkm<úCa"
    assert field.control.property("wrong") is True
    told = field._error_line.text()
    assert told == "“RBHraCaNacR…”: an old font, not Unicode"
    field.control.selectAll()
    type_text(field.control, "ព្រះរាជាណាចក្រកម្ពុជា")
    assert field.error is None
    assert not field._error_line.isVisible()


@pytest.mark.parametrize(
    ("form", "pasted", "told"),
    [
        ("khmer", "Sok Dara", True),
        ("khmer", "សុខ ដារ៉ា", False),
        ("latin", "NarI", False),
        ("latin", "RtUvkar", True),
        ("", "Sok Dara", False),
        ("handle", "RtUvkar", False),
        (None, "RtUvkar", False),
    ],
)
def test_each_box_asks_for_its_letters(look, qtbot, form, pasted, told):
    field = Field(lambda: "Name", TextLine(form=form))
    put_on_screen(qtbot, field, 500, 160)
    paste(field.control, pasted)
    assert (field.error is not None) is told


def test_zero_width_spaces_never_get_in_by_pasting(look, qtbot):
    for control in (TextLine(), TextArea()):
        put_on_screen(qtbot, control, 400, 120)
        paste(control, "ភ្នំ\u200bពេញ")
        assert control.value() == "ភ្នំពេញ"


def test_a_secret_is_hidden_and_taken_exactly(look, qtbot):
    edit = TextLine(secret=True)
    qtbot.addWidget(edit)
    edit.setText(" pass word ")
    assert edit.value() == " pass word "
    assert edit.displayText() != edit.text()


def test_a_password_may_be_pasted(look, qtbot):
    box = TextLine(secret=True, longest=200)
    put_on_screen(qtbot, box, 400, 120)
    paste(box, "ដើមត្នោត នៅមាត់ទន្លេ ២០២៦")
    assert box.value() == "ដើមត្នោត នៅមាត់ទន្លេ ២០២៦"


def test_backspace_takes_one_khmer_sign_not_the_whole_cluster(look, qtbot):
    edit = TextLine()
    put_on_screen(qtbot, edit, 300, 60)
    type_text(edit, "ស៊ា")
    press(Qt.Key.Key_Backspace)
    assert edit.text() == "ស៊"


@pytest.mark.parametrize("make", [TextLine, NumberLine, TextArea])
@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_U])
@pytest.mark.parametrize("kind", [QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress])
def test_a_box_leaves_the_keys_of_commands_alone_which_x11_would_give_it(look, qtbot, make, key, kind):
    box = make()
    put_on_screen(qtbot, box)
    box.set_value(7 if make is NumberLine else "សុភា")
    pressed = QKeyEvent(kind, key, Qt.KeyboardModifier.ControlModifier)
    pressed.accept()
    QCoreApplication.sendEvent(box, pressed)
    assert not pressed.isAccepted()
    assert box.value()


@pytest.mark.parametrize("make", [TextLine, NumberLine, TextArea])
def test_a_box_takes_back_what_was_typed_and_leaves_undo_alone_where_nothing_was(look, qtbot, make):
    box = make()
    put_on_screen(qtbot, box)
    for typed, taken in (("", False), ("7", True)):
        type_text(box, typed)
        pressed = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        pressed.ignore()
        QCoreApplication.sendEvent(box, pressed)
        assert pressed.isAccepted() == taken


def test_numbers_are_taken_in_khmer_and_latin_digits(look, qtbot):
    box = NumberLine(most=30)
    put_on_screen(qtbot, box, 300, 60)
    type_text(box, "២៤")
    assert box.value() == 24
    box.set_value(None)
    assert box.value() is None
    QTest.keyClicks(box, "12")
    assert box.value() == 12
    box.set_value(7)
    assert box.text() == "7"


def test_letters_do_not_get_into_a_number(look, qtbot):
    box = NumberLine(most=30)
    put_on_screen(qtbot, box, 300, 60)
    QTest.keyClicks(box, "1a")
    assert box.text() == "1"


def test_a_larger_text_keeps_lines_and_tab_leaves_it(look, qtbot):
    area, after = TextArea(rows=3, longest=10), TextLine()
    holder = boxed(column(area, after))
    put_on_screen(qtbot, holder, 400, 200)
    area.setFocus()
    QTest.keyClicks(area, "one")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(area, "two")
    assert area.value() == "one\ntwo"
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    area.setFocus()
    QTest.keyClicks(area, "345678")
    assert len(area.toPlainText()) == 10
    assert area.minimumSizeHint().height() >= 3 * area.fontMetrics().lineSpacing()


def test_setting_a_text_area_is_not_told_as_an_edit(look, qtbot):
    area = TextArea()
    qtbot.addWidget(area)
    told = []
    area.edited.connect(lambda: told.append(True))
    area.set_value("from the file")
    assert not told


def test_a_label_never_takes_text_for_markup(look, qtbot):
    label = Label("<b>Sok</b> & Sons")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>Sok</b> & Sons"


def test_an_elided_label_keeps_its_full_text_for_tooltip_and_reader(look, qtbot):
    label = ElidedLabel("A very long name of a partner in a narrow place")
    put_on_screen(qtbot, label, 80, 30)
    assert label.minimumSizeHint().width() <= 60
    assert label.toolTip() == label.text()


def test_words_follow_the_language_and_data_does_not(look, qtbot):
    words = Label(lambda: look.format.days(3))
    data = Label("3 days")
    holder = boxed(column(words, data))
    put_on_screen(qtbot, holder, 300, 100)
    look.change(language=Language.KHMER)
    settle()
    assert words.text() == "៣ ថ្ងៃ"
    assert data.text() == "3 days"


def test_what_a_person_typed_is_shown_with_breaks_between_its_words(look):
    assert look.breakable("ចង់ធ្វើការនៅជិតផ្ទះ") == "ចង់\u200bធ្វើការ\u200bនៅជិត\u200bផ្ទះ"


def test_a_long_note_is_shortened_after_a_word_in_one_line(look):
    assert shortened(look, "one\n two  three", 9) == "one two …"
    assert shortened(look, "one\n two  three", 13) == "one two three"
    khmer = shortened(look, "ចង់ធ្វើការនៅជិតផ្ទះ", 14)
    assert khmer == "ចង់\u200bធ្វើការ …"
    assert shortened(look, "x" * 50, 10) == "x" * 10 + " …"


def test_a_long_name_shows_its_beginning_once_the_cursor_has_left(look, qtbot):
    name, following = TextLine(width=120), TextLine()
    holder = boxed(column(name, following), "")
    put_on_screen(qtbot, holder, 300, 200)
    type_text(name, "ព្រហ្មសុគន្ធារក្សស្រីពេជ្រច័ន្ទរស្មី")
    assert name.cursorPosition() == len(name.text())
    press(Qt.Key.Key_Tab)
    assert name.cursorPosition() == 0


@pytest.mark.parametrize("make", [TextLine, TextArea])
def test_what_a_full_box_leaves_out_is_told_beside_it(look, qtbot, make):
    box = make(longest=5)
    field = Field("Name", box)
    put_on_screen(qtbot, field, 400, 200)
    type_text(box, "abcde")
    assert field.error is None
    paste(box, "fgh")
    assert box.value() == "abcde"
    assert spoken(field.error) == "Full: the rest was left out"
    box.set_value("")
    paste(box, "abcdefgh")
    assert box.value() == "abcde"
    assert spoken(field.error) == "Full: the rest was left out"
    press(Qt.Key.Key_Backspace)
    assert field.error is None
