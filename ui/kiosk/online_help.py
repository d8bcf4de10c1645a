"""For people whom the website or JMO refused: what hindered them, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal

from counter_app.channels.online_model import HelpReason
from ui.kiosk.plain_words import PlainWords
from ui.shared.language import Speech


def help_words() -> dict[HelpReason, PlainWords]:
    """Each reason as a visitor would say it, in the language in force."""
    translate = QCoreApplication.translate
    return {
        HelpReason.DUKCAPIL_MISMATCH: PlainWords(
            translate("OnlineHelp", "My data do not match"),
            translate("OnlineHelp", "NIK, name or birth date was refused"),
            "ph.identification-card",
        ),
        HelpReason.NO_ACTIVATION: PlainWords(
            translate("OnlineHelp", "No e-mail or OTP came"),
            translate("OnlineHelp", "I could not go on without it"),
            "ph.envelope-simple",
        ),
        HelpReason.NO_CODE: PlainWords(
            translate("OnlineHelp", "No payment code came"),
            translate("OnlineHelp", "I registered and cannot pay"),
            "ph.barcode",
        ),
        HelpReason.OTHER: PlainWords(
            translate("OnlineHelp", "Something else"),
            translate("OnlineHelp", "The officer asks what it was"),
            "ph.question",
        ),
    }


def help_title() -> str:
    return QCoreApplication.translate("OnlineHelp", "Help with online registration")


class OnlineHelp(QObject):
    """The reasons to touch, as QML shows them."""

    changed = Signal()

    def __init__(self, speech: Speech, parent: QObject) -> None:
        super().__init__(parent)
        speech.changed.connect(self.changed)

    def _reasons(self) -> list[dict[str, str]]:
        return [
            {"key": reason.value, "title": words.title, "subtitle": words.subtitle, "icon": words.icon}
            for reason, words in help_words().items()
        ]

    title = Property(str, lambda _: help_title(), notify=changed)
    reasons = Property(list, lambda self: self._reasons(), notify=changed)
