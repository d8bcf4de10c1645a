import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// A row for each programme; columns are runs of equal months, or who pays.
Rectangle {
    id: table
    property real unit: 1
    readonly property var columns: vm.dues.columns ?? []
    readonly property int longest: Math.max(0, ...(vm.dues.rows ?? []).map(one => (one.amounts[0] ?? "").length))
    readonly property real cell: columns.length === 1 ? Math.max(160, 14 * longest + 24) * unit
                                                      : Math.min(196 * unit, inner.width * 0.66 / Math.max(1, columns.length))
    readonly property real figure: Math.min(26 * unit, cell / 4.6)

    radius: 20 * unit
    color: Theme.c.surface
    border { width: Math.max(1, unit); color: Theme.c.line }
    implicitHeight: inner.implicitHeight + 28 * unit

    ColumnLayout {
        id: inner
        anchors { fill: parent; margins: 24 * table.unit; topMargin: 12 * table.unit; bottomMargin: 16 * table.unit }
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: Math.max(72 * table.unit, implicitHeight)
            spacing: 0
            Text {
                Layout.fillWidth: true
                text: vm.dues.head ?? ""
                color: Theme.c.soft
                wrapMode: Text.WordWrap
                lineHeight: 0.9
                font { family: Theme.family; pixelSize: 24 * table.unit }
            }
            Repeater {
                model: table.columns
                Column {
                    id: head
                    required property var modelData
                    Layout.preferredWidth: table.cell
                    Text {
                        width: parent.width
                        text: head.modelData.title
                        color: Theme.c.ink
                        horizontalAlignment: Text.AlignRight
                        wrapMode: Text.WordWrap
                        lineHeight: 0.9
                        font { family: Theme.family; pixelSize: Math.min(24 * table.unit, table.cell / 6); weight: Font.DemiBold }
                    }
                    Text {
                        width: parent.width
                        visible: text !== ""
                        text: head.modelData.note
                        color: Theme.c.soft
                        horizontalAlignment: Text.AlignRight
                        font { family: Theme.family; pixelSize: Math.min(24 * table.unit, table.cell / 6) }
                    }
                }
            }
        }
        Repeater {
            model: vm.dues.rows ?? []
            DuesRow {
                required property var modelData
                unit: table.unit
                cell: table.cell
                figure: table.figure
                label: modelData.label
                amounts: modelData.amounts
                note: modelData.note
                strong: modelData.strong
            }
        }
        Item { Layout.fillHeight: true; Layout.preferredHeight: 0 }
        Rectangle {
            Layout.fillWidth: true
            Layout.topMargin: 8 * table.unit
            implicitHeight: relief.implicitHeight + 18 * table.unit
            radius: 12 * table.unit
            color: Theme.c.tint
            Text {
                id: relief
                objectName: "relief"
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 18 * table.unit }
                text: vm.dues.law ?? ""
                textFormat: Text.PlainText
                color: Theme.c.on_tint
                wrapMode: Text.WordWrap
                lineHeight: 0.95
                font { family: Theme.family; pixelSize: 24 * table.unit; weight: Font.DemiBold }
            }
        }
    }
}
