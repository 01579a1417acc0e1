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
    let pieces = TextTidying.tidy(text.pieces)
    let classes = CharacterClass.inContext(pieces.flatMap { Array($0.text.unicodeScalars) })
    for (piece, posture) in VerticalText.pieces(pieces, style.direction) {
      let weight: FontFace.Weight = piece.isStrong || style.weight == .bold ? .bold : .regular
      for stretch in shaper.stretches(of: piece.text, in: FontFace(family, weight)) {
        let run = Run(
          face: stretch.face,
          shaped: VerticalText.shape(stretch.text, in: stretch.face, posture, shaper),
          posture: posture)
        let first = scalars.count
        scalars += stretch.text.unicodeScalars
        var scalar = first
        for (index, cluster) in run.shaped.clusters.enumerated() where scalar < scalars.count {
          if cluster.isMissing, !missing.contains(scalars[scalar]) {
            missing.append(scalars[scalar])
          }
          // Two digits side by side stand in a column as one Han character does.
          units.append(
            Unit(
              posture == .combined ? .han : classes[scalar], scalars[scalar], cluster,
              run: runs.count, cluster: index, scalar: scalar))
          scalar += cluster.scalarCount
        }
        runs.append(run)
      }
    }
    Self.narrowPairs(&units, scalars)
    let joints = Self.joints(units, scalars, classes, style: style, cohesion: cohesion)
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
}

extension Paragraph.Unit {
  fileprivate init(
    _ class_: CharacterClass, _ scalar: Unicode.Scalar, _ cluster: ShapedText.Cluster, run: Int,
    cluster index: Int, scalar position: Int
  ) {
    self.class_ = class_
    tier = class_ != .stop ? .brackets : "。．｡？！".unicodeScalars.contains(scalar) ? .stops : .commas
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
    case .space, .hardSpace:
      trimStart = advance
      trimEnd = advance
    case .open where isWide: trimStart = min(0.5, max(0, cluster.inkStart - 0.02))
    case .close where isWide, .stop where isWide:
      trimEnd = min(0.5, max(0, cluster.advance - cluster.inkEnd - 0.02))
    case .middleDot where isWide, .slash where isWide:
      // GB/T 15834—2011 §5.1.7, §5.1.9: the middle dot and the slash take half a place, as far as they have blank.
      let blank = min(0.25, cluster.inkStart, cluster.advance - cluster.inkEnd)
      shift = -max(0, blank)
      advance -= 2 * max(0, blank)
    default: break
    }
  }
}
