"""Keys and partners: who may send what to whom."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.channels.spo_model import (
    ExchangedCase,
    ExchangeView,
    Partner,
    PublicKeys,
    check_fingerprint,
    read_key_text,
)
from counter_app.channels.spo_ports import ExchangeWork
from counter_app.settings import OfficeKind
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.papers import Paper, PaperKind
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

TELLING = frozenset(
    {
        EventKind.FORM_SUBMITTED,
        EventKind.CASE_CALLED,
        EventKind.CASE_WAITING,
        EventKind.DOCUMENT_RECORDED,
        EventKind.DOCUMENTS_CHECKED,
        EventKind.DATA_CHANGED,
        EventKind.CONSENT_WITHDRAWN,
        EventKind.PERSON_ERASED,
        EventKind.DUES_NOTIFIED,
        EventKind.RECEIPT_ISSUED,
        EventKind.CASE_CANCELLED,
        EventKind.PAYMENT_CODE_EXPIRED,
        EventKind.PAYMENT_CODE_REINSTATED,
        EventKind.PAYMENT_CODE_VOIDED,
        EventKind.PAYMENT_CODE_REISSUED,
        EventKind.PAYMENT_RECORDED,
        EventKind.PAYMENT_ADDED,
        EventKind.PAYMENT_REVERSED,
        EventKind.MEMBER_NUMBER_ISSUED,
        EventKind.CARD_READY,
        EventKind.CARD_HANDED_OVER,
        EventKind.CARD_SENT,
        EventKind.CARD_RETURNED,
        EventKind.CARD_LATE_NOTED,
    }
)
"""What changes something that one office tells the other; looking, printing and taking in do not."""


@dataclass(frozen=True)
class KeyPage:
    """The keys of this office and the page that shows them."""

    keys: PublicKeys
    paper: Paper


def adopt_keys(work: ExchangeWork, keys: PublicKeys) -> PublicKeys:
    """Put new keys of this office in force. Partners must be given the new page; they get everything again.

    What was sealed for the keys before can be opened no more. Raises `OfficeError` (NOT_ALLOWED).
    """
    work.actor.require(Permission.ADMINISTER)
    work.exchange.add_keys(keys)
    work.exchange.send_everything_again()
    work.record(EventKind.EXCHANGE_KEY_MADE, fingerprint=keys.fingerprint)
    return keys


def issue_key_page(work: ExchangeWork) -> KeyPage:
    """The page with fingerprint and QR by which a partner learns the keys. Raises `OfficeError` (NO_EXCHANGE_KEY)."""
    work.actor.require(Permission.ADMINISTER)
    keys = own_keys(work)
    return KeyPage(keys, work.papers.issue(PaperKind.EXCHANGE_KEY, (keys.fingerprint,)))


def own_keys(work: ExchangeWork) -> PublicKeys:
    """Raises `OfficeError` (NO_EXCHANGE_KEY)."""
    keys = work.exchange.own_keys()
    if keys is None:
        raise OfficeError(ErrorCode.NO_EXCHANGE_KEY)
    return keys


def pair(work: ExchangeWork, key_text: str, fingerprint: str) -> Partner:
    """Make the office of a key page a partner, by what its QR holds and the fingerprint as typed from the paper.

    An office that is known already gets the new keys: its files are numbered anew, and it is sent everything again.
    An SPO has one partner, the branch that it works for, whose members its people become. Raises `OfficeError`:
    NOT_ALLOWED, EXCHANGE_REFUSED, FINGERPRINT_DIFFERS, PARTNER_KIND.
    """
    work.actor.require(Permission.ADMINISTER)
    own = work.branch.office_kind
    keys = read_key_text(key_text)
    check_fingerprint(keys, fingerprint)
    others = [one for one in work.exchange.partners() if one.office != keys.office]
    crowded = own is OfficeKind.SPO and others
    if keys.kind is own or keys.office == work.branch_code or crowded:
        raise OfficeError(ErrorCode.PARTNER_KIND, field="key", office=keys.office)
    partner = work.exchange.pair(keys)
    if own is OfficeKind.SPO:
        work.settings.put("spo_branch_code", keys.office)
        work.record(EventKind.SETTING_CHANGED, setting="spo_branch_code")
    work.record(EventKind.PARTNER_PAIRED, office=keys.office, fingerprint=keys.fingerprint)
    return partner


def find_partner(work: ExchangeWork, office: str | None = None) -> Partner:
    """A partner by the code of its office, or the only one. Raises `OfficeError` (NO_PARTNER)."""
    partners = work.exchange.partners()
    found = [one for one in partners if office is None or one.office == office.strip()]
    if len(found) != 1:
        raise OfficeError(ErrorCode.NO_PARTNER, field="partner", choices=tuple(one.office for one in partners))
    return found[0]


def exchange_view(work: ExchangeWork) -> ExchangeView:
    """How the exchange stands. Raises `OfficeError` (NOT_ALLOWED)."""
    work.actor.require(Permission.SUPERVISE)
    partners = work.exchange.partners()
    return ExchangeView(
        kind=work.branch.office_kind,
        keys=work.exchange.own_keys(),
        partners=partners,
        open_cases=_open_cases(work, partners),
        refused=work.exchange.refusals(),
    )


def _open_cases(work: ExchangeWork, partners: tuple[Partner, ...]) -> tuple[ExchangedCase, ...]:
    """Whatever is not settled; of a case with something new, that, unless the partner has a trouble with the case."""
    untold = {one.number: one for partner in partners for one in work.exchange.untold(partner, TELLING)}
    found = dict(untold)
    for one in work.exchange.open_cases():
        if one.number not in untold or one.refused_there is not None or one.erased_there:
            found[one.number] = one
    return tuple(sorted(found.values(), key=lambda one: one.number))


def give_case(work: ExchangeWork, number: str, officer_name: str) -> None:
    """Make a case another officer's, for a clerk who is away: a clerk sees only the own ones.

    Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_CASE, NO_SUCH_OFFICER.
    """
    work.actor.require(Permission.SUPERVISE)
    kept = work.exchange.kept(one_line(number).upper())
    if kept is None:
        raise OfficeError(ErrorCode.NO_SUCH_CASE, field="case", mistyped=False)
    officer = work.officers.by_name(one_line(officer_name).lower())
    if officer is None or not officer.active:
        raise OfficeError(ErrorCode.NO_SUCH_OFFICER, field="name")
    work.exchange.give(kept.id, officer.id)
    work.record(EventKind.CASE_GIVEN, Subject(case=kept.id, officer=officer.id))
