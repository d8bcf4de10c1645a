import QtQuick

// One thing that the applicant confirms; `room` is how many letters a line of the larger size takes.
Item {
    id: field
    property real unit: 1
    property string key
    property string label
    property bool strong: false
    property real room: 30
    property string shown: vm.person[key] ?? ""
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value.text

    Column {
        id: column
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        Text {
            width: parent.width
            text: field.label
            color: Theme.c.soft
            font { family: Theme.family; pixelSize: 24 * field.unit }
        }
        Text {
            id: value
            objectName: "person-" + field.key
            width: parent.width
            text: field.shown
            textFormat: Text.PlainText
            color: Theme.c.ink
            wrapMode: Text.Wrap
            lineHeight: 0.95
            font {
                family: Theme.family
                pixelSize: (text.length > field.room ? 27 : 33) * field.unit
                weight: field.strong ? Font.Bold : Font.DemiBold
                features: { "tnum": 1 }
            }
        }
    }
}
