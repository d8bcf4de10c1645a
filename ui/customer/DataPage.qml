import QtQuick
import QtQuick.Layouts

// What the applicant confirms, exactly as it will stand in the registration.
ColumnLayout {
    id: page
    property real unit: 1
    property bool portrait: false
    readonly property var fields: [
        [{ key: "name", label: qsTr("Full name as on the identity card"), strong: true }],
        [
            { key: "nik", label: qsTr("NIK"), strong: true },
            { key: "born", label: qsTr("Date of birth"), strong: false },
            { key: "sex", label: qsTr("Sex"), strong: false }
        ],
        [
            { key: "mother", label: qsTr("Mother's name"), strong: false },
            { key: "father", label: qsTr("Father's name"), strong: false }
        ],
        [{ key: "address", label: qsTr("Address as on the identity card"), strong: false }],
        [{ key: "guardian", label: qsTr("Guardian, because you are under 18"), strong: false }]
    ]
    readonly property var lines: fields.filter(line => line[0].key !== "guardian" || (vm.person.guardian ?? "") !== "")
    spacing: 24 * unit

    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        implicitHeight: column.implicitHeight + 32 * page.unit
        radius: 20 * page.unit
        color: Theme.c.surface
        border { width: Math.max(1, page.unit); color: Theme.c.line }

        ColumnLayout {
            id: column
            anchors { fill: parent; margins: 28 * page.unit; topMargin: 16 * page.unit; bottomMargin: 16 * page.unit }
            spacing: 0
            Repeater {
                model: page.lines
                GridLayout {
                    id: line
                    required property var modelData
                    columns: page.portrait ? 1 : modelData.length
                    columnSpacing: 40 * page.unit
                    rowSpacing: 0
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: implicitHeight
                    Repeater {
                        model: line.modelData
                        DataField {
                            required property var modelData
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.preferredWidth: 1
                            Layout.minimumHeight: implicitHeight
                            unit: page.unit
                            key: modelData.key
                            label: modelData.label
                            strong: modelData.strong
                            room: page.portrait ? 30 : 72 / line.modelData.length
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
