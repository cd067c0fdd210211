"""Puts `file_calls.c` between this program and its files: compiled here, loaded before everything else."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_SOURCE = Path(__file__).with_name("file_calls.c")
_PLACE, _EARLY = "FAULTS_LIBRARY", "LD_PRELOAD"


class NoCompiler(Exception):
    """There is no C compiler here, or this is not Linux."""


def be_started_with_it(arguments: list[str]) -> None:
    """Start this Python anew with the library before everything else; return once it has it.

    Raises NoCompiler.
    """
    if _PLACE in os.environ:
        # It is loaded by now; programs that are started from here are no concern of it.
        shutil.rmtree(os.environ.pop(_PLACE))
        del os.environ[_EARLY]
        return
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        raise NoCompiler
    folder = Path(tempfile.mkdtemp(prefix="faults"))
    library = folder / "file_calls.so"
    flags = ("-O2", "-Wall", "-Werror", "-shared", "-fPIC")
    subprocess.run([compiler, *flags, "-o", library, _SOURCE, "-ldl"], check=True)
    os.environ |= {_PLACE: str(folder), _EARLY: str(library)}
    os.execv(sys.executable, [sys.executable, *arguments])


def the_library() -> ctypes.CDLL:
    """Return the library under which this program was started."""
    library = ctypes.CDLL(None)
    library.record_calls.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
    library.fail_call.argtypes = [ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.c_int]
    library.calls_so_far.restype = ctypes.c_long
    library.promise.argtypes = [ctypes.c_char_p]
    return library


def record_calls(below: Path, into: Path) -> None:
    """Write every change of a file below a folder to `into`, from now on, in this process."""
    the_library().record_calls(os.fsencode(below), os.fsencode(into))


def fail_call(below: Path, at: int, error: int, *, for_good: bool) -> None:
    """Have the `at`th call from now on fail, none with 0; and all later ones that write, `for_good`."""
    the_library().fail_call(os.fsencode(below), at, error, for_good)
