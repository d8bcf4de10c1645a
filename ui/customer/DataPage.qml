import QtQuick
import QtQuick.Layouts

// What the applicant confirms, exactly as it will stand in the registration.
ColumnLayout {
    id: page
    property real unit: 1
    property bool portrait: false
    readonly property var fields: [
        { key: "name", label: qsTr("Full name as on the identity card"), wide: true, strong: true },
        { key: "nik", label: qsTr("NIK"), wide: false, strong: true },
        { key: "sex", label: qsTr("Sex"), wide: false, strong: false },
        { key: "born", label: qsTr("Place and date of birth"), wide: false, strong: false },
        { key: "phone", label: qsTr("Mobile number"), wide: false, strong: false },
        { key: "mother", label: qsTr("Mother's name"), wide: false, strong: false },
        { key: "father", label: qsTr("Father's name"), wide: false, strong: false },
        { key: "address", label: qsTr("Address as on the identity card"), wide: true, strong: false }
    ]
    spacing: 24 * unit

    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: 20 * page.unit
        color: Theme.c.surface
        border { width: Math.max(1, page.unit); color: Theme.c.line }

        GridLayout {
            anchors { fill: parent; margins: 28 * page.unit }
            columns: page.portrait ? 1 : 2
            columnSpacing: 40 * page.unit
            rowSpacing: 0
            uniformCellWidths: true
            Repeater {
                model: page.fields
                Item {
                    id: field
                    required property var modelData
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.columnSpan: modelData.wide && !page.portrait ? 2 : 1
                    Layout.minimumHeight: column.implicitHeight
                    Accessible.role: Accessible.StaticText
                    Accessible.name: label.text + ": " + value.text
                    Column {
                        id: column
                        width: parent.width
                        anchors.verticalCenter: parent.verticalCenter
                        Text {
                            id: label
                            width: parent.width
                            text: field.modelData.label
                            color: Theme.c.soft
                            font { family: Theme.family; pixelSize: 24 * page.unit }
                        }
                        Text {
                            id: value
                            objectName: "person-" + field.modelData.key
                            width: parent.width
                            text: vm.person[field.modelData.key] ?? ""
                            textFormat: Text.PlainText
                            color: Theme.c.ink
                            wrapMode: Text.Wrap
                            lineHeight: 0.95
                            font {
                                family: Theme.family
                                pixelSize: (text.length > (field.modelData.wide && !page.portrait ? 66 : 30) ? 27 : 33) * page.unit
                                weight: field.modelData.strong ? Font.Bold : Font.DemiBold
                                features: { "tnum": 1 }
                            }
                        }
                    }
                }
            }
        }
    }
    AnswerBar {
        Layout.fillWidth: true
        unit: page.unit
        portrait: page.portrait
        agree: qsTr("Correct, go on")
        question: qsTr("Something is wrong")
        agreed: qsTr("Thank you. The officer has been told.")
        questioned: qsTr("The officer has been told. Please point out what is wrong.")
    }
}
