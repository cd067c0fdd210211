"""PyInstaller's recipe: the program and everything it needs in one folder."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import sys
from pathlib import Path

from installer.contents import UNWANTED, foreign_packages
from installer.ground import NAME, PACKAGE, ROOT, WINDOWS, BuildFailed, moment_of_source, run, say, version

# The parts of Qt that a window, its pictures and its printing need. The rest of the wheel stays out.
QT_MODULES = {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg"}
QT_PLUGINS_DROPPED = re.compile(
    r"plugins/(egldeviceintegrations|generic|networkinformation|qmltooling|qmllint|sqldrivers|tls|designer"
    r"|platforms/libq(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc)"
    r"|platforminputcontexts/\w*qtvirtualkeyboard"
    r"|platformthemes/libqgtk3"  # would pull the building machine's GTK in
    r"|imageformats/\w*q(pdf|tiff|webp|icns|tga|wbmp)|vectorimageformats)"
    r"|Qt/translations/|opengl32sw"
)
QT_LIBRARIES_DROPPED = re.compile(
    r"(libQt6|Qt6)(Qml|Quick|Network|Sql|Test|VirtualKeyboard|Designer|Help|Pdf|Labs|Egl[Ff][Ss])"
)

# Only those of the builder's libraries go along that Python's standard library is linked to. What Qt wants
# (X11, fontconfig, cups, …) must fit the system that the program runs on: the .deb depends on it instead.
SYSTEM_LIBRARIES_KEPT = re.compile(
    r"lib(python3|ssl|crypto|ffi|bz2|lzma|z|sqlite3|expat|uuid|mpdec|tirpc|nsl|crypt)[-.\d]"
)


def freeze(out: Path) -> Path:
    """Let PyInstaller lay out the program and everything it needs in one folder; give that folder back."""
    if not WINDOWS:
        for tool in ("objdump", "strip"):
            if not shutil.which(tool):
                raise BuildFailed(f"{tool} is missing; on Debian and Ubuntu: apt install binutils")
    work = ROOT / "build"
    work.mkdir(exist_ok=True)
    spec = work / f"{NAME}.spec"
    spec.write_text(spec_text(), encoding="utf-8")
    say("Collecting the program (about a minute)")
    run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"),
            *("--distpath", str(out), "--workpath", str(work / "pyinstaller"), str(spec)),
        ],
        env={**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(moment_of_source())},
    )
    folder = out / f"{PACKAGE}-{version()}"
    shutil.rmtree(folder, ignore_errors=True)
    (out / NAME).rename(folder)
    return folder


def spec_text() -> str:
    """Return PyInstaller's recipe.

    Windows gets two doors into one folder: one with a console for the commands, one without for the window.
    """
    package = ROOT / "jobcentre_desktop"
    qt = Path(str(importlib.metadata.distribution("PySide6-Essentials").locate_file("PySide6")))
    unused_qt = [f"PySide6.{file.name.split('.')[0]}" for file in sorted(qt.glob("Qt*.*"))]
    unused_qt = [name for name in dict.fromkeys(unused_qt) if name.split(".")[1] not in QT_MODULES]
    doors = [(NAME, True)] + ([("Job Centre", False)] if WINDOWS else [])
    return f"""
import re
import sys
from pathlib import Path
from PyInstaller.utils.hooks import collect_submodules

dropped = [re.compile(p) for p in ({QT_PLUGINS_DROPPED.pattern!r}, {QT_LIBRARIES_DROPPED.pattern!r})]
kept_of_system = re.compile({SYSTEM_LIBRARIES_KEPT.pattern!r})

def wanted(entry):
    name, source, kind = entry
    if any(pattern.search(name.replace("\\\\", "/")) for pattern in dropped):
        return False
    place = str(Path(source).resolve())
    of_system = re.match("/(usr/)?lib", place) and "-packages/" not in place and "/lib-dynload/" not in place
    return kind != "BINARY" or not of_system or bool(kept_of_system.match(Path(name).name))

analysis = Analysis(
    [{str(package / "__main__.py")!r}],
    pathex=[{str(ROOT)!r}],
    datas=[
        ({str(ROOT / "resources")!r}, "resources"),
        # Alembic reads the migrations as files.
        ({str(package / "storage" / "migrations")!r}, "jobcentre_desktop/storage/migrations"),
    ],
    hiddenimports=collect_submodules("jobcentre_desktop", filter=lambda n: not n.startswith({UNWANTED[0]!r})),
    excludes={[*UNWANTED, *sorted(foreign_packages()), *unused_qt]!r},
    noarchive=False,
)
analysis.binaries = [entry for entry in analysis.binaries if wanted(entry)]
analysis.datas = [entry for entry in analysis.datas if wanted(entry) and "__pycache__" not in entry[0]]
archive = PYZ(analysis.pure)
doors = [
    EXE(archive, analysis.scripts, [], exclude_binaries=True, name=name, console=console)
    for name, console in {doors!r}
]
COLLECT(*doors, analysis.binaries, analysis.datas, strip={not WINDOWS}, upx=False, name={NAME!r})
"""
