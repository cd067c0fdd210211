"""A client is erased while somebody looks at them: the screen says so, and shows nothing else."""

from dataclasses import replace
from datetime import UTC, datetime

from ui.client_scene import quiet, words
from ui.screen import put_on_screen

from jobcentre_desktop.domain.central_server import CENTRAL_SERVER
from jobcentre_desktop.domain.changes import Act, Change, NumberedChange
from jobcentre_desktop.domain.erasure import left_of
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.ui.screens.client_file.page import ClientFilePage
from jobcentre_desktop.ui.screens.clients.page import ClientsPage
from jobcentre_desktop.ui.screens.conflicts.page import ConflictsPage
from jobcentre_desktop.ui.screens.session.page import SessionPage
from jobcentre_desktop.ui.shell.about import SessionAbout

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
SAID = "The data of this client were erased on request on 23 November 2026."


def hear_erasure(scene, client):
    """Take in the server's word about the client's own record; nothing else is in the file."""
    with scene.work() as work:
        number = work.changes.cursor() + 1
    change = Change(
        desk="02-0.1",
        seq=1,
        tx=1,
        clock="2026-11-23T05:00:00.000Z.0000",
        author=CENTRAL_SERVER,
        schema=1,
        kind="client",
        record_id=client.id,
        act=Act.REMOVE,
        base=0,
        facts=left_of("client", to_facts(client), NOON.date()),
    )
    with scene.work() as work:
        work.changes.take_in([NumberedChange(number=number, change=change)], number)
        work.commit()


def page_of(scene, look, qtbot, kind, about=None):
    page = kind(look, scene.navigator, scene.services, scene.tasks, scene.changes)
    put_on_screen(qtbot, page)
    page.on_shown(about)
    qtbot.waitUntil(lambda: quiet(scene))
    return page


def test_the_open_file_gives_way_to_a_sentence(scene, look, qtbot):
    client = scene.register()
    scene.all_sent()
    page = page_of(scene, look, qtbot, ClientFilePage, client.id)
    assert "Sreyneang" in words(page)
    hear_erasure(scene, client)
    qtbot.waitUntil(lambda: SAID in words(page))
    qtbot.waitUntil(lambda: quiet(scene))
    assert "Sreyneang" not in words(page)
    assert client.given_km not in words(page)
    other = scene.register(surname_km="ចាន់", given_km="ដារា", surname_la="Chan", given_la="Dara", phone="")
    page.on_shown(other.id)
    qtbot.waitUntil(lambda: "Dara" in words(page))
    assert SAID not in words(page)


def test_the_list_lets_go_of_them_and_their_number_says_why(scene, look, qtbot):
    client = scene.register()
    scene.all_sent()
    page = page_of(scene, look, qtbot, ClientsPage)
    assert [page.table.row_at(n).id for n in range(page.table.rowCount())] == [client.id]
    hear_erasure(scene, client)
    qtbot.waitUntil(lambda: not page.table.rowCount())
    page.text.set_value(client.client_no)
    page._load()
    qtbot.waitUntil(lambda: "The data of the client with this number were erased" in words(page))
    assert "23 November 2026" in words(page)
    page.text.returnPressed.emit()
    assert scene.asked == [], "Enter registers nobody under the number of somebody else"
    page.text.set_value("Sreyneang")
    page._load()
    qtbot.waitUntil(lambda: "Nobody found on this computer." in words(page))


def test_a_session_that_stood_open_is_not_kept_anywhere(scene, look, qtbot):
    client = scene.register()
    scene.all_sent()
    page = page_of(scene, look, qtbot, SessionPage, SessionAbout(client.id))
    hear_erasure(scene, client)
    qtbot.waitUntil(lambda: quiet(scene))
    page.form.boxes["kind"].set_value("intake")
    page.form.boxes["needs"].set_value(["job"])
    page.form.boxes["minutes"].set_value(20)
    page.form.boxes["shared_note"].set_value("ចង់ធ្វើការ")
    page.finish.click()
    qtbot.waitUntil(lambda: quiet(scene))
    assert "erased on request" in words(page)
    assert scene.services.keep_drafts.mine() == ()


def test_what_was_saved_meanwhile_is_listed_as_not_kept(scene, look, qtbot):
    client = scene.register()
    scene.all_sent()
    with scene.work() as work:
        work.records.change(replace(client, phone="+85512999888"))
        work.commit()
    with scene.work() as work:
        (waiting,) = work.changes.unsent(most=10)
        work.changes.quarantine({waiting.seq: "erased"})
        work.commit()
    hear_erasure(scene, client)
    page = page_of(scene, look, qtbot, ConflictsPage)
    told = words(page)
    assert "The data of this client were erased on request." in told
    assert "Sreyneang" not in told
