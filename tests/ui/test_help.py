"""Help opens at the page one is on, says what is true of it, in both languages, and gives the cursor back."""

from __future__ import annotations

import json

import pytest
from catalogue import FOLDER
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from ui.demo_pages import HELP_BOOK
from ui.modal import answering
from ui.screen import assert_fits, assert_named, press, settle, type_text

from jobcentre_desktop.settings import find_resources
from jobcentre_desktop.ui.help.book import WHATS_NEW
from jobcentre_desktop.ui.help.dialog import HelpDialog
from jobcentre_desktop.ui.help.text import Shape, read_text
from jobcentre_desktop.ui.look import Language, Mode
from jobcentre_desktop.ui.removal_question import RemovalDialog
from jobcentre_desktop.ui.screens.referral.partner_dialog import PartnerDialog
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.translator import read_words
from jobcentre_desktop.ui.widgets.dialog import Dialog

PLACES = sorted(one for name, one in vars(places).items() if name.isupper() and isinstance(one, str))
LANGUAGES = ("km", "en")
WIDEST = 1366
CONTROL = Qt.KeyboardModifier.ControlModifier


# --- what is written ---


def test_every_screen_has_its_page_of_help():
    assert set(HELP_BOOK.names()) == {*PLACES, WHATS_NEW}
    for name in HELP_BOOK.names():
        for language in LANGUAGES:
            page = HELP_BOOK.page(name, language)
            assert page.title and page.blocks[0].shape in (Shape.PLAIN, Shape.POINT), name


@pytest.mark.parametrize("name", HELP_BOOK.names())
def test_both_languages_say_the_same_things_in_the_same_order(name):
    khmer, english = (HELP_BOOK.page(name, language) for language in LANGUAGES)
    assert [block.shape for block in khmer.blocks] == [block.shape for block in english.blocks]
    for one, other in zip(khmer.blocks, english.blocks, strict=True):
        assert one.picture == other.picture
        for mark in ("key", "leads_to"):
            assert [getattr(piece, mark) for piece in one.pieces if getattr(piece, mark)] == [
                getattr(piece, mark) for piece in other.pieces if getattr(piece, mark)
            ]
    assert khmer.keys == english.keys


@pytest.mark.parametrize("name", HELP_BOOK.names())
def test_links_lead_to_pages_and_pictures_are_there_and_small(name):
    for language in LANGUAGES:
        page = HELP_BOOK.page(name, language)
        assert page.leads_to <= set(HELP_BOOK.names())
        for picture in page.pictures:
            path = HELP_BOOK.picture(picture, language)
            shown = QImage(str(path))
            assert not shown.isNull(), path.name
            assert shown.width() <= WIDEST
            assert path.stat().st_size < 40_000


def test_no_picture_lies_there_unused():
    used = {
        HELP_BOOK.picture(picture, language).name
        for name in HELP_BOOK.names()
        for language in LANGUAGES
        for picture in HELP_BOOK.page(name, language).pictures
    }
    there = {path.name for path in (find_resources() / "help" / "pictures").iterdir()}
    assert there == used


def said_on_screens():
    """Return English -> what it is in Khmer on the screens and in the code lists, without line breaks."""
    found: dict[str, set[str]] = {}
    for (_context, source, _comment), translations in read_words(FOLDER / "jobcentre_km.ts"):
        found.setdefault(source, set()).update(one.replace("\u200b", "").strip() for one in translations)
    for path in (find_resources() / "reference" / "codes").glob("*.json"):
        for code in json.loads(path.read_text(encoding="utf-8"))["codes"]:
            found.setdefault(code["en"], set()).add(code["km"].replace("\u200b", ""))
    return found


@pytest.mark.parametrize("name", HELP_BOOK.names())
def test_strong_words_are_those_that_the_screen_says(name):
    """Who renames a button is told here that its help names it too."""
    screens = said_on_screens()
    khmer, english = (
        [
            piece.words
            for block in HELP_BOOK.page(name, language).blocks
            for piece in block.pieces
            if piece.strong
        ]
        for language in LANGUAGES
    )
    assert len(khmer) == len(english)
    for one, other in zip(khmer, english, strict=True):
        assert one in screens.get(other, ()), (other, one)


def test_khmer_that_no_native_reader_has_read_says_so_in_its_head():
    for name in HELP_BOOK.names():
        assert not HELP_BOOK.page(name, "km").reviewed
        assert HELP_BOOK.page(name, "en").reviewed


def test_a_page_is_taken_apart():
    page = read_text(
        "---\ntitle: One\nreviewed: no\n---\nPress `Ctrl+N`, see [Two](two).\n\n"
        "![Shown](three)\n\n## Steps\n1. **Save** it.\n- point\n"
    )
    assert (page.title, page.reviewed) == ("One", False)
    shapes = [Shape.PLAIN, Shape.PICTURE, Shape.HEADING, Shape.STEP, Shape.POINT]
    assert [block.shape for block in page.blocks] == shapes
    assert page.keys == {"Ctrl+N"}
    assert page.leads_to == {"two"}
    assert page.pictures == ("three",)
    assert page.blocks[0].words == "Press Ctrl+N, see Two."
    with pytest.raises(ValueError, match="head"):
        read_text("no head")


def test_words_are_found_in_either_script_whatever_page_they_stand_on():
    assert HELP_BOOK.find("return SLIP", "en")[0].name == places.REFERRALS
    assert places.REFERRALS in [one.name for one in HELP_BOOK.find("ប័ណ្ណតប", "km")]
    assert HELP_BOOK.find("settings", "en")[0].name == places.SETTINGS
    assert HELP_BOOK.find("zebra", "en") == ()
    assert HELP_BOOK.find("  ", "en") == ()


# --- the panel ---


def test_f1_opens_the_help_of_the_page_in_front_and_gives_the_cursor_back(open_window):
    window, navigator = open_window()
    navigator.open("register")
    box = window.page().given.control
    box.setFocus()
    press(Qt.Key.Key_F1)
    assert window.help.isVisible()
    assert window.help.shown() == places.REGISTER
    assert window.help.text.toPlainText().startswith("Registration")
    assert QApplication.focusWidget() is window.help.text
    press(Qt.Key.Key_F1)
    assert not window.help.isVisible()
    assert QApplication.focusWidget() is box
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_Escape)
    assert not window.help.isVisible()
    assert QApplication.focusWidget() is box
    assert window.pages.current_name() == "register"  # Escape closed the help only


class _AboutPartners(Dialog):
    topic = places.PARTNERS


def open_dialog(look, parent, kind=Dialog):
    dialog = kind(look, lambda: "A question", parent=parent)
    dialog.field = QLineEdit()
    dialog.field.setAccessibleName("Name")
    dialog.body.addWidget(dialog.field)
    dialog.open()
    dialog.field.setFocus()
    settle()
    return dialog


@pytest.mark.parametrize(
    ("kind", "topic"), [(Dialog, places.REGISTER), (_AboutPartners, places.PARTNERS)], ids=["page", "own"]
)
@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Escape])
def test_f1_in_a_dialog_opens_the_help_of_its_subject_over_it(open_window, look, qtbot, kind, topic, key):
    window, navigator = open_window()
    navigator.open("register")
    dialog = open_dialog(look, window.page(), kind)
    press(Qt.Key.Key_F1)
    settle()
    over = QApplication.activeModalWidget()
    assert isinstance(over, HelpDialog)
    assert over.panel.shown() == topic
    assert over.panel.text.toPlainText().startswith(HELP_BOOK.page(topic, "en").title)
    assert QApplication.focusWidget() is over.panel.text
    assert not window.help.isVisible(), "it could not be reached"
    assert over.height() <= window.height()
    press(key)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert QApplication.activeModalWidget() is dialog, "the question stands as it stood"
    assert QApplication.focusWidget() is dialog.field
    dialog.reject()


def test_links_and_pages_work_in_the_help_over_a_dialog_and_all_has_a_name(open_window, look):
    window, navigator = open_window()
    navigator.open("register")
    dialog = open_dialog(look, window.page())
    press(Qt.Key.Key_F1)
    settle()
    over = QApplication.activeModalWidget()
    assert_named(over)
    over.panel.all_pages.click()
    assert over.panel.shown() == ""
    type_text(over.panel.search, "export")
    press(Qt.Key.Key_Return)
    assert over.panel.shown() in HELP_BOOK.names()
    over.panel.close_button.click()
    assert not over.isVisible()
    dialog.reject()


@pytest.mark.parametrize("kind", [PartnerDialog, RemovalDialog])
def test_a_dialog_about_something_else_than_its_page_names_a_page_of_help(kind):
    assert kind.topic in HELP_BOOK.names()


def test_help_follows_to_the_next_page_and_leaves_the_cursor_there(open_window):
    window, navigator = open_window()
    press(Qt.Key.Key_F1)
    navigator.open("register")
    assert window.help.shown() == places.REGISTER
    family = window.page().family.control
    assert QApplication.focusWidget() is family
    window.help.put_away()
    assert QApplication.focusWidget() is family


def test_f2_switches_help_in_place(open_window, look):
    window, _ = open_window()
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_F2)
    settle()
    told = window.help.text.toPlainText()
    assert "\u200b" in told  # so that lines can end between words
    assert told.replace("\u200b", "").startswith(HELP_BOOK.page(places.TODAY, "km").title)
    assert QApplication.focusWidget() is window.help.text


def test_help_is_searched_and_enter_opens_the_first_page_found(open_window):
    window, _ = open_window()
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is window.help.search
    type_text(window.help.search, "return slip")
    settle()
    assert "Referrals" in window.help.text.toPlainText()
    press(Qt.Key.Key_Return)
    assert window.help.shown() == places.REFERRALS
    assert window.help.search.text() == ""


def test_links_are_reached_by_tab_and_followed_by_enter(open_window):
    window, _ = open_window()
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_Tab)  # the picture
    press(Qt.Key.Key_Tab)  # "closing the day"
    press(Qt.Key.Key_Return)
    assert window.help.shown() == places.CLOSE_DAY


@pytest.mark.parametrize("size", [(1366, 688), (1093, 550)])
def test_enter_on_a_picture_shows_it_as_large_as_the_window_allows(open_window, size):
    window, _ = open_window(size=size)
    window.open_help(places.SESSION)
    seen = []

    def look_at_it(dialog):
        settle()
        seen.append((dialog.shown.width(), dialog.height(), dialog.windowTitle()))
        assert dialog.rect().contains(dialog.shown.geometry())

    answering(look_at_it)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    (width, height, title) = seen[0]
    assert width > window.help.text.viewport().width()
    assert height <= window.height()
    assert title == "The session, with the last one and the score beside it"


def test_all_pages_are_listed(open_window):
    window, _ = open_window()
    press(Qt.Key.Key_F1)
    window.help.all_pages.click()
    told = window.help.text.toPlainText()
    for name in HELP_BOOK.names():
        assert HELP_BOOK.page(name, "en").title in told


def test_help_works_before_anybody_signed_in(open_window, look):
    window, _ = open_window()
    window.show_bare(Page(look, title=lambda: "Sign in"), places.SIGN_IN)
    press(Qt.Key.Key_F1)
    assert window.help.shown() == places.SIGN_IN
    window.show_work("Chan Dara")
    assert not window.help.isVisible()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("size", "step"), [((1366, 688), 0), ((1093, 550), 0), ((1093, 550), 3)])
def test_help_fits_and_everything_in_it_has_a_name(open_window, look, language, size, step):
    look.change(language=language, text_step=step)
    window, _ = open_window(size=size)
    for name in HELP_BOOK.names():
        window.open_help(name)
        settle()
        assert window.help.text.horizontalScrollBar().maximum() == 0, name
    assert_fits(window.help)
    assert_named(window.help)


def test_help_takes_the_colours_of_the_theme(open_window, look):
    window, _ = open_window()
    press(Qt.Key.Key_F1)
    look.change(mode=Mode.DARK)
    settle()
    shown = window.help.text.grab().toImage()
    assert shown.pixelColor(shown.width() - 20, 4).name() == look.colour("surface").lower()
    assert look.colour("text").lower() in window.help.text.toHtml()
