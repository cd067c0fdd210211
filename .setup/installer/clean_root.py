"""A system with nothing on it: the `.deb` is installed there without a line and tried without a Python.

A minimal Debian is laid out once (`build/clean-root.tar`, by debootstrap, from wherever this machine's apt
gets its packages), with the packages that the `.deb` depends on fetched but not installed. Each trial unpacks
it anew, cuts the network off, installs, and works as somebody who is not the administrator.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installer.ground import NAME, ROOT, BuildFailed, run, say

NEEDED = ("debootstrap", "unshare", "chroot", "apt-get", "tar")
SOMEBODY = "1000:1000"
_ENTER = 'mount -t proc proc "$0/proc" && exec chroot "$@"'


def why_not() -> str:
    """Return why no clean root can be made here, "" when one can."""
    missing = [tool for tool in NEEDED if not shutil.which(tool)]
    if missing:
        return f"{', '.join(missing)} is missing"
    return "" if os.geteuid() == 0 else "only the administrator may make one"


@contextmanager
def installed(deb: Path) -> Iterator[tuple[list[str], Path]]:
    """Install the package in a clean root; give the command that starts it, and a folder it may write to.

    A file has the same path inside the root as outside.
    """
    with tempfile.TemporaryDirectory(prefix="clean-root-") as folder:
        root = Path(folder) / "root"
        root.mkdir()
        run(["tar", "--extract", "--file", str(_laid_out(deb)), "--directory", str(root)])
        root.chmod(0o755)
        shutil.copy(deb, root / "desk.deb")
        alone = ["unshare", "--net", "--mount", "sh", "-c", _ENTER, str(root)]
        run([*alone, str(root), *_install()], env=_plain())
        for name in ("python3", "python"):
            if any((root / place / name).exists() for place in ("usr/bin", "usr/local/bin")):
                raise BuildFailed(f"the clean root has {name}, so it proves nothing")
        outside = root / str(root.parent).lstrip("/")
        outside.mkdir(parents=True)
        (outside / "root").symlink_to("/")
        place = root / "trial"
        place.mkdir()
        os.chown(place, *map(int, SOMEBODY.split(":")))
        yield [*alone, f"--userspec={SOMEBODY}", str(root), f"/usr/bin/{NAME}"], place


def _laid_out(deb: Path) -> Path:
    packed = ROOT / "build" / "clean-root.tar"
    if packed.exists():
        return packed
    say("Laying out a system with nothing on it (some minutes, once)")
    packed.parent.mkdir(exist_ok=True)
    source, suite = _source_of_packages()
    with tempfile.TemporaryDirectory(prefix="clean-root-") as folder:
        run(["debootstrap", "--variant=minbase", suite, folder, source])
        shutil.copy(deb, Path(folder) / "desk.deb")
        run(["chroot", folder, *_install("--download-only")], env=_plain())
        aside = packed.with_suffix(".part")
        run(["tar", "--create", "--one-file-system", "--file", str(aside), "--directory", folder, "."])
        aside.rename(packed)
    return packed


def _source_of_packages() -> tuple[str, str]:
    """Return from where and of which release this machine's apt installs its base system."""
    wanted = ("--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages")
    told = run(["apt-get", "indextargets", *wanted]).stdout
    release = run(["bash", "-c", ". /etc/os-release && echo $VERSION_CODENAME"]).stdout.strip()
    for line in told.splitlines():
        source, suite = line.split()
        if suite == release:
            return source, suite
    raise BuildFailed(f"apt knows no packages of {release}")


def _install(*how: str) -> list[str]:
    return ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *how, "/desk.deb"]


def _plain() -> dict[str, str]:
    return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
