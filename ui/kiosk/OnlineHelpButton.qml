import QtQuick
import "../shared/qml"

// The way in for people whom the website or JMO refused; not shown where the service that helps them is switched off.
BigButton {
    objectName: "online-help"
    visible: vm.offersHelp
    text: qsTr("The website or JMO refused me")
    iconName: "ph.globe-simple"
    implicitHeight: Math.max(72, 96 * unit)
    onClicked: vm.openHelp()
}
