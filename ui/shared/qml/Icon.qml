import QtQuick

// An icon of qtawesome in one colour, as sharp as the item is large.
Image {
    property string name
    property color tone: Theme.c.ink
    source: name === "" ? "" : "image://icon/" + name + "/" + String(tone).substring(1)
    sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
    Accessible.ignored: true
}
