"""Import and export from the terminal: what is printed, and the sheet of rejected rows to mend."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from jobcentre_desktop.bootstrap.terminal import run_terminal
from jobcentre_desktop.documents.spreadsheets.sheets import SpreadsheetFiles
from tests.a_desk import COUNSELLOR, PASSWORD, a_desk, settings_of

DATA = Path(__file__).parent / "data"
TRUTH = {row["row"]: row for row in json.loads((DATA / "fair_open.truth.json").read_text("utf-8"))["rows"]}


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Run one command on a new desk; return (code, standard output, standard error)."""
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "desk"
    a_desk(home).close()
    settings = settings_of(home, user=COUNSELLOR, password=PASSWORD)

    def run(*command):
        code = run_terminal(settings, [str(word) for word in command], practice=False)
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def sheet(tmp_path):
    """The specimen in a folder of somebody's own."""
    folder = tmp_path / "fair"
    folder.mkdir()
    return Path(shutil.copy(DATA / "fair_open.xlsx", folder / "fair_open.xlsx"))


def test_the_import_prints_what_became_of_every_row(run, sheet):
    code, out, err = run("clients", "import", sheet, "--json")
    told = json.loads(out)
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert (told["read"], told["added"], told["dry_run"]) == (300, 258, False)
    assert {one["row"]: one["why"] for one in told["duplicates"]} == {
        n: row["why"] for n, row in TRUTH.items() if row["do"] == "duplicate"
    }
    assert all(one["client_no"].startswith("02-2026-A") for one in told["duplicates"])
    assert {one["row"]: one["field"] for one in told["rejected"]} == {
        n: row["field"] for n, row in TRUTH.items() if row["do"] == "reject"
    }
    assert all(one["code"] and one["message"].endswith((".", "?")) for one in told["rejected"])
    rejects = sheet.with_name("fair_open.rejected.xlsx")
    assert told["rejects_sheet"] == str(rejects)
    headings, *rows = SpreadsheetFiles().read(rejects)
    assert headings[-1] == "បញ្ហា / Problem" and len(rows) == 26
    assert {int(row[0]): row[-1] for row in rows} == {one["row"]: one["message"] for one in told["rejected"]}

    code, out, _ = run("clients", "import", rejects, "--json")
    again = json.loads(out)
    assert (again["added"], len(again["rejected"])) == (0, 26)

    code, out, _ = run("clients", "import", sheet, "--json")
    assert json.loads(out)["rejects_sheet"].endswith("fair_open.rejected-2.xlsx"), "never over what is mended"


def test_a_trial_promises_no_numbers_and_writes_nothing(run, sheet):
    code, out, _ = run("clients", "import", sheet, "--dry-run", "--json")
    told = json.loads(out)
    assert code == 0 and told["dry_run"] is True and told["rejects_sheet"] is None
    assert told["added"] == 258 and told["duplicates"][0] == {
        "row": 7, "client_no": None, "why": "same phone", "of_row": 2,
    }  # fmt: skip
    assert [path.name for path in sheet.parent.iterdir()] == ["fair_open.xlsx"]
    assert json.loads(run("clients", "find", "សុខ", "--json")[1])["clients"] == []


def test_the_rejected_rows_go_where_they_are_asked_for(run, sheet, tmp_path):
    told = json.loads(run("clients", "import", sheet, "--rejects", tmp_path / "mend.xlsx", "--json")[1])
    assert told["rejects_sheet"] == str(tmp_path / "mend.xlsx") and (tmp_path / "mend.xlsx").exists()


def test_a_sheet_of_rejected_rows_that_cannot_be_written_does_not_undo_the_import(run, sheet, tmp_path):
    code, out, err = run("clients", "import", sheet, "--rejects", tmp_path / "no" / "x.xlsx", "--json")
    assert code == 0 and json.loads(out)["rejects_sheet"] is None and "GEN-08" in err
    assert json.loads(run("clients", "find", "សុខ", "--json")[1])["clients"]


def test_people_read_plain_lines(run, sheet):
    code, out, _ = run("clients", "import", sheet)
    assert code == 0
    assert "300 rows read, 258 added, 16 repeated, 26 rejected." in out
    assert "row 7 repeats 02-2026-A" in out and "fair_open.rejected.xlsx" in out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("none.xlsx", None, "GEN-07"), ("old.xls", b"\xd0\xcf\x11\xe0" * 99, "IMP-01"),
     ("x.csv", b"a,b\n1,2\n", "IMP-02")],
)  # fmt: skip
def test_a_file_that_cannot_be_taken_in_is_told(run, tmp_path, name, content, said):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, out, err = run("clients", "import", tmp_path / name, "--json")
    assert (code, out) == (3, "") and said in err


def test_an_export_holds_everybody_and_nothing_sensitive(run, sheet, tmp_path):
    run("clients", "import", sheet)
    for name in ("all.csv", "all.xlsx", "all.jsonl"):
        code, out, _ = run("clients", "export", tmp_path / name, "--purpose", "report", "--json")
        assert code == 0 and json.loads(out) == {"exported": 258, "file": str(tmp_path / name)}
    headings, *rows = SpreadsheetFiles().read(tmp_path / "all.csv")
    assert headings[0] == "client_no" and len(rows) == 258
    assert not {"identity_documents", "wg_seeing", "ethnicity", "debt"} & set(headings)
    assert SpreadsheetFiles().read(tmp_path / "all.xlsx") == (headings, *rows)
    lines = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text("utf-8").splitlines()]
    assert lines[0]["client_no"] == rows[0][0] and isinstance(lines[0]["dob_year"], int)
    code, out, err = run("clients", "export", tmp_path / "all.txt", "--purpose", "report", "--json")
    assert (code, out) == (3, "") and "IMP-03" in err


def test_an_export_without_a_purpose_is_none(run, tmp_path):
    code, _, err = run("clients", "export", tmp_path / "all.csv")
    assert code == 2
    assert "--purpose" in err
    code, _, _ = run("clients", "export", tmp_path / "all.csv", "--purpose", "curiosity")
    assert code != 0
    assert not (tmp_path / "all.csv").exists()


def test_an_export_can_be_taken_in_at_another_desk(run, sheet, tmp_path):
    run("clients", "import", sheet)
    run("clients", "export", tmp_path / "all.xlsx", "--purpose", "other_system")
    other = a_desk(tmp_path / "other")
    try:
        result = other.services.import_clients(tmp_path / "all.xlsx")
        assert (len(result.added), result.rejected) == (258, ())
    finally:
        other.close()


def test_progress_is_counted_only_for_somebody_who_looks(run, sheet, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    _, _, err = run("clients", "import", sheet, "--dry-run", "--json")
    assert "300 / 300" in err
