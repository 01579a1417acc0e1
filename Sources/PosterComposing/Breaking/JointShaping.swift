import CampaignModel

extension Paragraph {
  /// What lies between the units, before the first and behind the last.
  static func joints(
    _ units: [Unit], _ scalars: [Unicode.Scalar], _ classes: [CharacterClass], style: PosterStyle,
    cohesion: WordCohesion?
  ) -> [Joint] {
    let kept = KeepTogether(scalars: scalars, classes: classes).keptBoundaries()
    let offsets = offsetsInRuns(classes)
    var joints = [Joint()]
    // The last class before signs of no width, as those hide no mark from the rules.
    var visible = CharacterClass.newline
    for (a, b) in zip(units, units.dropFirst()) {
      var joint = Joint(between: a, and: b)
      joint.natural += style.tracking
      joint.boundary = LineRules.boundary(between: a.class_, and: b.class_, level: style.kinsoku)
      if a.class_ != .breakHere, a.class_ != .joiner { visible = a.class_ }
      if LineRules.neverEnds(visible, level: style.kinsoku), a.class_ == .breakHere {
        joint.boundary = .forbidden
      }
      if let strength = kept[b.scalar], joint.boundary != .forbidden {
        joint.boundary = strength
        // A number and its unit stand a little closer than words.
        if joint.glue > 0 { joint.natural -= Joint.gap / 2 }
        joint.glue = 0
        joint.isSlot = false
      }
      // A drawn line of many dashes: pairs stay whole.
      if offsets[b.scalar] > 0, offsets[b.scalar].isMultiple(of: 2) { joint.boundary = .emergency }
      if a.class_ == .newline { joint.isForced = true }
      if b.class_ == .newline { joint.boundary = .forbidden }
      if let cohesion, a.class_ == .han, b.class_ == .han {
        joint.cohesion = cohesion.between(scalars[b.scalar - 1], scalars[b.scalar])
      }
      joints.append(joint)
    }
    joints.append(Joint())
    isolateDoubleEllipses(units, scalars, in: &joints)
    return joints
  }

  /// How many dashes or ellipses stand before each of them in one run.
  private static func offsetsInRuns(_ classes: [CharacterClass]) -> [Int] {
    var offsets = [Int](repeating: 0, count: classes.count)
    for index in classes.indices.dropFirst()
    where classes[index] == classes[index - 1]
      && (classes[index] == .dash || classes[index] == .ellipsis)
    {
      offsets[index] = offsets[index - 1] + 1
    }
    return offsets
  }

  /// GB/T 15834—2011 §5.1.2: two ？ or ！ together take one place; three take two, as their shared blanks make it anyway.
  static func narrowPairs(_ units: inout [Unit], _ scalars: [Unicode.Scalar]) {
    func isCry(_ index: Int) -> Bool {
      units.indices.contains(index) && "？！".unicodeScalars.contains(scalars[units[index].scalar])
    }
    for index in units.indices
    where isCry(index) && isCry(index - 1) && !isCry(index - 2) && !isCry(index + 1) {
      units[index].advance -= units[index].trimEnd
      units[index].trimEnd = 0
    }
  }

  /// GB/T 15834—2011 §5.1.5: two ellipses in a row stand on a line of their own.
  private static func isolateDoubleEllipses(
    _ units: [Unit], _ scalars: [Unicode.Scalar], in joints: inout [Joint]
  ) {
    var start = 0
    while start < units.count {
      var end = start
      while end < units.count, units[end].class_ == .ellipsis { end += 1 }
      if end > start {
        let last = end < units.count ? units[end].scalar : scalars.count
        if last - units[start].scalar == 4 {
          if start > 0 { joints[start].isForced = true }
          let next = end < units.count ? units[end].class_ : .newline
          if next != .newline, !LineRules.neverBegins(next) { joints[end].isForced = true }
        }
      }
      start = max(end, start + 1)
    }
  }
}
