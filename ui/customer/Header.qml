import QtQuick
import QtQuick.Layouts

// What this page is about, for which ticket, at which counter.
Rectangle {
    id: header
    property real unit: 1
    property real edge: 40
    property string title
    height: 88 * unit
    color: Theme.c.deep

    RowLayout {
        anchors { fill: parent; leftMargin: header.edge; rightMargin: header.edge }
        spacing: 28 * header.unit
        Text {
            objectName: "title"
            Layout.fillWidth: true
            text: vm.page === "welcome" || vm.ticket === "" ? header.title
                : header.title === "" ? vm.ticket : vm.ticket + "  ·  " + header.title
            color: Theme.c.on_deep
            elide: Text.ElideRight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 26 * header.unit
            font { family: Theme.family; pixelSize: 34 * header.unit; weight: Font.DemiBold }
        }
        Text {
            objectName: "counter"
            text: qsTr("Counter %1").arg(vm.counter)
            color: Qt.tint(Theme.c.amber, "#66ffffff")
            font { family: Theme.family; pixelSize: 34 * header.unit; weight: Font.Bold }
        }
    }
}
