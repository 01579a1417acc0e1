package import Diagnostics

/// Which addresses may stand in content: `http`, `https`, `mailto`, `tel`, and paths inside the site.
package enum LinkAddress {
  package enum Fault: Sendable, Hashable {
    case scheme(String)
    /// `C:\图片\a.png`: a place on somebody's own computer.
    case localPath
    /// `//example.org`: another host without saying how to reach it.
    case noScheme
    /// `https：//`: typed with a full-width colon.
    case fullWidthColon
  }

  /// What is wrong with an address; `nil` when it is allowed. Control characters and case do not hide a scheme.
  package static func fault(of destination: String, kind: LinkReference.Kind) -> Fault? {
    var length = 0
    for byte in destination.utf8 {
      switch byte {
      case 0...0x20, 0x7F: continue
      case ASCII.colon: return fault(scheme: scheme(of: destination, length), kind: kind)
      case UInt8(ascii: "/"), ASCII.backslash:
        if length == 0, isHostPath(destination) { return .noScheme }
        return hasFullWidthColon(destination) ? .fullWidthColon : nil
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: length += 1
      }
    }
    return nil
  }

  /// The first characters of an address in lower case, without spaces and control characters.
  private static func scheme(of destination: String, _ length: Int) -> String {
    let letters = destination.utf8.lazy.filter { $0 > 0x20 && $0 != 0x7F }.prefix(length)
    return String(
      decoding: letters.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func fault(scheme: String, kind: LinkReference.Kind) -> Fault? {
    switch scheme {
    case "http", "https": nil
    case "mailto", "tel": kind == .link ? nil : .scheme(scheme)
    case "file": .localPath
    default: scheme.utf8.count == 1 ? .localPath : .scheme(scheme)
    }
  }

  /// Whether the first colon of either width is a full-width one before two slashes.
  private static func hasFullWidthColon(_ destination: String) -> Bool {
    guard destination.utf8.contains(0xEF) else { return false }
    return destination.contains("：//")
  }

  /// Whether an address starts with two slashes of either kind.
  private static func isHostPath(_ destination: String) -> Bool {
    let start = destination.utf8.lazy.filter { $0 > 0x20 && $0 != 0x7F }.prefix(2)
    return start.count == 2
      && start.allSatisfy { $0 == UInt8(ascii: "/") || $0 == ASCII.backslash }
  }
}

extension Diagnostic {
  static func address(
    _ destination: String, _ fault: LinkAddress.Fault, kind: LinkReference.Kind,
    at range: SourceRange
  ) -> Diagnostic {
    let shown = destination.count > 60 ? destination.prefix(60) + "…" : destination[...]
    return switch fault {
    case .scheme(let scheme):
      Diagnostic(
        .linkScheme, at: range,
        Bilingual(
          zh: "网址 `\(shown)` 以 `\(scheme):` 开头，不能用在这里",
          en: "The address `\(shown)` starts with `\(scheme):`, which is not allowed here"),
        remedy: Bilingual(
          zh: "只能用 http、https、mailto（邮箱）、tel（电话），或者本站文件的相对路径",
          en: "Use http, https, mailto, tel, or a relative path to a file of the site"))
    case .localPath:
      Diagnostic(
        .linkScheme, at: range,
        Bilingual(
          zh: "`\(shown)` 是您自己电脑里的位置，别人打不开",
          en: "`\(shown)` is a place on your own computer; nobody else can open it"),
        remedy: Bilingual(
          zh: "把文件放到这篇文章旁边，只写文件名", en: "Put the file beside this text and write only its name"))
    case .noScheme:
      Diagnostic(
        .linkScheme, at: range,
        Bilingual(zh: "网址 `\(shown)` 没有写全", en: "The address `\(shown)` is incomplete"),
        remedy: Bilingual(zh: "在前面补上 `https:`", en: "Put `https:` before it"))
    case .fullWidthColon:
      Diagnostic(
        .linkScheme, at: range,
        Bilingual(
          zh: "网址 `\(shown)` 里的冒号是中文的全角冒号",
          en: "The colon in `\(shown)` is a full-width one"),
        remedy: Bilingual(zh: "切到英文输入法，改成 `://`", en: "Type `://` with half-width characters"))
    }
  }
}

extension Rule {
  package static let linkScheme = Rule(
    "markdown/link-address", .error,
    title: Bilingual(
      zh: "网址只用 http、https、mailto、tel 和站内路径",
      en: "Addresses are http, https, mailto, tel or paths of the site"),
    why: Bilingual(
      zh: "别的开头要么能运行程序（如 javascript:），要么只在自己的电脑上有效。",
      en: "Others can run programs (`javascript:`) or work on one computer only."))
}
