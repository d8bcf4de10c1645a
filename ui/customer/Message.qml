import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// A calm sentence in the middle.
ColumnLayout {
    id: message
    property real unit: 1
    property string iconName
    property string title
    property string text
    spacing: 20 * unit

    Item { Layout.fillHeight: true }
    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: 200 * message.unit
        Layout.preferredHeight: 200 * message.unit
        radius: width / 2
        color: Theme.c.tint
        Icon {
            anchors.centerIn: parent
            name: message.iconName
            tone: Theme.c.on_tint
            width: 120 * message.unit
            height: width
        }
    }
    Text {
        objectName: "message"
        Layout.fillWidth: true
        text: message.title
        color: Theme.c.on_tint
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        font { family: Theme.family; pixelSize: 72 * message.unit; weight: Font.Black }
    }
    Text {
        Layout.fillWidth: true
        text: message.text
        color: Theme.c.ink
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        font { family: Theme.family; pixelSize: 34 * message.unit }
    }
    Item { Layout.fillHeight: true }
}
