import CampaignModel

/// What every rule may know of the whole campaign.
struct EditorialContext: Sendable {
  /// Digits of a registered number to its id: `03101234567` for `0310-1234567`.
  let registry: [String: String]
  /// The proper names of the site's areas: 青石 of 青石社区.
  let areaNames: [[Unicode.Scalar]]
  let wordings: [Wording]
  let lexicon: Lexicon

  init(_ campaign: Campaign, wordings: [Wording]) {
    var registry: [String: String] = [:]
    for hotline in campaign.hotlines {
      let digits = hotline.number.unicodeScalars.filter(\.isDigit)
      registry[String(String.UnicodeScalarView(digits))] = hotline.id
    }
    self.registry = registry
    areaNames = campaign.site.areas.compactMap { area in
      let name = area.name.hasSuffix("社区") ? String(area.name.dropLast(2)) : area.name
      return name.isEmpty ? nil : Array(name.unicodeScalars)
    }
    self.wordings = wordings
    lexicon = Lexicon(EditorialRules.words + Wording.entries(wordings))
  }

  func isRegistered(_ number: NumberRun.Window) -> Bool { registry[number.text] != nil }
}
