"""The Windows installer, made on Linux: Python's own zip, the wheels of Windows, our code, wrapped by NSIS.

Nothing of it is run here, so nothing of it is compiled: wheels are unpacked, each checked against the hash in
`requirements.txt`, and what nobody at a desk uses is left out. The same input gives the same bytes.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from PIL import Image

from installer.contents import TEST, UNWANTED, check_qt
from installer.ground import PACKAGE, ROOT, BuildFailed, moment_of_source, run, say, version
from installer.licences import copy_licences
from installer.packing import date_all
from installer.sameness import sha256_of

PYTHON = "3.13"
_TAG = PYTHON.replace(".", "")
_WHEELS_OF_WINDOWS = (
    *("--platform", "win_amd64", "--python-version", PYTHON, "--implementation", "cp"),
    *("--abi", f"cp{_TAG}", "--abi", "abi3", "--abi", "none"),
)
_ALL_OF_QT_KEPT = re.compile(
    r"PySide6/(__init__\.py|_config\.py|_git_pyside_version\.py|support/.*\.py|pyside6\.abi3\.dll"
    r"|Qt(Core|Gui|Widgets|PrintSupport|Svg)\.pyd|Qt6(Core|Gui|Widgets|PrintSupport|Svg)\.dll"
    r"|(msvcp|vcruntime)\S*\.dll|plugins/(platforms/q(windows|offscreen)|imageformats/q(svg|jpeg|gif|ico)"
    r"|iconengines/\w+|styles/\w+)\.dll)$"
)
_DROPPED = re.compile(
    r"\.(pyi|lib|pdb|h|hpp|pxd|pyx|c|cpp)$|^[^/]*\.data/|^flit_core"
    r"|/(tests?|testing|include)/|/test\.py$|^shiboken6/(docs|lib)"
    r"|^PIL/(_imagingtk|ImageTk|_tkinter_finder)|^uharfbuzz/_harfbuzz_test"  # no Tk goes along, and no test
)
_FOUND_BY_PYTHON = "\r\n".join((f"python{_TAG}.zip", ".", r"..\app", r"..\packages", ""))
_COMMAND = '@"%~dp0python\\python.exe" -m jobcentre_desktop %*\r\n'


def build_for_windows(out: Path, python_zip: Path, python_sha256: str) -> tuple[Path, Path]:
    """Return the installer and its manifest. Nobody has run its wizard then."""
    if not shutil.which("makensis"):
        raise BuildFailed("makensis is missing; on Debian and Ubuntu: apt install nsis")
    payload = lay_out(out, python_zip, python_sha256)
    installer = out / f"{PACKAGE}-{version()}-windows-amd64.exe"
    _wrap(payload, installer)
    manifest = out / f"{installer.name}.manifest.txt"
    shutil.copy(payload / "manifest.txt", manifest)
    check_unpacked(installer, manifest)
    return installer, manifest


def lay_out(out: Path, python_zip: Path, python_sha256: str) -> Path:
    """Put everything that is installed into one folder."""
    if sha256_of(python_zip) != python_sha256:
        raise BuildFailed(f"{python_zip.name} is not the Python whose SHA-256 was told")
    payload = out / f"{PACKAGE}-{version()}-windows-amd64"
    shutil.rmtree(payload, ignore_errors=True)
    with zipfile.ZipFile(python_zip) as python:
        if f"python{_TAG}.dll" not in python.namelist():
            raise BuildFailed(f"{python_zip.name} is no embeddable Python {PYTHON}")
        python.extractall(payload / "python")
    (payload / "python" / f"python{_TAG}._pth").write_bytes(_FOUND_BY_PYTHON.encode("ascii"))
    with tempfile.TemporaryDirectory() as wheels:
        say("Fetching the wheels of Windows, each checked against its hash")
        fetch = ("-m", "pip", "download", "--quiet", "--require-hashes", "--no-deps", "--only-binary=:all:")
        run([sys.executable, *fetch, *_WHEELS_OF_WINDOWS, "-r", "requirements.txt", "-d", wheels])
        for wheel in sorted(Path(wheels).glob("*.whl")):
            _unpack(wheel, payload / "packages")
    shutil.copytree(ROOT / "resources", payload / "app" / "resources")
    shutil.copytree(
        ROOT / "jobcentre_desktop",
        payload / "app" / "jobcentre_desktop",
        ignore=lambda folder, names: {"__pycache__", *(["server"] if "domain" in names else [])},
    )
    copy_licences(payload)
    (payload / "jobcentre.cmd").write_text(_COMMAND, encoding="ascii", newline="")
    _draw_icon(payload / "jobcentre.ico")
    _check(payload)
    manifest = "".join(f"{sha256_of(payload / name)}  {name}\n" for name in _names(payload))
    (payload / "manifest.txt").write_text(manifest, encoding="utf-8")
    for path in payload.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    date_all(payload)
    size = sum(path.stat().st_size for path in payload.rglob("*") if path.is_file())
    say(f"Laid out for Windows: {size / 1e6:.0f} MB")
    return payload


def check_unpacked(installer: Path, manifest: Path) -> None:
    """Unpack the installer without running it, and refuse it unless it holds what the manifest names."""
    if not shutil.which("7z"):
        raise BuildFailed("7z is missing; on Debian and Ubuntu: apt install p7zip-full")
    lines = manifest.read_text("utf-8").splitlines()
    told = {name: sha256 for sha256, name in (line.split("  ", 1) for line in lines)}
    with tempfile.TemporaryDirectory() as place:
        run(["7z", "x", "-y", f"-o{place}", str(installer)])
        there = {name: sha256_of(Path(place) / name) for name in _names(Path(place))}
    own = {n for n in there if n.startswith("$PLUGINSDIR/") or n in ("manifest.txt", "uninstall.exe")}
    different = sorted(n for n in told.keys() | (there.keys() - own) if told.get(n) != there.get(n))
    if different:
        raise BuildFailed(f"the installer holds something else than told: {', '.join(different[:10])}")
    say(f"Unpacked by 7z: {len(told)} files, each as in the manifest")


def _unpack(wheel: Path, packages: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        for name in packed.namelist():
            qt_dropped = name.startswith("PySide6/") and not _ALL_OF_QT_KEPT.fullmatch(name)
            if not qt_dropped and not _DROPPED.search(name) and not name.endswith("/"):
                packed.extract(name, packages)


def _check(payload: Path) -> None:
    modules = {
        ".".join(path.relative_to(payload / room).with_suffix("").parts)
        for room in ("app", "packages")
        for path in (payload / room).rglob("*")
        if path.suffix in {".py", ".pyd"}
    }
    unwanted = [m for m in sorted(modules) if m.startswith(UNWANTED) or TEST.search(m)]
    if unwanted:
        raise BuildFailed(f"it holds what must stay out: {', '.join(unwanted[:10])}")
    check_qt(payload)


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _draw_icon(place: Path) -> None:
    """Draw the briefcase in the sizes that Windows asks for."""
    svg = ROOT / "resources" / "icons" / "briefcase.svg"
    drawn = place.with_suffix(".png")
    drawing = (
        "import sys; from PySide6.QtGui import QGuiApplication, QIcon; app = QGuiApplication([]);"
        "sys.exit(not QIcon(sys.argv[1]).pixmap(256, 256).save(sys.argv[2]))"
    )
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run([sys.executable, "-c", drawing, str(svg), str(drawn)], env=offscreen)
    with Image.open(drawn) as picture:
        picture.save(place, sizes=[(16, 16), (32, 32), (48, 48), (256, 256)])
    drawn.unlink()


def _wrap(payload: Path, installer: Path) -> None:
    say("Wrapping it up by NSIS (minutes)")
    here = Path(__file__).parent
    told = {"VERSION": version(), "PAYLOAD": payload, "OUT": installer, "KHMER": here / "khmer.nlf"}
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(moment_of_source())}
    script = str(here / "jobcentre.nsi")
    run(["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in told.items()), script], env=dated)
