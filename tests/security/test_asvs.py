"""The list of OWASP ASVS names what is there, leaves no number out, and is honest about what is open."""

import ast
import re
from collections import Counter
from functools import cache

import pytest

from tests.security.asvs import ROOT, items

ITEMS = items()
CHAPTERS = dict(enumerate((27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7), start=1))
"""Requirements of levels 1 and 2 in each chapter of version 5.0.0."""


@cache
def names_in(path: str) -> frozenset[str]:
    """Return what a Python file defines: functions, classes and their methods, and its own names."""
    module = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
    for line in module.body:
        for target in getattr(line, "targets", [getattr(line, "target", None)]):
            if isinstance(target, ast.Name):
                found.add(target.id)
    return frozenset(found)


def is_there(place: str) -> bool:
    path, _, name = place.partition("::")
    file, _, heading = path.partition("#")
    if not (ROOT / file).is_file():
        return False
    if heading:
        return (
            re.search(rf"^#+ {re.escape(heading)}$", (ROOT / file).read_text(encoding="utf-8"), re.M)
            is not None
        )
    return not name or name in names_in(file)


def test_no_requirement_is_left_out_or_told_twice():
    assert Counter(int(one.number.split(".")[0]) for one in ITEMS) == CHAPTERS
    assert len({one.number for one in ITEMS}) == 253


@pytest.mark.parametrize("item", ITEMS, ids=lambda one: one.number)
def test_each_is_met_where_it_says_or_says_why_not(item):
    assert item.level in (1, 2)
    assert item.asks
    assert [bool(item.met), bool(item.not_here), bool(item.open)].count(True) == 1
    assert not [place for place in item.met if not is_there(place)]


@pytest.mark.parametrize(
    "place", ["tests/nowhere.py", "tests/security/asvs.py::nobody", "README.md#No such heading"]
)
def test_a_place_that_is_not_there_is_noticed(place):
    assert not is_there(place)
