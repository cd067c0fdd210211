"""Codes and places in the language of the screen."""

from __future__ import annotations

from functools import partial
from typing import Any

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.ports import CodeLists, Gazetteer
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.words import Choices, Options


class Coded:
    """Reads code lists and the gazetteer in the present language."""

    def __init__(self, look: Look, codes: CodeLists, gazetteer: Gazetteer) -> None:
        self._look = look
        self._codes = codes
        self._gazetteer = gazetteer

    def label(self, code_list: str, code: str | None) -> str:
        """Return the words of a code; "" for none."""
        if not code:
            return ""
        words = self._codes.get(code_list).label(str(code), self._look.language.value)
        return self._look.breakable_label(words)

    def labels(self, code_list: str, codes: Any) -> str:
        """Return the words of several codes, parted by commas."""
        return ", ".join(self.label(code_list, code) for code in codes)

    def options(self, code_list: str) -> Options:
        """Return the choices of a list, asked again whenever the language changes."""

        def every() -> list[tuple[str, str]]:
            language = self._look.language.value
            return [
                (one.code, self._look.breakable(one.label(language))) for one in self._codes.get(code_list)
            ]

        return Choices(every, partial(self.is_offered, code_list))

    def is_offered(self, code_list: str, code: str) -> bool:
        """Return whether the code is among the choices; the centre may have hidden it."""
        codes = self._codes.get(code_list)
        return code in codes and codes.get(code).offered

    def usual(self, code_list: str, code: str) -> str:
        """Return the code a form begins with; the first that is offered where the centre hid it."""
        if self.is_offered(code_list, code):
            return code
        return next((one.code for one in self._codes.get(code_list) if one.offered), code)

    def is_sensitive(self, code_list: str, code: str) -> bool:
        """Return whether the list marks the code as one that lists must not name."""
        return any(one.code == code and one.is_marked("sensitive") for one in self._codes.get(code_list))

    def place(self, code: str | None, kept_name: str | None = None) -> str:
        """Return a place with what it lies in; the name kept with it when the code is no longer known."""
        if not code:
            return kept_name or ""
        try:
            return self._gazetteer.get(code).full_name(self._look.language.value)
        except NotFound:
            return kept_name or code
