"""The first start: set up this desk, or look around with practice data."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Icon, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.width_keeper import keep_width


class WelcomePage(Page):
    """Two ways in, each with what it means."""

    set_up_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, title=lambda: self.tr("Welcome"), show_title=False, parent=parent)
        self.set_up = Button(
            look,
            lambda: self.tr("Set up this desk"),
            kind="primary",
            icon="house",
            shortcut="Ctrl+Return",
            show_key=True,
        )
        self.practice = Button(look, lambda: self.tr("Look around with practice data"), icon="school")
        # Without its own key: F2 is the window's, and the same key twice does nothing.
        self.language = Button(look, lambda: self.tr("ខ្មែរ / English"), kind="ghost", icon="languages")
        self.set_up.clicked.connect(self.set_up_wanted)
        self.practice.clicked.connect(self.practice_wanted)
        self.language.clicked.connect(look.switch_language)
        real = Card(
            lambda: self.tr("Start real work"),
            Label(
                lambda: self.tr(
                    "Give this computer its centre, its desk letter and its first counsellor. "
                    "Takes five minutes and needs no internet."
                ),
                "muted",
                wrap=True,
            ),
            None,
            self.set_up,
            gap=12,
        )
        practice = Card(
            lambda: self.tr("Learn without risk"),
            Label(
                lambda: self.tr(
                    "Invented clients in a file of their own. Nothing you do there is sent or printed "
                    "as official."
                ),
                "muted",
                wrap=True,
            ),
            None,
            self.practice,
            gap=12,
        )
        for card in (real, practice):
            keep_width(look, card, 400)
            card.setMinimumHeight(220)
        heading = column(
            row(None, Icon(look, "handshake", "primary", 48), None),
            row(None, Label(lambda: self.tr("Job Centre"), "title"), None),
            row(None, Label(lambda: self.tr("For the counsellors of Cambodia's job centres"), "muted"), None),
            gap=6,
        )
        self.body.addStretch(2)
        self.body.addLayout(heading)
        self.body.addSpacing(24)
        self.body.addLayout(row(None, real, practice, None, gap=20))
        self.body.addSpacing(12)
        self.body.addLayout(row(None, self.language, None))
        self.body.addStretch(3)
        self.body.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    @override
    def first_field(self) -> QWidget | None:
        return self.set_up

    @override
    def on_escape(self) -> None:
        """There is nowhere to go back to."""
