"""Each list taken out by hand, from the key to the sheet: headings, cells and tab in words, no id."""

from __future__ import annotations

import csv
import re
import typing
from dataclasses import is_dataclass
from datetime import date
from functools import partial

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from ui.client_scene import TODAY_0915, quiet, some_weeks, two_values
from ui.modal import answering
from ui.outreach_scene import FAIR, SVAY_POR, set_up
from ui.screen import press, put_on_screen
from ui.settings_scene import scene, settings  # noqa: F401 - the fixture

from jobcentre_desktop.documents.pictures import PagesInGrey, pages_as_png
from jobcentre_desktop.domain.client import Client, Identity
from jobcentre_desktop.domain.facts import rules
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.khmer.text import contains_khmer
from jobcentre_desktop.domain.list_export import ListExport
from jobcentre_desktop.domain.read_client import MADE_BY_THE_DESK
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.screens.clients.page import ClientsPage
from jobcentre_desktop.ui.screens.conflicts.page import ConflictsPage
from jobcentre_desktop.ui.screens.follow_ups.page import FollowUpsPage
from jobcentre_desktop.ui.screens.outreach.page import OutreachPage
from jobcentre_desktop.ui.screens.papers.page import PapersPage
from jobcentre_desktop.ui.screens.partners.page import PartnersPage
from jobcentre_desktop.ui.screens.referrals.page import ReferralsPage
from jobcentre_desktop.ui.screens.to_complete.page import ToCompletePage
from tests.makers import a_partner

# ruff: noqa: F811 - a fixture is named where it is used
CONTROL = Qt.KeyboardModifier.ControlModifier
TITLES = {
    ClientsPage: "Clients",
    ReferralsPage: "Referrals",
    PartnersPage: "Partners",
    FollowUpsPage: "Follow-ups",
    ToCompletePage: "Files to complete",
    ConflictsPage: "Needs attention",
    PapersPage: "Daily register",
    OutreachPage: FAIR["name"],
    "counsellors": "Counsellors",
    "closed-days": "Open and closed days",
    "phrases": "Phrases",
    "word-lists": "Word lists",
}
LISTS = list(TITLES)
OF_SETTINGS = [one for one in LISTS if isinstance(one, str)]
"""By the button at the head of their card, in this order; every other list by the key."""
RAW = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-|[{}\[\]]|^(true|false|null)$|T\d\d:\d\d|\+855")
"""An id, a value in the form of the file, an instant of the file, a number as the file keeps it."""
A_FIELD = re.compile(r"[a-z]+(_[a-z0-9]+)+")


@pytest.fixture
def filled(scene):
    """Who was asked everything, who was begun at a fair and is not safe to call, a partner, a conflict."""
    known = some_weeks(scene)
    services = scene.services
    services.edit_client(known.id, everything(services))
    table = set_up(scene)
    begun = {"surname_km": "លី", "given_km": "សុវណ្ណ", "sex": "M", "dob_year": 1990, "place": SVAY_POR}
    begun_id = ClientId(services.new_id())
    services.hold_outreach.take_in(
        {**begun, "phone": "012 777 888"}, table, client_id=begun_id, language="km"
    )
    services.edit_client(begun_id, {"safe_to_call": False})
    services.keep_partner(a_partner())
    services.working_days.set(date(2026, 12, 24), closed=True, reason="ទឹកជំនន់")
    two_values(scene, known, "phone", here="+85512111222", there="+85512333444")
    scene.clock.pass_(days=60)
    services.receive_visits.arrive(known.id)
    return scene


def everything(services):
    """Return a value for every field that may be asked of a client."""
    who = {"client_no", "registered_on"} | {one for one, _ in rules(Identity)}
    asked = [one for one, _ in rules(Client) if one not in MADE_BY_THE_DESK | who]
    more = {"ethnicity": "cham", "birth_province": "02", "marital": "married"}
    return {one: something(services, Client, one) for one in asked} | more


def something(services, kind, name):
    hint = typing.get_type_hints(kind)[name]
    rule = next(rule for one, rule in rules(kind) if one == name)
    types = (hint, *typing.get_args(hint))
    inner = next((one for one in types if is_dataclass(one)), None)
    if inner:
        return [{one: something(services, inner, one) for one, _ in rules(inner)}]
    value = "ពាក្យ"
    if rule.codes:
        value = next(iter(services.codes.get(rule.codes))).code
    elif rule.form:
        formed = {
            "phone": "012 345 678",
            "place": SVAY_POR,
            "month": "2024-03",
            "known_date": "2019",
            "email": "a@example.org",
        }
        value = formed.get(rule.form, "Word")
    if int in types:
        return int(value) if rule.codes else rule.least or 0
    if bool in types:
        return True
    if date in types:
        return "2026-11-20"
    return [value] if typing.get_origin(hint) is tuple else value


def open_list(scene, look, qtbot, kind):
    """Open the page; return what opens the dialog."""
    if kind in OF_SETTINGS:
        return settings(scene, look, qtbot).hand_out[OF_SETTINGS.index(kind)].click
    if kind is OutreachPage:
        set_up(scene)
    more = (Paper(look, PagesInGrey(), scene.tasks), pages_as_png) if kind is PapersPage else ()
    page = kind(look, scene.navigator, scene.services, scene.tasks, scene.changes, *more)
    put_on_screen(qtbot, page, 1154, 637)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    return partial(press, Qt.Key.Key_E, CONTROL)


def take_out(scene, look, qtbot, kind, path, *, sensitive=False, offered=None):
    """Open the page and its dialog, choose by hand; return the rows of the sheet, headings first.

    `offered` takes whether the dialog offers the sensitive fields.
    """
    ask = open_list(scene, look, qtbot, kind)

    def save(tries=300):
        asked = QApplication.activeModalWidget()
        if not isinstance(asked, QFileDialog):
            assert tries, "nobody asked for a place"
            QTimer.singleShot(10, lambda: save(tries - 1))
            return
        asked.selectFile(str(path))
        asked.accept()

    def choose(dialog):
        dialog.purposes.set_value("report")
        dialog.form.set_value(path.suffix[1:])
        dialog.sensitive.set_value(sensitive)
        if offered is not None:
            offered.append(dialog.sensitive.isVisible())
            left = dialog.form.mapTo(dialog, QPoint(0, 0)).x()
            assert left == dialog.purpose.mapTo(dialog, QPoint(0, 0)).x(), (
                "at the left also where it is alone"
            )
        QTimer.singleShot(0, save)
        dialog.write.click()
        qtbot.waitUntil(lambda: quiet(scene))

    met = answering(choose)
    ask()
    qtbot.waitUntil(lambda: bool(met) and quiet(scene))
    if path.suffix == ".csv":
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf"), "else Excel does not see Khmer"
        return list(csv.reader(content.decode("utf-8-sig").splitlines()))
    (sheet,) = openpyxl.load_workbook(path).worksheets
    return [sheet.title, *([cell.value or "" for cell in row] for row in sheet)]


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("language", [Language.KHMER, Language.ENGLISH])
def test_what_is_taken_out_is_in_words_and_says_nothing_of_the_file(
    filled, look, qtbot, tmp_path, kind, language
):
    look.change(language=language)
    headings, *rows = take_out(filled, look, qtbot, kind, tmp_path / "list.csv", sensitive=True)
    assert rows
    assert len(set(headings)) == len(headings)
    assert all(contains_khmer(one) == (language is Language.KHMER) for one in headings)
    assert not [one for one in headings if A_FIELD.search(one)]
    told = {(head, cell) for row in rows for head, cell in zip(headings, row, strict=True)}
    assert not [one for one in told if RAW.search(one[1])]
    assert not [one for one in told if A_FIELD.fullmatch(one[1])]
    (kept,) = exports(filled)
    assert (kept.purpose, kept.rows, kept.form) == ("report", len(rows), "csv")


@pytest.mark.parametrize("kind", LISTS)
def test_the_sheet_bears_the_name_of_the_list(filled, look, qtbot, tmp_path, kind):
    title, *_ = take_out(filled, look, qtbot, kind, tmp_path / "list.xlsx")
    assert title == TITLES[kind]
    look.change(language=Language.KHMER)
    title, *_ = take_out(filled, look, qtbot, kind, tmp_path / "list_km.xlsx")
    assert contains_khmer(title)
    assert len(title) <= 31


@pytest.mark.parametrize("kind", LISTS)
def test_the_sensitive_fields_are_offered_where_they_change_the_sheet(filled, look, qtbot, tmp_path, kind):
    offered, sheets = [], []
    for sensitive in (False, True):
        path = tmp_path / f"{sensitive}.csv"
        sheets.append(take_out(filled, look, qtbot, kind, path, sensitive=sensitive, offered=offered))
    assert offered == [sheets[0] != sheets[1]] * 2


def test_everybody_who_came_to_an_event_stands_in_its_sheet(filled, look, qtbot, tmp_path):
    known = next(one for one in filled.services.find_clients.page() if one.event_id is None)
    filled.clock.told = TODAY_0915
    filled.services.hold_outreach.came(known.id, set_up(filled))
    headings, taken_in, came = take_out(filled, look, qtbot, OutreachPage, tmp_path / "fair.csv")
    both = [dict(zip(headings, one, strict=True)) for one in (taken_in, came)]
    assert [one["Client"] for one in both] == ["លី សុវណ្ណ", known.name]
    assert [one["On file before"] for one in both] == ["No", "Yes"]
    assert both[0]["Still to ask"]


def test_a_list_of_clients_holds_nothing_to_reach_them_by_unless_the_head_asks_for_it(
    filled, look, qtbot, tmp_path
):
    headings, *rows = take_out(filled, look, qtbot, ClientsPage, tmp_path / "clients.csv")
    assert "Sex" in headings
    assert not [one for one in headings if "hone" in one and "owner" not in one and "Whose" not in one
                and one != "Smartphone"]  # fmt: skip
    assert not {"Telegram", "Facebook", "E-mail"} & set(headings)
    assert "012 " not in str(rows)
    headings, *rows = take_out(filled, look, qtbot, ClientsPage, tmp_path / "all.csv", sensitive=True)
    phones = [row[headings.index("Phone")] for row in rows]
    assert sorted(phones) == ["012 111 222", "012 777 888"]


def test_values_inside_values_and_places_are_said_in_words(filled, look, qtbot, tmp_path):
    headings, *rows = take_out(filled, look, qtbot, ClientsPage, tmp_path / "all.csv", sensitive=True)
    (asked,) = [row for row in rows if row[headings.index("Phone")] == "012 111 222"]
    told = dict(zip(headings, asked, strict=True))
    assert told["Identity documents"].startswith("Type: ")
    assert "Original seen: Yes" in told["Identity documents"]
    assert told["Safe to call"] == "Yes"
    assert "Battambang" in told["Village, commune or district"]
    assert told["Province of birth"] == "Battambang"
    assert told["Centre"] == filled.services.centre.name_en
    assert not {"Name of the place", "Version of the list of places"} & set(headings)
    (begun,) = [row for row in rows if row is not asked]
    assert dict(zip(headings, begun, strict=True))["Event"]


def exports(scene):
    with scene.work() as work:
        return work.records.every(ListExport)
