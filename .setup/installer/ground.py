"""What every step of a build stands on: where, under which name, and how a tool is run."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = sys.platform == "win32"
NAME = "jobcentre"
PACKAGE = "jobcentre-desktop"


class BuildFailed(Exception):
    """What was built is not fit to be given to anybody; the message says why."""


def version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    number: str = project["version"]
    return number


def moment_of_source() -> int:
    """Return the second that dates every file in a package: told from outside, else the last commit's."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return int(told) if told else int(run(["git", "log", "-1", "--format=%ct"]).stdout)


def run(
    command: Sequence[str], env: dict[str, str] | None = None, *, shown: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run a tool of the build; unless it is `shown` at work, what it said is shown only when it fails."""
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=not shown, encoding="utf-8", check=False)
    if done.returncode:
        raise BuildFailed(f"{Path(command[0]).name} failed:\n{done.stdout or ''}{done.stderr or ''}")
    return done


def program_in(folder: Path) -> Path:
    return folder / (f"{NAME}.exe" if WINDOWS else NAME)


def say(sentence: str) -> None:
    print(f"==> {sentence}", flush=True)
