"""Reads the rules of the profile score that ship with the app."""

from __future__ import annotations

from pathlib import Path

import msgspec

from jobcentre_desktop.domain.profile import ScoreRules


class _File(msgspec.Struct, forbid_unknown_fields=True):
    version: str
    source: str
    points: dict[str, int]
    tier_b_from: int
    tier_c_from: int


class ShippedProfileRules:
    """The rules under `resources`/reference/profile_score.json, read when first asked for."""

    def __init__(self, resources: Path) -> None:
        self._path = resources / "reference" / "profile_score.json"
        self._rules: ScoreRules | None = None

    def __call__(self) -> ScoreRules:
        if self._rules is None:
            file = msgspec.json.decode(self._path.read_bytes(), type=_File)
            self._rules = ScoreRules(
                version=file.version,
                points=file.points,
                tier_b_from=file.tier_b_from,
                tier_c_from=file.tier_c_from,
            )
        return self._rules
