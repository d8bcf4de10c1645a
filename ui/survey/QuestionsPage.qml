import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The nine questions; leaving them half answered still counts the face.
Item {
    id: page
    property real unit: 1

    SkmQuestions {
        unit: page.unit
        anchors { fill: parent; margins: 40 * page.unit; rightMargin: 56 * page.unit; leftMargin: 56 * page.unit }
        onCompleted: answers => vm.complete(answers)
        onSkipped: vm.finish()
        onTouched: vm.touch()
    }
    CountdownRing {
        unit: page.unit * 0.9
        count: vm.countdown
        anchors { right: parent.right; top: parent.top; margins: 32 * page.unit }
    }
}
