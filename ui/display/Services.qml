import QtQuick
import QtQuick.Layouts

// Who waits for what, and how long a new ticket would wait.
GridLayout {
    id: grid
    property real unit: 1
    property bool portrait: false
    property color panel
    property color glow
    columns: portrait ? 2 : 4
    columnSpacing: 20 * unit
    rowSpacing: 16 * unit
    uniformCellWidths: true

    Repeater {
        model: vm.services
        Rectangle {
            id: card
            required property var modelData
            objectName: "service-" + modelData.letter
            Layout.fillWidth: true
            Layout.preferredHeight: 122 * grid.unit
            radius: 18 * grid.unit
            color: grid.panel
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.letter + ", " + name.text + ", " + state.text

            Rectangle {
                id: tile
                width: 70 * grid.unit
                height: width
                radius: 16 * grid.unit
                color: Theme.c.surface
                anchors { left: parent.left; leftMargin: 17 * grid.unit; verticalCenter: parent.verticalCenter }
                Text {
                    anchors.centerIn: parent
                    text: card.modelData.letter
                    color: Theme.c.on_tint
                    font { family: Theme.family; pixelSize: 50 * grid.unit; weight: Font.Black }
                }
            }
            Column {
                anchors {
                    left: tile.right
                    leftMargin: 17 * grid.unit
                    right: parent.right
                    rightMargin: 10 * grid.unit
                    verticalCenter: parent.verticalCenter
                }
                Text {
                    id: name
                    width: parent.width
                    text: card.modelData.name
                    color: Theme.c.on_deep
                    wrapMode: Text.WordWrap
                    lineHeight: 0.88
                    font {
                        family: Theme.family
                        pixelSize: (text.length > 36 ? 25 : 29) * grid.unit
                        weight: Font.DemiBold
                    }
                }
                Text {
                    id: state
                    width: parent.width
                    text: card.modelData.waiting === 0 ? qsTr("nobody waits")
                        : card.modelData.wait === "" ? qsTr("%1 waiting").arg(card.modelData.waiting)
                        : (card.modelData.hours ? qsTr("%1 waiting · ± %2 h") : qsTr("%1 waiting · ± %2 min"))
                            .arg(card.modelData.waiting).arg(card.modelData.wait)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 24 * grid.unit
                    color: card.modelData.waiting === 0 ? Theme.c.on_deep : grid.glow
                    font {
                        family: Theme.family
                        pixelSize: 28 * grid.unit
                        weight: card.modelData.waiting === 0 ? Font.Normal : Font.DemiBold
                    }
                }
            }
        }
    }
}
