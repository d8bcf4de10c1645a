import QtQuick
import "../shared/qml"

// The screen that faces the applicant: one page at a time, chosen by the officer.
Rectangle {
    id: root
    readonly property bool portrait: height > width
    readonly property real unit: portrait ? Math.min(width / 800, height / 1280) : Math.min(width / 1280, height / 800)
    readonly property real edge: 40 * unit
    readonly property bool settling: guard.resting
    property alias restMs: guard.restMs
    readonly property var titles: ({
        data: qsTr("Please check your data"),
        dues: qsTr("Your dues"),
        estimate: qsTr("What it would cost"),
        benefits: qsTr("What you and your family get"),
        code: qsTr("Your payment code"),
        signature: qsTr("Please sign for the card"),
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
    Rectangle {
        id: asking
        objectName: "estimate"
        visible: vm.estimate
        width: parent.width
        height: visible ? 56 * root.unit : 0
        anchors.top: notice.visible ? notice.bottom : training.bottom
        color: Theme.c.amber_tint
        Row {
            anchors.centerIn: parent
            spacing: 16 * root.unit
            Icon {
                name: "ph.info"
                tone: Theme.c.on_amber_tint
                width: 34 * root.unit
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: qsTr("An estimate, not a registration")
                color: Theme.c.on_amber_tint
                font { family: Theme.family; pixelSize: 27 * root.unit; weight: Font.Bold }
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Loader {
        id: page
        objectName: "page"
        anchors {
            top: asking.visible ? asking.bottom : notice.visible ? notice.bottom : training.bottom
            bottom: parent.bottom
            left: parent.left
            right: parent.right
            topMargin: 28 * root.unit
            bottomMargin: 28 * root.unit
            leftMargin: root.edge
            rightMargin: root.edge
        }
        sourceComponent: ({
            data: data, dues: dues, estimate: dues, benefits: benefits, code: code, signature: signature,
            rating: rating, thanks: thanks
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
    Component { id: benefits; BenefitsPage { unit: root.unit; portrait: root.portrait } }
    Component { id: code; CodePage { unit: root.unit; portrait: root.portrait } }
    Component { id: signature; SigningPage { unit: root.unit; portrait: root.portrait } }
    Component { id: rating; RatingPage { unit: root.unit; portrait: root.portrait; onMoved: guard.rest() } }
    Component { id: thanks; ThanksPage { unit: root.unit } }
}
