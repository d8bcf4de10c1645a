"""A branch and its Service Point Office, each with a database of its own, and the files between them."""

from __future__ import annotations

import atexit
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from counter_app.bootstrap import Office, init_branch, open_office, spo_services
from counter_app.channels.spo_model import PublicKeys, TakenIn
from counter_app.channels.spo_pairing import pair
from counter_app.payments.operations import issue_receipt, record_payment
from counter_app.registration.operations import notify_dues, submit_form
from counter_app.settings import CodeIssuer, Language, OfficeKind, Settings
from counter_app.shared.clock import SetClock
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer
from counter_app.storage.exchanging import FileMade
from tests.support.branch import MORNING
from tests.support.databases import Databases, SqliteFiles
from tests.support.forms import make_form

SPO_CODE, BRANCH_CODE = "5001", "1234"
STAFF = {"tono": Role.CLERK, "wati": Role.CLERK, "sari": Role.SUPERVISOR, "dewi": Role.ADMINISTRATOR}


@dataclass(frozen=True)
class Side:
    """One of the two offices, with the people in it."""

    office: Office
    clock: SetClock
    folder: Path
    numbers: Iterator[int]

    def actor(self, name: str) -> Actor:
        found = self.office.read(lambda work: work.officers.by_name(name), self.office.command_line_actor())
        assert found is not None
        return found.actor

    @property
    def clerk(self) -> Actor:
        return self.actor("tono")

    @property
    def supervisor(self) -> Actor:
        return self.actor("sari")

    @property
    def administrator(self) -> Actor:
        return self.actor("dewi")

    def keys(self, *, renew: bool = False) -> PublicKeys:
        return self.office.exchange_keys(self.administrator, renew=renew).keys

    def pair_with(self, keys: PublicKeys) -> None:
        self.office.run(pair, self.administrator, keys.text, keys.shown_fingerprint)

    def send(self, partner: str | None = None) -> FileMade:
        """Write the next file for the partner."""
        target = self.folder / f"{self.office.branch_code}-{next(self.numbers)}.lkx"
        return self.office.send_exchange(self.supervisor, target, partner)

    def take(self, made: FileMade) -> TakenIn:
        return self.office.take_exchange(self.supervisor, made.path)

    def awaiting(self, person: int = 1, actor: Actor | None = None, **changes: Any) -> tuple[str, str]:
        """The number of a new case of a clerk, and its payment code."""
        who = actor or self.clerk
        case = self.office.run(submit_form, who, make_form(person, **changes)).case.number
        self.office.run(notify_dues, who, case)
        return case, self.office.run(issue_receipt, who, case).code.code

    def pay(self, code: str, reference: str = "BANK1") -> None:
        amount = self.office.read(lambda work: work.payment_codes.find(code), self.supervisor)
        assert amount is not None
        self.office.run(record_payment, self.supervisor, code, amount.amount, self.clock.now(), reference)

    def view(self, number: str) -> dict[str, Any]:
        """What this office makes of a case, as far as both must come to the same."""

        def look(work: Any) -> dict[str, Any]:
            kept = work.exchange.kept(number)
            card = work.cards.of_case(kept.id)
            return {
                "state": kept.state,
                "form": work.cases.by_id(kept.id).form,
                "documents": work.cases.documents(kept.id),
                "consents": work.cases.consents(kept.id),
                "quotes": [one.facts for one in work.exchange.quotes(kept.id)],
                "codes": {one.code: (one.state, one.amount) for one in work.payment_codes.of_case(kept.id)},
                "payments": sorted((one.facts for one in work.exchange.payments(kept.id)), key=repr),
                "card": None if card is None else {**vars(card), "case": 0},
            }

        return self.office.read(look, self.supervisor)


@dataclass(frozen=True)
class TwoOffices:
    """Both stand in the same hour; `exchange` carries the files of a night both ways."""

    branch: Side
    spo: Side
    clock: SetClock

    def exchange(self) -> tuple[TakenIn, TakenIn]:
        """A file of the SPO, then one of the branch."""
        here = self.branch.take(self.spo.send())
        return here, self.spo.take(self.branch.send())

    def settle(self) -> None:
        """Nights until nobody has anything to say."""
        for _ in range(6):
            self.exchange()

    def same(self, number: str) -> dict[str, Any]:
        """What both offices make of a case; it must be the same."""
        here, there = self.branch.view(number), self.spo.view(number)
        assert here == there
        return here


def make_office(url: str, folder: Path, code: str, kind: OfficeKind, clock: SetClock) -> Side:
    settings = _settings(url, folder, code)
    more: dict[str, Any] = {} if kind is OfficeKind.BRANCH else {"services": spo_services("S")}
    init_branch(
        settings,
        code=code,
        name=f"Kantor {code}",
        training=True,
        codes=CodeIssuer.LOCAL,
        admin_password=None,
        now=clock.now(),
        counters=2,
        kind=kind,
        **more,
    )
    office = open_office(settings, clock)
    for name, role in STAFF.items():
        office.run(add_officer, office.command_line_actor(), name, name.capitalize(), role, None)
    return Side(office, clock, folder / code, count(1))


def _settings(url: str, folder: Path, code: str) -> Settings:
    return Settings(url, folder / code / "papers", Language.ID)


@dataclass(frozen=True)
class _Pair:
    """Both offices as they were made, closed: their databases and their folders."""

    branch: str
    spo: str
    folder: Path


_MADE: dict[tuple[object, bool], _Pair] = {}


@cache
def _room() -> Path:
    folder = TemporaryDirectory(prefix="loket-two-offices-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def _made(databases: Databases, *, paired: bool) -> _Pair:
    """The pair of which all tests get copies; files can be copied to everywhere, a server has its own."""
    key = ("files" if isinstance(databases, SqliteFiles) else databases, paired)
    if key not in _MADE:
        folder = _room() / str(len(_MADE))
        folder.mkdir()
        own = SqliteFiles(folder) if isinstance(databases, SqliteFiles) else databases
        _MADE[key] = _make(own, folder, paired=paired)
    return _MADE[key]


def _make(databases: Databases, folder: Path, *, paired: bool) -> _Pair:
    clock = SetClock(MORNING)
    urls = databases.empty(), databases.empty()
    branch = make_office(urls[0], folder, BRANCH_CODE, OfficeKind.BRANCH, clock)
    spo = make_office(urls[1], folder, SPO_CODE, OfficeKind.SPO, clock)
    if paired:
        branch_keys, spo_keys = branch.keys(), spo.keys()
        branch.pair_with(spo_keys)
        spo.pair_with(branch_keys)
    branch.office.close()
    spo.office.close()
    return _Pair(*urls, folder)


@contextmanager
def two_offices(databases: Databases, folder: Path, *, paired: bool = True) -> Iterator[TwoOffices]:
    """A branch and its SPO on the morning of the tests, paired unless that is what is tested."""
    made = _made(databases, paired=paired)
    clock = SetClock(MORNING)
    with ExitStack() as stack:

        def copy(url: str, code: str) -> Side:
            if (made.folder / code).is_dir():
                shutil.copytree(made.folder / code, folder / code, dirs_exist_ok=True)
            own = databases.copy(url)
            stack.callback(databases.drop, own)
            office = open_office(_settings(own, folder, code), clock)
            stack.callback(office.close)
            return Side(office, clock, folder / code, count(1))

        yield TwoOffices(copy(made.branch, BRANCH_CODE), copy(made.spo, SPO_CODE), clock)
