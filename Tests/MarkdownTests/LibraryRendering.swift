import CCMarkGFM
import Foundation

@testable import Markdown

/// libcmark-gfm's own HTML of a text, the yardstick of the GFM dialect.
enum LibraryRendering {
  static func html(_ text: String, extensions: [String] = all) -> String {
    // Registers the extensions, once, and waits for other tests' parsers as the reader does.
    _ = CMarkLibrary.shared
    let setup = CMarkSetup(
      options: CMARK_OPT_UNSAFE,
      extensions: extensions.compactMap { cmark_find_syntax_extension($0) },
      changesSharedTable: true)
    var written = ""
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      CMarkTree(bytes, setup).walk { node, event, _ in
        guard event == CMARK_EVENT_ENTER, cmark_node_get_type(node) == CMARK_NODE_DOCUMENT,
          let html = cmark_render_html_with_mem(
            node, CMARK_OPT_UNSAFE, nil, cmark_get_default_mem_allocator())
        else { return }
        written = String(cString: html)
        free(html)
      }
    }
    return written
  }

  static let all = ["table", "strikethrough", "autolink", "tasklist"]
}
