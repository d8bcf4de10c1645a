import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The waiting room's television: one thing large, the last calls, who waits how long, one calm line below.
Rectangle {
    id: root
    readonly property bool portrait: height > width
    readonly property real unit: portrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    readonly property real edge: (portrait ? 40 : 56) * unit
    readonly property color panel: Qt.tint(Theme.c.deep, "#2e0b9b70")
    readonly property color bar: Qt.darker(Theme.c.deep, 1.5)
    readonly property color glow: Qt.tint(Theme.c.amber, "#66ffffff")
    readonly property bool settling: false
    readonly property bool empty: vm.call.number === undefined

    color: Theme.c.deep

    Header {
        id: header
        unit: root.unit
        portrait: root.portrait
        edge: root.edge
        color: root.bar
        width: parent.width
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
    GridLayout {
        columns: root.portrait ? 1 : 2
        columnSpacing: 48 * root.unit
        rowSpacing: 36 * root.unit
        anchors {
            top: notice.visible ? notice.bottom : training.bottom
            bottom: ticker.top
            left: parent.left
            right: parent.right
            leftMargin: root.edge
            rightMargin: root.edge
            topMargin: 36 * root.unit
            bottomMargin: 32 * root.unit
        }
        Item {
            Layout.columnSpan: root.empty ? (root.portrait ? 1 : 2) : 1
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 64
            Layout.preferredHeight: 56
            CallCard {
                anchors.fill: parent
                unit: root.unit
                visible: !root.empty
                call: vm.call
                calling: vm.calling
            }
            Welcome {
                anchors.fill: parent
                unit: root.unit
                portrait: root.portrait
                visible: root.empty && vm.ready
                panel: root.panel
                glow: root.glow
            }
        }
        LastCalls {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 36
            Layout.preferredHeight: 44
            visible: !root.empty
            unit: root.unit
            panel: root.panel
            glow: root.glow
        }
        Services {
            Layout.columnSpan: root.portrait ? 1 : 2
            Layout.fillWidth: true
            unit: root.unit
            portrait: root.portrait
            panel: root.panel
            glow: root.glow
        }
    }
    Ticker {
        id: ticker
        unit: root.unit
        edge: root.edge
        color: root.bar
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
