package import Diagnostics

/// Why a folder was not published; becomes one diagnostic.
struct PublishFailure: Error {
  enum Cause {
    case destinationHoldsSources, destinationNotOurs, locked, cannotWrite, notAtomic
  }

  let cause: Cause
  let path: String
  let reason: String

  init(_ cause: Cause, path: String, reason: String) {
    self.cause = cause
    self.path = path
    self.reason = reason
  }

  var diagnostic: Diagnostic {
    switch cause {
    case .destinationHoldsSources:
      Diagnostic(
        .publishOverSources, at: nil,
        Bilingual(
          zh: "不能发布到 `\(path)`：里面有 `\(reason)`",
          en: "Cannot publish to `\(path)`: it holds `\(reason)`"),
        remedy: Bilingual(
          zh: "用 --out 另选一个空文件夹", en: "Choose an empty folder with --out"))
    case .destinationNotOurs:
      Diagnostic(
        .publishNotOurs, at: nil,
        Bilingual(
          zh: "`\(path)` 里有不是板报生成的文件（例如 `\(reason)`），没有动它",
          en: "`\(path)` holds files banbao did not make (for example `\(reason)`); left untouched"),
        remedy: Bilingual(
          zh: "把这些文件移走，或用 --out 另选一个空文件夹",
          en: "Move those files away, or choose an empty folder with --out"))
    case .locked:
      Diagnostic(
        .publishLocked, at: nil,
        Bilingual(
          zh: "另一次生成正在写 `\(path)`", en: "Another build is writing `\(path)`"),
        remedy: Bilingual(zh: "等它结束再试", en: "Wait for it to end and try again"))
    case .cannotWrite:
      Diagnostic(
        .publishCannotWrite, at: nil,
        Bilingual(zh: "写不了 `\(path)`：\(reason)", en: "Cannot write `\(path)`: \(reason)"),
        remedy: Bilingual(
          zh: "检查磁盘空间和写入权限；原来的网站没有动",
          en: "Check disk space and permission; the site in place was not touched"))
    case .notAtomic:
      Diagnostic(
        .publishNotAtomic, at: nil,
        Bilingual(
          zh: "这块磁盘不支持原子交换，改用两次改名替换 `\(path)`",
          en: "This disk cannot exchange folders in one step; `\(path)` was replaced by two renames"
        ))
    }
  }
}

extension Rule {
  package static let publishOverSources = Rule(
    "environment/publish-over-sources", .error,
    title: Bilingual(zh: "网站不能发布在原稿上面", en: "The site is never published over its sources"),
    why: Bilingual(
      zh: "发布会整个替换目标文件夹，原稿在里面就会被换掉。",
      en: "Publishing replaces the whole folder, sources in it would be lost."))

  package static let publishNotOurs = Rule(
    "environment/publish-not-ours", .error,
    title: Bilingual(zh: "不是板报生成的文件夹从不删除", en: "A folder that is not ours is never deleted"),
    why: Bilingual(
      zh: "只有带着板报清单（manifest.json）的文件夹或空文件夹才会被替换。",
      en: "Only an empty folder or one with banbao's manifest.json is replaced."))

  package static let publishLocked = Rule(
    "environment/publish-locked", .error,
    title: Bilingual(zh: "同一时间只能有一次生成", en: "One build at a time"),
    why: Bilingual(
      zh: "两次生成同时写一个文件夹会互相打断。", en: "Two builds of one folder would disturb each other."))

  package static let publishCannotWrite = Rule(
    "environment/cannot-write", .error,
    title: Bilingual(zh: "目标文件夹要能写", en: "The target folder must be writable"),
    why: Bilingual(
      zh: "写不下就停下，原来的网站保持不变。",
      en: "When it cannot be written, the site in place stays as it was."))

  package static let publishNotAtomic = Rule(
    "environment/not-atomic", .note,
    title: Bilingual(zh: "有的磁盘不支持原子交换", en: "Some disks cannot exchange folders in one step"),
    why: Bilingual(
      zh: "两次改名之间有一瞬间没有网站，所以要说一声。",
      en: "Between two renames there is a moment without a site, so it is said."))
}
