"""The pages of help as they lie in the app's folder, and what is found in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jobcentre_desktop.ui.help.text import HelpText, Shape, read_text

WHATS_NEW = "whats_new"
"""The page that tells what came with this version; there is one in `whats_new/` for each."""
_ORDER = (
    "today", "clients", "register", "client_file", "session", "follow_ups", "referrals", "referral", "papers",
    "partners", "outreach", "to_complete", "close_day", "conflicts", "connection", "settings", "sign_in",
    "set_up", "welcome", WHATS_NEW,
)  # fmt: skip
"""Pages as the rail has them; one that is not named here comes after these."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page in which what was typed is found, with the first line that says it."""

    name: str
    title: str
    line: str


class HelpBook:
    """Reads a page when it is first asked for, and keeps it."""

    def __init__(self, resources: Path, version: str) -> None:
        self._folder = resources / "help"
        self._news = resources / "whats_new"
        self.version = version
        self._read = lru_cache(maxsize=None)(self._read_file)

    def has(self, name: str) -> bool:
        return name == WHATS_NEW or name in self.names()

    def names(self) -> tuple[str, ...]:
        """Return every page there is, in the order of the rail; the news of this version last."""
        there = {path.stem for path in (self._folder / "en").glob("*.md")} | {WHATS_NEW}
        return (*(name for name in _ORDER if name in there), *sorted(there - set(_ORDER)))

    def page(self, name: str, language: str) -> HelpText:
        """Raises FileNotFoundError for a page that is not there."""
        return self._read(name, language)

    def picture(self, name: str, language: str) -> Path:
        return self._folder / "pictures" / f"{name}.{language}.png"

    def find(self, typed: str, language: str) -> tuple[Found, ...]:
        """Return the pages that hold every word typed, those with one in their title first."""
        words = typed.casefold().split()
        found = []
        for name in self.names() if words else ():
            page = self.page(name, language)
            lines = [page.title, *(block.words for block in page.blocks if block.shape is not Shape.PICTURE)]
            whole = " ".join(lines).casefold()
            if all(word in whole for word in words):
                best = max(lines[1:] or [""], key=lambda line: sum(word in line.casefold() for word in words))
                found.append(Found(name, page.title, best))
        return tuple(sorted(found, key=lambda one: not any(word in one.title.casefold() for word in words)))

    def _read_file(self, name: str, language: str) -> HelpText:
        path = (
            self._news / f"{self.version}.{language}.md"
            if name == WHATS_NEW
            else self._folder / language / f"{name}.md"
        )
        return read_text(path.read_text(encoding="utf-8"))
