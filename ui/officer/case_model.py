"""The case of the ticket in hand: what is known of it, and the steps that lead on."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum, unique
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from counter_app.channels.steps import ChannelStep
from counter_app.payments.desk import (
    CaseDesk,
    DeskCase,
    continue_case,
    receive_missing,
    suggested_outcome,
    view_desk_case,
)
from counter_app.payments.operations import issue_receipt
from counter_app.queueing.model import Outcome, Ticket
from counter_app.registration.case import ENDED
from counter_app.registration.drafting import take_over_draft
from counter_app.registration.drafts import FormDraft
from counter_app.registration.form import Form1A
from counter_app.registration.known import last_form
from counter_app.registration.missing_slip import MissingSlipGiven, give_missing_slip
from counter_app.registration.model import CaseState
from counter_app.registration.operations import (
    cancel_case,
    notify_dues,
    record_change,
    record_document,
    show_on_screen,
    submit_form,
)
from counter_app.registration.records import DocumentRecord
from counter_app.registration.screen import ScreenPage
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import OfficeError
from ui.officer.case_reading import CaseLook, look, open_ticket
from ui.shared.core_code import EnteredCode
from ui.shared.station import Station, concerns

Refused = Callable[[OfficeError], None]


@unique
class Step(IntEnum):
    FORM = 1
    DOCUMENTS = 2
    DUES = 3
    CODE = 4
    FINISH = 5


_STEP_OF = {
    CaseState.DRAFT: Step.FORM,
    CaseState.REGISTERED: Step.DOCUMENTS,
    CaseState.CALLED: Step.DOCUMENTS,
    CaseState.INCOMPLETE: Step.DOCUMENTS,
    CaseState.COMPLETE: Step.DUES,
    CaseState.NOTIFIED: Step.CODE,
    CaseState.AWAITING_PAYMENT: Step.CODE,
    CaseState.CODE_EXPIRED: Step.CODE,
}
"""Where a case is gone on with; one that is paid or cancelled shows its summary."""


class CaseModel(QObject):
    """One ticket at a time. `opened` when a ticket was read for the first time, `changed` after every reading."""

    opened = Signal()
    arrived = Signal()
    """The ticket in hand was tied to a case elsewhere: by another window, or by the command line."""
    changed = Signal()
    busy_changed = Signal()
    refused = Signal(object)
    """An `OfficeError` that no page took."""
    screen_shown = Signal(str, str)

    def __init__(self, station: Station, counter: int) -> None:
        super().__init__()
        self.station = station
        self.counter = counter
        self.ticket: Ticket | None = None
        self.desk: CaseDesk | None = None
        self.channel_steps: tuple[ChannelStep, ...] = ()
        """The published steps, where the applicant stands."""
        self.draft: FormDraft | None = None
        """The form that was begun at the ticket, as it was when the ticket was opened here."""
        self.busy = False
        self._stale = False
        station.changed.connect(self._on_changes)
        station.available.connect(self._on_available)
        station.unavailable.connect(self._free)
        station.jobs.broke.connect(self._free)

    @property
    def case(self) -> DeskCase | None:
        return None if self.desk is None else self.desk.case

    @property
    def state(self) -> CaseState | None:
        return None if self.case is None else self.case.case.state

    @property
    def number(self) -> str:
        """The case's number; empty without a case."""
        return "" if self.case is None else self.case.case.number

    # looking

    def show(self, ticket: Ticket | None) -> None:
        same = self.ticket is not None and ticket is not None and self.ticket.id == ticket.id
        self.ticket = ticket
        if same:
            return
        self.desk = self.draft = None
        if ticket is None:
            self.changed.emit()
        else:
            self.refresh()

    def leave(self) -> None:
        """The window is gone: answers that are still under way concern nobody."""
        self.ticket = self.desk = self.draft = None

    def refresh(self) -> None:
        if self.ticket is None:
            return
        ticket = self.ticket.id
        if self.desk is None:
            self.station.read(open_ticket, ticket, then=partial(self._open, ticket))
        else:
            self.station.read(look, ticket, then=partial(self._show, ticket))

    def _open(self, ticket: int, found: tuple[CaseLook, FormDraft | None]) -> None:
        seen, draft = found
        if self.desk is None:
            self.draft = draft
        self._show(ticket, seen)

    def _show(self, ticket: int, seen: CaseLook, *, by_itself: bool = True) -> None:
        """`by_itself`: not what follows from a step that was made here."""
        if self.ticket is None or self.ticket.id != ticket:
            return
        first, before = self.desk is None, self.number
        self.desk, self.channel_steps = seen.desk, seen.steps
        if first:
            self.opened.emit()
        elif by_itself and not self.busy and self.number not in {"", before}:
            self.arrived.emit()
        self.changed.emit()

    def _on_changes(self, changes: Changes) -> None:
        mine = self.case is not None and self.case.case.id in changes.cases
        held = self.ticket is not None and self.ticket.id in changes.tickets
        if (mine or held) and concerns(changes, Part.CASES, Part.PAYMENTS, Part.PAPERS, Part.CARDS):
            self.refresh()

    def _on_available(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()

    def _free(self) -> None:
        """What was under way is unknown: look again as soon as the office is there."""
        self._stale = True
        self._set_busy(busy=False)

    # where the case stands

    def step(self) -> Step:
        """The step that comes next."""
        return Step.FORM if self.state is None else _STEP_OF.get(self.state, Step.FINISH)

    def reached(self, step: Step) -> bool:
        """Whether a step can be opened."""
        if self.case is None or step is Step.CODE:
            quoted = self.case is not None and self.case.quote is not None
            return step in {Step.FORM, Step.FINISH} or quoted
        return True

    def done(self, step: Step) -> bool:
        if self.case is None:
            return False
        return {
            Step.FORM: True,
            Step.DOCUMENTS: not self.case.missing,
            Step.DUES: self.case.quote is not None or self.state is CaseState.DATA_CHANGED,
            Step.CODE: self.case.code is not None and self.state is not CaseState.CODE_EXPIRED,
            Step.FINISH: False,
        }[step]

    @property
    def is_change(self) -> bool:
        """Whether a change of data is to be recorded: there are no dues and no code then."""
        return self.case is not None and self.case.is_change

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of this case; in the place of the dues a change of data is recorded."""
        return tuple(step for step in Step if step is not Step.CODE or not self.is_change)

    @property
    def ended(self) -> bool:
        return self.state in ENDED

    @property
    def notified(self) -> bool:
        """Whether the applicant was told the present dues."""
        return self.case is not None and self.case.quote is not None and self.state is not CaseState.COMPLETE

    @property
    def may_notify(self) -> bool:
        return not self.is_change and self.state in {CaseState.COMPLETE, CaseState.NOTIFIED, CaseState.CODE_EXPIRED}

    @property
    def code_wanted(self) -> bool:
        return self.state in {CaseState.NOTIFIED, CaseState.CODE_EXPIRED}

    @property
    def documents_open(self) -> bool:
        """Whether documents can still be recorded: once the dues are notified, they were complete."""
        return self.step() in {Step.DOCUMENTS, Step.DUES}

    @property
    def outcome(self) -> Outcome:
        return suggested_outcome(self.state)

    def screen_page(self, step: Step) -> ScreenPage | None:
        """What of a step the applicant can be shown."""
        if self.case is None or self.state is CaseState.CANCELLED:
            return None
        if step in {Step.CODE, Step.FINISH} and self.case.code is not None:
            return ScreenPage.CODE
        if step in {Step.DUES, Step.CODE, Step.FINISH} and self.notified:
            return ScreenPage.DUES
        return ScreenPage.DATA

    # doing

    def submit(self, form: object, *, then: Callable[[], None], refused: Refused) -> None:
        if self.ticket is not None:
            self._do(submit_form, form, self.ticket.number, then=then, refused=refused)

    def record(self, record: DocumentRecord) -> None:
        self._do(
            record_document,
            self.number,
            record.item.value,
            record.status,
            original_seen=record.original_seen,
            note=record.note,
        )

    def receive_all(self) -> None:
        """Everything that is missing has come."""
        self._do(receive_missing, self.number)

    def notify(self) -> None:
        self._do(notify_dues, self.number)

    def record_change(self, *, then: Callable[[], None], refused: Refused) -> None:
        self._do(record_change, self.number, then=then, refused=refused)

    def give_slip(self, *, then: Callable[[MissingSlipGiven], None], refused: Refused) -> None:
        """Write down what is missing, and park the ticket until it was fetched."""
        if self.busy or self.ticket is None:
            return
        self._set_busy(busy=True)

        def given(slip: MissingSlipGiven) -> None:
            self._set_busy(busy=False)
            then(slip)

        def failed(problem: OfficeError) -> None:
            self._set_busy(busy=False)
            refused(problem)

        self.station.run(give_missing_slip, self.number, self.ticket.number, then=given, refused=failed)

    def issue(self, entered: EnteredCode | None, refused: Refused) -> None:
        """Issue receipt and code; `entered` is the core system's code in a branch that works with those."""
        code, again = (None, None) if entered is None else (entered.code, entered.again)
        self._do(issue_receipt, self.number, code, again, refused=refused)

    def cancel(self, reason: str, *, then: Callable[[], None], refused: Refused) -> None:
        self._do(cancel_case, self.number, reason, then=then, refused=refused)

    def go_on_with(self, number: str, *, then: Callable[[], None], refused: Refused) -> None:
        """Take up a case that the person has already."""
        if self.ticket is not None:
            self._do(continue_case, number, self.ticket.number, then=then, refused=refused)

    def take_over(self, draft: int, then: Callable[[FormDraft], None], refused: Refused) -> None:
        """Go on here with a form that was begun at another ticket."""
        if self.ticket is not None:
            self.station.run(take_over_draft, draft, self.ticket.number, then=then, refused=refused)

    def last_form(self, nik: str, then: Callable[[Form1A | None], None], refused: Refused) -> None:
        """Look at the last form of a person, which is recorded."""
        self.station.run(last_form, nik, then=then, refused=refused)

    def view(self, number: str, then: Callable[[DeskCase], None]) -> None:
        """Open another case to read it, which is recorded."""
        self.station.run(view_desk_case, number, then=then, refused=self.refused.emit)

    def show_on_screen(self, step: Step) -> None:
        self.show_page(self.screen_page(step))

    def show_page(self, page: ScreenPage | None) -> None:
        if page is not None:
            self.station.run(
                show_on_screen,
                self.counter,
                page,
                self.number,
                then=lambda _: self.screen_shown.emit(page.value, self.number),
                refused=self.refused.emit,
            )

    def _do(
        self,
        operation: Callable[..., Any],
        *args: Any,
        then: Callable[[], None] = lambda: None,
        refused: Refused | None = None,
        **kwargs: Any,
    ) -> None:
        """Run one operation at a time, read the case again, and only then go on."""
        if self.busy or self.ticket is None:
            return
        self._set_busy(busy=True)
        ticket = self.ticket.id

        def done(_result: object) -> None:
            self.station.read(look, ticket, then=shown)

        def shown(seen: CaseLook) -> None:
            self._set_busy(busy=False)
            self._show(ticket, seen, by_itself=False)
            if self.ticket is not None and self.ticket.id == ticket:
                then()

        def failed(problem: OfficeError) -> None:
            self._set_busy(busy=False)
            self.refresh()
            there = self.ticket is not None and self.ticket.id == ticket
            (refused if refused is not None and there else self.refused.emit)(problem)

        self.station.run(operation, *args, then=done, refused=failed, **kwargs)

    def _set_busy(self, *, busy: bool) -> None:
        if busy is not self.busy:
            self.busy = busy
            self.busy_changed.emit()
