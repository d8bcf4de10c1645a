import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The code as typed, in three groups of four.
Rectangle {
    id: slots
    property real unit: 1
    readonly property var groups: vm.groups
    implicitHeight: 112 * unit
    radius: 20 * unit
    color: Theme.c.surface
    border { width: 3 * unit; color: vm.message !== "" ? Theme.c.danger : Theme.c.field }
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Code of the slip: %1").arg(groups.join(" "))

    Row {
        anchors.centerIn: parent
        spacing: slots.width * 0.04
        Repeater {
            model: slots.groups
            Row {
                id: group
                required property string modelData
                spacing: slots.width * 0.008
                Repeater {
                    model: 4
                    Item {
                        id: place
                        required property int index
                        width: slots.width * 0.064
                        height: 84 * slots.unit
                        Text {
                            text: group.modelData.charAt(place.index)
                            color: Theme.c.ink
                            font { family: Theme.family; pixelSize: 52 * slots.unit; weight: Font.Bold }
                            anchors.centerIn: parent
                        }
                        Rectangle {
                            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                            height: 4 * slots.unit
                            radius: height / 2
                            color: group.modelData.length > place.index ? Theme.c.primary : Theme.c.line
                        }
                    }
                }
            }
        }
    }
}
