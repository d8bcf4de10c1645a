import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// The way out and the seconds that are left.
RowLayout {
    id: footer
    property real unit: 1
    spacing: 24 * unit
    BigButton {
        objectName: "leave"
        unit: footer.unit
        text: qsTr("Cancel")
        onClicked: vm.leave()
    }
    CountdownRing {
        unit: footer.unit
        count: vm.countdown
    }
}
