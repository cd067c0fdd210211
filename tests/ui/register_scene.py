"""Filling in the registration as a person would, for its tests."""

from __future__ import annotations

from ui.client_scene import quiet
from ui.screen import put_on_screen, read, type_text

from jobcentre_desktop.ui.screens.register.page import RegisterPage


def build(scene, look):
    return RegisterPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)


def open_form(scene, look, qtbot, about=None, *, width=1154, height=637):
    page = build(scene, look)
    put_on_screen(qtbot, page, width, height)
    page.on_shown(about)
    page.first_field().setFocus()
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def box(page, name):
    return page.fields[name].control


def choose(segments, code):
    next(part for part in segments._parts if part.code == code).click()


def fill(page, **told):
    for name, text in told.items():
        if name == "sex":
            choose(box(page, "sex"), text)
        elif name == "dob_year":
            type_text(page.quick.birth.year, text)
        else:
            type_text(box(page, name), text)


def smallest(page, **told):
    plain = {"surname_km": "លី", "given_km": "សុវណ្ណ", "sex": "M", "dob_year": "1999"}
    fill(page, **{**plain, **told})


def do(scene, qtbot, button):
    button.click()
    qtbot.waitUntil(lambda: quiet(scene))


def clients(scene):
    return scene.services.find_clients.page()


def words(widget):
    return " | ".join(read(widget)).replace("\u200b", "")


def wait_for_cards(page, qtbot, count):
    qtbot.waitUntil(lambda: len(page.duplicates.cards) == count)
    qtbot.waitUntil(lambda: all(card.isVisibleTo(page) for card in page.duplicates.cards))
