import QtQuick
import QtQuick.Layouts

// One line of the calculation: its name and an amount for each column, or a word in their place.
Item {
    id: row
    property real unit: 1
    property real cell: 120
    property real figure: 26
    property string label
    property var amounts: []
    property string note
    property bool strong: false
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.maximumHeight: Math.max(72 * unit, implicitHeight)
    implicitHeight: Math.max(40 * unit, name.implicitHeight + 8 * unit)
    Accessible.role: Accessible.Row
    Accessible.name: label + ": " + (note === "" ? amounts.join(", ") : note)

    Rectangle {
        width: parent.width
        height: Math.max(1, row.unit)
        color: Theme.c.line
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        Text {
            id: name
            Layout.fillWidth: true
            text: row.label
            color: Theme.c.ink
            wrapMode: Text.WordWrap
            lineHeight: 0.9
            font { family: Theme.family; pixelSize: 25 * row.unit; weight: row.strong ? Font.Bold : Font.Normal }
        }
        Text {
            visible: row.note !== ""
            text: row.note
            color: Theme.c.on_tint
            horizontalAlignment: Text.AlignRight
            font { family: Theme.family; pixelSize: 25 * row.unit; weight: Font.DemiBold }
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
