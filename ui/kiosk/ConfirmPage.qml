import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// What to bring, how long it takes, priority if needed, and the button that issues the number.
ColumnLayout {
    id: page
    property real unit: 1
    property bool upright: true
    spacing: 0

    Header {
        unit: page.unit
        upright: page.upright
        title: vm.choice.title
        subtitle: vm.choice.subtitle
        Layout.fillWidth: true
    }
    GridLayout {
        columns: page.upright ? 1 : 2
        columnSpacing: 28 * page.unit
        rowSpacing: (page.upright ? 32 : 24) * page.unit
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: (page.upright ? 48 : 28) * page.unit
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit

        WaitPanel {
            unit: page.unit
            compact: !page.upright
            ahead: vm.choice.ahead
            wait: vm.choice.wait
            stopped: vm.choice.stopped
            Layout.fillWidth: true
            Layout.preferredWidth: 13
        }
        Checklist {
            unit: page.unit
            size: page.upright ? 40 : 34
            items: vm.choice.checklist
            Layout.fillWidth: true
            Layout.fillHeight: !page.upright
            Layout.preferredWidth: 11
            Layout.rowSpan: page.upright ? 1 : 2
        }
        PriorityPanel {
            unit: page.unit
            Layout.fillWidth: true
            Layout.fillHeight: !page.upright
            Layout.preferredWidth: 13
        }
        Item {
            visible: page.upright
            Layout.fillHeight: true
        }
    }
    RowLayout {
        spacing: 32 * page.unit
        Layout.fillWidth: true
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Layout.bottomMargin: (page.upright ? 64 : 28) * page.unit
        BigButton {
            objectName: "back"
            unit: page.unit * 1.25
            text: qsTr("Back")
            iconName: "ph.arrow-left"
            Layout.preferredHeight: Math.max(72, (page.upright ? 140 : 124) * page.unit)
            onClicked: vm.back()
        }
        BigButton {
            objectName: "take"
            unit: page.unit * 1.6
            kind: "primary"
            text: vm.busy ? qsTr("One moment…") : qsTr("Take a number")
            iconName: "ph.ticket"
            enabled: vm.choice.ready && !vm.busy
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(72, (page.upright ? 140 : 124) * page.unit)
            onClicked: vm.take()
        }
        CountdownRing {
            objectName: "ring"
            unit: page.unit * 1.2
            count: vm.countdown
        }
    }
}
