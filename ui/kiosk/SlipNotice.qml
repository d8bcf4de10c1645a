import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// How the slip fares: the number on the screen holds whatever the printer does.
RowLayout {
    id: notice
    property real unit: 1
    readonly property bool failed: vm.taken.slip === "failed"
    readonly property color ink: failed ? Theme.c.on_amber_tint : Theme.c.ink
    spacing: 28 * unit

    Icon {
        name: notice.failed ? "ph.warning-circle" : "ph.printer"
        tone: notice.failed ? Theme.c.on_amber_tint : Theme.c.primary
        Layout.preferredWidth: 84 * notice.unit
        Layout.preferredHeight: 84 * notice.unit
    }
    ColumnLayout {
        spacing: 4 * notice.unit
        Layout.fillWidth: true
        Text {
            objectName: "slip"
            text: notice.failed ? qsTr("The slip could not be printed")
                : vm.taken.slip === "printed" ? qsTr("Take your slip") : qsTr("Your slip is being printed…")
            color: notice.ink
            font { family: Theme.family; pixelSize: 40 * notice.unit; weight: Font.Bold }
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Text {
            text: notice.failed
                ? qsTr("Your number is valid. Please write it down or photograph it, and wait for your call.")
                : qsTr("Wait for your number to be called. With the code on the slip you can rate the service afterwards.")
            color: notice.ink
            font { family: Theme.family; pixelSize: 32 * notice.unit }
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
    }
}
