import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Says when a code must not be paid (any more), by symbol and words.
Rectangle {
    id: mark
    property real unit: 1
    property string state
    property bool unpayable: false
    readonly property bool paid: state === "paid"
    readonly property string text: paid ? qsTr("Already paid, thank you")
        : state === "expired" || state === "void" ? qsTr("No longer valid: please ask for a new code")
        : unpayable ? qsTr("TRAINING – NOT TO BE PAID") : ""
    readonly property color tone: paid ? Theme.c.on_tint : Theme.c.danger
    visible: text !== ""
    implicitHeight: 48 * unit
    radius: 12 * unit
    color: paid ? Theme.c.tint : Theme.c.danger_tint

    RowLayout {
        anchors { fill: parent; leftMargin: 18 * mark.unit; rightMargin: 18 * mark.unit }
        spacing: 14 * mark.unit
        Icon {
            Layout.preferredWidth: 32 * mark.unit
            Layout.preferredHeight: 32 * mark.unit
            name: mark.paid ? "ph.check-circle" : "ph.prohibit"
            tone: mark.tone
        }
        Text {
            objectName: "code-state"
            Layout.fillWidth: true
            text: mark.text
            color: mark.tone
            font { family: Theme.family; pixelSize: 26 * mark.unit; weight: Font.Bold }
        }
    }
}
