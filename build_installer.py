"""Builds the desk's installer, then starts what it built and works with it: one command, a tested installer.

Everything lands in `dist/`, and `SHA256SUMS` beside it:

- on Linux a portable archive and a `.deb`, which is tried installed on a system with nothing on it, no
  network and no Python, where `debootstrap` is and the administrator builds;
- with `--target windows --python-zip ZIP --python-sha256 HEX`, on Linux, an NSIS installer out of the wheels
  of Windows, unpacked again and compared with its manifest;
- on Windows a portable archive (this has not been run so far).

The server, tests and the parts of Qt that nobody uses stay out; a built folder that holds them is refused.
Build on the oldest system to be served: the result starts on no system whose C library is older than the
builder's.
`--only-try` tries a folder, a `.deb`, or the Windows `.exe`: what it would install is put to work under Wine.
`--twice` builds a second time and refuses what does not come out byte for byte the same.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / ".setup"))

from installer import clean_root  # noqa: E402
from installer.contents import check_contents  # noqa: E402
from installer.freezing import freeze  # noqa: E402
from installer.ground import PACKAGE, WINDOWS, BuildFailed, program_in, run, say  # noqa: E402
from installer.licences import copy_licences  # noqa: E402
from installer.packing import make_deb, pack  # noqa: E402
from installer.sameness import check_same, sha256_of  # noqa: E402
from installer.under_wine import try_under_wine, why_not  # noqa: E402
from installer.windows import build_for_windows  # noqa: E402


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument(
        "--out", type=Path, default=ROOT / "dist", help="where the result goes (default: dist)"
    )
    options.add_argument("--twice", action="store_true", help="build again, and compare every byte")
    options.add_argument(
        "--only-try", type=Path, metavar="BUILT", help="try what was built before, build nothing"
    )
    options.add_argument("--target", choices=["windows"], help="build for another system than this one")
    options.add_argument("--python-zip", type=Path, metavar="ZIP", help="Python's embeddable package, 64 bit")
    options.add_argument("--python-sha256", metavar="HEX", help="its SHA-256, as python.org tells it")
    options.add_argument("--kills", type=int, default=25, metavar="N", help="under Wine (default: 25)")
    chosen = options.parse_args()
    if chosen.target and not (chosen.python_zip and chosen.python_sha256):
        options.error("--target windows needs --python-zip and --python-sha256")
    try:
        use_the_environment()
        if chosen.only_try:
            try_built(chosen.only_try.resolve(), chosen.kills)
        elif chosen.target:
            build_windows(chosen.out.resolve(), chosen.python_zip.resolve(), chosen.python_sha256)
        else:
            build(chosen.out.resolve(), twice=chosen.twice)
    except BuildFailed as problem:
        print(f"\nNot built: {problem}", file=sys.stderr)
        return 1
    return 0


def use_the_environment() -> None:
    """Go on in `.venv`, made ready for building, when another Python was asked to build."""
    if Path(sys.prefix).resolve() == (ROOT / ".venv").resolve() and importlib.util.find_spec("PyInstaller"):
        return
    if WINDOWS:
        raise BuildFailed(
            "first make the environment: py -m venv .venv, then "
            r".venv\Scripts\python -m pip install --require-hashes --no-deps -r requirements-dev.txt, "
            r"then .venv\Scripts\python build_installer.py"
        )
    run([str(ROOT / ".setup" / "prepare.sh"), "installer"], shown=True)
    python = str(ROOT / ".venv" / "bin" / "python")
    os.execv(python, [python, *sys.argv])


def build(out: Path, *, twice: bool) -> None:
    """Build, try what was built, and leave it in `out`; raises BuildFailed when it is not fit to be given."""
    out.mkdir(parents=True, exist_ok=True)
    folder = build_folder(out)
    made = package(folder, out)
    if twice:
        again = out / "again"
        shutil.rmtree(again, ignore_errors=True)
        again.mkdir()
        second = build_folder(again)
        check_same(folder, second)
        for file, other in zip(made, package(second, again), strict=True):
            if sha256_of(file) != sha256_of(other):
                raise BuildFailed(f"{file.name} came out otherwise the second time")
        shutil.rmtree(again)
    with tempfile.TemporaryDirectory(prefix="សាក ល្បង ") as place:  # people's folders are called like that
        shutil.unpack_archive(made[0], place)
        try_program([str(program_in(Path(place) / folder.name))])
    if not WINDOWS:
        try_deb(made[1])
    sums = "".join(f"{sha256_of(file)}  {file.name}\n" for file in made)
    (out / "SHA256SUMS").write_text(sums, encoding="ascii")
    unpacked = sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())
    say(f"Unpacked: {unpacked / 1e6:.0f} MB")
    for file in made:
        say(f"Made and tried: {file.name}, {file.stat().st_size / 1e6:.1f} MB")


def build_windows(out: Path, python_zip: Path, python_sha256: str) -> None:
    out.mkdir(parents=True, exist_ok=True)
    installer, manifest = build_for_windows(out, python_zip, python_sha256)
    say(f"Made: {installer.name}, {installer.stat().st_size / 1e6:.1f} MB, and {manifest.name}")
    say(f"NOT run: the wizard itself, on any Windows. Its payload under Wine: --only-try {installer}")


def build_folder(out: Path) -> Path:
    folder = freeze(out)
    copy_licences(folder)
    check_contents(folder)
    return folder


def package(folder: Path, out: Path) -> list[Path]:
    return [pack(folder, out)] if WINDOWS else [pack(folder, out), make_deb(folder, out)]


def try_built(built: Path, kills: int) -> None:
    if built.suffix == ".deb":
        try_deb(built)
    elif built.suffix == ".exe" and not WINDOWS:
        if missing := why_not():
            raise BuildFailed(f"nothing can be tried under Wine here: {missing}")
        try_under_wine(built, built.with_suffix(".sign-in.png"), kills=kills)
    else:
        check_contents(built)
        try_program([str(program_in(built))])


def try_deb(deb: Path) -> None:
    """Try the package installed on a system with nothing on it; where none can be had, try what is in it."""
    if not (reason := clean_root.why_not()):
        say("Installing the .deb on a system with nothing on it, no network and no Python")
        with clean_root.installed(deb) as (command, place):
            try_program(command, place)
        return
    say(f"NOT tried on a system with nothing on it ({reason}): tried unpacked")
    with tempfile.TemporaryDirectory() as unpacked:
        run(["dpkg-deb", "--extract", str(deb), unpacked])
        try_program([str(program_in(Path(unpacked) / "opt" / PACKAGE))])


def try_program(command: Sequence[str], place: Path | None = None) -> None:
    say(f"Working with {command[-1]}")
    from tests.built_program import TrialFailed, try_out  # needs the packages of .venv

    with tempfile.TemporaryDirectory() as empty:
        try:
            kept = try_out(command, place or Path(empty))
        except TrialFailed as problem:
            raise BuildFailed(str(problem)) from problem
    say(f"Kept: client {kept.client_no}, referral {kept.referral_no}, a letter of {kept.letter_pages} pages")
    say(f"Seconds to the first frame: {', '.join(f'{seconds:.2f}' for seconds in kept.starts)}")


if __name__ == "__main__":
    sys.exit(main())
