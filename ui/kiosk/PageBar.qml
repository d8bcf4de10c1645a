import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// Back, the pages if there are several, and the seconds until the kiosk goes back by itself.
RowLayout {
    id: bar
    property real unit: 1
    property bool upright: true
    property int pages: 1
    property int current: 0
    readonly property real size: unit * (upright ? 1.08 : 1.25) // of the buttons; together they fit a narrow screen
    readonly property real high: Math.max(72, (upright ? 140 : 110) * unit)
    signal turned(int page)
    spacing: (upright ? 20 : 28) * unit

    BigButton {
        objectName: "back"
        unit: bar.size
        text: qsTr("Back")
        iconName: "ph.arrow-left"
        Layout.preferredHeight: bar.high
        onClicked: vm.back()
    }
    Item { Layout.fillWidth: true }
    BigButton {
        objectName: "before"
        visible: bar.pages > 1
        enabled: bar.current > 0
        unit: bar.size
        text: ""
        iconName: "ph.caret-left"
        Accessible.name: qsTr("Page before")
        Layout.preferredHeight: bar.high
        Layout.preferredWidth: Math.max(72, (bar.upright ? 104 : 130) * bar.unit)
        onClicked: bar.turned(bar.current - 1)
    }
    Text {
        objectName: "pages"
        visible: bar.pages > 1
        text: (bar.current + 1) + " / " + bar.pages
        color: Theme.c.ink
        font { family: Theme.family; pixelSize: 40 * bar.unit; weight: Font.Bold; features: ({ "tnum": 1 }) }
        Accessible.name: qsTr("Page %1 of %2").arg(bar.current + 1).arg(bar.pages)
    }
    BigButton {
        objectName: "next"
        visible: bar.pages > 1
        enabled: bar.current < bar.pages - 1
        kind: "primary"
        unit: bar.size
        text: bar.upright ? qsTr("More") : qsTr("Read on")
        iconName: "ph.caret-right"
        Layout.preferredHeight: bar.high
        onClicked: bar.turned(bar.current + 1)
    }
    CountdownRing {
        objectName: "ring"
        unit: bar.unit * 1.2
        count: vm.countdown
    }
}
