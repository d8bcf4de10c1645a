import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Before the first call of the day: what happens next.
Rectangle {
    id: welcome
    property real unit: 1
    property bool portrait: false
    property color panel
    property color glow
    readonly property var steps: [
        { icon: "ph.ticket", text: qsTr("Take a number at the ticket kiosk") },
        { icon: "ph.monitor", text: qsTr("Sit down, your number will appear on this screen") },
        { icon: "ph.user-focus", text: qsTr("Go to the counter that stands beside it") }
    ]
    radius: 28 * unit
    color: Theme.c.surface

    ColumnLayout {
        anchors { fill: parent; margins: (welcome.portrait ? 56 : 28) * welcome.unit }
        spacing: (welcome.portrait ? 32 : 14) * welcome.unit
        Text {
            objectName: "welcome"
            Layout.topMargin: (welcome.portrait ? 20 : 0) * welcome.unit
            Layout.fillWidth: true
            text: qsTr("Welcome")
            color: Theme.c.on_tint
            horizontalAlignment: Text.AlignHCenter
            font { family: Theme.family; pixelSize: (welcome.portrait ? 124 : 88) * welcome.unit; weight: Font.Black }
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("The first number will be called soon.")
            color: Theme.c.ink
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            font { family: Theme.family; pixelSize: (welcome.portrait ? 46 : 38) * welcome.unit }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 12 * welcome.unit
            columns: welcome.portrait ? 1 : 3
            columnSpacing: 32 * welcome.unit
            rowSpacing: 28 * welcome.unit
            uniformCellWidths: true
            Repeater {
                model: welcome.steps
                Rectangle {
                    id: step
                    required property var modelData
                    required property int index
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 1
                    radius: 20 * welcome.unit
                    color: Theme.c.tint
                    RowLayout {
                        anchors { fill: parent; margins: 28 * welcome.unit }
                        spacing: 24 * welcome.unit
                        Icon {
                            name: step.modelData.icon
                            tone: Theme.c.on_tint
                            Layout.preferredWidth: 84 * welcome.unit
                            Layout.preferredHeight: 84 * welcome.unit
                        }
                        Text {
                            Layout.fillWidth: true
                            text: (step.index + 1) + ". " + step.modelData.text
                            color: Theme.c.on_tint
                            wrapMode: Text.WordWrap
                            font { family: Theme.family; pixelSize: (welcome.portrait ? 46 : 38) * welcome.unit; weight: Font.DemiBold }
                        }
                    }
                }
            }
        }
    }
}
