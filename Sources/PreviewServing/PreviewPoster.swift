package import Diagnostics

/// Which poster is to be looked at; what is not said is the subject's first.
package struct PreviewPosterWish: Sendable, Hashable {
  /// The subject's source, `content/anti-fraud/refund-scam.md`, or its address.
  package var file: String
  package var layout: String?
  /// As `--sheet` takes it: `A3`, `600x900`.
  package var sheet: String?
  /// As `--variant` takes it; `nil` is the finished sheet.
  package var variant: String?

  package init(
    file: String, layout: String? = nil, sheet: String? = nil, variant: String? = nil
  ) {
    self.file = file
    self.layout = layout
    self.sheet = sheet
    self.variant = variant
  }
}

/// A poster drawn for the screen, with what its author asks: does it fit, how large is the type, what may be cut.
package struct PreviewPoster: Sendable {
  package var title: String
  /// What was drawn, with nothing left open.
  package var wish: PreviewPosterWish
  /// Path of the subject's page.
  package var address: String
  /// Path of the file the site links to; `nil` when the site has no such poster.
  package var path: String?
  /// The pages as SVG, front first; empty when the poster was refused.
  package var pages: [[UInt8]] = []
  /// Width and height of the finished sheet in millimetres.
  package var width: Double = 0
  package var height: Double = 0
  /// Metres people stand from it.
  package var distance: Double?
  /// The budget of each area of text.
  package var areas: [Area] = []
  /// What the person at the printer should know.
  package var notes: [Bilingual] = []
  package var findings: [Diagnostic] = []
  /// What else can be chosen, in order.
  package var layouts: [Choice] = []
  package var sheets: [Choice] = []
  package var variants: [String] = []

  package init(title: String, wish: PreviewPosterWish, address: String) {
    self.title = title
    self.wish = wish
    self.address = address
  }

  /// A layout by its id or a sheet as it is written, with what people call it.
  package struct Choice: Sendable {
    package var value: String
    package var name: Bilingual

    package init(value: String, name: Bilingual) {
      self.value = value
      self.name = name
    }
  }

  /// How the text of one area came out.
  package struct Area: Sendable {
    package var name: Bilingual
    package var characters: Int
    /// About how many it holds at the least size people can still read from where they stand.
    package var capacity: Int
    /// The em of its smallest text, and the least it may be, in millimetres.
    package var size: Double
    package var floor: Double

    package init(
      name: Bilingual, characters: Int, capacity: Int, size: Double, floor: Double
    ) {
      self.name = name
      self.characters = characters
      self.capacity = capacity
      self.size = size
      self.floor = floor
    }
  }
}
