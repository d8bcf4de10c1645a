import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// What hindered somebody who wanted to register online; the answer goes onto the ticket, so that nobody asks twice.
ColumnLayout {
    id: page
    property real unit: 1
    property bool upright: true
    spacing: 0

    Header {
        unit: page.unit
        upright: page.upright
        title: vm.help.title
        subtitle: qsTr("What was the trouble?")
        Layout.fillWidth: true
    }
    GridLayout {
        columns: page.upright ? 1 : 2
        columnSpacing: 28 * page.unit
        rowSpacing: 28 * page.unit
        uniformCellWidths: true
        uniformCellHeights: true
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: (page.upright ? 48 : 32) * page.unit
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Repeater {
            model: vm.help.reasons
            HelpTile {
                required property var modelData
                objectName: "help-" + modelData.key
                unit: page.unit
                text: modelData.title
                more: modelData.subtitle
                iconName: modelData.icon
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: 1
                Layout.maximumHeight: 300 * page.unit
                Layout.alignment: Qt.AlignTop
                onClicked: vm.chooseHelp(modelData.key)
            }
        }
    }
    PageBar {
        unit: page.unit
        upright: page.upright
        Layout.fillWidth: true
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Layout.bottomMargin: (page.upright ? 64 : 28) * page.unit
    }
}
