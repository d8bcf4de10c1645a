import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Four faces; then, for who likes, why and the nine questions. Nobody sees the answer with the person.
Item {
    id: page
    property real unit: 1
    property bool portrait: false
    readonly property string step: vm.rating.step

    signal moved()

    onStepChanged: {
        moved();
        if (step === "faces")
            reasons.clear();
        if (step === "questions")
            questions.start();
    }

    Message {
        anchors.fill: parent
        unit: page.unit
        visible: !vm.ratingOpen || page.step === "used" || page.step === "sending"
        iconName: page.step === "used" ? "ph.check-circle" : "ph.hourglass"
        title: page.step === "used" ? qsTr("Thank you")
             : page.step === "sending" ? qsTr("One moment, please") : qsTr("Almost done")
        text: page.step === "used" ? qsTr("This visit was rated already.")
            : page.step === "sending" ? "" : qsTr("You can rate our service as soon as the visit is finished.")
    }
    ColumnLayout {
        anchors.fill: parent
        visible: vm.ratingOpen && page.step === "faces"
        spacing: 24 * page.unit
        Text {
            Layout.fillWidth: true
            text: qsTr("Touch one face. The officer does not see what you choose.")
            color: Theme.c.ink
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            font { family: Theme.family; pixelSize: 30 * page.unit }
        }
        Faces {
            objectName: "faces"
            Layout.fillWidth: true
            Layout.fillHeight: true
            unit: page.unit
            onRated: rating => vm.rating.rate(rating)
        }
    }
    ColumnLayout {
        anchors.fill: parent
        visible: vm.ratingOpen && page.step === "reasons"
        spacing: 28 * page.unit
        Item { Layout.fillHeight: true }
        Text {
            Layout.fillWidth: true
            text: vm.rating.rating > 2 ? qsTr("Thank you! What did you like?") : qsTr("Thank you. What was not good?")
            color: Theme.c.ink
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            font { family: Theme.family; pixelSize: 50 * page.unit; weight: Font.Bold }
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Choose as many as you like, or none.")
            color: Theme.c.ink
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            font { family: Theme.family; pixelSize: 28 * page.unit }
        }
        Reasons {
            id: reasons
            objectName: "reasons"
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: true
            Layout.maximumWidth: 1000 * page.unit
            unit: page.unit
            onChanged: vm.rating.pick(picked)
        }
        Item { Layout.fillHeight: true }
        GridLayout {
            Layout.fillWidth: true
            columns: page.portrait ? 1 : 3
            columnSpacing: 24 * page.unit
            rowSpacing: 16 * page.unit
            BigButton {
                objectName: "other-face"
                Layout.fillWidth: page.portrait
                unit: page.unit
                text: qsTr("Back")
                iconName: "ph.arrow-left"
                onClicked: vm.rating.back()
            }
            BigButton {
                objectName: "ask"
                Layout.fillWidth: true
                unit: page.unit
                text: qsTr("Answer nine questions")
                onClicked: vm.rating.ask()
            }
            BigButton {
                objectName: "send"
                Layout.fillWidth: true
                unit: page.unit
                kind: "call"
                text: qsTr("Finish")
                iconName: "ph.check-bold"
                onClicked: vm.rating.send()
            }
        }
    }
    SkmQuestions {
        id: questions
        objectName: "questions"
        anchors.fill: parent
        visible: vm.ratingOpen && page.step === "questions"
        unit: page.unit
        onTouched: vm.rating.touch()
        onSkipped: vm.rating.send()
        onCompleted: answers => vm.rating.sendWith(answers)
    }
}
