import QtQuick

// One useful line after the other, without anything running across the screen.
Rectangle {
    id: ticker
    property real unit: 1
    property real edge: 56
    property int index: 0
    readonly property var lines: [
        qsTr("Have your identity card, family card and photo 2×3 ready"),
        qsTr("Pay your dues at a bank, the post office, a shop, or with JMO"),
        qsTr("You get your member card at most 7 days after payment"),
        qsTr("Questions? The officers at the counters gladly help"),
        qsTr("Missed your number? Tell an officer, your place is kept"),
        qsTr("Everybody who works may join, also on their own account"),
        qsTr("Elderly, disabled, pregnant and sick people are served first")
    ]
    height: 84 * unit

    Text {
        id: line
        objectName: "ticker"
        anchors { fill: parent; leftMargin: ticker.edge; rightMargin: ticker.edge }
        text: ticker.lines[ticker.index]
        color: Theme.c.on_deep
        verticalAlignment: Text.AlignVCenter
        font { family: Theme.family; pixelSize: 36 * ticker.unit }
        Behavior on opacity { NumberAnimation { duration: 600 } }
        onOpacityChanged: if (opacity === 0) {
            ticker.index = (ticker.index + 1) % ticker.lines.length;
            opacity = 1;
        }
    }
    Timer {
        interval: 12000
        running: true
        repeat: true
        onTriggered: line.opacity = 0
    }
}
