import QtQuick
import QtQuick.Controls.Basic
import "../shared/qml"

// The way to the information cards, beside the language on the deep bar.
AbstractButton {
    id: button
    property real unit: 1
    text: qsTr("Information")
    implicitHeight: Math.max(72, 84 * unit)
    implicitWidth: row.implicitWidth + 64 * unit
    Accessible.name: text
    background: Rectangle {
        radius: height / 2
        color: button.down ? Qt.darker(Theme.c.amber, 1.15) : Theme.c.amber
        border { width: (button.visualFocus ? 5 : 0) * button.unit; color: Theme.c.on_deep }
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 16 * button.unit
            Icon {
                name: "ph.book-open"
                tone: Theme.c.on_amber
                width: 40 * button.unit
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: button.text
                color: Theme.c.on_amber
                font { family: Theme.family; pixelSize: 32 * button.unit; weight: Font.Bold }
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
