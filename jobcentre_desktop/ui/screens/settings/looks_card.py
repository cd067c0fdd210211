"""Language, digits, theme and text size of this desk."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.ui.look import Language, Look
from jobcentre_desktop.ui.theme import COMPUTER, Mode
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.segmented import Segmented
from jobcentre_desktop.ui.widgets.tick import Tick


class LooksCard(Card):
    """Every choice shows at once and is kept for the next start."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Language and looks"), parent=parent)
        self._look = look
        self.language = Segmented(
            lambda: [("km", self.tr("Khmer")), ("en", self.tr("English"))], may_be_empty=False
        )
        self.mode = Segmented(
            lambda: [
                (COMPUTER, self.tr("As the computer")),
                (Mode.LIGHT.value, self.tr("Light")),
                (Mode.DARK.value, self.tr("Dark")),
                (Mode.CONTRAST.value, self.tr("High contrast")),
            ],
            may_be_empty=False,
        )
        self.step = Segmented(
            lambda: [(str(n), "+" + look.format.number(n) if n else self.tr("Normal")) for n in range(4)],
            may_be_empty=False,
        )
        self.digits = Tick(lambda: self.tr("Khmer digits for counts and dates"))
        self.body.addLayout(
            row(
                Field(lambda: self.tr("Language"), self.language),
                Field(lambda: self.tr("Text size"), self.step, note=lambda: "Ctrl++  Ctrl+-"),
                None,
                gap=24,
            )
        )
        self.body.addLayout(row(Field(lambda: self.tr("Theme"), self.mode), None))
        self.body.addWidget(self.digits)
        self.show_taste()
        self.language.edited.connect(self._on_edited)
        self.mode.edited.connect(self._on_edited)
        self.step.edited.connect(self._on_edited)
        self.digits.edited.connect(self._on_edited)
        look.taste_changed.connect(self.show_taste)

    def show_taste(self, _taste: object = None) -> None:
        """Show what is in force."""
        taste = self._look.taste
        self.language.set_value(taste.language.value)
        self.mode.set_value(str(taste.mode))
        self.step.set_value(str(taste.text_step))
        self.digits.set_value(taste.khmer_digits)

    def _on_edited(self) -> None:
        mode = self.mode.value()
        self._look.change(
            language=Language(self.language.value() or "km"),
            mode=Mode(mode) if mode in set(Mode) else COMPUTER,
            text_step=int(self.step.value() or 0),
            khmer_digits=self.digits.value(),
        )
