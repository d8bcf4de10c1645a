import QtQuick
import QtQuick.Layouts

// The dues: the calculation by month or by payer, the relief with its law, one amount, what one gets for it.
ColumnLayout {
    id: page
    property real unit: 1
    property bool portrait: false
    spacing: (portrait ? 16 : 24) * unit

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: page.portrait ? 1 : 2
        columnSpacing: 30 * page.unit
        rowSpacing: 16 * page.unit
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 700
            spacing: 4 * page.unit
            Text {
                objectName: "name"
                Layout.fillWidth: true
                visible: text !== ""
                text: vm.dues.name ?? ""
                textFormat: Text.PlainText
                color: Theme.c.ink
                wrapMode: Text.Wrap
                lineHeight: 0.9
                font { family: Theme.family; pixelSize: (text.length > 28 ? 31 : 42) * page.unit; weight: Font.Bold }
            }
            Text {
                objectName: "about"
                Layout.fillWidth: true
                text: vm.dues.about ?? ""
                textFormat: Text.PlainText
                color: vm.estimate ? Theme.c.ink : Theme.c.soft
                wrapMode: Text.Wrap
                lineHeight: 0.95
                font { family: Theme.family; pixelSize: (vm.estimate ? 28 : 24) * page.unit; weight: vm.estimate ? Font.Bold : Font.Normal }
            }
            DuesTable {
                Layout.topMargin: 8 * page.unit
                Layout.fillWidth: true
                Layout.fillHeight: true
                unit: page.unit
            }
        }
        AmountPanel {
            Layout.fillWidth: true
            Layout.fillHeight: !page.portrait
            Layout.preferredWidth: 470
            unit: page.unit
            portrait: page.portrait
        }
    }
    AnswerBar {
        visible: !vm.estimate
        Layout.fillWidth: true
        unit: page.unit
        portrait: page.portrait
        agree: qsTr("I understand, go on")
        question: qsTr("Ask the officer")
        agreed: qsTr("Thank you. The officer has been told.")
        questioned: qsTr("The officer has been told and will explain it.")
    }
}
