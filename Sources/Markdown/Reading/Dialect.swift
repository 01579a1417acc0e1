/// Which Markdown is read and written.
package enum Dialect: Sendable, Hashable {
  /// GFM as Chinese is written, with the blocks of `:::警示`; no raw HTML.
  case banbao
  /// Plain GFM, raw HTML kept: for comparison with the specification only.
  case gfm
}
