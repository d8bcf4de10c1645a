import QtQuick
import "../shared/qml"

// A frame to sign in with a finger. Points are kept in a frame of 1000 by 600, whatever the screen; `lines` are shown
// instead once the officer has them.
Rectangle {
    id: pad
    property real unit: 1
    property string lines
    property var strokes: []
    readonly property bool signed: lines !== ""
    readonly property bool empty: strokes.length === 0
    readonly property real scale_: width / 1000

    signal touched()

    function clear() {
        strokes = [];
        canvas.requestPaint();
    }
    function text() {
        return strokes.map(stroke => stroke.map(point => point.x + "," + point.y).join(" ")).join(";");
    }
    function parse(written) {
        return written.split(";").map(stroke => stroke.split(" ").map(point => {
            const [x, y] = point.split(",");
            return { x: Number(x), y: Number(y) };
        }));
    }
    function place(mouse) {
        return {
            x: Math.round(Math.max(0, Math.min(1000, mouse.x / pad.scale_))),
            y: Math.round(Math.max(0, Math.min(600, mouse.y / pad.scale_)))
        };
    }

    radius: 20 * unit
    color: signed ? Theme.c.tint : Theme.c.surface
    border { width: Math.max(2, (signed ? 2 : 4) * unit); color: signed ? Theme.c.line : Theme.c.primary }
    Accessible.role: Accessible.Canvas
    Accessible.name: signed ? qsTr("Your signature") : qsTr("Sign in this frame with your finger")
    onLinesChanged: canvas.requestPaint()

    Text {
        id: cross
        x: 60 * pad.scale_
        anchors.bottom: line.top
        text: "×"
        color: Theme.c.soft
        visible: !pad.signed
        font { family: Theme.family; pixelSize: 60 * pad.unit }
        Accessible.ignored: true
    }
    Rectangle {
        id: line
        y: 460 * pad.scale_
        anchors { left: parent.left; right: parent.right; margins: 50 * pad.scale_ }
        height: Math.max(2, 2 * pad.unit)
        color: Theme.c.soft
    }
    Text {
        objectName: "sign-here"
        anchors { top: line.bottom; topMargin: 8 * pad.unit; horizontalCenter: parent.horizontalCenter }
        text: qsTr("Sign here with your finger")
        color: Theme.c.soft
        visible: pad.empty && !pad.signed
        font { family: Theme.family; pixelSize: 28 * pad.unit }
    }
    Canvas {
        id: canvas
        objectName: "ink"
        anchors.fill: parent
        onWidthChanged: requestPaint()
        onPaint: {
            const context = getContext("2d");
            context.reset();
            context.strokeStyle = Theme.c.ink;
            context.fillStyle = Theme.c.ink;
            context.lineWidth = Math.max(3, 5 * pad.unit);
            context.lineCap = "round";
            context.lineJoin = "round";
            for (const stroke of pad.signed ? pad.parse(pad.lines) : pad.strokes)
                pad.draw(context, stroke);
        }
        Connections {
            target: Theme
            ignoreUnknownSignals: true
            function onChanged() { canvas.requestPaint(); }
        }
    }
    MouseArea {
        objectName: "pad"
        anchors.fill: parent
        enabled: !pad.signed
        preventStealing: true
        onPressed: mouse => {
            pad.strokes = pad.strokes.concat([[pad.place(mouse)]]);
            pad.touched();
            canvas.requestPaint();
        }
        onPositionChanged: mouse => {
            const stroke = pad.strokes[pad.strokes.length - 1];
            const last = stroke[stroke.length - 1];
            const next = pad.place(mouse);
            // Points of one place tell nothing; a finger gives many of them.
            if (Math.abs(next.x - last.x) + Math.abs(next.y - last.y) > 2) {
                stroke.push(next);
                canvas.requestPaint();
            }
        }
    }

    function draw(context, stroke) {
        const first = stroke[0];
        context.beginPath();
        if (stroke.length === 1) {
            context.arc(first.x * scale_, first.y * scale_, context.lineWidth / 2, 0, 2 * Math.PI);
            context.fill();
            return;
        }
        context.moveTo(first.x * scale_, first.y * scale_);
        for (const point of stroke)
            context.lineTo(point.x * scale_, point.y * scale_);
        context.stroke();
    }
}
