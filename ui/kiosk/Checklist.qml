import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// What to have ready, so that nobody waits in vain.
Panel {
    id: list
    property var items: []
    property real size: 38
    readonly property bool tight: items.join("").length > 190 // more than six lines on a narrow screen
    readonly property real letters: size * unit * (tight ? 0.85 : 1)
    spacing: (tight ? 10 : 20) * unit
    Text {
        text: qsTr("Have this ready when you are called")
        color: Theme.c.ink
        font { family: Theme.family; pixelSize: list.size * list.unit; weight: Font.Bold }
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
    }
    Repeater {
        model: list.items
        RowLayout {
            id: line
            required property string modelData
            spacing: 20 * list.unit
            Layout.fillWidth: true
            Icon {
                name: "ph.check-circle"
                tone: Theme.c.primary
                Layout.preferredWidth: (list.tight ? 42 : 52) * list.unit
                Layout.preferredHeight: (list.tight ? 42 : 52) * list.unit
                Layout.alignment: Qt.AlignTop
            }
            Text {
                text: line.modelData
                color: Theme.c.ink
                font { family: Theme.family; pixelSize: list.letters }
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
        }
    }
    Text {
        text: qsTr("Something missing? You can still take a number and ask at the counter.")
        color: Theme.c.soft
        font { family: Theme.family; pixelSize: 30 * list.unit }
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.topMargin: 8 * list.unit
    }
    Item { Layout.fillHeight: true }
}
