import QtQuick
import QtQuick.Layouts

// The four calls before the present one, the newest first; free places stay empty.
ColumnLayout {
    id: last
    property real unit: 1
    property color panel
    property color glow
    spacing: 16 * unit

    Text {
        text: qsTr("Last calls")
        color: Theme.c.on_deep
        font { family: Theme.family; pixelSize: 38 * last.unit }
        Layout.bottomMargin: -4 * last.unit
    }
    Repeater {
        model: 4
        Rectangle {
            id: row
            required property int index
            readonly property var call: vm.lastCalls[index] ?? ({})
            readonly property bool used: call.number !== undefined
            objectName: "last-" + index
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            radius: 20 * last.unit
            color: last.panel
            opacity: used ? 1 : 0.45
            border { width: index === 0 && used ? Math.max(1, 3 * last.unit) : 0; color: Theme.c.on_deep_soft }
            Accessible.role: Accessible.ListItem
            Accessible.name: used ? number.text + ", " + place.text : ""

            Text {
                id: number
                visible: row.used
                anchors { left: parent.left; leftMargin: 34 * last.unit; verticalCenter: parent.verticalCenter }
                text: row.call.number ?? ""
                color: Theme.c.on_deep
                font {
                    family: Theme.family
                    weight: Font.Bold
                    pixelSize: Math.min(92 * last.unit, row.height * 0.78, row.width * 0.165)
                    features: { "tnum": 1 }
                }
            }
            PriorityMark {
                visible: row.call.priority === true
                unit: Math.min(last.unit, row.width / 640)
                anchors {
                    left: number.right
                    leftMargin: 20 * last.unit
                    verticalCenter: parent.verticalCenter
                }
            }
            Text {
                id: place
                visible: row.used
                anchors { right: parent.right; rightMargin: 34 * last.unit; verticalCenter: parent.verticalCenter }
                text: qsTr("Counter %1").arg(row.call.counter ?? "")
                color: last.glow
                font {
                    family: Theme.family
                    weight: Font.DemiBold
                    pixelSize: Math.min(60 * last.unit, row.height * 0.5, row.width * 0.1)
                    features: { "tnum": 1 }
                }
            }
        }
    }
}
