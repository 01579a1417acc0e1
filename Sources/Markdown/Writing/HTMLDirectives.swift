/// `:::` blocks as sections with a class for each role; nothing needs a script.
extension HTMLWriter {
  func write(_ directive: Directive, to sink: inout HTMLSink) {
    switch directive.role {
    case .webOnly:
      if medium != .poster { write(content: directive.content, to: &sink) }
    case .posterOnly:
      if medium != .web { write(content: directive.content, to: &sink) }
    case .slogan: writeSlogan(directive, to: &sink)
    case .details: writeDetails(directive, to: &sink)
    case .tip, .warning, .steps, .checklist, .dialogue, .quiz, .case, .hotline:
      sink.newLine()
      sink.markup("<section class=\"block block-")
      sink.text(directive.role.rawValue)
      sink.markup("\">\n")
      writeTitle(directive, to: &sink)
      write(content: directive.content, to: &sink)
      sink.newLine()
      sink.markup("</section>\n")
    }
  }

  private func writeTitle(_ directive: Directive, to sink: inout HTMLSink) {
    sink.markup("<p class=\"block-title\">")
    if directive.title.isEmpty {
      sink.text(directive.role.defaultTitle ?? "")
    } else {
      write(directive.title, to: &sink)
    }
    sink.markup("</p>\n")
  }

  private func write(content: Directive.Content, to sink: inout HTMLSink) {
    switch content {
    case .blocks(let blocks): write(blocks, to: &sink)
    case .dialogue(let lines): write(lines, to: &sink)
    case .quiz(let quiz): write(quiz, to: &sink)
    case .hotlines(let ids): writeHotlines(ids, to: &sink)
    }
  }

  private func writeSlogan(_ directive: Directive, to sink: inout HTMLSink) {
    sink.newLine()
    if !directive.title.isEmpty { writeTitle(directive, to: &sink) }
    guard case .blocks(let blocks) = directive.content else {
      write(content: directive.content, to: &sink)
      return
    }
    for block in blocks {
      guard case .paragraph(let inlines) = block.kind else {
        write(block, to: &sink)
        continue
      }
      sink.newLine()
      sink.markup("<p class=\"block-slogan\">")
      write(inlines, to: &sink)
      sink.markup("</p>\n")
    }
  }

  private func writeDetails(_ directive: Directive, to sink: inout HTMLSink) {
    sink.newLine()
    sink.markup("<details class=\"block block-details\">\n<summary>")
    if directive.title.isEmpty {
      sink.text(directive.role.defaultTitle ?? "")
    } else {
      write(directive.title, to: &sink)
    }
    sink.markup("</summary>\n")
    write(content: directive.content, to: &sink)
    sink.newLine()
    sink.markup("</details>\n")
  }

  /// Each turn as speaker and words; the class tells the swindler's voice from one's own.
  private func write(_ lines: [Directive.Line], to sink: inout HTMLSink) {
    sink.markup("<dl class=\"dialogue\">\n")
    for line in lines {
      switch line.voice {
      case .own: sink.markup("<div class=\"turn turn-own\">\n<dt>")
      case .swindler: sink.markup("<div class=\"turn turn-swindler\">\n<dt>")
      case .other: sink.markup("<div class=\"turn turn-other\">\n<dt>")
      }
      sink.text(line.speaker.isEmpty ? "旁白" : line.speaker)
      sink.markup("</dt>\n<dd>")
      write(line.text, to: &sink)
      sink.markup("</dd>\n</div>\n")
    }
    sink.markup("</dl>\n")
  }

  private func write(_ quiz: Directive.Quiz, to sink: inout HTMLSink) {
    sink.markup("<div class=\"quiz-question\">\n")
    write(quiz.question, to: &sink)
    sink.newLine()
    sink.markup("</div>\n")
    if !quiz.options.isEmpty {
      // Options that bring their letters get none from the list.
      let isLettered = quiz.options.allSatisfy(\.beginsWithLetter)
      sink.markup(
        isLettered
          ? "<ul class=\"quiz-options quiz-lettered\">\n" : "<ul class=\"quiz-options\">\n")
      for option in quiz.options { write(option, isTight: true, to: &sink) }
      sink.markup("</ul>\n")
    }
    guard !quiz.answer.isEmpty else { return }
    sink.markup("<details class=\"quiz-answer\">\n<summary>看答案</summary>\n")
    write(quiz.answer, to: &sink)
    sink.newLine()
    sink.markup("</details>\n")
  }

  private func writeHotlines(_ ids: [String], to sink: inout HTMLSink) {
    sink.markup("<ul class=\"hotlines\">\n")
    for id in ids {
      sink.markup("<li>")
      writeHotline(id, to: &sink)
      if let name = hotline(id)?.name {
        sink.markup(" <span class=\"hotline-name\">")
        sink.text(name)
        sink.markup("</span>")
      }
      sink.markup("</li>\n")
    }
    sink.markup("</ul>\n")
  }
}

extension Directive.Line {
  /// Whose voice a turn is, by the speaker's name.
  package enum Voice: Sendable, Hashable { case own, swindler, other }

  package var voice: Voice {
    if ["我", "本人", "自己", "居民"].contains(speaker) { return .own }
    let swindlers = ["骗", "假", "冒充", "诈", "上家", "上线", "庄家", "传销", "邪教", "毒贩", "托儿"]
    return swindlers.contains { speaker.contains($0) } ? .swindler : .other
  }
}

extension List.Item {
  /// Whether it starts like `A. ` or `B、`.
  fileprivate var beginsWithLetter: Bool {
    let text = blocks.plainText
    guard let letter = text.unicodeScalars.first, ("A"..."Z").contains(letter),
      let mark = text.unicodeScalars.dropFirst().first
    else { return false }
    return [".", "、", "．", ")", "）", ":", "："].contains(mark)
  }
}
