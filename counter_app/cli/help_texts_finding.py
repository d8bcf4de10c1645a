"""Help texts of `find` in Indonesian."""

from __future__ import annotations

FINDING = {
    "Find a person, a case or a ticket; masked, for only what is opened is recorded.": (
        "Cari orang, kasus, atau karcis; disamarkan, sebab yang dicatat hanya yang dibuka."
    ),
    "NIK, part of a name, telephone, payment code, member number, case, or today's ticket.": (
        "NIK, sebagian nama, telepon, kode bayar, nomor peserta, kasus, atau karcis hari ini."
    ),
}
