import CampaignModel

/// The least type size for a reading distance.
///
/// A Han character is 4 mm high for each metre: between the visual-acuity bound of 2.9 mm (acuity 0.5) and the sign makers'
/// 5 mm; Han characters fill about 0.9 of their em.
enum ReadingDistance {
  static let heightPerMetre = 4.0
  static let hanHeight = 0.9

  /// The em in millimetres.
  /// - Parameters:
  ///   - metres: From where people read the sheet.
  ///   - times: A headline is to be read from several times that.
  static func floor(metres: Double, times: Double) -> Double {
    metres * times * heightPerMetre / hanHeight
  }
}
