import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// No ticket now: why, and what to do instead. Calm, and never a dead end.
ColumnLayout {
    id: page
    property real unit: 1
    property bool upright: true
    spacing: 0

    Header {
        unit: page.unit
        upright: page.upright
        informs: vm.refusalLasting && vm.mayInform
        title: vm.branchName === "" ? qsTr("Queue numbers") : vm.branchName
        Layout.fillWidth: true
    }
    Item { Layout.fillHeight: true }
    Tile {
        unit: page.unit
        iconName: vm.refusalIcon
        Layout.preferredWidth: (page.upright ? 240 : 180) * page.unit
        Layout.preferredHeight: (page.upright ? 240 : 180) * page.unit
        Layout.alignment: Qt.AlignHCenter
    }
    Text {
        objectName: "refusal"
        text: vm.refusalTitle
        color: Theme.c.ink
        font { family: Theme.family; pixelSize: 68 * page.unit; weight: Font.Black }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.margins: 64 * page.unit
        Layout.topMargin: (page.upright ? 64 : 32) * page.unit
        Layout.bottomMargin: 24 * page.unit
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Text {
        objectName: "advice"
        text: vm.refusalAdvice
        color: Theme.c.ink
        font { family: Theme.family; pixelSize: 44 * page.unit }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
    }
    GridLayout {
        columns: page.upright ? 2 : 3
        columnSpacing: 32 * page.unit
        rowSpacing: 48 * page.unit
        Layout.topMargin: (page.upright ? 64 : 48) * page.unit
        Layout.alignment: Qt.AlignHCenter
        BigButton {
            objectName: "again"
            unit: page.unit * 1.4
            kind: vm.refusalLasting ? "plain" : "primary"
            text: vm.refusalLasting ? qsTr("Try again") : qsTr("Back to the services")
            iconName: vm.refusalLasting ? "ph.arrow-clockwise" : "ph.arrow-left"
            Layout.preferredHeight: Math.max(72, 130 * page.unit)
            Layout.alignment: Qt.AlignHCenter
            Layout.columnSpan: page.upright && !(vm.countdown.total > 0) ? 2 : 1
            onClicked: vm.refusalLasting ? vm.refresh() : vm.back()
        }
        CountdownRing {
            unit: page.unit * 1.2
            count: vm.countdown
        }
        BookingButton {
            unit: page.unit * 1.4
            visible: vm.expectsBookings && vm.refusalSparesBookings
            Layout.columnSpan: page.upright ? 2 : 1
            Layout.preferredHeight: Math.max(72, 130 * page.unit)
            Layout.alignment: Qt.AlignHCenter
        }
    }
    Item { Layout.fillHeight: true; Layout.preferredHeight: 1 }
}
