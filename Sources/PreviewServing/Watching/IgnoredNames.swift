/// Names of what programs put beside a file while it is open, and nobody means to publish.
enum IgnoredNames {
  /// vim: `.a.md.swp`, `4913`; Emacs: `.#a.md`, `#a.md#`; WPS and Word: `~$a.docx`; LibreOffice: `.~lock.a.ods#`; most: `a.md~`, `.a`.
  static func contains(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "4913"
      || name.hasPrefix("#") && name.hasSuffix("#")
  }
}
