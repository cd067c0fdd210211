"""What is new is offered once to each counsellor; about says how the desk stands; a problem is a file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from ui.client_scene import do, quiet, two_values, words
from ui.screen import assert_fits, assert_follows_the_language, assert_named, put_on_screen, settle, type_text
from ui.settings_scene import scene as settings_desk  # noqa: F401 - a fixture
from ui.settings_scene import settings

from jobcentre_desktop.domain.errors import StickFull
from jobcentre_desktop.services.report_problem import ReportProblem
from jobcentre_desktop.settings import VERSION
from jobcentre_desktop.ui.crash import machine
from jobcentre_desktop.ui.help.book import WHATS_NEW
from jobcentre_desktop.ui.help.report import ReportDialog, Reporting
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.today.page import TodayPage

TOLD = "ចុចបោះពុម្ព ហើយគ្មានអ្វីកើតឡើង"


def today(scene, look, qtbot, services=None):
    page = TodayPage(look, scene.navigator, services or scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


# --- what is new ---


def test_what_is_new_is_offered_below_the_queue_and_put_away_for_good(scene, look, qtbot):
    page = today(scene, look, qtbot)
    assert page.news.isVisible()
    assert page.first_field() is not page.news.read
    assert page.news.mapTo(page, page.news.rect().topLeft()).y() > page.queue.y()
    do(scene, qtbot, page.news.later)
    assert not page.news.isVisible()
    assert not today(scene, look, qtbot).news.isVisible()


def test_news_wait_while_something_needs_attention_and_the_page_does_not_scroll(scene, look, qtbot):
    client = scene.register()
    two_values(scene, client, "phone", here="+85512111222", there="+85512333444")
    drafts = scene.services.keep_drafts
    drafts.keep(drafts.new_draft_id(), "registration", {"surname_km": "លី"}, title="លី សុវណ្ណ")
    for language in Language:
        look.change(language=language)
        page = today(scene, look, qtbot)
        assert page.attention.isVisible() and not page.news.isVisible()
        assert [one.maximum() for one in page.findChildren(QScrollBar) if one.isVisible()] == []
    (conflict,) = scene.services.settle_conflict.open_ones()
    scene.services.settle_conflict(conflict.conflict.id, "shown")
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.news.isVisible()


def test_news_are_for_the_morning_before_anybody_was_served(scene, look, qtbot):
    visit = scene.services.receive_visits.arrive(scene.register().id)
    page = today(scene, look, qtbot)
    assert page.news.isVisible()
    scene.services.receive_visits.finish(visit.id)
    assert not today(scene, look, qtbot).news.isVisible()


def test_reading_what_is_new_opens_its_page_and_puts_it_away(scene, look, qtbot):
    asked = []
    scene.navigator.help_requested.connect(asked.append)
    page = today(scene, look, qtbot)
    do(scene, qtbot, page.news.read)
    assert asked == [WHATS_NEW]
    assert not today(scene, look, qtbot).news.isVisible()


def test_each_counsellor_is_told_and_each_version_tells_again(scene, look, qtbot):
    scene.services.read_news.put_away()
    other = scene.sign_in_another()
    assert today(scene, look, qtbot, other).news.isVisible()
    assert not today(scene, look, qtbot).news.isVisible()
    later = type(scene.services.read_news)(scene.services.read_news.open_work, scene.services.me, "27.1.0")
    assert later.is_new()


# --- about ---


def test_about_tells_version_centre_size_and_last_sending_and_is_copied(settings_desk, look, qtbot):  # noqa: F811
    page = settings(settings_desk, look, qtbot)
    told = dict(page.about.lines())
    assert told["Version"] == VERSION
    assert told["Centre"] == "Battambang Job Centre · 02"
    assert told["Desk"] == "A"
    assert told["Size of the file"].endswith(("kB", "MB"))
    assert told["Last sent"] == "never"
    assert int(told["Waiting to be sent"]) > 0
    page.about.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines() == [f"{what}: {value}" for what, value in page.about.lines()]
    look.change(language=Language.KHMER)
    settle()
    assert "មជ្ឈមណ្ឌលការងារខេត្តបាត់ដំបង" in words(page.about)


def test_about_leads_to_the_report_and_to_what_is_new(settings_desk, look, qtbot):  # noqa: F811
    page = settings(settings_desk, look, qtbot)
    asked = []
    settings_desk.navigator.report_requested.connect(lambda: asked.append("report"))
    settings_desk.navigator.help_requested.connect(asked.append)
    page.about.report.click()
    page.about.news.click()
    assert asked == ["report", WHATS_NEW]


# --- a report ---


@pytest.fixture
def report(scene):
    told = "2026-11-23 INFO exchange SYN-03"
    return ReportProblem(lambda: told, scene.desk.open.vault.check, scene.desk.open.bundle_files, scene.clock)


@pytest.fixture
def dialog(scene, report, look, qtbot, tmp_path):
    background = report.look(scene.services.look_at_desk)
    where = tmp_path / "stick" / "problem.txt"
    where.parent.mkdir()
    made = ReportDialog(
        look, report, scene.tasks, machine(VERSION), background, ask=lambda name, window: where
    )
    made.where = where
    put_on_screen(qtbot, made, 680, 560)
    return made


def test_the_preview_is_the_whole_file(dialog, scene, qtbot):
    type_text(dialog.told, TOLD)
    assert TOLD in dialog.text()
    assert "exchange SYN-03" in dialog.text()
    assert "Desk 02-A" in dialog.text()
    assert VERSION in dialog.text()
    do(scene, qtbot, dialog.save)
    assert dialog.where.read_text(encoding="utf-8") == dialog.text()
    assert dialog.happened.text() == "Saved as problem.txt"
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text()


def test_a_report_names_nobody_by_itself(dialog, scene):
    scene.register()
    for name in ("ស្រីនាង", "Sreyneang", "012 345 678", scene.services.me.name):
        assert name not in dialog.text()


def test_a_stick_that_takes_no_more_is_said_in_the_dialog(scene, look, qtbot, tmp_path):
    class Full:
        def write(self, path, content):
            raise StickFull

    report = ReportProblem(lambda: "", scene.desk.open.vault.check, Full(), scene.clock)
    made = ReportDialog(
        look,
        report,
        scene.tasks,
        machine(VERSION),
        report.look(None),
        ask=lambda name, window: tmp_path / name,
    )
    put_on_screen(qtbot, made, 680, 560)
    assert "Desk locked" in made.text()
    do(scene, qtbot, made.save)
    assert made.happened.isVisible()
    assert made.happened.property("kind") == "error"


@pytest.mark.parametrize("language", list(Language))
def test_the_report_fits_and_everything_has_a_name(dialog, look, language):
    look.change(language=language)
    assert_fits(dialog)
    assert_named(dialog)


def test_the_report_follows_the_language(scene, report, look):
    background = report.look(None)
    assert_follows_the_language(
        look, lambda: ReportDialog(look, report, scene.tasks, machine(VERSION), background)
    )


def test_a_report_is_begun_from_anywhere_with_what_was_read_meanwhile(scene, report, look, qtbot):
    window = QWidget()
    put_on_screen(qtbot, window, 900, 600)
    reporting = Reporting(
        look, window, scene.tasks, report, machine(VERSION), lambda: scene.services.look_at_desk
    )
    read = []
    eyes = QTimer(window)

    def look_for_it():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ReportDialog):
            eyes.stop()
            read.append(dialog.text())
            dialog.leave.click()

    eyes.timeout.connect(look_for_it)
    eyes.start(10)
    reporting.wanted()
    qtbot.waitUntil(lambda: bool(read), timeout=10_000)
    assert "Desk 02-A" in read[0]
    assert "exchange SYN-03" in read[0]
