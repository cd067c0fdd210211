"""What can be done from anywhere: one list that binds the keys, fills the list of keys and is searched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.khmer.text import contains_khmer, fold_for_search
from jobcentre_desktop.ui.help.book import WHATS_NEW
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.shell.deeds import Deeds
from jobcentre_desktop.ui.shell.page import PageSpec, Place
from jobcentre_desktop.ui.shell.places import PAPERS, REGISTER, TO_COMPLETE
from jobcentre_desktop.ui.theme import COMPUTER, Mode
from jobcentre_desktop.ui.widgets.button import EnterButton
from jobcentre_desktop.ui.widgets.key import Key
from jobcentre_desktop.ui.words import Words, spoken

_OFFERED_HIDDEN = (REGISTER, PAPERS, TO_COMPLETE)
_REGISTER_KEY = "Ctrl+N"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    name: str
    title: Words
    run: Callable[[], object] | None = None
    """None for a key that Qt itself answers; the list of keys names it all the same."""
    key: str = ""
    other_key: str = ""
    """The same on another keyboard; no list names it."""
    icon: str = "arrow-right"
    also: str = ""
    """English words by which it is found too, whatever the language."""
    offered: bool = True
    """Whether the search box offers it."""
    binds: bool = True
    """False where a button of the window answers the key."""
    gives_way: bool = False
    """Whether a page may have the same key for something of its own."""
    at_work: bool = False
    """Whether it needs somebody to be signed in."""


class Commands(QObject):
    """`places` are the pages one can go to without saying about whom, `deeds` the rest."""

    def __init__(self, look: Look, pages: Sequence[PageSpec], do: Deeds, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.places = tuple(self._place(spec, do) for spec in pages if _stands_alone(spec))
        self.deeds = (*self._moves(do), *self._tastes(do), *self._desk(do))

    def bind(self, window: QWidget, work: QWidget) -> None:
        """Make the keys work in a window; those that give way are answered by `fall_back`.

        `work` is the part of the window that is in sight while somebody is signed in.
        """
        for one in (*self.places, *self.deeds):
            if one.key and one.run is not None and one.binds and not one.gives_way:
                for key in filter(None, (one.key, one.other_key)):
                    Key(work if one.at_work else window, key, one.title, one.run)

    def fall_back(self, event: QKeyEvent) -> bool:
        """Answer a key that no page wanted for itself; return whether there is such a command."""
        pressed = QKeySequence(event.keyCombination())
        for one in (*self.places, *self.deeds):
            if one.gives_way and one.run is not None and QKeySequence(one.key) == pressed:
                one.run()
                return True
        return False

    def keys(self, *, at_work: bool) -> list[tuple[str, str]]:
        """Return every key that works from anywhere, with what it does."""
        there = [one for one in (*self.deeds, *self.places) if at_work or not one.at_work]
        return [(one.key, spoken(one.title)) for one in there if one.key]

    def get(self, name: str) -> Command | None:
        return next((one for one in (*self.places, *self.deeds) if one.name == name), None)

    def _place(self, spec: PageSpec, do: Deeds) -> Command:
        registers = spec.name == REGISTER
        return Command(
            name=spec.name,
            title=self._register_words if registers else spec.title,
            run=partial(do.open, spec.name),
            key=spec.shortcut or (_REGISTER_KEY if registers else ""),
            icon=spec.icon,
            also=f"{spec.name.replace('_', ' ')} {'new client walk-in' if registers else 'go to'}",
            gives_way=registers,
            at_work=True,
        )

    def _moves(self, do: Deeds) -> tuple[Command, ...]:
        def key(name: str, key: str, title: Words, run: Callable[[], object] | None) -> Command:
            return Command(name=name, title=title, run=run, key=key, offered=False)

        return (
            Command(
                name="search",
                title=lambda: self.tr("Search everything, and commands"),
                run=do.search,
                key="Ctrl+K",
                offered=False,
                at_work=True,
            ),
            key("next_panel", "F6", lambda: self.tr("Next part of the page"), do.next_panel),
            key("next_error", "F8", lambda: self.tr("Next problem in the form"), do.next_error),
            key("escape", "Esc", lambda: self.tr("Back; the draft is kept"), do.escape),
            key("next_field", "Tab, Enter", lambda: self.tr("Next field"), None),
            key("field_before", "Shift+Tab", lambda: self.tr("Field before"), None),
        )

    def _tastes(self, do: Deeds) -> tuple[Command, ...]:
        look = self._look
        return (
            Command(
                name="language",
                title=lambda: self.tr("Khmer or English"),
                run=look.switch_language,
                key="F2",
                icon="languages",
                also="language khmer english",
            ),
            Command(
                name="light",
                title=lambda: self.tr("Light colours"),
                run=partial(look.change, mode=Mode.LIGHT),
                icon="sun",
                also="theme light colours colors",
            ),
            Command(
                name="dark",
                title=lambda: self.tr("Dark colours"),
                run=partial(look.change, mode=Mode.DARK),
                icon="moon",
                also="theme dark colours colors night",
            ),
            Command(
                name="contrast",
                title=lambda: self.tr("High contrast"),
                run=partial(look.change, mode=Mode.CONTRAST),
                icon="eye",
                also="theme high contrast colours colors",
            ),
            Command(
                name="as_computer",
                title=lambda: self.tr("Colours as the computer has them"),
                run=partial(look.change, mode=COMPUTER),
                icon="hard-drive",
                also="theme system computer colours colors",
            ),
            Command(
                name="larger",
                title=lambda: self.tr("Larger text"),
                run=lambda: do.text_size(look.taste.text_step + 1),
                key="Ctrl++",
                other_key="Ctrl+=",
                icon="type",
                also="larger bigger text size font",
            ),
            Command(
                name="smaller",
                title=lambda: self.tr("Smaller text"),
                run=lambda: do.text_size(look.taste.text_step - 1),
                key="Ctrl+-",
                icon="type",
                also="smaller text size font",
            ),
            Command(
                name="usual_size",
                title=lambda: self.tr("Text in its usual size"),
                run=lambda: do.text_size(0),
                key="Ctrl+0",
                icon="type",
                also="usual normal text size font",
            ),
        )

    def _desk(self, do: Deeds) -> tuple[Command, ...]:
        return (
            Command(
                name="send",
                title=lambda: self.tr("Send now"),
                run=do.send,
                icon="cloud-upload",
                also="send sync now server",
            ),
            Command(
                name="help",
                title=lambda: self.tr("Help about this page, and away again"),
                run=do.help,
                key="F1",
                icon="circle-help",
                also="help how to",
            ),
            Command(
                name="news",
                title=lambda: self.tr("What is new"),
                run=partial(do.open_help, WHATS_NEW),
                icon="megaphone",
                also="new version news",
            ),
            Command(
                name="report",
                title=lambda: self.tr("Report a problem"),
                run=do.report,
                icon="life-buoy",
                also="report problem bug support",
            ),
            Command(
                name="keys",
                title=lambda: self.tr("Keys that work here"),
                run=do.keys,
                key="Ctrl+/",
                icon="keyboard",
                also="keys shortcuts keyboard",
            ),
            Command(
                name="lock",
                title=lambda: self.tr("Lock"),
                run=do.lock,
                key="Ctrl+L",
                icon="lock",
                also="lock sign out",
                binds=False,
                at_work=True,
            ),
        )

    def _register_words(self) -> str:
        return self.tr("Register walk-in")


def buttons_here(window: QWidget) -> list[EnterButton]:
    """Return the buttons in sight that a key presses."""
    return [
        button
        for button in window.findChildren(EnterButton)
        if button.key and button.isVisibleTo(window) and button.isEnabled()
    ]


def fits(text: str, command: Command) -> bool:
    """Return whether a typed text means a command: its title holds it, or one of its words begins so."""
    wanted = fold_for_search(text)
    return bool(wanted) and (wanted in fold_for_search(spoken(command.title)) or begins(text, command))


def begins(text: str, command: Command) -> bool:
    """Return whether a word of the command begins with the text."""
    wanted = fold_for_search(text)
    words: Iterable[str] = (fold_for_search(spoken(command.title)), fold_for_search(command.also))
    if contains_khmer(wanted):  # written without spaces: a word may begin anywhere
        return any(wanted in one for one in words)
    return bool(wanted) and any(f" {one}".find(f" {wanted}") >= 0 for one in words)


def _stands_alone(spec: PageSpec) -> bool:
    return spec.place is not Place.HIDDEN or bool(spec.shortcut) or spec.name in _OFFERED_HIDDEN
