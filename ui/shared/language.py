"""Indonesian and English, switched while running."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files

from PySide6.QtCore import Property, QCoreApplication, QObject, QTranslator, Signal, Slot

from counter_app.settings import Language

_NO_CONTEXT = "-"
"""A context and a text that no translation knows."""


class Speech(QObject):
    """The language in force. The sources are English; Indonesian comes from `resources/i18n/*.id.qm`."""

    changed = Signal()

    def __init__(self, language: Language = Language.ID) -> None:
        super().__init__()
        self._language = language
        self._translators = tuple(self._load())
        self._install()

    def _load(self) -> Iterator[QTranslator]:
        """One translator for each folder of windows."""
        with as_file(files("resources") / "i18n") as folder:
            for file in sorted(folder.glob("*.id.qm")):
                translator = QTranslator(self)
                if not translator.load(str(file)):
                    raise RuntimeError(f"the translation {file.name} cannot be loaded")
                yield translator

    @property
    def language(self) -> Language:
        return self._language

    def use(self, language: Language) -> None:
        """Speak a language from now on; Widgets get a LanguageChange event, QML listens to `changed`."""
        if language is self._language:
            return
        self._language = language
        self._install()
        self.changed.emit()

    def _install(self) -> None:
        for translator in self._translators:
            if self._language is Language.ID:
                QCoreApplication.installTranslator(translator)
            else:
                QCoreApplication.removeTranslator(translator)
        # PySide asks Python once whether a translator overrides `translate`. When QML's loading thread is the first to
        # translate, it waits for the interpreter lock while the window thread holds it and waits for that thread.
        QCoreApplication.translate(_NO_CONTEXT, _NO_CONTEXT)

    @Slot()
    def switch(self) -> None:
        """The other language."""
        self.use(Language.EN if self._language is Language.ID else Language.ID)

    code = Property(str, lambda self: self._language.value, notify=changed)
