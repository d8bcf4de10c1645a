import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// How many are ahead and how long it takes.
Panel {
    id: panel
    property string ahead
    property string wait
    spacing: 4 * unit
    Text {
        text: qsTr("Expected wait")
        color: Theme.c.soft
        font { family: Theme.family; pixelSize: 34 * panel.unit }
        Layout.fillWidth: true
    }
    Text {
        objectName: "wait"
        text: panel.wait
        color: Theme.c.on_tint
        font { family: Theme.family; pixelSize: 72 * panel.unit; weight: Font.Black; features: ({ "tnum": 1 }) }
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: 16 * panel.unit
        Layout.fillWidth: true
        Icon {
            name: "ph.users-three"
            tone: Theme.c.ink
            Layout.preferredWidth: 44 * panel.unit
            Layout.preferredHeight: 44 * panel.unit
        }
        Text {
            objectName: "ahead"
            text: panel.ahead
            color: Theme.c.ink
            font { family: Theme.family; pixelSize: 36 * panel.unit; weight: Font.DemiBold }
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
    }
}
