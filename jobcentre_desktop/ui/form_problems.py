"""Shows what a service refused beside the fields it refused, whatever form they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Protocol, runtime_checkable

from jobcentre_desktop.domain.errors import FieldProblem, InputProblems
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.field_names import field_name
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.widgets.field import Field
from jobcentre_desktop.ui.words import Words


def show_form_problem(page: Page, fields: Mapping[str, Field], error: BaseException) -> None:
    """List every refused field in the page's error summary; anything else goes to its notice bar.

    A problem of a field that has no box on this form (`steps.2.what`, a changed code list) is told in the
    notice bar with the field's name, so that none is silent. Where the box itself knows what is wrong it says
    so: "Enter the month" helps more than "//2024" not being a date.
    """
    if not isinstance(error, InputProblems):
        page.show_problem(error)
        return
    shown = [
        (fields[name], _own_words(fields[name]) or partial(sentence, one.error))
        for one in error.problems
        if (name := _box_of(one, fields)) is not None
    ]
    rest = [one for one in error.problems if _box_of(one, fields) is None]
    page.errors.show_problems(shown)
    if rest:
        page.notices.tell("bad", partial(_told, tuple(rest)), code=InputProblems.code)


@runtime_checkable
class KnowsWhatIsWrong(Protocol):
    """A box that can tell what is wrong with what stands in it."""

    def problem(self) -> Words | None: ...


def _own_words(field: Field) -> Words | None:
    box: object = field.control
    return box.problem() if isinstance(box, KnowsWhatIsWrong) else None


def _box_of(problem: FieldProblem, fields: Mapping[str, Field]) -> str | None:
    name = problem.field.split(".")[0]
    return next((one for one in (problem.field, name) if one in fields), None)


def _told(problems: tuple[FieldProblem, ...]) -> str:
    return " ".join(f"{field_name(one.field.split('.')[0])}: {sentence(one.error)}" for one in problems)
