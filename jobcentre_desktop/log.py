"""Log set-up: a small dated file in the desk's folder that never holds a personal fact.

Our own modules log codes and counts only (errors show their code alone, see `domain.errors`). Other libraries
are heard from warnings up, so that none of their chatter about requests or statements reaches the file.
"""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from typing_extensions import override

from jobcentre_desktop.domain.terminal_text import on_one_line

_FOLDER, _FILE = "log", "jobcentre.log"
_MOST_BYTES = 512 * 1024
_KEPT_FILES = 5
_TAIL_LINES = 200


def start_log(home: Path) -> None:
    """Write to `home/log/jobcentre.log` from now on; five files of half a megabyte are kept.

    An entry is one line: moment with its zone, level, module, what is said.
    """
    folder = home / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / _FILE, maxBytes=_MOST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8"
    )
    handler.setFormatter(_OneLine("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("jobcentre_desktop").setLevel(logging.INFO)


class _OneLine(logging.Formatter):
    """Each entry takes one line, with where a bug was: nothing that is in it can pass for another entry.

    The folder of whoever works on this PC is called after them, so it is not named.
    """

    @override
    def format(self, record: logging.LogRecord) -> str:
        return on_one_line(super().format(record).replace(str(Path.home()), "~"))


def end_of_log(home: Path) -> str:
    """Return the last lines of the log, "" when there is none."""
    path = home / _FOLDER / _FILE
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
    return "\n".join(lines[-_TAIL_LINES:])
