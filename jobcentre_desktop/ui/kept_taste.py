"""Remembers language, digits, theme and text size of this desk between two starts. Holds nothing personal."""

from __future__ import annotations

import os
import re
from configparser import ConfigParser, Error
from contextlib import suppress
from pathlib import Path

from jobcentre_desktop.ui.look import Language, Taste
from jobcentre_desktop.ui.theme import COMPUTER, LARGEST_STEP, Mode

_SECTION = "General"
_STEP = re.compile(r"[0-9]{1,3}")
_MOST = 4096
"""Characters that are looked at; a kept taste has some sixty."""


class KeptTaste:
    """A small file beside the encrypted one.

    What cannot be read falls back to Khmer in the computer's colours. Plain words are read from it and
    nothing else: Qt's own reader unpacks what the file tells it to, and a made one ended the program.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Taste:
        usual = Taste()
        kept = self._kept()
        language, mode, step = kept.get("language"), kept.get("mode"), kept.get("text_step", "")
        return Taste(
            language=Language(language) if language in set(Language) else usual.language,
            khmer_digits=kept.get("khmer_digits", "true").lower() != "false",
            mode=Mode(mode) if mode in set(Mode) else COMPUTER,
            text_step=min(LARGEST_STEP, int(step)) if _STEP.fullmatch(step) else usual.text_step,
        )

    def keep(self, taste: Taste) -> None:
        kept = ConfigParser(interpolation=None)
        kept[_SECTION] = {
            "language": taste.language.value,
            "khmer_digits": str(taste.khmer_digits).lower(),
            "mode": str(taste.mode),
            "text_step": str(taste.text_step),
        }
        aside = self._path.with_name(f"{self._path.name}.tmp")
        with suppress(OSError):  # a full disk keeps nobody from changing the light
            aside.unlink(missing_ok=True)
            with aside.open("x", encoding="utf-8") as file:
                kept.write(file, space_around_delimiters=False)
            os.replace(aside, self._path)

    def _kept(self) -> dict[str, str]:
        kept = ConfigParser(interpolation=None)
        with suppress(OSError, UnicodeDecodeError, Error):
            if self._path.is_file():
                with self._path.open(encoding="utf-8") as file:
                    kept.read_string(file.read(_MOST))
        return dict(kept[_SECTION]) if kept.has_section(_SECTION) else {}
