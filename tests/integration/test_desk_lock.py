"""One window works with a desk's folder, and one that was killed does not keep the next one out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jobcentre_desktop.domain.errors import DeskInUse, FileBusy
from jobcentre_desktop.storage.desk_lock import DeskLock
from jobcentre_desktop.storage.file_lock import file_lock

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from jobcentre_desktop.storage.desk_lock import DeskLock
lock = DeskLock(Path(sys.argv[1]))
lock.take()
print("taken", flush=True)
sys.stdin.read()
"""


def test_a_second_window_on_the_same_desk_is_refused(tmp_path):
    with DeskLock(tmp_path), pytest.raises(DeskInUse):
        DeskLock(tmp_path).take()


def test_a_window_can_be_opened_again_after_it_was_closed(tmp_path):
    for _ in range(3):
        with DeskLock(tmp_path):
            pass


def test_two_desks_on_one_computer_do_not_hinder_each_other(tmp_path):
    with DeskLock(tmp_path / "a"), DeskLock(tmp_path / "b"):
        pass


def test_the_folder_is_made_for_this_user_alone(tmp_path):
    with DeskLock(tmp_path / "desk"):
        assert os.name == "nt" or (tmp_path / "desk").stat().st_mode & 0o077 == 0


def test_a_killed_window_leaves_no_lock_behind(tmp_path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout.readline() == "taken\n"
        with pytest.raises(DeskInUse):
            DeskLock(tmp_path).take()
        holder.kill()
        holder.wait()
        with DeskLock(tmp_path):
            pass


def test_a_lock_is_given_back_when_the_work_under_it_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), file_lock(tmp_path / "some.lock", wait=False):
        1 / 0  # noqa: B018
    with file_lock(tmp_path / "some.lock", wait=False), pytest.raises(FileBusy):
        file_lock(tmp_path / "some.lock", wait=False).__enter__()
