"""A code of the core system as somebody enters it: scanned once, or typed twice."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from counter_app.payments.model import code_digits, read_core_code
from counter_app.registration.case import Channel
from counter_app.settings import BranchSettings
from counter_app.shared.errors import OfficeError
from ui.shared.code_field import CodeField
from ui.shared.controls import Retranslated
from ui.shared.language import Speech
from ui.shared.parts import Field
from ui.shared.wording import sentence

OF_CODE = frozenset({"code", "core_code", "core_code_again"})
"""Fields of refusals that are told here."""


@dataclass(frozen=True)
class EnteredCode:
    """`again` is the second entry, and None for a code that was scanned."""

    code: str
    again: str | None = None


class CoreCodeEntry(Retranslated):
    """`entered` when Enter was pressed where the entry ends: after a scan, or in the second field.

    `resized` when a sentence or a field came or went.
    """

    entered = Signal()
    resized = Signal()

    def __init__(self, speech: Speech, direction: QBoxLayout.Direction = QBoxLayout.Direction.TopToBottom) -> None:
        super().__init__()
        self._speech = speech
        self.first, self.again = CodeField(), CodeField()
        self.once, self.twice = Field(self.first), Field(self.again)
        self._digits: tuple[int, int] | None = None
        self._branch, self._channel = BranchSettings(), Channel.MANUAL
        line = QBoxLayout(direction, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8 if direction is QBoxLayout.Direction.TopToBottom else 24)
        for field in (self.once, self.twice):
            kept = field.sizePolicy()
            kept.setRetainSizeWhenHidden(direction is not QBoxLayout.Direction.TopToBottom)
            field.setSizePolicy(kept)
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.first.textEdited.connect(lambda _: self._on_typed())
        self.again.textEdited.connect(lambda _: self._on_typed())
        self.first.returnPressed.connect(self._on_first)
        self.again.returnPressed.connect(self._on_again)
        self.retranslate()

    def judge_by(self, branch: BranchSettings, channel: Channel) -> None:
        """How many digits a code has is a setting, and may differ by channel."""
        self._branch, self._channel = branch, channel
        self._digits = code_digits(branch, channel)
        self._name()

    def retranslate(self) -> None:
        self.twice.say(self.tr("The same code once more"), self.tr("Type it anew from where the code stands."))
        self._name()

    def _name(self) -> None:
        hint = self._length() if not self.first.scanned else self.tr("Scanned: it need not be entered again.")
        self.once.say(self.tr("Code of the core system (scan or type)"), hint)

    def _length(self) -> str:
        if self._digits is None:
            return ""
        least, most = self._digits
        if least == most:
            return self.tr("{count} digits").format(count=least)
        return self.tr("{least} to {most} digits").format(least=least, most=most)

    # entering

    def _on_typed(self) -> None:
        self.once.complain("")
        self.twice.complain("")
        self.twice.show()
        self._name()
        self.resized.emit()

    def _on_first(self) -> None:
        """Enter in the first field: a scanned code needs no second entry."""
        if not self._holds():
            return
        self.twice.setVisible(not self.first.scanned)
        self._name()
        if self.first.scanned:
            self.again.put("")
            self.entered.emit()
        else:
            self.again.setFocus()

    def _on_again(self) -> None:
        if self.read() is not None:
            self.entered.emit()

    @property
    def typed(self) -> bool:
        """Whether something was entered."""
        return bool(self.first.code)

    def read(self) -> EnteredCode | None:
        """What was entered, if it can be a code of the core system; else what is wrong is said at its field."""
        if not self._holds():
            return None
        if self.first.scanned:
            return EnteredCode(self.first.code)
        if self.again.code == self.first.code:
            return EnteredCode(self.first.code, self.again.code)
        if self.again.code:
            self._complain(self.twice, self.tr("The two codes are not the same."))
        else:
            self._complain(self.twice, self.tr("A typed code is entered twice, so that no digit is wrong."))
        return None

    def _holds(self) -> bool:
        """Whether the first entry has the digits of a code."""
        if not self.first.code:
            self._complain(self.once, self.tr("Enter the code that the core system shows."))
            return False
        try:
            read_core_code(self.first.code, self._branch, self._channel)
        except OfficeError as problem:
            self._complain(self.once, sentence(problem, self._speech.language))
            return False
        return True

    def refuse(self, problem: OfficeError) -> bool:
        """Say what the office refused at its field; whether it belongs to one."""
        if problem.field not in OF_CODE:
            return False
        field = self.twice if problem.field == "core_code_again" else self.once
        self._complain(field, sentence(problem, self._speech.language))
        return True

    def _complain(self, field: Field, text: str) -> None:
        edit = self.again if field is self.twice else self.first
        field.show()
        field.complain(text)
        edit.setFocus()
        edit.selectAll()
        self.resized.emit()

    def clear(self) -> None:
        for field in (self.first, self.again):
            field.put("")
        self._on_typed()
