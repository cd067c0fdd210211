"""A field of a form: its label, what is wrong with it, and the control."""

from __future__ import annotations

from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import KhmerNeeded, LatinNeeded, OldFontText
from jobcentre_desktop.domain.khmer.text import normal_form
from jobcentre_desktop.ui.announcing import announce
from jobcentre_desktop.ui.widgets.label import ElidedLabel, FoldingLabel, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.words import Words, language_changed, spoken

_UNDER_LABEL = 2
"""The place in a field's column that comes after what is free and the label."""
_PIECE = 12
"""Letters of an old font that are told: they have no place to break, and a field may be narrow."""


@runtime_checkable
class NamesItsParts(Protocol):
    """A control of several boxes, which names each of them after the field."""

    def name_parts(self, name: str) -> None: ...


@runtime_checkable
class ShowsWrong(Protocol):
    """A control that can draw itself as not accepted."""

    def set_wrong(self, wrong: bool) -> None: ...


@runtime_checkable
class IsEdited(Protocol):
    """A control that tells when a person changes its value."""

    edited: SignalInstance


@runtime_checkable
class TakesWords(Protocol):
    """A control into which words are typed or pasted; `form` is that of the dictionary, None for no words."""

    form: str | None
    edited: SignalInstance
    overfull: SignalInstance

    def value(self) -> str: ...


class Field(QWidget):
    """A label (buddy of the control), an optional note beside it, an error line under it, and the control.

    `beside` stands at the end of the label's line.

    The label is also the control's name for a screen reader, the error its description. Fields are never
    marked with a star: the few that may stay empty on a page of needed ones say "optional".

    Text with letters that a save would refuse, such as a name copied from a sheet in an old Khmer font, is
    told as soon as it is in the box; it stays there as it is. So is it when the box takes no more.

    What a save refused is red until it is changed: then `mended` is told, and whether the new value will do
    is for the next save to say. The sentence leaves its room empty till then, so that nothing jumps.

    Where boxes stand close together a form takes the `sentence` out and gives it the width of their row; what
    is told while somebody types is short and stays at its box.
    """

    mended = Signal()

    def __init__(
        self,
        label: Words,
        control: QWidget,
        *,
        note: Words | None = None,
        optional: bool = False,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._label = FoldingLabel(label, "label")
        self._label.setBuddy(control)
        self._words = label
        self._error: Words | str | None = None
        self._told_while_typing = False
        # Made when they are first needed: two labels of every field that never is wrong were 6 MB of a day.
        self._sentence: Label | None = None
        self._error_line: Label | None = None
        head = row(self._label, gap=6)
        if note is not None or optional:
            head.addWidget(ElidedLabel(note or _optional, "small"), 1)
        else:
            head.addStretch(1)
        if beside is not None:
            head.addWidget(beside)
        # Beside a field with an error, the boxes stay in one line: what is free goes above the label.
        self._column = column(None, head, control, gap=2)
        self.setLayout(self._column)
        if isinstance(control, IsEdited):
            control.edited.connect(self._on_edited)
        if isinstance(control, TakesWords) and control.form is not None:
            control.edited.connect(self._look_at_letters)
            control.overfull.connect(self._tell_full)
        self.retranslate()

    @property
    def sentence(self) -> Label:
        """The line for what a save refused; empty and hidden while nothing is wrong."""
        if self._sentence is None:
            self._sentence = self._new_line(_UNDER_LABEL)
        return self._sentence

    @property
    def error(self) -> Words | str | None:
        """What is wrong with the value now, None when nothing is."""
        return self._error

    def show_error(self, words: Words | str | None, *, aloud: bool = True) -> None:
        """Say what is wrong with the value, or take it back with None.

        A screen reader says it at once, for the cursor may stand here already; `aloud=False` leaves that to
        the summary of a whole form.
        """
        self._keep_room(keep=False)
        self._show_error(words, None if words is None else self.sentence)
        if words and aloud:
            announce(self.control, spoken(words))

    def _on_edited(self) -> None:
        if self._error is not None and not self._told_while_typing:
            self._keep_room(keep=True)
            self._show_error(None)
            self.mended.emit()

    def _new_line(self, place: int) -> Label:
        line = Label("", "error", wrap=True)
        line.hide()
        self._column.insertWidget(place, line)
        return line

    def _keep_room(self, *, keep: bool) -> None:
        if self._sentence is not None:
            policy = self._sentence.sizePolicy()
            policy.setRetainSizeWhenHidden(keep)
            self._sentence.setSizePolicy(policy)

    def _show_error(self, words: Words | str | None, line: Label | None = None) -> None:
        self._error = words
        self._told_while_typing = words is not None and line is self._error_line
        for one in filter(None, (self._sentence, self._error_line)):
            told = words if one is line else None
            if told is not None or not one.sizePolicy().retainSizeWhenHidden():
                one.say(told or "")
            one.setVisible(told is not None)
        self.control.setAccessibleDescription(spoken(words) if words else "")
        if isinstance(self.control, ShowsWrong):
            self.control.set_wrong(words is not None)

    def _look_at_letters(self) -> None:
        # Imported at the first letter: no field of the sign-in asks which, and it is to be there at once.
        from jobcentre_desktop.domain.letters_asked import wrong_letters

        control = self.control
        assert isinstance(control, TakesWords)
        problem = wrong_letters(spoken(self._words), normal_form(control.value()), control.form or "")
        if problem is not None:
            self._tell_while_typing(partial(_in_short, problem))
        elif self._told_while_typing:
            self._show_error(None)

    def _tell_full(self) -> None:
        self._tell_while_typing(lambda: QCoreApplication.translate("Field", "Full: the rest was left out"))

    def _tell_while_typing(self, words: Words) -> None:
        """Say what is wrong where the cursor is; once, not at every key."""
        is_news = self.control.accessibleDescription() != spoken(words)
        if self._error_line is None:
            self._error_line = self._new_line(self._column.count() - 1)
        self._show_error(words, self._error_line)
        if is_news:
            announce(self.control, spoken(words))

    def take_focus(self) -> None:
        """Put the cursor into the control."""
        self.control.setFocus()

    def take_focus_to_mend(self) -> None:
        """Put the cursor into the control as Tab does: a line is marked, so that typing replaces it."""
        self.control.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        name = spoken(self._words)
        self._label.retranslate()
        self.control.setAccessibleName(name)
        if isinstance(self.control, NamesItsParts):
            self.control.name_parts(name)
        if self._error is not None:
            self.control.setAccessibleDescription(spoken(self._error))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()


def _in_short(problem: OldFontText | KhmerNeeded | LatinNeeded) -> str:
    """Return what is wrong in few words: the field must not jump while somebody types, a save says it all."""
    if isinstance(problem, KhmerNeeded):
        return QCoreApplication.translate("Field", "Khmer letters, please")
    if isinstance(problem, LatinNeeded):
        return QCoreApplication.translate("Field", "Latin letters, please")
    words = QCoreApplication.translate("Field", "“{piece}”: an old font, not Unicode")
    piece = problem.piece
    return words.format(piece=piece if len(piece) <= _PIECE else f"{piece[: _PIECE - 1]}…")


def _optional() -> str:
    return QCoreApplication.translate("Field", "optional")
