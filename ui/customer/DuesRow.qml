import QtQuick
import QtQuick.Layouts

// One line of the calculation: its name and an amount for each column.
Item {
    id: row
    property real unit: 1
    property real cell: 120
    property real figure: 26
    property string label
    property var amounts: []
    property bool strong: false
    Layout.fillWidth: true
    Layout.fillHeight: true
    implicitHeight: 44 * unit
    Accessible.role: Accessible.Row
    Accessible.name: label + ": " + amounts.join(", ")

    Rectangle {
        width: parent.width
        height: Math.max(1, row.unit)
        color: Theme.c.line
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        Text {
            Layout.fillWidth: true
            text: row.label
            color: Theme.c.ink
            font { family: Theme.family; pixelSize: 25 * row.unit; weight: row.strong ? Font.Bold : Font.Normal }
        }
        Repeater {
            model: row.amounts
            Text {
                required property string modelData
                Layout.preferredWidth: row.cell
                text: modelData
                color: Theme.c.ink
                horizontalAlignment: Text.AlignRight
                font {
                    family: Theme.family
                    pixelSize: row.figure
                    weight: row.strong ? Font.Bold : Font.Normal
                    features: { "tnum": 1 }
                }
            }
        }
    }
}
