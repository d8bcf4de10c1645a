import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../shared/qml"

// One card to touch: its picture and what it is about.
AbstractButton {
    id: tile
    property real unit: 1
    property string iconName
    property bool chosen: false
    property real letters: 36

    Accessible.name: text
    implicitHeight: Math.max(72, 150 * unit)
    background: Rectangle {
        radius: 28 * tile.unit
        color: tile.chosen ? Theme.c.primary : tile.down ? Theme.c.tint : Theme.c.surface
        border {
            width: (tile.visualFocus ? 6 : 2) * tile.unit
            color: tile.visualFocus ? (tile.chosen ? Theme.c.amber : Theme.c.primary)
                                    : tile.chosen || tile.down ? Theme.c.primary : Theme.c.line
        }
    }
    contentItem: RowLayout {
        spacing: 24 * tile.unit
        Tile {
            unit: tile.unit
            iconName: tile.iconName
            Layout.leftMargin: 24 * tile.unit
            Layout.preferredWidth: Math.min(104 * tile.unit, tile.height - 28 * tile.unit)
            Layout.preferredHeight: Layout.preferredWidth
        }
        Text {
            text: tile.text
            color: tile.chosen ? Theme.c.on_primary : Theme.c.ink
            font { family: Theme.family; pixelSize: tile.letters * tile.unit; weight: Font.Bold }
            lineHeight: 0.95
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Layout.rightMargin: 20 * tile.unit
        }
    }
}
