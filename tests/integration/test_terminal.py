"""The terminal does what the issue's table says: JSON out, exit codes, sentences on standard error."""

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from jobcentre_desktop.bootstrap.terminal import run_terminal
from tests.a_desk import COUNSELLOR, PASSWORD, a_desk, settings_of
from tests.makers import a_client, a_referral, a_session

ROOT = Path(__file__).resolve().parents[2]
SETUP = [
    *("setup", "--centre", "02", "--centre-name-km", "មជ្ឈមណ្ឌលការងារ", "--centre-name-en", "Job Centre"),
    *("--letters", "ម.ក.", "--desk", "A", "--counsellor", COUNSELLOR),
]


class Shell:
    """Runs commands on one desk and keeps what the last one said."""

    def __init__(self, home, capsys, monkeypatch):
        self.home, self._capsys, self._monkeypatch = home, capsys, monkeypatch
        self.user, self.password = COUNSELLOR, PASSWORD
        self.out = self.err = ""

    def __call__(self, *command, stdin=None):
        given = io.TextIOWrapper(io.BytesIO(b"" if stdin is None else stdin), encoding="utf-8")
        self._monkeypatch.setattr(sys, "stdin", given)
        settings = settings_of(self.home, user=self.user, password=self.password)
        code = run_terminal(settings, [str(word) for word in command], practice=False)
        self.out, self.err = self._capsys.readouterr()
        return code

    def json(self, *command, stdin=None):
        """Run a command that must succeed; return its one JSON object."""
        assert self(*command, stdin=stdin) == 0, self.err
        assert self.out.endswith("\n") and self.out.count("\n") == 1, "exactly one object, on one line"
        return json.loads(self.out)

    def typed(self, *command, **fields):
        return self.json(*command, "--json", "-", stdin=json.dumps(fields).encode())

    def refused(self, *command, stdin=None):
        """Run a command that must meet a foreseen problem; return what it said about it."""
        assert self(*command, stdin=stdin) == 3, (self.out, self.err)
        assert self.out == "" and self.err.strip()
        return self.err


@pytest.fixture(scope="module")
def new_home(tmp_path_factory):
    """A desk just set up, to be copied: setting up and signing in are slow on purpose."""
    home = tmp_path_factory.mktemp("new") / "desk"
    a_desk(home).close()
    return home


@pytest.fixture
def shell(new_home, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return Shell(shutil.copytree(new_home, tmp_path / "desk"), capsys, monkeypatch)


@pytest.fixture
def client_no(shell):
    return shell.typed("clients", "add", **a_client(surname_km="សុខ", given_km="សុភា", sex="F"))["client_no"]


# --- the desk -----------------------------------------------------------------------------------------------


def test_a_desk_is_set_up_once_and_hands_out_its_recovery_sheet(tmp_path, capsys, monkeypatch):
    shell = Shell(tmp_path / "desk", capsys, monkeypatch)
    assert "FILE-01" in shell.refused("check")
    sheet = tmp_path / "recovery.pdf"
    told = shell.json(*SETUP, "--recovery-sheet", sheet, "--json")
    assert told["centre"] == "02" and told["counsellor"] == COUNSELLOR
    text = PdfReader(sheet).pages[0].extract_text()
    assert told["recovery_code"].split("-")[0] in text
    assert "FILE-02" in shell.refused(*SETUP, "--json")


def test_a_recovery_sheet_that_cannot_be_written_stops_the_set_up(tmp_path, capsys, monkeypatch):
    shell = Shell(tmp_path / "desk", capsys, monkeypatch)
    assert "GEN-08" in shell.refused(*SETUP, "--recovery-sheet", tmp_path / "nowhere" / "r.pdf", "--json")
    assert shell(*SETUP) == 0, "and it can be done again"


def test_a_weak_password_is_refused(tmp_path, capsys, monkeypatch):
    shell = Shell(tmp_path / "desk", capsys, monkeypatch)
    shell.password = "password"
    assert "KEY-04" in shell.refused(*SETUP)


def test_wrong_letters_of_the_set_up_are_named(tmp_path, capsys, monkeypatch):
    shell = Shell(tmp_path / "desk", capsys, monkeypatch)
    said = shell.refused(*["77" if word == "02" else word for word in SETUP], "--json")
    assert "centre_code:" in said


def test_a_wrong_password_or_name_opens_nothing(shell):
    shell.password = "not it, and long enough"
    assert "KEY-01" in shell.refused("check", "--json")
    shell.user, shell.password = "Nobody", PASSWORD
    assert "KEY-01" in shell.refused("check", "--json")


def test_the_only_member_need_not_be_named(shell):
    shell.user = None
    assert shell.json("check", "--json")["ok"] is True


def test_without_a_password_and_a_terminal_a_sentence_says_so(shell, monkeypatch):
    def nobody_there(_prompt):
        raise EOFError

    shell.password = None
    monkeypatch.setattr("getpass.getpass", nobody_there)
    assert "JOBCENTRE_PASSWORD" in shell.refused("check", "--json")


def test_the_check_tells_the_files_health(shell):
    told = shell.json("check", "--json")
    assert told["ok"] is True and told["problems"] == []
    assert told["file_bytes"] > 0 and told["free_bytes"] > 0 and told["revision"]


def test_without_enrolment_there_is_no_sync_but_the_day_closes(shell, client_no):
    assert "NET-02" in shell.refused("sync", "--json")
    told = shell.json("day", "close", "--json")
    assert told["counts"]["registrations"] == 1
    assert told["sent"] == 0 and told["waiting"] > 0 and told["receipt"] is None
    assert told["trouble"]["code"] == "NET-02" and told["trouble"]["message"]


def test_enrolling_at_a_server_that_is_not_there_says_so(shell):
    for code, stdin in (("--code", "ABCD"), None), ((), b"\nABCD\n"):
        said = shell.refused("desk", "enrol", "--server", "http://127.0.0.1:9", *code, "--json", stdin=stdin)
        assert "NET-01" in said


# --- clients ------------------------------------------------------------------------------------------------


def test_the_smallest_client_is_kept_and_marked(shell):
    told = shell.typed("clients", "add", surname_la="Sok", given_la="Dara", sex="M", dob_year=1990)
    assert set(told) == {"client_no", "possible_duplicates"} and told["possible_duplicates"] == []
    shown = shell.json("clients", "show", told["client_no"], "--json")
    assert shown["consent"] == "not_yet_recorded" and shown["consents"] == []
    assert (shown["surname_la"], shown["surname_km"], shown["dob_precision"]) == ("Sok", None, "year")


def test_a_client_with_consents_and_a_place_by_names(shell):
    told = shell.typed(
        "clients", "add",
        **a_client(province="Takeo", district="បាទី", phone="012 345 678"),
        consents=[{"purpose": "registration", "given": True, "how": "thumbprint"}],
    )  # fmt: skip
    shown = shell.json("clients", "show", told["client_no"], "--json")
    assert shown["place"] == "2102" and shown["place_name_km"] and shown["phone"] == "+85512345678"
    assert shown["consent"] == "recorded"
    assert [(one["purpose"], one["given"], one["how"]) for one in shown["consents"]] == [
        ("registration", True, "thumbprint")
    ]


def test_the_same_person_again_is_told_and_kept(shell):
    person = a_client(phone="012345678")
    first = shell.typed("clients", "add", **person)["client_no"]
    again = shell.typed("clients", "add", **person)
    assert again["possible_duplicates"] == [{"client_no": first, "level": "strong", "why": "same phone"}]
    cousin = shell.typed("clients", "add", **a_client(surname_km="ញ៉ែម", surname_la="Nhem", phone="012345678"))
    assert "same phone" in cousin["possible_duplicates"][0]["why"]
    assert cousin["possible_duplicates"][0]["level"] == "possible"


def test_a_file_with_a_byte_order_mark_is_read(shell, tmp_path):
    path = tmp_path / "client.json"
    path.write_text(json.dumps(a_client(), ensure_ascii=False), encoding="utf-8-sig")
    assert shell.json("clients", "add", "--json", path)["client_no"]


@pytest.mark.parametrize("content", [b"[1]", b"", b"{", b"nonsense", b"\xff\xfe{", b'"x"', b"[" * 100_000])
def test_what_is_no_object_is_refused(shell, content):
    assert "GEN-09" in shell.refused("clients", "add", "--json", "-", stdin=content)


def test_a_file_that_is_not_there_is_told(shell):
    assert "GEN-07" in shell.refused("clients", "add", "--json", "none.json")


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"shoe_size": 42}, "shoe_size"),
        ({"client_no": "x"}, "client_no"),
        ({"consents": [{"purpose": "registration", "given": True, "colour": 1}]}, "consents.1.colour"),
        ({"consents": [{"purpose": "everything", "given": True}]}, "consents.1.purpose"),
        ({"consents": [{"purpose": "registration"}]}, "consents.1.given"),
        ({"consents": "yes"}, "consents"),
        ({"phone": "12345"}, "phone"),
        ({"dob_year": 2014}, "dob_year"),
        ({"province": "Bangkok"}, "province"),
        ({"surname_km": "", "surname_la": ""}, "surname_km"),
        ({"given_la": "123"}, "given_la"),
    ],
)
def test_a_field_that_cannot_be_is_refused_by_name(shell, fields, named):
    said = shell.refused("clients", "add", "--json", "-", stdin=json.dumps(a_client() | fields).encode())
    assert f"{named}: " in said


def test_of_a_refused_client_nothing_is_kept(shell):
    told = json.dumps(a_client(phone="012345678", shoe_size=42)).encode()
    shell.refused("clients", "add", "--json", "-", stdin=told)
    assert shell.json("clients", "find", "012345678", "--json")["clients"] == []


def test_an_edit_changes_only_what_it_names(shell, client_no):
    before = shell.json("clients", "show", client_no, "--json")
    told = shell.typed("clients", "edit", client_no.lower(), phone="099 111 222")
    assert told == {"client_no": client_no, "changed": ["phone"]}
    after = shell.json("clients", "show", client_no, "--json")
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"phone", "history"} and after["phone"] == "+85599111222"
    assert "client_no: " in shell.refused(
        "clients", "edit", client_no, "--json", "-", stdin=b'{"client_no":"x"}'
    )


def test_a_consent_can_be_recorded_later(shell, client_no):
    shell.typed("clients", "edit", client_no, consents=[{"purpose": "registration", "given": True}])
    assert shell.json("clients", "show", client_no, "--json")["consent"] == "recorded"


def test_a_client_is_found_in_either_script(shell):
    added = shell.typed(
        "clients", "add", **a_client(surname_km="ញ៉ែម", given_km="ធីតា", surname_la="Nhem", given_la="Thida")
    )
    card = f"C:{added['client_no']}"
    for text in ("ញ៉ែម ធីតា", "thida nhem", added["client_no"], card, card.lower().replace("-", "")):
        told = shell.json("clients", "find", text, "--json")
        assert set(told) == {"clients", "took_ms"} and told["took_ms"] >= 0
        assert [row["client_no"] for row in told["clients"]] == [added["client_no"]]
        assert set(told["clients"][0]) == {
            *("client_no", "surname_km", "given_km", "surname_la", "given_la", "dob_year", "phone")
        }
    assert shell.json("clients", "show", card, "--json")["client_no"] == added["client_no"]
    assert shell.json("clients", "find", "nobody at all", "--json", "--limit", "3")["clients"] == []


def test_a_client_nobody_knows_is_told(shell):
    assert "GEN-01" in shell.refused("clients", "show", "02-2026-A99999-X", "--json")


def test_plain_words_for_people(shell, client_no):
    for command in (("clients", "show", client_no), ("clients", "find", "សុខ"), ("check",), ("day", "close")):
        assert shell(*command) == 0 and shell.out.strip()
        assert not shell.out.startswith("{")


# --- sessions, referrals, letters ---------------------------------------------------------------------------


def test_a_session_with_steps_and_a_next_appointment(shell, client_no):
    shell.typed(
        "sessions", "add", client_no,
        **a_session(
            minutes=40, needs=["job", "training"], restricted_note="only for us",
            steps=[{"what": "សរសេរប្រវត្តិរូប", "who": "client", "by": "2026-12-01"}],
            next_appointment="2026-12-01T08:30",
        ),
    )  # fmt: skip
    shown = shell.json("clients", "show", client_no, "--json")
    (session,) = shown["sessions"]
    assert session["needs"] == ["job", "training"] and session["restricted_note"] == "only for us"
    assert session["next_appointment"] == "2026-12-01T01:30:00Z", "half past eight in Cambodia"
    assert session["counsellor"] == COUNSELLOR and session["addenda"] == []
    (step,) = shown["plan"]["steps"]
    assert (step["what"], step["who"], step["by"]) == ("សរសេរប្រវត្តិរូប", "client", "2026-12-01")
    assert session["steps"] == [step["id"]]


def test_a_session_without_what_it_needs_is_refused(shell, client_no):
    said = shell.refused("sessions", "add", client_no, "--json", "-", stdin=b'{"minutes": 0, "colour": 1}')
    assert "colour: " in said and "minutes: " in said


def test_a_referral_needs_the_clients_consent(shell, client_no):
    told = json.dumps(a_referral(consent_to_share=False)).encode()
    assert "REF-02" in shell.refused("referrals", "add", client_no, "--json", "-", stdin=told)
    assert shell.json("clients", "show", client_no, "--json")["referrals"] == []


def test_a_letter_is_made_in_both_languages_and_issued_with_the_paper(shell, client_no, tmp_path):
    told = shell.typed("referrals", "add", client_no, **a_referral(purpose="អ្នកដេរ"))
    assert set(told) == {"referral_no", "closed_days"} and told["closed_days"] == []
    number, out = told["referral_no"], tmp_path / "letter.pdf"

    def state():
        (referral,) = shell.json("clients", "show", client_no, "--json")["referrals"]
        assert referral["referral_no"] == number
        return referral["state"]

    assert shell.json("letter", number, "--language", "km", "--out", out, "--json")["referral_no"] == number
    khmer = out.read_bytes()
    assert khmer.startswith(b"%PDF") and state() == "draft", "the paper is not in anybody's hand yet"
    shell.json("letter", number, "--language", "both", "--out", out, "--confirm-paper", "--json")
    both = PdfReader(out)
    assert len(both.pages) == 2 * len(PdfReader(io.BytesIO(khmer)).pages)
    text = "".join(page.extract_text() for page in both.pages)
    assert "Invented Company" in text and "ក្រុមហ៊ុនសាកល្បង" in text.replace("\u200b", "")
    assert state() == "handed_over"
    shell.json("letter", number, "--language", "km", "--out", out, "--json")
    assert out.read_bytes() == khmer, "the same letter again is the same bytes"


def test_a_sign_that_no_typeface_has_is_named_with_its_field(shell, tmp_path):
    told = json.dumps(a_referral(purpose="អ្នកដេរ 😀")).encode()
    person = shell.typed("clients", "add", **a_client(surname_la="北"))["client_no"]
    said = shell.refused("referrals", "add", person, "--json", "-", stdin=told)
    assert "purpose: " in said and "😀" in said and "U+1F600" in said
    number = shell.typed("referrals", "add", person, **a_referral())["referral_no"]
    said = shell.refused("letter", number, "--language", "km", "--out", tmp_path / "letter.pdf", "--json")
    assert "Name in Latin letters" in said and "北" in said and "U+5317" in said
    assert not (tmp_path / "letter.pdf").exists()


def test_a_letter_that_cannot_be_written_is_told(shell, client_no, tmp_path):
    number = shell.typed("referrals", "add", client_no, **a_referral())["referral_no"]
    said = shell.refused("letter", number, "--language", "en", "--out", tmp_path / "no" / "x.pdf", "--json")
    assert "GEN-08" in said
    assert "GEN-01" in shell.refused("letter", "R02-26-A99999-X", "--language", "en", "--out", "x.pdf")


# --- usage --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [["clients"], ["frobnicate"], ["clients", "add"], ["clients", "find"], ["setup", "--centre", "02"],
     ["clients", "find", "x", "--limit", "0"], ["letter", "R1", "--language", "fr", "--out", "x"],
     ["clients", "show", "1", "--js"]],
)  # fmt: skip
def test_wrong_usage_is_2(shell, command):
    assert shell(*command) == 2
    assert shell.out == "" and "usage: jobcentre" in shell.err


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["--help"], ["setup", "clients", "JOBCENTRE_HOME", "Exit codes"]),
        (
            ["clients", "add", "--help"],
            ["surname_km", "M F X", "wg_seeing", "consents", "thumbprint", "dob_year"],
        ),
        (["clients", "edit", "--help"], ["CLIENT_NO", "Family name in Khmer", "true or false"]),
        (["sessions", "add", "--help"], ["minutes", "intake", "steps", "restricted_note"]),
        (["referrals", "add", "--help"], ["consent_to_share", "TVET15", "valid_until", "partner"]),
    ],
)
def test_help_lists_every_field_with_its_type_and_codes(shell, command, words):
    assert shell(*command) == 0
    missing = [word for word in words if word not in shell.out]
    assert not missing and shell.err == ""


def test_the_program_itself_from_another_process(shell, client_no):
    environment = {
        **os.environ,
        "JOBCENTRE_HOME": str(shell.home),
        "JOBCENTRE_USER": COUNSELLOR,
        "JOBCENTRE_PASSWORD": PASSWORD,
        "PYTHONPATH": str(ROOT),
    }
    run = subprocess.run(
        [sys.executable, "-m", "jobcentre_desktop", "clients", "find", "សុខ", "--json"],
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0 and run.stderr == b""
    assert [row["client_no"] for row in json.loads(run.stdout)["clients"]] == [client_no]
    run = subprocess.run(
        [sys.executable, "-m", "jobcentre_desktop", "clients", "show", "none", "--json"],
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 3 and run.stdout == b"" and b"[GEN-01]" in run.stderr
