"""The phrases that ship with the app: resources/reference/phrases.json, made to be edited."""

from __future__ import annotations

from pathlib import Path

from jobcentre_desktop.domain.phrase import Phrase, phrases_in


def read_phrases(resources: Path) -> tuple[Phrase, ...]:
    """Return the phrases of `resources`/reference/phrases.json."""
    return phrases_in((resources / "reference" / "phrases.json").read_bytes())
