import CampaignModel
import Hashing

/// What every rule may know of the whole campaign.
struct EditorialContext: Sendable {
  let facts: EditorialFacts
  let lexicon: Lexicon

  init(_ facts: EditorialFacts) {
    self.facts = facts
    lexicon = Lexicon(EditorialRules.words + Wording.entries(facts.wordings))
  }

  var registry: [String: String] { facts.registry }
  var areaNames: [[Unicode.Scalar]] { facts.areaNames }
  var wordings: [Wording] { facts.wordings }

  func isRegistered(_ number: NumberRun.Window) -> Bool { registry[number.text] != nil }
}

/// The part of a campaign's settings that articles are read against.
struct EditorialFacts: Sendable, Equatable {
  /// Digits of a registered number to its id: `03101234567` for `0310-1234567`.
  let registry: [String: String]
  /// The proper names of the site's areas: 青石 of 青石社区.
  let areaNames: [[Unicode.Scalar]]
  let wordings: [Wording]

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
  }

  /// Equal for equal facts.
  var digest: Digest {
    var writer = DigestWriter()
    writer.add(registry.keys.sorted().flatMap { [$0, registry[$0] ?? ""] })
    writer.add(areaNames.map { String(String.UnicodeScalarView($0)) })
    for wording in wordings {
      writer.add([wording.word, wording.instead, wording.reason])
      writer.add(wording.exceptions)
    }
    return writer.digest
  }
}
