import QtQuick
import QtQuick.Controls.Basic

// A touch button, at least 72 px high, with an optional icon; `kind` is "primary", "call" or "plain".
Button {
    id: button
    property string kind: "plain"
    property string iconName
    property real unit: 1
    readonly property color ground: kind === "primary" ? Theme.c.primary : kind === "call" ? Theme.c.amber : Theme.c.surface
    readonly property color ink: kind === "primary" ? Theme.c.on_primary : kind === "call" ? Theme.c.on_amber : Theme.c.primary

    implicitHeight: Math.max(72, 84 * unit)
    implicitWidth: contentItem.implicitWidth + 64 * unit
    font { family: Theme.family; pixelSize: 30 * unit; weight: Font.Bold }
    Accessible.name: text
    background: Rectangle {
        radius: 20 * button.unit
        color: button.down ? Qt.darker(button.ground, 1.15) : button.ground
        opacity: button.enabled ? 1 : 0.5
        border {
            width: button.visualFocus ? 5 * button.unit : button.kind === "plain" ? 2 * button.unit : 0
            color: button.visualFocus ? (button.kind === "call" ? Theme.c.ink : Theme.c.amber) : Theme.c.primary
        }
    }
    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 16 * button.unit
            Icon {
                visible: button.iconName !== ""
                name: button.iconName
                tone: button.ink
                width: visible ? 40 * button.unit : 0
                height: 40 * button.unit
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: button.text
                color: button.ink
                font: button.font
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
