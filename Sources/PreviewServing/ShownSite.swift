import FileTree

/// The site that is shown at one moment: a page and its mark taken from it belong together, whatever changes meanwhile.
struct ShownSite: Sendable {
  var files: any PreviewFiles = OutputTree()
  /// The path the site will be published under.
  var base = ""
  /// Counts the changes.
  var version = 0

  /// What a page looks like.
  func mark(of page: String) -> PageMark {
    guard !page.hasPrefix(InjectedPage.folder) else { return PageMark(version: version) }
    return PageMark(of: file(ofPage: page) ?? files["404.html"], in: files)
  }

  /// The path of the page that a path means where there is none: that of the folder, that below the path of publication.
  func page(meantBy path: String) -> String? {
    var path = path[...]
    if !base.isEmpty, path.hasPrefix(base) { path = path.dropFirst(base.count) }
    let folder = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
    if files[folder + "index.html"] != nil { return String(folder) }
    return files[String(path)] == nil ? nil : String(path)
  }

  /// The file shown at a path: itself, or the `index.html` of a folder.
  func file(ofPage path: String) -> OutputTree.File? {
    path.isEmpty || path.hasSuffix("/") ? files[path + "index.html"] : files[path]
  }
}
