import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// How many are ahead and how long it takes, or why there is no number now and when there will be one; `compact` saves a
// line where height is scarce.
Panel {
    id: panel
    property string ahead
    property string wait
    property bool compact: false
    property bool stopped: false
    spacing: 4 * unit
    Text {
        visible: !panel.compact
        text: panel.stopped ? qsTr("No number now") : qsTr("Expected wait")
        color: Theme.c.soft
        font { family: Theme.family; pixelSize: 34 * panel.unit }
        Layout.fillWidth: true
    }
    Text {
        objectName: "wait"
        text: panel.wait
        color: panel.stopped ? Theme.c.on_amber_tint : Theme.c.on_tint
        font { family: Theme.family; pixelSize: (panel.compact ? 72 : 84) * panel.unit; weight: Font.Black; features: ({ "tnum": 1 }) }
        lineHeight: 0.9
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: 16 * panel.unit
        Layout.fillWidth: true
        Icon {
            name: panel.compact || panel.stopped ? "ph.clock" : "ph.users-three"
            tone: Theme.c.ink
            Layout.preferredWidth: 52 * panel.unit
            Layout.preferredHeight: 52 * panel.unit
        }
        Text {
            objectName: "ahead"
            text: panel.compact && !panel.stopped ? qsTr("Expected wait · %1").arg(panel.ahead) : panel.ahead
            color: Theme.c.ink
            font { family: Theme.family; pixelSize: (panel.compact ? 32 : 40) * panel.unit; weight: Font.DemiBold }
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
    }
}
