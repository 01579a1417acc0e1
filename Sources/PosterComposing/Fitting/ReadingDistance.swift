import CampaignModel

/// The least type size for a reading distance.
///
/// A Han character is 4 mm high for each metre: between the visual-acuity bound of 2.9 mm (acuity 0.5) and the sign makers'
/// 5 mm; Han characters fill about 0.9 of their em.
enum ReadingDistance {
  static let hanHeight = 0.9

  /// The em in millimetres.
  /// - Parameters:
  ///   - metres: From where people read the sheet.
  ///   - times: A headline is to be read from several times that.
  ///   - heightPerMetre: Millimetres; 4, or 10 in large print.
  static func floor(metres: Double, times: Double, heightPerMetre: Double) -> Double {
    metres * times * heightPerMetre / hanHeight
  }
}
