import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// One thing said, with one way on.
ColumnLayout {
    id: page
    property real unit: 1
    property string iconName
    property string title
    property string text
    property string button
    signal pressed()
    spacing: 24 * unit

    Item { Layout.fillHeight: true }
    Icon {
        name: page.iconName
        tone: Theme.c.primary
        Layout.preferredWidth: 180 * page.unit
        Layout.preferredHeight: 180 * page.unit
        Layout.alignment: Qt.AlignHCenter
    }
    Text {
        objectName: "message-title"
        text: page.title
        color: Theme.c.ink
        font { family: Theme.family; pixelSize: 64 * page.unit; weight: Font.Black }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Text {
        text: page.text
        color: Theme.c.ink
        font { family: Theme.family; pixelSize: 34 * page.unit }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.leftMargin: 96 * page.unit
        Layout.rightMargin: 96 * page.unit
    }
    RowLayout {
        spacing: 24 * page.unit
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 24 * page.unit
        BigButton {
            objectName: "message-button"
            unit: page.unit
            kind: "primary"
            text: page.button
            onClicked: page.pressed()
        }
        CountdownRing {
            unit: page.unit
            count: vm.countdown
        }
    }
    Item { Layout.fillHeight: true }
}
