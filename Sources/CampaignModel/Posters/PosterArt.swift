/// What a theme draws posters with: its drawings, and which of them and which pattern a topic has.
package struct PosterArt: Sendable, Hashable {
  /// How the posters of a topic differ from those of others, besides their colour.
  package struct TopicLook: Sendable, Hashable {
    /// A name in `icons`.
    package var icon: String?
    package var pattern: PosterDecoration.Shape?
    /// Names of layouts tried before the others of their kind, so that a board's posters differ.
    package var layouts: [String]

    package init(
      icon: String? = nil, pattern: PosterDecoration.Shape? = nil, layouts: [String] = []
    ) {
      self.icon = icon
      self.pattern = pattern
      self.layouts = layouts
    }
  }

  /// By file name below `posters/icons/`, without its ending.
  package var icons: [String: PosterIcon]
  /// By topic id.
  package var topics: [String: TopicLook]

  package init(icons: [String: PosterIcon] = [:], topics: [String: TopicLook] = [:]) {
    self.icons = icons
    self.topics = topics
  }

  /// The topic's drawing: the one its theme names, else the one called like the topic.
  package func icon(of topic: String) -> PosterIcon? {
    topics[topic]?.icon.flatMap { icons[$0] } ?? icons[topic]
  }

  /// Layouts of one kind, those the topic prefers first.
  package func ordered(_ layouts: [PosterLayout], for topic: String) -> [PosterLayout] {
    let wanted = topics[topic]?.layouts ?? []
    return layouts.filter { wanted.contains($0.name) }
      + layouts.filter { !wanted.contains($0.name) }
  }

  /// The topic's pattern; dots for a topic the theme does not know.
  package func pattern(of topic: String) -> PosterDecoration.Shape {
    topics[topic]?.pattern ?? .dots
  }
}

/// A drawing in one colour and its tones, read from a small SVG file.
package struct PosterIcon: Sendable, Hashable {
  package struct Place: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  package enum Step: Sendable, Hashable {
    case move(Place)
    case line(Place)
    /// A cubic Bézier curve: two control points and its end.
    case curve(Place, Place, Place)
    case close
  }

  package enum Paint: Sendable, Hashable {
    /// What lies inside an odd number of outlines is painted.
    case fill
    /// With round ends and joins.
    case stroke(width: Double)
  }

  package struct Shape: Sendable, Hashable {
    package var steps: [Step]
    package var paint: Paint
    /// 1 is the drawing's colour, 0 the ground's.
    package var tone: Double

    package init(steps: [Step], paint: Paint, tone: Double) {
      self.steps = steps
      self.paint = paint
      self.tone = tone
    }
  }

  /// Of the view box, whose top left corner is the origin.
  package var width: Double
  package var height: Double
  /// Drawn in order.
  package var shapes: [Shape]

  package init(width: Double, height: Double, shapes: [Shape]) {
    self.width = width
    self.height = height
    self.shapes = shapes
  }
}
