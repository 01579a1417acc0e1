package import Diagnostics

/// The words a value may take, in English and Chinese, and what each means.
package struct ChoiceTable<Value: Sendable>: Sendable {
  package struct Choice: Sendable {
    package var word: String
    package var chinese: String
    package var value: Value
  }

  package let choices: [Choice]
  /// Reads what none of the words is, such as a measure.
  private let otherwise: @Sendable (String) -> Value?

  package init(
    _ choices: [Choice], otherwise: @escaping @Sendable (String) -> Value? = { _ in nil }
  ) {
    self.choices = choices
    self.otherwise = otherwise
  }

  /// - Parameter chinese: The Chinese word of each case.
  package init(_ chinese: (Value) -> String)
  where Value: CaseIterable & RawRepresentable<String> {
    self.init(
      Value.allCases.map { Choice(word: $0.rawValue, chinese: chinese($0), value: $0) })
  }

  package func value(of written: String) -> Value? {
    choices.first { $0.word == written || $0.chinese == written }?.value
      ?? choices.first { $0.word == written.lowercased() }?.value ?? otherwise(written)
  }

  package func remedy(for written: String) -> Bilingual {
    if let guess = closestWord(to: written, among: choices.flatMap { [$0.word, $0.chinese] }) {
      return Bilingual(zh: "是不是要写“\(guess)”？", en: "Did you mean `\(guess)`?")
    }
    let words = choices.map { $0.word == $0.chinese ? $0.word : "\($0.chinese)（\($0.word)）" }
    return Bilingual(
      zh: "可以写：" + words.joined(separator: "、"),
      en: "Write one of: " + choices.map(\.word).joined(separator: ", "))
  }
}
