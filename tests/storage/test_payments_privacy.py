"""What officers wrote about somebody's money is told to the person, and goes with the person's data."""

from __future__ import annotations

from counter_app.cards.operations import card_ready, enter_member_number, hand_over
from counter_app.payments.operations import (
    ask_reversal,
    decide_reversal,
    expire_codes,
    payments_board,
    record_payment,
    reissue_code,
)
from counter_app.privacy.erasure import erase_person
from counter_app.privacy.model import Erased, ErasureGround
from counter_app.privacy.operations import export_person
from counter_app.privacy.retention import apply_retention
from counter_app.registration.model import CaseState
from counter_app.shared.errors import ErrorCode
from tests.support.branch import DUES, TrainingBranch
from tests.support.contents import contents, refused
from tests.support.forms import make_nik
from tests.support.paying import paid, states

SAID = ("titipan Bu Marsinah", "uang Pak Wagiman", "sudah dibicarakan dengan Pak Karno", "slip hilang di bus Sumber")


def member_with_words(branch: TrainingBranch) -> str:
    """A member of whom reasons were given for everything."""
    case, code = branch.awaiting()
    paid(branch, code, 100_000, difference_reason=SAID[0])
    new = branch.office.run(reissue_code, branch.officer, case, SAID[3]).code
    paid(branch, new, reference="BRI0002")
    extra = paid(branch, new, 5_000, "BRI0003", difference_reason=SAID[0]).payment
    branch.office.run(ask_reversal, branch.officer, extra.id, SAID[1])
    branch.office.run(decide_reversal, branch.supervisor, extra.id, True, SAID[2])
    branch.office.run(enter_member_number, branch.officer, case, "26000000001")
    branch.office.run(card_ready, branch.officer, case)
    branch.office.run(hand_over, branch.officer, case, None, None)
    return case


def test_the_person_is_told_every_payment_and_why(branch: TrainingBranch) -> None:
    member_with_words(branch)
    told = branch.office.run(export_person, branch.supervisor, make_nik(1))
    (case,) = told.report.cases
    assert [(one.amount, one.reason, one.stands) for one in case.payments] == [
        (100_000, SAID[0], True),
        (DUES - 100_000, None, True),
        (5_000, SAID[0], False),
    ]
    assert [(one.reason, one.decision) for one in case.reversals] == [(SAID[1], SAID[2])]
    assert [one.ended_reason for one in case.codes] == [SAID[3], None]
    assert told.paper is not None
    shown = branch.office.preview_paper(told.paper.id, branch.supervisor)
    assert shown.startswith(b"%PDF")


def test_after_erasure_nobody_reads_what_was_said_about_the_money(branch: TrainingBranch) -> None:
    member_with_words(branch)
    code = branch.office.read(lambda work: work.payment_codes.of_case(1)[-1], branch.officer)
    more = paid(branch, code, 1_000, "BRI0004", difference_reason=SAID[0]).payment
    branch.office.run(ask_reversal, branch.officer, more.id, "diminta Bu Marsinah")
    done = branch.office.run(erase_person, branch.administrator, make_nik(1), ErasureGround.REQUEST)
    assert dict(done.counts)[Erased.PAYMENT_TEXTS] == 6  # three differences, two reversals, one code
    everything = repr(contents(branch.office.database.engine))
    assert not [one for one in (*SAID, "Marsinah") if one in everything]
    assert branch.office.verify() == ()
    assert branch.office.read(payments_board, branch.supervisor).asked == ()
    refused(branch, ErrorCode.CASE_ERASED, decide_reversal, branch.supervisor, more.id, True)


def test_a_case_with_money_is_not_given_up_by_retention(branch: TrainingBranch) -> None:
    with_money, code = branch.awaiting(1)
    without, _ = branch.awaiting(2)
    paid(branch, code, 100_000, difference_reason="sebagian dahulu")
    branch.wait(days=8)
    branch.office.run(expire_codes, branch.officer)
    branch.wait(days=120)
    branch.office.run(apply_retention, branch.administrator)
    assert states(branch, with_money)[0] is CaseState.CODE_EXPIRED
    refused(branch, ErrorCode.CASE_ERASED, record_payment, branch.officer, "12340000000257", 1, code.issued_at, "X1")
    assert without
    assert branch.office.verify() == ()
