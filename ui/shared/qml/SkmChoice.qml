import QtQuick
import QtQuick.Controls.Basic

// One of the four answers to a question of the SKM: its face and its words.
AbstractButton {
    id: choice
    property real unit: 1
    property int score: 1
    property bool chosen: false

    readonly property color tone: [Theme.c.danger, Theme.c.on_amber_tint, Theme.c.primary, Theme.c.on_tint][score - 1]

    implicitHeight: Math.max(72, 96 * unit)
    Accessible.name: text
    background: Rectangle {
        radius: 20 * choice.unit
        color: choice.chosen || choice.down ? Theme.c.tint : Theme.c.surface
        border {
            width: (choice.visualFocus ? 5 : choice.chosen ? 4 : 2) * choice.unit
            color: choice.visualFocus ? Theme.c.ink : choice.chosen ? Theme.c.primary : Theme.c.line
        }
    }
    contentItem: Item {
        Icon {
            id: face
            name: "mdi6.emoticon-" + ["sad", "neutral", "happy", "excited"][choice.score - 1] + "-outline"
            tone: choice.tone
            width: 60 * choice.unit
            height: width
            x: 28 * choice.unit
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: choice.text
            color: Theme.c.ink
            font { family: Theme.family; pixelSize: 32 * choice.unit; weight: Font.DemiBold }
            wrapMode: Text.WordWrap
            anchors {
                left: face.right
                leftMargin: 24 * choice.unit
                right: parent.right
                rightMargin: 20 * choice.unit
                verticalCenter: parent.verticalCenter
            }
        }
    }
}
