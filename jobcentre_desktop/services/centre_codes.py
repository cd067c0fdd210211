"""The code lists as the centre words them, for the screens and the papers of a desk."""

from __future__ import annotations

from jobcentre_desktop.domain.code_list import CodeList
from jobcentre_desktop.domain.code_words import CodeWords, worded
from jobcentre_desktop.ports import CodeLists


class CentreCodes:
    """`ports.CodeLists` with the centre's words laid over those that ship.

    Whoever reads what others wrote, counts or hands on (imports, exports, the server) asks the shipped lists.
    `follow` may be called on another thread than `get`: what is laid over is exchanged in one piece.
    """

    def __init__(self, shipped: CodeLists) -> None:
        self._shipped = shipped
        self._now: tuple[tuple[CodeWords, ...], dict[str, CodeList]] = ((), {})

    def follow(self, said: tuple[CodeWords, ...]) -> None:
        """Word the lists so from now on."""
        self._now = (said, {})

    def get(self, name: str) -> CodeList:
        """Return a list as the centre words it. Raises KeyError: a missing list is a bug."""
        said, made = self._now
        if name not in made:
            made[name] = worded(self._shipped.get(name), said)
        return made[name]
