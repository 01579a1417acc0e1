package import Diagnostics

extension InputMethodChecker {
  /// A file with all certain changes made.
  package struct Fixed: Sendable {
    package var source: SourceText
    /// How many changes were made.
    package var count: Int
  }

  /// Makes every certain change; mending the result again changes nothing.
  ///
  /// One change can lay bare the next (an indent taken away before `＃ 标题`), so it is repeated until none is left.
  package func fixed(_ source: SourceText) -> Fixed {
    var fixed = Fixed(source: source, count: 0)
    for _ in 0..<Self.mostRounds {
      let edits = check(fixed.source).flatMap(\.edits)
      let (bytes, count) = edits.applied(to: fixed.source.bytes)
      guard count > 0, bytes != fixed.source.bytes else { break }
      fixed = Fixed(
        source: SourceText(file: source.file, bytes: bytes), count: fixed.count + count)
    }
    return fixed
  }

  /// Far above the rounds any text needs (two or three); only so that no text can keep it going.
  private static let mostRounds = 32
}
