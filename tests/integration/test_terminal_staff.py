"""Staff from the terminal: who works here, and at which other centres they serve."""

import json

from jobcentre_desktop.bootstrap.terminal import run_terminal
from tests.a_desk import COUNSELLOR, PASSWORD, settings_of
from tests.counter import COLLEAGUE


def test_the_terminal_says_at_which_other_centres_a_counsellor_serves(counter, capsys):
    counter.close()
    settings = settings_of(counter.home, user=COUNSELLOR, password=PASSWORD)

    def run(*command):
        code = run_terminal(settings, ["staff", *command, "--json"], practice=False)
        return code, *capsys.readouterr()

    def told(*command):
        code, out, err = run(*command)
        assert code == 0, err
        return json.loads(out)

    served = told("also-at", COLLEAGUE, "15", "04")
    assert served["also_at"] == ["04", "15"]
    assert served in told("list")["staff"]
    code, _, err = run("also-at", COLLEAGUE, "02")
    assert code == 3
    assert "CLI-08" in err
    assert told("also-at", COLLEAGUE)["also_at"] == []


def test_the_terminal_has_the_file_get_another_key(counter, capsys):
    counter.close()
    settings = settings_of(counter.home, user=COUNSELLOR, password=PASSWORD)
    before = sorted(counter.home.glob("data-*.db"))
    assert run_terminal(settings, ["staff", "new-key"], practice=False) == 0
    assert "at the next sign-in" in capsys.readouterr().out
    assert sorted(counter.home.glob("data-*.db")) == before
    assert run_terminal(settings, ["staff", "list"], practice=False) == 0
    (only,) = counter.home.glob("data-*.db")
    assert only not in before
