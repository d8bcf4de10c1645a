"""The office's diary: appended, chained by hash, free of personal values."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum, unique

from counter_app.shared.changes import Part

EventValue = str | int | bool | None
FIRST_HASH = "0" * 64


@unique
class EventKind(StrEnum):
    """Facts in the past tense. The part before the dot is the part of the office concerned."""

    BRANCH_OPENED = "settings.branch_opened"
    SETTING_CHANGED = "settings.setting_changed"
    TARIFF_LOADED = "settings.tariff_loaded"
    OFFICER_ADDED = "staff.officer_added"
    OFFICER_DISABLED = "staff.officer_disabled"
    OFFICER_ROLE_CHANGED = "staff.officer_role_changed"
    OFFICER_SECRET_CHANGED = "staff.officer_secret_changed"  # noqa: S105 - a kind of event
    OFFICER_SIGNED_IN = "staff.officer_signed_in"
    SIGN_IN_REFUSED = "staff.sign_in_refused"
    OFFICER_LOCKED = "staff.officer_locked"
    COUNTER_OPENED = "counters.counter_opened"
    COUNTER_PAUSED = "counters.counter_paused"
    COUNTER_RESUMED = "counters.counter_resumed"
    COUNTER_CLOSED = "counters.counter_closed"
    COUNTER_RELEASED = "counters.counter_released"
    PROFILE_SET = "counters.profile_set"
    TICKET_ISSUED = "queue.ticket_issued"
    TICKET_CALLED = "queue.ticket_called"
    TICKET_RECALLED = "queue.ticket_recalled"
    TICKET_STARTED = "queue.ticket_started"
    TICKET_PARKED = "queue.ticket_parked"
    TICKET_RESUMED = "queue.ticket_resumed"
    TICKET_TRANSFERRED = "queue.ticket_transferred"
    TICKET_NO_SHOW = "queue.ticket_no_show"
    TICKET_REINSTATED = "queue.ticket_reinstated"
    TICKET_FINISHED = "queue.ticket_finished"
    TICKET_CANCELLED = "queue.ticket_cancelled"
    TICKET_EXPIRED = "queue.ticket_expired"
    TICKET_NOTED = "queue.ticket_noted"
    TICKET_UNDONE = "queue.ticket_undone"
    TICKET_RELEASED = "queue.ticket_released"
    TICKET_CARRIED = "queue.ticket_carried"
    TICKET_BROUGHT_OVER = "queue.ticket_brought_over"
    TICKET_ANNOUNCED = "queue.ticket_announced"
    SERVICE_FINISHED = "queue.service_finished"
    WALK_IN_SERVED = "queue.walk_in_served"
    PAPER_NUMBER_ENTERED = "queue.paper_number_entered"
    BOOKING_MADE = "queue.booking_made"
    BOOKINGS_IMPORTED = "queue.bookings_imported"
    BOOKING_CANCELLED = "queue.booking_cancelled"
    BOOKINGS_MISSED = "queue.bookings_missed"
    HOURS_SET = "settings.hours_set"
    QUOTA_SET = "settings.quota_set"
    DRAFT_STARTED = "cases.draft_started"
    DRAFT_TAKEN_OVER = "cases.draft_taken_over"
    DRAFT_DROPPED = "cases.draft_dropped"
    FORM_SUBMITTED = "cases.form_submitted"
    TICKET_ATTACHED = "cases.ticket_attached"
    CASE_CALLED = "cases.case_called"
    CASE_WAITING = "cases.case_waiting"
    DOCUMENT_RECORDED = "cases.document_recorded"
    DOCUMENTS_CHECKED = "cases.documents_checked"
    ATTACHMENT_ADDED = "cases.attachment_added"
    ATTACHMENT_VIEWED = "cases.attachment_viewed"
    ATTACHMENT_REMOVED = "cases.attachment_removed"
    MISSING_SLIP_ISSUED = "cases.missing_slip_issued"
    DATA_CHANGED = "cases.data_changed"
    CONSENT_WITHDRAWN = "cases.consent_withdrawn"
    PERSON_EXPORTED = "cases.person_exported"
    PERSON_ERASED = "cases.person_erased"
    HOLD_SET = "cases.hold_set"
    HOLD_RELEASED = "cases.hold_released"
    RETENTION_APPLIED = "cases.retention_applied"
    DUES_NOTIFIED = "cases.dues_notified"
    RECEIPT_ISSUED = "cases.receipt_issued"
    CASE_CANCELLED = "cases.case_cancelled"
    CASE_VIEWED = "cases.case_viewed"
    PAYMENT_CODE_ISSUED = "payments.payment_code_issued"
    PAYMENT_CODE_EXPIRED = "payments.payment_code_expired"
    PAYMENT_CODE_REINSTATED = "payments.payment_code_reinstated"
    PAYMENT_CODE_VOIDED = "payments.payment_code_voided"
    PAYMENT_CODE_REISSUED = "payments.payment_code_reissued"
    PAYMENT_RECORDED = "payments.payment_recorded"
    PAYMENT_ADDED = "payments.payment_added"
    REVERSAL_ASKED = "payments.reversal_asked"
    REVERSAL_REFUSED = "payments.reversal_refused"
    PAYMENT_REVERSED = "payments.payment_reversed"
    BANK_LIST_TAKEN = "payments.bank_list_taken"
    BANK_MAPPING_SAVED = "settings.bank_mapping_saved"
    BANK_MAPPING_DROPPED = "settings.bank_mapping_dropped"
    MEMBER_NUMBER_ISSUED = "cards.member_number_issued"
    CARD_READY = "cards.card_ready"
    CARD_HANDED_OVER = "cards.card_handed_over"
    CARD_SENT = "cards.card_sent"
    CARD_RETURNED = "cards.card_returned"
    CARD_LATE_NOTED = "cards.card_late_noted"
    CODE_TAKEN_IN = "payments.code_taken_in"
    PAYMENT_TAKEN_IN = "payments.payment_taken_in"
    EXCHANGE_KEY_MADE = "settings.exchange_key_made"
    PARTNER_PAIRED = "settings.partner_paired"
    EXCHANGE_SENT = "day.exchange_sent"
    EXCHANGE_TAKEN = "day.exchange_taken"
    CASE_SENT = "cases.case_sent"
    CASE_TAKEN_IN = "cases.case_taken_in"
    QUOTE_TAKEN_IN = "cases.quote_taken_in"
    CASE_GIVEN = "cases.case_given"
    ERASED_THERE = "cases.erased_there"
    AGENCY_ADDED = "batches.agency_added"
    AGREEMENT_RENEWED = "batches.agreement_renewed"
    AGENT_ADDED = "batches.agent_added"
    AGENT_LETTER_ENTERED = "batches.agent_letter_entered"
    AGENT_CHANGED = "batches.agent_changed"
    AGENT_ERASED = "batches.agent_erased"
    SPONSOR_ADDED = "batches.sponsor_added"
    SPONSOR_CHANGED = "batches.sponsor_changed"
    SPONSOR_ERASED = "batches.sponsor_erased"
    BATCH_OPENED = "batches.batch_opened"
    BATCH_ROWS_TAKEN = "batches.batch_rows_taken"
    BATCH_RECEIVED = "batches.batch_received"
    BATCH_BILLED = "batches.batch_billed"
    BATCH_CARDS_GIVEN = "batches.batch_cards_given"
    BATCH_CANCELLED = "batches.batch_cancelled"
    BATCH_VIEWED = "batches.batch_viewed"
    TOTAL_PAID = "batches.total_paid"
    TOTAL_VOIDED = "batches.total_voided"
    ONLINE_IMPORTED = "cases.online_imported"
    ONLINE_TAKEN_OVER = "cases.online_taken_over"
    ONLINE_HELP_NOTED = "queue.online_help_noted"
    MAIL_QUEUED = "cases.mail_queued"
    MAIL_SENT = "cases.mail_sent"
    MAIL_POSTPONED = "cases.mail_postponed"
    MAIL_GIVEN_UP = "cases.mail_given_up"
    MAIL_UNSURE = "cases.mail_unsure"
    MAIL_WITHDRAWN = "cases.mail_withdrawn"
    SURVEY_CODE_USED = "survey.survey_code_used"
    PAPER_ISSUED = "papers.paper_issued"
    PAPER_PRINTED = "papers.paper_printed"
    DAY_CLOSED = "day.day_closed"
    SCREEN_SHOWN = "screen.screen_shown"
    SCREEN_ANSWERED = "screen.screen_answered"

    @property
    def part(self) -> Part:
        return Part(self.value.partition(".")[0])


@dataclass(frozen=True)
class Subject:
    """What an event is about, by ids only."""

    ticket: int | None = None
    case: int | None = None
    officer: int | None = None
    counter: int | None = None


@dataclass(frozen=True)
class NewEvent:
    """A fact that the present unit of work will append when it commits."""

    kind: EventKind
    subject: Subject
    details: Mapping[str, EventValue]


@dataclass(frozen=True)
class Event:
    """A fact as it stands in the diary.

    `at` never runs backwards along the chain. `happened_at` is the time by which the operation worked:
    equal to `at`, or earlier when another writer committed in between. `clock_behind_us` says by how many
    microseconds the PC's clock stood behind the diary (0 in the ordinary case).
    """

    sequence: int
    at: datetime
    happened_at: datetime
    clock_behind_us: int
    kind: EventKind
    actor: int
    subject: Subject
    details: Mapping[str, EventValue] = field(default_factory=dict)
    hash: str = FIRST_HASH


def chain_hash(previous: str, event: Event) -> str:
    """SHA-256 over the previous hash and everything that the event says."""
    content = [
        previous,
        event.sequence,
        event.at.astimezone(UTC).isoformat(),
        event.happened_at.astimezone(UTC).isoformat(),
        event.clock_behind_us,
        event.kind.value,
        event.actor,
        [event.subject.ticket, event.subject.case, event.subject.officer, event.subject.counter],
        dict(sorted(event.details.items())),
    ]
    packed = json.dumps(content, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(packed.encode()).hexdigest()
