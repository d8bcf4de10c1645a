"""The language of whoever stands at a public machine, until the next person comes."""

from __future__ import annotations

from counter_app.settings import Language
from ui.shared.language import Speech


class VisitorLanguage:
    """Remembers what the machine spoke before a visitor switched, and goes back to it afterwards."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._home: Language | None = None

    @property
    def away(self) -> bool:
        """Whether a visitor switched."""
        return self._home is not None

    def switch(self) -> None:
        if self._home is None:
            self._home = self._speech.language
        self._speech.switch()
        if self._speech.language is self._home:
            self._home = None

    def go_home(self) -> None:
        home, self._home = self._home, None
        if home is not None:
            self._speech.use(home)
