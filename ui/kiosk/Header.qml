import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The deep bar on top: what to do here, the branch, and the other language in the corner.
Rectangle {
    id: header
    property real unit: 1
    property bool upright: true
    property bool welcome: false
    property bool informs: false // whether the way to the information is offered here
    property string title
    property string subtitle
    property string note

    implicitHeight: row.implicitHeight + 2 * row.anchors.topMargin
    color: Theme.c.deep

    RowLayout {
        id: row
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: 64 * header.unit
            rightMargin: 64 * header.unit
            topMargin: (!header.upright ? 24 : header.welcome ? 64 : 36) * header.unit
        }
        spacing: 32 * header.unit

        ColumnLayout {
            spacing: 4 * header.unit
            Layout.fillWidth: true
            Text {
                text: header.title
                color: Theme.c.on_deep
                font { family: Theme.family; pixelSize: (header.welcome ? 72 : 56) * header.unit; weight: Font.Black }
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Text {
                visible: text !== ""
                text: header.subtitle
                color: Theme.c.on_deep_soft
                font { family: Theme.family; pixelSize: (header.welcome ? 48 : 40) * header.unit }
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            Text {
                visible: text !== "" && header.upright
                text: header.note
                color: Theme.c.on_deep_soft
                font { family: Theme.family; pixelSize: 34 * header.unit }
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
                Layout.topMargin: 12 * header.unit
            }
        }
        Text {
            visible: text !== "" && !header.upright
            text: header.note
            color: Theme.c.on_deep_soft
            font { family: Theme.family; pixelSize: 34 * header.unit }
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.WordWrap
            Layout.maximumWidth: header.width * 0.3
        }
        GridLayout {
            columns: header.upright ? 1 : 2
            columnSpacing: 24 * header.unit
            rowSpacing: 20 * header.unit
            Layout.fillWidth: false
            Layout.alignment: header.upright ? Qt.AlignTop : Qt.AlignVCenter
            LanguageButton {
                objectName: "language"
                unit: header.unit
                Layout.fillWidth: true
                Layout.row: 0
                Layout.column: header.upright ? 0 : 1
                onClicked: vm.switchLanguage()
            }
            InformationButton {
                objectName: "information"
                visible: header.informs
                unit: header.unit
                Layout.fillWidth: true
                Layout.row: header.upright ? 1 : 0
                Layout.column: 0
                onClicked: vm.openInformation()
            }
        }
    }
}
