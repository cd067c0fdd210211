"""Reads the command line and calls bootstrap; nothing else."""

from __future__ import annotations

import sys

from jobcentre_desktop import bootstrap


def main() -> int:
    """Run the app, or one command of the terminal. Return the exit code."""
    return bootstrap.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
