"""What states, priorities, outcomes and reasons of the queue are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.queueing.model import Outcome, Priority, SessionState, SliceKind, TicketState
from counter_app.queueing.rule import Reason
from counter_app.shared.labels import Label

TICKET_STATE_LABELS: Mapping[TicketState, Label] = {
    TicketState.WAITING: Label("menunggu", "waiting"),
    TicketState.CALLED: Label("dipanggil", "called"),
    TicketState.SERVING: Label("dilayani", "being served"),
    TicketState.PARKED: Label("ditunda", "parked"),
    TicketState.FINISHED: Label("selesai", "finished"),
    TicketState.NO_SHOW: Label("tidak hadir", "no-show"),
    TicketState.CANCELLED: Label("batal", "cancelled"),
    TicketState.EXPIRED: Label("kedaluwarsa", "expired"),
    TicketState.CARRIED: Label("dibawa ke hari berikutnya", "carried to the next day"),
}

SLICE_LABELS: Mapping[SliceKind, Label] = {
    SliceKind.WAITING: TICKET_STATE_LABELS[TicketState.WAITING],
    SliceKind.WALKING: Label("menuju loket", "walking to the counter"),
    SliceKind.SERVING: TICKET_STATE_LABELS[TicketState.SERVING],
    SliceKind.PARKED: TICKET_STATE_LABELS[TicketState.PARKED],
}

PRIORITY_LABELS: Mapping[Priority, Label] = {
    Priority.ELDERLY: Label("lansia", "elderly"),
    Priority.DISABLED: Label("penyandang disabilitas", "disabled"),
    Priority.PREGNANT: Label("ibu hamil", "pregnant"),
    Priority.INFANT: Label("membawa bayi", "with an infant"),
    Priority.SICK: Label("sakit", "sick"),
}

OUTCOME_LABELS: Mapping[Outcome, Label] = {
    Outcome.COMPLETED: Label("tuntas", "completed"),
    Outcome.INCOMPLETE: Label("belum tuntas", "incomplete"),
    Outcome.INFORMATION: Label("informasi", "information"),
    Outcome.REFERRED: Label("dirujuk", "referred"),
}

SESSION_STATE_LABELS: Mapping[SessionState, Label] = {
    SessionState.OPEN: Label("buka", "open"),
    SessionState.PAUSED: Label("jeda", "paused"),
    SessionState.CLOSED: Label("tutup", "closed"),
}

REASON_LABELS: Mapping[Reason, Label] = {
    Reason.MAXIMUM_WAIT: Label("menunggu paling lama, melewati batas tunggu", "longest wait, beyond the maximum"),
    Reason.PRIORITY_TURN: Label("giliran prioritas", "the turn of a priority ticket"),
    Reason.REGULAR_TURN: Label("giliran reguler menurut perbandingan", "the turn of a regular ticket by the ratio"),
    Reason.PRIORITY_ONLY: Label("datang paling awal; hanya prioritas yang menunggu", "earliest; only priority waits"),
    Reason.ARRIVAL: Label("datang paling awal", "earliest arrival"),
}
