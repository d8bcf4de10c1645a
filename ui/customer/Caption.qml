import QtQuick
import QtQuick.Layouts

// What the line below is.
Text {
    property real unit: 1
    Layout.fillWidth: true
    color: Theme.c.soft
    font { family: Theme.family; pixelSize: 24 * unit }
}
