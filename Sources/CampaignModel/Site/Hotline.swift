/// A telephone number people may call, kept once for pages, posters and texts.
package struct Hotline: Sendable, Hashable {
  package var id: String
  /// As printed.
  package var number: String
  package var name: String
  package var does: String
  package var callWhen: String
  /// What a real operator of this number never asks for.
  package var neverAsks: String
  package var hours: String
  package var isFeatured: Bool
  package var isEmergency: Bool

  package init(
    id: String, number: String, name: String, does: String, callWhen: String = "",
    neverAsks: String, hours: String = "", isFeatured: Bool = false, isEmergency: Bool = false
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.does = does
    self.callWhen = callWhen
    self.neverAsks = neverAsks
    self.hours = hours
    self.isFeatured = isFeatured
    self.isEmergency = isEmergency
  }
}
