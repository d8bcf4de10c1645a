import QtQuick

// The seconds that are left, in a ring that empties; hidden while nothing runs. `count` is a `Countdown`.
Item {
    id: ring
    property var count
    property real unit: 1
    property color tone: Theme.c.primary
    property color track: Theme.c.line
    property color ink: Theme.c.ink
    readonly property real share: count && count.total > 0 ? count.left / count.total : 0

    implicitWidth: 84 * unit
    implicitHeight: 84 * unit
    visible: count ? count.total > 0 : false
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Back to the start in %1 seconds").arg(count ? count.left : 0)
    onShareChanged: canvas.requestPaint()
    onToneChanged: canvas.requestPaint()

    Canvas {
        id: canvas
        anchors.fill: parent
        onPaint: {
            const context = getContext("2d");
            const middle = width / 2;
            const thick = width * 0.09;
            context.reset();
            context.lineWidth = thick;
            context.strokeStyle = ring.track;
            context.beginPath();
            context.arc(middle, middle, middle - thick, 0, 2 * Math.PI);
            context.stroke();
            context.strokeStyle = ring.tone;
            context.lineCap = "round";
            context.beginPath();
            context.arc(middle, middle, middle - thick, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * ring.share);
            context.stroke();
        }
    }
    Text {
        anchors.centerIn: parent
        text: ring.count ? ring.count.left : ""
        color: ring.ink
        font { family: Theme.family; pixelSize: ring.width * 0.38; weight: Font.Bold }
        Accessible.ignored: true
    }
}
