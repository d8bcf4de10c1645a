import QtQuick

// Numbered steps along a line, down one column and then the next.
Row {
    id: steps
    property real unit: 1
    property real letters: 36
    property int columns: 1
    property var texts: []
    readonly property int high: Math.ceil(texts.length / columns)
    spacing: 56 * unit

    Repeater {
        model: steps.columns
        Column {
            id: column
            required property int index
            readonly property int first: index * steps.high
            width: (steps.width - (steps.columns - 1) * steps.spacing) / steps.columns
            Repeater {
                model: steps.texts.slice(column.first, column.first + steps.high)
                Item {
                    id: step
                    required property int index
                    required property string modelData
                    readonly property int number: column.first + index + 1
                    readonly property bool last: number === steps.texts.length
                    width: column.width
                    height: Math.max(circle.height, text.height) + 26 * steps.unit
                    Accessible.role: Accessible.ListItem
                    Accessible.name: number + ". " + modelData
                    Rectangle {
                        visible: !step.last && step.index < steps.high - 1
                        anchors { top: circle.bottom; bottom: parent.bottom; horizontalCenter: circle.horizontalCenter }
                        width: 6 * steps.unit
                        color: Theme.c.primary
                    }
                    Rectangle {
                        id: circle
                        width: 64 * steps.unit
                        height: width
                        radius: width / 2
                        color: Theme.c.primary
                        Text {
                            anchors.centerIn: parent
                            text: step.number
                            color: Theme.c.on_primary
                            font { family: Theme.family; pixelSize: 36 * steps.unit; weight: Font.Bold }
                        }
                    }
                    Text {
                        id: text
                        anchors { left: circle.right; leftMargin: 24 * steps.unit; right: parent.right }
                        y: Math.max(0, (circle.height - height) / 2)
                        text: step.modelData
                        textFormat: Text.PlainText
                        color: Theme.c.ink
                        wrapMode: Text.WordWrap
                        font { family: Theme.family; pixelSize: steps.letters * steps.unit }
                    }
                }
            }
        }
    }
}
