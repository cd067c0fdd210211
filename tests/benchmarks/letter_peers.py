"""Other programs that print the letter of the benchmark: headless Chromium and LibreOffice Writer.

Only what is installed is run, nothing is fetched. Chromium is spoken to through its DevTools pipe: one
browser prints letter after letter. LibreOffice converts many files in one run. Memory is that of the whole
family of processes, shared pages counted once (PSS of Linux).
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any


def chromium() -> str | None:
    """Return the browser's command, or None when there is none."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return next((path for path in found if path), None)


def libreoffice() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


_HEADLESS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--allow-file-access-from-files",
)


def chromium_once(program: str, page: Path, folder: Path) -> bytes:
    """Start the browser, print one page, end it."""
    out = folder / "chromium.pdf"
    profile = f"--user-data-dir={folder / 'profile'}"
    command = [program, *_HEADLESS, profile, "--no-pdf-header-footer", f"--print-to-pdf={out}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out.read_bytes()


class Browser:
    """A running browser with one tab."""

    def __init__(self, process: subprocess.Popen[bytes], to_it: int, from_it: int) -> None:
        self._process = process
        self._to_it = to_it
        self._from_it = os.fdopen(from_it, "rb", buffering=0)
        self._waiting = b""
        self._count = 0
        self._session = ""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable")

    def print(self, page: Path) -> bytes:
        """Open a page, wait for its typefaces, print it."""
        self._ask("Page.navigate", url=page.as_uri())
        self._until("Page.loadEventFired")
        self._ask("Runtime.evaluate", expression="document.fonts.ready.then(() => 1)", awaitPromise=True)
        return self._printed()

    def print_changed(self, name: str) -> bytes:
        """Put another name into the first cell of the page that is open, and print it: no page is opened."""
        script = f"document.querySelector('td').textContent = {json.dumps(name)}"
        self._ask("Runtime.evaluate", expression=script)
        return self._printed()

    def megabytes(self) -> float:
        return megabytes_of_family(self._process.pid)

    def cpu_seconds(self) -> float:
        ticks = 0
        for process in _family(self._process.pid):
            with suppress(OSError):
                fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
                ticks += sum(map(int, fields[11:15]))  # its own and those of its ended children
        return ticks / os.sysconf("SC_CLK_TCK")

    def _printed(self) -> bytes:
        told = self._ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(told["data"])

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to_it, json.dumps(message).encode() + b"\0")
        for answer in self._messages():
            if answer.get("id") == self._count:
                return dict(answer["result"])
        raise EOFError("the browser ended")

    def _until(self, event: str) -> None:
        if not any(message.get("method") == event for message in self._messages()):
            raise EOFError("the browser ended")

    def _messages(self) -> Iterator[dict[str, Any]]:
        while True:
            while b"\0" not in self._waiting:
                piece = self._from_it.read(1 << 20)
                if not piece:
                    return
                self._waiting += piece
            message, self._waiting = self._waiting.split(b"\0", 1)
            yield json.loads(message)


@contextmanager
def running_browser(program: str, folder: Path) -> Iterator[Browser]:
    its_in, to_it = os.pipe()
    from_it, its_out = os.pipe()
    # The browser listens at file 3 and answers at file 4.
    shell = f'exec "$@" 3<&{its_in} 4>&{its_out}'
    options = [*_HEADLESS, "--remote-debugging-pipe", f"--user-data-dir={folder / 'profile'}", "about:blank"]
    process = subprocess.Popen(
        ["/bin/bash", "-c", shell, "bash", program, *options],
        pass_fds=(its_in, its_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(its_in)
    os.close(its_out)
    try:
        yield Browser(process, to_it, from_it)
    finally:
        process.terminate()
        process.wait(timeout=30)


def libreoffice_run(program: str, documents: Sequence[Path], folder: Path, fonts: Path) -> float:
    """Convert all documents in one run; return the most megabytes it held."""
    settings = folder / "fonts.conf"
    settings.write_text(f"<fontconfig><dir>{fonts}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>")
    command = [program, f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, documents)]
    surroundings = {**os.environ, "FONTCONFIG_FILE": str(settings)}
    quiet = subprocess.DEVNULL
    most = 0.0
    with subprocess.Popen(command, env=surroundings, stdout=quiet, stderr=quiet) as process:
        while process.poll() is None:
            most = max(most, megabytes_of_family(process.pid))
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.1)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return most


def megabytes_of_family(first: int) -> float:
    """Add up the memory of a process and all that it started."""
    total = 0
    for process in _family(first):
        with suppress(OSError):  # ended since
            told = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
            total += next((int(line.split()[1]) for line in told if line.startswith("Pss:")), 0)
    return total / 1024


def _family(first: int) -> list[int]:
    """Return a process and all that it started, and they."""
    children: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parent = int(path.read_text().rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(path.parent.name))
    family = [first]
    for process in family:
        family += children.get(process, [])
    return family
