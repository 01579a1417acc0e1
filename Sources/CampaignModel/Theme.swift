/// A theme as read: its settings and strings; templates and assets stay source text until a stage compiles them.
package struct Theme: Sendable {
  package var name: String
  /// Chinese and other words of the templates, key to text.
  package var strings: [String: String]
  /// Template name (`page`, `partials/header`) to Mustache text.
  package var templates: [String: String]
  /// Template name to the file it was read from; a theme that extends another has files of both.
  package var templateFiles: [String: String]
  /// Path below `assets/` to bytes.
  package var assets: [String: [UInt8]]
  /// Layouts of `posters/*.yaml`, by kind.
  package var posterLayouts: [PosterLayout]
  /// Fonts of the office's own, at most one for a family and weight.
  package var posterFonts: [ThemeFont]

  package init(name: String) {
    self.name = name
    strings = [:]
    templates = [:]
    templateFiles = [:]
    assets = [:]
    posterLayouts = []
    posterFonts = []
  }
}
