import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Nobody's page: the greeting, the counter's number and what this screen is for.
GridLayout {
    id: welcome
    property real unit: 1
    property bool portrait: false
    readonly property var greetings: ({
        morning: qsTr("Good morning"),
        midday: qsTr("Good day"),
        afternoon: qsTr("Good afternoon"),
        night: qsTr("Good evening")
    })
    readonly property var uses: [
        { icon: "ph.identification-card", text: qsTr("Check your data") },
        { icon: "ph.calculator", text: qsTr("See how your dues are reckoned") },
        { icon: "ph.smiley", text: qsTr("Rate our service") }
    ]
    columns: portrait ? 1 : 2
    columnSpacing: 40 * unit
    rowSpacing: 32 * unit

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 62
        Layout.preferredHeight: 50
        spacing: 12 * welcome.unit
        Item { Layout.fillHeight: true }
        Text {
            objectName: "greeting"
            Layout.fillWidth: true
            text: welcome.greetings[vm.partOfDay]
            color: Theme.c.on_tint
            font { family: Theme.family; pixelSize: 84 * welcome.unit; weight: Font.Black }
        }
        Text {
            Layout.fillWidth: true
            text: vm.ticket === "" ? qsTr("Welcome to %1.").arg(vm.branch)
                                   : qsTr("Number %1, welcome to this counter.").arg(vm.ticket)
            color: Theme.c.ink
            wrapMode: Text.WordWrap
            font { family: Theme.family; pixelSize: 36 * welcome.unit }
        }
        Item { Layout.preferredHeight: 28 * welcome.unit }
        Text {
            Layout.fillWidth: true
            text: qsTr("On this screen you can")
            color: Theme.c.soft
            font { family: Theme.family; pixelSize: 27 * welcome.unit }
        }
        Repeater {
            model: welcome.uses
            RowLayout {
                id: use
                required property var modelData
                Layout.topMargin: 6 * welcome.unit
                spacing: 20 * welcome.unit
                Rectangle {
                    Layout.preferredWidth: 64 * welcome.unit
                    Layout.preferredHeight: 64 * welcome.unit
                    radius: 16 * welcome.unit
                    color: Theme.c.tint
                    Icon {
                        anchors.centerIn: parent
                        name: use.modelData.icon
                        tone: Theme.c.on_tint
                        width: 40 * welcome.unit
                        height: width
                    }
                }
                Text {
                    Layout.fillWidth: true
                    text: use.modelData.text
                    color: Theme.c.ink
                    wrapMode: Text.WordWrap
                    font { family: Theme.family; pixelSize: 31 * welcome.unit; weight: Font.DemiBold }
                }
            }
        }
        Item { Layout.fillHeight: true }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 38
        Layout.preferredHeight: 50
        radius: 28 * welcome.unit
        color: Theme.c.primary
        Column {
            anchors.centerIn: parent
            Text {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("Counter")
                color: Theme.c.on_primary
                font { family: Theme.family; pixelSize: 60 * welcome.unit }
            }
            Text {
                anchors.horizontalCenter: parent.horizontalCenter
                text: vm.counter
                color: Theme.c.on_primary
                font { family: Theme.family; pixelSize: (text.length > 1 ? 280 : 340) * welcome.unit; weight: Font.Black }
            }
        }
    }
}
