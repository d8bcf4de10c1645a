import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The number, as large as it can be.
ColumnLayout {
    id: page
    property real unit: 1
    property bool upright: true
    readonly property bool failed: vm.taken.slip === "failed"
    spacing: 0

    Header {
        unit: page.unit
        upright: page.upright
        title: qsTr("Your queue number")
        subtitle: vm.choice.title
        Layout.fillWidth: true
    }
    GridLayout {
        columns: page.upright ? 1 : 2
        columnSpacing: 32 * page.unit
        rowSpacing: 32 * page.unit
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: (page.upright ? 48 : 28) * page.unit
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit

        Rectangle {
            radius: 28 * page.unit
            color: Theme.c.tint
            border { width: 4 * page.unit; color: Theme.c.primary }
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 12
            TextMetrics {
                id: measured
                text: vm.taken.number
                font { family: Theme.family; pixelSize: 100; weight: Font.Black; features: ({ "tnum": 1 }) }
            }
            Text {
                objectName: "number"
                readonly property real fitted: Math.min(width / (measured.advanceWidth + 4), height / (measured.height + 4))
                text: vm.taken.number
                color: Theme.c.on_tint
                anchors { fill: parent; margins: 24 * page.unit; bottomMargin: (vm.taken.priority ? 120 : 24) * page.unit }
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                font { family: Theme.family; pixelSize: Math.max(24, Math.floor(100 * fitted)); weight: Font.Black; features: ({ "tnum": 1 }) }
                Accessible.role: Accessible.Heading
                Accessible.name: qsTr("Your queue number is %1").arg(text)
            }
            Rectangle {
                visible: vm.taken.priority
                anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 32 * page.unit }
                width: priorityWord.implicitWidth + 64 * page.unit
                height: 72 * page.unit
                radius: height / 2
                color: Theme.c.amber
                Text {
                    id: priorityWord
                    anchors.centerIn: parent
                    text: qsTr("Priority")
                    color: Theme.c.on_amber
                    font { family: Theme.family; pixelSize: 38 * page.unit; weight: Font.Bold }
                }
            }
        }
        ColumnLayout {
            spacing: 32 * page.unit
            Layout.fillWidth: true
            Layout.fillHeight: !page.upright
            Layout.preferredWidth: 10
            WaitPanel {
                unit: page.unit
                ahead: vm.taken.ahead
                wait: vm.taken.wait
                Layout.fillWidth: true
            }
            Rectangle {
                radius: 28 * page.unit
                color: page.failed ? Theme.c.amber_tint : Theme.c.surface
                border { width: 2 * page.unit; color: page.failed ? Theme.c.amber : Theme.c.line }
                implicitHeight: slip.implicitHeight + 64 * page.unit
                Layout.fillWidth: true
                Layout.fillHeight: !page.upright
                SlipNotice {
                    id: slip
                    unit: page.unit
                    anchors { left: parent.left; right: parent.right; margins: 32 * page.unit; verticalCenter: parent.verticalCenter }
                }
            }
        }
    }
    RowLayout {
        spacing: 32 * page.unit
        Layout.fillWidth: true
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Layout.bottomMargin: (page.upright ? 64 : 28) * page.unit
        BigButton {
            objectName: "done"
            unit: page.unit * 1.6
            kind: "primary"
            text: qsTr("Done")
            iconName: "ph.check-bold"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(72, (page.upright ? 140 : 124) * page.unit)
            onClicked: vm.leave()
        }
        CountdownRing {
            objectName: "ring"
            unit: page.unit * 1.2
            count: vm.countdown
        }
    }
}
