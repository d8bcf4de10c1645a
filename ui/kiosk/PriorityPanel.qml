import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../shared/qml"

// Priority is offered, never asked for: a switch, then the reason.
Panel {
    id: panel
    spacing: 24 * unit

    AbstractButton {
        id: toggle
        objectName: "priority"
        text: qsTr("I need priority")
        Accessible.role: Accessible.CheckBox
        Accessible.name: text
        Accessible.checked: vm.choice.wantsPriority
        implicitHeight: Math.max(72, contentItem.implicitHeight)
        Layout.fillWidth: true
        onClicked: vm.togglePriority()
        background: Rectangle {
            color: "transparent"
            radius: 16 * panel.unit
            border { width: toggle.visualFocus ? 5 * panel.unit : 0; color: Theme.c.primary }
        }
        contentItem: RowLayout {
            spacing: 24 * panel.unit
            ColumnLayout {
                spacing: 4 * panel.unit
                Layout.fillWidth: true
                Text {
                    text: toggle.text
                    color: Theme.c.ink
                    font { family: Theme.family; pixelSize: 38 * panel.unit; weight: Font.Bold }
                    wrapMode: Text.WordWrap
                    Layout.fillWidth: true
                }
                Text {
                    text: vm.choice.wantsPriority ? qsTr("Please touch the reason:")
                                                  : qsTr("Elderly, disabled, pregnant, with an infant, or sick")
                    color: Theme.c.soft
                    font { family: Theme.family; pixelSize: 30 * panel.unit }
                    wrapMode: Text.WordWrap
                    Layout.fillWidth: true
                }
            }
            Rectangle {
                Layout.preferredWidth: 128 * panel.unit
                Layout.preferredHeight: 72 * panel.unit
                radius: height / 2
                color: vm.choice.wantsPriority ? Theme.c.primary : Theme.c.surface
                border { width: 4 * panel.unit; color: vm.choice.wantsPriority ? Theme.c.primary : Theme.c.field }
                Rectangle {
                    width: 52 * panel.unit
                    height: width
                    radius: width / 2
                    y: 10 * panel.unit
                    x: vm.choice.wantsPriority ? parent.width - width - y : y
                    color: vm.choice.wantsPriority ? Theme.c.on_primary : Theme.c.field
                    Icon {
                        visible: vm.choice.wantsPriority
                        name: "ph.check-bold"
                        tone: Theme.c.primary
                        width: 32 * panel.unit
                        height: width
                        anchors.centerIn: parent
                    }
                }
            }
        }
    }
    Flow {
        visible: vm.choice.wantsPriority
        spacing: 20 * panel.unit
        Layout.fillWidth: true
        Repeater {
            model: vm.choice.wantsPriority ? vm.choice.reasons : []
            Chip {
                required property var modelData
                objectName: "reason-" + modelData.key
                unit: panel.unit
                iconName: modelData.icon
                text: modelData.word
                checkable: false
                checked: vm.choice.reasonKey === modelData.key
                Accessible.role: Accessible.RadioButton
                Accessible.checked: checked
                onClicked: vm.choosePriority(modelData.key)
            }
        }
    }
    Item { Layout.fillHeight: true }
}
