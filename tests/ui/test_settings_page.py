"""Settings on a real desk: the looks, the centre, the counsellors and their passwords, the file's health."""

from __future__ import annotations

from datetime import date

import pytest
from ui.client_scene import button, do, quiet, words
from ui.modal import answering, pressing
from ui.screen import assert_fits, assert_follows_the_language, assert_named, settle, type_text
from ui.settings_scene import provinces, scene, settings  # noqa: F401

from jobcentre_desktop.domain.counsellor import Counsellor, Role
from jobcentre_desktop.domain.errors import WrongPassword
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.services.register_client import centre_of
from jobcentre_desktop.ui.kept_taste import KeptTaste
from jobcentre_desktop.ui.look import Language, Taste
from jobcentre_desktop.ui.shell.places import CONNECTION
from jobcentre_desktop.ui.theme import LARGEST_STEP, Mode
from jobcentre_desktop.ui.widgets.button import Button
from tests.a_desk import PASSWORD

# ruff: noqa: F811 - a fixture is named where it is used

DARA = "ចាន់ ដារ៉ា"
FIRST = "ភ្នំ ទឹក ស្រែ 2026"
SECOND = "ទន្លេ ដីក្រហម 2027"


def rest(scene, qtbot):
    qtbot.waitUntil(lambda: quiet(scene) and not scene.lane.is_busy, timeout=20_000)


def choose(segmented, place):
    segmented.choose(segmented._parts[place])
    settle()


def named(page, text):
    """Return the button in sight whose name for a screen reader is `text`."""
    return next(one for one in page.findChildren(Button) if one.isVisible() and one.accessibleName() == text)


def staff(scene):
    return {one.name: one for one in scene.services.keep_staff.everybody()}


def opens(scene, counsellor, password):
    """Return whether a password opens the file for somebody."""
    try:
        scene.desk.open.vault.verify_password(counsellor.id, password)
    except WrongPassword:
        return False
    return True


# --- looks --------------------------------------------------------------------------------------------------


def test_another_language_shows_at_once(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    choose(page.looks.language, 0)
    assert look.language is Language.KHMER
    assert page.title.text() != "Settings"
    choose(page.looks.language, 1)
    assert page.title.text() == "Settings"


def test_another_theme_and_text_size_show_at_once(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    light, small = look.colour("text"), look.size("body")
    choose(page.looks.mode, 2)
    choose(page.looks.step, 2)
    assert look.theme.mode is Mode.DARK
    assert look.colour("text") != light
    assert look.size("body") == small + 2


def test_a_language_changed_by_key_shows_in_the_choice(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    look.switch_language()
    assert page.looks.language.value() == "km"


def test_the_taste_is_kept_for_the_next_start(scene, look, qtbot, tmp_path):
    kept = KeptTaste(tmp_path / "screen.ini")
    kept.keep(Taste(language=Language.ENGLISH, khmer_digits=False, mode=Mode.DARK, text_step=2))
    again = KeptTaste(tmp_path / "screen.ini").read()
    assert again == Taste(language=Language.ENGLISH, khmer_digits=False, mode=Mode.DARK, text_step=2)


def test_a_kept_taste_that_makes_no_sense_falls_back(tmp_path):
    path = tmp_path / "screen.ini"
    path.write_text("[General]\nlanguage=xx\nmode=loud\ntext_step=99\nkhmer_digits=maybe\n", encoding="utf-8")
    assert KeptTaste(path).read() == Taste(text_step=LARGEST_STEP)


@pytest.mark.parametrize(
    "laid",
    [
        b"[General]\ntext_step=" + b"9" * 6000,
        # Qt's reader makes a list of two thousand million of this.
        b'[General]\nlanguage="@Variant(\\0\\0\\0\\t\\x7f\\xff\\xff\\xf0)"\n',
        bytes(range(256)),
        b"[General]\n[General]\nlanguage=en\n",
    ],
)
def test_a_made_taste_keeps_nobody_from_the_desk(tmp_path, laid):
    path = tmp_path / "screen.ini"
    path.write_bytes(laid)
    assert KeptTaste(path).read() == Taste()


# --- counsellors --------------------------------------------------------------------------------------------


def test_the_manager_adds_a_counsellor_who_can_sign_in(scene, look, qtbot):
    page = settings(scene, look, qtbot)

    def fill(dialog):
        type_text(dialog.name, DARA)
        type_text(dialog.password, FIRST)
        button(dialog, "Add").click()

    answering(fill)
    page.staff.add.click()
    rest(scene, qtbot)
    added = staff(scene)[DARA]
    assert added.role is Role.COUNSELLOR
    assert opens(scene, added, FIRST)
    assert DARA in words(page.staff)


def test_a_first_password_that_is_too_weak_is_told_and_nobody_is_added(scene, look, qtbot):
    page = settings(scene, look, qtbot)

    def fill(dialog):
        type_text(dialog.name, DARA)
        type_text(dialog.password, "short")
        button(dialog, "Add").click()

    answering(fill)
    page.staff.add.click()
    rest(scene, qtbot)
    assert DARA not in staff(scene)
    assert page.notices.text()


def test_a_cancelled_dialog_adds_nobody(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    answering(pressing("Cancel"))
    page.staff.add.click()
    rest(scene, qtbot)
    assert len(staff(scene)) == 1


def test_a_suspended_counsellor_can_no_longer_open_the_file(scene, look, qtbot):
    dara = scene.services.keep_staff.add(DARA, FIRST)
    page = settings(scene, look, qtbot)
    answering(pressing("Suspend"))
    named(page, f"Suspend: {DARA}").click()
    rest(scene, qtbot)
    assert not staff(scene)[DARA].active
    assert dara.id not in {one.id for one in scene.desk.open.vault.members()}
    assert "Suspended" in words(page.staff)


def test_the_head_says_at_which_other_centres_a_counsellor_serves(scene, look, qtbot):
    scene.services.keep_staff.add(DARA, FIRST)
    page = settings(scene, look, qtbot)

    def fill(dialog):
        type_text(dialog.centres, "15, 04")
        button(dialog, "Save").click()

    answering(fill)
    named(page, f"Other centres: {DARA}").click()
    rest(scene, qtbot)
    assert staff(scene)[DARA].also_at == ("04", "15")
    assert "Also serves centre 04, 15" in words(page.staff)


def test_a_colleague_of_another_centre_is_let_in_with_a_first_password(scene, look, qtbot):
    guest = Counsellor(
        id=CounsellorId(scene.desk.open.new_id()), name=DARA, home="15", serves=True, active=False
    )
    with scene.services.keep_staff.open_work() as work:
        work.records.add(guest)
        work.commit()
    page = settings(scene, look, qtbot)
    assert "Comes from centre 15 and serves here too" in words(page.staff)
    assert "Not let in here" in words(page.staff)

    def fill(dialog):
        type_text(dialog.password, FIRST)
        button(dialog, "Set the password").click()

    answering(fill)
    named(page, f"Let in with a first password: {DARA}").click()
    rest(scene, qtbot)
    assert staff(scene)[DARA].active
    assert opens(scene, guest, FIRST)


def test_a_forgotten_password_is_replaced_by_the_manager(scene, look, qtbot):
    dara = scene.services.keep_staff.add(DARA, FIRST)
    page = settings(scene, look, qtbot)

    def fill(dialog):
        assert not dialog.old.isVisible()
        type_text(dialog.password, SECOND)
        button(dialog, "Set the password").click()

    answering(fill)
    named(page, f"New password: {DARA}").click()
    rest(scene, qtbot)
    assert opens(scene, dara, SECOND)
    assert not opens(scene, dara, FIRST)


@pytest.mark.parametrize(("old", "changes"), [(PASSWORD, True), ("something else 26", False)])
def test_ones_own_password_needs_the_present_one(scene, look, qtbot, old, changes):
    page = settings(scene, look, qtbot)

    def fill(dialog):
        type_text(dialog.old, old)
        type_text(dialog.password, SECOND)
        button(dialog, "Set the password").click()

    answering(fill)
    page.staff.password.click()
    rest(scene, qtbot)
    assert opens(scene, scene.services.me, SECOND) is changes
    assert opens(scene, scene.services.me, PASSWORD) is not changes
    assert bool(page.notices.text()) is not changes


def test_a_dialog_with_a_password_is_gone_once_it_is_answered(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    met = answering(pressing("Cancel"))
    gone = []
    page.staff.password.click()
    met[0].destroyed.connect(lambda: gone.append(True))
    qtbot.waitUntil(lambda: gone == [True])


def test_who_does_not_manage_the_desk_changes_only_their_own_password(scene, look, qtbot):
    page = settings(scene, look, qtbot, services=scene.sign_in_another())
    assert not page.staff.add.isVisible()
    assert page.staff.password.isVisible()
    assert "Suspend" not in words(page.staff)
    assert not page.save_centre.isEnabled()
    assert not page.days.add.isVisible()


# --- working days -------------------------------------------------------------------------------------------


def test_the_head_says_that_the_centre_is_closed_on_a_day_and_takes_it_back(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    page.days.day.set_value((2026, 12, 1))
    type_text(page.days.reason, "ជួសជុលអគារ")
    do(scene, qtbot, page.days.add)
    [kept] = scene.services.working_days.own()
    assert (kept.day, kept.closed, kept.reason) == (date(2026, 12, 1), True, "ជួសជុលអគារ")
    qtbot.waitUntil(lambda: "Tuesday 1 December 2026" in words(page.days))
    assert page.days.day.is_empty()
    do(scene, qtbot, named(page, "Remove: 1 December 2026"))
    assert scene.services.working_days.own() == ()


def test_a_holiday_that_was_moved_is_a_working_day_again(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    assert "23–25 November 2026 Water Festival, 29 December 2026 Peace Day" in words(page.days)
    page.days.day.set_value((2026, 11, 24))
    choose(page.days.what, 1)
    do(scene, qtbot, page.days.add)
    assert scene.services.working_days.closed(date(2026, 11, 24)) is None


def test_half_a_day_is_refused_beside_its_box(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    page.days.add.click()
    settle()
    assert page.days.fields["day"].error is not None
    assert scene.services.working_days.own() == ()


# --- centre, line and file ----------------------------------------------------------------------------------


def test_the_centre_is_saved_as_it_will_stand_on_the_letters(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    assert not page.centre.province.isEnabled()
    page.centre._lines["head_name_en"].set_value("Chea Sokha")
    page.centre._lines["phone"].set_value("")
    do(scene, qtbot, page.save_centre)
    with scene.work() as work:
        kept = centre_of(work)
    assert (kept.head_name_en, kept.phone) == ("Chea Sokha", "")
    assert kept.name_km == scene.services.centre.name_km


def test_the_names_that_no_line_may_cut_are_kept_one_on_each_line(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    assert page.kept_whole.value() == ""
    type_text(page.kept_whole, "មជ្ឈមណ្ឌលការងារ\nMith Samlanh")
    do(scene, qtbot, page.save_centre)
    assert scene.services.keep_centre.now().whole_words == ("មជ្ឈមណ្ឌលការងារ", "Mith Samlanh")
    page.kept_whole.set_value("RBHraCaNacRkkm<úCa")
    do(scene, qtbot, page.save_centre)
    assert "old Khmer font" in page._whole_field.sentence.text()


def test_what_another_desk_changed_of_the_centre_is_shown_but_never_over_what_is_typed(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    scene.services.keep_centre({"phone": "012 000 111", "kept_whole": "ពោធិ៍សាត់"})
    page.on_shown(None)
    rest(scene, qtbot)
    assert page.centre.answers()["phone"] == "012 000 111"
    assert page.kept_whole.value() == "ពោធិ៍សាត់"
    type_text(page.kept_whole, "ភ្នំពេញ")
    scene.services.keep_centre({"phone": "012 000 222"})
    page.on_shown(None)
    rest(scene, qtbot)
    assert page.centre.answers()["phone"] == "012 000 111"
    assert "ភ្នំពេញ" in page.kept_whole.value()


def test_saving_the_centre_takes_back_nothing_that_another_desk_changed_meanwhile(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    scene.services.keep_centre({"phone": "012 000 333"})
    page.centre._lines["head_name_en"].set_value("Chea Sokha")
    do(scene, qtbot, page.save_centre)
    kept = scene.services.keep_centre.now()
    assert (kept.head_name_en, kept.phone) == ("Chea Sokha", "012 000 333")
    assert page.centre.answers()["phone"] == "012 000 333"


def test_a_centre_without_a_name_is_refused_beside_its_box(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    page.centre._lines["centre_name_km"].set_value("")
    do(scene, qtbot, page.save_centre)
    assert page.centre.fields["centre_name_km"].error is not None
    with scene.work() as work:
        assert centre_of(work).name_km == scene.services.centre.name_km


def test_a_desk_that_is_not_connected_says_that_everything_works(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    assert "not connected yet. Everything works" in words(page.line)
    assert page.line.server.isVisible()
    button(page.line, "Connection").click()
    assert scene.asked == [(CONNECTION, None)]


def test_the_file_is_checked_on_request(scene, look, qtbot):
    page = settings(scene, look, qtbot)
    do(scene, qtbot, page.about.check)
    assert "The file is healthy" in page.notices.text()
    assert "Free on the disk" in words(page.about)
    assert page.about.check.isEnabled()


# --- what every screen owes ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1154, 637), (1027, 499)])
def test_nothing_is_cut_and_everything_has_a_name(scene, look, qtbot, language, size):
    scene.services.keep_staff.add(DARA, FIRST)
    look.change(language=language)
    page = settings(scene, look, qtbot, size=size)
    assert (page.width(), page.height()) == size, "it needs more room than there is"
    assert_named(page)
    assert_fits(page)


def test_a_switched_page_reads_as_one_built_in_that_language(scene, look, qtbot):
    other: Counsellor = scene.services.keep_staff.add(DARA, FIRST)
    scene.services.keep_staff.suspend(other.id)
    assert_follows_the_language(look, lambda: settings(scene, look, qtbot))
