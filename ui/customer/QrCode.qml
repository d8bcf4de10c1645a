import QtQuick

// A QR code, dark on white in every theme; `rows` are texts of 0 and 1 without the quiet zone of four modules.
Rectangle {
    id: code
    property var rows: []
    readonly property int modules: rows.length + 8
    color: "white"
    radius: width * 0.03
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QR code of the payment code")
    onRowsChanged: canvas.requestPaint()

    Canvas {
        id: canvas
        readonly property int side: Math.max(1, Math.floor(code.width / code.modules))
        width: side * code.rows.length
        height: width
        anchors.centerIn: parent
        onSideChanged: requestPaint()
        onPaint: {
            const context = getContext("2d");
            context.reset();
            context.fillStyle = "black";
            for (let y = 0; y < code.rows.length; y++)
                for (let x = 0; x < code.rows[y].length; x++)
                    if (code.rows[y][x] === "1")
                        context.fillRect(x * side, y * side, side, side);
        }
    }
}
