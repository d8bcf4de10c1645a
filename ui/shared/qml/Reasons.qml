import QtQuick
import QtQuick.Layouts

// Why, in a second, in equal columns as many as fit: any of five reasons, none being fine too. `picked` holds their keys in the order shown;
// `changed()` tells of every touch. The words that are stored come from `ui.shared.reasons`.
GridLayout {
    id: reasons
    property real unit: 1
    property var picked: []
    signal changed()

    readonly property var keys: ["waiting", "friendliness", "clarity", "requirements", "place"]
    readonly property var words: [
        qsTr("Waiting time"), qsTr("Friendliness"), qsTr("Clarity"), qsTr("Requirements"), qsTr("The place")
    ]

    function clear() { picked = []; }

    function toggle(key: string) {
        picked = keys.filter(one => (one === key) !== picked.includes(one));
        changed();
    }

    columns: width >= 1120 * unit ? 5 : width >= 660 * unit ? 3 : width >= 440 * unit ? 2 : 1
    columnSpacing: 14 * unit
    rowSpacing: 14 * unit

    Repeater {
        model: reasons.keys
        Chip {
            required property string modelData
            required property int index
            objectName: "reason-" + modelData
            unit: reasons.unit
            text: reasons.words[index]
            padding: 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            checkable: false
            checked: reasons.picked.includes(modelData)
            Accessible.role: Accessible.CheckBox
            Accessible.checked: checked
            onClicked: reasons.toggle(modelData)
        }
    }
}
