import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// What this machine is for, what to do, and that nobody learns who answered.
Rectangle {
    id: panel
    property real unit: 1
    property bool upright: false
    color: Theme.c.deep
    implicitHeight: column.implicitHeight + 64 * unit

    ColumnLayout {
        id: column
        anchors { fill: parent; margins: 32 * panel.unit }
        spacing: 16 * panel.unit
        RowLayout {
            spacing: 24 * panel.unit
            Layout.fillWidth: true
            Text {
                text: vm.branchName
                color: Theme.c.on_deep_soft
                visible: panel.upright
                font { family: Theme.family; pixelSize: 26 * panel.unit }
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            LanguageButton {
                objectName: "language"
                unit: panel.unit * 0.85
                focusPolicy: Qt.TabFocus
                onClicked: vm.switchLanguage()
            }
        }
        Item { Layout.fillHeight: true }
        Text {
            text: qsTr("How was our service?")
            color: Theme.c.on_deep
            font { family: Theme.family; pixelSize: 50 * panel.unit; weight: Font.Black }
            lineHeight: 0.95
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            text: qsTr("Hold the square code of your slip before the scanner, or type the 12 characters below it.")
            color: Theme.c.on_deep
            font { family: Theme.family; pixelSize: 28 * panel.unit }
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
        Item { Layout.fillHeight: true }
        RowLayout {
            spacing: 16 * panel.unit
            Layout.fillWidth: true
            Icon {
                name: "ph.shield-check"
                tone: Theme.c.on_deep
                Layout.preferredWidth: 44 * panel.unit
                Layout.preferredHeight: 44 * panel.unit
                Layout.alignment: Qt.AlignTop
            }
            Text {
                text: qsTr("Anonymous: your answer is stored without name, number, and time.")
                color: Theme.c.on_deep_soft
                font { family: Theme.family; pixelSize: 24 * panel.unit }
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
        }
        Text {
            visible: !panel.upright
            text: vm.branchName
            color: Theme.c.on_deep_soft
            font { family: Theme.family; pixelSize: 24 * panel.unit }
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
    }
}
