"""Text that follows the language: a function that is asked again whenever the language changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6 import QtGui
from PySide6.QtCore import QEvent

Words: TypeAlias = Callable[[], str]
"""`lambda: self.tr("Save")`. A plain str in its place is data (a name, a number) and stays as it is."""

Options: TypeAlias = Callable[[], Sequence[tuple[str, str]]]
"""The (code, label) pairs of a choice in the present language."""


class Choices:
    """Options some of which are hidden: no longer to be chosen, still named where a record holds one."""

    def __init__(self, every: Options, is_offered: Callable[[str], bool]) -> None:
        self.every = every
        self.is_offered = is_offered

    def __call__(self) -> Sequence[tuple[str, str]]:
        return [one for one in self.every() if self.is_offered(one[0])]


def every_option(options: Options) -> Sequence[tuple[str, str]]:
    """Return the pairs of a choice, the hidden ones too."""
    return options.every() if isinstance(options, Choices) else options()


def is_offered(options: Options, code: str) -> bool:
    """Return whether a code of a choice may be chosen."""
    return not isinstance(options, Choices) or options.is_offered(code)


def spoken(words: Words | str) -> str:
    """Return the text in the present language."""
    return words if isinstance(words, str) else words()


def button_text(words: Words | str) -> str:
    """Return the text for a Qt button or tab, where a lone & would vanish and underline the next letter."""
    return spoken(words).replace("&", "&&")


def tool_tip(text: str) -> str:
    """Return the text for a tool tip, as it was typed.

    What looks like markup Qt would draw as such, and fetch the pictures it names, from another computer too.
    """
    return QtGui.Qt.convertFromPlainText(text) if QtGui.Qt.mightBeRichText(text) else text


def language_changed(event: QEvent) -> bool:
    """Return whether the event tells a widget to speak the other language."""
    return event.type() == QEvent.Type.LanguageChange
