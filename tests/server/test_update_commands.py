"""The agency's key and its signature: what the server's terminal signs is what a desk takes."""

import os
import stat
import subprocess

import pytest

from jobcentre_desktop.domain.errors import UpdateNotGenuine
from jobcentre_desktop.storage.update_files import DiskUpdateFiles
from jobcentre_desktop.sync.update_labels import SignedLabels
from tests.central import COMMAND

PASSWORD = "a password of the agency 26"
INSTALLER = b"an installer " * 1000


@pytest.fixture
def run(tmp_path):
    def command(*words, password=PASSWORD):
        return subprocess.run(
            [*COMMAND, "update", *map(str, words)],
            env={**os.environ, "JOBCENTRE_UPDATE_PASSWORD": password},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return command


@pytest.fixture
def installer(tmp_path):
    file = tmp_path / "jobcentre-desktop_26.12.0_amd64.deb"
    file.write_bytes(INSTALLER)
    return file


def sign(run, installer, out, version="26.12.0", **more):
    words = ("--version", version, "--system", "linux-x86_64", "--key", "key.pem", "--out", out)
    return run("sign", installer, *words, **more)


def test_what_the_agency_signs_is_what_a_desk_takes(run, installer, tmp_path):
    public = run("key", "key.pem").stdout.strip()
    done = sign(run, installer, "new.jobcentre-update")
    assert (done.returncode, done.stderr) == (0, "")
    files = DiskUpdateFiles(tmp_path / "updates", SignedLabels(public))
    update = files.take_in(tmp_path / "new.jobcentre-update")
    assert files.installer(update).read_bytes() == INSTALLER
    other = run("key", "other.pem").stdout.strip()
    with pytest.raises(UpdateNotGenuine):
        DiskUpdateFiles(tmp_path / "others", SignedLabels(other)).look(tmp_path / "new.jobcentre-update")


def test_the_key_is_for_its_keeper_alone_and_never_overwritten(run, tmp_path):
    run("key", "key.pem")
    key = tmp_path / "key.pem"
    before = key.read_bytes()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert b"ENCRYPTED PRIVATE KEY" in before
    again = run("key", "key.pem")
    assert again.returncode == 3
    assert "SRV-50" in again.stderr
    assert key.read_bytes() == before


@pytest.mark.parametrize(
    ("version", "password", "code"),
    [
        ("26.12.0", "another password 26", "SRV-51"),
        ("26.12.1", PASSWORD, "SRV-52"),
        ("newest", PASSWORD, "SRV-52"),
    ],
)
def test_what_no_desk_should_take_is_not_signed(run, installer, tmp_path, version, password, code):
    run("key", "key.pem")
    done = sign(run, installer, "new", version, password=password)
    assert done.returncode == 3
    assert code in done.stderr
    assert not list(tmp_path.glob("new*"))


def test_a_short_password_locks_no_key(run, tmp_path):
    assert "SRV-21" in run("key", "key.pem", password="short").stderr
    assert not (tmp_path / "key.pem").exists()
