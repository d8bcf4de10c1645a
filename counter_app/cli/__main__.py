"""`python -m counter_app.cli`."""

from __future__ import annotations

import sys

from counter_app.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
