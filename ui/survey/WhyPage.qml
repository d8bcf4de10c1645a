import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Why, in a second; then done, or the nine questions for those who like.
ColumnLayout {
    id: page
    property real unit: 1
    readonly property bool pleased: vm.rating >= 3
    spacing: 0

    Item { Layout.fillHeight: true; Layout.preferredHeight: 1 }
    Icon {
        name: "mdi6.emoticon-" + ["sad", "neutral", "happy", "excited"][Math.max(vm.rating, 1) - 1] + "-outline"
        tone: [Theme.c.danger, Theme.c.on_amber_tint, Theme.c.primary, Theme.c.on_tint][Math.max(vm.rating, 1) - 1]
        Layout.preferredWidth: 132 * page.unit
        Layout.preferredHeight: 132 * page.unit
        Layout.alignment: Qt.AlignHCenter
    }
    Text {
        text: page.pleased ? qsTr("What was good?") : qsTr("What should be better?")
        color: Theme.c.ink
        font { family: Theme.family; pixelSize: 52 * page.unit; weight: Font.Black }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.topMargin: 8 * page.unit
        Layout.leftMargin: 48 * page.unit
        Layout.rightMargin: 48 * page.unit
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Text {
        text: qsTr("Touch what fits, or just finish.")
        color: Theme.c.soft
        font { family: Theme.family; pixelSize: 30 * page.unit }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.topMargin: 8 * page.unit
    }
    Reasons {
        id: reasons
        unit: page.unit
        Layout.topMargin: 40 * page.unit
        Layout.fillWidth: true
        Layout.leftMargin: 40 * page.unit
        Layout.rightMargin: 40 * page.unit
        onChanged: vm.pick(picked)
    }
    Item { Layout.fillHeight: true; Layout.preferredHeight: 1 }
    GridLayout {
        columns: page.width > page.height ? 3 : 1
        columnSpacing: 24 * page.unit
        rowSpacing: 24 * page.unit
        Layout.alignment: Qt.AlignHCenter
        Layout.margins: 40 * page.unit
        BigButton {
            objectName: "questions"
            unit: page.unit
            text: qsTr("Answer 9 more questions")
            iconName: "ph.clipboard-text"
            Layout.fillWidth: true
            onClicked: vm.ask()
        }
        BigButton {
            objectName: "finish"
            unit: page.unit * 1.1
            kind: "primary"
            text: qsTr("Finish")
            iconName: "ph.check-bold"
            Layout.fillWidth: true
            Layout.minimumWidth: 320 * page.unit
            onClicked: vm.finish()
        }
        CountdownRing {
            unit: page.unit
            count: vm.countdown
            Layout.alignment: Qt.AlignHCenter
        }
    }
}
