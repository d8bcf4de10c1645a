import QtQuick
import "../shared/qml"

// The screen that faces the applicant: one page at a time, chosen by the officer.
Rectangle {
    id: root
    readonly property bool portrait: height > width
    readonly property real unit: portrait ? Math.min(width / 800, height / 1280) : Math.min(width / 1280, height / 800)
    readonly property real edge: 40 * unit
    readonly property bool settling: guard.resting
    readonly property var titles: ({
        data: qsTr("Please check your data"),
        dues: qsTr("Your dues"),
        code: qsTr("Your payment code"),
        rating: qsTr("How was our service?"),
        thanks: ""
    })
    color: Theme.c.paper

    Header {
        id: header
        unit: root.unit
        edge: root.edge
        width: parent.width
        title: root.titles[vm.page] ?? vm.branch
    }
    TrainingBand {
        id: training
        unit: root.unit
        width: parent.width
        anchors.top: header.bottom
    }
    Notice {
        id: notice
        unit: root.unit
        width: parent.width
        anchors.top: training.bottom
        visible: vm.offline
    }
    Loader {
        id: page
        objectName: "page"
        anchors {
            top: notice.visible ? notice.bottom : training.bottom
            bottom: parent.bottom
            left: parent.left
            right: parent.right
            topMargin: 28 * root.unit
            bottomMargin: 28 * root.unit
            leftMargin: root.edge
            rightMargin: root.edge
        }
        sourceComponent: ({
            data: data, dues: dues, code: code, rating: rating, thanks: thanks
        })[vm.page] ?? welcome
    }
    TouchGuard {
        id: guard
        Connections {
            target: page
            function onLoaded() { guard.rest(); }
        }
    }

    Component { id: welcome; WelcomePage { unit: root.unit; portrait: root.portrait } }
    Component { id: data; DataPage { unit: root.unit; portrait: root.portrait } }
    Component { id: dues; DuesPage { unit: root.unit; portrait: root.portrait } }
    Component { id: code; CodePage { unit: root.unit; portrait: root.portrait } }
    Component { id: rating; RatingPage { unit: root.unit; portrait: root.portrait; onMoved: guard.rest() } }
    Component { id: thanks; ThanksPage { unit: root.unit } }
}
