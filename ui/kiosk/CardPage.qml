import QtQuick
import QtQuick.Layouts
import "../shared/qml"

// One card: plain text, numbered steps, and for the ways to register a choice among the four.
ColumnLayout {
    id: page
    property real unit: 1
    property bool upright: true
    readonly property var card: vm.information.card
    readonly property string key: card.key ?? ""
    readonly property var channels: vm.information.channels
    readonly property bool stepped: (card.blocks ?? []).some(one => one.kind === "steps")
    spacing: 0

    Header {
        unit: page.unit
        upright: page.upright
        title: page.card.title ?? ""
        Layout.fillWidth: true
    }
    GridLayout {
        visible: page.channels.length > 0
        columns: page.upright ? 2 : 4
        columnSpacing: 20 * page.unit
        rowSpacing: 20 * page.unit
        uniformCellWidths: true
        Layout.fillWidth: true
        Layout.topMargin: (page.upright ? 40 : 24) * page.unit
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Repeater {
            model: page.channels
            InfoTile {
                required property var modelData
                objectName: "card-" + modelData.key
                unit: page.unit
                letters: 30
                text: modelData.title
                iconName: modelData.icon
                chosen: modelData.key === page.key
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Math.max(72, 120 * page.unit)
                onClicked: vm.openCard(modelData.key)
            }
        }
    }
    Panel {
        unit: page.unit
        spacing: 20 * page.unit
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: (page.upright ? 40 : 24) * page.unit
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        GridLayout {
            columns: page.upright ? 1 : 2
            columnSpacing: 48 * page.unit
            rowSpacing: 32 * page.unit
            Layout.fillWidth: true
            Layout.fillHeight: true
            Tile {
                visible: page.channels.length === 0 && !(page.upright && page.stepped)
                unit: page.unit
                iconName: page.card.icon ?? "ph.info"
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: (page.upright ? 150 : 240) * page.unit
                Layout.preferredHeight: Layout.preferredWidth
            }
            CardBlocks {
                id: text
                objectName: "text"
                unit: page.unit
                upright: page.upright
                blocks: page.card.blocks ?? []
                current: vm.information.leaf
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
        Text {
            objectName: "source"
            text: page.card.source ?? ""
            color: Theme.c.soft
            font { family: Theme.family; pixelSize: 28 * page.unit }
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
    }
    PageBar {
        unit: page.unit
        upright: page.upright
        pages: text.pages
        current: Math.min(vm.information.leaf, text.pages - 1)
        Layout.fillWidth: true
        Layout.leftMargin: 64 * page.unit
        Layout.rightMargin: 64 * page.unit
        Layout.bottomMargin: (page.upright ? 64 : 28) * page.unit
        onTurned: leaf => vm.information.turnLeaf(leaf)
    }
}
