"""The look of the app for tests of the screen: English, no Khmer digits, light."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.paper_scene import PaperScene

from jobcentre_desktop.documents.typesetting.breaking import LineBreaks
from jobcentre_desktop.ui.look import Language, Look, Taste

RESOURCES = Path(__file__).parent.parent.parent / "resources"


@pytest.fixture(scope="session")
def shared_look(qapp: QApplication) -> Look:
    """One for the run: fonts and stylesheet take longer to load than most tests last."""
    taste = Taste(language=Language.ENGLISH)
    return Look(qapp, RESOURCES, taste, break_words=LineBreaks().with_breaks)


@pytest.fixture
def look(shared_look: Look) -> Iterator[Look]:
    """The look, back in English, light and normal size after each test."""
    yield shared_look
    plain = Taste(language=Language.ENGLISH)
    shared_look.change(
        language=plain.language, khmer_digits=plain.khmer_digits, mode=plain.mode, text_step=plain.text_step
    )


@pytest.fixture
def counter(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[PaperScene]:
    """A desk really set up, with its lanes and somebody who answers the system's dialogs."""
    made = PaperScene(look, qtbot, tmp_path)
    yield made
    made.close()
