import QtQuick

// Says on every window of a training database that nothing here is real.
Rectangle {
    property real unit: 1
    visible: training
    height: visible ? 36 * unit : 0
    color: Theme.c.amber
    Text {
        anchors.centerIn: parent
        text: qsTr("TRAINING – nothing here is real")
        color: Theme.c.on_amber
        font { family: Theme.family; pixelSize: 24 * parent.unit; weight: Font.Bold }
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
