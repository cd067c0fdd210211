"""Whatever stands in a text, a screen shows it as text: nothing is drawn as markup and nothing is fetched."""

from __future__ import annotations

import ast
import re

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget
from ui.client_scene import open_file, quiet

from jobcentre_desktop.domain.errors import InputProblems
from jobcentre_desktop.domain.khmer.text import normal_lines
from jobcentre_desktop.ui.client_parts.differing_text import DifferingText, marked
from jobcentre_desktop.ui.widgets.label import ElidedLabel, Label
from jobcentre_desktop.ui.words import tool_tip
from tests.makers import a_partner, a_referral, a_session
from tests.security.hostile import VALUES
from tests.walls.house import python_files, tree

KEPT = [normal_lines(value) for value in VALUES]
FETCHES = "<img src='file:///etc/hosts'> "
"""Begins what Qt takes for markup, and would fetch a file."""


def read_in(tip):
    """Return what a person reads in a tool tip."""
    if not QtGui.Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText().replace("\xa0", " ")


def one_line(text):
    return " ".join(text.split())


def test_a_tool_tip_tells_the_value_itself(qapp):
    for value in KEPT:
        assert one_line(read_in(tool_tip(value))) == one_line(value), ascii(value)
    assert read_in(FETCHES).strip() == "\ufffc", "Qt draws it by itself: the test sees what it is to see"


def test_every_tool_tip_is_told_as_text():
    bare = [
        f"{path}:{node.lineno}"
        for path in python_files("jobcentre_desktop")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith(".setToolTip")
        and not ast.unparse(node.args[0]).startswith("tool_tip(")
    ]
    assert not bare, bare


def test_words_that_differ_are_marked_and_nothing_else_is_markup(qapp):
    for value in KEPT:
        html = marked(value, "សុខ")
        assert set(re.findall(r"</?(\w+)[^>]*>", html)) <= {"b", "u", "br"}, ascii(value)
        document = QTextDocument()
        document.setHtml(html)
        assert one_line(document.toPlainText()) == one_line(value), ascii(value)


@pytest.mark.parametrize("kind", [Label, ElidedLabel])
def test_a_label_is_plain_whatever_it_says(qapp, kind):
    label = kind("")
    for value in KEPT:
        label.say(value)
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label.text() == value
        assert one_line(read_in(label.toolTip())) in ("", one_line(value))


def test_the_file_of_a_client_with_hostile_texts_everywhere_draws_none_of_them(scene, look, qtbot):
    services = scene.services
    client = scene.register()
    values = iter([value for value in KEPT if QtGui.Qt.mightBeRichText(value)] * 20)
    kept = 0
    for field in ("other_name", "occupation_text", "remarks", "wishes", "address", "landmark", "facebook"):
        for _ in range(10):
            try:
                services.edit_client(client.id, {field: FETCHES + next(values)})
            except InputProblems:
                continue
            kept += 1
            break
    services.hold_session(client.id, a_session(advice=FETCHES, shared_note=FETCHES))
    services.keep_partner(a_partner(name_en=f"{FETCHES}Co"))
    services.refer_client(client.id, a_referral(purpose=FETCHES))
    services.add_steps(client.id, [{"what": FETCHES}])
    page = open_file(scene, look, qtbot, services.show_client(client.id).client)
    seen = 0
    for tab in ("profile", "plan", "referrals", "consents", "history", "timeline"):
        page.tabs.choose(tab)
        qtbot.waitUntil(lambda: quiet(scene))
        for label in page.findChildren(QLabel):
            if not isinstance(label, DifferingText):
                assert label.textFormat() is Qt.TextFormat.PlainText or not label.text(), label.text()
            seen += "<img" in label.text()
        for widget in page.findChildren(QWidget):
            assert "\ufffc" not in read_in(widget.toolTip()), widget.toolTip()
    assert kept and seen >= 4
