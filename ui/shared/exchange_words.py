"""What an exchange with a partner office came to, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.channels.spo_model import TakenIn
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.expected_words import PROBLEMS
from ui.shared.exchange import MadeFile, RefusedFile
from ui.shared.wording import pick, sentence


def case_refusal(reason: str, language: Language) -> str:
    """Why a case was not taken in: a problem of the file in its words, or what an operation refuses with."""
    if reason in PROBLEMS:
        words = pick(PROBLEMS[reason], language)
        return f"{words[:1].upper()}{words[1:]}."
    return sentence(OfficeError(ErrorCode(reason)), language)


def taken_words(taken: TakenIn) -> str:
    translate = QCoreApplication.translate
    if taken.already:
        return translate(
            "Exchange", "File {sequence} of office {office} was taken in before; nothing was changed."
        ).format(sequence=taken.sequence, office=taken.office)
    told = translate(
        "Exchange", "File {sequence} of office {office}: {new} new cases, {changed} changed, {unchanged} unchanged."
    ).format(
        sequence=taken.sequence,
        office=taken.office,
        new=taken.new,
        changed=taken.changed,
        unchanged=taken.unchanged,
    )
    if taken.refused:
        told += " " + translate("Exchange", "Not taken in: {count}; see why below.").format(count=len(taken.refused))
    if taken.refused_there:
        told += " " + translate("Exchange", "The partner could not take in: {count}.").format(
            count=len(taken.refused_there)
        )
    return told


def made_words(made: MadeFile) -> str:
    translate = QCoreApplication.translate
    told = translate("Exchange", "File {sequence} for office {office} with {cases} cases: {name}").format(
        sequence=made.sequence, office=made.office, cases=made.cases, name=made.path.name
    )
    if made.left:
        told += " " + translate("Exchange", "({left} more go with the next one)").format(left=made.left)
    return told


def refused_words(refused: RefusedFile, language: Language) -> str:
    return f"{refused.path.name}: {sentence(refused.problem, language)}"
