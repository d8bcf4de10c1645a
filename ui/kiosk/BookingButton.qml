import QtQuick
import "../shared/qml"

// The way in for somebody with a booking; not shown on days without any.
BigButton {
    objectName: "booking"
    visible: vm.expectsBookings
    text: qsTr("I have a booking")
    iconName: "ph.calendar-check"
    implicitHeight: Math.max(72, 96 * unit)
    onClicked: vm.openCheckIn()
}
