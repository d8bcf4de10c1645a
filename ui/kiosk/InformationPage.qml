import QtQuick
import QtQuick.Layouts

// The shelf: all cards as tiles, a page at a time.
ColumnLayout {
    id: page
    property real unit: 1
    property bool upright: true
    readonly property var tiles: vm.information.tiles
    readonly property int wide: upright ? 2 : 3
    readonly property int most: 12
    readonly property int pages: Math.max(1, Math.ceil(tiles.length / most))
    readonly property int perPage: Math.ceil(Math.ceil(tiles.length / pages) / wide) * wide
    readonly property int current: Math.min(vm.information.shelf, pages - 1)
    spacing: 0

    Header {
        unit: page.unit
        upright: page.upright
        title: qsTr("Information")
        subtitle: qsTr("Touch what you want to know")
        Layout.fillWidth: true
    }
    GridLayout {
        columns: page.wide
        columnSpacing: 24 * page.unit
        rowSpacing: (page.upright ? 24 : 20) * page.unit
        uniformCellWidths: true
        uniformCellHeights: true
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: (page.upright ? 48 : 28) * page.unit
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Repeater {
            model: page.perPage
            Item {
                id: place
                required property int index
                readonly property var told: page.tiles[page.current * page.perPage + index]
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: 1
                Layout.maximumHeight: 300 * page.unit
                Layout.alignment: Qt.AlignTop
                InfoTile {
                    objectName: place.told ? "card-" + place.told.key : ""
                    anchors.fill: parent
                    visible: place.told !== undefined
                    unit: page.unit
                    text: place.told?.title ?? ""
                    iconName: place.told?.icon ?? "ph.info"
                    onClicked: vm.openCard(place.told.key)
                }
            }
        }
    }
    PageBar {
        unit: page.unit
        upright: page.upright
        pages: page.pages
        current: page.current
        Layout.fillWidth: true
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Layout.bottomMargin: (page.upright ? 64 : 28) * page.unit
        onTurned: shelf => vm.information.turn(shelf)
    }
}
