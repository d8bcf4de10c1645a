import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// One amount, large and in words; below it the whole of which it is a part, or what one gets for it.
Rectangle {
    id: panel
    property real unit: 1
    property bool portrait: false
    readonly property var whole: (vm.dues.whole ?? []).slice(portrait ? 1 : 0) // the table names the employer's part
    readonly property var gets: whole.length > 0 ? [] : vm.dues.gets ?? []

    radius: 20 * unit
    color: Theme.c.primary
    implicitHeight: column.implicitHeight + 44 * unit

    GridLayout {
        id: column
        anchors { fill: parent; margins: 34 * panel.unit; topMargin: 16 * panel.unit; bottomMargin: 24 * panel.unit }
        columns: 2
        columnSpacing: 24 * panel.unit
        rowSpacing: 6 * panel.unit
        Text {
            objectName: "caption"
            Layout.row: 0
            Layout.columnSpan: panel.portrait ? 1 : 2
            Layout.fillWidth: true
            text: vm.dues.caption ?? ""
            color: Theme.c.on_primary
            wrapMode: Text.WordWrap
            lineHeight: 0.95
            font { family: Theme.family; pixelSize: (text.length > 30 ? 26 : 28) * panel.unit }
        }
        Text {
            objectName: "total"
            Layout.row: 1
            Layout.columnSpan: panel.portrait ? 1 : 2
            Layout.fillWidth: true
            text: vm.dues.total ?? ""
            color: Theme.c.on_primary
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 40 * panel.unit
            font { family: Theme.family; pixelSize: (panel.portrait ? 60 : 74) * panel.unit; weight: Font.Black }
        }
        Text {
            objectName: "words"
            Layout.row: 2
            Layout.columnSpan: 2
            Layout.fillWidth: true
            text: vm.dues.words ?? ""
            color: Theme.c.on_primary
            wrapMode: Text.WordWrap
            lineHeight: 0.95
            font { family: Theme.family; pixelSize: 24 * panel.unit; italic: true }
        }
        Rectangle {
            visible: panel.whole.length + panel.gets.length > 0
            Layout.row: 3
            Layout.columnSpan: 2
            Layout.fillWidth: true
            Layout.topMargin: 6 * panel.unit
            Layout.bottomMargin: 4 * panel.unit
            Layout.preferredHeight: Math.max(1, panel.unit)
            color: Qt.alpha(Theme.c.on_primary, 0.35)
        }
        ColumnLayout {
            Layout.row: 4
            Layout.columnSpan: 2
            spacing: 6 * panel.unit
            Repeater {
                model: panel.whole
                RowLayout {
                    id: part
                    required property var modelData
                    Layout.fillWidth: true
                    spacing: 16 * panel.unit
                    Text {
                        Layout.fillWidth: true
                        text: part.modelData.label
                        color: Theme.c.on_primary
                        wrapMode: Text.WordWrap
                        lineHeight: 0.9
                        font { family: Theme.family; pixelSize: 24 * panel.unit }
                    }
                    Text {
                        text: part.modelData.amount
                        color: Theme.c.on_primary
                        font { family: Theme.family; pixelSize: 29 * panel.unit; weight: Font.Bold; features: { "tnum": 1 } }
                    }
                }
            }
            Repeater {
                model: panel.gets
                RowLayout {
                    id: benefit
                    required property string modelData
                    Layout.fillWidth: true
                    spacing: 14 * panel.unit
                    Icon {
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 2 * panel.unit
                        Layout.preferredWidth: 28 * panel.unit
                        Layout.preferredHeight: 28 * panel.unit
                        name: "ph.check-circle"
                        tone: Theme.c.on_primary
                    }
                    Text {
                        Layout.fillWidth: true
                        text: benefit.modelData
                        color: Theme.c.on_primary
                        wrapMode: Text.WordWrap
                        lineHeight: 0.95
                        font { family: Theme.family; pixelSize: 24 * panel.unit }
                    }
                }
            }
        }
        Item {
            Layout.row: 5
            Layout.columnSpan: 2
            Layout.fillHeight: true
            Layout.preferredHeight: 0
        }
        BigButton {
            objectName: "benefits"
            visible: vm.hasBenefits
            Layout.row: panel.portrait ? 0 : 6
            Layout.column: panel.portrait ? 1 : 0
            Layout.rowSpan: panel.portrait ? 2 : 1
            Layout.columnSpan: panel.portrait ? 1 : 2
            Layout.fillWidth: !panel.portrait
            Layout.topMargin: 6 * panel.unit
            unit: panel.unit
            text: qsTr("See what you get")
            iconName: "ph.umbrella"
            onClicked: vm.openBenefits()
        }
    }
}
