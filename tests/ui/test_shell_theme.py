"""Colours, sizes and fonts."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetrics, QRawFont
from ui.conftest import RESOURCES

from jobcentre_desktop.ui.theme import LARGEST_STEP, Mode, Styles


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
        for front, back, least in styles.pairs()
        if contrast(theme.colour(front), theme.colour(back)) < least
    ]
    assert not poor


def test_both_modes_have_the_same_tokens(styles):
    assert styles.theme(Mode.LIGHT).colours.keys() == styles.theme(Mode.DARK).colours.keys()


def test_every_text_colour_is_checked_on_some_ground(styles):
    checked = {front for front, _, _ in styles.pairs()}
    grounds = {back for _, back, _ in styles.pairs()}
    unchecked = set(styles.theme(Mode.LIGHT).colours) - checked - grounds
    assert unchecked == {"line"}  # a hairline between rows: decoration, tells nothing


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
