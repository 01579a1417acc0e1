extension String {
  /// Whether the path comes before another in the order of bytes, the one order of everything on disk.
  ///
  /// Not `<`, which compares characters and normalises them for it.
  package func precedesInBytes(_ other: String) -> Bool {
    let answer = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        Self.precedes(left, right)
      }
    }
    return (answer ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let shared = left.count < right.count ? left.count : right.count
    for place in 0..<shared where left[place] != right[place] {
      return left[place] < right[place]
    }
    return left.count < right.count
  }
}

extension Array {
  /// The elements in order of their paths' bytes; without sorting when they are so already.
  package func ordered(byPath path: (Element) -> String) -> [Element] {
    let isOrdered = zip(self, dropFirst()).allSatisfy { !path($1).precedesInBytes(path($0)) }
    return isOrdered ? self : sorted { path($0).precedesInBytes(path($1)) }
  }

  /// Where an element with a path is, in elements that are in order of their paths' bytes.
  package func place(ofPath wanted: String, by path: (Element) -> String) -> Int? {
    let place = firstPlace { !path($0).precedesInBytes(wanted) }
    return place < count && path(self[place]) == wanted ? place : nil
  }

  /// The first place whose element, and every later one, meets a condition.
  package func firstPlace(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
