"""The windows that the public sees: QML beside a view model."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickView

from ui.shared.icons import IconProvider
from ui.shared.station import Surroundings


class PublicWindow(QQuickView):
    """Shows `Window.qml` of a folder; the QML knows `Theme`, `Speech`, `training` and `vm`, the view model."""

    def __init__(self, folder: Path, view_model: QObject, surroundings: Surroundings, size: QSize) -> None:
        super().__init__()
        self.view_model = view_model
        engine = self.engine()
        engine.addImageProvider("icon", IconProvider())
        engine.addImportPath(str(Path(__file__).parent))
        context = self.rootContext()
        context.setContextProperty("Theme", surroundings.theme)
        context.setContextProperty("Speech", surroundings.speech)
        context.setContextProperty("training", surroundings.office.training)
        context.setContextProperty("vm", view_model)
        surroundings.speech.changed.connect(engine.retranslate)
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.setColor(QColor(surroundings.theme.tokens.paper))
        self.resize(size)
        self.setSource(QUrl.fromLocalFile(str(folder / "Window.qml")))
        if self.status() is not QQuickView.Status.Ready:
            raise RuntimeError("\n".join(error.toString() for error in self.errors()))
