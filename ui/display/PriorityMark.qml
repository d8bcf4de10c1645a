import QtQuick
import "../shared/qml"

// Priority, by symbol and word.
Rectangle {
    id: mark
    property real unit: 1
    implicitWidth: row.implicitWidth + 32 * unit
    implicitHeight: 44 * unit
    radius: height / 2
    color: Theme.c.amber_tint
    border { width: Math.max(1, 1.5 * unit); color: Theme.c.on_amber_tint }

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 10 * mark.unit
        Icon {
            name: "ph.star-fill"
            tone: Theme.c.on_amber_tint
            width: 26 * mark.unit
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            objectName: "priority"
            text: qsTr("Priority")
            color: Theme.c.on_amber_tint
            font { family: Theme.family; pixelSize: 28 * mark.unit; weight: Font.DemiBold }
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
