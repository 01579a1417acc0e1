package import Diagnostics

/// Old addresses that lead to an article.
enum AliasReading {
  static func aliases(_ settings: inout StrictMapping) -> [String] {
    settings.texts("aliases").compactMap { item in
      let path = item.text.hasPrefix("/") ? String(item.text.dropFirst()) : item.text
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let isSafe =
        !path.isEmpty && path.utf8.count <= 500
        && path.unicodeScalars.allSatisfy {
          $0.value > 0x20 && !"\\?#:*\"<>|".unicodeScalars.contains($0)
        }
        && parts.dropLast().allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        && parts.last != "." && parts.last != ".."
      if isSafe { return path }
      settings.report(
        .invalidAlias, at: item.range,
        Bilingual(
          zh: "旧地址“\(item.text.clipped)”不是网站里的路径",
          en: "`\(item.text.clipped)` is no path of the site"),
        remedy: Bilingual(
          zh: "写网站首页后面的部分，如 old/refund.html",
          en: "Write what follows the front page's address: old/refund.html"))
      return nil
    }
  }
}

extension Rule {
  package static let invalidAlias = Rule(
    "content/alias", .error,
    title: Bilingual(zh: "旧地址是网站里的路径", en: "Aliases are paths of the site"),
    why: Bilingual(
      zh: "在旧地址上会放一个跳转页面，它必须留在网站文件夹里。",
      en: "A redirect page is put there, so it must stay inside the site."))
}
