package import Diagnostics
package import FileTree

/// Reads a table that the program itself once wrote and an office may have saved anew: cells only, whatever the columns.
package enum PlainTable {
  package static func rows(of file: SourceFile) -> Reported<[[String]]> {
    TableText.read(file).map { TableRows($0).rows.map { $0.map(\.text) } }
  }
}
