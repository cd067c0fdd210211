"""From the first start to the open file: welcome, set-up in four steps, tiles, the recovery sheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.client_scene import button, words
from ui.modal import answering, pressing
from ui.paper_scene import Hand
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    press,
    put_on_screen,
    settle,
    type_text,
)

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.bootstrap.door import DeskEntrance
from jobcentre_desktop.documents.pictures import PagesInGrey
from jobcentre_desktop.domain.errors import WrongPassword
from jobcentre_desktop.ui.centre_form import Province
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.printing.dialogs import Dialogs
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.screens.set_up.page import CENTRE, DESK, RECOVERY, SERVER, SetUpPage
from jobcentre_desktop.ui.screens.sign_in.page import SignInPage
from jobcentre_desktop.ui.screens.welcome.page import WelcomePage
from jobcentre_desktop.ui.tasks import Tasks
from tests.a_desk import COUNSELLOR, PASSWORD, PLACES, StandingClock, open_as_head, settings_of

BARE = (1366, 688)
SIZES = [BARE, (1093, 550)]
NEW = "ទន្លេ ដីក្រហម 2027"


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def rest(qtbot, tasks):
    def wait():
        qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)
        settle()

    return wait


@pytest.fixture
def desk(patterns, tmp_path, tasks):
    """A desk with two counsellors, locked."""
    made = open_as_head(patterns.new_desk().copy(tmp_path / "desk"), clock=StandingClock())
    made.services.keep_staff.add("ចាន់ ដារ៉ា", NEW)
    made.open.sign_in.lock()
    yield made
    tasks.close()
    made.close()


@pytest.fixture
def new_desk(tmp_path, tasks):
    """A folder with nothing in it yet."""
    made = OpenDesk(settings_of(tmp_path / "new"), clock=StandingClock(), gazetteer=PLACES)
    yield made
    tasks.close()
    made.close()


@pytest.fixture
def set_up(look, qtbot, tasks, new_desk, tmp_path):
    """Return a function that shows the set-up; `hand` of the page prints into a file."""

    def show(size=BARE):
        hand = Hand(tmp_path)
        usual = new_desk.usual
        page = SetUpPage(
            look,
            tasks,
            new_desk.set_up_desk,
            services_for=new_desk.services_for,
            provinces=[
                Province(place=place, centre_name=usual.name(place), head_title=usual.head_title())
                for place in new_desk.gazetteer.children()
            ],
            paper=Paper(look, PagesInGrey(), tasks, dialogs=Dialogs(printer=hand.printer, path=hand.path)),
        )
        put_on_screen(qtbot, page, *size)
        page.on_shown(None)
        page.hand = hand
        return page

    return show


@pytest.fixture
def door(look, qtbot, tasks, desk):
    def show(size=BARE):
        page = SignInPage(look, DeskEntrance(desk.home, lambda: desk.open), tasks)
        put_on_screen(qtbot, page, *size)
        page.on_shown(None)
        settle()
        return page

    return show


def choose_battambang(page):
    page.centre.province.set_value("02")
    page.centre.province.edited.emit()


def to_the_desk(page):
    choose_battambang(page)
    page.next.click()
    return page


def create(page, rest, *, password=PASSWORD, again=PASSWORD):
    type_text(page.desk.counsellor, COUNSELLOR)
    page.desk.password.setText(password)
    page.desk.again.setText(again)
    page.next.click()
    rest()


def opens(desk, member, password):
    try:
        desk.open.sign_in.unlock(member.id, password)
    except WrongPassword:
        return False
    desk.open.sign_in.lock()
    return True


# --- welcome ------------------------------------------------------------------------------------------------


def test_the_first_start_offers_real_work_and_practice(look, qtbot):
    page = WelcomePage(look)
    put_on_screen(qtbot, page, *BARE)
    wanted = []
    page.set_up_wanted.connect(lambda: wanted.append("set up"))
    page.practice_wanted.connect(lambda: wanted.append("practice"))
    page.first_field().setFocus()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.practice.click()
    assert wanted == ["set up", "practice"]


# --- the set-up ---------------------------------------------------------------------------------------------


def test_a_province_proposes_the_usual_names_and_keeps_what_was_typed(set_up):
    page = set_up()
    page.centre._lines["centre_name_en"].set_value("Our Centre")
    choose_battambang(page)
    answers = page.centre.answers()
    assert answers["centre_name_en"] == "Our Centre"
    assert "បាត់ដំបង" in answers["centre_name_km"]


def test_a_province_is_found_by_the_first_letters_of_its_name(set_up):
    page = set_up()
    QTest.keyClicks(page.centre.province, "Bat")
    assert page.centre.province.value() == "02"
    assert page.centre.answers()["centre_name_en"] == "Battambang Job Centre"


def test_without_a_province_the_set_up_says_what_is_missing(set_up):
    page = set_up()
    page.next.click()
    assert page.stack.currentIndex() == CENTRE
    for name in ("centre_code", "centre_name_km", "centre_name_en"):
        assert page.centre.fields[name].error is not None, name


def test_two_different_passwords_are_told_before_anything_is_made(set_up, new_desk, rest):
    page = to_the_desk(set_up())
    assert page.stack.currentIndex() == DESK
    create(page, rest, again="something else 26")
    assert page.desk.fields["again"].error is not None
    assert not new_desk.sign_in.is_set_up()


@pytest.mark.parametrize("password", ["short", "password123"])
def test_a_weak_password_is_told_beside_its_box(set_up, new_desk, rest, password):
    page = to_the_desk(set_up())
    create(page, rest, password=password, again=password)
    assert page.desk.fields["password"].error is not None
    assert not new_desk.sign_in.is_set_up()


def test_a_letter_that_is_none_is_told_beside_its_box(set_up, rest):
    page = to_the_desk(set_up())
    page.desk.letter.set_value("7")
    create(page, rest)
    assert page.desk.fields["desk_letter"].error is not None


def test_escape_goes_back_to_the_centre_and_keeps_what_was_typed(set_up):
    page = to_the_desk(set_up())
    type_text(page.desk.counsellor, COUNSELLOR)
    page.on_escape()
    assert page.stack.currentIndex() == CENTRE
    page.next.click()
    assert page.desk.counsellor.value() == COUNSELLOR


def test_the_desk_speaks_the_language_of_the_screen(look, set_up):
    page = set_up()
    look.change(language=Language.KHMER)
    assert page.desk.answers()["language"] == "km"
    look.change(language=Language.ENGLISH)
    assert page.desk.answers()["language"] == "en"


def test_the_recovery_code_must_be_kept_before_work_begins(set_up, new_desk, rest):
    page = to_the_desk(set_up())
    create(page, rest)
    assert page.stack.currentIndex() == RECOVERY
    assert page.desk.password.text() == ""
    code = page.code.text()
    page.next.click()
    assert "tick the box" in page.notices.text()
    page.print_sheet.click()
    rest()
    assert page.hand.asked == ["Recovery sheet"] and page.hand.printout.exists()
    assert page.notices.text() == "The sheet is with the printer."
    page.save_sheet.click()
    rest()
    assert page.notices.text().startswith("Saved as recovery-sheet.pdf. Print it")
    page.kept.set_value(True)
    page.next.click()
    assert page.stack.currentIndex() == SERVER
    ready = []
    page.desk_ready.connect(ready.append)
    page.next.click()
    (counsellor,) = ready
    assert page.code.text() == ""
    new_desk.sign_in.lock()
    new_desk.sign_in.reset_with_recovery(code, counsellor, NEW)
    new_desk.sign_in.unlock(counsellor, NEW)


# --- the door -----------------------------------------------------------------------------------------------


def heads_tile(page):
    return next(tile for tile in page.tiles if tile.member.name == COUNSELLOR)


def test_there_is_a_tile_for_everybody_and_one_is_chosen_first(door):
    page = door()
    assert [tile.member.name for tile in page.tiles] == ["ចាន់ ដារ៉ា", COUNSELLOR], (
        "in the order of the Khmer dictionary"
    )
    assert "Choose your name first" in words(page)
    assert not page.password.isEnabled()
    page.tiles[0].click()
    assert "Password of ចាន់ ដារ៉ា" in words(page)


def test_the_right_password_opens_the_file(door, desk, rest):
    page = door()
    entered = []
    page.signed_in.connect(entered.append)
    heads_tile(page).click()
    type_text(page.password, PASSWORD)
    press(Qt.Key.Key_Return)
    rest()
    assert entered == [heads_tile(page).member.id]
    assert page.password.text() == ""
    assert desk.open.services_for(entered[0]).me.name == COUNSELLOR


def test_a_wrong_password_is_told_and_after_three_the_way_out(door, rest):
    page = door()
    heads_tile(page).click()
    for count in (1, 2, 3):
        page.password.setText(f"not the password {count}")
        page.unlock.click()
        rest()
        assert page.field.error is not None
        told = words(page.field)
        assert ("Ask the manager" in told) is (count == 3)
    page.tiles[0].click()
    assert page.field.error is None


def test_the_recovery_sheet_gives_a_new_password(door, desk, rest):
    page = door()

    def fill(dialog):
        type_text(dialog.code, desk.recovery_code.lower())
        dialog.member.set_value(str(heads_tile(page).member.id))
        dialog.password.setText("ភ្លៀង ធ្លាក់ ស្រាល 2028")
        button(dialog, "Set the password").click()

    answering(fill)
    page.forgotten.click()
    rest()
    assert "The new password is set." in page.notices.text()
    member = heads_tile(page).member
    assert opens(desk, member, "ភ្លៀង ធ្លាក់ ស្រាល 2028")
    assert not opens(desk, member, PASSWORD)


def test_a_wrong_recovery_code_changes_nothing(door, desk, rest):
    page = door()

    def fill(dialog):
        type_text(dialog.code, "AAAA-BBBB")
        dialog.password.setText(NEW)
        button(dialog, "Set the password").click()

    answering(fill)
    page.forgotten.click()
    rest()
    assert page.notices.text()
    assert opens(desk, heads_tile(page).member, PASSWORD)


def test_the_recovery_dialog_has_a_name_for_everything_and_can_be_left(door):
    page = door()

    def look_at(dialog):
        assert_named(dialog)
        assert_fits(dialog)
        pressing("Cancel")(dialog)

    met = answering(look_at)
    page.forgotten.click()
    assert len(met) == 1


# --- what every screen owes ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_at_the_door_nor_in_the_welcome(look, qtbot, door, language, size):
    look.change(language=language)
    page = WelcomePage(look)
    put_on_screen(qtbot, page, *size)
    for one in (page, door(size)):
        assert (one.width(), one.height()) == size, "it needs more room than there is"
        assert_named(one)
        assert_fits(one)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_in_any_step_of_the_set_up(look, set_up, rest, language, size):
    look.change(language=language)
    page = set_up(size)
    for step in (CENTRE, DESK, RECOVERY, SERVER):
        assert page.stack.currentIndex() == step
        assert (page.width(), page.height()) == size, "it needs more room than there is"
        assert_named(page)
        assert_fits(page)
        if step == CENTRE:
            to_the_desk(page)
        elif step == DESK:
            create(page, rest)
        else:
            page.kept.set_value(True)
            page.next.click() if step == RECOVERY else None


def test_a_name_as_long_as_they_come_fits_its_tile(look, qtbot, door, desk):
    desk.open.sign_in.unlock(desk.services.me.id, PASSWORD)
    desk.services.keep_staff.add("Chanthavy Sreyneang Sophea Maryanne", NEW)
    desk.services.keep_staff.add("ហេងពិសិដ្ឋមុន្នីរ័ត្នសុវណ្ណារិទ្ធ", NEW)
    desk.open.sign_in.lock()
    page = door()
    assert len(page.tiles) == 4
    assert_fits(page)


def test_switched_pages_read_as_ones_built_in_that_language(look, set_up, door):
    assert_follows_the_language(look, lambda: WelcomePage(look))
    assert_follows_the_language(look, set_up)
    assert_follows_the_language(look, door)
