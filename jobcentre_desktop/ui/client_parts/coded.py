"""Codes and places in the language of the screen, and text of people that can break where a line ends."""

from __future__ import annotations

import re
from typing import Any

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.khmer.text import clusters
from jobcentre_desktop.ports import CodeLists, Gazetteer
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.words import Options

_BREAK = "\u200b"
_KHMER_RUN = re.compile("[\u1780-\u17d3\u17dd]+")
_SHORT = 6
"""Runs of so few clusters stay whole: breaking them would only tear a word."""


def breakable(text: str) -> str:
    """Return the text with U+200B between the clusters of long Khmer runs that have none.

    A label breaks Khmer nowhere else, and would cut it off. For the screen only: never kept, never searched.
    """
    if _BREAK in text:
        return text
    return _KHMER_RUN.sub(lambda run: _broken(run.group()), text)


def _broken(run: str) -> str:
    parts = clusters(run)
    if len(parts) <= _SHORT:
        return run
    # A piece of one or two clusters alone on a line reads worst: the first and last three stay together.
    return "".join(parts[:3]) + _BREAK + _BREAK.join(parts[3:-3]) + _BREAK + "".join(parts[-3:])


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
        return breakable(self._codes.get(code_list).label(str(code), self._look.language.value))

    def labels(self, code_list: str, codes: Any) -> str:
        """Return the words of several codes, parted by commas."""
        return ", ".join(self.label(code_list, code) for code in codes)

    def options(self, code_list: str) -> Options:
        """Return the choices of a list, asked again whenever the language changes."""
        return lambda: [
            (one.code, breakable(one.label(self._look.language.value))) for one in self._codes.get(code_list)
        ]

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
