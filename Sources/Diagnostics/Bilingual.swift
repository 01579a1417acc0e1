/// A sentence in the two languages every message speaks.
package struct Bilingual: Sendable, Hashable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// The language of messages; the site's own language is not affected by it.
package enum Language: String, Sendable, CaseIterable {
  case zh, en
}
