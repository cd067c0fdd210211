"""Moving a client at the screen: asked for, told in plain words, taken back; late notes are decided."""

from datetime import UTC, datetime
from uuid import UUID, uuid5

import pytest
from ui.client_scene import button, quiet, words
from ui.modal import answering
from ui.screen import put_on_screen

from jobcentre_desktop.domain.central_server import CENTRAL_SERVER
from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.desk_certificate import DeskCertificate, DeskDirectory
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.ids import CounsellorId, HandoverId, HeldChangeId, TransferId
from jobcentre_desktop.domain.transfer import Handover, HeldChange, Transfer
from jobcentre_desktop.services.desk_facts import write_directory
from jobcentre_desktop.services.listed_work import ListedConflicts, late_values
from jobcentre_desktop.services.what_left import note_leaving
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.screens.clients.page import ClientsPage
from jobcentre_desktop.ui.screens.close_day.page import CloseDayPage
from jobcentre_desktop.ui.screens.conflicts.late_notes import late_words
from jobcentre_desktop.ui.screens.conflicts.page import ConflictsPage
from jobcentre_desktop.ui.screens.today.page import TodayPage
from jobcentre_desktop.ui.tasks import Tasks

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
SPACE = UUID("019ab333-0000-7000-8000-000000000000")

PURSAT = DeskCertificate(
    desk_key="15-A-00",
    centre_code="15",
    centre_name_km="មជ្ឈមណ្ឌលសាកល្បង ពោធិ៍សាត់",
    centre_name_en="Sample centre Pursat",
    letter="A",
    public_key="00",
    since=NOON.date(),
    signature="00",
)


@pytest.fixture
def scene(scene):
    with scene.work() as work:
        write_directory(work, DeskDirectory(digest="", certificates=(PURSAT,)))
        work.commit()
    return scene


def hear(scene, *records):
    """Take in what the central server says on its own line, after everything of this desk is numbered."""
    first = scene.all_sent() + 1
    changes = []
    for n, record in enumerate(records, first):
        change = Change(
            desk="02-0.1",
            seq=n,
            tx=n,
            clock=f"2026-11-23T05:00:{n % 60:02d}.000Z.0000",
            author=CENTRAL_SERVER,
            schema=1,
            kind=record.KIND,
            record_id=record.id,
            act=Act.ADD,
            base=0,
            facts=to_facts(record),
        )
        changes.append(NumberedChange(number=n, change=change))
    with scene.work() as work:
        work.changes.take_in(changes, changes[-1].number)
        work.commit()


def handed_over(transfer):
    return Handover(
        id=HandoverId(uuid5(transfer.id, "handover")),
        client_id=transfer.client_id,
        transfer_id=transfer.id,
        to_centre=transfer.to_centre,
        at=NOON,
    )


def late_phone(client, phone="+85512999888"):
    return HeldChange(
        id=HeldChangeId(uuid5(SPACE, phone)),
        client_id=client.id,
        from_centre="15",
        desk_name="15-A.1",
        seq=7,
        tx=7,
        kind="client",
        record_id=client.id,
        act="set",
        told={"phone": phone},
        author=CounsellorId(uuid5(SPACE, "author")),
        author_name="ហេង ពិសិដ្ឋ",
        at=NOON,
    )


def page_of(scene, look, qtbot, kind, about=None):
    page = kind(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page)
    page.on_shown(about)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def test_a_client_is_moved_with_a_reason(scene, look, qtbot):
    client = scene.register()
    page = page_of(scene, look, qtbot, ClientFilePage, client.id)

    def fill(dialog):
        qtbot.waitUntil(lambda: quiet(scene))
        dialog.centre.set_value("15")
        dialog.reason.set_value("moved_home")
        dialog.note.set_value("ទៅនៅជាមួយបងស្រី")
        dialog.move_them.click()
        qtbot.waitUntil(lambda: quiet(scene))

    met = answering(fill)
    page.side.move_away.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert met
    summary = scene.services.transfer_client.summary(client.id)
    assert (summary.to.code, summary.reason, summary.note) == ("15", "moved_home", "ទៅនៅជាមួយបងស្រី")
    qtbot.waitUntil(lambda: quiet(scene))
    told = words(page)
    assert "Sample centre Pursat (15)" in told
    assert "The file is not there yet" in told
    assert not page.header.start.isEnabled()
    assert not page.side.move_away.isEnabled()


def test_a_move_without_centre_or_reason_is_told_at_its_fields(scene, look, qtbot):
    client = scene.register()
    page = page_of(scene, look, qtbot, ClientFilePage, client.id)
    said = []

    def leave_empty(dialog):
        qtbot.waitUntil(lambda: quiet(scene))
        dialog.move_them.click()
        qtbot.waitUntil(lambda: quiet(scene))
        said.append(words(dialog))

    answering(leave_empty)
    page.side.move_away.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert "is no other centre" in said[0]
    assert scene.services.transfer_client.summary(client.id) is None


def test_a_move_is_taken_back_on_the_page(scene, look, qtbot):
    client = scene.register()
    scene.services.transfer_client(client.id, "15", reason="nearer")
    page = page_of(scene, look, qtbot, ClientFilePage, client.id)
    assert page.moved.isVisible()
    button(page, "Take the move back").click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert not page.moved.isVisible()
    assert page.header.start.isEnabled()


def test_once_it_is_there_only_a_summary_is_shown(scene, look, qtbot):
    client = scene.register()
    transfer = scene.services.transfer_client(client.id, "15", reason="nearer")
    hear(scene, handed_over(transfer))
    page = page_of(scene, look, qtbot, ClientFilePage, client.id)
    told = words(page)
    assert "the colleagues there have the whole file" in told
    assert client.client_no in told
    assert not page.tabs.isVisible()
    assert not page.moved.take_back.isVisible()
    assert "12 345 678" not in told


def test_the_page_follows_when_the_file_is_handed_over(scene, look, qtbot):
    client = scene.register()
    transfer = scene.services.transfer_client(client.id, "15", reason="nearer")
    page = page_of(scene, look, qtbot, ClientFilePage, client.id)
    assert page.tabs.isVisible()
    hear(scene, handed_over(transfer))
    qtbot.waitUntil(lambda: quiet(scene))
    assert not page.tabs.isVisible()
    other = scene.register(given_km="សុភា")
    page.on_shown(other.id)
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.tabs.isVisible()
    assert not page.moved.isVisible()


@pytest.mark.parametrize("page", [TodayPage, CloseDayPage])
def test_a_draft_about_who_moved_away_says_so_and_is_put_away_and_brought_back(scene, look, qtbot, page):
    client = scene.register()
    drafts = scene.services.keep_drafts
    drafts.keep(drafts.new_draft_id(), "session", {"typed": {}}, title="សុខ ស្រីនាង", client_id=client.id)
    transfer = scene.services.transfer_client(client.id, "15", reason="nearer")
    hear(scene, handed_over(transfer))
    more = (Tasks(),) if page is CloseDayPage else ()
    shown = page(look, scene.navigator, scene.services, scene.tasks, *more, scene.changes)
    put_on_screen(qtbot, shown)
    undo = []
    shown.toast_wanted.connect(lambda _words, back: undo.append(back))
    shown.on_shown(None)
    qtbot.waitUntil(lambda: quiet(scene))
    assert "សុខ ស្រីនាង moved to centre 15: the draft about them can no longer be saved here." in words(shown)
    button(shown, "Put away").click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert drafts.mine() == ()
    assert "moved to centre 15" not in words(shown)
    undo[-1]()
    qtbot.waitUntil(lambda: quiet(scene))
    assert [one.title for one in drafts.mine()] == ["សុខ ស្រីនាង"]
    assert "moved to centre 15" in words(shown)
    for lane in more:
        lane.close()


def test_the_list_of_clients_says_who_moved_where(scene, look, qtbot):
    client = scene.register()
    scene.services.transfer_client(client.id, "15", reason="nearer")
    page = page_of(scene, look, qtbot, ClientsPage)
    assert page._beside(scene.services.find_clients(client.client_no)[0]) == "moved to centre 15"


@pytest.mark.parametrize(("press", "phone"), [("Take over", "+85512999888"), ("Leave", "+85512345678")])
def test_a_late_note_is_decided_with_one_press(scene, look, qtbot, press, phone):
    client = scene.register()
    hear(scene, late_phone(client))
    page = page_of(scene, look, qtbot, ConflictsPage)
    told = words(page)
    assert "late note from centre 15" in told
    assert "ហេង ពិសិដ្ឋ" in told
    assert "here now" in told
    button(page.late, press).click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert scene.services.show_client(client.id).client.phone == phone
    assert scene.services.decide_late.open_ones() == ()
    assert "late note" not in words(page)


def test_late_notes_are_handed_out_with_what_needs_attention(scene, look, qtbot, tmp_path):
    client = scene.register()
    hear(scene, late_phone(client))
    page = page_of(scene, look, qtbot, ConflictsPage)
    assert page.hand_out.isVisible()
    said = []

    def hand_out(dialog):
        said.append(words(dialog))
        dialog.reject()

    answering(hand_out)
    page.hand_out.click()
    qtbot.waitUntil(lambda: bool(said) and quiet(scene))
    assert "1 row" in said[0]
    services = scene.services
    listed = ListedConflicts(services.settle_conflict, services.look_at_refused, services.decide_late)
    (piece,) = listed.pieces(scene.desk.open.work_for(services.me, services.desk), sensitive=True)
    (row,) = piece.rows
    assert (row["what"], row["value"]) == ("client.phone", "+85512999888")
    assert (row["client_no"], row["by"], row["desk"]) == (client.client_no, "ហេង ពិសិដ្ឋ", "15-A.1")
    assert row["reason"] == "late_from_15"
    assert late_words(page.late.waiting[0]) == "The client had moved here: late note from centre 15"


def test_what_is_held_for_another_centre_is_told(scene, look, qtbot):
    client = scene.register()
    known = scene.all_sent()
    scene.services.edit_client(client.id, {"phone": "012 999 888"})
    with scene.work() as work:
        (own,) = work.changes.unsent(most=10)
        work.changes.hold({own.seq: "15"})
        work.changes.take_in((), known)
        work.commit()
    page = page_of(scene, look, qtbot, ConflictsPage)
    told = words(page)
    assert "held for centre 15" in told
    assert [late_values(one) for one in page.late.waiting] == [[("client", "phone", "+85512999888")]]
    assert page.hand_out.isVisible()
    assert "decide whether to take it over" in told
    assert scene.services.show_client(client.id).client.phone == "+85512345678"


def test_a_move_that_may_have_left_is_asked_back_on_the_page_and_stays_read_only(scene, look, qtbot):
    client = scene.register()
    scene.services.transfer_client(client.id, "15", reason="nearer")
    with scene.work() as work:
        note_leaving(work, scene.services.desk.name, work.changes.last_own_seq())
        work.commit()
    page = page_of(scene, look, qtbot, ClientFilePage, client.id)
    assert "no answer of the central server has come" in words(page)
    button(page, "Ask to take the move back").click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.moved.isVisible()
    assert not page.moved.take_back.isVisible()
    assert "It was asked to take the move back." in words(page)
    assert not page.header.start.isEnabled()


def test_the_page_follows_when_a_move_leaves(scene, look, qtbot):
    client = scene.register()
    scene.services.transfer_client(client.id, "15", reason="nearer")
    page = page_of(scene, look, qtbot, ClientFilePage, client.id)
    assert page.moved.take_back.text().strip() == "Take the move back"
    with scene.work() as work:
        last = work.changes.last_own_seq()
        note_leaving(work, scene.services.desk.name, last, kinds=work.changes.waiting_kinds())
        work.commit()
    qtbot.waitUntil(lambda: quiet(scene))
    assert page.moved.take_back.text().strip() == "Ask to take the move back"


def test_the_new_centre_sees_where_a_client_came_from_when_and_why(scene, look, qtbot):
    client = scene.register()
    came = Transfer(
        id=TransferId(uuid5(SPACE, "came")),
        client_id=client.id,
        from_centre="15",
        to_centre="02",
        reason="moved_home",
        note="ចូលចិត្តធ្វើការនៅហាងបាយ",
        counsellor_id=CounsellorId(uuid5(SPACE, "author")),
        at=NOON,
    )
    hear(scene, came)
    page = page_of(scene, look, qtbot, ClientFilePage, client.id)
    told = words(page)
    assert "Came from Sample centre Pursat (15)" in told
    assert "Moved on 23 November 2026: The client moved home" in told
    assert "ចូលចិត្តធ្វើការនៅហាងបាយ" in told
    other = scene.register(given_km="សុភា")
    page.on_shown(other.id)
    qtbot.waitUntil(lambda: quiet(scene))
    assert not page.side.came.isVisible()
