"""What a counter serves, and what is asked before another rule is put in force."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from counter_app.queueing.model import Counter, Service
from counter_app.queueing.profile import Profile, parse_profile, write_conditions, write_groups
from counter_app.shared.errors import ErrorCode, OfficeError
from ui.shared.controls import label
from ui.shared.desk import Desk
from ui.shared.parts import Field
from ui.shared.question import Question
from ui.shared.wording import sentence, service_name

WIDTH = 560


class ProfileDialog(Question):
    """A profile as it is typed: groups of services in order, conditions, and what is left for the end."""

    def __init__(
        self, parent: QWidget, model: Desk, counter: Counter, profile: Profile, services: Mapping[str, Service]
    ) -> None:
        super().__init__(parent, model.station)
        self.setMinimumWidth(WIDTH)
        self._services = services
        self.profile: Profile | None = None
        self.ask(
            self.tr("Counter {number} serves").format(number=counter.number),
            self.tr("Nothing is changed before you have tried it on a past day and applied it."),
            self.tr("Note the change"),
        )
        self.groups, self.last, self.when = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.groups.setText(write_groups(profile.groups))
        self.last.setText("".join(profile.finally_services))
        self.when.setPlainText("\n".join(write_conditions(profile)))
        self.when.setFixedHeight(78)
        self.when.setTabChangesFocus(True)
        self._fields = {"services": Field(self.groups), "finally": Field(self.last), "when": Field(self.when)}
        self._fields["services"].say(self.tr("Services, in order"), self.tr("AB|K: first A and B alike, then K."))
        self._fields["finally"].say(self.tr("Finally"), self.tr("Only when nobody waits for those above."))
        self._fields["when"].say(
            self.tr("Conditions, one a line"),
            self.tr(
                "K:>5>15m@10:00-12:00 takes K when more than 5 wait, or one over 15 minutes, and only at that time."
            ),
        )
        self.groups.textEdited.connect(lambda _: self._fields["services"].complain(""))
        self.last.textEdited.connect(lambda _: self._fields["finally"].complain(""))
        self.when.textChanged.connect(lambda: self._fields["when"].complain(""))
        language = model.station.speech.language
        known = " · ".join(f"{letter} {service_name(one, language)}" for letter, one in services.items() if one.active)
        legend = label("soft", wrap=True)
        legend.setText(known)
        for field in self._fields.values():
            self.body.addWidget(field)
        self.body.addWidget(legend)
        self.groups.setFocus()

    def answer(self) -> None:
        conditions = [line for line in self.when.toPlainText().splitlines() if line.strip()]
        try:
            profile = parse_profile(self.groups.text(), self.last.text(), conditions)
        except OfficeError as problem:
            self._complain(problem)
            return
        if any(letter not in self._services for letter in profile.letters):
            self._complain(OfficeError(ErrorCode.PROFILE_INVALID, field="services"))
            return
        self.profile = profile
        self.accept()

    def _complain(self, problem: OfficeError) -> None:
        field = self._fields.get(problem.field or "services", self._fields["services"])
        field.complain(sentence(problem, self._station.speech.language))
        field.control.setFocus()
        self.grow()


class ApplyDialog(Question):
    def __init__(self, parent: QWidget, model: Desk, lines: tuple[str, ...]) -> None:
        super().__init__(parent, model.station)
        self.ask(
            self.tr("Put this rule in force?"),
            self.tr("It decides from the next call on. The diary says who changed it."),
            self.tr("Apply"),
        )
        for line in lines:
            told = label(wrap=True)
            told.setText(f"• {line}")
            self.body.addWidget(told)
        self.be_careful()
