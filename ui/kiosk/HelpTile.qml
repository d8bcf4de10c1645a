import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../shared/qml"

// One answer to touch: its picture, what somebody would say, and a weaker line that explains it.
AbstractButton {
    id: tile
    property real unit: 1
    property string iconName
    property string more

    Accessible.name: text
    Accessible.description: more
    background: Rectangle {
        radius: 28 * tile.unit
        color: tile.down ? Theme.c.tint : Theme.c.surface
        border {
            width: (tile.visualFocus ? 6 : 2) * tile.unit
            color: tile.visualFocus || tile.down ? Theme.c.primary : Theme.c.line
        }
    }
    contentItem: RowLayout {
        spacing: 32 * tile.unit
        Tile {
            unit: tile.unit
            iconName: tile.iconName
            Layout.leftMargin: 32 * tile.unit
            Layout.preferredWidth: Math.min(140 * tile.unit, tile.height - 28 * tile.unit)
            Layout.preferredHeight: Layout.preferredWidth
        }
        ColumnLayout {
            spacing: 4 * tile.unit
            Layout.fillWidth: true
            Layout.rightMargin: 28 * tile.unit
            Text {
                text: tile.text
                color: Theme.c.ink
                font { family: Theme.family; pixelSize: 44 * tile.unit; weight: Font.Bold }
                lineHeight: 0.95
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            Text {
                text: tile.more
                color: Theme.c.soft
                font { family: Theme.family; pixelSize: 32 * tile.unit }
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
        }
    }
}
