package import Diagnostics
package import FileTree
import Publishing

extension World {
  /// Writes files below a folder given on the command line, replacing those that exist.
  package func write(_ files: Reported<OutputTree>, below folder: String) -> [Diagnostic] {
    if files.diagnostics.hasErrors { return files.diagnostics }
    return files.diagnostics + FileReplacing(root: path(folder)).replace(files.value)
  }
}
