import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The answer arrived: the officer has been told.
Rectangle {
    id: told
    property real unit: 1
    property bool asked: false
    property string text
    implicitHeight: Math.max(72, 84 * unit)
    radius: 20 * unit
    color: asked ? Theme.c.amber_tint : Theme.c.tint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        anchors { fill: parent; leftMargin: 24 * told.unit; rightMargin: 24 * told.unit }
        spacing: 18 * told.unit
        Icon {
            name: told.asked ? "ph.chat-circle-dots" : "ph.check-circle"
            tone: message.color
            Layout.preferredWidth: 40 * told.unit
            Layout.preferredHeight: 40 * told.unit
        }
        Text {
            id: message
            Layout.fillWidth: true
            text: told.text
            color: told.asked ? Theme.c.on_amber_tint : Theme.c.on_tint
            wrapMode: Text.WordWrap
            lineHeight: 0.95
            font { family: Theme.family; pixelSize: 26 * told.unit; weight: Font.DemiBold }
        }
    }
}
