"""One case: how it stands towards its dues, and its codes with what came in for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from counter_app.channels.steps import ChannelStep, steps_of_case
from counter_app.payments.model import CodeState, Payment, PaymentCode, received
from counter_app.payments.operations import DuesStanding, find_code, standing
from counter_app.payments.ports import PaymentWork
from counter_app.registration.case import Channel
from counter_app.registration.model import CaseState
from counter_app.registration.operations import find_case, normalise_case_number
from counter_app.settings import BranchSettings
from counter_app.shared.errors import OfficeError
from counter_app.shared.ids import is_case_number, mask_name, normalise_code
from counter_app.shared.papers import Paper, PaperKind

REISSUED_IN = frozenset({CaseState.AWAITING_PAYMENT, CaseState.CODE_EXPIRED})


@dataclass(frozen=True)
class CodeLine:
    """A code with what stands of its payments, in rupiah."""

    code: PaymentCode
    state: CodeState
    received: int


@dataclass(frozen=True)
class CaseSeen:
    """`standing` is None when `problem` says why it cannot be reckoned. `codes` and `payments`: the latest first.

    `steps` are the published ones of the channel.
    """

    number: str
    name: str
    state: CaseState
    channel: Channel
    standing: DuesStanding | None
    problem: OfficeError | None
    codes: tuple[CodeLine, ...]
    payments: tuple[Payment, ...]
    slip: Paper | None
    branch: BranchSettings
    now: datetime
    zone: tzinfo
    steps: tuple[ChannelStep, ...]

    @property
    def may_reissue(self) -> bool:
        return self.state in REISSUED_IN and bool(self.codes)


def look(work: PaymentWork, text: str) -> CaseSeen:
    """A case by its number or by one of its codes. Raises `OfficeError` as `find_case` and `find_code`."""
    number = normalise_case_number(text)
    is_code = normalise_code(text).isdigit() and not is_case_number(number)
    case = work.cases.by_id(find_code(work, text).case) if is_code else find_case(work, number)
    problem: OfficeError | None = None
    told: DuesStanding | None = None
    try:
        told = standing(work, case.number)
    except OfficeError as refused:
        problem = refused
    payments = work.payments.of_case(case.id)
    slips = [one for one in work.papers.of_case(case.id) if one.kind is PaperKind.PAYMENT_CODE_SLIP]
    return CaseSeen(
        number=case.number,
        name=mask_name(case.form.full_name),
        state=case.state,
        channel=case.channel,
        standing=told,
        problem=problem,
        codes=tuple(
            CodeLine(code, code.state_on(work.now), received(one for one in payments if one.payment_code == code.id))
            for code in reversed(work.payment_codes.of_case(case.id))
        ),
        payments=tuple(reversed(payments)),
        slip=slips[-1] if slips else None,
        branch=work.branch,
        now=work.now,
        zone=work.branch.zone.tzinfo,
        steps=steps_of_case(work, case),
    )
