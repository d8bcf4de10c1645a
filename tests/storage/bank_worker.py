"""A process that takes a bank's list, to be killed meanwhile."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path

from counter_app.payments.bank_file import read_bank_file
from counter_app.payments.bank_import import take_bank_list
from tests.storage.workers import Place, office_at


def take_list(place: Place, file: Path, told: Connection) -> None:
    """Tells every step of the progress, and `-1` once the list is in the books."""
    with office_at(place) as office:
        content = read_bank_file(file)
        office.run(take_bank_list, office.command_line_actor(), content, told.send)
        told.send(-1.0)
