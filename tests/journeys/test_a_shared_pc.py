"""Two counsellors share one PC: lock, switch, and what each of them sees."""

import pytest
from day_walk import GIVEN, LATIN_GIVEN, LATIN_SURNAME, SURNAME, DayWalk
from shiboken6 import isValid
from ui.screen import read

from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell import places
from jobcentre_desktop.ui.shell.about import ReferralAbout, SessionAbout
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.label import Label

OTHER, OTHERS_PASSWORD = "ចាន់ ដារ៉ា", "ភ្នំ ទឹក ស្រែ 2026"


@pytest.fixture
def walk(qapp, tmp_path):
    walk = DayWalk(qapp, tmp_path / "desk", tmp_path / "papers")
    walk.set_up(None)
    walk.services.keep_staff.add(OTHER, OTHERS_PASSWORD)
    yield walk
    walk.close()


def client_of(walk):
    told = {"surname_km": SURNAME, "given_km": GIVEN, "surname_la": LATIN_SURNAME, "given_la": LATIN_GIVEN}
    return walk.services.register_client({**told, "sex": "F", "dob_year": 1999}).client


def test_a_half_written_session_is_there_after_the_lock(walk):
    walk.desk.navigator.open_session(SessionAbout(client_of(walk).id))
    walk.rest()
    walk.type(walk.page.form.boxes["shared_note"], "ពាក់កណ្តាល")
    walk.lock()
    walk.sign_in(walk.services.me.name)
    assert walk.window.pages.current_name() == places.SESSION
    assert walk.page.form.boxes["shared_note"].value() == "ពាក់កណ្តាល"
    walk.rest()
    assert [draft.form for draft in walk.services.keep_drafts.mine()] == ["session"]


def test_another_counsellor_sees_the_client_but_not_the_draft(walk):
    client = client_of(walk)
    walk.desk.navigator.open_session(SessionAbout(client.id))
    walk.rest()
    walk.type(walk.page.form.boxes["shared_note"], "ពាក់កណ្តាល")
    walk.lock()
    walk.sign_in(OTHER, OTHERS_PASSWORD)
    walk.until(lambda: walk.services.me.name == OTHER, "the other counsellor is at work")
    walk.rest()
    assert walk.window.pages.current_name() == places.TODAY
    assert walk.services.keep_drafts.mine() == ()
    assert walk.services.show_client(client.id).client == client
    walk.desk.navigator.open_session(SessionAbout(client.id))
    walk.rest()
    assert walk.page.form.boxes["shared_note"].value() == ""


def test_the_next_counsellor_does_not_see_whom_the_last_one_looked_at(walk):
    walk.desk.navigator.open_client(client_of(walk).id)
    walk.rest()
    walk.lock()
    walk.sign_in(OTHER, OTHERS_PASSWORD)
    walk.rest()
    walk.window.top.search.open()
    walk.rest()
    assert walk.window.top.search.hits_are_open()
    assert not [line for line in walk.window.top.search.lines if line.code.startswith("client:")]


def test_a_question_that_stands_open_goes_with_the_lock(walk):
    question = Dialog(walk.desk.look, "អ្នកណា?", parent=walk.window)
    question.open()
    walk.desk.app.lock()
    walk.until(lambda: not walk.window.is_at_work(), "the desk is locked")
    assert not isValid(question), "an answered question is taken apart by Qt"


def test_a_centre_with_a_new_name_and_head_is_shown_so_at_once(walk):
    walk.desk.navigator.open(places.SETTINGS)
    lines = walk.page.centre._lines
    for name, told in (
        ("centre_name_km", "មជ្ឈមណ្ឌលគំរូ"),
        ("centre_name_en", "Example Centre"),
        ("head_name_km", "គឹម គំរូ"),
    ):
        lines[name].set_value(told)
    walk.page.save_centre.click()
    rail = walk.window.rail
    walk.until(lambda: "មជ្ឈមណ្ឌលគំរូ" in read(rail), "the rail follows")
    walk.show_in(Language.ENGLISH)
    walk.until(lambda: "Example Centre" in read(rail), "the rail speaks English")
    walk.desk.navigator.open_referral(ReferralAbout(client_id=client_of(walk).id))
    walk.rest()
    assert walk.page.new.form.draft()["signer_name_km"] == "គឹម គំរូ"
    walk.lock()
    walk.sign_in(walk.services.me.name)
    assert "Example Centre" in read(rail)


def test_a_name_that_no_line_may_cut_is_whole_on_the_screen_at_once(walk):
    look = walk.desk.look
    assert "\u200b" in look.breakable("មជ្ឈមណ្ឌលការងារ")
    walk.desk.navigator.open(places.SETTINGS)
    shown = Label(lambda: look.breakable("មជ្ឈមណ្ឌលការងារខេត្តពោធិ៍សាត់"), parent=walk.page)
    walk.type(walk.page.kept_whole, "មជ្ឈមណ្ឌលការងារ")
    walk.page.save_centre.click()
    walk.until(lambda: shown.text().startswith("មជ្ឈមណ្ឌលការងារ\u200bខេត្ត"), "the label follows")


def test_a_wrong_password_opens_nothing_and_says_so(walk):
    walk.lock()
    walk.until(lambda: bool(walk.page.tiles), "the tiles are there")
    sign_in = walk.page
    sign_in.tiles[0].click()
    walk.type(sign_in.password, "not the password")
    sign_in.unlock.click()
    walk.until(lambda: sign_in.unlock.isEnabled(), "the door answers")
    assert not walk.window.is_at_work()
    assert sign_in.field.sentence.isVisible()


def test_it_finds_the_desk_to_keep_and_no_client(walk):
    client = client_of(walk)
    walk.services.keep_staff.add("គង់ មករា", OTHERS_PASSWORD, role=Role.IT)
    walk.lock()
    walk.sign_in("គង់ មករា", OTHERS_PASSWORD)
    walk.until(lambda: walk.services.me.role is Role.IT, "IT is at work")
    walk.rest()
    assert walk.window.pages.current_name() == places.SETTINGS
    assert not walk.window.top.search.isVisible()
    told = " ".join(read(walk.window))
    assert SURNAME not in told and "Clients" not in told
    for page, about in ((places.CLIENT_FILE, client.id), (places.TODAY, None), (places.CLIENTS, None)):
        walk.desk.navigator.open(page, about)
        walk.rest()
        assert walk.window.pages.current_name() == places.SETTINGS, "the page stays shut"
    walk.desk.navigator.open(places.CONNECTION)
    walk.rest()
    assert walk.window.pages.current_name() == places.CONNECTION
    assert SURNAME not in " ".join(read(walk.window))
    walk.lock()
    walk.sign_in("ស្រី សុភាព")
    walk.until(lambda: walk.services.me.role is Role.HEAD, "the head is at work")
    walk.rest()
    assert walk.window.pages.current_name() == places.TODAY
    assert walk.window.top.search.isVisible()
