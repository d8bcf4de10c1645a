"""What the diary says of cases, money, votes and closed days, held against the tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from counter_app.channels.outbox_model import MailState
from counter_app.payments.bank_model import BankResult
from counter_app.payments.model import CodeState
from counter_app.privacy.model import Erased
from counter_app.registration.case import CaseState
from counter_app.shared.events import Event, EventKind
from counter_app.storage.day_proof import DayTold
from counter_app.storage.tables import (
    bank_lists,
    cases,
    closings,
    outbox,
    payment_codes,
    payments,
    quotes,
    survey_answers,
    survey_codes,
)

_MAIL_STATE_AFTER = {
    EventKind.MAIL_QUEUED: MailState.WAITING,
    EventKind.MAIL_POSTPONED: MailState.WAITING,
    EventKind.MAIL_SENT: MailState.SENT,
    EventKind.MAIL_GIVEN_UP: MailState.GIVEN_UP,
    EventKind.MAIL_UNSURE: MailState.UNSURE,
    EventKind.MAIL_WITHDRAWN: MailState.WITHDRAWN,
}
_CODE_STATE_AFTER = {
    EventKind.PAYMENT_CODE_ISSUED: CodeState.ACTIVE,
    EventKind.PAYMENT_CODE_EXPIRED: CodeState.EXPIRED,
    EventKind.PAYMENT_CODE_VOIDED: CodeState.VOID,
    EventKind.PAYMENT_CODE_REINSTATED: CodeState.ACTIVE,
    EventKind.PAYMENT_RECORDED: CodeState.PAID,
}
_TOLD_MAIL_STATE = sa.case((outbox.c.state == MailState.SENDING.value, MailState.WAITING.value), else_=outbox.c.state)
"""That a mail is just being given to a server is no news yet."""
Difference = tuple[str, str]
"""Name of the check and what differs, by ids only."""


class Told:
    """Hears every event in order and remembers what must stand in the tables afterwards."""

    def __init__(self) -> None:
        self._cases: dict[Any, tuple[Any, ...]] = {}
        self._quotes: dict[Any, tuple[Any, ...]] = {}
        self._amounts: dict[Any, Any] = {}
        self._codes: dict[Any, tuple[Any, ...]] = {}
        self._payments: dict[Any, tuple[Any, ...]] = {}
        self._reversed: dict[Any, tuple[Any, ...]] = {}
        self._bank_lists: dict[Any, tuple[Any, ...]] = {}
        self._mails: dict[Any, tuple[Any, ...]] = {}
        self._closings: dict[Any, tuple[Any, ...]] = {}
        self._erased: dict[Any, tuple[Any, ...]] = {}
        self._day = DayTold()
        self._votes = 0

    def hear(self, event: Event) -> None:
        told = event.details
        self._day.hear(event)
        if event.subject.case is not None and ("state" in told or event.kind is EventKind.FORM_SUBMITTED):
            self._cases[event.subject.case] = (told.get("state", CaseState.REGISTERED.value),)
        self._hear_money(event)
        if event.kind in _MAIL_STATE_AFTER:
            self._mails[told.get("mail")] = (event.subject.case, _MAIL_STATE_AFTER[event.kind].value)
        match event.kind:
            case EventKind.CODE_TAKEN_IN:
                self._codes[told.get("code_id")] = (event.subject.case, told.get("amount"), told.get("code_state"))
                self._amounts[told.get("code_id")] = told.get("amount")
            case EventKind.PAYMENT_TAKEN_IN:
                self._payments[told.get("payment_id")] = (told.get("code_id"), told.get("amount"))
                if told.get("reversed"):
                    self._reversed[told.get("payment_id")] = ()
            case EventKind.BANK_LIST_TAKEN:
                self._bank_lists[told.get("bank_list")] = tuple(told.get(result.value) for result in BankResult)
            case EventKind.SURVEY_CODE_USED:
                self._votes += 1
            case EventKind.DAY_CLOSED:
                self._closings[told.get("day")] = ()
            case EventKind.PERSON_ERASED | EventKind.RETENTION_APPLIED if told.get(Erased.FORMS.value):
                self._erased[event.subject.case] = ()
            case _:
                pass

    def _hear_money(self, event: Event) -> None:
        told = event.details
        match event.kind:
            case EventKind.DUES_NOTIFIED | EventKind.QUOTE_TAKEN_IN:
                self._quotes[told.get("quote")] = (event.subject.case, told.get("total"))
            case EventKind.PAYMENT_CODE_ISSUED:
                self._amounts[told.get("code_id")] = told.get("amount")
            case EventKind.PAYMENT_RECORDED | EventKind.PAYMENT_ADDED:
                self._payments[told.get("payment_id")] = (told.get("code_id"), told.get("amount"))
            case EventKind.PAYMENT_REVERSED:
                self._reversed[told.get("payment_id")] = ()
            case _:
                pass
        state = _CODE_STATE_AFTER.get(event.kind)
        if event.kind is EventKind.PAYMENT_REVERSED and "state" in told:  # the case is owed for again
            state = CodeState.EXPIRED
        if state is not None:
            code = told.get("code_id")
            self._codes[code] = (event.subject.case, self._amounts.get(code), state.value)

    def differences(self, connection: sa.Connection) -> Iterator[Difference]:
        """Everything that the tables have otherwise than the diary says, or have not, or have beside it."""
        code, paid, taken = payment_codes.c, payments.c, bank_lists.c
        for name, told, statement in (
            ("case", self._cases, sa.select(cases.c.id, cases.c.state)),
            ("quote", self._quotes, sa.select(quotes.c.id, quotes.c.case, quotes.c.total)),
            ("code", self._codes, sa.select(code.id, code.case, code.amount, code.state)),
            ("payment", self._payments, sa.select(paid.id, paid.payment_code, paid.amount)),
            ("reversal", self._reversed, sa.select(paid.id).where(paid.reversed_at.is_not(None))),
            ("bank-list", self._bank_lists, sa.select(taken.id, *(taken[result.value] for result in BankResult))),
            ("mail", self._mails, sa.select(outbox.c.id, outbox.c.case, _TOLD_MAIL_STATE)),
            ("erasure", self._erased, sa.select(cases.c.id).where(cases.c.erased_at.is_not(None))),
            ("closing", self._closings, sa.select(sa.cast(closings.c.business_day, sa.Text))),
        ):
            for row in connection.execute(statement):
                if told.pop(row[0], None) != tuple(row[1:]):
                    yield f"{name}-as-told", f"{name} {row[0]}"
            for missing in told:
                yield f"{name}-as-told", f"{name} {missing}"
        yield from self._day.differences(connection)
        used = sa.select(sa.func.count()).select_from(survey_codes).where(survey_codes.c.used)
        answers = sa.select(sa.func.count()).select_from(survey_answers)
        for name, counted in (("codes used", used), ("answers", answers)):
            number = connection.execute(counted).scalar_one()
            if number != self._votes:
                yield "survey-as-told", f"{name} {number}"
