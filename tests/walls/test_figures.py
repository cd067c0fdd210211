"""Dates, times and numbers on the screen are written by the app's own formatter, in language and digits."""

import ast

import pytest

from tests.walls.house import python_files, tree

FORMATTER = "locale.py"
TYPED_INTO = {"moment_box.py", "clock_line.py"}
"""Boxes for a time of day, which hold it as it is typed."""
FOREIGN = {"QLocale", "QDate", "QDateTime", "QTime", "strftime", "ctime", "babel"}


def faults(module):
    for node in ast.walk(module):
        name = getattr(node, "attr", "") or getattr(node, "id", "") or getattr(node, "name", "")
        if name in FOREIGN:
            yield f"line {node.lineno if hasattr(node, 'lineno') else 0}: {name}"
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            spec = ast.unparse(node.format_spec)
            if "%" in spec or "," in spec:
                yield f"line {node.lineno}: {spec}"


def test_no_screen_writes_dates_and_numbers_by_itself():
    found = [
        f"{path}, {fault}"
        for path in python_files("jobcentre_desktop")
        if path.parts[1] == "ui" and path.name not in TYPED_INTO | {FORMATTER}
        for fault in faults(tree(path))
    ]
    assert not found, found


@pytest.mark.parametrize(
    "line",
    [
        "from PySide6.QtCore import QLocale",
        "day.strftime('%d')",
        "QDate.currentDate()",
        "f'{day:%d/%m/%Y}'",
        "f'{count:,}'",
    ],
)
def test_each_way_around_the_formatter_is_noticed(line):
    assert list(faults(ast.parse(line)))


def test_a_plain_word_is_let_through():
    assert not list(faults(ast.parse("f'{name}: {number:02}'")))
