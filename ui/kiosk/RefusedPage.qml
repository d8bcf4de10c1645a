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
        Layout.preferredWidth: 240 * page.unit
        Layout.preferredHeight: 240 * page.unit
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
    RowLayout {
        spacing: 32 * page.unit
        Layout.topMargin: 64 * page.unit
        Layout.alignment: Qt.AlignHCenter
        BigButton {
            objectName: "again"
            unit: page.unit * 1.4
            kind: vm.refusalLasting ? "plain" : "primary"
            text: vm.refusalLasting ? qsTr("Try again") : qsTr("Back to the services")
            iconName: vm.refusalLasting ? "ph.arrow-clockwise" : "ph.arrow-left"
            Layout.preferredHeight: Math.max(72, 130 * page.unit)
            onClicked: vm.refusalLasting ? vm.refresh() : vm.back()
        }
        CountdownRing {
            unit: page.unit * 1.2
            count: vm.countdown
        }
    }
    BookingButton {
        unit: page.unit * 1.2
        visible: vm.expectsBookings && vm.refusalSparesBookings
        Layout.topMargin: 48 * page.unit
        Layout.alignment: Qt.AlignHCenter
    }
    Item { Layout.fillHeight: true; Layout.preferredHeight: 1 }
}
