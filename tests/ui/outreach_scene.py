"""A table at a job fair, set up and used as a counsellor would, for its tests."""

from __future__ import annotations

from ui.client_scene import quiet
from ui.register_scene import choose
from ui.screen import put_on_screen, type_text

from jobcentre_desktop.ui.screens.outreach.page import OutreachPage
from jobcentre_desktop.ui.screens.to_complete.page import ToCompletePage

SVAY_POR = "02030601"
FAIR = {"name": "ពិព័រណ៍ការងារ", "kind": "fair", "day": "2026-11-23", "place": SVAY_POR}


def set_up(scene, **told):
    """Set up the table of the fair without the screen."""
    return scene.services.hold_outreach.set_up({**FAIR, **told}, "oral_witness", "ចាន់ ដារ៉ា")


def build(scene, look):
    return OutreachPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)


def open_page(scene, look, qtbot, about=None, *, width=1154, height=637):
    return shown(scene, qtbot, build(scene, look), about, width, height)


def open_list(scene, look, qtbot, about=None, *, width=1154, height=637):
    page = ToCompletePage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    return shown(scene, qtbot, page, about, width, height)


def shown(scene, qtbot, page, about, width, height):
    put_on_screen(qtbot, page, width, height)
    page.on_shown(about)
    qtbot.waitUntil(lambda: quiet(scene))
    if (first := page.first_field()) is not None:
        first.setFocus()
    return page


def box(page, name):
    return page.intake.form.boxes[name].control


def fill(page, **told):
    """Fill in a person; "" leaves a box empty, "agrees" ticks."""
    plain = {"surname": "លី", "given": "សុវណ្ណ", "sex": "M", "year": "1999", "agrees": True}
    for name, text in {**plain, **told}.items():
        if not text:
            continue
        if name == "sex":
            choose(box(page, name), text)
        elif name == "agrees":
            box(page, name).focusProxy().click()
        else:
            type_text(box(page, name), text)


def save(scene, page, qtbot):
    page.bar.save.click()
    qtbot.waitUntil(lambda: quiet(scene))
