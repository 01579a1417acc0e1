extension PrintPage.Placement {
  /// What the trimmed sheet covers on the page, before it is cut off.
  package var box: Box {
    let width = sheet.width * scale
    let height = sheet.height * scale
    return switch ((turns % 4) + 4) % 4 {
    case 1: Box(x: origin.x - height, y: origin.y, width: height, height: width)
    case 2: Box(x: origin.x - width, y: origin.y - height, width: width, height: height)
    case 3: Box(x: origin.x, y: origin.y - width, width: height, height: width)
    default: Box(x: origin.x, y: origin.y, width: width, height: height)
    }
  }
}
