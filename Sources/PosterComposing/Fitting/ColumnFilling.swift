/// Fills columns of one height with blocks, as low as they can be; paragraphs go on from column to column.
struct ColumnFiller {
  let blocks: [FittedBlock]
  let count: Int

  /// The columns' stacks, at most `count`; `nil` when no height up to the given one holds all.
  func fill(height: Double) -> [FittedStack]? {
    let whole = FittedStack(blocks).height
    guard height.isFinite || whole.isFinite else { return nil }
    var high = min(height, whole)
    guard var best = columns(of: high) else { return nil }
    var low = whole / Double(max(count, 1)) - (blocks.map(\.step).max() ?? 0)
    let precision = max(0.01, (blocks.map(\.step).min() ?? 1) / 4)
    while high - low > precision {
      let middle = (low + high) / 2
      if let columns = columns(of: middle) {
        best = columns
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }

  /// Fills one column after the other; `nil` when something is left over.
  private func columns(of height: Double) -> [FittedStack]? {
    var columns: [[FittedBlock]] = []
    var rest = blocks[...]
    while !rest.isEmpty, columns.count < count {
      var column: [FittedBlock] = []
      var used = 0.0
      while let block = rest.first {
        let gap = column.isEmpty ? 0 : block.gap.lowerBound
        let room = height - used - gap + 0.001
        if block.height <= room {
          column.append(block)
          used += gap + block.height
          rest.removeFirst()
          continue
        }
        if let lines = Self.split(block, room: room) {
          column.append(block.part(0..<lines))
          rest[rest.startIndex] = block.part(lines..<block.lines.count)
        }
        break
      }
      // A heading stays with what it is over.
      while let last = column.last, case .heading = last.block.tag {
        column.removeLast()
        rest = ([last] + rest)[...]
      }
      guard !column.isEmpty else { return nil }
      columns.append(column)
    }
    return rest.isEmpty ? columns.map { FittedStack($0) } : nil
  }

  /// How many of a block's lines stay: never one line behind, nor the last line alone in the next column.
  private static func split(_ block: FittedBlock, room: Double) -> Int? {
    guard block.edge == 0, room >= block.size, block.step > 0 else { return nil }
    var lines = min(block.lines.count - 1, Int((room - block.size) / block.step) + 1)
    if block.lines.count - lines < 2 { lines = block.lines.count - 2 }
    // The first line of a paragraph alone at a column's foot looks lost as well.
    if lines < 2, !block.startsInside { return nil }
    return lines >= 1 ? lines : nil
  }
}
