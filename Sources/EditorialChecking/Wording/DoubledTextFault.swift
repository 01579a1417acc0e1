package import Diagnostics

/// A paragraph or sentence that stands twice.
struct DoubledTextFault: SubjectRule {
  func check(_ subject: Subject, in context: EditorialContext, findings: inout [Diagnostic]) {
    var seen = [UInt64: Int](minimumCapacity: subject.passages.count)
    for (number, passage) in subject.passages.enumerated()
    where passage.isProse && passage.scalars.count >= Self.shortest {
      let (count, hash) = Self.digest(passage)
      if count >= Self.shortest, let earlier = seen[hash],
        Self.words(subject.passages[earlier]) == Self.words(passage)
      {
        findings.append(
          .doubledText(passage.range(0..<passage.scalars.count), Self.opening(of: passage, 0)))
        continue
      }
      if count >= Self.shortest { seen[hash] = number }
      checkSentences(of: passage, &findings)
    }
  }

  /// Characters of words below which a passage may well stand twice.
  private static let shortest = 15

  /// Neighbouring sentences of eight characters or more that are alike.
  private func checkSentences(of passage: Passage, _ findings: inout [Diagnostic]) {
    guard passage.scalars.count >= 18 else { return }
    var earlier = 0..<0
    var start = 0
    for index in 0...passage.scalars.count
    where index == passage.scalars.count || Passage.endsSentence(passage.scalars[index]) {
      let sentence = start..<index
      start = index + 1
      if sentence.isEmpty { continue }
      if sentence.count >= 8, sentence.count == earlier.count,
        passage.scalars[earlier] == passage.scalars[sentence]
      {
        findings.append(
          .doubledText(passage.range(sentence), Self.opening(of: passage, sentence.lowerBound)))
      }
      earlier = sentence
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || scalar.isDigit || scalar.isLatin
  }

  private static func words(_ passage: Passage) -> [Unicode.Scalar] {
    passage.scalars.filter(isWord)
  }

  /// The number of word characters and their FNV-1a hash, by scalar.
  private static func digest(_ passage: Passage) -> (count: Int, hash: UInt64) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    for scalar in passage.scalars where isWord(scalar) {
      hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3
      count += 1
    }
    return (count, hash)
  }

  private static func opening(of passage: Passage, _ index: Int) -> String {
    passage.text(index..<min(index + 10, passage.scalars.count))
  }
}

extension Diagnostic {
  fileprivate static func doubledText(_ range: SourceRange?, _ opening: String) -> Diagnostic {
    Diagnostic(
      .doubledText, at: range,
      Bilingual(zh: "“\(opening)…”写了两遍", en: "“\(opening)…” stands twice"),
      remedy: Bilingual(zh: "删掉其中一处", en: "Delete one of them"))
  }
}

extension Rule {
  package static let doubledText = Rule(
    "wording/doubled-text", .warning,
    title: Bilingual(zh: "同一段话不写两遍", en: "Nothing twice"),
    why: Bilingual(
      zh: "粘贴两次、扫描重行，是稿件里常见的差错。",
      en: "Pasting twice and doubled lines of scans are common slips."))
}
