"""Another PC's process: issues a ticket for each line that it reads, and says when it was committed."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from counter_app.bootstrap import open_office
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.settings import Language, Settings


def main() -> None:
    office = open_office(Settings(sys.argv[1], Path(tempfile.gettempdir()), Language.ID))
    actor = office.command_line_actor()
    print("ready", flush=True)  # noqa: T201 - its answers
    for _ in sys.stdin:
        office.run(issue_ticket, actor, "A")
        print(time.monotonic(), flush=True)  # noqa: T201
    office.close()


if __name__ == "__main__":
    main()
