import QtQuick
import "../shared/qml"

// Says that what is shown may be out of date, and where the calls are heard meanwhile.
Rectangle {
    id: notice
    property real unit: 1
    height: visible ? 72 * unit : 0
    color: Theme.c.amber_tint

    Row {
        anchors.centerIn: parent
        spacing: 20 * notice.unit
        Icon {
            name: "ph.wifi-slash"
            tone: Theme.c.on_amber_tint
            width: 44 * notice.unit
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            objectName: "offline"
            text: qsTr("No connection at the moment. Please listen for the officers' calls.")
            color: Theme.c.on_amber_tint
            font { family: Theme.family; pixelSize: 32 * notice.unit; weight: Font.DemiBold }
            anchors.verticalCenter: parent.verticalCenter
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
