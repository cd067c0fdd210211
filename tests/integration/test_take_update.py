"""A new version: the agency's alone, never an older one, not in opening hours unasked, a backup before."""

import hashlib
import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jobcentre_desktop.bootstrap.system import SystemInstaller
from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.errors import (
    JobCentreError,
    NoSuchVersionKept,
    NotAllowed,
    NotAnUpdate,
    StickGone,
    UpdateForAnotherSystem,
    UpdateInOpeningHours,
    UpdateKeyMissing,
    UpdateNotGenuine,
    UpdateNotInstalled,
    UpdateNotNewer,
    UpdateTorn,
)
from jobcentre_desktop.domain.update import Update, in_opening_hours, order_of
from jobcentre_desktop.storage.update_files import DiskUpdateFiles
from jobcentre_desktop.sync.update_labels import SignedLabels
from jobcentre_desktop.wire.updates import label

AGENCY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(32))
KEY = AGENCY.public_key().public_bytes_raw().hex()
INSTALLER = b"an installer " * 100_000
TUESDAY_NOON = datetime(2026, 11, 17, 12, tzinfo=CAMBODIA)
SUNDAY_NOON = datetime(2026, 11, 22, 12, tzinfo=CAMBODIA)


def update_file(path, version="26.12.0", *, system="linux-x86_64", key=AGENCY, content=INSTALLER, **told):
    words = {
        "version": version,
        "system": system,
        "file_name": f"jobcentre-desktop_{version}_amd64.deb",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    path.write_bytes(label(Update(**words | told), key.sign) + content)
    return path


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def put(tmp_path):
    """What was put in place: the installer is copied by a real process."""
    return tmp_path / "in place"


@pytest.fixture
def taking(counter, tmp_path, put):
    """Updates of a desk at version 26.11.0, on a Sunday."""
    counter.clock.pass_(seconds=(SUNDAY_NOON - counter.clock.now()).total_seconds())
    put_in_place = SystemInstaller("sh", "-c", 'cp "$1" "$0"', str(put))
    files = DiskUpdateFiles(counter.home / "updates", SignedLabels(KEY))
    return replace(counter.head.take_update, files=files, put_in_place=put_in_place, system="linux-x86_64")


def at_work(taking, version):
    return replace(taking, version=version)


def left_in(counter):
    return sorted(one.name for one in (counter.home / "updates").glob("*"))


def test_a_signed_version_is_kept_and_installed_after_a_backup(taking, stick, put):
    taken = taking.take(update_file(stick / "new"))
    assert taking.kept() == (taken,)
    assert not put.exists()
    done = taking.install()
    assert put.read_bytes() == INSTALLER
    assert (done.update, done.backup.is_dir()) == (taken, True)


def test_an_installer_that_fails_is_said_and_the_backup_is_there(taking, stick, counter):
    taking = replace(taking, put_in_place=SystemInstaller("false"))
    taking.take(update_file(stick / "new"))
    before = len(list((counter.home / "backups").glob("*")))
    with pytest.raises(UpdateNotInstalled):
        taking.install()
    assert len(list((counter.home / "backups").glob("*"))) == before + 1


def test_a_system_without_an_installer_of_this_kind_says_so():
    assert not SystemInstaller("no-such-program-here")(os.devnull)


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ({"key": STRANGER}, UpdateNotGenuine),
        ({"system": "windows-amd64"}, UpdateForAnotherSystem),
        ({"version": "26.9.3"}, UpdateNotNewer),
        ({"version": "../../x"}, UpdateNotGenuine),
        ({"file_name": "../../evil.deb"}, UpdateNotGenuine),
        ({"file_name": "label\x00"}, UpdateNotGenuine),
        ({"size": len(INSTALLER) + 1}, UpdateTorn),
        ({"size": len(INSTALLER) - 1}, UpdateNotGenuine),
        ({"size": 0}, UpdateNotGenuine),
        ({"sha256": "0" * 64}, UpdateNotGenuine),
    ],
)
def test_what_is_foreign_old_torn_or_changed_leaves_nothing_behind(taking, stick, counter, told, problem):
    with pytest.raises(problem):
        taking.take(update_file(stick / "new", **told))
    assert left_in(counter) == []


def test_every_byte_of_the_label_and_the_signature_is_guarded(taking, stick, counter):
    whole = update_file(stick / "new").read_bytes()
    for at in range(len(whole) - len(INSTALLER)):
        (stick / "changed").write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(JobCentreError):
            taking.take(stick / "changed")
    assert left_in(counter) == []


def test_a_file_that_is_cut_anywhere_is_not_taken(taking, stick, counter):
    whole = update_file(stick / "new").read_bytes()
    begins = len(whole) - len(INSTALLER)
    for length in (0, 5, begins - 65, begins - 1, begins, begins + 1, len(whole) - 1):
        (stick / "cut").write_bytes(whole[:length])
        with pytest.raises((NotAnUpdate, UpdateTorn)):
            taking.take(stick / "cut")
    assert left_in(counter) == []


def test_a_stick_that_is_not_there_is_said(taking, stick):
    with pytest.raises(StickGone):
        taking.take(stick / "gone")


def test_what_was_changed_after_it_was_kept_is_not_installed(taking, stick, counter, put):
    taken = taking.take(update_file(stick / "new"))
    kept = counter.home / "updates" / taken.version / taken.file_name
    kept.write_bytes(INSTALLER.replace(b"an", b"my"))
    with pytest.raises(UpdateNotGenuine):
        taking.install()
    assert not put.exists()


def test_a_label_that_the_agency_did_not_sign_is_not_even_listed(taking, stick, counter):
    folder = counter.home / "updates" / "26.12.0"
    folder.mkdir(parents=True)
    update_file(folder / "label", key=STRANGER)
    assert taking.kept() == ()
    with pytest.raises(NoSuchVersionKept):
        taking.install()


def test_in_opening_hours_it_waits_unless_somebody_asks(taking, stick, counter, put):
    taking.take(update_file(stick / "new"))
    counter.clock.pass_(seconds=(TUESDAY_NOON - counter.clock.now()).total_seconds())
    with pytest.raises(UpdateInOpeningHours):
        taking.install()
    assert not put.exists()
    taking.install(now=True)
    assert put.exists()


def test_after_closing_time_and_on_a_closed_day_nobody_has_to_ask(taking, stick, counter, put):
    taking.take(update_file(stick / "new"))
    evening = TUESDAY_NOON + timedelta(hours=6)
    counter.clock.pass_(seconds=(evening - counter.clock.now()).total_seconds())
    taking.install()
    assert put.exists()
    assert not in_opening_hours(evening)
    assert in_opening_hours(TUESDAY_NOON)


def test_the_version_before_is_kept_to_go_back_to_and_no_more(taking, stick, put):
    for version, content in (("26.12.0", b"twelve"), ("27.1.0", b"one"), ("27.2.0", b"two")):
        taking.take(update_file(stick / "new", version, content=content))
        taking = at_work(taking, version)
    assert [one.version for one in taking.kept()] == ["27.1.0", "27.2.0"]
    taking.go_back()
    assert put.read_bytes() == b"one"
    with pytest.raises(NoSuchVersionKept):
        at_work(taking, "27.1.0").go_back()


def test_the_version_at_work_is_kept_too_so_that_one_can_go_back_to_it(taking, stick, put):
    for version, content in (("26.12.0", b"twelve"), ("26.11.0", b"eleven")):
        taking.take(update_file(stick / "new", version, content=content))
    assert [one.version for one in taking.kept()] == ["26.11.0", "26.12.0"]
    at_work(taking, "26.12.0").go_back()
    assert put.read_bytes() == b"eleven"


def test_an_older_version_does_not_take_the_place_of_a_newer_one_that_waits(taking, stick):
    taking.take(update_file(stick / "new", "26.12.1"))
    with pytest.raises(UpdateNotNewer):
        taking.take(update_file(stick / "older", "26.12.0"))
    assert [one.version for one in taking.kept()] == ["26.12.1"]


def test_the_same_file_twice_is_the_same(taking, stick):
    assert taking.take(update_file(stick / "new")) == taking.take(stick / "new")


def test_versions_are_ordered_by_number_and_not_by_letter():
    assert sorted(["26.11.0", "26.9.10", "26.9.9"], key=order_of) == ["26.9.9", "26.9.10", "26.11.0"]


def test_only_who_keeps_the_desk_takes_a_version_in(taking, stick, counter):
    taking = replace(taking, me=counter.colleague.me)
    for act in (lambda: taking.take(update_file(stick / "new")), taking.install, taking.go_back):
        with pytest.raises(NotAllowed):
            act()


def test_a_program_built_without_the_agencys_key_takes_nothing(taking, stick, counter):
    files = DiskUpdateFiles(counter.home / "updates", SignedLabels(""))
    with pytest.raises(UpdateKeyMissing):
        replace(taking, files=files).take(update_file(stick / "new"))


def test_what_the_systems_installer_tells_is_no_part_of_our_answer(capfd):
    assert SystemInstaller("echo", "Unpacking")(Path(os.devnull))
    assert capfd.readouterr().out == ""
