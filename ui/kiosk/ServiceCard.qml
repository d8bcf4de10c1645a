import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../shared/qml"

// One service to touch: plain words, and on the right how many are ahead and how long it takes; or, on amber and below
// the words, why no number is given out now and when it will be again.
AbstractButton {
    id: card
    property real unit: 1
    property string title
    property string subtitle
    property string iconName
    property string people
    property string wait
    property bool stopped: false
    readonly property bool narrow: stopped || width < 760 * unit
    readonly property bool low: height < 170 * unit // so that two lines of each fit

    text: title
    Accessible.name: title + ". " + people + ", " + wait
    Accessible.description: subtitle
    background: Rectangle {
        radius: 28 * card.unit
        color: card.down ? Theme.c.tint : card.stopped ? Theme.c.amber_tint : Theme.c.surface
        border {
            width: (card.visualFocus ? 6 : 2) * card.unit
            color: card.visualFocus || card.down ? Theme.c.primary : Theme.c.line
        }
    }
    contentItem: Item {
        Tile {
            id: tile
            unit: card.unit
            iconName: card.iconName
            width: Math.min((card.narrow ? 104 : 128) * card.unit, parent.height - 32 * card.unit)
            height: width
            anchors { left: parent.left; leftMargin: 28 * card.unit; verticalCenter: parent.verticalCenter }
        }
        ColumnLayout {
            id: words
            spacing: 0
            anchors {
                left: tile.right
                leftMargin: 28 * card.unit
                right: card.narrow ? parent.right : figures.left
                rightMargin: 24 * card.unit
                verticalCenter: parent.verticalCenter
            }
            Text {
                text: card.title
                color: Theme.c.ink
                font { family: Theme.family; pixelSize: (card.narrow || card.low ? 36 : 42) * card.unit; weight: Font.Bold }
                lineHeight: 0.95
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            Text {
                visible: text !== "" && (!card.narrow || card.height > 200 * card.unit)
                text: card.subtitle
                color: Theme.c.soft
                font { family: Theme.family; pixelSize: (card.low ? 27 : 30) * card.unit }
                lineHeight: 0.95
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            Text {
                visible: card.narrow
                text: card.people + " · " + card.wait
                color: card.stopped ? Theme.c.on_amber_tint : Theme.c.on_tint
                font { family: Theme.family; pixelSize: 30 * card.unit; weight: Font.DemiBold }
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
        }
        Column {
            id: figures
            visible: !card.narrow
            anchors { right: parent.right; rightMargin: 32 * card.unit; verticalCenter: parent.verticalCenter }
            Text {
                text: card.people
                color: Theme.c.ink
                font { family: Theme.family; pixelSize: 36 * card.unit; weight: Font.DemiBold; features: ({ "tnum": 1 }) }
                anchors.right: parent.right
            }
            Text {
                text: card.wait
                color: Theme.c.on_tint
                font { family: Theme.family; pixelSize: 29 * card.unit; weight: Font.DemiBold; features: ({ "tnum": 1 }) }
                anchors.right: parent.right
            }
        }
    }
}
