"""The PostgreSQL of this system, where one is installed: a cluster of our own in a folder, for a test."""

from __future__ import annotations

import os
import pwd
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def find_system_postgres() -> Path | None:
    """Return the folder with the programs of the newest PostgreSQL that the system's packages brought."""
    homes = sorted(Path("/usr/lib/postgresql").glob("[0-9]*/bin"), key=lambda one: int(one.parent.name))
    return next((home for home in reversed(homes) if (home / "initdb").exists()), None)


@contextmanager
def system_cluster(programs: Path) -> Iterator[str]:
    """Give the URL of a new cluster that is gone afterwards and listens on a socket in its folder only."""
    with tempfile.TemporaryDirectory(prefix="syspg-") as name:
        folder = Path(name)
        user = _owner(folder)

        def run(program: str, *arguments: str) -> None:
            command = [str(programs / program), *arguments]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=user, cwd=folder, timeout=120)

        data = str(folder / "data")
        run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8", "-N")
        options = f"-k {folder} -c listen_addresses= -c fsync=off"
        run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", data, "-w", "-m", "fast", "stop")


def _owner(folder: Path) -> str | None:
    """Return who is to run it, to whom the folder is given: PostgreSQL refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    owner = pwd.getpwnam("postgres")
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return owner.pw_name
