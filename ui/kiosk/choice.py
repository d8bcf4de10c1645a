"""What a visitor has chosen and not yet taken: the service, what to bring, the wait, and priority."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal

from counter_app.channels.online_model import HelpReason
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.board import Offer
from counter_app.registration.checklists import checklist
from counter_app.settings import BranchSettings
from ui.kiosk.online_help import help_title, help_words
from ui.kiosk.phrases import again_on_card, people_ahead, stop_on_card, wait_range
from ui.kiosk.plain_words import PlainWords, plain_words
from ui.shared.language import Speech
from ui.shared.wording import pick, priority_name

_ICONS = {
    Priority.ELDERLY: "mdi6.human-cane",
    Priority.DISABLED: "mdi6.wheelchair-accessibility",
    Priority.PREGNANT: "mdi6.human-pregnant",
    Priority.INFANT: "mdi6.baby-carriage",
    Priority.SICK: "mdi6.thermometer",
}


class Choice(QObject):
    """QML reads the properties; the view model makes the choice."""

    changed = Signal()

    def __init__(self, speech: Speech, parent: QObject) -> None:
        super().__init__(parent)
        self._speech = speech
        self._offer: Offer | None = None
        self._branch = BranchSettings()
        self._wants_priority = False
        self._priority: Priority | None = None
        self._help: HelpReason | None = None
        speech.changed.connect(self.changed)

    @property
    def letter(self) -> str | None:
        return None if self._offer is None else self._offer.service.letter

    @property
    def reason(self) -> Priority | None:
        return self._priority

    @property
    def help(self) -> HelpReason | None:
        """What hindered the visitor online, if that is what they come for."""
        return self._help

    @property
    def wants_priority(self) -> bool:
        return self._wants_priority

    @property
    def complete(self) -> bool:
        """Whether nothing is left to say: a service that gives tickets, and a reason if priority is wanted."""
        open_to_all = self._offer is not None and self._offer.stopped is None
        return open_to_all and (self._priority is not None or not self._wants_priority)

    def make(self, offer: Offer, branch: BranchSettings, help_reason: HelpReason | None = None) -> None:
        self._offer, self._branch, self._help = offer, branch, help_reason
        self._wants_priority, self._priority = False, None
        self.changed.emit()

    def update_offer(self, fresh: Offer) -> None:
        """Fresh figures of the service; those of a choice left since are not taken."""
        if self.letter == fresh.service.letter:
            self._offer = fresh
            self.changed.emit()

    def toggle_priority(self) -> None:
        self._wants_priority, self._priority = not self._wants_priority, None
        self.changed.emit()

    def set_reason(self, reason: Priority) -> None:
        self._priority = reason
        self.changed.emit()

    def _words(self) -> PlainWords:
        if self._offer is None:
            return PlainWords("", "", "")
        if self._help is not None:
            words = help_words()[self._help]
            return PlainWords(help_title(), words.title, words.icon)
        return plain_words(self._offer.service, self._speech.language)

    def _told(self) -> tuple[str, str]:
        """Who is ahead and how long it takes, or when there are tickets again and why there are none now."""
        if self._offer is None:
            return "", ""
        stop = self._offer.stopped
        if stop is not None:
            again = again_on_card(stop.opens_at, self._speech.language)
            return f"{again[0].upper()}{again[1:]}", stop_on_card(stop.stop)
        return people_ahead(self._offer.ahead), wait_range(self._offer.promise)

    def _checklist(self) -> list[str]:
        items = () if self.letter is None else checklist(self.letter, self._branch)
        return [pick(one, self._speech.language) for one in items]

    def _reasons(self) -> list[dict[str, str]]:
        return [
            {"key": one.value, "word": priority_name(one, self._speech.language).capitalize(), "icon": _ICONS[one]}
            for one in Priority
        ]

    title = Property(str, lambda self: self._words().title, notify=changed)
    subtitle = Property(str, lambda self: self._words().subtitle, notify=changed)
    icon = Property(str, lambda self: self._words().icon, notify=changed)
    checklist = Property(list, lambda self: self._checklist(), notify=changed)
    stopped = Property(bool, lambda self: self._offer is not None and self._offer.stopped is not None, notify=changed)
    ahead = Property(str, lambda self: self._told()[0], notify=changed)
    wait = Property(str, lambda self: self._told()[1], notify=changed)
    wantsPriority = Property(bool, lambda self: self._wants_priority, notify=changed)
    reasons = Property(list, lambda self: self._reasons(), notify=changed)
    reasonKey = Property(str, lambda self: "" if self._priority is None else self._priority.value, notify=changed)
    ready = Property(bool, lambda self: self.complete, notify=changed)
