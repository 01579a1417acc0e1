import CCMarkGFM
import Diagnostics

/// Turns the library's nodes into our tree, one event at a time, with a stack of open nodes instead of recursion.
struct TreeBuilder {
  let prepared: PreparedText
  let dialect: Dialect
  let library = CMarkLibrary.shared
  var frames = [TreeFrame(.document)]
  var children = OpenChildren()
  var findings = Findings()
  var footnotes: [Footnote] = []
  /// The lines of the file on which notes that are referred to begin.
  var footnoteLines: Set<Int> = []
  /// How often each footnote was referred to so far.
  var footnoteUses: [Int: Int] = [:]
  var headings = HeadingIdentifiers()
  /// Text read but not yet a node, UTF-8.
  var pending: [UInt8] = []
  /// The last character of the running text, for the rule of line ends.
  var lastScalar: UInt32 = 0x20
  /// Open links and images: no links are made of text inside them.
  var openLinks = 0
  var levels = 0
  var openDirectives = 0
  /// The stretch of the file that holds the paragraph, heading or cell being read.
  var leaf: Range<Int> = 0..<0
  /// From where on the next search in `leaf` starts, so that equal texts are found in order.
  var cursor = 0
  var keepsLines = false
  var positions: PositionFinder
  /// Whether `[^` stands anywhere in the text.
  let mayHaveFootnotes: Bool
  var reportedHTMLInLeaf = false

  init(_ prepared: PreparedText, dialect: Dialect) {
    self.prepared = prepared
    self.dialect = dialect
    mayHaveFootnotes =
      dialect == .banbao
      && prepared.source.bytes.withUnsafeBufferPointer {
        let stretch = prepared.stretch
        return $0.firstIndex(
          of: Array("[^".utf8), from: stretch.lowerBound, limit: stretch.upperBound) != nil
      }
    positions = PositionFinder(prepared.source)
  }

  var file: String { prepared.source.file }

  mutating func build() {
    prepared.withBytes { bytes in
      let tree = CMarkTree(bytes, library.setup(dialect, bytes))
      tree.walk { node, event, iterator in
        if event == CMARK_EVENT_ENTER {
          enter(node, iterator)
        } else {
          exit(node)
        }
      }
    }
    closeDirectives(above: 0)
    if mayHaveFootnotes { checkUnusedFootnotes() }
  }

  private mutating func enter(_ node: OpaquePointer, _ iterator: OpaquePointer) {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_DOCUMENT: return
    case CMARK_NODE_TEXT: appendText(node)
    case CMARK_NODE_SOFTBREAK: appendSoftBreak(node)
    case CMARK_NODE_LINEBREAK: appendBreak(.hardBreak)
    case CMARK_NODE_CODE: appendCode(node)
    case CMARK_NODE_HTML_INLINE: appendInlineHTML(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE: appendFootnoteReference(node)
    case CMARK_NODE_THEMATIC_BREAK: append(Block(.thematicBreak, span: span(of: node)))
    case CMARK_NODE_CODE_BLOCK: appendCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: appendHTMLBlock(node)
    default: open(node, type, iterator)
    }
  }

  /// Opens a node with children, unless it lies too deep.
  private mutating func open(
    _ node: OpaquePointer, _ type: cmark_node_type, _ iterator: OpaquePointer
  ) {
    var frame = TreeFrame(kind(of: node, type))
    if frame.isLevel {
      guard levels < SafetyLimits.nesting else {
        findings.add(SafetyLimits.tooDeep(at: span(of: node) ?? frames.last?.span, in: file))
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        return
      }
      levels += 1
    }
    switch frame.kind {
    case .paragraph, .heading, .cell:
      frame.span = startLeaf(node)
    case .emphasis, .strong, .strikethrough: flushText()
    case .link, .image:
      flushText()
      if let stretch = stretch(of: node, startingWith: [ASCII.bang]) { frame.span = span(stretch) }
      openLinks += 1
    case .item, .row: break
    default: frame.span = span(of: node)
    }
    // Behind the flush: words before the node are not its children.
    frame.mark = children.mark
    frames.append(frame)
  }

  private mutating func kind(of node: OpaquePointer, _ type: cmark_node_type) -> TreeFrame.Kind {
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM:
      let isTask =
        library.taskList != nil && cmark_node_get_syntax_extension(node) == library.taskList
      return .item(isDone: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil)
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LINK: return linkKind(node)
    case CMARK_NODE_IMAGE: return imageKind(node)
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnote(label: footnoteLabel(node))
    default: break
    }
    switch type.rawValue {
    case library.table: return .table(alignments(of: node))
    case library.tableRow: return .row
    case library.tableCell: return .cell
    case library.strikethrough: return .strikethrough
    default: return .quote
    }
  }

  private func alignments(of table: OpaquePointer) -> [Table.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return (0..<count).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// Begins a paragraph, heading, cell or HTML block, in whose stretch places of inlines are looked for; gives its place.
  mutating func startLeaf(_ node: OpaquePointer) -> Span? {
    pending.removeAll(keepingCapacity: true)
    lastScalar = 0x20
    reportedHTMLInLeaf = false
    keepsLines =
      openDirectives > 0 && frames.last { $0.isDirective }?.directive?.keepsLines ?? false
    leaf = stretch(of: node) ?? 0..<0
    cursor = leaf.lowerBound
    return span(of: node, leaf)
  }
}

/// What reading finds beside the tree.
struct Findings {
  var diagnostics: [Diagnostic] = []
  var links: [LinkReference] = []
  var hotlines: [HotlineReference] = []
  var comments: [Comment] = []

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
