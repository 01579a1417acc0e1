import CampaignModel
package import Diagnostics
import FileTree

/// Reads `hotlines.yaml`: a list, in display order.
enum HotlineReading {
  static let keys = KeyTable([
    "id": "编号", "number": "电话", "name": "名称", "does": "管什么", "call_when": "什么时候打",
    "never_asks": "绝不会", "hours": "时间", "featured": "首页", "emergency": "紧急",
  ])
  static let reader = YAMLReader(keys: keys.all)

  static func read(_ file: SourceFile?) -> Reported<[Hotline]> {
    guard let file else { return Reported([], [missing]) }
    var findings: [Diagnostic] = []
    let source = file.text().unwrap(into: &findings)
    guard let node = reader.read(source).unwrap(into: &findings), !node.isBlank else {
      return Reported([], findings)
    }
    guard case .list(let nodes) = node.content else {
      findings.append(StrictMappingFault.shape(.list, node.range(in: file.path), written: nil))
      return Reported([], findings)
    }
    var hotlines: [Hotline] = []
    var seen: [String: Int] = [:]
    for node in nodes {
      var entry = StrictMapping(node, file: file.path, keys: keys)
      entry.require("id", example: "\"96110\"")
      entry.require("number", example: "\"96110\"")
      entry.require("name", example: "反诈专线")
      entry.require("does", example: "反诈咨询和预警")
      entry.require("never_asks", example: "绝不会要验证码和密码")
      let id = entry.id("id", seen: &seen)
      let hotline = Hotline(
        id: id ?? "", number: number(&entry) ?? id ?? "", name: entry.text("name") ?? "",
        does: entry.text("does") ?? "", callWhen: entry.text("call_when") ?? "",
        neverAsks: entry.text("never_asks") ?? "", hours: entry.text("hours") ?? "",
        isFeatured: entry.bool("featured") ?? false, isEmergency: entry.bool("emergency") ?? false)
      if id != nil { hotlines.append(hotline) }
      findings += entry.findings
    }
    return Reported(hotlines, findings)
  }

  /// As printed: digits with spaces, hyphens, brackets or a plus; enough digits to dial.
  private static func number(_ entry: inout StrictMapping) -> String? {
    guard let written = entry.text("number") else { return nil }
    let number = Spelling.halfWidth(written)
    let digits = number.utf8.count { (0x30...0x39).contains($0) }
    let isNumber = number.utf8.allSatisfy {
      (0x30...0x39).contains($0) || " +-()".utf8.contains($0)
    }
    guard isNumber, (3...20).contains(digits) else {
      entry.report(
        .yamlValue, at: entry.range(of: "number"),
        Bilingual(
          zh: "“\(written.clipped)”不是电话号码", en: "`\(written.clipped)` is no telephone number"),
        remedy: Bilingual(
          zh: "只写数字，可以有减号和空格，如 0571-8700 0000", en: "Write digits, with hyphens or spaces between"))
      return nil
    }
    return number
  }

  private static var missing: Diagnostic {
    Diagnostic(
      .hotlinesMissing, at: .top(of: "content/hotlines.yaml"),
      Bilingual(zh: "没有 `content/hotlines.yaml`", en: "There is no `content/hotlines.yaml`"),
      remedy: Bilingual(
        zh: "新建这个文件，登记居民可以打的电话", en: "Add it with the numbers people may call"))
  }
}

extension Rule {
  package static let hotlinesMissing = Rule(
    "hotlines/missing", .warning,
    title: Bilingual(zh: "电话都登记在 hotlines.yaml", en: "Numbers are registered in `hotlines.yaml`"),
    why: Bilingual(
      zh: "每个电话只写一次，页面、海报和文稿都从这里取，改一处就都改了。",
      en: "Each number is written once, and every page and poster takes it from there."))
}
