import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../shared/qml"

// Digits and letters in their order, and a key to erase.
GridLayout {
    id: pad
    property real unit: 1
    columnSpacing: 10 * unit
    rowSpacing: 10 * unit

    component Key: AbstractButton {
        id: key
        property string iconName
        Accessible.name: text
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 72
        Layout.minimumWidth: 72
        Layout.preferredWidth: Layout.columnSpan
        background: Rectangle {
            radius: 14 * pad.unit
            color: key.down ? Theme.c.primary : key.iconName === "" ? Theme.c.surface : Theme.c.tint
            border {
                width: (key.visualFocus ? 5 : 2) * pad.unit
                color: key.visualFocus ? Theme.c.primary : Theme.c.line
            }
        }
        contentItem: Item {
            Text {
                visible: key.iconName === ""
                text: key.text
                color: key.down ? Theme.c.on_primary : Theme.c.ink
                font { family: Theme.family; pixelSize: 42 * pad.unit; weight: Font.DemiBold }
                anchors.centerIn: parent
            }
            Icon {
                visible: key.iconName !== ""
                name: key.iconName === "" ? "ph.backspace" : key.iconName
                tone: key.down ? Theme.c.on_primary : Theme.c.on_tint
                width: 48 * pad.unit
                height: width
                anchors.centerIn: parent
            }
        }
    }
    Repeater {
        model: vm.checkIn.alphabet
        Key {
            required property string modelData
            objectName: "key-" + modelData
            text: modelData
            onClicked: vm.checkIn.typed(modelData)
        }
    }
    Key {
        objectName: "erase"
        text: qsTr("Erase")
        iconName: "ph.backspace"
        Layout.columnSpan: pad.columns - vm.checkIn.alphabet.length % pad.columns
        onClicked: vm.checkIn.erase()
    }
}
