"""Any paper is chosen, seen as it will be printed, printed and saved, all by keyboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from ui.screen import (
    assert_fits,
    assert_follows_the_language,
    assert_named,
    press,
    read,
    settle,
    type_text,
)

from jobcentre_desktop.documents.pictures import pages_as_png, read_text
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.screens.clients.page import ClientsPage
from jobcentre_desktop.ui.screens.papers.page import PapersPage
from jobcentre_desktop.ui.screens.session.page import SessionPage
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.about import PapersAbout, SessionAbout

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SESSION = {"kind": "intake", "mode": "face", "minutes": 30, "shared_note": "ចង់ធ្វើការនៅជិតផ្ទះ"}


@pytest.fixture
def client(counter):
    return counter.client()


@pytest.fixture
def session(counter, client):
    """A session with the next appointment agreed."""
    clock = counter.services.clock
    told = {**SESSION, "next_appointment": (clock.now() + timedelta(days=9)).isoformat()}
    return counter.services.hold_session(client.id, told).session


@pytest.fixture
def shown(counter):
    def show(about=None, *, size=(1154, 637)):
        page = PapersPage(
            counter.look,
            counter.navigator,
            counter.services,
            counter.tasks,
            counter.changes,
            counter.paper,
            pages_as_png,
        )
        counter.show(page, about or PapersAbout(), size=size)
        page.first_field().setFocus()
        rest(counter, page)
        return page

    return show


def rest(counter, page):
    counter.rest(page.preview.is_at_rest)


def choose(counter, page, kind):
    """Walk down the list to a paper."""
    page.choice.list.setFocus()
    for _ in range(len(PaperKind)):
        if page.choice.kind() is kind:
            break
        press(Qt.Key.Key_Down)
    assert page.choice.kind() is kind
    rest(counter, page)


def sheets(page):
    return [picture.toImage() for picture in page.preview.sheet.pictures()]


def test_the_papers_of_a_client_are_offered_and_one_is_in_sight(counter, client, session, shown):
    page = shown(PapersAbout(client.id))
    assert page.choice.kinds.rows == counter.services.make_paper.kinds_for_client(client.id)
    assert PaperKind.APPOINTMENT_SLIP in page.choice.kinds.rows
    assert len(sheets(page)) == 1
    assert page.preview.note() == "As it will be printed, 1 page"
    assert client.client_no in page.subtitle.text()


@pytest.mark.parametrize("language", ["km", "en"])
def test_the_preview_is_the_paper_itself(counter, client, session, shown, language):
    page = shown(PapersAbout(client.id, PaperKind.CLIENT_CARD))
    page.preview.language.set_value(language)
    page.preview.language.edited.emit()
    rest(counter, page)
    pdf = counter.services.make_paper.make(PaperKind.CLIENT_CARD, language, client_id=client.id)
    (wanted,) = pages_as_png(pdf, page.preview._dpi())
    (picture,) = page.preview.sheet.pictures()
    assert (picture.width(), picture.height()) == size_of(wanted)
    assert client.client_no in read_text(pdf)


def size_of(png):
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def test_both_languages_are_printed_together_by_keyboard(counter, client, session, shown):
    page = shown(PapersAbout(client.id, PaperKind.COUNSELLING_SUMMARY))
    page.preview.language.set_value("both")
    page.preview.language.edited.emit()
    rest(counter, page)
    assert len(sheets(page)) == 2
    press(Qt.Key.Key_P, CONTROL)
    rest(counter, page)
    assert counter.hand.asked == ["Counselling summary and plan"]  # of whom, no queue may tell
    assert len(pages_as_png(counter.hand.printout.read_bytes(), 20)) == 2


def test_a_paper_is_saved_as_it_is_under_a_name_that_names_nobody(counter, client, session, shown):
    page = shown(PapersAbout(client.id))
    choose(counter, page, PaperKind.APPOINTMENT_SLIP)
    press(Qt.Key.Key_P, CONTROL | SHIFT)
    rest(counter, page)
    saved = counter.hand.folder / f"appointment-slip-{client.client_no}-km.pdf"
    assert saved.read_bytes() == counter.services.make_paper.make(
        PaperKind.APPOINTMENT_SLIP, "km", client_id=client.id
    )
    assert page.notices.text() == f"Saved as {saved.name}"


def test_the_lunar_date_is_proposed_and_may_be_changed(counter, client, session, shown):
    page = shown(PapersAbout(client.id, PaperKind.COUNSELLING_SUMMARY))
    box = page.choice.lunar
    assert box.isVisible() and "ព.ស." in box.value()
    box.setFocus()
    box.selectAll()
    type_text(box, "ថ្ងៃពុធ គំរូ")
    rest(counter, page)
    press(Qt.Key.Key_P, CONTROL | SHIFT)
    rest(counter, page)
    (saved,) = counter.hand.folder.glob("counselling-summary-*.pdf")
    assert "ថ្ងៃពុធ គំរូ" in read_text(saved.read_bytes()).replace("\u200b", "")


def test_only_papers_with_a_lunar_date_ask_for_it(counter, client, session, shown):
    page = shown(PapersAbout(client.id, PaperKind.CLIENT_CARD))
    assert not page.choice.lunar.isVisible()
    choose(counter, page, PaperKind.COUNSELLING_SUMMARY)
    assert page.choice.lunar.isVisible()
    page.preview.language.set_value("en")
    page.preview.language.edited.emit()
    assert not page.choice.lunar.isVisible()
    assert not shown(PapersAbout(kind=PaperKind.CONSENT)).choice.lunar.isVisible()


def test_a_summary_is_of_the_session_one_chooses(counter, client, session, shown):
    other = counter.services.hold_session(client.id, {**SESSION, "kind": "plan_review"}).session
    page = shown(PapersAbout(client.id, PaperKind.COUNSELLING_SUMMARY, session.id))
    assert page.choice.session.isVisible()
    assert page.choice.wish().session_id == session.id
    page.choice.session.set_value(str(other.id))
    page.choice.session.edited.emit()
    assert page.choice.wish().session_id == other.id


def test_the_register_of_a_day_is_chosen_by_its_date(counter, client, shown):
    page = shown(PapersAbout(kind=PaperKind.DAILY_REGISTER))
    today = counter.services.clock.today()
    assert page.choice.wish().day == today
    assert len(sheets(page)) == 1
    page.choice.day.set_value((today.year, today.month, None))
    page.choice.day.edited.emit()
    page.print.click()
    assert page.choice.fields["day"].error is not None
    assert not counter.hand.asked
    page.choice.day.set_value((today.year, 1, 2))
    page.choice.day.edited.emit()
    assert page.choice.wish().day == today.replace(month=1, day=2)


def test_blank_forms_are_about_nobody(counter, shown):
    page = shown(PapersAbout(kind=PaperKind.REGISTRATION_BLANK))
    assert page.subtitle.text() == "Forms and lists of the centre"
    assert not page.client.isVisible()
    for kind in page.choice.kinds.rows:
        page.choice.list.mark_first()
        choose(counter, page, kind)
        assert sheets(page), kind


def test_a_printer_that_fails_is_told_in_a_sentence(counter, client, shown):
    page = shown(PapersAbout(client.id))
    counter.hand.spooler = str(counter.hand.folder / "no such lp")
    page.print.click()
    rest(counter, page)
    assert page.notices.text().startswith("The printer did not take the paper.")
    assert page.print.isEnabled()


def test_a_client_that_is_not_there_is_told(counter, shown):
    page = shown(PapersAbout(counter.services.new_id()))
    assert page.notices.text()
    assert not page.print.isEnabled()


def test_every_paper_is_reached_and_printed_without_a_mouse(counter, client, session, shown):
    page = shown(PapersAbout(client.id, PaperKind.CONSENT))
    assert page.choice.list.hasFocus()
    press(Qt.Key.Key_Down)
    assert page.choice.kind() is not PaperKind.CONSENT
    assert page.panels()[0] is page.choice.list
    seen = []
    for _ in range(12):
        focus = page.window().focusWidget()
        seen.append(focus)
        press(Qt.Key.Key_Tab)
    for reached in (page.preview.area, page.print, page.pdf, page.client):
        assert reached in seen


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("step", [0, 2])
@pytest.mark.parametrize("kind", [PaperKind.COUNSELLING_SUMMARY, PaperKind.DAILY_REGISTER])
def test_the_page_fits_and_everything_has_a_name(counter, client, session, shown, language, step, kind):
    counter.look.change(language=language, text_step=step)
    counter.services.hold_session(client.id, SESSION)
    about = PapersAbout(client.id, kind) if kind is PaperKind.COUNSELLING_SUMMARY else PapersAbout(kind=kind)
    page = shown(about)
    assert_named(page)
    assert_fits(page)


def test_the_page_follows_the_language(counter, client, session, shown):
    assert_follows_the_language(counter.look, lambda: shown(PapersAbout(client.id)))


# --- the ways to it -----------------------------------------------------------------------------------------


def opened_papers(counter):
    settle()
    return [about for page, about in counter.opened if page == places.PAPERS]


def test_the_client_file_leads_to_the_clients_papers(counter, client):
    page = ClientFilePage(counter.look, counter.navigator, counter.services, counter.tasks, counter.changes)
    counter.show(page, client.id)
    press(Qt.Key.Key_P, CONTROL)
    assert opened_papers(counter) == [PapersAbout(client.id)]


def test_the_list_of_clients_leads_to_blank_forms(counter):
    page = ClientsPage(counter.look, counter.navigator, counter.services, counter.tasks, counter.changes)
    counter.show(page)
    press(Qt.Key.Key_P, CONTROL)
    assert opened_papers(counter) == [PapersAbout(kind=PaperKind.REGISTRATION_BLANK)]


def test_a_saved_session_leads_to_its_summary(counter, client, session):
    page = SessionPage(counter.look, counter.navigator, counter.services, counter.tasks, counter.changes)
    counter.show(page, SessionAbout(client.id, session.id))
    assert "Papers" in read(page.papers)[0]
    press(Qt.Key.Key_P, CONTROL)
    assert opened_papers(counter) == [PapersAbout(client.id, PaperKind.COUNSELLING_SUMMARY, session.id)]


def test_a_session_not_yet_saved_has_no_papers(counter, client):
    page = SessionPage(counter.look, counter.navigator, counter.services, counter.tasks, counter.changes)
    counter.show(page, SessionAbout(client.id))
    assert not page.papers.isVisible()
