"""One person with everything that the office can hold about somebody, in words that stand nowhere else."""

from __future__ import annotations

from typing import Any

from counter_app.cards.model import DeliveryMode, LateReason, ReturnReason
from counter_app.cards.operations import (
    card_ready,
    card_returned,
    enter_member_number,
    hand_over,
    note_late_reason,
    send_card,
)
from counter_app.payments.operations import issue_receipt, notify_dues, record_payment
from counter_app.queueing.operations.serving import park, start
from counter_app.registration.operations import record_document, show_on_screen, submit_form
from counter_app.registration.screen import ScreenPage
from tests.support.branch import TrainingBranch
from tests.support.forms import make_form, make_nik
from tests.support.scans import jpeg
from tests.support.signatures import SIGNATURE

PERSONAL = {
    "nik": make_nik(1),
    "full_name": "ZULAIKHA PRAMESWARI",
    "birth_date": "1992-08-07",
    "mother_name": "WARSINAHDEWI",
    "phone": "+6285799137742",
    "street": "Dukuh Kembangsore 88",
    "heir": "BAGASKORO",
    "income": "2417000",
    "kpj": "26000000001",
    "reference": "BRIVA77120093",
    "receiver": "SULASTRINING",
    "relation": "tetangga dekat",
    "sent": "RR771944ID",
    "late": "suaminya sedang melaut",
    "note": "fotokopi agak buram",
    "text": "menjemput ponakan",
    "reason": "pindah ke kota lain",
}


def personal_form(**changes: Any) -> dict[str, Any]:
    """The person's form 1A."""
    made = make_form(1, full_name=PERSONAL["full_name"], mother_name=PERSONAL["mother_name"], monthly_income=2_417_000)
    made |= {
        "phone": "085799137742",
        "heirs": [{"full_name": PERSONAL["heir"], "relation": "child"}],
        "address": {**made["address"], "street": PERSONAL["street"]},
    }
    return made | changes


def personal_visit(branch: TrainingBranch) -> str:
    """A visit with a scan, notes, a payment and a card in other hands. Returns the number of the case."""
    ticket = branch.called()
    branch.on(start, ticket.number)
    case = branch.office.run(submit_form, branch.officer, personal_form(), ticket.number).case.number
    branch.office.run(record_document, branch.officer, case, "photo", note=PERSONAL["note"])
    branch.office.attach(branch.officer, case, "ktp", jpeg())
    branch.office.run(show_on_screen, branch.officer, 1, ScreenPage.DATA, case)
    branch.on(park, ticket.number, PERSONAL["text"])
    become_member(branch, case)
    return case


def become_member(branch: TrainingBranch, case: str) -> None:
    """From the dues to the card."""
    branch.office.run(notify_dues, branch.officer, case)
    code = branch.office.run(issue_receipt, branch.officer, case).code
    paid = (code.code, code.amount, branch.clock.now(), PERSONAL["reference"])
    branch.office.run(record_payment, branch.officer, *paid)
    branch.office.run(enter_member_number, branch.officer, case, PERSONAL["kpj"])
    branch.office.run(card_ready, branch.officer, case)
    branch.office.run(note_late_reason, branch.officer, case, LateReason.OTHER, PERSONAL["late"])
    branch.office.run(send_card, branch.officer, case, DeliveryMode.POST, PERSONAL["sent"])
    branch.office.run(card_returned, branch.officer, case, ReturnReason.NOBODY_HOME)
    receiver = (PERSONAL["receiver"], PERSONAL["relation"])
    branch.office.run(hand_over, branch.officer, case, *receiver, signature=SIGNATURE)
