"""About: which version and desk this is, how large its file, when it last reached the central server."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.centre import Centre
from jobcentre_desktop.ports import HealthReport
from jobcentre_desktop.services.look_at_desk import AboutThisDesk
from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.words import language_changed


class AboutCard(Card):
    """`now` gives the present; `copied` tells that everything shown is in the clipboard."""

    copied = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("About this desk"), parent=parent)
        self._look, self._now = look, now
        self._about: AboutThisDesk | None = None
        self._centre: Centre | None = None
        self._health: HealthReport | None = None
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(24)
        self._lines.setVerticalSpacing(4)
        self._lines.setColumnStretch(1, 1)
        self.check = Button(look, lambda: self.tr("Check the file"), icon="shield-check")
        self.copy = Button(look, lambda: self.tr("Copy"), icon="copy")
        self.news = Button(look, lambda: self.tr("What is new"), icon="megaphone")
        self.report = Button(look, lambda: self.tr("Report a problem"), icon="life-buoy")
        self.body.addLayout(self._lines)
        self.body.addLayout(Flow(self.check, self.copy, self.news, self.report))
        self.copy.clicked.connect(self._on_copy_clicked)

    def show_about(self, about: AboutThisDesk) -> None:
        self._about = about
        self._draw()

    def show_centre(self, centre: Centre) -> None:
        self._centre = centre
        self._draw()

    def show_health(self, health: HealthReport) -> None:
        """Show what a check found: how large the file is now, and how much room is left."""
        self._health = health
        self._draw()

    def lines(self) -> list[tuple[str, str]]:
        """Return everything shown, as (what, value)."""
        about, told = self._about, self._look.format
        if about is None or self._centre is None:
            return []
        name = self._centre.name_km if self._look.language is Language.KHMER else self._centre.name_en
        size = told.size(self._health.file_bytes if self._health is not None else about.file_bytes)
        lines = [
            (self.tr("Version"), about.version),
            (
                self.tr("Centre"),
                f"{name} · {about.centre_code}",
            ),
            (self.tr("Desk"), about.letter),
            (self.tr("Size of the file"), size),
            (self.tr("Last backup"), self._moment(about.backed_up_at)),
            (self.tr("Last sent"), self._moment(about.last_sent_at)),
            (self.tr("Waiting to be sent"), told.number(about.waiting)),
        ]
        if self._health is not None:
            lines.insert(4, (self.tr("Free on the disk"), told.size(self._health.free_bytes)))
        return lines

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self._draw()

    def _moment(self, instant: datetime | None) -> str:
        return self.tr("never") if instant is None else self._look.format.moment(instant, self._now())

    def _draw(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.deleteLater()
        for place, (what, value) in enumerate(self.lines()):
            self._lines.addWidget(Label(what, "muted"), place, 0)
            self._lines.addWidget(Label(value), place, 1)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{what}: {value}" for what, value in self.lines()))
        self.copied.emit()
