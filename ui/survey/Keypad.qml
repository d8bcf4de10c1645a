import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../shared/qml"

// The readable alphabet only, so that nobody looks for a letter that no code has.
GridLayout {
    id: pad
    property real unit: 1
    columns: 8
    columnSpacing: 10 * unit
    rowSpacing: 10 * unit

    Repeater {
        model: vm.alphabet
        AbstractButton {
            id: key
            required property string modelData
            objectName: "key-" + modelData
            text: modelData
            focusPolicy: Qt.TabFocus
            Accessible.name: text
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 72
            Layout.minimumWidth: 72
            Layout.preferredWidth: 1
            onClicked: vm.press(modelData)
            background: Rectangle {
                radius: 14 * pad.unit
                color: key.down ? Theme.c.primary : Theme.c.surface
                border {
                    width: (key.visualFocus ? 5 : 2) * pad.unit
                    color: key.visualFocus ? Theme.c.primary : Theme.c.line
                }
            }
            contentItem: Text {
                text: key.text
                color: key.down ? Theme.c.on_primary : Theme.c.ink
                font { family: Theme.family; pixelSize: 38 * pad.unit; weight: Font.DemiBold }
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
    AbstractButton {
        id: erase
        objectName: "erase"
        text: qsTr("Erase")
        focusPolicy: Qt.TabFocus
        Accessible.name: text
        Layout.columnSpan: 2
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 72
        Layout.preferredWidth: 2
        onClicked: vm.erase()
        background: Rectangle {
            radius: 14 * pad.unit
            color: Theme.c.tint
            border {
                width: (erase.visualFocus ? 5 : 2) * pad.unit
                color: erase.visualFocus || erase.down ? Theme.c.primary : Theme.c.line
            }
        }
        contentItem: Item {
            Row {
                anchors.centerIn: parent
                spacing: 10 * pad.unit
                Icon {
                    name: "ph.backspace"
                    tone: Theme.c.on_tint
                    width: 36 * pad.unit
                    height: width
                    anchors.verticalCenter: parent.verticalCenter
                }
                Text {
                    text: erase.text
                    color: Theme.c.on_tint
                    font { family: Theme.family; pixelSize: 28 * pad.unit; weight: Font.DemiBold }
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
}
