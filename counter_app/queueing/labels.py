"""What states, priorities, outcomes and reasons of the queue are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.queueing.model import Activity, Origin, Outcome, Pool, Priority, SessionState, SliceKind, TicketState
from counter_app.queueing.ports import CallRecord
from counter_app.queueing.rule import Hindrance, Reason
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

HINDRANCE_LABELS: Mapping[Hindrance, Label] = {
    Hindrance.NOBODY_WAITS: Label("tidak ada yang menunggu", "nobody waits"),
    Hindrance.JUST_CALLED: Label("yang menunggu baru saja dipanggil", "who waits was called a moment ago"),
    Hindrance.NOT_YET_BY_PROFILE: Label(
        "yang menunggu belum dilayani di sini menurut syarat loket",
        "who waits is not taken here yet, by the counter's conditions",
    ),
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

ACTIVITY_LABELS: Mapping[Activity, Label] = {
    Activity.READY: Label("siap", "ready"),
    Activity.SERVING: Label("melayani", "serving"),
    Activity.PAUSED: SESSION_STATE_LABELS[SessionState.PAUSED],
    Activity.CLOSED: SESSION_STATE_LABELS[SessionState.CLOSED],
}

ORIGIN_LABELS: Mapping[Origin, Label] = {
    Origin.ISSUED: Label("karcis", "ticket"),
    Origin.BOOKING: Label("janji temu", "booking"),
    Origin.WALK_IN: Label("dilayani tanpa karcis", "served without a ticket"),
    Origin.PAPER: Label("nomor kertas", "paper number"),
    Origin.CARRIED: Label("bawaan hari sebelumnya", "carried over from the day before"),
}

POOL_LABELS: Mapping[Pool, Label] = {
    Pool.STAFF: Label("semua petugas", "all officers"),
    Pool.COUNTER: Label("loket ini", "this counter"),
}

REASON_LABELS: Mapping[Reason, Label] = {
    Reason.MAXIMUM_WAIT: Label("menunggu paling lama, melewati batas tunggu", "longest wait, beyond the maximum"),
    Reason.PRIORITY_TURN: Label("giliran prioritas", "the turn of a priority ticket"),
    Reason.REGULAR_TURN: Label("giliran reguler menurut perbandingan", "the turn of a regular ticket by the ratio"),
    Reason.PRIORITY_ONLY: Label("datang paling awal; hanya prioritas yang menunggu", "earliest; only priority waits"),
    Reason.ARRIVAL: Label("datang paling awal", "earliest arrival"),
    Reason.FINALLY: Label("layanan utama loket ini kosong", "nobody waits for what this counter serves first"),
    Reason.EARLY_BOOKING: Label("janji temu lebih awal; tidak ada yang lain", "before its booking; nobody else waits"),
    Reason.CHOSEN: Label("dipilih petugas dengan alasan", "chosen by an officer, with a reason"),
}


def explanation(call: CallRecord) -> Label:
    """Why a ticket was called, as whole sentences with the figures that decided."""
    minutes = call.waited_s // 60
    unit = "minute" if minutes == 1 else "minutes"
    waited = Label(f"Sudah menunggu {minutes} menit.", f"It had waited {minutes} {unit}.")
    why = _decided(call)
    return Label(f"{why.id} {waited.id}", f"{why.en} {waited.en}")


def _decided(call: CallRecord) -> Label:
    reason = Reason(call.reason)
    if call.rule is None:
        return _sentence(REASON_LABELS[reason])
    run, ratio, minutes = call.regular_run, call.rule.priority_ratio, call.rule.max_wait.seconds // 60
    match reason:
        case Reason.MAXIMUM_WAIT:
            return Label(
                f"Batas tunggu {minutes} menit tercapai dan karcis ini datang paling awal.",
                f"The maximum wait of {minutes} minutes was reached, and this ticket arrived first.",
            )
        case Reason.PRIORITY_TURN:
            return Label(
                f"Giliran prioritas: yang pertama saat loket buka, lalu satu tiap {ratio} karcis reguler.",
                f"The turn of priority: first when a counter opens, then one for every {ratio} regular tickets.",
            )
        case Reason.REGULAR_TURN:
            return Label(
                f"Giliran reguler: baru {run} dari {ratio} karcis reguler sejak prioritas terakhir.",
                f"The turn of regular tickets: only {run} of {ratio} since the last priority one.",
            )
        case Reason.PRIORITY_ONLY:
            return Label(
                f"Datang paling awal di kelompok layanan ke-{call.place}; hanya prioritas yang menunggu.",
                f"The earliest arrival in service group {call.place}; only priority waited.",
            )
        case Reason.ARRIVAL:
            return Label(
                f"Datang paling awal di kelompok layanan ke-{call.place}.",
                f"The earliest arrival in service group {call.place}.",
            )
        case Reason.FINALLY | Reason.EARLY_BOOKING | Reason.CHOSEN:
            return _sentence(REASON_LABELS[reason])


def _sentence(label: Label) -> Label:
    return Label(f"{label.id[0].upper()}{label.id[1:]}.", f"{label.en[0].upper()}{label.en[1:]}.")
