"""What every page shares: heading, notices, error summary, footer, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.notices import NoticeBar
from jobcentre_desktop.ui.widgets.cancel_button import cancel_in_sight
from jobcentre_desktop.ui.widgets.error_summary import ErrorSummary
from jobcentre_desktop.ui.widgets.flow import Flow
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.label import FoldingLabel, Label
from jobcentre_desktop.ui.widgets.layout import column, row
from jobcentre_desktop.ui.widgets.tab_order import go_on
from jobcentre_desktop.ui.words import Words, language_changed, spoken

if TYPE_CHECKING:
    from jobcentre_desktop.domain.pace import FillingIn


class Page(QWidget):
    """A page is built once and kept. Fill `body` (a column) and `head` (right of the title) when built.

    Override `on_shown` to load what is to be seen, `on_left` to keep what was typed, `retranslate` to say
    again what was put into words by hand (lists, sentences with numbers), `first_field` and `panels` for the
    keyboard.

    `form` names a form of `domain.pace.GOALS`: what filling it in takes is counted, from `fill_in` on.
    """

    toast_wanted = Signal(object, object)
    foot_changed = Signal()
    titled = Signal()
    """The title says something else now."""
    back_wanted = Signal()
    form_saved = Signal(str, object)
    """The form in front was saved; carries its name and what filling it in took."""

    def __init__(
        self,
        look: Look,
        *,
        title: Words,
        subtitle: Words | None = None,
        show_title: bool = True,
        form: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.filling: FillingIn | None = None
        """None while nothing is counted."""
        self._form = form
        self._filled: object = None
        self._title_words = title
        self._footer: Footer | None = None
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = FoldingLabel(title, "title")
        self.subtitle = Label(subtitle or "", "muted", wrap=True)
        if subtitle is None:
            self.subtitle.hide()
        self.head = Flow(right=True)
        self.body: QVBoxLayout = column(gap=12)
        self.notices = NoticeBar(look)
        self.errors = ErrorSummary(look)
        self.errors.refused.connect(self._on_refused_once)
        inside = column(margins=(24, 10, 24, 10), gap=10)
        if show_title:
            inside.addLayout(row((column(self.title, self.subtitle, gap=0), 1), self.head))
        inside.addWidget(self.notices)
        inside.addWidget(self.errors)
        inside.addLayout(self.body, 1)
        self._outer = column((inside, 1), gap=0)
        self.setLayout(self._outer)

    def title_text(self) -> str:
        return spoken(self._title_words)

    def say_title(self) -> None:
        """Say title and subtitle again: they tell of something else now."""
        self.title.retranslate()
        self.subtitle.retranslate()
        self.titled.emit()

    def set_footer(self, footer: Footer) -> None:
        """Put the action bar at the foot."""
        self._footer = footer
        self._outer.addWidget(footer)
        footer.changed.connect(self.foot_changed)

    def footer_height(self) -> int:
        """Return how much of the page's foot the action bar takes, in pixels."""
        if self._footer is None:
            return 0
        return max(self._footer.sizeHint().height(), self._footer.heightForWidth(self.width()))

    def free_foot(self) -> QRect:
        """Return what stands empty in the action bar, in pixels of the window."""
        if self._footer is None or not self._footer.isVisible():
            return QRect()
        room = self._footer.free_room()
        return room.translated(self._footer.mapTo(self.window(), QPoint()))

    def on_shown(self, about: object) -> None:
        """Load what is to be seen; called each time the page is opened, `about` as the navigator was told."""

    def on_asked_again(self) -> None:
        """Answer the key or command of this page, pressed on it or on another."""

    def on_left(self) -> None:
        """Keep what was typed; called when another page is opened, the desk is locked or the app closes."""

    def on_escape(self) -> None:
        """Close the small form that is open, else go back."""
        cancel = cancel_in_sight(self)
        if cancel is None:
            self.back_wanted.emit()
        else:
            cancel.leave()

    def retranslate(self) -> None:
        """Put into words again what does not follow the language by itself."""

    def first_field(self) -> QWidget | None:
        """Return what gets the cursor when the page is opened."""
        return None

    def panels(self) -> Sequence[QWidget]:
        """Return one focusable widget per panel, in reading order; F6 goes round them."""
        return ()

    def more_keys(self) -> Sequence[tuple[str, str]]:
        """Return the keys that the page hears itself, without a button: (key, what it does)."""
        return ()

    def fill_in(self, about: object, *, is_new: bool) -> None:
        """Count from now on what it takes to fill in a form; `about` is the id of what it will be saved as.

        The same once more goes on. What was begun earlier is not new, and not counted: it would seem quick.
        """
        # Imported with the first form: the sign-in counts nothing, and is to be there at once.
        from jobcentre_desktop.domain.pace import FillingIn

        if about != self._filled:
            self.filling = FillingIn() if is_new else None
        self._filled = about

    def stop_counting(self) -> None:
        """Count no more of the form in front, also when it is gone on with."""
        self.filling = None

    def form_is_saved(self) -> None:
        """Hand on what it took, if it was counted."""
        filling, self.filling, self._filled = self.filling, None, None
        if filling is not None and self._form:
            self.form_saved.emit(self._form, filling)

    def say(self, words: Words | str, *, undo: Callable[[], None] | None = None) -> None:
        """Show a toast, with Undo when the act can be taken back."""
        self.toast_wanted.emit(words, undo)

    def show_problem(self, error: BaseException) -> None:
        """Show a foreseen problem in the notice bar; let a bug rise. Meant for `failed=` of Tasks.run."""
        if not isinstance(error, JobCentreError):
            raise error
        self.notices.show_problem(error)

    def _on_refused_once(self) -> None:
        if self.filling is not None:
            self.filling.refusals += 1

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return go_on(self, forward=next) if self.isWindow() else super().focusNextPrevChild(next)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if language_changed(event):
            self.retranslate()


class Place(Enum):
    MAIN = "main"
    """In the upper part of the rail."""
    FOOT = "foot"
    """In the lower part of the rail."""
    HIDDEN = "hidden"
    """Reached from other pages only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """How bootstrap registers a page. It is built when it is first opened."""

    name: str
    title: Words
    icon: str
    build: Callable[[], Page]
    place: Place = Place.MAIN
    under: str | None = None
    """For a hidden page: the rail entry that lights up while it is shown."""
    shortcut: str | None = None
    """A key that opens it from anywhere, e.g. "Ctrl+N"."""
    counts: bool = False
    """Whether a count may stand beside its entry in the rail: room for it is kept."""
    shows_clients: bool = True
    """Whether it shows anything of clients; the others are open to who keeps the desk alone (IT), too."""
