import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// A booking: scan its code or type its reference.
ColumnLayout {
    id: page
    property real unit: 1
    property bool upright: true
    spacing: 0

    Header {
        unit: page.unit
        upright: page.upright
        title: qsTr("I have a booking")
        subtitle: qsTr("Hold its code before the scanner, or type its reference.")
        Layout.fillWidth: true
    }
    ColumnLayout {
        spacing: (page.upright ? 40 : 20) * page.unit
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: (page.upright ? 40 : 24) * page.unit

        Rectangle {
            radius: 20 * page.unit
            color: Theme.c.surface
            border { width: 3 * page.unit; color: vm.checkIn.message !== "" ? Theme.c.danger : Theme.c.field }
            implicitHeight: Math.max(shown.implicitHeight + 32 * page.unit, 120 * page.unit)
            Layout.fillWidth: true
            Text {
                id: shown
                objectName: "reference"
                text: vm.checkIn.reference
                color: Theme.c.ink
                font { family: Theme.family; pixelSize: 60 * page.unit; weight: Font.Bold; features: ({ "tnum": 1 }) }
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WrapAnywhere
                anchors { left: parent.left; right: parent.right; margins: 16 * page.unit; verticalCenter: parent.verticalCenter }
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Reference of the booking: %1").arg(text)
            }
        }
        Text {
            objectName: "check-in-message"
            visible: text !== ""
            text: vm.checkIn.message
            color: Theme.c.danger
            font { family: Theme.family; pixelSize: 38 * page.unit; weight: Font.DemiBold }
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Item { visible: page.upright; Layout.fillHeight: true }
        ReferenceKeypad {
            unit: page.unit
            columns: page.upright ? 8 : page.width >= 1200 ? 13 : 11
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: page.upright ? 720 * page.unit : Number.POSITIVE_INFINITY
        }
        Item { visible: page.upright; Layout.fillHeight: true }
    }
    RowLayout {
        spacing: 32 * page.unit
        Layout.fillWidth: true
        Layout.leftMargin: 40 * page.unit
        Layout.rightMargin: 40 * page.unit
        Layout.bottomMargin: (page.upright ? 64 : 24) * page.unit
        BigButton {
            objectName: "back"
            unit: page.unit * 1.4
            text: qsTr("Back")
            iconName: "ph.arrow-left"
            Layout.preferredHeight: Math.max(72, (page.upright ? 130 : 100) * page.unit)
            onClicked: vm.back()
        }
        BigButton {
            objectName: "check-in"
            unit: page.unit * 1.4
            kind: "primary"
            enabled: vm.checkIn.ready
            text: qsTr("Check in")
            iconName: "ph.check-bold"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(72, (page.upright ? 130 : 100) * page.unit)
            onClicked: vm.checkIn.enter()
        }
        CountdownRing {
            unit: page.unit * 1.2
            count: vm.countdown
        }
    }
}
