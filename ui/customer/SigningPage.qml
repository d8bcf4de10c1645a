import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Somebody signs for a card: what for, a large frame, and two buttons; then a calm word that the officer has it.
ColumnLayout {
    id: page
    property real unit: 1
    property bool portrait: false
    readonly property bool signed: vm.signing.drawn !== ""
    readonly property var about: vm.signing.about
    readonly property bool another: (about.relation ?? "") !== ""
    readonly property real aside: 400 * unit
    spacing: 20 * unit

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: page.portrait ? 1 : 2
        columnSpacing: 24 * page.unit
        rowSpacing: 20 * page.unit
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumWidth: page.portrait ? 0 : page.aside
            radius: 20 * page.unit
            color: Theme.c.surface
            border { width: Math.max(1, page.unit); color: Theme.c.line }

            ColumnLayout {
                anchors { fill: parent; margins: 28 * page.unit }
                spacing: 16 * page.unit
                Item { Layout.fillHeight: true }
                DataField {
                    Layout.fillWidth: true
                    unit: page.unit
                    key: "member"
                    shown: page.about.member ?? ""
                    label: qsTr("Member card of")
                    strong: true
                    room: page.portrait ? 30 : 24
                }
                DataField {
                    Layout.fillWidth: true
                    unit: page.unit
                    key: "number"
                    shown: page.about.number ?? ""
                    label: qsTr("Member number (KPJ)")
                    strong: true
                }
                Text {
                    objectName: "statement"
                    Layout.fillWidth: true
                    Layout.topMargin: 8 * page.unit
                    text: page.another
                        ? qsTr("I, %1 (%2), have received this card.")
                            .arg(page.about.signer ?? "").arg(page.about.relation ?? "")
                        : qsTr("I have received this card.")
                    textFormat: Text.PlainText
                    color: Theme.c.on_tint
                    wrapMode: Text.Wrap
                    font {
                        family: Theme.family
                        pixelSize: (text.length > 60 && !page.portrait ? 24 : 32) * page.unit
                        weight: Font.DemiBold
                    }
                }
                Item { Layout.fillHeight: true }
            }
        }
        SigningPad {
            id: pad
            readonly property real wide: page.portrait ? page.width : page.width - page.aside - 24 * page.unit
            readonly property real high: page.height - buttons.height - page.spacing
            Layout.preferredWidth: Math.min(wide, high / 0.6)
            Layout.preferredHeight: Layout.preferredWidth * 0.6
            Layout.alignment: Qt.AlignCenter
            unit: page.unit
            lines: vm.signing.drawn
            onTouched: vm.signing.touch()
        }
    }
    Connections {
        target: vm.signing
        function onBegun() { pad.clear(); }
    }
    GridLayout {
        id: buttons
        Layout.fillWidth: true
        columns: page.portrait ? 1 : 2
        columnSpacing: 24 * page.unit
        rowSpacing: 16 * page.unit
        BigButton {
            objectName: "clear"
            Layout.fillWidth: page.portrait
            Layout.row: page.portrait ? 1 : 0
            Layout.column: 0
            Layout.minimumWidth: page.aside
            unit: page.unit
            text: page.signed ? qsTr("Sign again") : qsTr("Clear")
            iconName: "ph.arrow-counter-clockwise"
            enabled: !vm.signing.sending && (page.signed || !pad.empty)
            onClicked: {
                if (page.signed)
                    vm.signing.again();
                else
                    pad.clear();
            }
        }
        Told {
            objectName: "told"
            Layout.fillWidth: true
            Layout.row: 0
            Layout.column: page.portrait ? 0 : 1
            unit: page.unit
            visible: page.signed
            text: qsTr("Thank you. The officer has your signature.")
        }
        BigButton {
            objectName: "done"
            Layout.fillWidth: true
            Layout.row: 0
            Layout.column: page.portrait ? 0 : 1
            unit: page.unit
            kind: "call"
            visible: !page.signed
            text: vm.signing.tooLittle ? qsTr("Please sign first") : qsTr("Done")
            iconName: vm.signing.tooLittle ? "ph.pencil-simple" : "ph.check-bold"
            enabled: !vm.signing.sending && !pad.empty && !vm.signing.tooLittle
            onClicked: vm.signing.done(pad.text())
        }
    }
}
