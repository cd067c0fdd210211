"""The bar at the top: search, connection, language, who works, lock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.scanning import read_number
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.shell.badge import ConnectionBadge
from jobcentre_desktop.ui.shell.everything_box import EverythingBox
from jobcentre_desktop.ui.widgets.avatar import Avatar
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Label
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.words import language_changed


class TopBar(QFrame):
    lock_wanted = Signal()

    def __init__(
        self,
        look: Look,
        now: Callable[[], datetime],
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._narrow = False
        self.setProperty("kind", "top")
        self.search = EverythingBox(
            look,
            placeholder=lambda: self.tr("Name, phone, number, command"),
            is_whole=lambda text: read_number(text) is not None,
        )
        self.search.setProperty("kind", "search")
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(372)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.badge = ConnectionBadge(look, now)
        self.language = Segmented(lambda: [("km", "ខ្មែរ"), ("en", "EN")], may_be_empty=False)
        self.language.set_value(look.language)
        self.language.edited.connect(self._on_language_edited)
        self._avatar = Avatar(look, size=36)
        self._name = ElidedLabel("", "strong")
        self.lock = Button(look, lambda: self.tr("Lock"), icon="lock", shortcut="Ctrl+L")
        self.lock.clicked.connect(self.lock_wanted)
        self._practice = Label(self._practice_words, "practice")
        self._practice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        layout = row((self.search, 3), 8, (self.badge, 3), margins=(24, 4, 20, 4), gap=12)
        if practice:
            layout.addWidget(self._practice)
        for part in (self.language, self._avatar, self._name, self.lock):
            layout.addWidget(part)
        self.setLayout(layout)
        self.retranslate()

    def show_counsellor(self, name: str) -> None:
        """Show who works now."""
        self._name.say(name)
        self._avatar.show_name(name)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the name to the circle's initials, and say less, when there is little room."""
        self._narrow = narrow
        self._name.setVisible(not narrow)
        self._practice.retranslate()

    def retranslate(self) -> None:
        self.search.setAccessibleName(self.tr("Search name, phone, number or command"))
        self.language.name_parts(self.tr("Language (F2)"))
        self.language.set_value(self._look.language)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()

    def _practice_words(self) -> str:
        return self.tr("Practice") if self._narrow else self.tr("Practice: nothing here is real")

    def _on_language_edited(self) -> None:
        self._look.change(language=Language(self.language.value() or Language.KHMER))
