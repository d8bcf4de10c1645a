"""The answers of the first start, step by step, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, unique
from string import ascii_uppercase

from PySide6.QtCore import QObject, Signal

from counter_app.settings import CodeIssuer, OfficeKind
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import OfficeError
from ui.launcher.ports import Branches, NewBranch

TRAINING_CODES = {OfficeKind.BRANCH: "0000", OfficeKind.SPO: "0001"}
"""Two training offices that are to exchange files must not have the same code."""
QUEUE_LETTER = "S"
COUNTERS = 4
LAST_COUNTER = 99


@unique
class Step(IntEnum):
    START = 0
    OFFICE = 1
    BRANCH = 2
    OFFER = 3
    CODES = 4
    ADMINISTRATOR = 5
    SUMMARY = 6


ASKED = {
    Step.BRANCH: ("branch_code", "branch_name"),
    Step.OFFER: ("services", "counters", "queue_letter"),
    Step.ADMINISTRATOR: ("admin_password",),
}
"""Which step asks for a field that the office can refuse."""


@dataclass
class Answers:
    """What was answered so far."""

    training: bool = False
    kind: OfficeKind = OfficeKind.BRANCH
    code: str = ""
    name: str = ""
    zone: Zone = Zone.WIB
    services: set[str] = field(default_factory=set)
    counters: int = COUNTERS
    letter: str = QUEUE_LETTER
    codes: CodeIssuer = CodeIssuer.CORE
    password: str = ""
    again: str = ""


class FirstStart(QObject):
    """Leads through the steps. A step is left only when nothing is wrong with it."""

    changed = Signal()
    finished = Signal(object)
    """A `NewBranch`, when the summary was confirmed."""

    def __init__(self, branches: Branches) -> None:
        super().__init__()
        self._branches = branches
        self.services = branches.services
        self.answers = Answers(services={one.letter for one in branches.services if one.active})
        self.step = Step.START
        self.errors: dict[str, OfficeError] = {}
        self.differs = False
        """Whether the two passwords differ."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps to go; a training branch has no administrator."""
        return tuple(step for step in Step if step is not Step.ADMINISTRATOR or not self.answers.training)

    def wanted(self) -> NewBranch:
        given = self.answers
        return NewBranch(
            training=given.training,
            code=given.code.strip(),
            name=given.name.strip(),
            zone=given.zone,
            services=frozenset() if self.is_spo else frozenset(given.services),
            counters=given.counters,
            codes=given.codes,
            admin_password=None if given.training else given.password,
            kind=given.kind,
            queue_letter=given.letter.strip().upper() if self.is_spo else "",
        )

    @property
    def is_spo(self) -> bool:
        return self.answers.kind is OfficeKind.SPO

    @property
    def free_letters(self) -> str:
        """Letters that no service of a branch has: an SPO's numbers must not be taken for a branch's."""
        taken = {one.letter for one in self.services}
        return "".join(letter for letter in ascii_uppercase if letter not in taken)

    def choose_work(self, *, training: bool, name: str) -> None:
        """Real work or training; a training office is offered a code and `name`."""
        given = self.answers
        if training != given.training:
            given.training = training
            given.codes = CodeIssuer.LOCAL if training else CodeIssuer.CORE
            self._offer(name)
        self.changed.emit()

    def choose_kind(self, kind: OfficeKind, name: str) -> None:
        """A branch or a Service Point Office; `name` is offered to one for training."""
        given = self.answers
        if kind is not given.kind:
            given.kind = kind
            if given.training:
                self._offer(name)
        self.changed.emit()

    def _offer(self, name: str) -> None:
        given = self.answers
        given.code = TRAINING_CODES[given.kind] if given.training else ""
        given.name = name if given.training else ""

    def go_on(self) -> None:
        """To the next step, or to the end; or nowhere, while something is wrong here."""
        self._check()
        if not self.errors and not self.differs:
            if self.step is Step.SUMMARY:
                self.finished.emit(self.wanted())
                return
            self.step = self.steps[self.steps.index(self.step) + 1]
        self.changed.emit()

    def go_back(self) -> None:
        self.errors, self.differs = {}, False
        self.step = self.steps[max(0, self.steps.index(self.step) - 1)]
        self.changed.emit()

    def _check(self) -> None:
        here = ASKED.get(self.step, ())
        self.errors = {
            error.field: error for error in self._branches.check(self.wanted()) if error.field in here and error.field
        }
        secret = self.answers
        self.differs = self.step is Step.ADMINISTRATOR and not self.errors and secret.password != secret.again

    def refuse(self, error: OfficeError) -> None:
        """The office refused an answer: back to the step that asked for it."""
        for step, fields in ASKED.items():
            if error.field in fields and error.field is not None:
                self.step = step
                self.errors = {error.field: error}
        self.changed.emit()
