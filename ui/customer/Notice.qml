import QtQuick
import "../shared/qml"

// Says that the screen cannot follow the officer at the moment.
Rectangle {
    id: notice
    property real unit: 1
    height: visible ? 56 * unit : 0
    color: Theme.c.amber_tint

    Row {
        anchors.centerIn: parent
        spacing: 16 * notice.unit
        Icon {
            name: "ph.wifi-slash"
            tone: Theme.c.on_amber_tint
            width: 34 * notice.unit
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            objectName: "offline"
            text: qsTr("No connection at the moment. Please ask the officer.")
            color: Theme.c.on_amber_tint
            font { family: Theme.family; pixelSize: 25 * notice.unit; weight: Font.DemiBold }
            anchors.verticalCenter: parent.verticalCenter
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
