import CCMarkGFM
import Synchronization

/// A parsed tree of the library; the only owner of its nodes.
struct CMarkTree: ~Copyable {
  private let root: OpaquePointer?
  /// Bytes of the text.
  private let length: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ setup: CMarkSetup) {
    length = bytes.count
    let memory = NodeMemory.allocator(for: length)
    guard let parser = cmark_parser_new_with_mem(setup.options, memory) else {
      root = nil
      return
    }
    defer { cmark_parser_free(parser) }
    for known in setup.extensions { _ = cmark_parser_attach_syntax_extension(parser, known) }
    bytes.withMemoryRebound(to: CChar.self) { chars in
      cmark_parser_feed(parser, chars.baseAddress, chars.count)
    }
    if setup.changesSharedTable {
      var finished: OpaquePointer?
      Self.sharedTable.withLock { _ in finished = cmark_parser_finish(parser) }
      root = finished
    } else {
      root = cmark_parser_finish(parser)
    }
  }

  deinit {
    if let root { cmark_node_free(root) }
    NodeMemory.treeIsGone(of: length)
  }

  /// Held while a parser whose extensions have special characters finishes. A text without such characters may be
  /// parsed meanwhile: it never looks them up in the table.
  private static let sharedTable = Mutex(())

  /// Visits every node in document order, without recursion; leaves are entered only.
  ///
  /// The pointers are good until the visitor returns. With the iterator a visitor may leave out the rest of a node.
  func walk(_ visit: (OpaquePointer, cmark_event_type, OpaquePointer) -> Void) {
    guard let root, let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(node, event, iterator)
    }
  }
}
