"""Remembers language, digits, theme and text size of this desk between two starts. Holds nothing personal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from jobcentre_desktop.ui.look import Language, Taste
from jobcentre_desktop.ui.theme import COMPUTER, LARGEST_STEP, Mode


class KeptTaste:
    """A small file beside the encrypted one.

    What cannot be read falls back to Khmer in the computer's colours.
    """

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def read(self) -> Taste:
        usual = Taste()
        language = str(self._settings.value("language", usual.language.value))
        mode = str(self._settings.value("mode", COMPUTER))
        step = str(self._settings.value("text_step", usual.text_step))
        return Taste(
            language=Language(language) if language in set(Language) else usual.language,
            khmer_digits=str(self._settings.value("khmer_digits", "true")).lower() != "false",
            mode=Mode(mode) if mode in set(Mode) else COMPUTER,
            text_step=min(LARGEST_STEP, int(step)) if step.isdecimal() else usual.text_step,
        )

    def keep(self, taste: Taste) -> None:
        self._settings.setValue("language", taste.language.value)
        self._settings.setValue("khmer_digits", taste.khmer_digits)
        self._settings.setValue("mode", str(taste.mode))
        self._settings.setValue("text_step", taste.text_step)
        self._settings.sync()
