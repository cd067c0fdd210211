"""Why a request or a command is turned down."""

from __future__ import annotations

from math import ceil
from typing import Self

import msgspec

from jobcentre_desktop.wire.messages import STATUS, Problem, Refusal


class Refused(Exception):
    """A desk's request is turned down; the transaction it came in is undone."""

    def __init__(
        self, problem: Problem, *, request_no: int = 0, from_seq: int = 0, wait: float = 0.0
    ) -> None:
        """`wait` is how many seconds it is of no use to come again."""
        super().__init__(problem)  # what an exception was made of is what carries it to another process
        self.problem = problem
        self.status = STATUS[problem]
        self.seconds = ceil(wait)
        minutes = ceil(wait / 60)
        self.words = Refusal(code=problem.value, request_no=request_no, from_seq=from_seq, minutes=minutes)

    def saying(self, **more: object) -> Self:
        """Return the same refusal with more words in it."""
        self.words = msgspec.structs.replace(self.words, **more)
        return self


class Foreseen(Exception):
    """A command on the terminal cannot be done, for a reason that the person at the terminal can act on."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{sentence} [{code}]")
