import QtQuick

// After the rating, until the next person is welcomed.
Message {
    iconName: "ph.heart"
    title: qsTr("Thank you")
    text: qsTr("Your answer was taken without your name. Have a good day!")
}
