"""The desk of every version that was given to desks opens in this one, with all that was there."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from jobcentre_desktop.bootstrap.terminal import run_terminal
from jobcentre_desktop.domain.attachment import Attachment
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.settings import VERSION
from jobcentre_desktop.storage import tables
from tests import saved_desks
from tests.a_desk import COUNSELLOR, PASSWORD, Pattern, settings_of
from tests.counter import Counter
from tests.patterns import COLLEAGUE, THEIR_PASSWORD

SAVED = saved_desks.saved_versions()


@pytest.fixture(scope="module", params=SAVED)
def saved(request, tmp_path_factory):
    """The folder of a version's desk as it was left, and what it held."""
    home = saved_desks.unpacked(request.param, tmp_path_factory.mktemp("saved") / "desk")
    truth = saved_desks.truth_of(request.param)
    return Pattern(home, truth["recovery_code"]), truth


@pytest.fixture
def counter(saved, tmp_path):
    with closing(Counter(saved[0], tmp_path / "desk")) as counter:
        yield counter


def test_the_desk_of_this_version_is_saved():
    """By `python -m tests.saved_desks`, before it is given to desks; what was saved is kept for ever."""
    assert VERSION in SAVED


def test_every_record_stands_as_it_was_written(saved, counter):
    assert saved_desks.records_of(counter) == saved[1]["records"]


def test_drafts_scans_and_what_is_restricted_are_there_for_those_who_may_see_them(saved, counter):
    head = counter.head
    assert [str(one.id) for one in head.keep_drafts.mine()] == saved[1]["drafts"]
    with counter.work(reading=True) as work:
        (session,) = (one for one in work.records.every(CounsellingSession) if one.restricted_note)
        (scan,) = work.records.every(Attachment)
    assert head.keep_scans.read(scan.id)[1].startswith(b"\xff\xd8"), "a picture"
    opened = head.open_restricted(session.id)
    assert opened.session.restricted_note == saved_desks.RESTRICTED.replace("\u200b", "")
    assert [one.restricted for one in opened.addenda] == [True]


def test_the_file_is_well_and_has_the_tables_of_this_version(counter):
    assert counter.head.check_file().health.ok
    with counter.desk.vault.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []


@pytest.mark.parametrize(("name", "password"), [(COUNSELLOR, PASSWORD), (COLLEAGUE, THEIR_PASSWORD)])
def test_everybody_signs_in_with_the_password_they_had(saved, tmp_path, capsys, name, password):
    home = saved[0].copy(tmp_path / "desk").home
    settings = settings_of(home, user=name, password=password)
    assert run_terminal(settings, ["check", "--json"], practice=False) == 0, capsys.readouterr().err


def test_work_goes_on_where_it_was(saved, counter):
    before = {one["client_no"] for one in saved[1]["records"]["client"].values()}
    client = counter.register()
    assert client.client_no not in before
    counter.refer_with_paper(client)
    counter.start_again()
    assert counter.head.show_client(client.id).client == client


def test_its_copy_is_put_back(saved, tmp_path, capsys):
    home = saved[0].copy(tmp_path / "desk").home
    (copy,) = (home / "backups").iterdir()
    (file,) = home.glob("*.db")
    file.unlink()
    settings = settings_of(home, user=COUNSELLOR, password=PASSWORD)
    code = run_terminal(settings, ["restore", str(copy), "--yes"], practice=False)
    assert code == 0, capsys.readouterr().err
    with closing(Counter(replace(saved[0], home=home), tmp_path / "again")) as counter:
        assert saved_desks.records_of(counter) == saved[1]["records"]
