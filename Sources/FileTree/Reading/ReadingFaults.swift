package import Diagnostics

/// The findings of reading a folder.
enum ReadingFaults {
  static func link(_ path: String) -> Diagnostic {
    fault(
      .symbolicLink, path,
      Bilingual(zh: "`\(path)` 是符号链接，不读取", en: "`\(path)` is a symbolic link and is not read"))
  }

  static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
    fault(
      .unreadable, path,
      Bilingual(zh: "读不了 `\(path)`：\(reason)", en: "Cannot read `\(path)`: \(reason)"))
  }

  private static func fault(_ rule: Rule, _ path: String, _ message: Bilingual) -> Diagnostic {
    Diagnostic(
      rule, at: .top(of: path), message,
      remedy: Bilingual(
        zh: "把真正的文件放进网站文件夹，并确认当前用户有权读取",
        en: "Put the real file into the site folder and make sure you may read it"))
  }
}

extension Rule {
  package static let symbolicLink = Rule(
    "files/symbolic-link", .error,
    title: Bilingual(zh: "网站文件夹里不放符号链接", en: "No symbolic links in a site folder"),
    why: Bilingual(
      zh: "符号链接可能指向文件夹外面的私人文件，发布后谁都能看到。",
      en: "A link may lead to private files outside, which would then be published."))

  package static let unreadable = Rule(
    "files/unreadable", .error,
    title: Bilingual(zh: "每个文件都要能读", en: "Every file must be readable"),
    why: Bilingual(
      zh: "读不了的文件如果悄悄跳过，网站就会缺页。",
      en: "A file skipped silently would be a missing page."))
}
