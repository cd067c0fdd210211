"""IT keeps the desk: sending, copies, the file's health; no service gives them anything of a client."""

from dataclasses import fields, is_dataclass

import pytest

from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.domain.errors import NotAllowed
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.services.desk_services import DeskServices
from tests.makers import a_client, a_session

OPEN_TO_IT = {
    *("keep_drafts", "keep_phrases", "keep_code_words", "send_scans", "exchange_changes", "enrol_desk"),
    *("look_at_the_line", "look_at_connection", "save_bundle", "read_bundle", "exchange_folder"),
    "keep_folder",
    *("answer_removals", "incidents", "look_at_clock", "keep_centre", "working_days", "keep_staff"),
    *("back_up", "look_after_file", "lock_time", "keep_pace", "look_at_desk", "read_news"),
    "fetch_update",
    "undo_act",  # of what they did themselves just now: a setting, a bundle
}


@pytest.fixture
def it(counter):
    counter.head.keep_staff.add("គង់ មករា", "another password 26", role=Role.IT)
    return counter.services_of("គង់ មករា")


def test_every_service_that_is_not_named_here_is_closed_to_it(counter, it):
    for service in fields(DeskServices):
        made = getattr(it, service.name)
        works = {one.name for one in fields(made) if one.name == "open_work"} if is_dataclass(made) else ()
        if not works:
            continue
        if service.name in OPEN_TO_IT:
            with made.open_work(reading=True):
                pass
        else:
            with pytest.raises(NotAllowed):
                made.open_work(reading=True)


def test_it_reads_and_changes_nothing_of_a_client(counter, it):
    client = counter.register()
    session = counter.head.hold_session(client.id, a_session(restricted_note="សម្ងាត់")).session
    for asked in (
        lambda: it.look_at_today(),
        lambda: it.find_clients("សុខ"),
        lambda: it.find_anything("សុខ"),
        lambda: it.show_client(client.id),
        lambda: it.show_client.history(client.id),
        lambda: it.open_restricted(session.id),
        lambda: it.keep_scans.of(client.id),
        lambda: it.make_paper.make(PaperKind.CLIENT_CARD, "km", client_id=client.id),
        lambda: it.settle_conflict.open_ones(),
        lambda: it.look_at_refused(),
        lambda: it.register_client(a_client()),
        lambda: it.close_day(),
    ):
        with pytest.raises(NotAllowed):
            asked()


def test_it_keeps_the_desk_and_makes_nobody_a_head(counter, it):
    assert it.look_at_connection().waiting
    assert it.check_file().health.ok
    assert it.keep_centre.now().code == "02"
    for refused in (
        lambda: it.keep_staff.add("សុខ", "another password 27", role=Role.HEAD),
        lambda: it.keep_staff.reset_password(counter.head.me.id, "another password 28"),
    ):
        with pytest.raises(NotAllowed):
            refused()
