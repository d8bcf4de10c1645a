import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The present call: number and counter, as large as they can be. While it is being announced its frame breathes.
Rectangle {
    id: card
    property real unit: 1
    property var call: ({})
    property bool calling: false
    readonly property bool expected: calling || call.present === true
    readonly property color bandGround: expected ? Theme.c.amber : Theme.c.tint
    readonly property color bandInk: expected ? Theme.c.on_amber : Theme.c.on_tint

    radius: 28 * unit
    color: Theme.c.surface
    Accessible.role: Accessible.AlertMessage
    Accessible.name: number.text + ", " + band.text + " " + counter.text

    Rectangle {
        id: frame
        anchors { fill: parent; margins: -10 * card.unit }
        radius: 38 * card.unit
        color: "transparent"
        border { width: 10 * card.unit; color: Theme.c.amber }
        visible: card.calling
        SequentialAnimation on opacity {
            running: card.calling
            loops: Animation.Infinite
            NumberAnimation { from: 1; to: 0.25; duration: 900; easing.type: Easing.InOutSine }
            NumberAnimation { from: 0.25; to: 1; duration: 900; easing.type: Easing.InOutSine }
        }
    }
    Rectangle {
        id: head
        width: parent.width
        height: 96 * card.unit
        color: card.bandGround
        topLeftRadius: card.radius
        topRightRadius: card.radius
        Row {
            anchors.centerIn: parent
            spacing: 28 * card.unit
            Icon {
                name: card.calling ? "ph.bell-ringing" : "ph.bell"
                tone: card.bandInk
                width: 56 * card.unit
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                id: band
                objectName: "band"
                text: !card.expected ? qsTr("LAST CALL")
                    : card.call.repeated ? qsTr("CALLED AGAIN – GO TO THE COUNTER")
                    : qsTr("PLEASE GO TO THE COUNTER")
                color: card.bandInk
                font {
                    family: Theme.family
                    pixelSize: Math.min(48 * card.unit, card.width / 20)
                    weight: Font.Bold
                    letterSpacing: 1.5 * card.unit
                }
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    RowLayout {
        anchors { top: head.bottom; bottom: parent.bottom; left: parent.left; right: parent.right }
        spacing: 0
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: 44 * card.unit
            Layout.rightMargin: 36 * card.unit
            Layout.bottomMargin: 22 * card.unit
            Layout.topMargin: 22 * card.unit
            spacing: 0
            Figure {
                id: number
                Layout.fillWidth: true
                Layout.fillHeight: true
                figureName: "number"
                text: card.call.number ?? ""
                tone: Theme.c.ink
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 28 * card.unit
                Text {
                    objectName: "service"
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth + 2
                    text: card.call.service ?? ""
                    color: Qt.alpha(Theme.c.ink, 0.85)
                    font { family: Theme.family; pixelSize: 40 * card.unit }
                    wrapMode: Text.WordWrap
                    lineHeight: 0.9
                }
                PriorityMark {
                    unit: card.unit * 1.25
                    visible: card.call.priority === true
                }
                Item { Layout.fillWidth: true; Layout.preferredWidth: 0 }
            }
        }
        Rectangle {
            Layout.preferredWidth: Math.max(1, 2 * card.unit)
            Layout.fillHeight: true
            Layout.topMargin: 48 * card.unit
            Layout.bottomMargin: 48 * card.unit
            color: Theme.c.line
        }
        ColumnLayout {
            Layout.preferredWidth: card.width * 0.28
            Layout.maximumWidth: card.width * 0.28
            Layout.fillHeight: true
            Layout.topMargin: 20 * card.unit
            Layout.bottomMargin: 40 * card.unit
            spacing: 0
            Text {
                Layout.alignment: Qt.AlignHCenter
                text: qsTr("Counter")
                color: Qt.alpha(Theme.c.ink, 0.85)
                font { family: Theme.family; pixelSize: Math.min(68 * card.unit, card.width / 15) }
            }
            Figure {
                id: counter
                Layout.fillWidth: true
                Layout.fillHeight: true
                figureName: "counter"
                text: card.call.counter ?? ""
                tone: Theme.c.on_tint
            }
        }
    }
}
