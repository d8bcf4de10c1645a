"""A million people with names as they are borne in Indonesia: few very common words, many rare ones.

Names are one to four words. A third of the words come from a list of the commonest, by Zipf's law; the rest is built of
the parts of which Javanese, Sundanese, Malay and Batak names are made, which gives some hundred thousand words.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate

import sqlalchemy as sa

from counter_app.shared.ids import case_number, keyed_hash
from counter_app.storage.columns import EPOCH

COMMON = (  # noqa: SIM905
    "SITI MUHAMMAD NUR SRI DEWI AHMAD ABDUL AGUS ENDANG EKO BUDI ANDI DWI TRI DIAN RINA YULI INDAH RATNA AYU "
    "WAHYU HERI RUDI DEDI HENDRA SUSI LINA AMINAH FITRI PUTRI PUTRA SARI WATI LESTARI SETIAWAN KURNIAWAN GUNAWAN "
    "SANTOSO HIDAYAT RAHMAN RAHMAWATI SUSANTI WULANDARI HANDAYANI UTAMI PRATAMA SAPUTRA WIJAYA SULISTYO NUGROHO "
    "SUGIYONO SUPRIYADI SUGIANTO SUPARMAN SUPARDI SUYANTO SUTRISNO MULYADI MULYANI MARYATI MARYANI ROHMAN ROHANI "
    "NURHAYATI KHOTIMAH FATIMAH AISYAH KHADIJAH ZAINAB MARIA YOHANES YUSUF IBRAHIM ISMAIL IRFAN ILHAM RIZKI FAJAR "
    "BAYU ADI ARI DIDIK JOKO BAMBANG SLAMET WAWAN ASEP UJANG DADANG CECEP NENENG IIS ENENG TUTI YANTI YATI NUNUNG "
    "WIWIN LILIS SIREGAR SIMANJUNTAK NASUTION HARAHAP LUBIS HUTAPEA SITUMORANG SINAGA TARIGAN GINTING SEMBIRING "
    "TANJUNG CHANIAGO MADE KETUT WAYAN NYOMAN GEDE LUH PUTU KADEK DARMA ARTHA SUARDANA BAIQ LALU ANAK AGUNG DESAK"
).split()
OLD = ("SOEKARNO", "DJOKO", "SOETOMO", "TJAHJO", "SOEHARTO", "RACHMAT", "MOCHAMAD", "SOEPARMAN", "JUSUF", "SJAMSUL")
HEADS = (  # noqa: SIM905
    "SU SUR SUP SUT WI WID WIR HAR HER PAR PUR PRA KAR KUS KAS MAR MUL MUR NUR NAR RAH RAT ROH RUS SAR SAS SUL "
    "SUM TAR TUK TRI UM WAH YUL ZAI ZUL FIT FAT FIR DAR DIN DJU EN ER AR AS IM IN IR IS JU KA LES LI LU MIS NI "
    "NUN PON RES RI"
).split()
MIDDLES = (  # noqa: SIM905
    "A I U E O AN IN UN AR ER OR UL YA YU DI DA TA TI TO MI MA NA NI LA LI RI RA GI SA SI KA KI HA"
).split()
TAILS = (  # noqa: SIM905
    "YANTO YONO JONO MAN WAN WATI NINGSIH NINGRUM TINI TONO TOPO DI DIN ADI YADI RI RIN ANI YANI YATI SIH SIAH AH "
    "UDDIN ULLAH RAHMAN SYAH NA NI TUN RUM LAN DARI SARI ASTUTI ASIH UTAMI WIJAYA KUSUMA NEGARA PUTRA DANA ARTA "
    "AWAN IAWAN"
).split()


@dataclass(frozen=True)
class Person:
    """Somebody of the million, with the numbers by which they are found."""

    id: int
    name: str
    nik: str
    phone: str
    case: str


class Names:
    """Names drawn from a seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._weights = list(accumulate(1 / (rank + 4) for rank in range(len(COMMON))))

    def word(self) -> str:
        chance = self._chance.random()
        if chance < 0.55:
            return self._chance.choices(COMMON, cum_weights=self._weights)[0]
        if chance < 0.56:
            return self._chance.choice(OLD)
        middle = self._chance.choice(MIDDLES) if self._chance.random() < 0.6 else ""
        more = self._chance.choice(MIDDLES) if self._chance.random() < 0.15 else ""
        return f"{self._chance.choice(HEADS)}{middle}{more}{self._chance.choice(TAILS)}"

    def name(self) -> str:
        count = self._chance.choices((1, 2, 3, 4), (12, 48, 30, 10))[0]
        return " ".join(dict.fromkeys(self.word() for _ in range(count)))


def people(count: int, branch: str, day: date) -> Iterator[Person]:
    names = Names(5)
    for number in range(1, count + 1):
        yield Person(
            id=number,
            name=names.name(),
            nik=_nik(number),
            phone=f"+62812{number:08d}",
            case=case_number(branch, date.fromordinal(day.toordinal() - number // 9_000), number % 9_000 + 1),
        )


def _nik(number: int) -> str:
    group, serial = divmod(number, 9_999)
    return f"33{10 + group % 80}{10 + group // 80}{number % 28 + 1:02d}0190{serial + 1:04d}"


def insert_people(connection: sa.Connection, key: bytes, count: int, branch: str, now: datetime) -> None:
    """People with one case each; of the first tenth also a payment code and a member number."""
    at = int((now - EPOCH).total_seconds() * 1_000_000)
    form = '{"note":"' + "x" * 300 + '"}'
    some: list[Person] = []
    for person in people(count, branch, now.date()):
        some.append(person)
        if len(some) == 20_000 or person.id == count:
            _insert(connection, key, some, now.date(), at, form, count // 10)
            some.clear()


def _insert(
    connection: sa.Connection, key: bytes, some: list[Person], day: date, at: int, form: str, most_coded: int
) -> None:
    copy(
        connection,
        "applicants",
        ("id", "nik_hash", "nik", "full_name", "birth_date", "created_at"),
        [(one.id, keyed_hash(key, "nik", one.nik), one.nik, one.name, "1990-01-01", at) for one in some],
    )
    copy(
        connection,
        "cases",
        (
            "id",
            "number",
            "channel",
            "state",
            "applicant",
            "form",
            "form_version",
            "business_day",
            "created_at",
            "phone_hash",
            "officer",
        ),
        [
            (
                one.id,
                one.case,
                "manual",
                "handed_over",
                one.id,
                form,
                1,
                day.isoformat(),
                at,
                keyed_hash(key, "phone", one.phone),
                3 if one.id % 500 == 0 else 2,
            )
            for one in some
        ],
    )
    coded = [one for one in some if one.id <= most_coded]
    copy(
        connection, "quotes", ("id", "case", "at", "total", "content"), [(one.id, one.id, at, 1, "{}") for one in coded]
    )
    copy(
        connection,
        "payment_codes",
        ("id", "code", "issuer", "case", "quote", "amount", "state", "issued_at", "expires_at", "officer"),
        [(one.id, code_of(one.id), "core", one.id, one.id, 1, "paid", at, at, 2) for one in coded],
    )
    copy(connection, "member_numbers", ("kpj", "applicant"), [(kpj_of(one.id), one.id) for one in coded])


def code_of(number: int) -> str:
    return f"88{number:011d}"


def kpj_of(number: int) -> str:
    return f"26{number:09d}"


def copy(connection: sa.Connection, table: str, columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    """Rows by the quickest way of the back end."""
    if not rows:
        return
    named = ", ".join(f'"{one}"' for one in columns)
    cursor = connection.connection.cursor()
    if connection.dialect.name == "postgresql":
        with cursor.copy(f"COPY {table} ({named}) FROM STDIN") as target:
            for row in rows:
                target.write_row(row)
    else:
        cursor.executemany(f"INSERT INTO {table} ({named}) VALUES ({', '.join('?' * len(columns))})", rows)  # noqa: S608
    cursor.close()
