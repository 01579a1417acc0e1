package import Diagnostics
package import FileTree

/// The pages of `docs/diagnostics/`: one for each rule, in Chinese and English, and an index by area.
package struct RulePages {
  private let rules: [Rule]

  package init(_ rules: [Rule] = AllRules.all) {
    self.rules = rules
  }

  /// The pages, ready to be written below the folder of the documentation.
  package func tree() -> Reported<OutputTree> {
    var tree = OutputTree()
    var findings = tree.add(path: "README.md", text: index, source: "banbao docs")
    for rule in rules {
      findings += tree.add(path: Self.name(of: rule), text: page(rule), source: rule.code)
    }
    return Reported(tree, findings)
  }

  /// `front-matter/unknown-key` has the page `front-matter-unknown-key.md`.
  static func name(of rule: Rule) -> String { rule.code.replacing("/", with: "-") + ".md" }

  private func page(_ rule: Rule) -> String {
    let severity = rule.severity.name
    let area = RuleArea.of(rule.code).name
    return """
      # `\(rule.code)`

      \(area.zh) · \(severity.zh)。\(rule.severity.effect.zh)

      **规则**：\(rule.title.zh)

      **为什么**：\(rule.why.zh)

      ## English

      \(area.en) · \(severity.en). \(rule.severity.effect.en)

      **Rule**: \(rule.title.en)

      **Why**: \(rule.why.en)

      [全部规则 / all rules](README.md)

      """
  }

  private var index: String {
    let used = Set(rules.map { RuleArea.of($0.code).code })
    let named = RuleArea.all.filter { used.contains($0.code) }
    let unnamed = used.subtracting(named.map(\.code)).sorted().map(RuleArea.of)
    return """
      # 检查规则 · Diagnostics

      板报检查的全部 \(rules.count) 条规则。每条提示的末尾是规则的编号，如 `yaml/unknown-key`，从编号找到它的说明。
      本文件夹由 `banbao docs diagnostics` 按程序里的文字生成，不要手改。

      All \(rules.count) rules Banbao checks. Each finding ends with the code of its rule, such as `yaml/unknown-key`.
      This folder is written by `banbao docs diagnostics` from the program's own texts; do not edit it.

      | 程度 severity | 意思 meaning |
      |---|---|
      \(Severity.allCases.reversed().map(\.row).joined(separator: "\n"))

      \((named + unnamed).map(section).joined(separator: "\n"))
      """
  }

  private func section(_ area: RuleArea) -> String {
    let rows = rules.filter { RuleArea.of($0.code).code == area.code }.map { rule in
      "| [`\(rule.code)`](\(Self.name(of: rule))) | \(rule.severity.name.zh) \(rule.severity.name.en) "
        + "| \(Self.cell(rule.title.zh)) | \(Self.cell(rule.title.en)) |"
    }
    return """
      ## \(area.name.zh) · \(area.name.en)

      | 编号 code | 程度 severity | 规则 | Rule |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  /// Text for a cell of a Markdown table.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

extension Severity {
  fileprivate var name: Bilingual {
    switch self {
    case .note: Bilingual(zh: "说明", en: "note")
    case .warning: Bilingual(zh: "提醒", en: "warning")
    case .error: Bilingual(zh: "错误", en: "error")
    }
  }

  fileprivate var effect: Bilingual {
    switch self {
    case .note: Bilingual(zh: "只是告诉您，不用改。", en: "It only tells; nothing has to change.")
    case .warning:
      Bilingual(zh: "照样发布，最好改掉。", en: "The build goes on; better put it right.")
    case .error: Bilingual(zh: "改好之前不发布。", en: "Nothing is published until it is put right.")
    }
  }

  fileprivate var row: String {
    "| \(name.zh) \(name.en) | \(effect.zh) \(effect.en) |"
  }
}
