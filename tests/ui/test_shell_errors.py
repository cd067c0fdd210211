"""The words of foreseen errors, the notice bar, and what happens with faults nobody foresaw."""

from __future__ import annotations

import dataclasses
import re
import sys
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.screen import settle

from jobcentre_desktop.domain.errors import (
    BadValue,
    DiskFull,
    FieldMissing,
    FieldProblem,
    InputProblems,
    JobCentreError,
    NotFound,
    TooManyTries,
    UnknownPlace,
    WrongRecoveryCode,
)
from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.ui.crash import CrashDialog, CrashGuard, report
from jobcentre_desktop.ui.error_text import has_words, sentence
from jobcentre_desktop.ui.field_names import field_name, has_name
from jobcentre_desktop.ui.look import Language
from jobcentre_desktop.ui.shell.page import Page


def classes(root: type[JobCentreError] = JobCentreError) -> list[type[JobCentreError]]:
    found = []
    for kind in root.__subclasses__():
        if kind.__module__.startswith("jobcentre_desktop"):
            found += [kind, *classes(kind)]
    return found


def example(kind: type[JobCentreError]) -> JobCentreError:
    """An error of the class with facts of the right types."""
    made: dict[str, object] = {"int": 16, "str": "ឃ", "bool": True, "date": date(2026, 11, 22)}
    made |= {"datetime | None": datetime(2026, 11, 22, 8, 30, tzinfo=UTC)}
    made |= {"dict[int, int]": {16: 16}, "dict[int, str]": {16: "ឃ"}}
    facts = {
        name: (FieldProblem("sex", FieldMissing("sex")),) if name == "problems" else made[kind_of_fact]
        for name, kind_of_fact in kind.__annotations__.items()
        if name != "code"
    }
    return kind(**facts)


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.__name__)
def test_every_error_has_its_words_in_both_languages(look, kind):
    assert has_words(kind), f"ui/error_text.py has no words for {kind.__name__}"
    english = sentence(example(kind))
    assert english
    assert "{" not in english
    look.change(language=Language.KHMER)
    khmer = sentence(example(kind))
    assert re.search("[\u1780-\u17ff]{4}", khmer)
    assert "{" not in khmer


def test_numbers_in_a_sentence_are_written_as_the_language_wants_them(look):
    problem = BadValue("shared_note", "x", "length", "8000")
    assert "at most 8,000 characters" in sentence(problem)
    assert "Wait 15 minutes" in sentence(TooManyTries(15))
    look.change(language=Language.KHMER)
    assert "៨,០០០" in sentence(problem)
    assert "១៥" in sentence(TooManyTries(15))
    look.change(khmer_digits=False)
    assert "15" in sentence(TooManyTries(15))


def test_a_sentence_repeats_no_more_of_a_long_value_than_its_beginning(look):
    said = sentence(BadValue("remarks", "ស្ត្រី" * 1000, "length", "500"))
    assert f"“{'ស្ត្រី' * 9}…”" in said, "and cuts no cluster"


def test_an_error_without_words_is_a_bug_and_not_a_general_sentence():
    class Wordless(JobCentreError):
        code = "TEST-99"

    Wordless.__module__ = "elsewhere"
    with pytest.raises(KeyError):
        sentence(Wordless())


def test_facts_stand_in_the_sentence(look):
    words = sentence(UnknownPlace(value="Svay Pou", suggestions="Svay Pao, Svay Por"))
    assert "“Svay Pou”" in words
    assert "Svay Pao, Svay Por" in words


def test_fields_are_named_in_words_one_line_each(look):
    problems = InputProblems(
        (
            FieldProblem("dob_year", BadValue("dob_year", "abcd", "whole_number")),
            FieldProblem("sex", BadValue("sex", "Q", "code", "M, F, X")),
            FieldProblem("steps.2.what", FieldMissing("what")),
        )
    )
    assert sentence(problems).split("\n") == [
        "Year of birth: “abcd” cannot be right. Expected: a whole number.",
        "Sex: “Q” cannot be right. Expected: one of the list: M, F, X.",
        "Steps 2, What: What is needed. Fill it in and save again.",
    ]


def test_a_value_with_braces_is_shown_as_typed(look):
    assert "“{value}”" in sentence(BadValue("phone", "{value}", "text"))


def test_years_are_written_without_a_mark_between_their_figures(look):
    assert "1900–2100" in sentence(BadValue("dob_year", "2220", "range", "1900–2100"))
    assert "0–12,000" in sentence(BadValue("wage", "x", "range", "0–12000"))
    look.change(language=Language.KHMER)
    assert "១៩០០–២១០០" in sentence(BadValue("dob_year", "2220", "range", "1900–2100"))


def test_a_mistyped_recovery_code_is_told_apart_from_a_wrong_one(look):
    assert sentence(WrongRecoveryCode(mistyped=True)) != sentence(WrongRecoveryCode(mistyped=False))


def test_every_field_of_the_dictionary_has_its_words():
    nameless = {
        f"{kind.KIND}.{field.name}"
        for kind in KINDS.values()
        for field in dataclasses.fields(kind)
        if field.name != "id" and not field.name.endswith("_id") and not has_name(field.name)
    }
    assert nameless <= MADE_BY_THE_DESK


MADE_BY_THE_DESK = {
    "day.desk_name",
    "day.closed_at",
    "not_same.first",
    "not_same.second",
    "assessment.made_at",
    "assessment.rules_version",
    "letter.wording",
    "letter.sha256",
    "letter.made_at",
    "addendum.written_at",
    "attachment.media_type",
    "attachment.sha256",
    "attachment.size",
    "counsellor.home",
    "counsellor.serves",
    "handover.refused",
    "held_change.act",
    "held_change.author",
    "held_change.author_name",
    "held_change.desk_name",
    "held_change.seq",
    "held_change.told",
    "held_change.tx",
    "held_decision.desk_name",
    "held_decision.seq",
    "held_decision.taken_over",
}
"""Nobody types these at the counter and no sentence names them."""


def test_an_unknown_field_is_named_as_it_was_typed(look):
    assert field_name("favourite_colour") == "favourite_colour"


def test_a_foreseen_problem_stands_in_the_notice_bar_with_its_code(look, qtbot):
    page = Page(look, title=lambda: "Register")
    qtbot.addWidget(page)
    page.show()
    page.show_problem(DiskFull())
    assert page.notices.isVisible()
    assert page.notices.text().startswith("The disk is full")
    assert page.notices._notice.code.text() == "FILE-04"
    look.change(language=Language.KHMER)
    settle()
    assert page.notices.text().replace("\u200b", "").startswith("ថាសពេញ")
    page.notices._notice.close.click()
    assert not page.notices.isVisible()


def test_the_log_has_the_code_of_what_was_refused_and_no_fact(look, qtbot, caplog):
    caplog.set_level("INFO", logger="jobcentre_desktop")
    page = Page(look, title=lambda: "Register")
    qtbot.addWidget(page)
    page.show_problem(NotFound("client", "Sok Sreyneang"))
    assert [one.getMessage() for one in caplog.records] == [f"told {NotFound.code}"]


def test_a_bug_is_not_swallowed_by_the_page(look, qtbot):
    page = Page(look, title=lambda: "Register")
    qtbot.addWidget(page)
    with pytest.raises(ZeroDivisionError):
        page.show_problem(ZeroDivisionError())


def fault() -> Exception:
    try:
        try:
            int("Sok Sreyneang")
        except ValueError as error:
            raise RuntimeError("012 345 678") from error
    except RuntimeError as error:
        return error
    raise AssertionError


def test_a_report_names_the_places_and_no_person_and_no_path():
    text = report(fault(), "26.11.0")
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert "test_shell_errors.py" in text
    assert "Sreyneang" not in text
    assert "345" not in text
    assert "/" not in text.replace("test_shell_errors.py", "")


def test_a_foreseen_error_in_a_report_has_its_code():
    assert "FILE-04" in report(DiskFull(), "26.11.0")


def test_the_crash_dialog_calms_copies_and_goes_on(look, qtbot):
    dialog = CrashDialog(look, "RuntimeError\n  page.py:1 save")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "RuntimeError\n  page.py:1 save"
    dialog.carry_on.click()
    assert dialog.result() == CrashDialog.DialogCode.Accepted


def test_a_fault_is_written_down_and_the_app_closes_when_asked(look, qtbot):
    from PySide6.QtCore import QTimer

    written, closed = [], []
    guard = CrashGuard(look, "26.11.0", write=written.append, close_app=lambda: closed.append(True))
    before = sys.excepthook
    guard.install()
    try:
        taken_over = sys.excepthook
    finally:
        sys.excepthook = before

    def choose(name: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        taken_over(KeyError, KeyError("while open"), None)  # written, not shown on top
        if name == "escape":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            getattr(dialog, name).click()

    QTimer.singleShot(0, lambda: choose("carry_on"))
    error = fault()
    taken_over(type(error), error, error.__traceback__)
    assert len(written) == 2
    assert not closed
    QTimer.singleShot(0, lambda: choose("escape"))
    taken_over(type(error), error, error.__traceback__)
    assert not closed, "whoever presses Esc wants to go on"
    QTimer.singleShot(0, lambda: choose("close_app"))
    taken_over(type(error), error, error.__traceback__)
    assert closed == [True]
