import CCMarkGFM

/// libcmark-gfm set up once for the whole process: its extensions, and the numbers it gave their node types.
///
/// `@unchecked`: the pointers are to the library's own records, which live as long as the process and are not changed
/// after `init`, which a `static let` runs once.
struct CMarkLibrary: @unchecked Sendable {
  static let shared = CMarkLibrary()

  private let tables: [OpaquePointer]
  private let strikes: [OpaquePointer]
  private let autolinks: [OpaquePointer]
  let taskList: OpaquePointer?
  let table: UInt32
  let tableRow: UInt32
  let tableCell: UInt32
  let strikethrough: UInt32

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let find = { (name: String) in cmark_find_syntax_extension(name) }
    tables = ["table", "tasklist"].compactMap(find)
    strikes = ["strikethrough"].compactMap(find)
    autolinks = ["autolink"].compactMap(find)
    taskList = find("tasklist")
    let types = Self.nodeTypes(of: tables + strikes)
    table = types["table"] ?? 0
    tableRow = types["table_row"] ?? 0
    tableCell = types["table_cell"] ?? 0
    strikethrough = types["strikethrough"] ?? 0
  }

  /// Which extensions a text needs: no more, as `strikethrough` and `autolink` make parsers wait for each other.
  func setup(_ dialect: Dialect, _ bytes: UnsafeBufferPointer<UInt8>) -> CMarkSetup {
    switch dialect {
    case .gfm:
      CMarkSetup(
        options: CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE,
        extensions: tables + strikes + (Self.linksItself(bytes.count) ? autolinks : []),
        changesSharedTable: true)
    case .banbao:
      bytes.holds(ASCII.tilde)
        ? CMarkSetup(options: Self.banbao, extensions: tables + strikes, changesSharedTable: true)
        : CMarkSetup(options: Self.banbao, extensions: tables, changesSharedTable: false)
    }
  }

  /// Whether the library's own autolink extension is used in the plain dialect: it takes quadratic time, seconds for a text at
  /// the limit, so longer ones get the links of `TextScanner`.
  /// - Parameter length: Bytes.
  static func linksItself(_ length: Int) -> Bool { length <= 32 * 1024 }

  private static let banbao =
    CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES
    | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  /// The numbers of the node types the extensions have registered, by name.
  private static func nodeTypes(of extensions: [OpaquePointer]) -> [String: UInt32] {
    var types: [String: UInt32] = [:]
    let setup = CMarkSetup(
      options: CMARK_OPT_DEFAULT, extensions: extensions, changesSharedTable: true)
    Array("|a|\n|-|\n|~~b~~|\n".utf8).withUnsafeBufferPointer { sample in
      CMarkTree(sample, setup).walk { node, event, _ in
        if event == CMARK_EVENT_ENTER, let name = cmark_node_get_type_string(node) {
          types[String(cString: name)] = cmark_node_get_type(node).rawValue
        }
      }
    }
    return types
  }
}

/// How one text is to be parsed.
struct CMarkSetup {
  var options: Int32
  var extensions: [OpaquePointer]
  /// Whether an extension with special characters takes part: while a parser finishes, the library switches those on in a
  /// table of the whole process and off again, which would hit other threads' parsers.
  var changesSharedTable: Bool
}
