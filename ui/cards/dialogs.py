"""What the steps of a card ask: its number, its way, how that ended, and why a promise is broken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from counter_app.cards.delivery import SENT
from counter_app.cards.labels import DELIVERY_LABELS, LATE_LABELS, RETURN_LABELS
from counter_app.cards.model import DeliveryMode, LateReason, ReturnReason
from counter_app.cards.operations import (
    card_arrived,
    card_returned,
    enter_member_number,
    note_late_reason,
    send_card,
)
from counter_app.cards.receiving import LONGEST
from counter_app.registration.case import CaseState
from counter_app.settings import Language
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.ids import grouped
from counter_app.shared.labels import Label
from ui.cards.board_state import CardView
from ui.cards.receiver_fields import ReceiverFields
from ui.shared.controls import column
from ui.shared.desk import Desk
from ui.shared.parts import Field
from ui.shared.question import Question
from ui.shared.wording import pick, sentence


class Choices(QWidget):
    """One of a few codes, by their labels."""

    def __init__(self, codes: Iterable[StrEnum], labels: Mapping[Any, Label], language: Language) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[StrEnum, QRadioButton] = {}
        whole = column(self, spacing=2)
        for code in codes:
            words = pick(labels[code], language)
            button = QRadioButton(f"{words[:1].upper()}{words[1:]}")
            self.buttons[code] = button
            self._group.addButton(button)
            whole.addWidget(button)

    @property
    def chosen(self) -> StrEnum | None:
        return next((code for code, button in self.buttons.items() if button.isChecked()), None)

    def choose(self, code: StrEnum) -> None:
        self.buttons[code].setChecked(True)

    def take_focus(self) -> None:
        chosen = self.chosen
        (next(iter(self.buttons.values())) if chosen is None else self.buttons[chosen]).setFocus()


class CardQuestion(Question):
    """A question about one card; what is wrong with a field is told at the field."""

    def __init__(self, parent: QWidget, desk: Desk, view: CardView) -> None:
        super().__init__(parent, desk.station)
        self.desk, self.view = desk, view
        self.fields: dict[str, Field] = {}

    @property
    def language(self) -> Language:
        return self.desk.station.speech.language

    def add_field(self, key: str, edit: QLineEdit, name: str, hint: str = "") -> Field:
        edit.setMaxLength(LONGEST)
        field = Field(edit)
        field.say(name, hint)
        self.fields[key] = field
        self.body.addWidget(field)
        edit.textEdited.connect(lambda _: field.complain(""))
        return field

    def reject(self) -> None:
        """While the office is at work with it, a question stays: its answer would come to nobody."""
        if not self.desk.busy:
            super().reject()

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        field = self.fields.get(problem.field or "") if isinstance(problem, OfficeError) else None
        if field is None:
            super().refuse(problem)
            return
        field.complain(sentence(problem, self.language))
        field.control.setFocus()
        self.grow()


class NumberDialog(CardQuestion):
    """The number that the core system issued; a former member may keep the own one."""

    def __init__(self, parent: QWidget, desk: Desk, view: CardView) -> None:
        super().__init__(parent, desk, view)
        self.ask(
            self.tr("Member number of {holder}").format(holder=view.holder),
            self.tr("Case {case}. Copy the number from the core system.").format(case=view.number),
            self.tr("Save the number"),
        )
        self.kpj = QLineEdit()
        hint = self.tr("11 digits")
        if view.kept is not None:
            self.kpj.setText(view.kept)
            hint = self.tr("A former member, who keeps this number: {number}").format(number=grouped(view.kept))
        self.add_field("kpj", self.kpj, self.tr("Member number (KPJ)"), hint)
        self.kpj.setFocus()

    def answer(self) -> None:
        self.desk.do(
            enter_member_number,
            self.view.number,
            self.kpj.text() or None,
            done=lambda _: self.accept(),
            refused=self.refuse,
        )


class SendDialog(CardQuestion):
    """A digital card may go before it lies ready; everything else is in the drawer first."""

    def __init__(self, parent: QWidget, desk: Desk, view: CardView) -> None:
        super().__init__(parent, desk, view)
        self.ask(
            self.tr("Send the card of {holder}").format(holder=view.holder),
            self.tr("Until it has arrived or come back, it stands under “On its way”."),
            self.tr("Sent"),
        )
        modes = tuple(one for one in SENT if one.digital or view.state is CaseState.CARD_READY)
        self.mode = Choices(modes, DELIVERY_LABELS, self.language)
        self.mode.choose(DeliveryMode.POST if DeliveryMode.POST in modes else modes[0])
        self.body.addWidget(self.mode)
        self.reference = QLineEdit()
        self._field = self.add_field("sent_reference", self.reference, self.tr("Number of the post (if any)"))
        for button in self.mode.buttons.values():
            button.toggled.connect(self._show_reference)
        self._show_reference()
        self.mode.take_focus()

    def _show_reference(self) -> None:
        self._field.setVisible(self.mode.chosen is DeliveryMode.POST)

    def answer(self) -> None:
        mode = DeliveryMode(str(self.mode.chosen))
        reference = self.reference.text() if mode is DeliveryMode.POST else None
        self.desk.do(send_card, self.view.number, mode, reference, done=lambda _: self.accept(), refused=self.refuse)


class ReturnedDialog(CardQuestion):
    def __init__(self, parent: QWidget, desk: Desk, view: CardView) -> None:
        super().__init__(parent, desk, view)
        self.ask(
            self.tr("The card of {holder} came back").format(holder=view.holder),
            self.tr("It lies here again and can be collected, or sent once more."),
            self.tr("Came back"),
        )
        self.reason = Choices(ReturnReason, RETURN_LABELS, self.language)
        self.body.addWidget(self.reason)
        self.reason.take_focus()

    def answer(self) -> None:
        if self.reason.chosen is None:
            self.say(self.tr("Choose why it came back."))
            return
        reason = ReturnReason(str(self.reason.chosen))
        self.desk.do(card_returned, self.view.number, reason, done=lambda _: self.accept(), refused=self.refuse)


class ArrivedDialog(CardQuestion):
    """What was sent is in its member's hands, or in those of somebody who is named."""

    def __init__(self, parent: QWidget, desk: Desk, view: CardView) -> None:
        super().__init__(parent, desk, view)
        self.ask(
            self.tr("The card of {holder} has arrived").format(holder=view.holder),
            self.tr("Who has taken it?"),
            self.tr("It has arrived"),
        )
        self.receiver = ReceiverFields(by_hand=False)
        self.fields |= self.receiver.fields
        self.body.addWidget(self.receiver)
        self.receiver.changed.connect(self.grow)
        self.receiver.take_focus()

    def answer(self) -> None:
        self.desk.do(
            card_arrived,
            self.view.number,
            self.receiver.name,
            self.receiver.relation,
            done=lambda _: self.accept(),
            refused=self.refuse,
        )


class LateDialog(CardQuestion):
    def __init__(self, parent: QWidget, desk: Desk, view: CardView) -> None:
        super().__init__(parent, desk, view)
        self.ask(
            self.tr("Why is the card of {holder} late?").format(holder=view.holder),
            self.tr("The reason stands on the board and in the reports; say it again when it changes."),
            self.tr("Save the reason"),
        )
        self.reason = Choices(LateReason, LATE_LABELS, self.language)
        if view.card.late_reason is not None:
            self.reason.choose(view.card.late_reason)
        self.body.addWidget(self.reason)
        self.note = QLineEdit(view.card.late_note or "")
        self.add_field("note", self.note, self.tr("Note"), self.tr("Needed for another reason; no names of people"))
        self.reason.take_focus()

    def answer(self) -> None:
        if self.reason.chosen is None:
            self.say(self.tr("Choose a reason."))
            return
        reason = LateReason(str(self.reason.chosen))
        self.desk.do(
            note_late_reason,
            self.view.number,
            reason,
            self.note.text(),
            done=lambda _: self.accept(),
            refused=self.refuse,
        )
