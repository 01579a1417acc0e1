package import Diagnostics

/// `9:00~17:00`: a typewriter's range.
enum TildeRange: InputMethodRule {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    for passage in prose.passages {
      for index in passage.text.indices where passage.text[index] == "~" {
        guard isRange(before: passage.character(index - 1), after: passage.character(index + 1))
        else { continue }
        findings.append(
          prose.finding(
            .tildeRange, passage, index..<(index + 1),
            Bilingual(zh: "表示范围不用半角的“~”", en: "A range is not written with `~`"),
            remedy: Bilingual(
              zh: "改成 — 或“至”：`9:00—17:00`、`周一至周五`",
              en: "Type `—` or `至`: `9:00—17:00`, `周一至周五`")))
      }
    }
  }

  private static func isRange(before: UInt32, after: UInt32) -> Bool {
    if Characters.isDigit(after) {
      return Characters.isDigit(before) || before.isOne(of: "年月日号点时分元岁天人次米%％℃°")
    }
    let numerals = "一二三四五六七八九十"
    return before.isOne(of: numerals + "日天末") && after.isOne(of: numerals + "周星日天")
  }
}

extension Rule {
  package static let tildeRange = Rule(
    "typing/tilde-range", .warning,
    title: Bilingual(zh: "范围用 — 或“至”", en: "Ranges take `—` or `至`"),
    why: Bilingual(
      zh: "半角“~”在别的软件里会变成删除线，公文里范围用一字线、浪纹线或“至”（GB/T 15834）。",
      en: "Other programs strike text between two `~`; GB/T 15834 gives `—`, `～` or `至` for ranges."
    ))
}
