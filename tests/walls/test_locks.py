"""What gets installed is pinned to the byte, comes from no named place, and agrees with pyproject.toml."""

import re
import tomllib

import pytest

from tests.walls.house import ROOT

LOCKS = ["requirements.txt", "requirements-server.txt", "requirements-dev.txt"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DIRECT = {
    "requirements.txt": PROJECT["project"]["dependencies"] + PROJECT["build-system"]["requires"],
    "requirements-server.txt": PROJECT["project"]["optional-dependencies"]["server"],
    "requirements-dev.txt": PROJECT["project"]["optional-dependencies"]["dev"],
}


def entries(lock):
    """name -> (version and marker, hashes) of a lock."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        requirement, *hashes = re.split(r"\s+--hash=", line.strip())
        name, version = requirement.split("==", 1)
        assert name not in found, f"{name} is there twice"
        found[name] = (version.strip(), frozenset(hashes))
    return found


def canonical(name):
    return re.sub(r"[-_.]+", "-", re.split(r"[\[=]", name)[0]).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_hashes(lock):
    locked = entries(lock)
    assert len(locked) > 20
    for name, (version, hashes) in locked.items():
        assert re.match(r"[0-9][0-9A-Za-z.+!]*( ; .+)?$", version), f"{name}=={version}"
        assert hashes, f"{name} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", h.strip()) for h in hashes), name


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text and " @ " not in text
    options = set(re.findall(r"(?<![\w-])(--?[a-z][a-z-]*)", text)) - {"--hash"}
    assert not options, options


@pytest.mark.parametrize("lock", LOCKS)
def test_pyproject_and_lock_name_the_same_versions(lock):
    locked = entries(lock)
    for requirement in DIRECT[lock]:
        assert "==" in requirement, f"{requirement} is not pinned"
        version = requirement.split(";")[0].split("==")[1]
        assert locked[canonical(requirement)][0].split(" ;")[0] == version, requirement


def test_the_locks_agree():
    desktop, server, dev = (entries(lock) for lock in LOCKS)
    assert desktop.items() <= server.items() <= dev.items()


def test_the_desktop_lock_holds_no_server_and_no_tools():
    desktop = entries("requirements.txt").keys()
    server = {canonical(r) for r in DIRECT["requirements-server.txt"]} | {"psycopg-binary", "anyio", "h11"}
    tools = {canonical(r) for r in DIRECT["requirements-dev.txt"]} - {"pillow"}  # pillow: reportlab needs it
    assert not desktop & (server | tools)


def test_the_build_tool_is_locked_as_pyproject_names_it():
    assert PROJECT["dependency-groups"]["build"] == PROJECT["build-system"]["requires"]


def test_the_release_number_is_year_month_patch():
    assert re.fullmatch(r"2\d\.(0[1-9]|1[0-2])\.\d+", PROJECT["project"]["version"])
