import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Scan or type the code of the slip.
GridLayout {
    id: page
    property real unit: 1
    property bool upright: false
    columns: upright ? 1 : 2
    columnSpacing: 0
    rowSpacing: 0

    IntroPanel {
        unit: page.unit
        upright: page.upright
        Layout.fillWidth: true
        Layout.fillHeight: !page.upright
        Layout.preferredWidth: page.upright ? 1 : page.width * 0.34
    }
    ColumnLayout {
        spacing: 14 * page.unit
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: page.upright ? 1 : page.width * 0.66
        Layout.margins: 32 * page.unit

        CodeSlots {
            unit: page.unit
            Layout.fillWidth: true
        }
        Text {
            objectName: "message"
            text: vm.message
            color: Theme.c.danger
            font { family: Theme.family; pixelSize: 26 * page.unit; weight: Font.DemiBold }
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Layout.preferredHeight: 72 * page.unit
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Keypad {
            unit: page.unit
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        RowLayout {
            spacing: 24 * page.unit
            Layout.fillWidth: true
            BigButton {
                objectName: "continue"
                unit: page.unit
                kind: "primary"
                text: qsTr("Continue")
                iconName: "ph.arrow-right"
                enabled: vm.codeFull
                focusPolicy: Qt.TabFocus
                Layout.fillWidth: true
                onClicked: vm.enter()
            }
            CountdownRing {
                unit: page.unit
                count: vm.countdown
            }
        }
    }
}
