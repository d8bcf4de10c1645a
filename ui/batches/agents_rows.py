"""Agents, payers, PERISAI offices and letters of assignment as rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counter_app.channels.agents import SPONSOR_KIND_LABELS, Agency, Agent, Sponsor
from counter_app.shared.errors import ErrorCode
from ui.batches.agents_state import Register
from ui.batches.batches_state import BringingAgent
from ui.batches.words import DASH
from ui.shared.dates import plain_date, short_date
from ui.shared.language import Speech
from ui.shared.table import Cell, Row
from ui.shared.wording import pick, sentence

MOST_LETTERS = 8


class RegisterRows(QObject):
    """In the language in force; what has expired is marked in words, sign and colour."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech

    def agent(self, one: BringingAgent) -> Row:
        agent = one.agent
        last = one.letter or max(agent.letters, key=lambda letter: letter.valid_until, default=None)
        until = DASH if last is None else plain_date(last.valid_until, self._speech.language)
        if one.hindered is not None:
            state = Cell(self._short(one), "ph.x-circle", "danger", about=sentence(one.hindered, self._speech.language))
        elif one.soon:
            state = Cell(self.tr("yes, ends soon"), "ph.clock", "on_amber_tint")
        else:
            state = Cell(self.tr("yes"), "ph.check-circle-fill", "primary")
        tone = "danger" if letter_over(one) else "on_amber_tint" if one.soon else ""
        cells = (Cell(agent.full_name, strong=True), Cell(agent.agency.name), Cell(until, "", tone), state)
        return Row(agent.id, cells)

    def _short(self, one: BringingAgent) -> str:
        code = None if one.hindered is None else one.hindered.code
        words = {
            ErrorCode.LETTER_EXPIRED: self.tr("letter expired"),
            ErrorCode.LETTER_MISSING: self.tr("no letter"),
            ErrorCode.LETTER_NOT_YET: self.tr("letter not yet valid"),
            ErrorCode.AGREEMENT_EXPIRED: self.tr("agreement expired"),
        }
        return words.get(code, self.tr("switched off")) if code is not None else ""

    def sponsor(self, one: Sponsor) -> Row:
        state = (
            Cell(self.tr("in use"), "ph.check-circle-fill", "primary")
            if one.active
            else Cell(self.tr("switched off"), "ph.x-circle", "soft")
        )
        kind = pick(SPONSOR_KIND_LABELS[one.kind], self._speech.language)
        return Row(one.id, (Cell(one.name, strong=True), Cell(kind), Cell(payer_number(one) or DASH), state))

    def agency(self, register: Register, one: Agency) -> Row:
        if one.agreement_until is None:
            until = Cell(self.tr("without an end"))
        else:
            sign, tone = ("ph.x-circle", "danger") if register.over(one) else ("", "")
            day = plain_date(one.agreement_until, self._speech.language)
            until = Cell(self.tr("expired {day}").format(day=day) if register.over(one) else day, sign, tone)
        return Row(one.id, (Cell(one.name, strong=True), Cell(one.agreement_number), until))

    def letters(self, register: Register, agent: Agent) -> list[Row]:
        """The letters that last longest, first."""
        newest = sorted(agent.letters, key=lambda letter: letter.valid_until, reverse=True)[:MOST_LETTERS]
        rows = []
        for letter in newest:
            day = plain_date(letter.valid_until, self._speech.language)
            over = letter.valid_until < register.today
            sign, tone = ("ph.x-circle", "danger") if over else ("ph.check-circle", "primary")
            short = f"{short_date(letter.valid_until, self._speech.language)} {letter.valid_until.year}"
            words, about = (self.tr("expired {day}").format(day=one) if over else one for one in (short, day))
            rows.append(Row(letter.id, (Cell(letter.number), Cell(words, sign, tone, about=about))))
        return rows


def letter_over(one: BringingAgent) -> bool:
    return one.hindered is not None and one.hindered.code is ErrorCode.LETTER_EXPIRED


def payer_number(one: Sponsor) -> str:
    """By what a payer is known: NIK masked, NPWP or NPP."""
    known = (("NIK", one.nik), ("NPWP", one.npwp), ("NPP", one.npp))
    return next((f"{name} {number}" for name, number in known if number), "")
