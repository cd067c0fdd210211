"""The one search box: people, numbers, pages and commands, by keyboard alone, on a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from ui.client_scene import quiet
from ui.demo_pages import HELP_BOOK
from ui.screen import press, put_on_screen, read, type_text

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.finder import MOST_RECENT, Finder
from jobcentre_desktop.ui.shell.key_list import KeyList
from jobcentre_desktop.ui.shell.page import Page, PageSpec, Place
from jobcentre_desktop.ui.shell.page_titles import page_title
from jobcentre_desktop.ui.shell.window import MainWindow
from jobcentre_desktop.ui.shell.workplace import Workplace
from jobcentre_desktop.ui.theme import Mode
from jobcentre_desktop.ui.widgets.button import Button

CONTROL = Qt.KeyboardModifier.ControlModifier
SURNAME, GIVEN, LATIN_SURNAME, LATIN_GIVEN = "គំរូ", "សុភា", "Kumru", "Sophea"
SOPHEA = {"surname_km": SURNAME, "given_km": GIVEN, "surname_la": LATIN_SURNAME, "given_la": LATIN_GIVEN}
FACTORY = {"kind": "employer", "name_km": "រោងចក្រគំរូ", "name_en": "Model Factory"}
NARROW = (1093, 550)
RAIL = (places.TODAY, places.CLIENTS, places.REFERRALS, places.PARTNERS, places.SETTINGS)
HIDDEN = (places.REGISTER, places.CLIENT_FILE, places.REFERRAL, places.PAPERS, places.TO_COMPLETE)


class Counting(Page):
    """A page that counts how often its key was pressed."""

    asked = 0

    def on_asked_again(self):
        self.asked += 1


class Walk:
    """A desk with its window; its pages are empty but for one button."""

    def __init__(self, scene, look, qtbot):
        self.scene, self.look, self._qtbot = scene, look, qtbot
        self.services = self.scene.services
        self.pressed = []
        self.keeper = QObject()
        specs = [PageSpec(name=one, title=page_title(one), icon="users", build=self._page) for one in RAIL]
        specs += [
            PageSpec(name=one, title=page_title(one), icon="user", build=self._page, place=Place.HIDDEN)
            for one in HIDDEN
        ]
        specs.append(
            PageSpec(
                name=places.CONNECTION, title=page_title(places.CONNECTION), icon="cloud", build=self._page,
                place=Place.HIDDEN, shortcut="Ctrl+.",
            )
        )  # fmt: skip
        self.window = MainWindow(look)
        self.window.furnish(
            self.scene.navigator,
            lambda window, deeds: Workplace(
                look, window, deeds, specs, now=self.scene.clock.now, help_book=HELP_BOOK
            ),
        )
        put_on_screen(qtbot, self.window, 1366, 688)
        self.finder = Finder(look, self.window, self.scene.navigator, self.scene.tasks, self.keeper)
        self.window.show_work("Sophea", places.TODAY)
        self.finder.start(self.services)

    def _page(self):
        page = Counting(self.look, title="Page")
        button = Button(self.look, "Blank forms", shortcut="Ctrl+P")
        button.clicked.connect(lambda: self.pressed.append("forms"))
        page.head.addWidget(button)
        return page

    def rest(self):
        self._qtbot.waitUntil(lambda: quiet(self.scene))

    def look_at(self, client):
        self.scene.navigator.open_client(client.id)

    def here(self):
        return self.window.pages.current_name()


@pytest.fixture
def walk(scene, look, qtbot):
    return Walk(scene, look, qtbot)


def register(walk, **told):
    return walk.services.register_client({**SOPHEA, "sex": "F", "dob_year": 1999, **told}).client


def refer(walk, client):
    wish = {"type": "JOB", "partner_name_km": "រោងចក្រ", "purpose": "ការងារ", "consent_to_share": True}
    return walk.services.refer_client(client.id, wish)


def search(walk, text=""):
    """Press Ctrl+K, type, wait for the answer; return the lines."""
    box = walk.window.top.search
    press(Qt.Key.Key_K, CONTROL)
    box.clear()
    if text:
        type_text(box, text)
    walk.rest()
    return box.lines if box.hits_are_open() else ()


def texts(lines, group):
    return [one.text for one in lines if one.group == group]


def choose(walk, code):
    """Walk down to a line with the arrow and press Enter."""
    for _ in range([one.code for one in walk.window.top.search.lines].index(code)):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    walk.rest()


@pytest.mark.parametrize("typed", [SURNAME, "kumru soph", "012 345 678", "2026-A00001"])
def test_a_client_is_found_by_name_in_both_scripts_phone_and_number(walk, typed):
    client = register(walk, phone="012345678")
    found = search(walk, client.client_no[:-2] if "A00001" in typed else typed)
    assert found[0].code == f"client:{client.id}"
    press(Qt.Key.Key_Return)
    walk.rest()
    assert walk.here() == places.CLIENT_FILE


@pytest.mark.parametrize("typed", ["R02", "R02-26-A0", "r0226a00001", "a00001", "R០២-២៦-A00001"])
def test_a_referral_is_found_by_its_number_however_it_is_typed(walk, typed):
    referral = refer(walk, register(walk))
    assert referral.referral_no.startswith("R02-26-A00001")
    found = search(walk, typed)
    assert texts(found, "Referrals") == [referral.referral_no]
    choose(walk, f"referral:{referral.id}")
    assert walk.here() == places.REFERRAL


def test_the_list_names_no_partner_of_a_sensitive_referral(walk):
    client = register(walk)
    wish = {"type": "GBV", "partner_name_km": "អង្គការ", "purpose": "ការគាំទ្រ", "consent_to_share": True}
    walk.services.refer_client(client.id, wish)
    (line,) = [one for one in search(walk, "R02-26") if one.group == "Referrals"]
    assert "អង្គការ" not in line.beside
    assert client.name_km in line.beside


def test_a_partner_is_found_and_opened_in_the_register(walk):
    partner = walk.services.keep_partner(FACTORY)
    found = search(walk, "Model Fac")
    assert texts(found, "Partners") == ["Model Factory"]
    choose(walk, f"partner:{partner.id}")
    assert walk.scene.asked[-1] == (places.PARTNERS, partner.id)


def test_pages_and_commands_are_found_with_their_keys(walk):
    found = search(walk, "connec")
    assert [(one.text, one.key) for one in found if one.group == "Go to"] == [("Connection", "Ctrl+.")]
    choose(walk, f"do:{places.CONNECTION}")
    assert walk.here() == places.CONNECTION
    assert next((one.text, one.key) for one in search(walk, "lock") if one.group == "Commands") == (
        "Lock",
        "Ctrl+L",
    )


def test_a_command_stands_first_when_its_word_begins_so_and_no_name_does(walk):
    register(walk)
    assert search(walk, "dark")[0].code == "do:dark"
    press(Qt.Key.Key_Return)
    assert walk.look.theme.mode is Mode.DARK
    register(walk, surname_la="Lock", given_la="Dara", surname_km="លុក")
    assert search(walk, "lock")[0].group == "Clients"


def test_in_khmer_a_command_is_found_by_its_khmer_and_by_its_english_word(walk):
    walk.look.change(language=Language.KHMER)
    khmer = walk.window.commands.get("lock").title().replace("\u200b", "")
    assert "do:lock" in [one.code for one in search(walk, khmer)]
    assert "do:lock" in [one.code for one in search(walk, "lock")]


def test_a_page_stands_before_registering_its_name_from_any_khmer_word_of_it_on(walk):
    walk.look.change(language=Language.KHMER)
    whole = page_title(places.SETTINGS)()
    assert search(walk, whole.removeprefix("ការ"))[0].code == f"do:{places.SETTINGS}"


def test_what_is_called_just_so_stands_first(walk):
    walk.look.change(language=Language.KHMER)
    clients, register_one = (walk.window.commands.get(one).title for one in (places.CLIENTS, places.REGISTER))
    assert clients() in register_one().replace("\u200b", "")
    assert search(walk, clients())[0].code == f"do:{places.CLIENTS}"


@pytest.mark.parametrize("language", list(Language))
def test_what_a_button_of_the_page_does_is_not_offered_a_second_time(walk, language):
    walk.look.change(language=language)
    title = walk.window.commands.get(places.REGISTER).title
    walk.window.page().head.addWidget(Button(walk.look, title, shortcut="Ctrl+N"))
    assert [one.key for one in search(walk, title())].count("Ctrl+N") == 1


def test_the_files_begun_at_events_are_found_by_what_is_to_be_done_with_them(walk):
    walk.look.change(language=Language.KHMER)
    assert search(walk, "បំពេញ")[0].code == f"do:{places.TO_COMPLETE}"


def test_what_the_page_can_do_is_found_too(walk):
    walk.scene.navigator.open(places.CLIENTS)
    walk.rest()
    found = search(walk, "blank")
    (line,) = [one for one in found if one.group == "On this page"]
    assert line.key == "Ctrl+P"
    choose(walk, line.code)
    assert walk.pressed == ["forms"]


def test_an_empty_box_shows_the_last_clients_the_pages_and_the_commands(walk):
    clients = [register(walk, given_la=f"Number {n}", phone=f"0123456{n:02}") for n in range(12)]
    for one in clients:
        walk.scene.navigator.open_client(one.id)
        walk.rest()
    walk.scene.navigator.open_client(clients[5].id)
    walk.rest()
    found = search(walk)
    recent = [one.code for one in found if one.group == "Clients you looked at last"]
    assert recent[:3] == [f"client:{clients[n].id}" for n in (5, 11, 10)]
    assert len(recent) == MOST_RECENT
    assert "Register walk-in" in texts(found, "Go to")


def test_whom_one_looked_at_is_forgotten_when_the_desk_is_locked(walk):
    walk.look_at(register(walk))
    assert texts(search(walk), "Clients you looked at last")
    walk.finder.forget()
    walk.finder.start(walk.services)
    assert not texts(search(walk), "Clients you looked at last")


def test_a_locked_desk_answers_nothing(walk):
    register(walk)
    walk.finder.forget()
    assert search(walk, SURNAME) == ()


def test_ctrl_enter_registers_what_was_typed_whatever_was_found(walk):
    register(walk)
    search(walk, LATIN_SURNAME)
    press(Qt.Key.Key_Return, CONTROL)
    assert walk.scene.asked[-1] == (places.REGISTER, LATIN_SURNAME)


def test_ctrl_n_registers_from_every_page_that_has_no_such_key_of_its_own(walk):
    walk.scene.navigator.open(places.SETTINGS)
    press(Qt.Key.Key_N, CONTROL)
    assert walk.here() == places.REGISTER


def test_escape_closes_the_list_and_stays_on_the_page(walk):
    walk.scene.navigator.open(places.CLIENTS)
    assert search(walk)
    press(Qt.Key.Key_Escape)
    assert not walk.window.top.search.hits_are_open()
    assert walk.here() == places.CLIENTS


def test_the_list_of_keys_is_read_from_the_same_commands(walk):
    shown = read(KeyList(walk.look, walk.window, None, walk.window.commands.keys(at_work=True)))
    commands = walk.window.commands
    for one in (*commands.places, *commands.deeds):
        if one.key:
            assert shown[shown.index(one.key) + 1] == one.title()


@pytest.mark.parametrize("size", [(1366, 688), NARROW])
@pytest.mark.parametrize("language", list(Language))
def test_the_list_stays_inside_the_window_and_the_last_line_can_be_reached(walk, size, language):
    walk.look.change(language=language)
    walk.window.resize(*size)
    client = register(walk)
    walk.scene.navigator.open_client(client.id)
    walk.rest()
    search(walk)
    popup = walk.window.top.search._popup
    assert walk.window.rect().contains(popup.geometry())
    press(Qt.Key.Key_Up)
    assert popup.mark() == len(walk.window.top.search.lines) - 1
    last = popup._list.visualRect(popup._list.currentIndex())
    assert popup._list.viewport().rect().contains(last)
    assert QApplication.focusWidget() is walk.window.top.search


def test_a_page_hears_its_key_whether_it_stands_in_front_or_not(walk):
    for times in (1, 2):
        press(Qt.Key.Key_Period, CONTROL)
        walk.rest()
        assert (walk.here(), walk.window.page().asked) == (places.CONNECTION, times)
    walk.scene.navigator.open(places.TODAY)
    walk.scene.navigator.back()
    walk.rest()
    assert (walk.here(), walk.window.page().asked) == (places.CONNECTION, 2), "coming back asks for nothing"
