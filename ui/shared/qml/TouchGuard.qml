import QtQuick

// Swallows the second touch of a double touch, which would hit whatever the next page has at that place.
// Put it above everything and call `rest()` when the page changes.
MouseArea {
    id: guard
    property int restMs: 400
    readonly property alias resting: pause.running
    function rest() { pause.restart(); }
    anchors.fill: parent
    visible: pause.running
    enabled: visible
    Timer {
        id: pause
        interval: guard.restMs
    }
}
