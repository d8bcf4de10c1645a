"""Tariff, settings, calendar and day by which commands about dues reckon.

They are the branch's, or those of the program where there is none.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.cli.context import Session
from counter_app.dues.loader import packaged_tariff
from counter_app.dues.tariff import Tariff
from counter_app.settings import BranchSettings
from counter_app.shared.calendar import WorkingCalendar, Zone, business_day
from counter_app.shared.clock import SystemClock
from counter_app.staff.model import SYSTEM

if TYPE_CHECKING:
    from counter_app.bootstrap import Office

_SQLITE_FILE = "sqlite:///"


def tariff_in_use(session: Session) -> Tariff:
    """Raises `Unavailable` for a database that is there but cannot be opened: its tariff may be another one."""
    office = _office(session)
    return packaged_tariff() if office is None else office.read(lambda work: work.tariff, SYSTEM)


def branch_in_use(session: Session) -> BranchSettings:
    office = _office(session)
    return BranchSettings() if office is None else office.read(lambda work: work.branch, SYSTEM)


def calendar_in_use(session: Session) -> WorkingCalendar:
    return branch_in_use(session).calendar()


def today_in_use(session: Session) -> date:
    office = _office(session)
    if office is None:
        return business_day(SystemClock().now(), Zone.WIB)
    return office.read(lambda work: work.today, SYSTEM)


def _office(session: Session) -> Office | None:
    """The branch's office, if there is a database; to look for a file costs nothing, to open one half a second."""
    address = session.settings.database
    if address.startswith(_SQLITE_FILE) and not Path(address.removeprefix(_SQLITE_FILE)).is_file():
        return None
    return session.office
