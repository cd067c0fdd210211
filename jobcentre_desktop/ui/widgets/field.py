"""A field of a form: its label, what is wrong with it, and the control."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.ui.widgets.label import ElidedLabel, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.words import Words, language_changed, spoken


@runtime_checkable
class NamesItsParts(Protocol):
    """A control of several boxes, which names each of them after the field."""

    def name_parts(self, name: str) -> None: ...


@runtime_checkable
class ShowsWrong(Protocol):
    """A control that can draw itself as not accepted."""

    def set_wrong(self, wrong: bool) -> None: ...


class Field(QWidget):
    """A label (buddy of the control), an optional note beside it, an error line under it, and the control.

    The label is also the control's name for a screen reader, the error its description. Fields are never
    marked with a star: the few that may stay empty on a page of needed ones say "optional".
    """

    def __init__(
        self,
        label: Words,
        control: QWidget,
        *,
        note: Words | None = None,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._label = Label(label, "label")
        self._label.setBuddy(control)
        self._words = label
        self._error: Words | str | None = None
        self._error_line = Label("", "error", wrap=True)
        self._error_line.hide()
        head = row(self._label, gap=6)
        if note is not None or optional:
            head.addWidget(ElidedLabel(note or _optional, "small"), 1)
        else:
            head.addStretch(1)
        # Beside a field with an error, the boxes stay in one line: what is free goes above the label.
        self.setLayout(column(None, head, self._error_line, control, gap=2))
        self.retranslate()

    @property
    def error(self) -> Words | str | None:
        """What is wrong with the value now, None when nothing is."""
        return self._error

    def show_error(self, words: Words | str | None) -> None:
        """Say what is wrong with the value, or take it back with None."""
        self._error = words
        self._error_line.say(words or "")
        self._error_line.setVisible(words is not None)
        self.control.setAccessibleDescription(spoken(words) if words else "")
        if isinstance(self.control, ShowsWrong):
            self.control.set_wrong(words is not None)

    def take_focus(self) -> None:
        """Put the cursor into the control."""
        self.control.setFocus()

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


def _optional() -> str:
    return QCoreApplication.translate("Field", "optional")
