"""The main window: going about, the keys that work everywhere, both languages, both widths."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from ui.demo_pages import PLACES, demo_window
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    press,
    put_on_screen,
    read,
    settle,
    type_text,
)

from jobcentre_desktop.ui.look import Language, Mode
from jobcentre_desktop.ui.screens.welcome.page import WelcomePage
from jobcentre_desktop.ui.shell.everything_box import Line
from jobcentre_desktop.ui.shell.page import Page

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_rail_shows_only_pages_that_exist(open_window):
    window, _ = open_window()
    texts = read(window.rail)
    assert "Today" in texts
    assert "Counselling" not in texts
    assert "Register" not in texts  # registered as hidden: reached from other pages


def test_a_page_is_built_when_first_opened_and_kept(open_window):
    window, navigator = open_window()
    first = window.page()
    navigator.open("register", "Sok")
    form = window.page()
    assert form is not first
    navigator.open("today")
    assert window.page() is first
    navigator.open("register")
    assert window.page() is form


def test_back_goes_where_one_came_from_and_stops_at_the_first_page(open_window):
    window, navigator = open_window()
    first = window.page()
    navigator.open("clients")
    navigator.open("register")
    press(Qt.Key.Key_Escape)
    assert window.page().title_text() == "Clients"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert window.page() is first


def test_back_finds_the_last_pages_but_not_those_of_the_whole_day(open_window):
    window, navigator = open_window()
    first = window.page()
    for _ in range(60):
        navigator.open("clients")
        navigator.open("register")
    for _ in range(120):
        window.pages.back()
    assert window.page() is not first


def test_a_hidden_page_lights_up_the_entry_it_belongs_to(open_window):
    window, navigator = open_window()
    navigator.open("register")
    lit = [button.accessibleName() for button in window.rail._buttons.values() if button.isChecked()]
    assert lit == ["Clients"]


def test_a_page_that_nobody_registered_is_a_bug(open_window):
    window, _ = open_window()
    with pytest.raises(KeyError):
        window.pages.open("nowhere")


def test_f2_switches_the_language_and_every_word_follows(open_window, look):
    window, _ = open_window()
    press(Qt.Key.Key_F2)
    settle()
    assert look.language is Language.KHMER
    assert "ថ្ងៃនេះ" in read(window)
    assert "មជ្ឈមណ្ឌល" in window.windowTitle().replace("\u200b", "")
    press(Qt.Key.Key_F2)
    settle()
    assert look.language is Language.ENGLISH
    assert "Today" in read(window)


@pytest.mark.parametrize("page", ["today", "register"])
def test_a_switched_window_reads_as_one_built_in_that_language(look, qtbot, page):
    def build():
        window, navigator = demo_window(look)
        qtbot.addWidget(window)
        window.resize(1366, 688)
        navigator.open(page)
        return window

    assert_follows_the_language(look, build)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1366, 688), (1093, 550)])
@pytest.mark.parametrize("page", ["today", "register"])
@pytest.mark.parametrize("practice", [False, True])
def test_nothing_is_cut_and_everything_has_a_name(open_window, look, language, size, page, practice):
    look.change(language=language)
    window, navigator = open_window(size=size, practice=practice)
    navigator.open(page)
    assert_fits(window)
    assert_named(window)


@pytest.mark.parametrize("language", list(Language))
def test_large_text_fits_too(open_window, look, language):
    look.change(language=language, text_step=3)
    window, navigator = open_window()
    for page in ("today", "register"):
        navigator.open(page)
        assert_fits(window)


def test_ctrl_k_searches_and_a_hit_is_chosen_by_enter(open_window):
    window, _ = open_window()
    asked, chosen = [], []
    window.search_asked.connect(asked.append)
    window.search_chosen.connect(chosen.append)
    press(Qt.Key.Key_K, CONTROL)
    assert QApplication.focusWidget() is window.top.search
    type_text(window.top.search, "ក្រុង")
    assert asked == ["", "ក្រុង"], "an empty box shows what there is to choose"
    lines = [Line(code=code, text=text) for code, text in PLACES]
    window.show_search_lines("ក្រុ", lines)  # an older answer
    assert not window.top.search.hits_are_open()
    window.show_search_lines("ក្រុង", lines)
    assert window.top.search.hits_are_open()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert chosen == [PLACES[1][0]]
    assert not window.top.search.hits_are_open()


def test_escape_closes_the_hits_before_it_leaves_the_page(open_window):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    type_text(page.place.control, "ក្រុង")
    assert page.place.control.hits_are_open()
    press(Qt.Key.Key_Escape)
    assert not page.place.control.hits_are_open()
    assert window.page() is page


def test_ctrl_enter_is_the_main_action_from_inside_a_field(open_window):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    assert QApplication.focusWidget() is page.family.control
    press(Qt.Key.Key_Return, CONTROL)
    assert page.errors.isVisible()


def test_the_error_summary_takes_the_focus_and_f8_goes_to_the_fields(open_window):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    page.birth.control.month.setText("14")
    page.save.click()
    assert QApplication.focusWidget() is page.errors
    assert page.errors.accessibleName() == "There are 2 problems"
    assert page.family.control.accessibleDescription() == "Enter the family name"
    press(Qt.Key.Key_F8)
    assert QApplication.focusWidget() is page.family.control
    press(Qt.Key.Key_F8)
    assert QApplication.focusWidget() is page.birth.control.month
    type_text(page.family.control, "សុខ")
    page.birth.control.set_value((2002, 4, None))
    page.save.click()
    assert not page.errors.isVisible()
    assert page.family.error is None
    assert not page.family.control.property("wrong")


def test_the_tab_order_is_the_reading_order(open_window):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    page.family.control.setFocus()
    wanted = [
        page.given.control,
        page.latin.control,
        page.birth.control.day,
        page.birth.control.month,
        page.birth.control.year,
        page.sex.control.focusProxy(),
        page.phone.control,
        page.place.control,
        page.reason.control,
        page.education.control,
    ]
    for control in wanted:
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is control


def test_enter_goes_to_the_next_field(open_window):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    page.family.control.setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.given.control


def test_f6_goes_round_the_panels(open_window):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is page.save
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is page.family.control


def test_the_ring_follows_the_keyboard_and_hides_from_the_mouse(open_window, qtbot):
    window, navigator = open_window()
    navigator.open("register")
    page = window.page()
    press(Qt.Key.Key_F6)
    ring = window._ring
    assert ring.isVisible()
    assert ring.geometry().contains(page.save.mapTo(window, page.save.rect().center()))
    QTest.mouseClick(page.family.control, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_a_refused_field_shows_the_cursor_by_the_ring(open_window):
    window, navigator = open_window()
    navigator.open("register")
    field = window.page().family
    field.show_error(lambda: "Enter something")
    press(Qt.Key.Key_F6)
    field.take_focus_to_mend()
    assert window._ring.isVisible()
    assert window._ring.geometry().contains(field.control.mapTo(window, field.control.rect().center()))


def test_enter_goes_where_the_rail_leads(open_window):
    window, navigator = open_window()
    navigator.open("register")
    window.rail._buttons["today"].setFocus()
    press(Qt.Key.Key_Return)
    assert window.page().title_text() == "Good morning, Sophea"


def test_the_title_bar_says_what_the_page_is_called_now(open_window):
    window, _ = open_window()
    page = window.page()
    page._title_words = "Referral R02-26-A00001-0"
    page.say_title()
    assert window.windowTitle().startswith("Referral R02-26-A00001-0 - ")


def test_a_page_with_nothing_to_choose_gets_no_ring(open_window):
    window, _ = open_window()
    press(Qt.Key.Key_Tab)
    assert window._ring.isVisible()
    window.page().setFocus()
    assert not window._ring.isVisible()


def test_locking_asks_and_the_bare_page_hides_the_work(open_window, look):
    window, _ = open_window()
    wanted = []
    window.lock_wanted.connect(lambda: wanted.append(True))
    press(Qt.Key.Key_L, CONTROL)
    assert wanted == [True]
    window.show_bare(Page(look, title=lambda: "Sign in"))
    assert not window.rail.isVisible()
    assert window.page().title_text() == "Sign in"
    press(Qt.Key.Key_N, CONTROL)  # a page's key does nothing while the desk is locked
    assert window.page().title_text() == "Sign in"
    window.show_work("Chan Dara")
    assert window.page().title_text() == "Good morning, Sophea"
    assert "Chan Dara" in read(window)


def test_f2_switches_the_language_before_anybody_signed_in(open_window, look):
    window, _ = open_window()
    window.show_bare(WelcomePage(look))
    settle()
    press(Qt.Key.Key_F2)
    assert look.language is Language.KHMER


def test_forgetting_the_pages_builds_them_anew(open_window):
    window, navigator = open_window()
    before = window.page()
    window.forget_pages()
    navigator.open("today")
    assert window.page() is not before


def test_the_page_keeps_its_draft_when_it_is_left_or_the_window_closes(open_window):
    window, navigator = open_window()
    navigator.open("register")
    left = []
    window.page().on_left = lambda: left.append("left")
    navigator.open("today")
    assert left == ["left"]
    navigator.open("register")
    closing = []
    window.closing.connect(lambda: closing.append(list(left)))
    window.close()
    assert closing == [["left", "left"]]


def test_the_rail_shrinks_to_icons_that_keep_their_names(open_window):
    window, _ = open_window(size=(1093, 550))
    assert window.rail.width() == 66
    button = window.rail._buttons["conflicts"]
    assert button.text() == ""
    assert button.accessibleName() == "Conflicts, 2"
    assert button.toolTip() == "Conflicts, 2"


def test_practice_is_seen_on_every_edge_and_clicks_go_through(open_window, look):
    window, _ = open_window(practice=True)
    picture = window.grab().toImage()
    edge = look.colour("practice").lower()
    for x, y in ((1, 300), (1364, 300), (700, 1), (700, 686)):
        assert picture.pixelColor(x, y).name() == edge
    assert "Practice: nothing here is real" in read(window)
    press(Qt.Key.Key_L, CONTROL)


def test_the_list_of_keys_knows_the_buttons_in_sight(open_window, look, qtbot):
    from jobcentre_desktop.ui.shell.key_list import KeyList

    window, navigator = open_window()
    navigator.open("register")
    shown = read(KeyList(look, window, window.page(), window.commands.keys(at_work=True)))
    assert shown[shown.index("Ctrl+N") + 1] == "Register walk-in"
    assert "Ctrl+S" in shown
    assert "Save and add to queue" in shown
    assert "F9" not in shown  # belongs to the page behind


def test_dark_is_drawn_with_dark_colours(open_window, look):
    look.change(mode=Mode.DARK)
    window, _ = open_window()
    assert window.grab().toImage().pixelColor(700, 60).name() == look.colour("app").lower()


def test_all_window_keys_are_known_to_qt():
    for text in ("Ctrl+K", "F2", "Esc", "F6", "F8", "Ctrl+/", "Ctrl+L", "Ctrl+Return", "Ctrl+Enter"):
        assert not QKeySequence(text).isEmpty()


def test_a_long_line_under_the_title_is_shown_whole_beside_the_buttons(look, qtbot):
    line = (
        "ឧកញ៉ាសុវណ្ណបញ្ញាភក្តី ព្រហ្មសុគន្ធារក្ស · "
        "OKNHASOVANN PROMSOKUNTHEA REAKSREYPICH CHANREAKSMEY · 02-2026-A00001-X"
    )
    page = Page(look, title="Referral", subtitle=lambda: line)
    page.head.addWidget(QLineEdit())
    put_on_screen(qtbot, page, 700, 300)
    assert page.subtitle.width() < page.subtitle.fontMetrics().horizontalAdvance(line)
    words = page.subtitle
    assert words.height() >= max(words.heightForWidth(words.width()), 2 * words.fontMetrics().height())
