import QtQuick

// A number as large as its place allows. Figures and capitals leave much of the upper and lower part of their line empty,
// which may therefore reach beyond the place: their middle is 0.654 em below the top of the line.
Item {
    id: figure
    property string text
    property string figureName
    property color tone: Theme.c.ink

    Text {
        objectName: figure.figureName
        text: figure.text
        color: figure.tone
        x: (parent.width - width) / 2
        y: parent.height / 2 - 0.654 * font.pixelSize
        font {
            family: Theme.family
            weight: Font.Black
            pixelSize: Math.max(1, Math.min(figure.width / (0.62 * Math.max(1, text.length)), figure.height * 1.3))
            features: { "tnum": 1 }
        }
    }
}
