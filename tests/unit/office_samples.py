"""A small training branch on SQLite for tests of operations; all persons are invented."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from counter_app.bootstrap import Office, init_branch, open_office
from counter_app.queueing.model import Counter
from counter_app.queueing.profile import Profile
from counter_app.settings import CodeIssuer, Language, Settings
from counter_app.shared.clock import Clock, SetClock
from counter_app.staff.model import SYSTEM, Actor, Role
from counter_app.staff.operations import add_officer, change_setting

OPENING = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
"""Friday, 08:00 WIB."""

PROFILES = {
    1: Profile((("A", "B", "C", "D", "E", "F", "G", "K"),)),
    2: Profile((("A", "B", "C", "D", "E", "F", "G", "K"),)),
    3: Profile((("A",), ("B", "K"))),
    4: Profile((("K",),)),
}
MAX_WAIT_MINUTES = 20
MAX_CALLS = 2
CALL_GAP_S = 10
TOLERANCE_MINUTES = 10
PARK_MINUTES = 15

_SETTINGS = {
    "max_wait_minutes": MAX_WAIT_MINUTES,
    "max_calls": MAX_CALLS,
    "call_gap_seconds": CALL_GAP_S,
    "no_show_tolerance_minutes": TOLERANCE_MINUTES,
    "park_minutes": PARK_MINUTES,
}
_STAFF = {"ani": Role.OFFICER, "budi": Role.OFFICER, "sri": Role.SUPERVISOR}


def pc_settings(folder: Path) -> Settings:
    return Settings(f"sqlite:///{folder / 'branch.db'}", folder / "papers", Language.ID)


def open_copy(folder: Path, clock: Clock | None = None) -> Office:
    """The sample branch, freshly opened in a folder of its own."""
    (folder / "branch.db").write_bytes(_template())
    return open_office(pc_settings(folder), clock or SetClock(OPENING))


def actor(office: Office, name: str) -> Actor:
    """One of ani, budi (officers), sri (supervisor), cli (the training branch's own)."""
    officer = office.read(lambda work: work.officers.by_name(name), SYSTEM)
    assert officer is not None
    return officer.actor


@cache
def _template() -> bytes:
    """The database file of the branch: migrations run once, every test gets a copy."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        init_branch(
            pc_settings(folder),
            code="1234",
            name="Kantor Cabang Contoh",
            training=True,
            codes=CodeIssuer.LOCAL,
            admin_password=None,
            now=OPENING,
            counters=2,
        )
        office = open_office(pc_settings(folder), SetClock(OPENING))
        for number in (3, 4):
            counter = Counter(number, PROFILES[number])
            office.run(lambda work, one: work.counters.add_counter(one), SYSTEM, counter)
        for name, role in _STAFF.items():
            office.run(add_officer, SYSTEM, name, name.title(), role, None)
        for key, value in _SETTINGS.items():
            office.run(change_setting, SYSTEM, key, str(value))
        office.close()
        return (folder / "branch.db").read_bytes()
