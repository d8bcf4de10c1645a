"""What a membership gives, as the applicant reads it: the family first, then the member, then old age."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from counter_app.benefits.model import BenefitStatement, FamilyCase
from counter_app.settings import Language
from counter_app.shared.money import format_rupiah
from ui.customer.benefit_rows import BenefitRows, Row
from ui.customer.dues import capitalised, regulations, unbroken
from ui.shared.dates import plain_date
from ui.shared.wording import pick


def benefits(statement: BenefitStatement, language: Language) -> dict[str, Any]:
    """The groups that have something in them, each with its law and the day of it."""
    translate = QCoreApplication.translate
    rows = BenefitRows(statement, language)
    groups = (
        ("family", "ph.users-three", translate("Benefits", "Your family"), tuple(rows.family())),
        ("work", "ph.first-aid-kit", translate("Benefits", "You, while you work"), tuple(rows.work())),
        ("later", "ph.wallet", translate("Benefits", "You, in old age"), tuple(rows.later())),
    )
    notes = " ".join(pick(one, language) for one in statement.notes)
    day = plain_date(statement.on, language)
    return {
        "groups": [
            {
                "key": key,
                "icon": icon,
                "title": title,
                "rows": [_told(one) for one in told],
                "law": f"{unbroken(notes)} {_law(told, day)}" if _open(key, told) else _law(told, day),
            }
            for key, icon, title, told in groups
            if told
        ]
    }


def _told(row: Row) -> dict[str, str]:
    return {
        "key": row.key,
        "icon": row.icon,
        "title": row.title,
        "words": capitalised(unbroken(row.words)),
        "sum": row.sum,
        "note": row.note,
    }


def _open(key: str, rows: tuple[Row, ...]) -> bool:
    """Whether the statement's notes are needed: at rules that speak of a wage, and where a sum is open."""
    return key == "work" or (key == "family" and not all(row.sum for row in rows))


def _law(rows: tuple[Row, ...], day: str) -> str:
    told = QCoreApplication.translate("Benefits", "By the law of %1: %2")
    laws = "; ".join(regulations(basis for row in rows for basis in row.bases))
    return told.replace("%1", day).replace("%2", laws)


def in_short(statement: BenefitStatement) -> list[str]:
    """A few words for each kind of help, to stand beside the amount."""
    translate = QCoreApplication.translate
    told = [translate("Benefits", "Care after a work accident")]
    death = statement.of_family(FamilyCase.OTHER_DEATH)
    if death is not None and death.total is not None:
        told.append(translate("Benefits", "Death: %1").replace("%1", format_rupiah(death.total)))
    else:
        told.append(translate("Benefits", "Money for the family on death"))
    if statement.scholarship is not None:
        most = format_rupiah(statement.scholarship.now.most)
        told.append(translate("Benefits", "Scholarship up to %1").replace("%1", most))
    if statement.projection is not None:
        told.append(translate("Benefits", "Savings for old age"))
    return [unbroken(one) for one in told]
