"""Help texts of `card` in Indonesian."""

from __future__ import annotations

CARDS = {
    "Show all cards that are not in their members' hands, by what is to be done.": (
        "Tampilkan semua kartu yang belum di tangan peserta, menurut apa yang harus dilakukan."
    ),
    "Only cards with this in case number, member number or name.": (
        "Hanya kartu dengan ini pada nomor kasus, nomor peserta, atau nama."
    ),
    "The card is sent, from the office or again after it came back.": (
        "Kartu dikirim, dari kantor atau sekali lagi setelah kembali."
    ),
    "How it goes.": "Cara pengirimannya.",
    "Number of the post.": "Nomor kiriman pos.",
    "A card that was sent is in its member's hands.": "Kartu yang dikirim sudah di tangan peserta.",
    "A card that was sent came back and lies ready again.": "Kartu yang dikirim kembali dan siap lagi.",
    "Why it came back.": "Mengapa kembali.",
    "Note why a card is late.": "Catat mengapa kartu terlambat.",
    "Why the promise is not kept.": "Mengapa janji tidak ditepati.",
    "What else there is to say.": "Keterangan lain.",
    "Ask for a signature on the screen that faces the applicant.": (
        "Minta tanda tangan di layar yang menghadap peserta."
    ),
    "To whom it is given by hand.": "Kepada siapa diserahkan langsung.",
    "Counter on whose screen the receiver signed.": "Loket tempat penerima menandatangani layar.",
    "Take over the member numbers of a list; what is right is taken, and what is there already stays.": (
        "Ambil nomor peserta dari daftar; yang benar diterima, yang sudah ada tetap."
    ),
    "CSV or XLSX with the columns case and kpj.": "CSV atau XLSX dengan kolom case dan kpj.",
    "New CSV for the lines that were not taken.": "CSV baru untuk baris yang tidak diterima.",
    "Only say what would be taken.": "Hanya sebutkan yang akan diterima.",
    "NIK, member number, payment code, case number, or name.": (
        "NIK, nomor peserta, kode bayar, nomor kasus, atau nama."
    ),
    "Ticket to be tied to the card.": "Karcis yang dikaitkan dengan kartu.",
    "Find the card for which somebody came, and tie the ticket to it.": (
        "Cari kartu yang akan diambil, dan kaitkan karcisnya."
    ),
}
