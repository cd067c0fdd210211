"""Every key that help names is bound on its page, and the list of keys holds every key there is."""

from __future__ import annotations

from day_walk import DayWalk
from PySide6.QtGui import QShortcut
from ui.client_scene import TODAY_0915, Scene, two_values
from ui.demo_pages import HELP_BOOK

from jobcentre_desktop.bootstrap.practice import fill_with_examples
from jobcentre_desktop.ui.help.book import WHATS_NEW
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.about import PapersAbout, ReferralAbout, SessionAbout
from jobcentre_desktop.ui.shell.key_list import keys_of
from jobcentre_desktop.ui.widgets.key import Key

OF_BOXES = {"Tab", "Shift+Tab", "Enter", "Space", "↑", "↓", "←", "→"}
"""What every box, button and list hears by itself."""


def named_but_not_bound(walk, name):
    """Return the keys that the help of a page names and nothing on it hears, shown or not yet shown."""
    page, window = walk.page, walk.window
    bound = {key.text for key in page.findChildren(Key)}
    bound |= {key for key, _deed in page.more_keys()}
    bound |= {key for key, _deed in window.commands.keys(at_work=window.is_at_work())}
    return HELP_BOOK.page(name, "en").keys - bound - OF_BOXES


def keys_missing_in_the_list(walk):
    everywhere = walk.window.commands.keys(at_work=walk.window.is_at_work())
    listed = {key for key, _deed in (*keys_of(walk.page), *everywhere)} | {"Ctrl+="}  # Ctrl++ of a keyboard
    working = {
        key.text if isinstance(key, Key) else key.key().toString()
        for key in walk.window.findChildren(QShortcut)
        if key.parent().isVisible() and key.parent().isEnabled()
    }
    return working - listed


def test_every_key_that_help_names_is_bound_on_its_page(qapp, patterns, tmp_path):
    scene = Scene(patterns.new_desk(TODAY_0915), tmp_path)
    fill_with_examples(scene.services)
    client = scene.services.find_clients("ដារ៉ា", limit=1)[0]
    two_values(scene, client, "phone", here="+85512000112", there="+85512000202")
    scene.close()
    walk = DayWalk(qapp, scene.desk.home, tmp_path / "papers", clock=scene.clock)
    try:
        walk.until(lambda: bool(walk.page.tiles), "the tiles are there")
        faults = {places.SIGN_IN: named_but_not_bound(walk, places.SIGN_IN)}
        walk.sign_in()
        about = {
            places.CLIENT_FILE: client.id,
            places.SESSION: SessionAbout(client.id),
            places.REFERRAL: ReferralAbout(client_id=client.id),
            places.PAPERS: PapersAbout(client.id),
        }
        bare = {places.SIGN_IN, places.SET_UP, places.WELCOME}
        for name in {value for name, value in vars(places).items() if name.isupper()} - bare:
            walk.desk.navigator.open(name, about.get(name))
            walk.rest()
            faults[name] = named_but_not_bound(walk, name) | keys_missing_in_the_list(walk)
        faults[WHATS_NEW] = named_but_not_bound(walk, WHATS_NEW)
        assert not {name: keys for name, keys in faults.items() if keys}
    finally:
        walk.close()


def test_the_first_start_keeps_the_word_of_its_help_too(qapp, tmp_path):
    walk = DayWalk(qapp, tmp_path / "desk", tmp_path / "papers")
    try:
        assert named_but_not_bound(walk, places.WELCOME) == set()
        assert keys_missing_in_the_list(walk) == set()
        walk.page.set_up.click()
        walk.until(lambda: hasattr(walk.page, "centre"), "the set-up opens")
        assert named_but_not_bound(walk, places.SET_UP) == set()
        assert keys_missing_in_the_list(walk) == set()
    finally:
        walk.close()
