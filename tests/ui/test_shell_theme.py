"""Colours, sizes and fonts."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontMetrics, QRawFont
from ui.conftest import RESOURCES
from ui.screen import press

from jobcentre_desktop.ui.look import Language, Look, Taste
from jobcentre_desktop.ui.theme import COMPUTER, LARGEST_STEP, Mode, Styles


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB" after WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(front: str, back: str) -> float:
    dark, light = sorted((luminance(front), luminance(back)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(scope="module")
def styles() -> Styles:
    return Styles(RESOURCES / "styles")


@pytest.mark.parametrize("mode", list(Mode))
def test_every_pair_of_colours_that_meet_can_be_read(styles, mode):
    theme = styles.theme(mode)
    poor = [
        (front, back, round(contrast(theme.colour(front), theme.colour(back)), 2), least)
        for front, back, least in styles.pairs(mode)
        if contrast(theme.colour(front), theme.colour(back)) < least
    ]
    assert not poor


def test_every_mode_has_the_same_tokens(styles):
    assert len({frozenset(styles.theme(mode).colours) for mode in Mode}) == 1


def test_high_contrast_asks_for_more_than_the_others(styles):
    usual = {(front, back): least for front, back, least in styles.pairs(Mode.DARK)}
    asked = {(front, back): least for front, back, least in styles.pairs(Mode.CONTRAST)}
    assert usual.keys() < asked.keys()
    assert all(asked[pair] > least for pair, least in usual.items())


def test_every_text_colour_is_checked_on_some_ground(styles):
    checked = {front for front, _, _ in styles.pairs()}
    grounds = {back for _, back, _ in styles.pairs()}
    unchecked = set(styles.theme(Mode.LIGHT).colours) - checked - grounds
    edges = {front for front, _, _ in styles.pairs(Mode.CONTRAST)} - checked
    assert unchecked == edges  # hairlines and edges of surfaces: decoration, tells nothing


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("step", range(LARGEST_STEP + 1))
def test_the_stylesheet_fills_every_name(styles, mode, step):
    sheet = styles.sheet(styles.theme(mode, step))
    rules = sheet.split("*/", 1)[1]
    assert "$" not in rules
    assert all(colour in sheet for colour in (styles.theme(mode).colour("primary"), "#"))


def test_a_larger_step_makes_every_text_larger(styles):
    small, large = styles.theme(Mode.LIGHT, 0), styles.theme(Mode.LIGHT, 3)
    assert all(large.size(name) > small.size(name) for name in small.sizes)


@pytest.mark.parametrize("mode", list(Mode))
def test_the_pictures_of_the_stylesheet_have_the_themes_colours(styles, mode):
    theme = styles.theme(mode)
    for name, token in (("chevron", "text2"), ("check", "on_primary"), ("dot", "on_primary")):
        picture = (RESOURCES / "styles" / f"{name}-{mode.value}.svg").read_text()
        assert theme.colour(token) in picture


def test_every_picture_named_in_the_stylesheet_is_there(styles):
    for mode in Mode:
        for name in re.findall(r'url\("([^"]+)"\)', styles.sheet(styles.theme(mode))):
            assert RESOURCES.joinpath("styles", name.rsplit("/", 1)[1]).is_file()


def test_the_screen_font_has_room_for_stacked_khmer(look):
    assert look.theme.family in QFontDatabase.families()
    metrics = QFontMetrics(look.font("body"))
    assert metrics.height() / look.size("body") >= 1.58


@pytest.mark.parametrize("weight", ["Regular", "Medium", "SemiBold", "Bold"])
def test_the_screen_font_has_khmer_latin_and_the_break_sign(qapp, weight):
    face = QRawFont(str(RESOURCES / "fonts" / f"KantumruyPro-{weight}.ttf"), 15)
    assert [sign for sign in "ក១Aé–—“”•…\u200b" if not face.supportsCharacter(ord(sign))] == []


def test_icons_take_the_colour_they_are_asked_for(look):
    picture = look.pixmap("check", "ok").toImage()
    wanted = look.colour("ok").lower()
    colours = {
        picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }  # fmt: skip
    assert wanted in colours


def test_every_icon_is_a_drawing_that_can_be_coloured():
    for path in (RESOURCES / "icons").glob("*.svg"):
        assert "currentColor" in path.read_text(), path.name
        ElementTree.parse(path)


def test_the_licences_of_font_and_icons_are_there():
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "OFL-KantumruyPro.txt").read_text().upper()
    assert "ISC License" in (RESOURCES / "icons" / "LICENSE.txt").read_text()


def test_tokens_are_plain_colours():
    tokens = json.loads((RESOURCES / "styles" / "tokens.json").read_text(encoding="utf-8"))
    for colours in tokens["colours"].values():
        assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in colours.values())


@pytest.fixture
def computer(qapp):
    """What the computer asks for, and a hand that sets it to something else while the app runs."""
    told = [Mode.LIGHT]

    def ask_for(mode: Mode) -> None:
        told[0] = mode
        hints = qapp.styleHints().accessibility()
        hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)

    return told, ask_for


@pytest.fixture
def following(qapp, look, computer):
    """A look as on a desk where nobody chose a theme; it gives the app back as it found it."""
    made = Look(qapp, RESOURCES, Taste(language=Language.ENGLISH), computer=lambda: computer[0][0])
    yield made
    made.retire()
    made.deleteLater()
    look.change(mode=Mode.DARK)
    look.change(mode=Mode.LIGHT)


def test_high_contrast_comes_by_itself_when_the_computer_asks_for_it(following, computer, qtbot):
    assert following.theme.mode is Mode.LIGHT
    with qtbot.waitSignal(following.restyled):
        computer[1](Mode.CONTRAST)
    assert following.theme.mode is Mode.CONTRAST
    computer[1](Mode.DARK)
    assert following.theme.mode is Mode.DARK


def test_a_chosen_theme_stays_whatever_the_computer_asks_for(following, computer):
    following.change(mode=Mode.DARK)
    computer[1](Mode.CONTRAST)
    assert following.theme.mode is Mode.DARK
    following.change(mode=COMPUTER)
    assert following.theme.mode is Mode.CONTRAST


def test_a_look_that_retired_hears_nothing_of_the_computer(following, computer, qtbot):
    following.retire()
    with qtbot.assertNotEmitted(following.restyled):
        computer[1](Mode.CONTRAST)


@pytest.mark.parametrize("mode", list(Mode))
def test_what_qt_draws_itself_has_the_themes_colours(look, qapp, mode):
    look.change(mode=mode)
    palette = qapp.palette()
    assert palette.base().color().name().upper() == look.colour("surface")
    assert palette.text().color().name().upper() == look.colour("text")
    assert palette.highlight().color().name().upper() == look.colour("primary")


def test_the_keys_make_the_text_larger_and_smaller(open_window, look):
    open_window()
    for key, step in zip("++++-0-=", (1, 2, 3, 3, 2, 0, 0, 1), strict=True):
        press(Qt.Key(ord(key)), Qt.KeyboardModifier.ControlModifier)
        assert look.taste.text_step == step
