import CampaignModel
import Diagnostics

extension Paragraph {
  /// Shapes a text in a style.
  init(_ text: RichText, style: PosterStyle, shaper: any TextShaping, cohesion: WordCohesion?) {
    var units: [Unit] = []
    var runs: [Run] = []
    var scalars: [Unicode.Scalar] = []
    var missing: [Unicode.Scalar] = []
    let family = FontFace.Family(rawValue: style.family.rawValue) ?? .sans
    for piece in TextTidying.tidy(text.pieces) {
      let weight: FontFace.Weight = piece.isStrong || style.weight == .bold ? .bold : .regular
      let run = Run(
        face: FontFace(family, weight),
        shaped: shaper.shape(piece.text, in: FontFace(family, weight)))
      let first = scalars.count
      scalars += piece.text.unicodeScalars
      var scalar = first
      for (index, cluster) in run.shaped.clusters.enumerated() where scalar < scalars.count {
        if cluster.isMissing, !missing.contains(scalars[scalar]) { missing.append(scalars[scalar]) }
        units.append(
          Unit(scalars[scalar], cluster, run: runs.count, cluster: index, scalar: scalar))
        scalar += cluster.scalarCount
      }
      runs.append(run)
    }
    let joints = Self.joints(units, scalars, style: style, cohesion: cohesion)
    self.init(
      units: units, runs: runs, scalars: scalars, joints: joints, place: text.place,
      missing: missing)
  }

  private init(
    units: [Unit], runs: [Run], scalars: [Unicode.Scalar], joints: [Joint], place: SourceRange?,
    missing: [Unicode.Scalar]
  ) {
    var ends = [0.0]
    var shrinks = [0.0]
    var glues = [0.0]
    var slots = [0]
    for (unit, joint) in zip(units, joints) {
      ends.append((ends.last ?? 0) + joint.natural + unit.advance)
      shrinks.append((shrinks.last ?? 0) + joint.shrink)
      glues.append((glues.last ?? 0) + joint.glue)
      slots.append((slots.last ?? 0) + (joint.isSlot ? 1 : 0))
    }
    self.units = units
    self.runs = runs
    self.scalars = scalars
    self.joints = joints
    self.ends = ends
    self.shrinks = shrinks
    self.glues = glues
    self.slots = slots
    self.place = place
    self.missing = missing
  }

  private static func joints(
    _ units: [Unit], _ scalars: [Unicode.Scalar], style: PosterStyle, cohesion: WordCohesion?
  ) -> [Joint] {
    let classes = scalars.map(CharacterClass.init)
    let kept = KeepTogether(scalars: scalars, classes: classes).keptBoundaries()
    var joints = [Joint()]
    for (a, b) in zip(units, units.dropFirst()) {
      var joint = Joint(between: a, and: b)
      joint.natural += style.tracking
      joint.boundary = LineRules.boundary(between: a.class_, and: b.class_, level: style.kinsoku)
      if let strength = kept[b.scalar], joint.boundary != .forbidden {
        joint.boundary = strength
        // A number and its unit stand a little closer than words.
        if joint.glue > 0 { joint.natural -= Joint.gap / 2 }
        joint.glue = 0
        joint.isSlot = false
      }
      if a.class_ == .newline { joint.isForced = true }
      if b.class_ == .newline { joint.boundary = .forbidden }
      if let cohesion, a.class_ == .han, b.class_ == .han {
        joint.cohesion = cohesion.between(scalars[b.scalar - 1], scalars[b.scalar])
      }
      joints.append(joint)
    }
    joints.append(Joint())
    return joints
  }
}

extension Paragraph.Unit {
  fileprivate init(
    _ scalar: Unicode.Scalar, _ cluster: ShapedText.Cluster, run: Int, cluster index: Int,
    scalar position: Int
  ) {
    class_ = CharacterClass(scalar)
    advance = cluster.advance
    shift = 0
    trimStart = 0
    trimEnd = 0
    self.run = run
    self.cluster = index
    self.scalar = position
    let isWide = cluster.advance >= 0.9
    switch class_ {
    case .newline, .breakHere, .joiner:
      advance = 0
    case .space:
      trimStart = advance
      trimEnd = advance
    case .open where isWide: trimStart = min(0.5, max(0, cluster.inkStart - 0.02))
    case .close where isWide, .stop where isWide:
      trimEnd = min(0.5, max(0, cluster.advance - cluster.inkEnd - 0.02))
    case .middleDot where isWide:
      // GB/T 15834—2011 §5.1: the middle dot takes half a place.
      let blank = min(0.25, cluster.inkStart, cluster.advance - cluster.inkEnd)
      shift = -max(0, blank)
      advance -= 2 * max(0, blank)
    default: break
    }
  }
}

extension Joint {
  /// The space between Han and Latin characters: a quarter em by clreq §3.2.2, here a little less, as posters are short.
  static let gap = 0.22

  /// Space and squeeze between two neighbours on one line.
  fileprivate init(between a: Paragraph.Unit, and b: Paragraph.Unit) {
    let aBlank = a.class_ == .open || a.class_ == .space ? 0 : a.trimEnd
    let bBlank = b.class_ == .open ? b.trimStart : 0
    isSlot = !(a.class_.isLatin && b.class_.isLatin) && a.class_ != .newline && b.class_ != .newline
    switch (a.class_, b.class_) {
    case (.stop, .stop), (.stop, .close), (.close, .stop), (.close, .close):
      // Two marks of one em each take one and a half: the first loses its blank.
      natural = -aBlank
      isSlot = false
    case (.stop, .open), (.close, .open):
      natural = -max(aBlank, bBlank)
      shrink = min(aBlank, bBlank) / 2
      tier = .brackets
    case (.open, .open):
      natural = -bBlank
      isSlot = false
    case (.open, _):
      isSlot = false
    case (_, .open):
      shrink = bBlank / 2
      tier = .brackets
    case (.close, _):
      shrink = aBlank / 2
      tier = .brackets
    case (.stop, _):
      shrink = aBlank / 2
      tier = .commas
    case (.dash, .dash), (.ellipsis, .ellipsis):
      isSlot = false
    case (.space, _), (_, .space):
      // Half of a space may go, and it may grow to half an em; counted once, at its end.
      if a.class_ == .space {
        shrink = a.advance / 3
        glue = 0.25
      }
      isSlot = a.class_ == .space
    case (.han, let other) where other.isLatin, (let other, .han) where other.isLatin:
      natural = Self.gap
      shrink = Self.gap / 2
      tier = .gaps
      glue = 0.5 - Self.gap
      if other == .latinStop || other == .unitSign || other == .latinClose { self = Joint() }
    default: break
    }
    if b.class_ == .stop || b.class_ == .close { isSlot = false }
  }
}
