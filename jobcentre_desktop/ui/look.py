"""How the app looks and reads: language, digits, theme and text size, each changeable while it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from jobcentre_desktop.ui.dresser import Dresser
from jobcentre_desktop.ui.icons import Icons
from jobcentre_desktop.ui.locale import Formatter
from jobcentre_desktop.ui.theme import COMPUTER, LARGEST_STEP, Mode, ModeWish, Styles, Theme
from jobcentre_desktop.ui.translator import Translator


class Language(StrEnum):
    KHMER = "km"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """What a counsellor may choose about the looks; kept in the settings."""

    language: Language = Language.KHMER
    khmer_digits: bool = True
    mode: ModeWish = COMPUTER
    text_step: int = 0


_Role = QPalette.ColorRole
_PALETTE = {
    _Role.Window: "app", _Role.WindowText: "text", _Role.Base: "surface", _Role.AlternateBase: "sunken",
    _Role.Text: "text", _Role.Button: "surface", _Role.ButtonText: "text", _Role.BrightText: "bad",
    _Role.Highlight: "primary", _Role.HighlightedText: "on_primary", _Role.PlaceholderText: "text2",
    _Role.ToolTipBase: "toast", _Role.ToolTipText: "toast_text", _Role.Link: "primary",
    _Role.LinkVisited: "primary", _Role.Light: "surface", _Role.Midlight: "sunken", _Role.Mid: "line",
    _Role.Dark: "control", _Role.Shadow: "control",
}  # fmt: skip
"""For what Qt draws itself, such as its own windows for files and printers: each role's token."""


def computer_mode() -> Mode:
    """Return what the computer asks for; light where it says nothing."""
    hints = QApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Mode.CONTRAST
    return Mode.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Mode.LIGHT


def _unbroken(text: str, _kept_whole: tuple[str, ...]) -> str:
    return text


class Look(QObject):
    """The one holder of language and theme, made once by bootstrap and handed to every page and widget.

    A new language reaches the widgets as Qt's LanguageChange event; a new theme as the signal `restyled`, for
    those who draw with the theme's colours themselves. `taste_changed` carries the new Taste, to be kept.
    """

    restyled = Signal()
    taste_changed = Signal(object)

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        taste: Taste | None = None,
        *,
        break_words: Callable[[str, tuple[str, ...]], str] = _unbroken,
        computer: Callable[[], Mode] = computer_mode,
    ) -> None:
        super().__init__(app)
        self._computer = computer
        self._retired = False
        self._break_words = break_words
        self._kept_whole: tuple[str, ...] = ()
        self._labels: dict[str, str] = {}
        self._app = app
        self._taste = taste or Taste()
        self.dresser = Dresser(app)
        """For pages that are out of sight when the theme changes."""
        self._styles = Styles(resources / "styles")
        self._icons = Icons(resources / "icons")
        self.format = self._formatter()
        """Dates, times, numbers and durations in the present language."""
        self._translator = Translator(resources / "i18n", self._number, self)
        self._translator.use(self._taste.language)
        self._theme = self._styles.theme(self._mode(), self._taste.text_step)
        load_screen_fonts(resources / "fonts")
        app.installTranslator(self._translator)
        app.styleHints().colorSchemeChanged.connect(self._follow_computer)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow_computer)
        self._dress()

    @property
    def taste(self) -> Taste:
        return self._taste

    @property
    def language(self) -> Language:
        return self._taste.language

    @property
    def theme(self) -> Theme:
        return self._theme

    def colour(self, token: str) -> str:
        """Return a colour of the theme by its token, as "#RRGGBB"."""
        return self._theme.colour(token)

    def size(self, token: str) -> int:
        """Return a text or control size of the theme by its token, in pixels."""
        return self._theme.size(token)

    def pixmap(self, icon: str, token: str, size: int = 18) -> QPixmap:
        """Return an icon in the colour of a token."""
        return self._icons.pixmap(icon, self.colour(token), size)

    def icon(self, icon: str, token: str, size: int = 18, *, chosen: str | None = None) -> QIcon:
        """Return a QIcon in the colour of a token; `chosen` is the token while its button is checked."""
        on = None if chosen is None else self.colour(chosen)
        return self._icons.icon(icon, self.colour(token), size, chosen=on)

    def font(self, size: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the screen font at a size token, for painting by hand."""
        font = QFont(self._theme.family)
        font.setPixelSize(self.size(size))
        font.setWeight(weight)
        return font

    def breakable(self, text: str) -> str:
        """Return what a person typed with U+200B between its Khmer words, to be shown where lines wrap.

        For showing only: never put it into a field, a search or the file.
        """
        return self._break_words(text, self._kept_whole)

    def breakable_label(self, words: str) -> str:
        """Return the same for words of a code list: kept, since a screen says the same few again and again.

        What a person typed is never kept.
        """
        if words not in self._labels:
            self._labels[words] = self.breakable(words)
        return self._labels[words]

    def keep_whole(self, words: tuple[str, ...]) -> None:
        """Cut none of these words at the end of a line from now on; what is shown follows in place."""
        if words != self._kept_whole:
            self._kept_whole = words
            self.read_words_again()

    def read_words_again(self) -> None:
        """Ask every open widget to read its words again: the centre words its lists otherwise."""
        self._labels.clear()
        self._retranslate()

    def switch_language(self) -> None:
        """Go to the other language."""
        other = Language.ENGLISH if self.language is Language.KHMER else Language.KHMER
        self.change(language=other)

    def change(
        self,
        *,
        language: Language | None = None,
        khmer_digits: bool | None = None,
        mode: ModeWish | None = None,
        text_step: int | None = None,
    ) -> None:
        """Change what is given and leave the rest; every open widget follows in place.

        A text step below 0 or above the largest is taken as that.
        """
        old = self._taste
        step = old.text_step if text_step is None else max(0, min(LARGEST_STEP, text_step))
        self._taste = new = Taste(
            language=language or old.language,
            khmer_digits=old.khmer_digits if khmer_digits is None else khmer_digits,
            mode=mode or old.mode,
            text_step=step,
        )
        if (new.mode, new.text_step) != (old.mode, old.text_step):
            self._restyle()
        if (new.language, new.khmer_digits) != (old.language, old.khmer_digits):
            self.format = self._formatter()
            self._translator.use(new.language)
            self._retranslate()
        if new != old:
            self.taste_changed.emit(new)

    def retire(self) -> None:
        """Speak and dress no more for the app: that is up to the next look that is made, if any."""
        self._app.removeTranslator(self._translator)
        self._retired = True

    def _mode(self) -> Mode:
        wish = self._taste.mode
        return wish if isinstance(wish, Mode) else self._computer()

    def _follow_computer(self) -> None:
        """The computer was set to other colours while the app runs."""
        if not self._retired:
            self._restyle()

    def _restyle(self) -> None:
        mode, step = self._mode(), self._taste.text_step
        if mode is not self._theme.mode or step != self._theme.step:
            self._theme = self._styles.theme(mode, step)
            self._dress()
            self.restyled.emit()

    def _retranslate(self) -> None:
        QCoreApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))

    def _formatter(self) -> Formatter:
        return Formatter(self._taste.language, khmer_digits=self._taste.khmer_digits)

    def _number(self, number: int) -> str:
        return self.format.number(number)

    def _dress(self) -> None:
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, QColor(self.colour(token)))
        for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.colour("text2")))
        self._app.setPalette(palette)
        self._app.setFont(self.font("body"))
        self.dresser.change(self._styles.sheet(self._theme))


def load_screen_fonts(folder: Path) -> None:
    """Make the patched Kantumruy Pro known to Qt. Raises FileNotFoundError when a weight is missing."""
    for weight in ("Regular", "Medium", "SemiBold", "Bold"):
        path = folder / f"KantumruyPro-{weight}.ttf"
        if QFontDatabase.addApplicationFontFromData(path.read_bytes()) < 0:
            raise FileNotFoundError(path.name)


def restyle(widget: QWidget) -> None:
    """Make the stylesheet look again at a widget whose `kind` or other property has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
