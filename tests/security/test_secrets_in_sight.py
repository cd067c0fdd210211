"""What others on the machine see of a program, of its words and variables, and what stands in addresses.

Real programs do real work while every process that begins is looked at, a hundred times a second.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import threading
from contextlib import closing, suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.server import officers
from jobcentre_desktop.server.command_line import main
from jobcentre_desktop.services.desk_facts import read_enrolment
from jobcentre_desktop.storage.keyring import Keyring
from jobcentre_desktop.wire import messages
from tests.a_desk import PLACES, settings_of
from tests.central import COMMAND as SERVER
from tests.central import start_central_server
from tests.cutting_proxy import CuttingProxy
from tests.makers import a_client
from tests.stick import NOON
from tests.walls.house import python_files, tree

DESK = [sys.executable, "-m", "jobcentre_desktop"]
PASSWORD = "a door of teak 2026"
OFFICERS = {"Sophea": "the river turns back", "Dara": "lotus on still water"}
PERSON = a_client(surname_km="ស៊ុន", given_km="ចាន់ធូ", given_la="Chanthou", phone="012 998 877")
SECRET_WORDS = re.compile("pass|secret|token|recovery|credential|private", re.IGNORECASE)


class Onlooker:
    """Looks at every process that begins while the block lasts.

    `words` is what their command lines said; `variables` is what was handed down to those that somebody else
    started than the test, which may tell a program its password.
    """

    def __init__(self) -> None:
        self.words: set[bytes] = set()
        self.variables: set[bytes] = set()
        self._before = set(_processes())
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="onlooker")

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.01):
            for one in set(_processes()) - self._before:
                with suppress(OSError):
                    words, parent = (one / "cmdline").read_bytes(), _parent(one)
                    self.words.add(words)
                    began = (
                        words != (parent / "cmdline").read_bytes()
                    )  # before, it is but its parent's double
                    if began and parent.name != str(os.getpid()):
                        self.variables.add((one / "environ").read_bytes())


def _processes():
    return Path("/proc").glob("[0-9]*")


def _parent(process):
    return Path("/proc", (process / "stat").read_text().rpartition(")")[2].split()[1])


def run(*words, said="", **variables):
    done = subprocess.run(
        list(map(str, words)), input=said, capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), **variables},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    """A day of a desk, the server and its officers: what an onlooker saw, and what nobody is to see."""
    folder = tmp_path_factory.mktemp("s")
    home, data, copy = folder / "desk", folder / "data", folder / "copy.jobcentre-backup"
    told = {"JOBCENTRE_HOME": str(home), "JOBCENTRE_USER": "dara", "JOBCENTRE_PASSWORD": PASSWORD}

    def desk(*words, said=""):
        return json.loads(run(*DESK, *words, "--json", *([] if not said else ["-"]), said=said, **told))

    def office(officer, *words):
        variable = {"JOBCENTRE_OFFICER_PASSWORD": OFFICERS[officer]}
        variable["JOBCENTRE_NEW_OFFICER_PASSWORD"] = OFFICERS[officer]
        return run(*SERVER, *words, "--data", data, **variable).strip()

    with Onlooker() as onlooker:
        office("Sophea", "officer", "add", "Sophea")  # whoever comes first starts PostgreSQL
        central = start_central_server(data)
        with central.office() as database:
            officers.add(database, "Dara", OFFICERS["Dara"], NOON, by="Sophea")
        code = central.invite("02", "A")
        ready = desk(
            *("setup", "--centre", "02", "--centre-name-km", "សាកល្បង", "--centre-name-en", "Sample"),
            *("--desk", "A", "--counsellor", "dara"),
        )
        keys = [_file_key(home, ready["counsellor_id"])]
        client_no = desk("clients", "add", said=json.dumps(PERSON))["client_no"]
        with CuttingProxy(central.url) as line:
            run(*DESK, "desk", "enrol", "--server", line.url, said=code, **told)
            desk("staff", "new-key")
            desk("sync")
            keys.append(_file_key(home, ready["counsellor_id"]))
            desk("backup", copy)
            desk("restore", copy, "--yes")
        ask = ("erase", "ask", client_no, "--reason", "client_asked", "--officer", "Sophea")
        asked = office("Sophea", *ask)
        office("Dara", "erase", "approve", asked, "--officer", "Dara", "--client", client_no)
        assert central.stop() == 0
    secrets = {PASSWORD, *OFFICERS.values(), code, code.replace("-", ""), ready["recovery_code"]}
    secrets |= {*keys, *_desk_keys(home)}
    assert len(secrets) == 10
    people = {PERSON["surname_km"], PERSON["given_km"], PERSON["given_la"], "998877", "998 877"}
    return SimpleNamespace(onlooker=onlooker, unseen=secrets | people, said=line.heard_up)


def _file_key(home, member_id):
    keyring = Keyring.load(home, common_passwords=home)
    return keyring.unlock(member_id, PASSWORD).raw_key().hex()


def _desk_keys(home):
    with closing(OpenDesk(settings_of(home), gazetteer=PLACES)) as desk:
        (member,) = desk.sign_in.members()
        desk.sign_in.unlock(member.id, PASSWORD)
        services = desk.services_for(member.id)
        with desk.work_for(services.me, services.desk)(reading=True) as work:
            enrolment = read_enrolment(work)
    return enrolment.private_key, enrolment.seal_private_key


def found(needles, straw):
    return [one for one in needles for each in straw if one.encode() in each]


def test_no_secret_and_nobody_stands_in_the_list_of_processes(day):
    assert any(b"jobcentre_desktop\0sync" in one for one in day.onlooker.words), "the onlooker looks"
    assert any(b"postgres" in one for one in day.onlooker.words)
    assert not found(day.unseen, day.onlooker.words)


def test_no_program_inherits_a_secret(day):
    assert any(b"PATH=" in one for one in day.onlooker.variables), "the onlooker looks"
    assert not found(day.unseen, day.onlooker.variables)


def test_an_address_holds_neither_secrets_nor_people(day):
    tops = re.findall(rb"(?:POST|GET) (\S+) HTTP/1\.1\r\n(.*?)\r\n\r\n", day.said, re.DOTALL)
    assert {messages.ENROL_PATH, messages.ROUND_PATH} <= {path.decode() for path, _ in tops}
    assert not found(day.unseen, [piece for top in tops for piece in top])
    assert not [path for path, _ in tops if b"?" in path or b"%" in path]


def test_the_onlooker_sees_what_there_is_to_see():
    hands_down = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'input()'])"
    words = [sys.executable, "-c", hands_down, "a word in sight"]
    variables = {**os.environ, "IN_SIGHT": "a variable in sight"}
    with Onlooker() as eyes, subprocess.Popen(words, stdin=subprocess.PIPE, env=variables) as program:
        while not (found(words[-1:], [*eyes.words]) and found(["a variable in sight"], [*eyes.variables])):
            assert program.poll() is None
        program.communicate(b"\n")


def test_no_command_takes_a_secret_as_a_word():
    """But the one-time code of `desk enrol`, which may be left out, and the names of files."""
    files = {"--tls-key", "--recovery-sheet", "new-key"}
    told = {
        word.value
        for path in python_files("jobcentre_desktop")
        if path.parts[1] in ("cli", "server")
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith(".add_argument")
        for word in call.args
        if isinstance(word, ast.Constant)
    }
    assert "--database-url" in told
    assert not {one for one in told - files if SECRET_WORDS.search(one)}


@pytest.mark.parametrize(
    "url", ["postgresql://who:secret@127.0.0.1:9/x", "postgresql://who@127.0.0.1:9/x?password=secret"]
)
def test_an_address_of_a_database_with_a_password_in_it_is_refused(url, capsys):
    assert main(["status", "--database-url", url]) == 3
    told = capsys.readouterr().err
    assert "[SRV-32]" in told
    assert "secret" not in told


def test_a_program_that_dies_leaves_no_picture_of_its_memory(tmp_path):
    """In it would be the file's key and whatever was on the screen."""
    dies = (
        "import os, resource, sys; most = resource.getrlimit(resource.RLIMIT_CORE)[1];"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most));"
        "from jobcentre_desktop import bootstrap; bootstrap.run(['lunar-date', '2026-11-23']);"
        "print(resource.getrlimit(resource.RLIMIT_CORE), flush=True);"
        "os.chdir(sys.argv[1]); os.abort()"
    )
    home = os.environ | {"JOBCENTRE_HOME": str(tmp_path / "desk")}
    ended = subprocess.run(
        [sys.executable, "-c", dies, str(tmp_path)], env=home, capture_output=True, text=True, check=False
    )
    assert "(0, 0)" in ended.stdout, ended.stderr
    assert not list(tmp_path.glob("core*"))
