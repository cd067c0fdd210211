"""What no file that ships may do: run data, start shells, use weak ciphers, speak to whom it should not."""

import ast
import builtins
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.walls.house import ROOT, python_files, tree

SHIPPED = python_files("jobcentre_desktop")
RUNS_TEXT = {"eval", "exec", "compile", "__import__"}
UNPICKLES = {"pickle", "marshal", "shelve", "dill", "yaml", "jsonpickle"}
OPENS_LINES = {"requests", "urllib3", "http", "ssl", "smtplib", "ftplib", "telnetlib", "asyncio", "socket"}
WEAK = {"MD5", "SHA1", "md5", "sha1", "new", "ECB", "PKCS1v15", "TripleDES", "ARC4", "Blowfish"}
MATCHES = {"compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer"}


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def dotted(node: ast.expr) -> str:
    """Return a name as it is written, "" for anything else."""
    return ast.unparse(node) if isinstance(node, ast.Name | ast.Attribute) else ""


def imported(path: Path) -> set[str]:
    """Return the packages that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {one.name.split(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def runs_text(path: Path) -> list[str]:
    return [
        f"{path}:{one.lineno}"
        for one in calls(path)
        if isinstance(one.func, ast.Name) and one.func.id in RUNS_TEXT
    ]


def starts_shells(path: Path) -> list[str]:
    return [
        f"{path}:{one.lineno}"
        for one in calls(path)
        if dotted(one.func) in {"os.system", "os.popen"} or any(key.arg == "shell" for key in one.keywords)
    ]


def matches_data(path: Path) -> list[str]:
    """Return where a regular expression holds what a name in small letters stands for, unescaped."""
    found = []
    for one in calls(path):
        if dotted(one.func) in {f"re.{name}" for name in MATCHES} and one.args:
            pattern = one.args[0]
            escaped = {
                id(inner)
                for call in ast.walk(pattern)
                if isinstance(call, ast.Call) and dotted(call.func) == "re.escape"
                for inner in ast.walk(call)
            }
            names = [
                name.id
                for name in ast.walk(pattern)
                if isinstance(name, ast.Name) and id(name) not in escaped
            ]
            if any(name not in {"re", *dir(builtins)} and name != name.upper() for name in names):
                found.append(f"{path}:{one.lineno} {ast.unparse(pattern)}")
    return found


def test_nothing_that_was_typed_is_ever_run():
    assert not [where for path in SHIPPED for where in runs_text(path)]


def test_no_program_is_started_through_a_shell():
    assert not [where for path in SHIPPED for where in starts_shells(path)]


def test_no_regular_expression_is_made_of_data():
    assert not [where for path in SHIPPED for where in matches_data(path)]


def test_nothing_is_unpickled():
    assert not {path.as_posix() for path in SHIPPED if imported(path) & UNPICKLES}


def test_cryptography_comes_from_its_libraries():
    """From one library and from Python's own, and never from one that nobody looks after."""
    others = {"Crypto", "Cryptodome", "nacl", "rsa", "ecdsa", "pyaes", "M2Crypto"}
    assert not {path.as_posix() for path in SHIPPED if imported(path) & others}


def test_no_weak_hash_is_used():
    used = [
        f"{path}:{node.lineno} {ast.unparse(node)}"
        for path in SHIPPED
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr in WEAK
        and dotted(node.value) in {"hashlib", "hashes", "modes", "padding", "algorithms"}
    ]
    assert not used


def test_nothing_secret_comes_from_the_random_module():
    """Chance that may be guessed spreads out who speaks to the server when, and serves nothing else."""
    assert {path.as_posix() for path in SHIPPED if "random" in imported(path)} == {
        "jobcentre_desktop/bootstrap/window.py"
    }


def test_only_sync_opens_a_connection():
    """And the server its door, and `QtNetwork` nobody."""
    lines = {path.parts[1] for path in SHIPPED if imported(path) & OPENS_LINES}
    assert lines <= {"sync", "server"}
    assert not [p.as_posix() for p in SHIPPED if "QtNetwork" in (ROOT / p).read_text(encoding="utf-8")]


def test_a_command_speaks_where_a_line_stays_a_line():
    """Whatever is written to a terminal goes through one file on either side (`domain/terminal_text.py`)."""
    speaking = {"jobcentre_desktop/cli/speaking.py", "jobcentre_desktop/server/speaking.py"}
    writes = {
        path.as_posix()
        for path in SHIPPED
        for one in calls(path)
        if path.parts[1] in ("cli", "server") and dotted(one.func).endswith(("stdout.write", "stderr.write"))
    }
    assert writes == speaking


def test_the_server_speaks_to_nobody_but_its_database():
    calling = {"requests", "urllib3", "http", "smtplib", "ftplib", "urllib"}
    assert not [p.as_posix() for p in SHIPPED if p.parts[1] == "server" and imported(p) & calling]


@pytest.mark.parametrize(
    ("look", "line"),
    [
        (runs_text, "eval(typed)"),
        (starts_shells, "subprocess.run(line, shell=True)"),
        (starts_shells, "os.system(line)"),
        (matches_data, "re.search(typed, text)"),
        (matches_data, "re.compile(f'{typed}+')"),
    ],
)
def test_each_of_these_looks_sees_what_it_looks_for(look, line, tmp_path):
    path = tmp_path / "planted.py"
    path.write_text(line, encoding="utf-8")
    assert look(path)
