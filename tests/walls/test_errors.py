"""Every foreseen problem has one code, words of its own, and keeps personal facts to itself."""

import ast
import dataclasses
import enum
import re
import traceback
import types
import typing
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from jobcentre_desktop.domain import errors
from jobcentre_desktop.ui import error_text
from tests.walls.house import python_files, tree

NAME = "Sok Sophea"
FACTS = {
    str: NAME,
    int: 7,
    float: 0.5,
    bool: True,
    date: date(2026, 11, 2),
    datetime: datetime(2026, 11, 2, 8, 30, tzinfo=UTC),
    UUID: UUID(int=7),
}


def all_errors(base=errors.JobCentreError):
    for sub in base.__subclasses__():
        if sub.__module__.startswith("jobcentre_desktop."):
            yield sub
            yield from all_errors(sub)


ERRORS = list(all_errors())


def a_fact(kind):
    """A value of an annotated type; a name wherever a name could stand."""
    if isinstance(kind, typing.NewType):
        return a_fact(kind.__supertype__)
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (tuple, list, frozenset, set):
        return origin([a_fact(inner[0])])
    if origin is dict:
        return {a_fact(inner[0]): a_fact(inner[1])}
    if origin in (typing.Union, types.UnionType):
        return a_fact(next(part for part in inner if part is not type(None)))
    if origin is typing.Literal:
        return inner[0]
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    if kind is errors.JobCentreError:  # a problem that carries others
        return errors.NotFound("client", NAME)
    if kind in ERRORS or dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{name: a_fact(hint) for name, hint in hints.items() if name != "code"})
    return FACTS[kind]


def test_there_are_errors_to_look_at():
    assert len(ERRORS) > 20


@pytest.mark.parametrize("kind", ERRORS, ids=lambda e: e.__name__)
def test_every_error_has_words_of_its_own(kind):
    words = error_text.sentence(a_fact(kind))
    assert words.strip(), "an empty sentence"
    assert "{" not in words and "}" not in words, f"a fact was not filled in: {words}"
    assert words != kind.code and kind.__name__ not in words, f"no words for {kind.__name__}"
    assert words.rstrip()[-1] in ".?!”)", f"not a sentence: {words}"


def test_no_two_errors_share_their_words():
    by_words = {}
    for kind in ERRORS:
        by_words.setdefault(error_text.sentence(a_fact(kind)), []).append(kind.__name__)
    shared = {words: kinds for words, kinds in by_words.items() if len(kinds) > 1}
    assert not shared, shared


@pytest.mark.parametrize("kind", ERRORS, ids=lambda e: e.__name__)
def test_an_error_keeps_its_facts_out_of_the_log(kind):
    problem = a_fact(kind)
    shown = f"{problem} {problem!r} {problem.args} {''.join(traceback.format_exception_only(problem))}"
    assert "Sophea" not in shown, "a positional fact lands in args, and args land in logs"
    assert kind.code in str(problem)


@pytest.mark.parametrize("kind", ERRORS, ids=lambda e: e.__name__)
def test_an_error_can_be_raised_through_a_context_manager(kind):
    """A frozen dataclass cannot: setting its traceback fails and hides the problem."""
    problem = a_fact(kind)
    with pytest.raises(kind) as raised:
        raise problem
    assert raised.value is problem
    assert hash(problem) == hash(problem)


def test_error_codes_are_unique_and_short():
    codes = [kind.code for kind in ERRORS]
    assert len(codes) == len(set(codes)), sorted(code for code in codes if codes.count(code) > 1)
    misshapen = [code for code in codes if not re.fullmatch(r"[A-Z]{2,8}-\d{2,3}", code)]
    assert not misshapen, misshapen


def test_foreseen_problems_are_all_in_one_package():
    names = {kind.__name__ for kind in ERRORS} | {"JobCentreError"}
    elsewhere = [
        f"{path}:{node.lineno} {node.name}"
        for path in python_files("jobcentre_desktop")
        if path.parent.as_posix() != "jobcentre_desktop/domain/errors"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        and any(
            isinstance(base, ast.Name | ast.Attribute) and ast.unparse(base).split(".")[-1] in names
            for base in node.bases
        )
    ]
    assert not elsewhere, elsewhere
