"""Handing a card over: who takes it, and the signature, which is seen as it is drawn on the customer screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from counter_app.cards.model import DeliveryMode
from counter_app.cards.operations import HandedOver, Signing, ask_signature, collect, hand_over, signing_at
from counter_app.cards.ports import CardWork
from counter_app.registration.operations import show_on_screen
from counter_app.registration.records import Case
from counter_app.registration.screen import ScreenPage
from counter_app.shared.changes import Changes, Part
from counter_app.shared.ids import grouped
from ui.cards.board_state import AtCounter, CardView
from ui.cards.dialogs import CardQuestion
from ui.cards.receiver_fields import ReceiverFields
from ui.cards.signature_view import SignatureView
from ui.shared.controls import column, label, row
from ui.shared.desk import Desk, Reading
from ui.shared.key_button import KeyButton
from ui.shared.parts import Statement, Switch
from ui.shared.station import concerns

WIDE = 780
ON_SCREEN, ON_PAPER = 0, 1
SIGNATURE_SIZE = (350, 210)
ASK_KEY = "F5"


@dataclass(frozen=True)
class Taking:
    """Who takes a card, and at which counter they signed on the screen; None: they sign on the slip."""

    receiver: str | None
    relation: str | None
    mode: DeliveryMode
    drawn_at: int | None


def give(work: CardWork, view: CardView, at: AtCounter | None, taking: Taking) -> HandedOver:
    """Hand a card over; the ticket in hand at the counter came for it."""
    if at is not None and at.ticket is not None and at.waits_for(view.number):
        collect(work, at.ticket.number, view.number)
    return hand_over(work, view.number, taking.receiver, taking.relation, mode=taking.mode, drawn_at=taking.drawn_at)


class HandOverDialog(CardQuestion):
    """`given` is what the office made of it once it is accepted."""

    def __init__(self, parent: QWidget, desk: Desk, view: CardView, person: Case, at: AtCounter | None) -> None:
        super().__init__(parent, desk, view)
        self.setMinimumWidth(WIDE)
        self.given: HandedOver | None = None
        self._at = at
        self._asked_for: tuple[str | None, str | None] | None = None
        self._over = False
        self.signing: Signing | None = None
        self.receiver = ReceiverFields(by_hand=True)
        self.fields |= self.receiver.fields
        self.way = Switch(2)
        self.wish = KeyButton(desk.station.theme, ASK_KEY, "accent")
        self.view_of = SignatureView(desk.station.theme)
        self.standing = Statement(desk.station.theme)
        self._reading = Reading(desk, signing_at, self._show_signing, self.refuse)
        self._name(person)
        self._lay_out()
        self._connect()
        self.way.choose(ON_PAPER if at is None else ON_SCREEN)
        self._show()
        self.receiver.take_focus()

    def _name(self, person: Case) -> None:
        form = person.form
        self.ask(
            self.tr("Hand over the card of {name}").format(name=form.full_name),
            self.tr("NIK {nik} · member number {number}. Compare with the identity card that was brought.").format(
                nik=form.nik, number=grouped(self.view.card.kpj or "")
            ),
            self.tr("Hand over"),
        )
        self.way.name((self.tr("On the customer screen"), self.tr("On the printed slip")))

    def _lay_out(self) -> None:
        left, right = column(spacing=8), column(spacing=8)
        taker, signature = label("strong"), label("strong")
        taker.setText(self.tr("Who takes it?"))
        signature.setText(self.tr("Signature"))
        left.addWidget(taker)
        left.addWidget(self.receiver)
        left.addStretch(1)
        right.addWidget(signature)
        right.addWidget(self.way)
        self.view_of.setFixedSize(*SIGNATURE_SIZE)
        for part in (self.view_of, self.standing, self.wish):
            right.addWidget(part)
        right.addStretch(1)
        both = row(spacing=28)
        both.addLayout(left, 1)
        both.addLayout(right)
        self.body.addLayout(both)

    def _connect(self) -> None:
        self.way.chosen.connect(lambda _: self._show())
        self.wish.clicked.connect(self.ask_to_sign)
        QShortcut(QKeySequence(ASK_KEY), self).activated.connect(self.wish.click)
        self.receiver.changed.connect(self._on_receiver)
        self.desk.changed.connect(self._on_changes)
        self.finished.connect(self._end)
        self.rejected.connect(self._clear_screen)

    # the signature

    @property
    def on_screen(self) -> bool:
        return self._at is not None and self.way.current == ON_SCREEN

    @property
    def signed(self) -> bool:
        return self.signing is not None and self.signing.signature is not None and self._asked_for == self._taker()

    def _taker(self) -> tuple[str | None, str | None]:
        """As the office compares them: without needless spaces."""
        name, relation = self.receiver.name, self.receiver.relation
        return _line(name), _line(relation)

    def ask_to_sign(self) -> None:
        """Show the page for signing on the customer screen of this counter."""
        if self._at is None:
            return
        taker = self._taker()

        def asked(_: None) -> None:
            self._asked_for = taker
            self.error.hide()
            self.follow()

        name, relation = self.receiver.name, self.receiver.relation
        self.desk.do(ask_signature, self._at.number, self.view.number, name, relation, done=asked, refused=self.refuse)

    def _end(self) -> None:
        self._over = True

    def follow(self) -> None:
        if not self._over and self._at is not None and self._asked_for is not None:
            self._reading.refresh(self._at.number)

    def _on_changes(self, changes: Changes) -> None:
        if concerns(changes, Part.SCREEN, Part.CARDS, Part.QUEUE):
            self.follow()

    def _show_signing(self, signing: Signing | None) -> None:
        if self._over:
            return
        mine = signing is not None and signing.card.case == self.view.card.case
        self.signing = signing if mine else None
        self._show()
        self.grow()

    def _on_receiver(self) -> None:
        self._show()
        self.grow()

    def _show(self) -> None:
        screen = self.on_screen
        self.way.buttons[ON_SCREEN].setEnabled(self._at is not None)
        self.view_of.setVisible(screen)
        self.wish.setVisible(screen)
        waiting = self.signing is not None and self._asked_for is not None
        signature = None if self.signing is None or not self.signed else self.signing.signature
        text, holds = self._words(waiting=waiting)
        self.view_of.show_signature(signature, text, "danger" if self._lost else "soft")
        self.standing.say(text, holds=holds)
        self.standing.setVisible(not screen or signature is not None)
        wish = self.tr("Ask for the signature again") if waiting else self.tr("Ask for the signature")
        self.wish.say(wish, wish)
        may = not screen or self.signed
        self.yes.setEnabled(may)
        (self.yes if may else self.wish).setDefault(True)

    @property
    def _lost(self) -> bool:
        """Whether somebody was asked, but the screen shows something else by now, or the receiver was changed."""
        return self._asked_for is not None and (self.signing is None or self._asked_for != self._taker())

    def _words(self, *, waiting: bool) -> tuple[str, bool | None]:
        if not self.on_screen:
            if self._at is None:
                text = self.tr("The slip is printed and signed on paper: you work at no counter with a screen.")
                return text, None
            return self.tr("The slip is printed and signed on paper."), None
        number = 0 if self._at is None else self._at.number
        if self.signed:
            return self.tr("Signed."), True
        if self._lost:
            return self.tr("Ask again: the receiver was changed, or the screen shows another page."), False
        if waiting:
            return self.tr("The customer screen of counter {number} waits for the signature.").format(
                number=number
            ), None
        return self.tr("The signature appears here as soon as it is drawn at counter {number}.").format(
            number=number
        ), None

    def _clear_screen(self) -> None:
        """Nothing was handed over: the customer screen forgets whose card it was."""
        if self._asked_for is not None and self._at is not None:
            self.desk.station.run(show_on_screen, self._at.number, ScreenPage.WELCOME)

    # handing over

    def answer(self) -> None:
        drawn_at = self._at.number if self.on_screen and self._at is not None else None
        taking = Taking(self.receiver.name, self.receiver.relation, self.receiver.mode, drawn_at)
        self.desk.do(give, self.view, self._at, taking, done=self._done, refused=self.refuse)

    def _done(self, given: HandedOver) -> None:
        self.given = given
        self.accept()


def _line(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())
