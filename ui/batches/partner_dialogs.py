"""Partner offices: pairing by the printed page, new keys, and whose a case is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from counter_app.channels.spo_model import FINGERPRINT_LENGTH, Partner, PublicKeys, read_key_text
from counter_app.channels.spo_pairing import KeyPage, give_case, pair
from counter_app.settings import OfficeKind
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.ids import grouped, normalise_code
from ui.batches.asking import FieldsQuestion
from ui.shared.controls import IconLabel, label, row, set_property
from ui.shared.desk import Desk
from ui.shared.exchange_words import case_refusal
from ui.shared.outside import attempt

GROUP = 4
GROUPS = FINGERPRINT_LENGTH // GROUP
KEY_HEIGHT = 74
SHORT = 24
"""Letters of a key up to which somebody may still be typing it."""


class FingerprintMarks(QWidget):
    """One mark for each group of four: not typed yet, the same as that of the key, or another one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        line = row(spacing=10)
        self.setLayout(line)
        self._signs = [IconLabel(desk.station.theme, "ph.circle", "soft", 18) for _ in range(GROUPS)]
        self._texts = [label("soft") for _ in range(GROUPS)]
        for sign, text in zip(self._signs, self._texts, strict=True):
            line.addWidget(sign)
            line.addWidget(text)
        line.addStretch(1)

    def compare(self, keys: PublicKeys | None, typed: str) -> bool:
        """Mark the groups; answers whether all are the same."""
        wanted = "" if keys is None else keys.fingerprint
        same = True
        for number, (sign, text) in enumerate(zip(self._signs, self._texts, strict=True)):
            place = slice(number * GROUP, (number + 1) * GROUP)
            here = typed[place]
            whole = len(here) == GROUP and bool(wanted)
            equal = whole and here == wanted[place]
            same = same and equal
            look = ("ph.check-circle-fill", "primary") if equal else ("ph.x-circle-fill", "danger")
            sign.show_icon(*(look if whole else ("ph.circle", "soft")))
            text.setText(here or "····")
            set_property(text, "tone", "danger" if whole and not equal else "")
        return same


class PairDialog(FieldsQuestion):
    """The key comes by the QR of the partner's page; the fingerprint is typed from the paper, and both must agree."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk)
        self.setMinimumWidth(600)
        self.partner: Partner | None = None
        self.keys: PublicKeys | None = None
        self.ask(
            self.tr("Pair a partner office"),
            self.tr("Scan the QR of its printed key page. Then type the fingerprint from the paper, group by group."),
            self.tr("Pair"),
        )
        self.key, self.fingerprint = QPlainTextEdit(), QLineEdit()
        self.key.setFixedHeight(KEY_HEIGHT)
        self.key.setTabChangesFocus(True)
        self.fingerprint.setMaxLength(FINGERPRINT_LENGTH + 2 * GROUPS)
        self.add("key", self.key, self.tr("Key of the partner, as the QR holds it"))
        self.add("fingerprint", self.fingerprint, self.tr("Fingerprint, as printed"))
        self.marks = FingerprintMarks(desk)
        self.body.addWidget(self.marks)
        self.key.textChanged.connect(self._read)
        self.fingerprint.textEdited.connect(self._group)
        self._compare()
        self.key.setFocus()

    def _read(self) -> None:
        text = self.key.toPlainText()
        field = self.fields["key"]
        self.keys = None
        try:
            self.keys = read_key_text(text) if text.strip() else None
        except OfficeError as problem:
            field.complain(case_refusal(str(problem.details["problem"]), self.language) if len(text) > SHORT else "")
        else:
            field.complain("")
            field.say(self.tr("Key of the partner, as the QR holds it"), self._whose())
        self._compare()

    def _whose(self) -> str:
        if self.keys is None:
            return ""
        kind = self.tr("Service Point Office") if self.keys.kind is OfficeKind.SPO else self.tr("branch")
        return self.tr("Office {office}, {kind}").format(office=self.keys.office, kind=kind)

    def _group(self, text: str) -> None:
        shown = grouped(normalise_code(text))
        if shown != text:
            self.fingerprint.setText(shown)
        self._compare()

    def _compare(self) -> None:
        same = self.marks.compare(self.keys, normalise_code(self.fingerprint.text()))
        self.yes.setEnabled(same)

    def answer(self) -> None:
        self.desk.do(pair, self.key.toPlainText(), self.fingerprint.text(), done=self._done, refused=self.refuse)

    def _done(self, partner: Partner) -> None:
        self.partner = partner
        self.accept()


class RenewDialog(FieldsQuestion):
    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk)
        self.page: KeyPage | None = None
        self.ask(
            self.tr("Make new keys?"),
            self.tr("Every partner must be paired anew with the new page. Files on their way can be opened no more."),
            self.tr("Make new keys and print"),
        )
        self.be_careful()

    def answer(self) -> None:
        office, actor = self.desk.station.office, self.desk.station.actor
        self.desk.work(
            lambda: attempt(lambda: office.exchange_keys(actor, renew=True)), done=self._done, refused=self.refuse
        )

    def _done(self, page: KeyPage | Unavailable) -> None:
        if isinstance(page, Unavailable):
            self.refuse(page)
            return
        self.page = page
        self.accept()


class GiveCaseDialog(FieldsQuestion):
    """A clerk sees only the own cases; one who is away leaves them to somebody else."""

    def __init__(self, parent: QWidget, desk: Desk, cases: Sequence[str]) -> None:
        super().__init__(parent, desk)
        self.ask(
            self.tr("Give a case to another officer"),
            self.tr("A bank clerk sees only the own cases. This makes a case another officer's."),
            self.tr("Give the case"),
        )
        self.case, self.officer = QLineEdit(), QLineEdit()
        for edit in (self.case, self.officer):
            edit.setMaxLength(60)
        self.case.setText(cases[0] if cases else "")
        self.add("case", self.case, self.tr("Case number"))
        self.add("name", self.officer, self.tr("Sign-in name of the officer who goes on with it"))
        (self.officer if cases else self.case).setFocus()

    def answer(self) -> None:
        self.hush()
        self.desk.do(
            give_case, self.case.text(), self.officer.text(), done=lambda _: self.accept(), refused=self.refuse
        )
