import QtQuick
import QtQuick.Controls.Basic

// A choice that can be switched on and off by touch; a tick tells it apart without colour.
AbstractButton {
    id: chip
    property real unit: 1
    property string iconName: "ph.plus"

    checkable: true
    implicitHeight: Math.max(72, 76 * unit)
    implicitWidth: label.implicitWidth + mark.width + 58 * unit
    Accessible.name: text
    font { family: Theme.family; pixelSize: 27 * unit; weight: checked ? Font.Bold : Font.Normal }
    background: Rectangle {
        radius: height / 2
        color: chip.checked ? Theme.c.tint : Theme.c.surface
        border {
            width: (chip.visualFocus ? 5 : chip.checked ? 3 : 2) * chip.unit
            color: chip.visualFocus ? Theme.c.ink : chip.checked ? Theme.c.primary : Theme.c.field
        }
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 10 * chip.unit
            Icon {
                id: mark
                name: chip.checked ? "ph.check-bold" : chip.iconName
                tone: chip.checked ? Theme.c.on_tint : Theme.c.soft
                width: 34 * chip.unit
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                id: label
                text: chip.text
                color: chip.checked ? Theme.c.on_tint : Theme.c.ink
                font: chip.font
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
