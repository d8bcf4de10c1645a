import QtQuick
import QtQuick.Layouts

// What do you need? All services on one page, whatever its shape.
ColumnLayout {
    id: page
    property real unit: 1
    property bool upright: true
    readonly property int count: cards.count
    readonly property bool more: vm.expectsBookings || vm.offersHelp
    spacing: 0

    Header {
        unit: page.unit
        upright: page.upright
        welcome: true
        informs: true
        title: qsTr("Welcome")
        subtitle: qsTr("What do you need?")
        note: vm.branchName
        Layout.fillWidth: true
    }
    GridLayout {
        columns: page.upright ? (page.count > 9 ? 2 : 1) : Math.max(page.count > 8 ? 3 : page.count > 3 ? 2 : 1, 1)
        columnSpacing: 24 * page.unit
        rowSpacing: (!page.upright ? 20 : page.more ? 14 : 24) * page.unit
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: (page.more ? 20 : page.upright ? 48 : 32) * page.unit
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit

        Repeater {
            id: cards
            model: vm.services
            ServiceCard {
                required property var model
                objectName: "service-" + model.letter
                unit: page.unit
                title: model.title
                subtitle: model.subtitle
                iconName: model.icon
                people: model.people
                wait: model.wait
                stopped: model.stopped
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: 1
                Layout.maximumHeight: 230 * page.unit
                Layout.alignment: Qt.AlignTop
                onClicked: vm.choose(model.letter)
            }
        }
    }
    GridLayout {
        visible: page.more
        columns: page.upright ? 1 : 2
        columnSpacing: 24 * page.unit
        rowSpacing: 14 * page.unit
        Layout.fillWidth: true
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Layout.bottomMargin: 20 * page.unit
        BookingButton {
            unit: 1.1 * page.unit
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        OnlineHelpButton {
            unit: 1.1 * page.unit
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
    }
}
