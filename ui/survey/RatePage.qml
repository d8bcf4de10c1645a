import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Four faces with words, nothing else in the way.
ColumnLayout {
    id: page
    property real unit: 1
    spacing: 0

    Text {
        text: qsTr("How was our service today?")
        color: Theme.c.ink
        font { family: Theme.family; pixelSize: 58 * page.unit; weight: Font.Black }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.leftMargin: 48 * page.unit
        Layout.rightMargin: 48 * page.unit
        Layout.topMargin: 64 * page.unit
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Text {
        text: qsTr("Your answer carries no name. The officer cannot see it.")
        color: Theme.c.soft
        font { family: Theme.family; pixelSize: 30 * page.unit }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.topMargin: 12 * page.unit
        Layout.leftMargin: 48 * page.unit
        Layout.rightMargin: 48 * page.unit
    }
    Faces {
        unit: page.unit
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: page.width > page.height ? 400 * page.unit : Number.POSITIVE_INFINITY
        Layout.margins: 56 * page.unit
        Layout.bottomMargin: 32 * page.unit
        onRated: rating => vm.rate(rating)
    }
    Item { Layout.fillHeight: true; Layout.preferredHeight: 1 }
    Footer {
        unit: page.unit
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: 40 * page.unit
    }
}
