"""Each file says what it is, is of a readable size, and holds nothing that belongs to one machine."""

import ast
import re

from tests.walls.house import ROOT, python_files, repository_files, text_of, tree

TOP_LEVEL = {
    "jobcentre_desktop", "resources", "tests", "pyproject.toml", "build_installer.py", "README.md", "LICENSE",
    "Makefile", "requirements.txt", "requirements-server.txt", "requirements-dev.txt",
}  # fmt: skip

LONGEST = 400

# Bracketed, so that this file does not hold what it looks for.
MACHINE_PATH = re.compile(r"(^|[^a-zA-Z0-9_.-])/(wor[k]|far[m]|roo[t]|hom[e]/[a-z]+|User[s]/[a-z]+)/")
INDEX = re.compile(
    r"pyp[i]\.org|pythonhoste[d]\.org|deb\.debia[n]\.org|npmj[s]\.org|crate[s]\.io"
    r"|(--|extra-)index-ur[l]|--find-link[s]|PIP_INDE[X]|\"resolve[d]\": \"http"
)
UNFINISHED = re.compile(
    r"\b(TOD[O]|FIXM[E]|XX[X]|HAC[K]|NotImplemente[d]Error|NotImplemente[d])\b|pass  *# *(stub|later)"
)
UNSURE = re.compile(
    r"time\.slee[p]\(|mark\.(ski[p]|skipi[f]|xfai[l]|flak[y])|pytest\.(ski[p]|importorski[p]|xfai[l])\(|\.wai[t]\([0-9]{3,}\)"
)
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}


def lines_matching(pattern, paths):
    found = []
    for path in paths:
        for number, line in enumerate((text_of(path) or "").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{path}:{number}: {line.strip()[:100]}")
    return found


def fault_of_sign(path):
    sign = ast.get_docstring(tree(path)) or ""
    if not (ROOT / path).read_text(encoding="utf-8").startswith('"""') or not sign:
        return "line 1 is no docstring"
    sentence = sign.splitlines()[0]
    if not sentence.endswith((".", ":", "?")) or len(sentence.split()) < 3:
        return f"not a whole sentence on one line: {sentence!r}"
    return None


def test_the_first_line_says_what_the_file_is():
    faults = {str(path): fault for path in python_files() if (fault := fault_of_sign(path))}
    assert not faults, faults


def test_the_top_level_is_fixed():
    names = {path.parts[0] for path in repository_files()}
    surplus = {name for name in names if not name.startswith(".")} - TOP_LEVEL
    assert not surplus, surplus
    missing = TOP_LEVEL - names
    assert not missing, missing


def test_no_file_is_named_for_nothing():
    vague = [str(p) for p in repository_files() if {part.split(".")[0] for part in p.parts} & VAGUE]
    assert not vague, vague


def test_no_file_is_too_long_to_read():
    lengths = {p.as_posix(): len((ROOT / p).read_text(encoding="utf-8").splitlines()) for p in python_files()}
    too_long = {name: length for name, length in lengths.items() if length > LONGEST}
    assert not too_long, too_long


def test_no_file_knows_one_machine():
    found = lines_matching(MACHINE_PATH, repository_files())
    assert not found, found


def test_no_file_knows_a_package_index():
    found = lines_matching(INDEX, repository_files())
    assert not found, found


def test_nothing_is_left_unfinished():
    code = [p for p in repository_files() if p.suffix in {".py", ".sh", ".toml", ".qss", ""}]
    found = lines_matching(UNFINISHED, code)
    assert not found, found


def test_no_test_sleeps_or_looks_away():
    found = lines_matching(UNSURE, python_files("tests"))
    assert not found, found


def test_no_test_folder_holds_a_file_that_is_never_collected():
    stray = [
        str(p)
        for p in python_files("tests")
        if p.name.endswith("_test.py") or (p.name.startswith("test") and not p.name.startswith("test_"))
    ]
    assert not stray, stray
