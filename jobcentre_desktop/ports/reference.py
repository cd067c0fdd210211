"""What ships with the app."""

from __future__ import annotations

from typing import Protocol

from jobcentre_desktop.domain.profile import ScoreRules


class ProfileRules(Protocol):
    def __call__(self) -> ScoreRules: ...
