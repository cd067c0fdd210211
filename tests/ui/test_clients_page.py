"""The list of clients on a real desk: found by name, phone and number, and taken in from a sheet."""

from __future__ import annotations

import csv
from threading import Event

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import do, quiet, words
from ui.ears import listening
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    press,
    put_on_screen,
    settle,
    type_text,
)

from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.clients.import_dialog import ImportDialog
from jobcentre_desktop.ui.screens.clients.page import ClientsPage

HEADINGS = ["surname_km", "given_km", "sex", "dob_year", "phone"]
GOOD = ["ហេង", "ពិសិដ្ឋ", "M", "1990", "011222333"]
BAD = ["លី", "សុវណ្ណ", "M", "1995", "0129"]
REPEATED = ["សុខ", "ស្រីនាង", "F", "2002", "012345678"]
LONG = "Sok Sreyneang Chanthavy of the village Prek Preah Sdach in the commune of that name"


@pytest.fixture
def scene(scene):
    scene.pages = []
    return scene


@pytest.fixture
def three(scene):
    return [
        scene.register(identity_documents=[]),
        scene.register(surname_km="ចាន់", given_km="ដារ៉ា", surname_la="Chan", given_la="Dara",
                       phone="011 111 111", identity_documents=[]),
        scene.register(surname_km="កឹម", given_km="សុភា", surname_la="Kim", given_la="Sophea",
                       phone="011 222 222", identity_documents=[]),
    ]  # fmt: skip


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "fair.csv"
    with path.open("w", newline="", encoding="utf-8-sig") as out:
        csv.writer(out).writerows([HEADINGS, GOOD, BAD, REPEATED])
    return path


def clients(scene, look, qtbot, about=None, *, size=(1154, 637)):
    page = ClientsPage(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page, *size)
    page.on_shown(about)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def search(scene, qtbot, page, text):
    page.text.set_value("")
    type_text(page.text, text)
    qtbot.waitUntil(lambda: quiet(scene) and page.table.wish.text == text)


def rows(page):
    return [page.table.row_at(place) for place in range(page.table.rowCount())]


def numbers(page):
    return [one.client_no for one in rows(page)]


def taking_in(scene, look, qtbot, sheet):
    """Open the dialog that takes a sheet in, and wait for its first look at the sheet."""
    page = clients(scene, look, qtbot)
    scene.pages.append(page)  # the dialog goes with its page
    dialog = ImportDialog(look, scene.services, scene.tasks, sheet, page)
    dialog.show()
    qtbot.waitUntil(lambda: quiet(scene))
    return dialog


# --- the list -----------------------------------------------------------------------------------------------


def test_while_nothing_is_typed_all_clients_stand_in_khmer_order(scene, look, qtbot, three):
    page = clients(scene, look, qtbot)
    assert [one.name for one in rows(page)] == ["កឹម សុភា", "ចាន់ ដារ៉ា", "សុខ ស្រីនាង"]
    assert "3 clients" in words(page)


@pytest.mark.parametrize("typed", ["ចាន់", "chan dara", "011 111 111"])
def test_a_client_is_found_by_khmer_by_latin_and_by_phone(scene, look, qtbot, three, typed):
    page = clients(scene, look, qtbot)
    search(scene, qtbot, page, typed)
    assert numbers(page)[0] == three[1].client_no


def test_a_client_is_found_by_number(scene, look, qtbot, three):
    page = clients(scene, look, qtbot)
    search(scene, qtbot, page, three[2].client_no)
    assert numbers(page)[0] == three[2].client_no


def test_the_list_shows_only_the_last_digits_of_a_phone(scene, look, qtbot, three):
    page = clients(scene, look, qtbot)
    shown = [page.table.columns[4].text(one) for one in rows(page)]
    assert shown == ["••• 222", "••• 111", "••• 678"]


def test_enter_goes_from_the_box_to_the_list_and_opens_the_file(scene, look, qtbot, three):
    page = clients(scene, look, qtbot)
    search(scene, qtbot, page, "Dara")
    page.text.setFocus()
    press(Qt.Key.Key_Return)
    assert page.view.hasFocus()
    press(Qt.Key.Key_Return)
    assert scene.asked == [("client_file", three[1].id)]


def test_who_is_not_found_is_registered_under_what_was_typed(scene, look, qtbot, three):
    page = clients(scene, look, qtbot)
    search(scene, qtbot, page, "ឃឹម ណារី")
    assert "Nobody found on this computer." in words(page)
    assert "Register new: ឃឹម ណារី" in words(page)
    page.text.setFocus()
    press(Qt.Key.Key_Return)
    assert scene.asked == [("register", "ឃឹម ណារី")]


def test_a_name_asked_for_elsewhere_is_searched_at_once(scene, look, qtbot, three):
    page = clients(scene, look, qtbot, "Sophea")
    assert page.text.value() == "Sophea"
    assert numbers(page)[0] == three[2].client_no


def test_the_mark_stays_on_the_same_client_when_records_arrive(scene, look, qtbot, three):
    page = clients(scene, look, qtbot)
    page.view.selectRow(2)
    marked = page.view.current_row().client_no
    scene.register(surname_km="ក", given_km="ក", phone="011 000 001", identity_documents=[])
    qtbot.waitUntil(lambda: quiet(scene) and len(rows(page)) == 4)
    assert page.view.current_row().client_no == marked


# --- taking a sheet in --------------------------------------------------------------------------------------


def test_a_look_at_a_sheet_says_what_would_happen_and_keeps_nothing(scene, look, qtbot, sheet):
    there = scene.register(identity_documents=[])
    dialog = taking_in(scene, look, qtbot, sheet)
    told = words(dialog)
    assert "3 rows read" in told
    assert "1 can be taken in" in told
    assert "Take in 1 client" in told
    assert f"repeats {there.client_no}" in told
    assert "Row 3: Phone:" in told
    assert scene.services.find_clients.count() == 1


def test_cancelling_after_the_look_keeps_nothing(scene, look, qtbot, sheet):
    dialog = taking_in(scene, look, qtbot, sheet)
    do(scene, qtbot, dialog.leave)
    assert not dialog.isVisible()
    assert scene.services.find_clients.count() == 0


def test_cancelling_while_it_is_taken_in_keeps_nothing(scene, look, qtbot, tmp_path):
    path = tmp_path / "many.csv"
    with path.open("w", newline="", encoding="utf-8-sig") as out:
        rows = [["ហេង", f"ពិសិដ្ឋ{n}", "M", "1990", f"0112{n:05}"] for n in range(4)]
        csv.writer(out).writerows([HEADINGS, *rows])
    dialog = taking_in(scene, look, qtbot, path)
    halfway, go_on = Event(), Event()

    def wait_halfway(done, _total):
        if done == 2:
            halfway.set()
            go_on.wait(10)

    dialog.progressed.connect(wait_halfway, Qt.ConnectionType.DirectConnection)
    dialog.take_in.click()
    assert halfway.wait(10)
    dialog.reject()
    go_on.set()
    qtbot.waitUntil(lambda: quiet(scene), timeout=20_000)
    assert scene.services.find_clients.count() == 0


def test_the_good_rows_are_taken_in_and_the_rest_is_handed_back(scene, look, qtbot, sheet):
    scene.register(identity_documents=[])
    dialog = taking_in(scene, look, qtbot, sheet)
    assert dialog.focusWidget() is dialog.take_in, "Enter goes on, and does not cancel"
    height = dialog.height()
    do(scene, qtbot, dialog.take_in)
    assert dialog.height() == height
    told = words(dialog)
    assert "1 client taken in." in told
    assert "fair.rejected.xlsx, beside the sheet" in told
    assert scene.services.find_clients.count() == 2
    assert sheet.with_name("fair.rejected.xlsx").exists()
    assert not dialog.take_in.isVisible()
    assert dialog.leave.text() == "Close"


def test_an_earlier_sheet_of_rejected_rows_is_never_overwritten(scene, look, qtbot, sheet):
    mended = sheet.with_name("fair.rejected.xlsx")
    mended.write_bytes(b"half an hour of mending")
    dialog = taking_in(scene, look, qtbot, sheet)
    do(scene, qtbot, dialog.take_in)
    assert mended.read_bytes() == b"half an hour of mending"
    assert "fair.rejected-2.xlsx" in words(dialog)
    assert sheet.with_name("fair.rejected-2.xlsx").exists()


def test_rejected_rows_that_cannot_be_written_do_not_hide_who_was_taken_in(
    scene, look, qtbot, sheet, tmp_path
):
    folder = tmp_path / "stick"
    folder.mkdir()
    dialog = taking_in(scene, look, qtbot, sheet.rename(folder / sheet.name))
    scene.changes.records_changed.connect(lambda _kinds: folder.rename(tmp_path / "pulled-out"))
    do(scene, qtbot, dialog.take_in)
    told = words(dialog)
    assert "2 clients taken in." in told
    assert "beside the sheet" not in told
    assert scene.services.find_clients.count() == 2


def test_a_sheet_with_the_longest_of_names_hands_its_rows_back_too(scene, look, qtbot, sheet):
    dialog = taking_in(scene, look, qtbot, sheet.rename(sheet.with_name("ក" * 82 + ".csv")))
    do(scene, qtbot, dialog.take_in)
    assert len(list(sheet.parent.glob("*.rejected.xlsx"))) == 1


def test_a_sheet_without_known_headings_says_so_and_nothing_can_be_taken_in(scene, look, qtbot, tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    dialog = taking_in(scene, look, qtbot, path)
    assert "other.csv" in dialog.words.text()
    assert not dialog.take_in.isEnabled()
    assert dialog.progress.isHidden()


def test_the_dialog_follows_the_language_and_names_everything(scene, look, qtbot, sheet):
    scene.register(identity_documents=[])
    assert_follows_the_language(look, lambda: taking_in(scene, look, qtbot, sheet))
    for language in Language:
        look.change(language=language)
        dialog = taking_in(scene, look, qtbot, sheet)
        assert_named(dialog)
        assert_fits(dialog)


# --- what every screen owes ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_while_a_long_name_is_typed(scene, look, qtbot, three, language, size):
    look.change(language=language)
    page = clients(scene, look, qtbot, size=size)
    assert_named(page)
    assert_fits(page)
    search(scene, qtbot, page, LONG)
    settle()
    assert (page.width(), page.height()) == size, "it needs more room than there is"
    assert_named(page)
    assert_fits(page)


def test_a_switched_page_reads_as_one_built_in_that_language(scene, look, qtbot, three):
    assert_follows_the_language(look, lambda: clients(scene, look, qtbot))


def test_how_many_are_found_is_said_while_somebody_types_and_not_before(scene, look, qtbot, three):
    with listening() as heard:
        page = clients(scene, look, qtbot)
        assert heard == []
        search(scene, qtbot, page, "ចាន់")
        assert heard[-1] == "1 found"
        search(scene, qtbot, page, "qqqqq")
        assert heard[-1] == "0 found"
        search(scene, qtbot, page, "qqqqqq")
        assert heard.count("0 found") == 1, "the same again is no news"
