package import Diagnostics

/// Reads a quiz: the question, a list of options, and the answer from `答：` on.
enum QuizReading {
  static func quiz(
    of blocks: [Block], at place: SourceRange, into findings: inout Findings
  ) -> Directive.Quiz {
    var quiz = Directive.Quiz(question: [], options: [], answer: [])
    var isAnswer = false
    for block in blocks.flatMap(splittingAnswer) {
      if isAnswer {
        quiz.answer.append(block)
      } else if let answer = answer(block) {
        isAnswer = true
        if let answer { quiz.answer.append(answer) }
      } else if case .list(let list) = block.kind, quiz.options.isEmpty {
        quiz.options = list.items
      } else {
        quiz.question.append(block)
      }
    }
    quiz.question = quiz.question.withLinesJoined
    quiz.answer = quiz.answer.withLinesJoined
    for index in quiz.options.indices {
      quiz.options[index].blocks = quiz.options[index].blocks.withLinesJoined
    }
    if quiz.answer.isEmpty { findings.add(.quizWithoutAnswer(at: place)) }
    if quiz.question.isEmpty { findings.add(.quizWithoutQuestion(at: place)) }
    return quiz
  }

  /// Parts a paragraph before its line `答：`; such a line also ends the last option when no empty line is between.
  private static func splittingAnswer(_ block: Block) -> [Block] {
    switch block.kind {
    case .paragraph(let inlines):
      guard let at = answerLine(inlines), at > 0 else { return [block] }
      return [
        Block(.paragraph(Array(inlines[..<(at - 1)])), span: block.span),
        Block(.paragraph(Array(inlines[at...])), span: block.span),
      ]
    case .list(var list):
      guard var last = list.items.last, let tail = last.blocks.last,
        case .paragraph = tail.kind
      else { return [block] }
      let parts = splittingAnswer(tail)
      guard parts.count == 2 else { return [block] }
      last.blocks[last.blocks.count - 1] = parts[0]
      list.items[list.items.count - 1] = last
      return [Block(.list(list), span: block.span), parts[1]]
    default: return [block]
    }
  }

  /// The index of the inline that begins the answer, behind a line end.
  private static func answerLine(_ inlines: [Inline]) -> Int? {
    inlines.indices.first { index in
      guard index > 0, inlines[index - 1] == .softBreak || inlines[index - 1] == .hardBreak else {
        return false
      }
      return prefixLength(Array(inlines[index...])) != nil
    }
  }

  /// The answer's first paragraph without `答：`; the inner `nil` when nothing else stands in it.
  private static func answer(_ block: Block) -> Block?? {
    guard case .paragraph(let inlines) = block.kind, let length = prefixLength(inlines) else {
      return nil
    }
    var plain = inlines
    if case .strong(let bold)? = plain.first { plain = bold + plain.dropFirst() }
    let rest = plain.dropping(prefix: length) ?? plain
    return .some(rest.isEmpty ? nil : Block(.paragraph(rest), span: block.span))
  }

  /// How many characters `答：`, `答案：` … take at the start.
  private static func prefixLength(_ inlines: [Inline]) -> Int? {
    var first = inlines.first
    if case .strong(let bold)? = first { first = bold.first }
    guard case .text(let text)? = first else { return nil }
    let start = text.lowercased()
    for name in ["参考答案", "答案", "答", "answer"] where start.hasPrefix(name) {
      let rest = start.dropFirst(name.count)
      if rest.first == "：" || rest.first == ":" { return name.count + 1 }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func quizWithoutAnswer(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .quizParts, at: range,
      Bilingual(zh: "这道题没有答案", en: "This quiz has no answer"),
      remedy: Bilingual(
        zh: "在选项后面空一行，写 `答：……`", en: "Behind the options, after an empty line, write `answer: …`"))
  }

  fileprivate static func quizWithoutQuestion(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .quizParts, at: range,
      Bilingual(zh: "这道题没有题目", en: "This quiz has no question"),
      remedy: Bilingual(zh: "在选项前面写一段题目", en: "Write the question before the options"))
  }
}

extension Rule {
  package static let quizParts = Rule(
    "markdown/quiz-parts", .error,
    title: Bilingual(zh: "题要有题目和答案", en: "A quiz has a question and an answer"),
    why: Bilingual(
      zh: "答案平时收起来，点开才看；没有 `答：` 就分不出哪里是答案。",
      en: "The answer is folded until asked for; without `answer:` nobody knows where it starts."))
}
