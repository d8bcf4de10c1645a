import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The payment code to be written down, scanned or photographed; amount, last moment and places to pay.
ColumnLayout {
    id: page
    property real unit: 1
    property bool portrait: false
    readonly property string state: vm.payment.state ?? ""
    readonly property bool active: state === "active"
    spacing: 24 * unit

    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: 20 * page.unit
        color: Theme.c.surface
        border { width: Math.max(1, page.unit); color: Theme.c.line }

        GridLayout {
            anchors { fill: parent; margins: 28 * page.unit; topMargin: 22 * page.unit; bottomMargin: 22 * page.unit }
            columns: page.portrait ? 1 : 2
            columnSpacing: 40 * page.unit
            rowSpacing: 12 * page.unit
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 4 * page.unit
                StateMark {
                    unit: page.unit
                    state: page.state
                    unpayable: vm.payment.unpayable === true
                    Layout.fillWidth: true
                    Layout.bottomMargin: visible ? 6 * page.unit : 0
                }
                Caption { unit: page.unit; text: qsTr("Payment code") }
                Text {
                    objectName: "code"
                    Layout.fillWidth: true
                    text: vm.payment.code ?? ""
                    color: Theme.c.ink
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 30 * page.unit
                    font {
                        family: Theme.family
                        pixelSize: 54 * page.unit
                        weight: Font.Black
                        strikeout: !page.active
                        features: { "tnum": 1 }
                    }
                }
                Item { Layout.fillHeight: true }
                GridLayout {
                    Layout.fillWidth: true
                    columns: 2
                    columnSpacing: 36 * page.unit
                    rowSpacing: 0
                    Caption {
                        objectName: "asked"
                        unit: page.unit
                        text: vm.payment.whole ? qsTr("Rest of %1, to the rupiah").arg(vm.payment.whole)
                            : qsTr("To be paid, to the rupiah")
                    }
                    Caption { unit: page.unit; text: qsTr("Pay at the latest by") }
                    Text {
                        objectName: "amount"
                        Layout.preferredWidth: 360 * page.unit
                        text: vm.payment.amount ?? ""
                        color: Theme.c.on_tint
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 34 * page.unit
                        font { family: Theme.family; pixelSize: 48 * page.unit; weight: Font.Black }
                    }
                    Text {
                        objectName: "until"
                        Layout.fillWidth: true
                        text: vm.payment.until ?? ""
                        color: Theme.c.ink
                        wrapMode: Text.WordWrap
                        lineHeight: 0.95
                        font { family: Theme.family; pixelSize: 28 * page.unit; weight: Font.Bold }
                    }
                }
                Text {
                    Layout.fillWidth: true
                    text: vm.payment.words ?? ""
                    color: Theme.c.ink
                    wrapMode: Text.WordWrap
                    font { family: Theme.family; pixelSize: 25 * page.unit; italic: true }
                }
                Item { Layout.fillHeight: true }
                Caption { unit: page.unit; text: qsTr("Where to pay") }
                Repeater {
                    model: vm.payment.places ?? []
                    RowLayout {
                        id: place
                        required property string modelData
                        Layout.fillWidth: true
                        spacing: 14 * page.unit
                        Icon {
                            Layout.alignment: Qt.AlignTop
                            Layout.preferredWidth: 30 * page.unit
                            Layout.preferredHeight: 30 * page.unit
                            name: "ph.map-pin"
                            tone: Theme.c.on_tint
                        }
                        Text {
                            Layout.fillWidth: true
                            text: place.modelData
                            textFormat: Text.PlainText
                            color: Theme.c.ink
                            wrapMode: Text.WordWrap
                            lineHeight: 0.95
                            font { family: Theme.family; pixelSize: 25 * page.unit }
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignCenter
                spacing: (page.portrait ? 4 : 6) * page.unit
                QrCode {
                    objectName: "qr"
                    Layout.alignment: Qt.AlignHCenter
                    Layout.preferredWidth: (page.portrait ? 230 : 300) * page.unit
                    Layout.preferredHeight: (page.portrait ? 230 : 300) * page.unit
                    opacity: page.active ? 1 : 0.2
                    rows: vm.payment.qr ?? []
                }
                BarCode {
                    objectName: "bars"
                    Layout.alignment: Qt.AlignHCenter
                    Layout.preferredWidth: (page.portrait ? 480 : 340) * page.unit
                    Layout.preferredHeight: (page.portrait ? 66 : 84) * page.unit
                    visible: modules !== ""
                    opacity: page.active ? 1 : 0.2
                    modules: vm.payment.bars ?? ""
                }
                Text {
                    Layout.alignment: Qt.AlignHCenter
                    Layout.preferredWidth: (page.portrait ? 640 : 330) * page.unit
                    text: qsTr("You may photograph this. The code also stands on your paper.")
                    color: Theme.c.ink
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.WordWrap
                    font { family: Theme.family; pixelSize: 24 * page.unit }
                }
            }
        }
    }
    AnswerBar {
        Layout.fillWidth: true
        unit: page.unit
        portrait: page.portrait
        agree: qsTr("I have the code")
        question: qsTr("Ask the officer")
        agreed: qsTr("Thank you. The officer has been told.")
        questioned: qsTr("The officer has been told and will explain it.")
    }
}
