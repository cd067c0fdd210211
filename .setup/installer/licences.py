"""The licence of everything in a folder, put beside it: most of them ask for that."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import sys
import sysconfig
from pathlib import Path

from installer.contents import runtime_packages
from installer.ground import PACKAGE, ROOT, BuildFailed, say

LICENCE = re.compile(r"/licenses/|(licen[cs]e|copying|notice)[^/]*(?<!\.py)(?<!\.pyc)$", re.IGNORECASE)
LICENCES_NOT_IN_WHEELS = {
    "pyside6-essentials": ("resources/licences/LGPL-3.0.txt", "resources/licences/GPL-3.0.txt"),
    "shiboken6": ("resources/licences/LGPL-3.0.txt", "resources/licences/GPL-3.0.txt"),
    "sqlcipher3": ("resources/licences/SQLCipher.txt",),  # the wheel brings its own, not that of the library
}


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
