"""A simulated day, an export and an erasure: neither the log nor the diary tells of anybody."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from counter_app.bootstrap import Office, open_office
from counter_app.privacy.model import ErasureGround
from counter_app.privacy.operations import apply_retention, erase_person, export_person
from counter_app.registration.case import BEFORE_PAID
from counter_app.registration.operations import cancel_case
from counter_app.settings import Language, Settings
from counter_app.shared.calendar import Zone, day_bounds
from counter_app.shared.clock import SetClock
from counter_app.staff.model import SYSTEM
from counter_app.storage.tables import applicants, events
from counter_app.training.simulation import simulate
from ui.log import keep_log

DAY = date(2026, 11, 23)
TICKETS, COUNTERS = 12, 2
_OTHERS = ("full_name", "name", "nik", "phone", "passport_number")
_PARTS = ("full_name", "mother_name", "father_name", "nik", "phone", "email", "birth_date", "work_location")


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The log of a window's process, kept as fully as it can be."""
    root = logging.getLogger()
    level = root.level
    file = keep_log(tmp_path_factory.mktemp("log"), "day")
    assert file is not None
    kept = [one for one in root.handlers if isinstance(one, RotatingFileHandler)]
    for handler in kept:
        handler.maxBytes = 0  # so that nothing is lost before it is searched
    root.setLevel(logging.DEBUG)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)
    yield file
    for name in ("sqlalchemy.engine", "ui", "counter_app"):
        logging.getLogger(name).setLevel(logging.NOTSET)
    root.setLevel(level)
    for handler in kept:
        root.removeHandler(handler)
        handler.close()


@pytest.fixture(scope="module")
def office(log: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The branch after its day. `log` comes first, so that it hears everything."""
    folder = tmp_path_factory.mktemp("day")
    simulate(tickets=TICKETS, counters=COUNTERS, seed=7, day=DAY, out=folder)
    assert log.exists()
    clock = SetClock(day_bounds(DAY, Zone.WIB)[1])
    settings = Settings(f"sqlite:///{folder / 'branch.db'}", folder / "papers", Language.ID)
    opened = open_office(settings, clock)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def personal(office: Office) -> frozenset[str]:
    """What the people of the day typed; collected before some of it is erased."""
    people = [report.cases[0].form for report in reports(office)]
    assert len(people) > TICKETS // 3
    erase_some(office)
    return frozenset(word for form in people for word in words(form))


def reports(office: Office) -> list[Any]:
    niks = office.read(lambda work: list(work.connection.execute(sa.select(applicants.c.nik)).scalars()), SYSTEM)
    return [office.run(export_person, SYSTEM, nik).report for nik in niks]


def erase_some(office: Office) -> None:
    """Whoever did not pay gives up, and is erased; the rest is left to retention."""
    for report in reports(office):
        if report.cases[0].state in BEFORE_PAID:
            office.run(cancel_case, SYSTEM, report.cases[0].number, "pulang karena ada keperluan")
            office.run(erase_person, SYSTEM, report.nik, ErasureGround.REQUEST)
    office.run(apply_retention, SYSTEM)


def words(form: Any) -> Iterator[str]:
    """Names, numbers and places of a form, and of everybody else who is named in it."""
    for value in (form[key] for key in _PARTS if form.get(key)):
        yield str(value)
    yield form["address"]["street"]
    yield form["phone"].removeprefix("+62")
    if form.get("monthly_income"):
        yield str(form["monthly_income"])
        yield f"{form['monthly_income']:,}".replace(",", ".")
    for other in (*form.get("heirs", ()), form.get("guardian"), form.get("sponsor"), form.get("placement")):
        yield from (other[key] for key in _OTHERS if other and other.get(key))


def told(text: str, personal: frozenset[str]) -> set[str]:
    return {word for word in personal if re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text.casefold())}


def test_no_event_of_the_day_tells_of_anybody(office: Office, personal: frozenset[str]) -> None:
    details = office.read(lambda work: list(work.connection.execute(sa.select(events.c.details)).scalars()), SYSTEM)
    assert len(details) > 10 * TICKETS
    assert [(one, told(one, personal)) for one in details if told(one, personal)] == []


def test_no_line_of_the_log_tells_of_anybody(log: Path, personal: frozenset[str]) -> None:
    files = sorted(log.parent.glob("day.log*"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    assert any("INSERT INTO applicants" in line for line in lines)
    assert [told(line, personal) for line in lines if told(line, personal)] == []


def test_the_branch_is_sound_after_its_erasures(office: Office, personal: frozenset[str]) -> None:
    assert personal
    assert office.verify() == ()
