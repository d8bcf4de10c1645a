import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// Four faces with words, from 1 (worst) to 4 (best). Fills what it is given: four in a row, or two by two when upright.
// `rated(rating)` tells which one was touched. `unit` is 1 in a window of 1280 × 800.
GridLayout {
    id: faces
    property real unit: 1
    signal rated(int rating)

    readonly property var words: [qsTr("Not good"), qsTr("Less good"), qsTr("Good"), qsTr("Very good")]
    readonly property var icons: ["sad", "neutral", "happy", "excited"]
    readonly property var grounds: [Theme.c.danger_tint, Theme.c.amber_tint, Theme.c.tint, Theme.c.tint]
    readonly property var tones: [Theme.c.danger, Theme.c.on_amber_tint, Theme.c.primary, Theme.c.on_tint]

    columns: width < height * 1.2 ? 2 : 4
    columnSpacing: 28 * unit
    rowSpacing: 28 * unit

    Repeater {
        model: 4
        AbstractButton {
            id: face
            required property int index
            objectName: "face-" + (index + 1)
            text: faces.words[index]
            Accessible.name: text
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: 1
            onClicked: faces.rated(index + 1)
            scale: down ? 0.97 : 1

            background: Rectangle {
                radius: 28 * faces.unit
                color: face.index === 3 ? Qt.tint(Theme.c.tint, Qt.alpha(Theme.c.primary, 0.16)) : faces.grounds[face.index]
                border {
                    width: (face.visualFocus ? 6 : 2) * faces.unit
                    color: face.visualFocus ? Theme.c.ink : face.down ? faces.tones[face.index] : "transparent"
                }
            }
            contentItem: Item {
                readonly property real drawn: Math.min(width * 0.8, height * 0.64)
                readonly property real gap: height * 0.04
                Icon {
                    id: picture
                    name: "mdi6.emoticon-" + faces.icons[face.index] + "-outline"
                    tone: faces.tones[face.index]
                    width: parent.drawn
                    height: parent.drawn
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: (parent.height - parent.drawn - parent.gap - word.height) / 2
                }
                Text {
                    id: word
                    text: face.text
                    color: Theme.c.ink
                    font { family: Theme.family; pixelSize: 38 * faces.unit; weight: Font.Bold }
                    width: parent.width - 24 * faces.unit
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.WordWrap
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: picture.y + picture.height + parent.gap
                }
            }
        }
    }
}
