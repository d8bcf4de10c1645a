import QtQuick

// A number as large as its place allows. Figures and capitals have nothing above or below them, so their line is made
// as low as the place, less than the font asks for.
Item {
    id: figure
    property string text
    property string figureName
    property color tone: Theme.c.ink

    Text {
        objectName: figure.figureName
        text: figure.text
        color: figure.tone
        anchors.fill: parent
        horizontalAlignment: Text.AlignHCenter
        lineHeightMode: Text.FixedHeight
        lineHeight: figure.height
        font {
            family: Theme.family
            weight: Font.Black
            pixelSize: Math.max(1, Math.min(figure.width / (0.62 * Math.max(1, text.length)), figure.height * 1.3))
            features: { "tnum": 1 }
        }
    }
}
