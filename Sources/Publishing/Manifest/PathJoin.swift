import FileTree

/// For each item of one list the place of the same path in another; both are in order of path bytes.
func placesOfPaths<Item, Other>(
  of items: [Item], _ path: (Item) -> String, in others: [Other], _ otherPath: (Other) -> String
) -> [Int?] {
  var place = 0
  return items.map { item in
    let wanted = path(item)
    while place < others.count, otherPath(others[place]).precedesInBytes(wanted) { place += 1 }
    guard place < others.count, !wanted.precedesInBytes(otherPath(others[place])) else {
      return nil
    }
    return place
  }
}
