import QtQuick
import QtQuick.Layouts

// Branch, date and time.
Rectangle {
    id: header
    property real unit: 1
    property real edge: 56
    property bool portrait: false
    height: (portrait ? 132 : 110) * unit

    RowLayout {
        anchors { fill: parent; leftMargin: header.edge; rightMargin: header.edge }
        spacing: 36 * header.unit
        Text {
            objectName: "branch"
            Layout.fillWidth: true
            text: vm.branch
            color: Theme.c.on_deep
            font { family: Theme.family; pixelSize: 44 * header.unit; weight: Font.Bold }
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            fontSizeMode: Text.Fit
            minimumPixelSize: 26 * header.unit
            Layout.fillHeight: true
            verticalAlignment: Text.AlignVCenter
        }
        GridLayout {
            columns: header.portrait ? 1 : 2
            columnSpacing: 36 * header.unit
            rowSpacing: 0
            Text {
                objectName: "date"
                Layout.row: header.portrait ? 1 : 0
                Layout.column: 0
                Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
                text: vm.date
                color: Theme.c.on_deep
                font { family: Theme.family; pixelSize: (header.portrait ? 28 : 38) * header.unit }
            }
            Text {
                objectName: "time"
                Layout.row: 0
                Layout.column: header.portrait ? 0 : 1
                Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
                text: vm.time
                color: Theme.c.on_deep
                font { family: Theme.family; pixelSize: 52 * header.unit; weight: Font.Bold; features: { "tnum": 1 } }
            }
        }
    }
}
