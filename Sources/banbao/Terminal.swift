import Diagnostics
import Glibc

/// Results to standard output, errors and progress to standard error; progress only when a person is watching.
enum Terminal {
  static let isInteractive = isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
  static let hasColor = isInteractive && environment("NO_COLOR") == nil

  static func result(_ text: String) { put(text, to: STDOUT_FILENO) }

  static func error(_ text: String) {
    clearProgress()
    put(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
  }

  /// One line that the next progress line replaces; nothing in a pipe.
  static func progress(_ text: String) {
    guard isInteractive else { return }
    put("\r\u{1B}[2K" + text, to: STDERR_FILENO)
  }

  static func clearProgress() {
    guard isInteractive else { return }
    put("\r\u{1B}[2K", to: STDERR_FILENO)
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func put(_ text: String, to handle: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(handle, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
