package import Diagnostics

/// A theme as read: its settings and strings; templates and assets stay source text until a stage compiles them.
package struct Theme: Sendable {
  /// A colour of the stylesheet that `theme.yaml` sets.
  package struct Color: Sendable {
    /// The custom property without its dashes: `board`.
    package var name: String
    /// `#rrggbb`, for the light scheme, and for the dark one when that differs.
    package var light: String
    package var dark: String?
    package var place: SourceRange

    package init(name: String, light: String, dark: String?, place: SourceRange) {
      self.name = name
      self.light = light
      self.dark = dark
      self.place = place
    }
  }

  package var name: String
  /// Chinese and other words of the templates, key to text.
  package var strings: [String: String]
  package var colors: [Color]
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
  /// Drawings of `posters/icons/*.svg`, and what each topic's posters look like.
  package var posterArt: PosterArt

  package init(name: String, assets: [String: [UInt8]] = [:]) {
    self.name = name
    colors = []
    strings = [:]
    templates = [:]
    templateFiles = [:]
    self.assets = assets
    posterLayouts = []
    posterFonts = []
    posterArt = PosterArt()
  }
}
