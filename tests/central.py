"""Starts the real central server for a test: own process, own PostgreSQL, HTTP on a free port."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

COMMAND = [sys.executable, "-m", "jobcentre_desktop.server"]


@dataclass
class CentralServer:
    """A `jobcentre-server run` that listens at `url` and keeps its records under `data`."""

    url: str
    data: Path
    process: subprocess.Popen[str] = field(repr=False)
    log: Path

    def command(self, *arguments: str) -> str:
        """Return what a command printed; raise CalledProcessError when it failed."""
        return run_command(*arguments, "--data", str(self.data))

    def add_centre(self, code: str, name_km: str = "មជ្ឈមណ្ឌលសាកល្បង", name_en: str = "Sample centre") -> None:
        self.command("centre", "add", code, name_km, name_en)

    def invite(self, code: str, desk: str) -> str:
        """Return an enrolment code for a desk; the centre is added when it is not there yet."""
        try:
            return self.command("desk", "invite", code, "--desk", desk).strip()
        except subprocess.CalledProcessError as refused:
            if "SRV-08" not in refused.stderr:
                raise
        self.add_centre(code)
        return self.command("desk", "invite", code, "--desk", desk).strip()

    def status(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.command("status", "--json"))
        return told

    def centre(self, code: str) -> dict[str, Any]:
        return next(one for one in self.status()["centres"] if one["code"] == code)

    def stop(self) -> int:
        """End it as an operator would and return its exit code."""
        self.process.terminate()
        code = self.process.wait(timeout=60)
        if self.process.stdout is not None:
            self.process.stdout.close()
        return code


def run_command(*arguments: str) -> str:
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, check=True, timeout=120)
    return done.stdout


def start_central_server(
    folder: Path | None = None, *extra: str, port: int = 0, database_url: str = ""
) -> CentralServer:
    """Start a server on `folder` and wait until it listens. `extra` are arguments of `run`.

    Without a folder it gets a new one, which is removed when the test run ends. With `database_url` only its
    log lies there.

    The folder must have a short path: a Unix socket lies in it.
    """
    data = folder if folder is not None else Path(tempfile.mkdtemp(prefix="central-"))
    data.mkdir(parents=True, exist_ok=True)
    if folder is None:
        atexit.register(shutil.rmtree, data, ignore_errors=True)
    where = ("--database-url", database_url) if database_url else ("--data", str(data))
    log = data / "server.log"
    with log.open("a") as complaints:
        process = subprocess.Popen(
            [*COMMAND, "run", *where, "--port", str(port), *extra],
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line.startswith("Listening on "):
        process.wait(timeout=60)
        raise RuntimeError(f"the central server did not start: {log.read_text()}")
    return CentralServer(url=line.split()[-1], data=data, process=process, log=log)
