"""The walls between the rooms stand, and the signs on the doors are true."""

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

from tests.walls.house import HOUSE, ROOMS, ROOT, python_files, tree

PACKAGES = sorted(p.parent.relative_to(HOUSE).as_posix() for p in HOUSE.glob("*/**/__init__.py"))
BORROWED_SIGN = "Sign: see the package above."


@pytest.fixture(scope="module")
def graph():
    return grimp.build_graph("jobcentre_desktop")


def test_imports_keep_the_contracts():
    # In a process of its own: it sets logging up anew and silences every logger that is there.
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-logo"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("package", PACKAGES)
def test_the_sign_on_the_door_is_true(package, graph):
    sign = ast.get_docstring(ast.parse((HOUSE / package / "__init__.py").read_text(encoding="utf-8"))) or ""
    nested = "/" in package
    if nested and BORROWED_SIGN in sign:
        return
    allowed = re.findall(r"^May import: (.+)$", sign, re.M)
    assert len(allowed) == 1, f"{package} needs one line 'May import: …' in its docstring"
    names = set() if allowed[0] == "nothing of ours" else set(allowed[0].split(", "))
    single_files = {p.stem for p in HOUSE.glob("*.py")}
    assert names <= {*ROOMS, *single_files}, f"{package}'s sign names what does not exist"
    here = "jobcentre_desktop." + package.replace("/", ".")
    own_room = package.split("/")[0]
    used = {
        imported.split(".")[1]
        for module in {here} | graph.find_descendants(here)
        for imported in graph.find_modules_directly_imported_by(module)
        if imported.startswith("jobcentre_desktop.")
    } - {own_room}
    assert used <= names, f"{package} also imports {sorted(used - names)}"


def third_party_imports(path):
    """The outermost names of what a file imports from outside Python and this repository."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        for name in names:
            outermost = name.split(".")[0]
            if outermost not in sys.stdlib_module_names and outermost != "jobcentre_desktop":
                yield outermost


def canonical(name):
    return re.sub(r"[-_.]+", "-", re.split(r"[\[=;<>! ]", name)[0]).lower()


def test_what_the_package_imports_it_declares():
    """What is installed only because another package happens to need it may be gone tomorrow."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    desktop = {canonical(r) for r in project["dependencies"]}
    server = desktop | {canonical(r) for r in project["optional-dependencies"]["server"]}
    provided_by = importlib.metadata.packages_distributions()
    undeclared = []
    for path in python_files("jobcentre_desktop"):
        declared = server if path.parts[1] == "server" else desktop
        undeclared += [
            f"{path}: {name}"
            for name in set(third_party_imports(path))
            if not declared & {canonical(dist) for dist in provided_by.get(name, [])}
        ]
    assert not undeclared, undeclared


def test_nothing_catches_everything_but_the_edges():
    """Only where background work ends, where libraries read strangers' scans, and at the server's edge."""
    edges = (
        "jobcentre_desktop/ui/tasks.py",
        "jobcentre_desktop/documents/scans.py",
        "jobcentre_desktop/server/",
    )
    caught = []
    for path in python_files("jobcentre_desktop", "build_installer.py"):
        if path.as_posix().startswith(edges):
            continue
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.ExceptHandler):
                continue
            names = (
                {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)} if node.type else {"Exception"}
            )
            raises_again = any(isinstance(n, ast.Raise) and n.exc is None for n in ast.walk(node))
            if names & {"Exception", "BaseException"} and not raises_again:
                caught.append(f"{path}:{node.lineno}")
    assert not caught, caught
