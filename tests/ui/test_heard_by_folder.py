"""What came from a colleague's desk by stick or folder is marked as such wherever the file shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ui.client_scene import hold, open_file, quiet, words
from ui.screen import assert_fits, put_on_screen

from jobcentre_desktop.domain.changes import Act, NumberedChange
from jobcentre_desktop.ui.look import Language

HERE = "In this file are 2 changes of desk 02-B that came by stick or shared folder and are not yet at"


def heard_from_b(scene, client):
    """Have desk B edit the client and hold a session, heard by folder; return what was heard."""
    session = hold(scene, client)
    with scene.work() as work:
        own = work.changes.unsent(most=100)
    (made,) = [one for one in own if one.record_id == session.id]
    known = scene.all_sent()
    edit = replace(
        own[0],
        desk="02-B.1",
        seq=1,
        tx=1,
        clock="2026-11-23T02:20:00.000Z.0000",
        kind="client",
        record_id=client.id,
        act=Act.SET,
        base=known,
        facts={"phone": "+85512999888"},
        was={},
        chain="",
    )
    of_b = (edit, replace(made, desk="02-B.1", seq=2, tx=2, record_id=scene.services.new_id(), chain=""))
    with scene.work() as work:
        assert work.changes.show_provisionally(of_b) == 2
        work.commit()
    return of_b, known


def test_the_file_says_what_is_only_on_the_desks_of_this_centre_until_it_is_numbered(scene, look, qtbot):
    client, other = scene.register(), scene.register(given_km="សុភា")
    of_b, known = heard_from_b(scene, client)
    page = open_file(scene, look, qtbot, client)
    told = words(page)
    assert HERE in told
    assert told.count("Not sent yet by desk 02-B") == 2, "at the registration that was edited and the session"
    page.on_shown(other.id)
    qtbot.waitUntil(lambda: quiet(scene))
    assert "02-B" not in words(page)
    with scene.work() as work:
        numbered = [NumberedChange(number=known + n, change=one) for n, one in enumerate(of_b, 1)]
        work.changes.take_in(numbered, known + 2)
        work.commit()
    page.on_shown(client.id)
    qtbot.waitUntil(lambda: quiet(scene))
    assert "02-B" not in words(page)


def test_ones_own_unsent_work_is_not_said_to_be_a_colleagues(scene, look, qtbot):
    page = open_file(scene, look, qtbot, scene.register())
    assert "Not sent yet" in words(page)
    assert "Not sent yet by" not in words(page)
    assert not page.header.heard.isVisible()


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KHMER])
def test_the_marks_fit_in_the_narrow_window(scene, look, qtbot, language):
    client = scene.register()
    heard_from_b(scene, client)
    look.change(language=language)
    page = open_file(scene, look, qtbot, client)
    put_on_screen(qtbot, page, 1027, 500)
    assert_fits(page)
