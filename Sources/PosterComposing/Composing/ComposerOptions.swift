/// The colours a poster is made in.
package enum PosterLook: String, Sendable, Hashable, CaseIterable {
  case colour
  /// Greys with little ink, for an office's laser printer.
  case mono
}

extension PosterComposer {
  /// How posters are made, whatever they say.
  package struct Options: Sendable, Hashable {
    package var look: PosterLook
    /// How high a Han character must be for each metre of reading distance, in millimetres: 4, or 10 in large print.
    package var heightPerMetre: Double

    package init(look: PosterLook = .colour, heightPerMetre: Double = 4) {
      self.look = look
      self.heightPerMetre = heightPerMetre
    }
  }
}
