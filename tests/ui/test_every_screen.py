"""Every screen of the app in every language, theme and size: nothing cut, nothing nameless, nothing changed.

`make screens` accepts the screens as they are now. Look at them first: a run that finds another picture
leaves it in out/pictures, and beside it one with a frame around every square that differs.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from ui.accepted import (
    TO_LOOK_AT,
    Accepted,
    TabOrder,
    accept_engine,
    accepted_by,
    difference,
    drawn_by,
    picture,
    told,
)
from ui.conftest import RESOURCES
from ui.faults import faults, name_of, nameless, takes_tab
from ui.pseudo import Pseudo, lengthened
from ui.screen import press, settle
from ui.whole_desk import GROUPS, SCREENS

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.theme import LARGEST_STEP, Mode
from jobcentre_desktop.ui.widgets.focus_ring import FocusRing, needs_none

WIDE, NARROW = (1366, 688), (1093, 550)
LOOKS = ((Mode.LIGHT, 0), (Mode.LIGHT, LARGEST_STEP), (Mode.DARK, 0), (Mode.CONTRAST, 0))
"""Colours and sizes have nothing to do with each other, so not every theme is drawn in every size."""
MOVING = frozenset({places.CONNECTION})
"""Tells of the next try of the line, which comes and goes by itself: walked, not compared as a picture."""
MOST_STOPS = 500


def retranslate():
    QCoreApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.LanguageChange))
    settle()


def show_in(desk, size):
    desk.window.resize(*size)
    desk.rest()
    settle()  # a layout in a layout knows of its new width one turn later
    assert (desk.window.width(), desk.window.height()) == size


@pytest.mark.parametrize("page", GROUPS)
def test_a_screen_is_whole_and_as_it_was_accepted(desk, qapp, request, page):
    found: dict[str, None] = {}
    drawn: dict[str, str] = {}
    accepted, seen, front = Accepted(page), {}, [""]

    def open_once(name: str) -> None:
        """Screens follow language, theme and size in place; opening them anew would hide what does not."""
        if front[0] != name:
            desk.open(name)
            front[0] = name

    def look_over(name: str, where: str, *, real: bool = True) -> None:
        wrong = faults(desk.window) + nameless(desk.window)
        # The bar of tabs scrolls where seventy percent more do not fit; every tab has its key too.
        found.update(
            dict.fromkeys(f"{name} {where}: {one}" for one in wrong if real or "tabs end" not in one)
        )

    for mode, step in LOOKS:
        desk.look.change(mode=mode, text_step=step)
        for language in Language:
            desk.look.change(language=language)
            settle()
            where = f"{language.value} {mode.value} +{step}"
            for size in (WIDE, NARROW) if mode is Mode.LIGHT else (WIDE,):
                show_in(desk, size)
                for name in GROUPS[page]:
                    open_once(name)
                    if mode is Mode.LIGHT:
                        look_over(name, f"{where} {size[0]}")
                    if size == WIDE and page not in MOVING:
                        shown = picture(desk.window)
                        key = f"{name} {where}"
                        drawn[key] = told(shown)
                        if drawn[key] != accepted.get(key):
                            seen[key] = shown
        if (mode, step) == (Mode.LIGHT, 0):
            desk.look.change(language=Language.ENGLISH)
            pseudo = Pseudo()
            qapp.installTranslator(pseudo)
            retranslate()
            for size in (WIDE, NARROW):
                show_in(desk, size)
                for name in GROUPS[page]:
                    open_once(name)
                    look_over(name, f"pseudo {size[0]}", real=False)
            qapp.removeTranslator(pseudo)
            retranslate()
    assert not found, "\n".join(found)
    engine = drawn_by(RESOURCES / "fonts")
    if request.config.getoption("--accept-screens"):
        accept_engine(engine)
        if drawn:
            accepted.accept(drawn)
    elif engine == accepted_by():
        leave_to_look_at(seen, accepted)
        assert not seen, f"look at {TO_LOOK_AT}, then `make screens`: {', '.join(seen)}"
    else:  # letters are drawn otherwise here: that the themes and languages differ is all that can be said
        assert len(set(drawn.values())) == len(drawn)


def leave_to_look_at(seen, accepted):
    TO_LOOK_AT.mkdir(parents=True, exist_ok=True)
    for key, shown in seen.items():
        name = key.replace(" ", "_")
        shown.save(str(TO_LOOK_AT / f"{name}.png"))
        if accepted.get(key):
            difference(shown, accepted.get(key)).save(str(TO_LOOK_AT / f"{name}_difference.png"))


@pytest.mark.parametrize("page", GROUPS)
def test_tab_goes_everywhere_in_the_accepted_order_and_is_seen(desk, request, page):
    stops = {}
    for name in GROUPS[page]:
        desk.open(name)
        stops[name] = stops_of(desk)
    order = TabOrder(page)
    if request.config.getoption("--accept-screens"):
        order.accept(order.told(stops))
    assert order.told(stops) == order.get()


def stops_of(desk) -> list[str]:
    """Press Tab once around the window; return the name of each stop."""
    ring = desk.window.findChild(FocusRing)
    wanted = {one for one in desk.window.findChildren(QWidget) if takes_tab(one)}
    told_names, met, first = [], set(), None
    for _ in range(MOST_STOPS):
        press(Qt.Key.Key_Tab)
        settle()
        here = QApplication.focusWidget()
        assert here is not None
        if here is first:
            break
        first = first or here
        met.add(here)
        told_names.append(name_of(here))
        assert not here.visibleRegion().isEmpty(), f"{name_of(here)} has the cursor out of sight"
        assert ring.isVisible() or needs_none(here), f"{name_of(here)} does not show the cursor"
    else:
        pytest.fail(f"Tab never comes back: {told_names[-20:]}")
    passed_by = sorted(name_of(one) or type(one).__name__ for one in wanted - met if takes_tab(one))
    assert not passed_by, f"Tab never comes to {passed_by}"
    return told_names


def test_every_page_of_the_app_is_among_the_screens(desk):
    named = {value for key, value in vars(places).items() if key.isupper()}
    there = {name for name in named if desk.window.pages.has(name)}
    assert len(there) > 10
    missing = {name for name in there if not any(screen.startswith(name) for screen in SCREENS)}
    assert not missing, "add them to ui/whole_desk.py"


def test_the_language_nobody_speaks_is_longer_and_keeps_what_is_filled_in():
    assert lengthened("Save") == "SSaavve"
    assert len(lengthened("Register walk-in")) == round(1.7 * len("Register walk-in"))
    assert lengthened("{name}: %n of {total}") == "{name}: %n ooff {total}"
    sentence = "Everything that waits here is safe and goes by itself."
    assert len(lengthened(sentence)) == round(1.2 * len(sentence))


def test_what_is_cut_is_found(desk):
    desk.open(places.TODAY)
    assert not faults(desk.window)
    button = desk.page.register
    button.setFixedWidth(button.sizeHint().width() - 10)
    settle()
    assert any("Register" in one for one in faults(desk.window))
    button.setAccessibleName("")
    button.setText("")
    assert nameless(desk.window)


def test_one_pixel_is_enough_to_be_another_picture(desk):
    shown = picture(desk.window)
    before = told(shown)
    assert told(picture(desk.window)) == before
    shown.setPixel(700, 300, shown.pixel(700, 300) ^ 0x10)
    assert told(shown) != before
    marked = difference(shown, before)
    assert marked.pixelColor(641, 257).name() == "#ff0000"
    assert marked.pixelColor(100, 100) == shown.pixelColor(100, 100)
