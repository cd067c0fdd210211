"""From a terminal a copy is taken, told of, and put in the place of a file, never without asking."""

import io
import json
import sys
from pathlib import Path

import pytest

from jobcentre_desktop.bootstrap.terminal import run_terminal
from jobcentre_desktop.storage.desk_lock import DeskLock
from tests.a_desk import COUNSELLOR, PASSWORD, settings_of
from tests.makers import a_client


@pytest.fixture
def home(patterns, tmp_path):
    return patterns.new_desk().copy(tmp_path / "desk").home


@pytest.fixture
def shell(home, capsys, monkeypatch):
    """Return a function that runs a command and returns (exit code, what it said, what it complained of)."""

    def run(*command, stdin="", password=PASSWORD):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        settings = settings_of(home, user=COUNSELLOR, password=password)
        code = run_terminal(settings, [str(word) for word in command], practice=False)
        return code, *capsys.readouterr()

    return run


def clients(shell):
    code, out, _ = shell("clients", "find", "សុខ", "--json")
    return code, len(json.loads(out)["clients"])


def register(shell):
    code, _, said = shell(
        "clients", "add", "--json", "-", stdin=json.dumps(a_client(surname_km="សុខ", given_km="សុភា", phone=""))
    )
    assert code == 0, said


def test_a_copy_is_taken_as_one_file_and_says_what_it_holds(shell, tmp_path):
    register(shell)
    code, out, _ = shell("backup", tmp_path / "b.jobcentre-backup", "--json")
    told = json.loads(out)
    assert (code, told["counts"]["client"], told["desk"]) == (0, 1, "02-A.1")
    assert (tmp_path / "b.jobcentre-backup").is_file()


def test_restore_says_date_and_counts_first_and_does_nothing_without_a_yes(shell, tmp_path):
    register(shell)
    shell("backup", tmp_path / "b.jobcentre-backup")
    register(shell)
    code, out, said = shell("restore", tmp_path / "b.jobcentre-backup", stdin="no\n")
    assert (code, out) == (3, "")
    assert "of desk 02-A.1 taken on " in said and "1 client, 0 sessions" in said
    assert clients(shell) == (0, 2)
    code, out, _ = shell("restore", tmp_path / "b.jobcentre-backup", stdin="yes\n")
    assert code == 0 and "The file that was here is kept in " in out
    assert clients(shell) == (0, 1)


def test_restore_for_scripts_does_not_ask(shell, tmp_path):
    shell("backup", tmp_path)
    register(shell)
    code, out, _ = shell("restore", tmp_path, "--yes", "--json")
    told = json.loads(out)
    assert (code, told["counts"]["client"]) == (0, 0)
    assert told["kept_in"]


def test_a_wrong_password_restores_nothing(shell, tmp_path):
    shell("backup", tmp_path)
    register(shell)
    code, _, said = shell("restore", tmp_path, "--yes", password="not this one 26")
    assert code == 3 and "KEY-01" in said
    assert clients(shell) == (0, 1)


def test_nothing_is_restored_while_a_window_is_open(shell, home, tmp_path):
    shell("backup", tmp_path)
    with DeskLock(home):
        code, _, said = shell("restore", tmp_path, "--yes")
    assert code == 3 and "FILE-08" in said


def test_the_check_of_a_file_that_does_not_open_names_the_newest_copy(shell, home):
    assert json.loads(shell("check", "--quick", "--json")[1])["ok"]
    (home / "backups").mkdir()
    taken = json.loads(shell("backup", home / "backups", "--json")[1])["place"]
    Path(taken).rename(home / "backups" / Path(taken).name)
    database = next(home.glob("data-*.db"))
    database.write_bytes(b"\0" * 4096 + database.read_bytes()[4096:])
    code, out, said = shell("check", "--json")
    told = json.loads(out)
    assert (code, told["ok"], told["newest_copy"]["place"]) == (
        3,
        False,
        str(home / "backups" / Path(taken).name),
    )
    assert "FILE-06" in said
