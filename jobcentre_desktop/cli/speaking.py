"""How a command speaks and listens: one JSON object or plain lines out, one JSON object in."""

from __future__ import annotations

import io
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import msgspec

from jobcentre_desktop.domain.errors import (
    FileNotReadable,
    FileNotWritable,
    InputProblems,
    JobCentreError,
    NotAnObject,
)
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.terminal_text import json_on_one_line, on_one_line

_LOG = logging.getLogger(__name__)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
STDIN = "-"
"""Stands for standard input where a file or a word is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """The three streams, and the words for problems."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    sentence: Callable[[JobCentreError], str]

    def use_utf8(self) -> None:
        """Speak UTF-8 whatever code page the machine has: JSON is nothing else, and names are Khmer."""
        for stream in (self.stdout, self.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")

    def answer(self, told: Mapping[str, Json], *lines: str, as_json: bool) -> None:
        """Print the answer: exactly one JSON object, or the lines for people."""
        if as_json:
            self.stdout.write(json_on_one_line(msgspec.json.encode(told).decode()) + "\n")
        else:
            self.stdout.writelines(f"{on_one_line(line)}\n" for line in lines)
        self.stdout.flush()

    def problem(self, error: JobCentreError) -> None:
        """Print what happened and its code; one line per field when fields are the matter.

        The log gets the code.
        """
        _LOG.info("told %s", error.code)
        if isinstance(error, InputProblems):
            for one in error.problems:
                self.remark(f"{one.field}: {self.sentence(one.error)} [{one.error.code}]")
        else:
            self.remark(f"{self.sentence(error)} [{error.code}]")

    def remark(self, line: str) -> None:
        """Say something beside the answer."""
        self.stderr.write(f"{on_one_line(line)}\n")
        self.stderr.flush()

    def fall_silent(self) -> None:
        """Let what is still unsaid go nowhere: Python says it again when it ends, and would fail again."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.stdout.fileno())
        os.close(nowhere)

    def progress(self, done: int, total: int) -> bool:
        """Count on the terminal, when there is somebody to look at it; never asks to stop."""
        if self.stderr.isatty() and (done % 20 == 0 or done == total):
            self.stderr.write(f"\r{done:,} / {total:,}" + ("\n" if done == total else ""))
            self.stderr.flush()
        return True

    def read_object(self, source: str) -> dict[str, Json]:
        """Return the JSON object of a file, or of standard input for "-".

        Raises FileNotReadable, NotAnObject.
        """
        name = "The input" if source == STDIN else Path(source).name
        content = self._stdin_bytes() if source == STDIN else file_bytes(Path(source))
        try:
            told = msgspec.json.decode(content.removeprefix(_BYTE_ORDER_MARK))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise NotAnObject(name) from None
        if not isinstance(told, dict):
            raise NotAnObject(name)
        return told

    def read_line(self) -> str:
        """Return the first line of standard input that is not empty; "" when there is none."""
        binary = getattr(self.stdin, "buffer", None)
        # Line by line: what is typed at a terminal has no end.
        while line := self.stdin.readline().encode() if binary is None else binary.readline():
            if line.strip():
                return str(line, errors="replace").rstrip("\r\n")
        return ""

    def _stdin_bytes(self) -> bytes:
        binary = getattr(self.stdin, "buffer", None)
        return binary.read() if binary is not None else self.stdin.read().encode()


def file_bytes(path: Path) -> bytes:
    """Return the content of a file. Raises FileNotReadable."""
    try:
        return path.read_bytes()
    except (OSError, ValueError):
        raise FileNotReadable(path.name) from None


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole. Raises FileNotWritable."""
    try:
        path.write_bytes(content)
    except (OSError, ValueError):
        raise FileNotWritable(path.name) from None
