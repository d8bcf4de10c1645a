import QtQuick
import "../shared/qml"

// An icon on a tinted square.
Rectangle {
    property real unit: 1
    property alias iconName: icon.name
    radius: width * 0.16
    color: Theme.c.tint
    Icon {
        id: icon
        tone: Theme.c.primary
        width: parent.width * 0.68
        height: width
        anchors.centerIn: parent
    }
}
