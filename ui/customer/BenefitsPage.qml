import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../shared/qml"

// What the member and the family get: one kind of help at a time, few lines, large sums.
ColumnLayout {
    id: page
    property real unit: 1
    property bool portrait: false
    readonly property var groups: vm.benefits.groups ?? []
    readonly property int chosen: Math.max(0, groups.findIndex(one => one.key === vm.group))
    readonly property var rows: groups[chosen]?.rows ?? []
    readonly property real letters: rows.length < 3 && !portrait ? 1.15 : 1
    spacing: 20 * unit

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: 16 * page.unit
        visible: page.groups.length > 1
        Repeater {
            model: page.groups
            AbstractButton {
                id: tab
                required property int index
                required property var modelData
                objectName: "group-" + modelData.key
                text: modelData.title
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                implicitHeight: Math.max(72, 76 * page.unit, label.implicitHeight + 16 * page.unit)
                Layout.fillHeight: true
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.selected: page.chosen === index
                onClicked: vm.chooseGroup(modelData.key)
                background: Rectangle {
                    radius: 20 * page.unit
                    color: page.chosen === tab.index ? Theme.c.primary : Theme.c.surface
                    border {
                        width: (tab.visualFocus ? 5 : 2) * page.unit
                        color: tab.visualFocus ? Theme.c.amber : Theme.c.primary
                    }
                }
                contentItem: RowLayout {
                    spacing: 12 * page.unit
                    Item { Layout.fillWidth: true }
                    Icon {
                        visible: !page.portrait
                        name: tab.modelData.icon
                        tone: label.color
                        Layout.preferredWidth: 36 * page.unit
                        Layout.preferredHeight: 36 * page.unit
                    }
                    Text {
                        id: label
                        Layout.maximumWidth: tab.width - (page.portrait ? 24 : 88) * page.unit
                        text: tab.text
                        color: page.chosen === tab.index ? Theme.c.on_primary : Theme.c.primary
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.WordWrap
                        lineHeight: 0.9
                        font { family: Theme.family; pixelSize: 28 * page.unit; weight: Font.Bold }
                    }
                    Item { Layout.fillWidth: true }
                }
            }
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        implicitHeight: column.implicitHeight + 24 * page.unit
        radius: 20 * page.unit
        color: Theme.c.surface
        border { width: Math.max(1, page.unit); color: Theme.c.line }
        ColumnLayout {
            id: column
            anchors { fill: parent; margins: 28 * page.unit; topMargin: 8 * page.unit; bottomMargin: 16 * page.unit }
            spacing: 0
            Repeater {
                model: page.rows
                ColumnLayout {
                    id: entry
                    required property int index
                    required property var modelData
                    spacing: 0
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.maximumHeight: Math.max(190 * page.unit, implicitHeight)
                    Rectangle {
                        visible: entry.index > 0
                        Layout.fillWidth: true
                        Layout.preferredHeight: Math.max(1, page.unit)
                        color: Theme.c.line
                    }
                    BenefitRow {
                        objectName: "benefit-" + entry.modelData.key
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        unit: page.unit
                        letters: page.letters
                        portrait: page.portrait
                        iconName: entry.modelData.icon
                        title: entry.modelData.title
                        words: entry.modelData.words
                        sum: entry.modelData.sum
                        note: entry.modelData.note
                    }
                }
            }
            Item { Layout.fillHeight: true; Layout.preferredHeight: 0 }
            Text {
                objectName: "law"
                Layout.fillWidth: true
                Layout.topMargin: 6 * page.unit
                text: page.groups[page.chosen]?.law ?? ""
                color: Theme.c.soft
                wrapMode: Text.WordWrap
                lineHeight: 0.95
                font { family: Theme.family; pixelSize: 24 * page.unit }
            }
        }
    }
    BigButton {
        objectName: "back"
        visible: vm.peeking
        Layout.fillWidth: page.portrait
        unit: page.unit
        text: qsTr("Back to the dues")
        iconName: "ph.arrow-left"
        onClicked: vm.closeBenefits()
    }
    AnswerBar {
        visible: !vm.peeking
        Layout.fillWidth: true
        unit: page.unit
        portrait: page.portrait
        agree: qsTr("I understand, go on")
        question: qsTr("Ask the officer")
        agreed: qsTr("Thank you. The officer has been told.")
        questioned: qsTr("The officer has been told and will explain it.")
    }
}
