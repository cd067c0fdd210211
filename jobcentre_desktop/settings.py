"""Paths, language, account: read once from the environment, passed by hand."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "jobcentre"
VERSION = "26.11.0"
"""Year, month and patch of this release; the same as in pyproject.toml (a test compares them)."""

PASSWORD_VARIABLE = "JOBCENTRE_PASSWORD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things lie and who asks."""

    home: Path
    """Where this desk's files live (`JOBCENTRE_HOME`; default the platform's user data folder)."""
    resources: Path
    user: str | None
    """Name or id for the terminal (`JOBCENTRE_USER`)."""
    password: str | None
    """For the terminal (`JOBCENTRE_PASSWORD`); asked for when absent."""
    ca_bundle: Path | None
    """Certificates to trust for the central server (`JOBCENTRE_CA`); None: those that ship with the app."""

    def practice(self) -> Settings:
        """Return the same with the practice desk's own folder."""
        return Settings(
            home=self.home / "practice",
            resources=self.resources,
            user=self.user,
            password=self.password,
            ca_bundle=self.ca_bundle,
        )


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    home = environ.get("JOBCENTRE_HOME")
    ca = environ.get("JOBCENTRE_CA")
    return Settings(
        home=Path(home) if home else platformdirs.user_data_path(APP, appauthor=False),
        resources=find_resources(),
        user=environ.get("JOBCENTRE_USER") or None,
        password=environ.get(PASSWORD_VARIABLE) or None,
        ca_bundle=Path(ca) if ca else None,
    )


def find_resources() -> Path:
    """Return the folder `resources`: beside the package, or inside the bundle of a built app."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) / "resources" if bundle else Path(__file__).resolve().parent.parent / "resources"
