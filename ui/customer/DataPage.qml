import QtQuick
import QtQuick.Layouts

// What the applicant confirms, exactly as it will stand in the registration.
ColumnLayout {
    id: page
    property real unit: 1
    property bool portrait: false
    readonly property var fields: [
        { key: "name", label: qsTr("Full name as on the identity card"), width: 6, strong: true },
        { key: "nik", label: qsTr("NIK"), width: 2, strong: true },
        { key: "born", label: qsTr("Date of birth"), width: 2, strong: false },
        { key: "sex", label: qsTr("Sex"), width: 2, strong: false },
        { key: "mother", label: qsTr("Mother's name"), width: 3, strong: false },
        { key: "father", label: qsTr("Father's name"), width: 3, strong: false },
        { key: "address", label: qsTr("Address as on the identity card"), width: 6, strong: false },
        { key: "guardian", label: qsTr("Guardian, because you are under 18"), width: 6, strong: false }
    ].filter(one => (vm.person[one.key] ?? "") !== "" || one.key !== "guardian")
    spacing: 24 * unit

    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: 20 * page.unit
        color: Theme.c.surface
        border { width: Math.max(1, page.unit); color: Theme.c.line }

        GridLayout {
            anchors { fill: parent; margins: 28 * page.unit }
            columns: page.portrait ? 1 : 6
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
                    Layout.columnSpan: page.portrait ? 1 : modelData.width
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
                                pixelSize: (text.length > (page.portrait ? 30 : 11 * field.modelData.width) ? 27 : 33) * page.unit
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
