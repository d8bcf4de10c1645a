"""Entry point of the program."""

from __future__ import annotations

import sys

from counter_app.cli.app import main as run_command_line


def main() -> None:
    sys.exit(run_command_line())


if __name__ == "__main__":
    main()
