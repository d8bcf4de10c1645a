import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The kiosk: one question a page. Everything is sized by `unit`, 1 on a screen of 1080 × 1920.
Rectangle {
    id: root
    objectName: "kiosk"
    readonly property bool upright: height >= width
    readonly property real unit: Math.min(Math.min(width, height) / 1080, Math.max(width, height) / 1600)
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
        if (event.key === Qt.Key_Escape)
            vm.leave();
        else if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)
            vm.keyed("\n");
        else if (event.key === Qt.Key_Backspace)
            vm.checkIn.erase();
        else if (event.text !== "")
            vm.keyed(event.text);
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
            sourceComponent: root.page === "services" ? services : root.page === "confirm" ? confirm
                           : root.page === "result" ? result : root.page === "check-in" ? checkIn
                           : root.page === "information" ? information : root.page === "card" ? card
                           : root.page === "help" ? help : refused
        }
    }
    Component { id: services; ServicesPage { unit: root.unit; upright: root.upright } }
    Component { id: confirm; ConfirmPage { unit: root.unit; upright: root.upright } }
    Component { id: result; ResultPage { unit: root.unit; upright: root.upright } }
    Component { id: checkIn; CheckInPage { unit: root.unit; upright: root.upright } }
    Component { id: information; InformationPage { unit: root.unit; upright: root.upright } }
    Component { id: card; CardPage { unit: root.unit; upright: root.upright } }
    Component { id: help; OnlineHelpPage { unit: root.unit; upright: root.upright } }
    Component { id: refused; RefusedPage { unit: root.unit; upright: root.upright } }

    PointHandler {
        onActiveChanged: if (active) vm.touch()
    }
    TouchGuard { id: guard }
}
