"""Papers from the terminal: each kind with its options, and how a refusal is said."""

import json

import pytest
from integration.typeset import bare, by_pdfium
from pypdf import PdfReader

from jobcentre_desktop.bootstrap.terminal import run_terminal
from jobcentre_desktop.domain.papers.kinds import PaperKind
from tests.a_desk import COUNSELLOR, PASSWORD, settings_of
from tests.makers import a_session


@pytest.fixture
def client(counter):
    """A client with a session, registered at a desk that nobody has open any more."""
    client = counter.register(surname_km="កែវ", given_km="បុប្ផា")
    counter.head.hold_session(client.id, a_session())
    counter.close()
    return client


@pytest.fixture
def run(counter, tmp_path, capsys, monkeypatch):
    """Run one command on that desk; return (code, standard output, standard error)."""
    monkeypatch.chdir(tmp_path)
    settings = settings_of(counter.home, user=COUNSELLOR, password=PASSWORD)

    def run(*command):
        code = run_terminal(settings, [str(word) for word in command], practice=False)
        return code, *capsys.readouterr()

    return run


def test_a_paper_about_a_client_is_written_in_both_languages(run, client, tmp_path):
    out = tmp_path / "summary.pdf"
    asked = ("paper", "counselling_summary", client.client_no, "--language", "both", "--out", out)
    code, said, err = run(*asked, "--lunar-line", "ថ្ងៃសីល", "--json")
    assert (code, err) == (0, "")
    assert json.loads(said) == {
        "kind": "counselling_summary",
        "client_no": client.client_no,
        "languages": ["km", "en"],
        "file": str(out),
    }
    pages = [bare(page.extract_text()) for page in PdfReader(out).pages]
    assert len(pages) == 2
    assert "ថ្ងៃសីល" in pages[0]
    assert "ACTIONPLAN" in pages[1]


def test_the_register_of_a_day_is_about_nobody(run, client, tmp_path):
    out = tmp_path / "register.pdf"
    code, said, _ = run("paper", "daily_register", "--day", "2026-11-22", "--language", "en", "--out", out)
    assert code == 0
    assert str(out) in said
    assert client.client_no in bare(by_pdfium(out.read_bytes()))


def test_how_long_people_waited_is_told_by_day_and_by_hour(counter, run):
    visits = counter.head.receive_visits
    visits.arrive(None)
    counter.clock.pass_(minutes=12)
    visits.call_next()
    visits.leave(visits.arrive(None).id)
    day = counter.clock.today().isoformat()
    counter.close()
    code, said, err = run("waiting-times", "--until", day, "--days", "7", "--json")
    assert (code, err) == (0, "")
    told = json.loads(said)
    of_all = {"came": 2, "called": 1, "median_minutes": 12.0, "longest_minutes": 12.0, "left": 1}
    assert (told["all"], told["by_day"]) == (of_all, {day: of_all})
    assert sum(one["came"] for one in told["by_hour"].values()) == 2
    said = run("waiting-times", "--until", day)[1]
    assert "2 came, half waited at most 12.0 minutes, the longest 12.0, 1 left without being served." in said


def test_what_is_missing_is_said_in_a_sentence(run, client, tmp_path):
    out = tmp_path / "paper.pdf"
    rest = ("--language", "km", "--out", out)
    code, said, err = run("paper", "appointment_slip", client.client_no, *rest)
    assert (code, said) == (3, "")
    assert "DOC-03" in err
    assert "Close the day first" in run("paper", "day_sheet", *rest)[2]
    assert "GEN-04" in run("paper", "client_card", *rest)[2]
    assert "GEN-01" in run("paper", "client_card", "02-2026-A99999-X", *rest)[2]
    assert not out.exists()


@pytest.mark.parametrize("wrong", [("a_poem",), ("daily_register", "--day", "yesterday")])
def test_an_unknown_kind_or_day_is_wrong_usage(run, wrong, tmp_path):
    code, said, err = run("paper", *wrong, "--language", "km", "--out", tmp_path / "paper.pdf")
    assert (code, said) == (2, "")
    assert "usage:" in err


def test_help_names_every_kind(run):
    code, said, _ = run("paper", "--help")
    assert code == 0
    assert all(kind in said for kind in PaperKind)


@pytest.mark.parametrize(("line", "error"), [("ា", "TXT-01"), ("ថ្ងៃសីល 🙂", "DOC-01"), ("ថ" * 161, "GEN-03")])
def test_a_lunar_line_that_cannot_be_printed_is_refused_by_its_name(run, client, tmp_path, line, error):
    out = tmp_path / "paper.pdf"
    asked = ("paper", "counselling_summary", client.client_no, "--language", "km", "--out", out)
    code, said, err = run(*asked, "--lunar-line", line)
    assert (code, said) == (3, "")
    assert "Lunar date" in err and error in err
    assert not out.exists()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_of_all_days_have_an_empty_register(run, client, tmp_path, day):
    out = tmp_path / "register.pdf"
    code, _, err = run("paper", "daily_register", "--day", day, "--language", "km", "--out", out)
    assert (code, err) == (0, "")
    assert client.client_no not in bare(by_pdfium(out.read_bytes()))
