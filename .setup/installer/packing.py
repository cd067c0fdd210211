"""The folder packed: a portable archive and a `.deb`, whose bytes follow from what is in them alone."""

from __future__ import annotations

import os
import shutil
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from installer.ground import NAME, PACKAGE, ROOT, WINDOWS, moment_of_source, run, say, version

DEB_DEPENDS = (
    "libc6 (>= {libc})", "libstdc++6", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1",
    "libglib2.0-0 | libglib2.0-0t64", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0",
    "libxkbcommon-x11-0", "libwayland-cursor0", "libwayland-egl1", "libcups2 | libcups2t64",
)  # fmt: skip


def pack(folder: Path, out: Path) -> Path:
    """Pack the portable folder: names in order, one date, nobody's name, so that the bytes come out again."""
    say("Packing the portable folder")
    if WINDOWS:
        system = f"windows-{os.environ.get('PROCESSOR_ARCHITECTURE', 'x64').lower()}"
        return zip_up(folder, out / f"{PACKAGE}-{version()}-{system}.zip")
    archive = out / f"{PACKAGE}-{version()}-linux-{os.uname().machine}.tar.xz"
    with tarfile.open(archive, "w:xz", format=tarfile.PAX_FORMAT) as packed:
        for path in [folder, *sorted(folder.rglob("*"))]:
            packed.add(path, path.relative_to(folder.parent).as_posix(), recursive=False, filter=_nobodys)
    return archive


def zip_up(folder: Path, archive: Path) -> Path:
    date = datetime.fromtimestamp(moment_of_source(), UTC).timetuple()[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())
    return archive


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.mtime = moment_of_source()
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    if not entry.issym():
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def make_deb(folder: Path, out: Path) -> Path:
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
    # Folders count for nothing: how large they are depends on the builder's file system.
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    libc = os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.34"
    control.write_text(
        f"Package: {PACKAGE}\nVersion: {version()}\nArchitecture: {architecture}\n"
        "Section: misc\nPriority: optional\nMaintainer: Job Centre Desktop <desk@jobcentre.invalid>\n"
        f"Installed-Size: {size}\n"
        f"Depends: {', '.join(DEB_DEPENDS).format(libc=libc.split()[1])}\n"
        "Description: Offline-first desktop app for job centres\n"
        " Registers clients, keeps counselling sessions and action plans, refers clients, prints\n"
        " the letters, and sends everything to the central server whenever there is a line.\n",
        encoding="utf-8",
    )
    package = out / f"{PACKAGE}_{version()}_{architecture}.deb"
    date_all(tree)
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(moment_of_source())}
    run(["dpkg-deb", "--root-owner-group", "--build", str(tree), str(package)], env=dated)
    return package


def date_all(tree: Path) -> None:
    for path in [tree, *tree.rglob("*")]:
        os.utime(path, (moment_of_source(), moment_of_source()), follow_symlinks=False)
