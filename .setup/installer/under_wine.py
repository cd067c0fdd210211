"""What of the Windows installer can be tried without Windows: its payload, unpacked, at work under Wine.

Wine is not Windows: the wizard, its rights, the file system, printers and keyboards are not tried. Where Wine
lacks what Windows has, a stand-in is laid beside Python, which nobody is given:

- three libraries, that name what Qt and the wheels written in Rust want to find;
- no `_wmi`, with which Python asks for the version of Windows.

Qt's `offscreen` draws no frame under Wine, so the window is Qt's real one, on a display of its own.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from installer.ground import BuildFailed, run, say

if TYPE_CHECKING:
    from tests.built_program import BuiltProgram

NEEDED = ("wine", "wineserver", "winecfg", "Xvfb", "import", "7z", "x86_64-w64-mingw32-gcc")
_STAND_INS = {
    "bcryptprimitives": """
        #include <windows.h>
        BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
        __declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *to, SIZE_T n) { return SystemFunction036(to, n); }
    """,
    "icuuc": "#include <windows.h>",
    "api-ms-win-core-winrt-error-l1-1-1": "#include <windows.h>",
}
HERE = "here:"
"""Begins the line on which `registering` says who is there."""
_SEED = 2026
_SHORTEST, _LONGEST = 0.05, 1.5
"""Seconds from the first client that is said to be kept to the kill."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Killed:
    """What a desk went through."""

    kills: int
    promised: int
    """Clients said to be kept."""
    kept: int


def why_not() -> str:
    """Return why nothing can be tried under Wine here, "" when it can."""
    missing = [tool for tool in NEEDED if not shutil.which(tool)]
    return f"{', '.join(missing)} is missing" if missing else ""


def try_under_wine(installer: Path, picture: Path, *, kills: int) -> None:
    """Work with what the installer holds; leave how the sign-in was drawn in `picture`.

    Raises BuildFailed.
    """
    from tests.built_program import BuiltProgram, TrialFailed, try_out  # needs the packages of .venv

    with tempfile.TemporaryDirectory(prefix="wine-") as folder, _display() as display:
        place = Path(folder)
        (place / "trial").mkdir()
        wine = {"WINEPREFIX": str(place / "wine"), "WINEDEBUG": "-all", "DISPLAY": display}
        python = _unpacked(installer, place / "payload")
        command = ["wine", str(python), "-m", "jobcentre_desktop"]
        run(["winecfg", "-v", "win10"], env=os.environ | wine)
        try:
            _import_all(python, os.environ | wine)
            wine["QT_QPA_PLATFORM"] = "windows"
            say("Working with it under Wine")
            kept = try_out(command, place / "trial", wine)
            say(f"Kept: {kept.client_no}, {kept.referral_no}, a letter of {kept.letter_pages} pages")
            say(f"Seconds to the first frame: {', '.join(f'{one:.1f}' for one in kept.starts)}")
            desk = BuiltProgram(command, place / "trial", wine)
            taken = ["import", "-display", display, "-window", "root", str(picture)]
            desk.open_window(12, seen_off=lambda: run(taken))
            say(f"Drawn: {picture}; look at it")
            told = killed_again_and_again(desk, ["wine", str(python)], kills)
        except TrialFailed as problem:
            raise BuildFailed(str(problem)) from problem
        finally:
            subprocess.run(["wineserver", "--kill"], env=os.environ | wine, check=False)
        say(f"Killed {told.kills} times: {told.promised} clients promised, none lost, {told.kept} there")


def _unpacked(installer: Path, payload: Path) -> Path:
    """Unpack what would be installed, lay the stand-ins beside Python; return its program."""
    run(["7z", "x", "-y", f"-o{payload}", str(installer)])
    python = payload / "python" / "python.exe"
    (python.parent / "_wmi.pyd").unlink()
    for name, code in _STAND_INS.items():
        source = payload / f"{name}.c"
        source.write_text(code, encoding="ascii")
        library = python.parent / f"{name}.dll"
        run(["x86_64-w64-mingw32-gcc", "-shared", "-o", str(library), str(source), "-ladvapi32"])
    return python


def _import_all(python: Path, environment: dict[str, str]) -> None:
    """Have Python import whatever is compiled for Windows, and the whole desk."""
    packages = python.parents[1] / "packages"
    compiled = sorted(
        ".".join((*path.relative_to(packages).parent.parts, path.name.split(".")[0]))
        for path in packages.rglob("*.pyd")
    )
    ours = ["jobcentre_desktop.bootstrap.terminal", "jobcentre_desktop.bootstrap.window"]
    lines = "; ".join(f"import {name}" for name in (*compiled, *ours))
    run(["wine", str(python), "-c", lines], env=environment)
    say(f"Imported under Wine: {len(compiled)} compiled modules and the whole desk")


@contextmanager
def _display() -> Iterator[str]:
    """Give a display that nobody sees, as X names it."""
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(screen, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()


def killed_again_and_again(desk: BuiltProgram, python: list[str], kills: int) -> Killed:
    """Kill a program that registers clients; after each kill all that it said to be kept must be there.

    `python` runs a file with the desk's own packages. Raises BuildFailed.
    """
    say(f"Killing it {kills} times while it registers clients (minutes)")
    chance, promised, there = random.Random(_SEED), set[str](), set[str]()
    for turn in range(kills + 1):
        with desk.started([*python, str(Path(__file__).with_name("registering.py"))]) as program:
            assert program.stdout is not None
            began = program.stdout.readline()
            word, *numbers = began.split() or [""]
            there = set(numbers)
            if word != HERE or (lost := promised - there):
                program.kill()
                raise BuildFailed(
                    f"killed {turn} times: {began if word != HERE else f'it lost {sorted(lost)}'}"
                )
            if turn == kills:
                program.kill()
                break
            promised.add(program.stdout.readline().strip())
            kill = Timer(chance.uniform(_SHORTEST, _LONGEST), program.kill)
            kill.start()
            promised |= {line.strip() for line in program.stdout if line.endswith("\n")}
            kill.join()
    return Killed(kills=kills, promised=len(promised), kept=len(there))
