import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The survey kiosk. Everything is sized by `unit`, 1 on a screen of 1280 × 800.
Rectangle {
    id: root
    objectName: "survey"
    readonly property bool upright: height > width
    readonly property real unit: Math.min(Math.min(width, height) / 800, Math.max(width, height) / 1280)
    readonly property string page: vm.page
    readonly property bool settling: guard.resting
    property alias restMs: guard.restMs

    color: Theme.c.paper
    focus: true
    onPageChanged: {
        guard.rest();
        root.forceActiveFocus();
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)
            vm.enter();
        else if (event.key === Qt.Key_Backspace)
            vm.erase();
        else if (event.key === Qt.Key_Escape)
            vm.leave();
        else if (event.text !== "")
            vm.typed(event.text);
        else
            return;
        event.accepted = true;
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        TrainingBand {
            unit: root.unit
            Layout.fillWidth: true
            Layout.preferredHeight: visible ? 36 * root.unit : 0
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: root.page === "start" ? start : root.page === "rate" ? rate : root.page === "why" ? why
                           : root.page === "questions" ? questions : root.page === "thanks" ? thanks : offline
        }
    }
    Component { id: start; StartPage { unit: root.unit; upright: root.upright } }
    Component { id: rate; RatePage { unit: root.unit } }
    Component { id: why; WhyPage { unit: root.unit } }
    Component { id: questions; QuestionsPage { unit: root.unit } }
    Component {
        id: thanks
        MessagePage {
            unit: root.unit
            iconName: "ph.check-circle"
            title: qsTr("Thank you")
            text: qsTr("Your answer helps us to do better.")
            button: qsTr("Done")
            onPressed: vm.leave()
        }
    }
    Component {
        id: offline
        MessagePage {
            unit: root.unit
            iconName: "ph.wifi-slash"
            title: qsTr("This machine is not connected")
            text: qsTr("Please come back in a moment. The machine recovers by itself, and your slip stays valid.")
            button: qsTr("Try again")
            onPressed: vm.refresh()
        }
    }

    PointHandler {
        onActiveChanged: if (active) vm.touch()
    }
    TouchGuard { id: guard }
}
