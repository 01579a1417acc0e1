package import CampaignModel

/// A composed poster: what is drawn where, in millimetres from the top left corner of the trimmed sheet.
///
/// Nothing of an output format is in it: PDF, PNG and later outputs draw the same list.
package struct PosterSheet: Sendable, Hashable {
  /// Trimmed size in millimetres.
  package var width: Double
  package var height: Double
  /// How far marks may run over the trim.
  package var bleed: Double
  package var title: String
  /// The issuer.
  package var author: String
  /// BCP 47.
  package var language: String
  package var date: CivilDate
  /// The Markdown file it was made from, for findings.
  package var source: String
  /// Drawn in order, which is also the reading order.
  package var elements: [Element]
  /// How each region's type came out.
  package var fits: [RegionFit]

  /// A piece with its meaning, for tagged outputs and for readers who do not see.
  package struct Element: Sendable, Hashable {
    package enum Tag: Sendable, Hashable {
      /// Decoration; no reader is told of it.
      case artifact
      case heading(level: Int)
      case paragraph
      case figure(alternative: String)
      /// Goes to an address when clicked.
      case link(url: String)
    }

    package var tag: Tag
    /// Marks are cut off outside it.
    package var clip: Box?
    package var marks: [Mark]

    package init(_ tag: Tag, clip: Box? = nil, marks: [Mark]) {
      self.tag = tag
      self.clip = clip
      self.marks = marks
    }
  }

  package enum Mark: Sendable, Hashable {
    /// `radius` in millimetres.
    case rectangle(Box, radius: Double, color: SheetColor)
    case line(from: Point, to: Point, thickness: Double, color: SheetColor)
    /// A filled shape; what lies inside an odd number of its outlines is painted.
    case path(SheetPath, color: SheetColor)
    /// An outline, with round joins and, undashed, round ends; `dash` gives millimetres on and off, and none is a whole line.
    case stroke(SheetPath, thickness: Double, color: SheetColor, dash: [Double])
    case text(TextLine)
    case code(MatrixCode)
    case picture(SheetPicture)
  }

  package init(
    width: Double, height: Double, bleed: Double, title: String, author: String,
    language: String = "zh-CN", date: CivilDate,
    source: String, elements: [Element] = [], fits: [RegionFit] = []
  ) {
    self.width = width
    self.height = height
    self.bleed = bleed
    self.title = title
    self.author = author
    self.language = language
    self.date = date
    self.source = source
    self.elements = elements
    self.fits = fits
  }
}

/// A place in millimetres; y grows downward.
package struct Point: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle in millimetres.
package struct Box: Sendable, Hashable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }

  package func contains(_ other: Box, slack: Double = 0.01) -> Bool {
    other.x >= x - slack && other.y >= y - slack && other.right <= right + slack
      && other.bottom <= bottom + slack
  }

  func union(_ other: Box) -> Box {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Box(
      x: left, y: top, width: max(right, other.right) - left,
      height: max(bottom, other.bottom) - top)
  }
}

/// A colour of the sheet, sRGB, each part 0…1.
package struct SheetColor: Sendable, Hashable {
  package var red: Double
  package var green: Double
  package var blue: Double

  package init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// One line of text with every glyph's place.
package struct TextLine: Sendable, Hashable {
  /// A glyph at its place on the sheet: the left end of its baseline.
  package struct Glyph: Sendable, Hashable {
    package var id: UInt32
    package var x: Double
    package var y: Double

    package init(id: UInt32, x: Double, y: Double) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  /// How many scalars of `text` the next so many glyphs stand for.
  package struct Cluster: Sendable, Hashable {
    package var scalarCount: Int
    package var glyphCount: Int

    package init(scalarCount: Int, glyphCount: Int) {
      self.scalarCount = scalarCount
      self.glyphCount = glyphCount
    }
  }

  package var face: FontFace
  /// The em in millimetres.
  package var size: Double
  package var color: SheetColor
  package var text: String
  package var glyphs: [Glyph]
  package var clusters: [Cluster]
  /// The em boxes of the line, ink of trimmed marks included.
  package var box: Box
  /// Every glyph stands turned a quarter clockwise about its place: Latin words in vertical text.
  package var isTurned: Bool

  package init(
    face: FontFace, size: Double, color: SheetColor, text: String, glyphs: [Glyph],
    clusters: [Cluster], box: Box, isTurned: Bool = false
  ) {
    self.face = face
    self.size = size
    self.color = color
    self.text = text
    self.glyphs = glyphs
    self.clusters = clusters
    self.box = box
    self.isTurned = isTurned
  }
}

/// A QR code to be drawn in a box, quiet zone included.
package struct MatrixCode: Sendable, Hashable {
  package var text: String
  package var box: Box
  package var color: SheetColor
  package var background: SheetColor
  /// Least width of a module in millimetres; see `poster/code-too-small`.
  package var minModule: Double

  package init(
    text: String, box: Box, color: SheetColor, background: SheetColor, minModule: Double
  ) {
    self.text = text
    self.box = box
    self.color = color
    self.background = background
    self.minModule = minModule
  }
}

/// How a region's type came out: a report to the author, and the contract that tests hold.
package struct RegionFit: Sendable, Hashable {
  package var area: String
  /// The em in millimetres of the region's smallest text, and the least it may be.
  package var size: Double
  package var floor: Double
  package var characters: Int
  /// About how many characters the region holds at its floor.
  package var capacity: Int

  package init(area: String, size: Double, floor: Double, characters: Int, capacity: Int) {
    self.area = area
    self.size = size
    self.floor = floor
    self.characters = characters
    self.capacity = capacity
  }
}
