import QtQuick
import QtQuick.Layouts

// A white card whose children stand below each other.
Rectangle {
    id: panel
    property real unit: 1
    property alias spacing: column.spacing
    default property alias content: column.data
    implicitHeight: column.implicitHeight + 64 * unit
    radius: 28 * unit
    color: Theme.c.surface
    border { width: 2 * unit; color: Theme.c.line }
    ColumnLayout {
        id: column
        anchors { fill: parent; margins: 32 * panel.unit }
    }
}
