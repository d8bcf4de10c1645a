import QtQuick

// The text of a card, split into pages between its blocks; the blocks of other pages are not drawn.
Item {
    id: body
    property real unit: 1
    property bool upright: true
    property var blocks: []
    property int current: 0
    readonly property real gap: 28 * unit
    readonly property int count: blocks.reduce((sum, one) => sum + (one.text ?? one.steps.join("")).length, 0)
    readonly property real letters: count < 250 ? 50 : count < 420 ? 43 : 36
    readonly property var starts: split(items.heights, height)
    readonly property int pages: starts.length
    readonly property int leaf: Math.min(current, pages - 1)
    readonly property int first: starts[leaf]
    readonly property int after: leaf + 1 < pages ? starts[leaf + 1] : blocks.length
    clip: true

    // The index of the first block of each page; a block that is higher than a page has one of its own.
    function split(heights, room) {
        const found = [0];
        let used = 0;
        for (let index = 0; index < heights.length; index++) {
            const more = heights[index] + (used > 0 ? gap : 0);
            if (used > 0 && used + more > room) {
                found.push(index);
                used = heights[index];
            } else {
                used += more;
            }
        }
        return found;
    }

    Column {
        id: items
        property var heights: []
        width: parent.width
        y: -(repeater.itemAt(body.first)?.y ?? 0)
        spacing: body.gap
        onImplicitHeightChanged: measure()
        onPositioningComplete: measure()

        function measure() {
            const now = [];
            for (let index = 0; index < repeater.count; index++)
                now.push(repeater.itemAt(index)?.height ?? 0);
            if (now.join() !== heights.join())
                heights = now;
        }
        Repeater {
            id: repeater
            model: body.blocks
            Item {
                id: block
                required property int index
                required property var modelData
                readonly property bool shown: index >= body.first && index < body.after
                width: items.width
                height: steps.visible ? steps.height : text.height + (notice.visible ? 40 * body.unit : 0)
                opacity: shown ? 1 : 0
                Rectangle {
                    id: notice
                    visible: block.modelData.kind === "notice"
                    anchors.fill: parent
                    radius: 20 * body.unit
                    color: Theme.c.amber_tint
                }
                Text {
                    id: text
                    objectName: "paragraph-" + block.index
                    visible: !steps.visible
                    x: notice.visible ? 24 * body.unit : 0
                    y: notice.visible ? 20 * body.unit : 0
                    width: parent.width - 2 * x
                    text: (block.modelData.text ?? "").replace(/Rp /g, "Rp\u00a0").replace(/ %/g, "\u00a0%")
                    textFormat: Text.PlainText
                    color: notice.visible ? Theme.c.on_amber_tint : Theme.c.ink
                    wrapMode: Text.WordWrap
                    font { family: Theme.family; pixelSize: body.letters * body.unit; weight: notice.visible ? Font.DemiBold : Font.Normal }
                    Accessible.ignored: !block.shown
                }
                Steps {
                    id: steps
                    objectName: "steps"
                    visible: block.modelData.kind === "steps"
                    width: parent.width
                    unit: body.unit
                    letters: body.upright ? 36 : 34
                    columns: body.upright ? 1 : 2
                    texts: block.modelData.steps ?? []
                    Accessible.ignored: !block.shown
                }
            }
        }
    }
}
