"""How the server's commands and its log speak: a line is a line, whatever stands in people's texts."""

from __future__ import annotations

import json
import logging
import sys

from typing_extensions import override

from jobcentre_desktop.domain.terminal_text import json_on_one_line, on_one_line


def in_lines(*lines: str) -> str:
    """Return what a command tells people."""
    return "\n".join(map(on_one_line, lines))


def in_json(told: object) -> str:
    """Return what a command tells programs: one object on one line."""
    return json_on_one_line(json.dumps(told, ensure_ascii=False))


def say(told: str) -> None:
    """Print a command's answer."""
    sys.stdout.write(f"{told}\n")
    sys.stdout.flush()


def remark(line: str) -> None:
    """Say something beside the answer."""
    sys.stderr.write(f"{on_one_line(line)}\n")
    sys.stderr.flush()


def start_log() -> None:
    """Write to standard error from now on: refusals, enrolments, faults by place."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OneLine("%(asctime)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.getLogger("jobcentre_desktop").setLevel(logging.INFO)


class _OneLine(logging.Formatter):
    """Each entry takes one line: an address that somebody asks for cannot pass for another entry."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        return on_one_line(super().format(record))
