"""Which versions of the app this server understands: protocols to talk in, schemas of what is said."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts

TAKES = frozenset({1})
"""Protocols in which desks may send their work. Numbers are only ever added: work that was done with the
oldest version of the app is taken for ever."""
TELLS = frozenset({1})
"""Protocols in which desks hear the work of others. One that is dropped here asks for an update, and its work
is still taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    takes: frozenset[int] = TAKES
    tells: frozenset[int] = TELLS
    upcasts: Upcasts = UPCASTS


VERSIONS = Versions()
