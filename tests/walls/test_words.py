"""Text to be translated is written so that the tool that collects it can read it."""

import ast

import pytest

from tests.walls.house import ROOT, python_files, tree

APPLICATION = {"QCoreApplication", "QApplication", "QGuiApplication"}
TEXTS = {"tr": 2, "translate": 3}  # how many leading arguments must be literal: (context,) text, remark


def is_translator(node):
    """`self.tr` or `QCoreApplication.translate`, called or not; a plain `str.translate` is neither."""
    if not isinstance(node, ast.Attribute):
        return False
    if node.attr == "tr":
        return True
    return node.attr == "translate" and ast.unparse(node.value).split(".")[-1] in APPLICATION


def faults(module):
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call)]
    called = {id(call.func) for call in calls}
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id in TEXTS:
            yield f"line {call.lineno}: write self.tr or QCoreApplication.translate, not {call.func.id} alone"
        if is_translator(call.func):
            for argument in call.args[: TEXTS[call.func.attr]]:
                if not isinstance(argument, ast.Constant):
                    yield f"line {call.lineno}: use a literal and .format(), not {ast.unparse(argument)}"
            if call.keywords:
                yield f"line {call.lineno}: the collecting tool does not read keyword arguments"
    for node in ast.walk(module):
        if is_translator(node) and id(node) not in called:
            yield f"line {node.lineno}: do not hand on or rename {ast.unparse(node)}"


def test_translated_text_is_a_plain_literal():
    found = [f"{path}, {fault}" for path in python_files("jobcentre_desktop") for fault in faults(tree(path))]
    assert not found, found


@pytest.mark.parametrize(
    "line",
    [
        "self.tr(f'Dear {name}')",
        "self.tr('a' + b)",
        "self.tr(text)",
        "tr('Save')",
        "QCoreApplication.translate('Errors', text)",
        "QCoreApplication.translate(context, 'Save')",
        "_ = QCoreApplication.translate",
        "words = map(self.tr, texts)",
        "self.tr(text='Save')",
    ],
)
def test_each_way_to_lose_a_translation_is_noticed(line):
    assert list(faults(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        "self.tr('Dear {name}').format(name=name)",
        "self.tr('%n client(s)', '', count)",
        "QCoreApplication.translate('Errors', 'Save' ' it')",
        "text.translate(TABLE)",
    ],
)
def test_the_right_way_is_let_through(line):
    assert not list(faults(ast.parse(line)))


def test_the_screens_hold_something_to_translate():
    """Guards the guard: were the rooms renamed, every check above would look at nothing."""
    texts = [
        node
        for path in python_files("jobcentre_desktop")
        if path.parts[1] == "ui"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and is_translator(node.func)
    ]
    assert texts, f"no translated text below {ROOT.name}/jobcentre_desktop/ui"
