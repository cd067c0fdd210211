"""Where the walls look: the house, its rooms, and every file that belongs to the repository."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "jobcentre_desktop"
ROOMS = sorted(p.parent.name for p in HOUSE.glob("*/__init__.py"))


@cache
def repository_files() -> tuple[Path, ...]:
    """What git tracks, and what it would track once added, as paths below ROOT."""
    listed = subprocess.run(
        [
            "git",
            "-c",
            f"safe.directory={ROOT}",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().split("\0")
    return tuple(sorted(Path(name) for name in names if name and (ROOT / name).is_file()))


def python_files(*folders: str) -> list[Path]:
    return [p for p in repository_files() if p.suffix == ".py" and (not folders or p.parts[0] in folders)]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), filename=str(path))


def text_of(path: Path) -> str | None:
    """The file as text, or None when it is not text."""
    content = (ROOT / path).read_bytes()
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None
