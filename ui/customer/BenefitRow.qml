import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// One benefit: what for, in words, and on the right the sum with what belongs to it.
Item {
    id: row
    property real unit: 1
    property real letters: 1
    property bool portrait: false
    property string iconName
    property string title
    property string words
    property string sum
    property string note
    implicitHeight: line.implicitHeight + 16 * unit
    Accessible.role: Accessible.StaticText
    Accessible.name: [title, sum, note, words].filter(one => one !== "").join(". ")

    RowLayout {
        id: line
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        spacing: 22 * row.unit
        Rectangle {
            Layout.preferredWidth: 64 * row.unit
            Layout.preferredHeight: 64 * row.unit
            radius: 16 * row.unit
            color: Theme.c.tint
            Icon {
                anchors.centerIn: parent
                name: row.iconName
                tone: Theme.c.on_tint
                width: 40 * row.unit
                height: width
            }
        }
        GridLayout {
            columns: row.portrait ? 1 : 2
            columnSpacing: 24 * row.unit
            rowSpacing: 0
            Layout.fillWidth: true
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                Text {
                    Layout.fillWidth: true
                    text: row.title
                    color: Theme.c.ink
                    wrapMode: Text.WordWrap
                    lineHeight: 0.95
                    font { family: Theme.family; pixelSize: 30 * row.letters * row.unit; weight: Font.Bold }
                }
                Text {
                    Layout.fillWidth: true
                    Layout.row: 1
                    visible: !row.portrait || row.sum === ""
                    text: row.words
                    color: Theme.c.ink
                    wrapMode: Text.WordWrap
                    lineHeight: 0.95
                    font { family: Theme.family; pixelSize: 24 * row.letters * row.unit }
                }
            }
            Flow {
                visible: row.sum !== ""
                spacing: (row.portrait ? 14 : 0) * row.unit
                Layout.preferredWidth: row.portrait ? -1 : 320 * row.unit
                Layout.fillWidth: row.portrait
                layoutDirection: row.portrait ? Qt.LeftToRight : Qt.RightToLeft
                Text {
                    id: figure
                    text: row.sum
                    color: Theme.c.on_tint
                    font { family: Theme.family; pixelSize: 44 * row.unit; weight: Font.Black; features: { "tnum": 1 } }
                }
                Text {
                    visible: text !== ""
                    height: row.portrait ? figure.height : implicitHeight
                    verticalAlignment: Text.AlignVCenter
                    text: row.note
                    color: Theme.c.soft
                    font { family: Theme.family; pixelSize: 24 * row.unit }
                }
            }
            Text {
                Layout.fillWidth: true
                visible: row.portrait && row.sum !== ""
                text: row.words
                color: Theme.c.ink
                wrapMode: Text.WordWrap
                lineHeight: 0.95
                font { family: Theme.family; pixelSize: 24 * row.unit }
            }
        }
    }
}
