import Diagnostics

/// The frame of the preview's own pages, and what they share.
struct OwnPage {
  let title: String
  let language: Language
  /// HTML.
  let body: String
  let hasCalendar: Bool

  init(_ title: String, _ language: Language, hasCalendar: Bool = true, body: String) {
    self.title = title
    self.language = language
    self.hasCalendar = hasCalendar
    self.body = body
  }

  var html: String {
    let say = Saying(language)
    let calendar =
      hasCalendar ? "<a href=\"/calendar/\">\(say("六进日程", "Outreach calendar"))</a>" : ""
    return """
      <!doctype html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(say("预览", "Preview")) · \(title.escaped)</title>
      <link rel="icon" href="data:,">
      </head>
      <body class="banbao-own">
      <header><div><h1>\(title.escaped)</h1><nav>
      <a href="/\(InjectedPage.folder)">\(say("预览首页", "Preview home"))</a>
      <a href="/">\(say("网站首页", "Front page"))</a>
      \(calendar)
      </nav></div></header>
      <main>
      \(body)
      </main>
      </body>
      </html>

      """
  }

  /// Findings as a list, the gravest first.
  /// - Parameter most: How many are listed; of the others only the number.
  static func list(_ findings: [Diagnostic], most: Int = .max, _ language: Language) -> String {
    let ordered = findings.ordered()
    let graveFirst = Severity.allCases.sorted(by: >).flatMap { severity in
      ordered.filter { $0.severity == severity }
    }
    let say = Saying(language)
    var items = graveFirst.prefix(most).map { finding in
      let remedy = finding.remedy.map {
        "<p class=\"banbao-remedy\"><b>\(say("改法：", "Fix: "))</b>"
          + "\(marked($0.text(in: language)))</p>"
      }
      let place = finding.place.map { "<code>\($0.escaped)</code>" }
      return """
        <li class="banbao-finding banbao-\(finding.severity.rawValue)">\
        <p class="banbao-message"><strong class="banbao-severity">\(say.name(of: finding.severity))</strong> \
        \(marked(finding.message.text(in: language)))</p>\(remedy ?? "")\
        <p class="banbao-place">\(place ?? "")<span class="banbao-rule">\(finding.rule.code)</span></p></li>
        """
    }
    let others = graveFirst.count - items.count
    if others > 0 {
      items.append(
        "<li class=\"banbao-more\">\(say("另有 \(others) 条，运行 banbao check 看全部。", "\(others) more: run banbao check."))</li>"
      )
    }
    return "<ol class=\"banbao-list\">\(items.joined(separator: "\n"))</ol>"
  }

  /// A message as HTML: what stands between backticks is to be typed as it is.
  private static func marked(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // A backtick without its fellow is one that is meant.
    guard parts.count % 2 == 1 else { return text.escaped }
    return parts.enumerated().map { number, part in
      number % 2 == 0 ? String(part).escaped : "<code>\(String(part).escaped)</code>"
    }.joined()
  }
}

/// Texts in the language of the person at the terminal.
struct Saying {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func callAsFunction(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func callAsFunction(_ text: Bilingual) -> String { text.text(in: language) }

  func name(of severity: Severity) -> String {
    switch severity {
    case .error: self("错误", "error")
    case .warning: self("提醒", "warning")
    case .note: self("说明", "note")
    }
  }
}
