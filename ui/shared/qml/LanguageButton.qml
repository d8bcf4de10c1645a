import QtQuick
import QtQuick.Controls.Basic

// The corner button to the other language, named in that language; `dark` when it stands on a deep ground.
AbstractButton {
    id: button
    property real unit: 1
    property bool onDeep: true
    readonly property color ink: onDeep ? Theme.c.on_deep : Theme.c.on_tint

    text: Speech.code === "id" ? "English" : "Bahasa Indonesia"
    implicitHeight: Math.max(72, 84 * unit)
    implicitWidth: row.implicitWidth + 64 * unit
    Accessible.name: text
    background: Rectangle {
        radius: height / 2
        color: button.onDeep ? Qt.rgba(1, 1, 1, button.down ? 0.2 : 0.08) : Theme.c.tint
        border {
            width: (button.visualFocus ? 5 : 2) * button.unit
            color: button.visualFocus ? (button.onDeep ? Theme.c.amber : Theme.c.ink)
                                      : button.onDeep ? Theme.c.on_deep_soft : Theme.c.primary
        }
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 16 * button.unit
            Icon {
                name: "ph.globe"
                tone: button.ink
                width: 40 * button.unit
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: button.text
                color: button.ink
                font { family: Theme.family; pixelSize: 32 * button.unit; weight: Font.DemiBold }
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
