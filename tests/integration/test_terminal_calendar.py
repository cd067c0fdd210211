"""`jobcentre lunar-date` tells the date line of a letter, at any terminal, with no desk set up."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jobcentre_desktop.bootstrap.terminal import run_terminal
from tests.a_desk import settings_of

TODAY = "ថ្ងៃអាទិត្យ ១៣កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def ask(tmp_path, capsys):
    """Return a function that runs the command where there is no desk: (exit code, output, errors)."""

    def run(*words):
        code = run_terminal(settings_of(tmp_path / "nowhere"), ["lunar-date", *words], practice=False)
        return (code, *capsys.readouterr())

    return run


@pytest.mark.parametrize(
    "typed",
    ["2026-11-22", "22/11/2026", "22-11-2026", "2026/11/22", "២២/១១/២០២៦", "២០២៦-១១-២២", "2026-11-22T12:00"],
)
def test_a_day_is_typed_in_many_ways_and_told_in_one(ask, typed):
    assert ask(typed) == (0, f"{TODAY}\n", "")


def test_each_day_has_its_line_in_the_order_in_which_they_were_typed(ask):
    code, out, _ = ask("2026-11-27", "2026-11-22", "2027-05-21")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == ["ថ្ងៃសុក្រ", "ថ្ងៃអាទិត្យ", "ថ្ងៃសុក្រ"]
    assert out.splitlines()[1] == TODAY


def test_the_time_counts_on_the_day_on_which_the_year_changes(ask):
    _, out, _ = ask("2027-04-14T08:00", "2027-04-14 17:00", "2027-04-14")
    assert [line.split()[3] for line in out.splitlines()] == ["ឆ្នាំមមី", "ឆ្នាំមមែ", "ឆ្នាំមមី"]


def test_one_object_tells_the_dates_with_civil_line_and_holiday(ask):
    code, out, _ = ask("2026-11-24", "2026-05-01", "2026-11-22T08:30", "--json")
    assert code == 0
    festival, labour, plain = json.loads(out)["dates"]
    assert festival["civil"] == "ថ្ងៃទី២៤ ខែវិច្ឆិកា ឆ្នាំ២០២៦"
    assert festival["holiday"]["en"] == "Water Festival"
    assert labour["holiday"]["en"] == "International Labour Day, Visak Bochea"
    assert plain == {
        "date": "2026-11-22T08:30", "line": TODAY, "civil": "ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦", "holiday": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("2026-02-30", "GEN-03"),
        ("yesterday", "GEN-03"),
        ("2026-11-22T25:00", "GEN-03"),
        ("1899-12-31", "CAL-01"),
    ],
)
def test_what_is_no_day_is_told_and_nothing_else_is(ask, typed, error):
    code, out, err = ask("2026-11-22", typed)
    assert (code, out) == (3, "")
    assert typed in err and error in err


def test_without_a_date_the_usage_is_told(ask):
    code, out, err = ask()
    assert (code, out) == (2, "")
    assert "DATE" in err


def test_nothing_of_a_desk_is_read_or_even_imported():
    asked = (
        "import sys; from jobcentre_desktop.__main__ import main; code = main();"
        "sys.exit(code or any(name in sys.modules for name in ('PySide6', 'sqlalchemy', 'reportlab')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked, "lunar-date", "2026-11-22"],
        cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode() == f"{TODAY}{os.linesep}"


def test_nobody_has_to_hear_the_answer_to_its_end():
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "jobcentre_desktop", "lunar-date", "2026-11-22"],
            cwd=ROOT, stdout=closed, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
