"""What a built folder may hold: no server, no test, no part of Qt that nobody at a desk uses."""

from __future__ import annotations

import importlib.metadata
import os
import re
from collections.abc import Iterator
from pathlib import Path

from installer.ground import PACKAGE, ROOT, WINDOWS, BuildFailed, program_in, run, say

# Never in the desktop: the central server, and what nobody at a desk uses of the packages that are in. What
# the desktop's lock does not name stays out without being listed here.
UNWANTED = ("jobcentre_desktop.server", "alembic.testing", "sqlalchemy.testing", "tkinter", "readline")


QT_LIBRARIES = re.compile(
    r"lib(Qt6(Core|Gui|Widgets|PrintSupport|Svg|DBus|OpenGL|XcbQpa|WaylandClient|WlShellIntegration)"
    r"|pyside6|shiboken6|icu(data|i18n|uc))\b|Qt6(Core|Gui|Widgets|PrintSupport|Svg)\.dll$"
)
"""All of Qt that goes along."""
TEST = re.compile(r"(^|\.)(tests?|conftest|pytest|hypothesis)(\.|$)")


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
    tests = sorted(module for module in modules if TEST.search(module))
    if tests:
        raise BuildFailed(f"it holds tests: {', '.join(tests[:10])}")
    check_qt(folder)
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


def check_qt(folder: Path) -> None:
    """Refuse a folder with a library of Qt that nobody named."""
    names = {path.name for path in folder.rglob("*") if path.is_file() and "qt6" in path.name.lower()}
    surplus = sorted(n for n in names if re.search(r"\.(so|dll)\b", n) and not QT_LIBRARIES.match(n))
    if surplus:
        raise BuildFailed(f"it holds parts of Qt that nobody needs: {', '.join(surplus)}")


def check_libraries(folder: Path) -> None:
    """Refuse a folder with a library that neither it nor this system has."""
    files = [str(f) for f in folder.rglob("*") if ".so" in f.name and f.is_file() and not f.is_symlink()]
    lookup = {**os.environ, "LD_LIBRARY_PATH": str(folder / "_internal")}
    missing = set(
        re.findall(r"^\s*(\S+) => not found", run(["ldd", *files], env=lookup).stdout, re.MULTILINE)
    )
    if missing:
        raise BuildFailed(f"libraries that nobody provides: {', '.join(sorted(missing))}")
