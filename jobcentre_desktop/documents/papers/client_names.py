"""The names of a client as a paper writes them: the one in the paper's own letters first."""

from __future__ import annotations

from typing import Protocol

from jobcentre_desktop.ports import Language


class Named(Protocol):
    """The facts of any paper about a client."""

    @property
    def client_name_km(self) -> str: ...
    @property
    def client_name_la(self) -> str: ...


def client_names(facts: Named, language: Language) -> tuple[str, ...]:
    """Return the names that are known; none on a form to be filled in by hand."""
    names = (facts.client_name_km, facts.client_name_la)
    return tuple(name for name in (names if language == "km" else names[::-1]) if name)


def both_names(facts: Named, language: Language) -> str:
    """Return the names on one line: "សុខ ចាន់ដារ៉ា / SOK CHANDARA"."""
    return " / ".join(client_names(facts, language))


def main_name(facts: Named, language: Language) -> str:
    """Return the one name to print where there is room for one; "" on a form to be filled in."""
    return next(iter(client_names(facts, language)), "")
