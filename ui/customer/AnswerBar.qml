import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Two answers; the one that was given turns into a calm word that the officer has been told, the other stays possible.
GridLayout {
    id: bar
    property real unit: 1
    property bool portrait: false
    property string agree
    property string question
    property string agreed
    property string questioned
    columns: portrait ? 1 : 2
    columnSpacing: 24 * unit
    rowSpacing: 16 * unit

    BigButton {
        objectName: "question"
        Layout.row: bar.portrait ? 1 : 0
        Layout.column: 0
        Layout.fillWidth: bar.portrait
        Layout.minimumWidth: 340 * bar.unit
        unit: bar.unit
        text: bar.question
        iconName: "ph.chat-circle-dots"
        visible: vm.answer !== "question"
        enabled: !vm.answering
        onClicked: vm.question()
    }
    Told {
        objectName: "told"
        Layout.row: vm.answer === "question" && bar.portrait ? 1 : 0
        Layout.column: vm.answer === "question" || bar.portrait ? 0 : 1
        Layout.fillWidth: true
        unit: bar.unit
        visible: vm.answer !== ""
        asked: vm.answer === "question"
        text: asked ? bar.questioned : bar.agreed
    }
    BigButton {
        objectName: "agree"
        Layout.row: 0
        Layout.column: bar.portrait ? 0 : 1
        Layout.fillWidth: vm.answer !== "question" || bar.portrait
        Layout.minimumWidth: 340 * bar.unit
        unit: bar.unit
        kind: "call"
        text: bar.agree
        iconName: "ph.check-bold"
        visible: vm.answer !== "agreed"
        enabled: !vm.answering
        onClicked: vm.agree()
    }
}
