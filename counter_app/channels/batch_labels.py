"""What kinds, stages and payments of batches are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from counter_app.channels.batch_model import BatchKind, BatchStage
from counter_app.payments.totals import PaymentMode
from counter_app.shared.errors import ErrorCode
from counter_app.shared.labels import Label

BATCH_KIND_LABELS: Mapping[BatchKind, Label] = MappingProxyType(
    {
        BatchKind.PERISAI: Label("Agen PERISAI", "PERISAI agent"),
        BatchKind.GROUP: Label("Wadah/kelompok", "Group"),
        BatchKind.SPONSOR: Label("Penanggung iuran", "Payer for others"),
        BatchKind.SPO: Label("Service Point Office", "Service Point Office"),
    }
)

BATCH_STAGE_LABELS: Mapping[BatchStage, Label] = MappingProxyType(
    {
        BatchStage.OPEN: Label("Daftar dibuka", "List open"),
        BatchStage.RECEIVED: Label("Dokumen diterima", "Documents received"),
        BatchStage.BILLED: Label("Iuran diberitahukan", "Dues notified"),
        BatchStage.PAID: Label("Lunas", "Paid"),
        BatchStage.CARDS_READY: Label("Kartu siap", "Cards ready"),
        BatchStage.GIVEN: Label("Kartu diserahkan", "Cards handed over"),
        BatchStage.DELIVERED: Label("Sampai ke peserta", "With the members"),
        BatchStage.CANCELLED: Label("Batal", "Cancelled"),
    }
)

PAYMENT_MODE_LABELS: Mapping[PaymentMode, Label] = MappingProxyType(
    {
        PaymentMode.EACH: Label("Per orang", "Each person"),
        PaymentMode.ONE: Label("Satu total", "One total"),
    }
)

KEPT_REFUSALS: Mapping[ErrorCode, Label] = MappingProxyType(
    {
        ErrorCode.FIELD_MISSING: Label("belum diisi", "is not filled in"),
        ErrorCode.FIELD_INVALID: Label("isinya tidak benar", "is not right"),
        ErrorCode.NOT_A_CHOICE: Label("bukan salah satu pilihan", "is none of the choices"),
        ErrorCode.OUT_OF_RANGE: Label("di luar batas", "is out of range"),
        ErrorCode.ROW_TWICE: Label("ada dua kali di berkas", "stands twice in the file"),
        ErrorCode.NIK_REGISTERED: Label("sudah punya kasus berjalan", "has a running case already"),
        ErrorCode.MEMBER_ALREADY: Label("sudah menjadi peserta", "is a member already"),
    }
)
"""Refusals without the details that their sentences tell."""

DOUBTED = Label("Perlu alasan petugas", "Needs the officer's reason")
"""A warning of a form for which the officer must give a reason."""
