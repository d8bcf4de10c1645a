import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// A row for each programme, a column for each run of equal months.
Rectangle {
    id: table
    property real unit: 1
    readonly property var names: ({
        JKK: qsTr("Work accident (JKK)"),
        JKM: qsTr("Death (JKM)"),
        JHT: qsTr("Old age (JHT)"),
        JP: qsTr("Pension (JP)"),
        JKP: qsTr("Job loss (JKP)")
    })
    readonly property var columns: vm.dues.columns ?? []
    readonly property var sums: vm.dues.sums ?? []
    readonly property bool several: columns.some(one => one.months > 1)
    readonly property real cell: Math.min(196 * unit, inner.width * 0.66 / Math.max(1, columns.length))
    readonly property real figure: Math.min(26 * unit, cell / 4.6)

    radius: 20 * unit
    color: Theme.c.surface
    border { width: Math.max(1, unit); color: Theme.c.line }
    implicitHeight: inner.implicitHeight + 40 * unit

    ColumnLayout {
        id: inner
        anchors { fill: parent; margins: 24 * table.unit; topMargin: 12 * table.unit; bottomMargin: 16 * table.unit }
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0
            Text {
                Layout.fillWidth: true
                text: table.several ? qsTr("Rupiah a month") : qsTr("Rupiah")
                color: Theme.c.soft
                wrapMode: Text.WordWrap
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
                        visible: table.several
                        text: head.modelData.months === 1 ? qsTr("1 month") : qsTr("%1 months").arg(head.modelData.months)
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
                label: table.names[modelData.programme]
                amounts: modelData.amounts
            }
        }
        DuesRow {
            objectName: "monthly"
            unit: table.unit
            cell: table.cell
            figure: table.figure
            label: qsTr("Each month")
            amounts: vm.dues.monthly ?? []
            strong: true
        }
        DuesRow {
            objectName: "sums"
            visible: table.sums.length > 0
            unit: table.unit
            cell: table.cell
            figure: table.figure
            label: qsTr("Together")
            amounts: table.sums
            strong: true
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.topMargin: 8 * table.unit
            implicitHeight: relief.implicitHeight + 18 * table.unit
            radius: 12 * table.unit
            color: Theme.c.tint
            Text {
                id: relief
                objectName: "relief"
                readonly property string law: vm.dues.law ?? ""
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 18 * table.unit }
                text: vm.dues.saving
                    ? qsTr("You save %1: relief of %2 % on %3, %4 (%5)").arg(vm.dues.saving).arg(vm.dues.percent)
                        .arg(vm.dues.reduced.join(", ")).arg(vm.dues.reducedMonths.replace("–", "\u2060–\u2060")).arg(law)
                    : qsTr("By law: %1").arg(law)
                textFormat: Text.PlainText
                color: Theme.c.on_tint
                wrapMode: Text.WordWrap
                lineHeight: 0.95
                font { family: Theme.family; pixelSize: 24 * table.unit; weight: Font.DemiBold }
            }
        }
    }
}
