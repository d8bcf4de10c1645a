import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// The nine SKM questions (Permenpan-RB 14/2017), one at a time, each with four answers from 1 (worst) to 4 (best).
// `completed(answers)` gives all nine as {"U1": 3, …}; `skipped()` gives none; `touched()` tells of every touch.
// Fills what it is given; `unit` is 1 in a window of 1280 × 800. `start()` begins again at the first question.
ColumnLayout {
    id: skm
    property real unit: 1
    property int current: 0
    property var answers: ({})
    signal completed(var answers)
    signal skipped()
    signal touched()

    readonly property var questions: [
        { key: "U1", text: qsTr("Do the requirements suit the kind of service?"),
          choices: [qsTr("Not suitable"), qsTr("Less suitable"), qsTr("Suitable"), qsTr("Very suitable")] },
        { key: "U2", text: qsTr("How easy was the procedure?"),
          choices: [qsTr("Not easy"), qsTr("Less easy"), qsTr("Easy"), qsTr("Very easy")] },
        { key: "U3", text: qsTr("How fast were you served?"),
          choices: [qsTr("Not fast"), qsTr("Less fast"), qsTr("Fast"), qsTr("Very fast")] },
        { key: "U4", text: qsTr("How fair was the cost of the service?"),
          choices: [qsTr("Very expensive"), qsTr("Rather expensive"), qsTr("Cheap"), qsTr("Free of charge")] },
        { key: "U5", text: qsTr("Did you get what the standard of the service promises?"),
          choices: [qsTr("Not as promised"), qsTr("Less than promised"), qsTr("As promised"), qsTr("More than promised")] },
        { key: "U6", text: qsTr("How able was the officer?"),
          choices: [qsTr("Not able"), qsTr("Less able"), qsTr("Able"), qsTr("Very able")] },
        { key: "U7", text: qsTr("How polite and friendly was the officer?"),
          choices: [qsTr("Not polite"), qsTr("Less polite"), qsTr("Polite"), qsTr("Very polite")] },
        { key: "U8", text: qsTr("How are complaints handled here?"),
          choices: [qsTr("There is nothing for it"), qsTr("There, but not working"), qsTr("Working, not fully"),
                    qsTr("Handled well")] },
        { key: "U9", text: qsTr("How good are the rooms and facilities?"),
          choices: [qsTr("Bad"), qsTr("Fair"), qsTr("Good"), qsTr("Very good")] }
    ]

    function start() { current = 0; answers = {}; }

    function back() {
        touched();
        current = Math.max(0, current - 1);
    }

    function answer(score: int) {
        const given = Object.assign({}, answers);
        given[questions[current].key] = score;
        answers = given;
        touched();
        if (current < questions.length - 1)
            current += 1;
        else
            completed(given);
    }

    spacing: 24 * unit

    Text {
        text: qsTr("Question %1 of %2").arg(skm.current + 1).arg(skm.questions.length)
        color: Theme.c.soft
        font { family: Theme.family; pixelSize: 26 * skm.unit }
        Layout.alignment: Qt.AlignHCenter
    }
    Row {
        spacing: 10 * skm.unit
        Layout.alignment: Qt.AlignHCenter
        Repeater {
            model: skm.questions.length
            Rectangle {
                required property int index
                width: (index === skm.current ? 44 : 26) * skm.unit
                height: 10 * skm.unit
                radius: height / 2
                color: index <= skm.current ? Theme.c.primary : Theme.c.line
            }
        }
    }
    Text {
        objectName: "skm-question"
        text: skm.questions[skm.current].text
        color: Theme.c.ink
        font { family: Theme.family; pixelSize: 46 * skm.unit; weight: Font.Bold }
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.WordWrap
        Layout.fillWidth: true
        Layout.minimumHeight: 124 * skm.unit
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    GridLayout {
        id: choices
        columns: skm.width < skm.height * 1.2 ? 1 : 2
        columnSpacing: 24 * skm.unit
        rowSpacing: 24 * skm.unit
        Layout.fillWidth: true
        Layout.fillHeight: true
        Repeater {
            model: 4
            SkmChoice {
                required property int index
                objectName: "skm-" + (index + 1)
                unit: skm.unit
                score: index + 1
                text: skm.questions[skm.current].choices[index]
                chosen: skm.answers[skm.questions[skm.current].key] === index + 1
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onClicked: skm.answer(score)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 24 * skm.unit
        BigButton {
            objectName: "skm-back"
            unit: skm.unit
            text: qsTr("Back")
            iconName: "ph.arrow-left"
            enabled: skm.current > 0
            onClicked: skm.back()
        }
        Item { Layout.fillWidth: true }
        BigButton {
            objectName: "skm-skip"
            unit: skm.unit
            text: qsTr("Skip these questions")
            onClicked: skm.skipped()
        }
    }
}
