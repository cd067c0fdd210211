"""Starts the central server's terminal: `jobcentre-server` or `python -m jobcentre_desktop.server`."""

from __future__ import annotations

import sys

from jobcentre_desktop.server import command_line


def main() -> None:
    """Run the terminal and end the process with its exit code."""
    sys.exit(command_line.main())


if __name__ == "__main__":
    main()
