"""Builds the app: the only room that names every concrete class and plugs them together.

May import: settings, log, ui, cli, services, storage, sync, documents, reference, ports, domain
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from types import TracebackType

from jobcentre_desktop.settings import PASSWORD_VARIABLE, VERSION, read_settings

_PRACTICE = "--practice"


def run(argv: Sequence[str]) -> int:
    """Run the app when no command is given, else the terminal. Return the exit code."""
    settings = read_settings()
    _leave_no_dump()
    os.environ.pop(PASSWORD_VARIABLE, None)  # else every program that is started from here inherits it
    practice = _PRACTICE in argv
    commands = [word for word in argv if word != _PRACTICE]
    if practice:
        settings = settings.practice()
    if commands:
        # Imported here: the terminal starts without Qt's widgets, the window without the terminal.
        from jobcentre_desktop.bootstrap.terminal import run_terminal
        from jobcentre_desktop.log import start_log

        start_log(settings.home)
        sys.excepthook = _say_calmly
        return run_terminal(settings, commands, practice=practice)
    from jobcentre_desktop.bootstrap.lean_imports import import_leanly

    import_leanly()
    from jobcentre_desktop.bootstrap.start import run_window

    return run_window(settings, practice=practice, arguments=[sys.argv[0]])


def _leave_no_dump() -> None:
    """Have the system write no picture of the memory when the program dies: the file's key is in it."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say_calmly(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Tell of a bug without a personal fact: where in the code it was, never what was typed."""
    from jobcentre_desktop.ui.crash import report

    sys.stderr.write(f"The program had a problem. What was saved before is safe.\n{report(error, VERSION)}\n")
