"""Thousands of cases that wait for their payment, made as copies of one that came the ordinary way."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from counter_app.bootstrap import Office
from counter_app.payments.model import PaymentCode, make_local_code
from counter_app.registration.case import CaseState
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import case_number
from counter_app.staff.model import Actor
from counter_app.storage.name_index import index_names
from counter_app.storage.stores.many import chunks, take_numbers
from counter_app.storage.stores.payments import FOR_EVER, code_from
from counter_app.storage.tables import applicants, cases, payment_codes, quotes
from counter_app.storage.unit_of_work import SqlWork


def multiply(office: Office, actor: Actor, pattern: PaymentCode, count: int) -> tuple[PaymentCode, ...]:
    """The codes of `count` new cases, each with a person, a quote and a code of its own, and told in the diary."""

    def make(work: SqlWork) -> tuple[PaymentCode, ...]:
        rows = _copies(work, pattern, count)
        for table in (applicants, cases, quotes, payment_codes):
            for some in chunks(rows[table.name]):
                work.connection.execute(sa.insert(table), list(some))
            _move_sequence(work, table)
        index_names(work.connection, {one["id"]: one["full_name"] for one in rows["applicants"]})
        codes = tuple(code_from(_Row(one)) for one in rows["payment_codes"])
        for code in codes:
            _tell(work, code)
        return codes

    return office.run(make, actor)


class _Row:
    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__.update(values)


def _copies(work: SqlWork, pattern: PaymentCode, count: int) -> dict[str, list[dict[str, Any]]]:
    case = _row(work, cases, pattern.case)
    quote, person = _row(work, quotes, pattern.quote), _row(work, applicants, case["applicant"])
    code = _row(work, payment_codes, pattern.id)
    number = take_numbers(work.connection, "case", work.today, count)
    serial = take_numbers(work.connection, "payment-code", FOR_EVER, count)
    made: dict[str, list[dict[str, Any]]] = {table: [] for table in ("applicants", "cases", "quotes", "payment_codes")}
    for step in range(1, count + 1):
        ids = {"applicant": person["id"] + step, "case": case["id"] + step, "quote": quote["id"] + step}
        own = f"{step:012d}"
        made["applicants"].append(person | {"id": ids["applicant"], "nik": f"3301{own}", "nik_hash": f"copy-{own}"})
        told = {"number": case_number(work.branch_code, work.today, number + step - 1), "phone_hash": f"copy-{own}"}
        made["cases"].append(case | {"id": ids["case"], "applicant": ids["applicant"], **told})
        made["quotes"].append(quote | {"id": ids["quote"], "case": ids["case"]})
        text = make_local_code(work.branch_code, serial + step - 1)
        of = {"case": ids["case"], "quote": ids["quote"], "code": text}
        made["payment_codes"].append(code | {"id": code["id"] + step, **of})
    return made


def _row(work: SqlWork, table: sa.Table, identity: int) -> dict[str, Any]:
    """A row of which no later one is there, so that copies may follow it."""
    last = work.connection.execute(sa.select(sa.func.max(table.c.id))).scalar_one()
    assert last == identity
    return dict(work.connection.execute(sa.select(table).where(table.c.id == identity)).one()._mapping)


def _move_sequence(work: SqlWork, table: sa.Table) -> None:
    if work.connection.dialect.name == "postgresql":
        work.connection.exec_driver_sql(
            f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), (SELECT max(id) FROM {table.name}))"  # noqa: S608
        )


def _tell(work: SqlWork, code: PaymentCode) -> None:
    subject = Subject(case=code.case)
    awaiting = CaseState.AWAITING_PAYMENT.value
    work.record(EventKind.FORM_SUBMITTED, subject, state=CaseState.REGISTERED.value)
    work.record(EventKind.DUES_NOTIFIED, subject, quote=code.quote, total=code.amount, state=CaseState.NOTIFIED.value)
    work.record(EventKind.RECEIPT_ISSUED, subject, state=awaiting)
    work.record(EventKind.PAYMENT_CODE_ISSUED, subject, amount=code.amount, code_id=code.id, issuer=code.issuer.value)
