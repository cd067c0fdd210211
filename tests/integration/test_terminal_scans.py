"""Scans from the terminal: added, listed with where they are, saved as a copy, removed with a reason."""

import json

from jobcentre_desktop.bootstrap.terminal import run_terminal
from tests import some_scans
from tests.a_desk import COUNSELLOR, PASSWORD, settings_of


def test_the_terminal_adds_lists_saves_and_removes_a_scan(counter, tmp_path, capsys):
    client_no = counter.register().client_no
    counter.close()
    settings = settings_of(counter.home, user=COUNSELLOR, password=PASSWORD)

    def run(*command):
        code = run_terminal(settings, ["attachments", *map(str, command), "--json"], practice=False)
        return code, *capsys.readouterr()

    def told(*command):
        code, out, err = run(*command)
        assert code == 0, err
        return json.loads(out)

    source, copy = tmp_path / "diploma.pdf", tmp_path / "copy.pdf"
    source.write_bytes(some_scans.a_pdf())
    added = told("add", client_no, source, "--kind", "school_certificate", "--title", "Diploma")
    [listed] = told("list", client_no)["attachments"]
    assert (listed["id"], listed["title"], listed["where"]) == (added["id"], "Diploma", "waiting")
    assert told("save", added["id"], copy)["file"] == str(copy)
    assert copy.read_bytes() == source.read_bytes()
    told("remove", added["id"], "--reason", "wrong_client")
    assert told("list", client_no)["attachments"] == []
    source.write_bytes(b"MZ no scan at all")
    for command, code in (
        (("add", client_no, source, "--kind", "other"), "ATT-01"),
        (("save", added["id"], copy), "GEN-01"),
        (("save", "nothing-like-an-id", copy), "GEN-01"),
    ):
        exit_code, _, err = run(*command)
        assert exit_code == 3
        assert code in err
