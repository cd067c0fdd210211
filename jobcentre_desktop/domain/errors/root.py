"""The root of everything foreseen that can go wrong."""

from __future__ import annotations

from typing import ClassVar


class JobCentreError(Exception):
    """A foreseen problem. `code` is stable for ever; the words are elsewhere."""

    code: ClassVar[str]

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.code}>"
