import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// One amount, large and in words, and what one gets for it.
Rectangle {
    id: panel
    property real unit: 1
    property bool portrait: false
    readonly property var gets: ({
        JKK: [qsTr("Work accident: treated as the doctors find necessary")],
        JKM: [qsTr("Death: Rp 42.000.000 for the heirs"),
              qsTr("Scholarship for two children up to Rp 174.000.000 after 3 years of dues")],
        JHT: [qsTr("Old age: your dues back, with what they earned")]
    })
    readonly property var benefits: (vm.dues.programmes ?? []).reduce((all, one) => all.concat(gets[one] ?? []), [])

    radius: 20 * unit
    color: Theme.c.primary
    implicitHeight: column.implicitHeight + 32 * unit

    ColumnLayout {
        id: column
        anchors { fill: parent; margins: 34 * panel.unit; topMargin: 16 * panel.unit; bottomMargin: 16 * panel.unit }
        spacing: 6 * panel.unit
        Text {
            text: vm.dues.statePaid ? qsTr("Paid by the government") : qsTr("To be paid")
            color: Theme.c.on_primary
            font { family: Theme.family; pixelSize: 28 * panel.unit }
        }
        Text {
            objectName: "total"
            Layout.fillWidth: true
            text: vm.dues.total ?? ""
            color: Theme.c.on_primary
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 40 * panel.unit
            font { family: Theme.family; pixelSize: (panel.portrait ? 60 : 74) * panel.unit; weight: Font.Black }
        }
        Text {
            objectName: "words"
            Layout.fillWidth: true
            text: vm.dues.words ?? ""
            color: Theme.c.on_primary
            wrapMode: Text.WordWrap
            lineHeight: 0.95
            font { family: Theme.family; pixelSize: 24 * panel.unit; italic: true }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.topMargin: 6 * panel.unit
            Layout.bottomMargin: 4 * panel.unit
            Layout.preferredHeight: Math.max(1, panel.unit)
            color: Qt.alpha(Theme.c.on_primary, 0.35)
        }
        Repeater {
            model: panel.benefits
            RowLayout {
                id: benefit
                required property string modelData
                Layout.fillWidth: true
                spacing: 16 * panel.unit
                Icon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 2 * panel.unit
                    Layout.preferredWidth: 28 * panel.unit
                    Layout.preferredHeight: 28 * panel.unit
                    name: "ph.check-circle"
                    tone: Theme.c.on_primary
                }
                Text {
                    Layout.fillWidth: true
                    text: benefit.modelData.replace(/Rp /g, "Rp\u00a0")
                    color: Theme.c.on_primary
                    wrapMode: Text.WordWrap
                    lineHeight: 0.95
                    font { family: Theme.family; pixelSize: 23 * panel.unit }
                }
            }
        }
        Item { Layout.fillHeight: true; Layout.preferredHeight: 0 }
    }
}
