import QtQuick

// A Code 128, dark on white in every theme; `modules` is a text of 0 and 1 without the quiet zone of ten modules.
Rectangle {
    id: code
    property string modules: ""
    readonly property int side: Math.max(1, Math.floor(width / (modules.length + 20)))
    color: "white"
    radius: height * 0.06
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Bar code of the payment code")
    onModulesChanged: canvas.requestPaint()

    Canvas {
        id: canvas
        width: code.side * code.modules.length
        height: code.height * 0.8
        anchors.centerIn: parent
        onWidthChanged: requestPaint()
        onHeightChanged: requestPaint()
        onPaint: {
            const context = getContext("2d");
            context.reset();
            context.fillStyle = "black";
            for (let x = 0; x < code.modules.length; x++)
                if (code.modules[x] === "1")
                    context.fillRect(x * code.side, 0, code.side, height);
        }
    }
}
