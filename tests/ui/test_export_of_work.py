"""What is to be done is handed out like every list: for a purpose, in words, with a word of it kept."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt
from ui.client_scene import quiet, some_weeks, two_values, words
from ui.modal import answering
from ui.outreach_scene import SVAY_POR, open_list, set_up
from ui.screen import press, put_on_screen

from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.list_export import ListExport
from jobcentre_desktop.domain.people import phone_shown
from jobcentre_desktop.services.export_list import Asked
from jobcentre_desktop.services.follow_clients import Section
from jobcentre_desktop.services.listed_work import ListedConflicts, ListedShortFiles, ListedTasks
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.ui.screens.conflicts.page import ConflictsPage
from jobcentre_desktop.ui.screens.follow_ups.page import FollowUpsPage

CONTROL = Qt.KeyboardModifier.ControlModifier
REPORT = Asked(purpose="report", language="en")


def shown(scene, look, qtbot, kind):
    page = kind(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page, 1154, 637)
    page.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def sheet(scene, tmp_path, listed, asked=REPORT):
    path = tmp_path / "list.csv"
    count = scene.services.export_list(listed, path, asked)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
    assert len(rows) == count
    return rows


def log(scene, name):
    return [one for one, _who in scene.services.export_list.before(name)]


def asked_by_key(scene, qtbot, page):
    """Press Ctrl+E and read what the dialog says."""
    told = []
    met = answering(lambda dialog: told.append(words(dialog)))
    press(Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: bool(met) and quiet(scene))
    return told[0]


def test_what_is_due_is_handed_out_with_how_to_reach_whom(scene, look, qtbot, tmp_path):
    client = some_weeks(scene)
    listed = ListedTasks(scene.services.follow_clients, Section.COMING)
    rows = sheet(scene, tmp_path, listed)
    assert len(rows) == listed.count() > 2
    assert {row["client_no"] for row in rows} == {client.client_no}
    assert {row["phone"] for row in rows} == {phone_shown(client.phone)}
    assert "Ask what came of a referral" in {row["task"] for row in rows}
    assert "After the referral" in {row["occasion"] for row in rows}
    assert [row["due"] for row in rows] == sorted(row["due"] for row in rows)
    assert {row["counsellor_id"] for row in rows} == {scene.services.me.name}
    (told,) = log(scene, "follow-ups")
    assert (told.rows, told.purpose, told.form) == (len(rows), "report", "csv")


def test_a_number_that_is_not_to_be_called_stays_in_the_file_unless_the_head_asks_for_it(scene, tmp_path):
    client = some_weeks(scene)
    services = scene.services
    services.edit_client(client.id, {"safe_to_call": False})
    listed = ListedTasks(services.follow_clients, Section.COMING)
    rows = sheet(scene, tmp_path, listed)
    assert {row["phone"] for row in rows} == {""}
    assert "safe_to_call" not in rows[0], "the answer itself is a sensitive one"
    (row, *_) = sheet(scene, tmp_path, listed, Asked(purpose="by_law", sensitive=True))
    assert (row["phone"], row["safe_to_call"]) == (client.phone, "false")
    services.edit_client(client.id, {"safe_to_call": None})
    services.record_consent(client.id, ConsentGiven(purpose="contact", given=False, how="oral"))
    assert {row["phone"] for row in sheet(scene, tmp_path, listed)} == {""}


def test_of_a_sensitive_referral_the_sheet_does_not_say_to_whom(scene, tmp_path):
    some_weeks(scene)
    (view,) = [one for one in scene.services.show_client(
        scene.services.find_clients("ស្រីនាង")[0].id).referrals if one.referral.type == "GBV"]  # fmt: skip
    scene.services.issue_letter.make(view.referral.id, "km")
    scene.services.issue_letter.confirm_paper(view.referral.id)
    rows = sheet(scene, tmp_path, ListedTasks(scene.services.follow_clients, Section.COMING))
    assert sum(row["task"] == "Ask what came of a referral" for row in rows) == 2
    assert view.referral.partner_name_km not in str(rows)


def test_the_follow_ups_ask_the_purpose_by_one_key(scene, look, qtbot):
    some_weeks(scene)
    scene.clock.pass_(days=60)
    page = shown(scene, look, qtbot, FollowUpsPage)
    page.list.view.setFocus()
    count = scene.services.follow_clients.count(Section.NOW)
    assert f"{count} rows" in asked_by_key(scene, qtbot, page)


def test_files_to_complete_are_handed_out_with_what_is_still_to_ask(scene, look, qtbot, tmp_path):
    table = set_up(scene)
    for n in range(3):
        raw = {"surname_km": "លី", "given_km": "សុវណ្ណ", "sex": "M", "dob_year": 1990 + n, "place": SVAY_POR}
        scene.services.hold_outreach.take_in(
            raw, table, client_id=ClientId(scene.services.new_id()), language="km"
        )
    page = open_list(scene, look, qtbot)
    assert "3 rows" in asked_by_key(scene, qtbot, page)
    asked = Asked(purpose="event", language="en", names={"education_level": "Highest schooling"})
    rows = sheet(scene, tmp_path, ListedShortFiles(scene.services.hold_outreach), asked)
    assert [row["sex"] for row in rows] == ["Male"] * 3
    assert all("Highest schooling" in row["to_ask"] for row in rows)
    assert {row["event"] for row in rows} == {table.event.name}
    of_event = ListedShortFiles(scene.services.hold_outreach, table.event.id)
    assert len(sheet(scene, tmp_path, of_event)) == 3
    assert sorted(one.filtered for one in log(scene, "to-complete")) == [False, True]


def test_fields_in_conflict_are_handed_out_with_each_value_and_whose_it_is(scene, look, qtbot, tmp_path):
    client = scene.register()
    two_values(scene, client, "phone", here="+85512111222", there="+85512333444")
    page = shown(scene, look, qtbot, ConflictsPage)
    assert "2 rows" in asked_by_key(scene, qtbot, page)
    services = scene.services
    asked = Asked(purpose="centre_work", language="en", names={"client.phone": "Phone"}, sensitive=True)
    rows = sheet(scene, tmp_path, conflicts(services), asked)
    assert {row["value"] for row in rows} == {"012 111 222", "012 333 444"}
    assert {row["what"] for row in rows} == {"Phone"}
    assert {row["client_no"] for row in rows} == {client.client_no}
    assert log(scene, "conflicts")[0].rows == 2


@pytest.mark.parametrize(
    ("field", "here", "there", "said"),
    [("ethnicity", "cham", "kuy", "Cham"), ("phone", "+85512111222", "+85512333444", "012 111 222")],
)
def test_a_value_masked_in_lists_stays_here_in_conflict_too_unless_the_head_asks_for_it(
    scene, tmp_path, field, here, there, said
):
    two_values(scene, scene.register(), field, here=here, there=there)
    listed = conflicts(scene.services)
    assert {row["value"] for row in sheet(scene, tmp_path, listed)} == {""}
    by_law = Asked(purpose="by_law", sensitive=True, language="en")
    assert said in {row["value"] for row in sheet(scene, tmp_path, listed, by_law)}


def conflicts(services):
    """Return the list, its values in English."""
    return ListedConflicts(
        services.settle_conflict,
        services.look_at_refused,
        services.decide_late,
        services.export_list.words("en", {}),
    )


def test_an_empty_inbox_offers_no_export(scene, look, qtbot):
    page = shown(scene, look, qtbot, ConflictsPage)
    assert not page.hand_out.isVisible()


def test_none_of_them_leaves_without_a_purpose(scene, tmp_path):
    with pytest.raises(InputProblems):
        sheet(
            scene,
            tmp_path,
            ListedTasks(scene.services.follow_clients, Section.NOW),
            Asked(purpose=None),
        )
    with scene.work() as work:
        assert work.records.every(ListExport) == ()
