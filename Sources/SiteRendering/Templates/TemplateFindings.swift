import CampaignModel
package import Diagnostics

extension TemplateCompiler {
  /// Templates and words the code needs and the theme does not bring.
  func missing() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for name in TemplateName.allCases where theme.templates[name.rawValue] == nil {
      findings.append(
        Diagnostic(
          .templateMissing, at: .top(of: "themes/\(theme.name)/theme.yaml"),
          Bilingual(
            zh: "主题“\(theme.name)”缺少模板 `templates/\(name.rawValue).mustache`",
            en: "Theme `\(theme.name)` has no template `templates/\(name.rawValue).mustache`"),
          remedy: Bilingual(
            zh: "从 `themes/default/templates/` 复制一份过来再改",
            en: "Copy it from `themes/default/templates/` and change that")))
    }
    let words = Words(theme.strings)
    for key in WordKey.allCases where !words.has(key.rawValue) {
      findings.append(
        missingWord(key.rawValue, closest: nil, at: .top(of: "themes/\(theme.name)/theme.yaml")))
    }
    return findings
  }

  func missingWord(_ key: String, closest: String?, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .templateMissingWord, at: place,
      Bilingual(
        zh: "主题“\(theme.name)”的文字表里没有 `\(key)` 这一条",
        en: "Theme `\(theme.name)` has no words for `\(key)`"),
      remedy: closest.map {
        Bilingual(zh: "是不是 `\($0)`？", en: "Did you mean `\($0)`?")
      }
        ?? Bilingual(
          zh: "在 `strings/zh-Hans.yaml` 里加一行 `\(key): 文字`",
          en: "Add `\(key): text` to `strings/zh-Hans.yaml`"))
  }

  func unknownPartial(_ name: String, at place: SourceRange?) -> Diagnostic {
    let close = closestWord(to: name, among: theme.templates.keys.sorted())
    return Diagnostic(
      .templateUnknownPartial, at: place,
      Bilingual(zh: "没有名为 `\(name)` 的模板可以引入", en: "There is no template `\(name)` to include"),
      remedy: close.map { Bilingual(zh: "是不是 `\($0)`？", en: "Did you mean `\($0)`?") }
        ?? Bilingual(
          zh: "新建 `templates/\(name).mustache`，或删掉这一处",
          en: "Make `templates/\(name).mustache`, or take this out"))
  }

  func unused(_ name: String) -> Diagnostic {
    Diagnostic(
      .templateUnused, at: .top(of: Self.file(theme, name)),
      Bilingual(zh: "没有哪个页面用到模板 `\(name)`", en: "No page uses the template `\(name)`"),
      remedy: Bilingual(
        zh: "检查文件名，或删掉这个文件", en: "Check the file's name, or delete the file"))
  }

  func tooLarge() -> Diagnostic {
    Diagnostic(
      .templateTooLarge, at: .top(of: "themes/\(theme.name)/theme.yaml"),
      Bilingual(
        zh: "模板层层引入，展开后超过 \(Self.tagsMost) 个标记",
        en: "The templates include each other until there are over \(Self.tagsMost) tags"),
      remedy: Bilingual(zh: "减少模板之间的引入", en: "Include fewer templates in templates"))
  }

  static func unmatched(_ name: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      Bilingual(
        zh: "`{{/\(name)}}` 与前面打开的区块对不上", en: "`{{/\(name)}}` does not close the open section"),
      remedy: Bilingual(
        zh: "每个 `{{#名字}}` 都要用同名的 `{{/名字}}` 收尾，里层先收",
        en: "Close every `{{#name}}` with `{{/name}}`, the inner one first"))
  }

  static func unended(_ name: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      Bilingual(zh: "`\(name)` 区块没有收尾", en: "The section `\(name)` is never closed"),
      remedy: Bilingual(zh: "补上 `{{/\(name)}}`", en: "Add `{{/\(name)}}`"))
  }

  static func unclosed(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      Bilingual(zh: "`{{` 没有对应的 `}}`", en: "`{{` without its `}}`"),
      remedy: Bilingual(zh: "补上 `}}`", en: "Add `}}`"))
  }

  static func unsupported(_ mark: Character, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      Bilingual(
        zh: "模板里不能这样用 `\(mark)`", en: "`\(mark)` cannot be used like this in templates"),
      remedy: Bilingual(
        zh: "可用的写法：`{{名字}}`、`{{{名字}}}`、`{{#名字}}…{{/名字}}`、`{{^名字}}…{{/名字}}`、`{{>模板}}`、`{{! 说明 }}`",
        en:
          "Use `{{name}}`, `{{{name}}}`, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, `{{>template}}` or `{{! comment }}`"
      ))
  }

  static func cycle(_ path: [String], at place: SourceRange?) -> Diagnostic {
    let names = path.joined(separator: " → ")
    return Diagnostic(
      .templateCycle, at: place,
      Bilingual(
        zh: "模板互相引入，没有尽头：\(names)", en: "Templates include each other without end: \(names)"),
      remedy: Bilingual(zh: "去掉其中一处 `{{>…}}`", en: "Take out one of the `{{>…}}`"))
  }

  static func unknownName(_ name: String, closest: String?, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .templateUnknownName, at: place,
      Bilingual(zh: "这里没有 `\(name)` 这一项", en: "There is no `\(name)` here"),
      remedy: closest.map { Bilingual(zh: "是不是 `\($0)`？", en: "Did you mean `\($0)`?") }
        ?? Bilingual(zh: "改正名字，或删掉这一处", en: "Correct the name, or take this out"))
  }

  static func escapedHTML(_ name: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .templateEscaping, at: place,
      Bilingual(
        zh: "`\(name)` 已经是网页代码，用两层花括号会把标签显示成文字",
        en: "`\(name)` is finished HTML; two braces would show its tags as text"),
      remedy: Bilingual(zh: "写成 `{{{\(name)}}}`", en: "Write `{{{\(name)}}}`"))
  }

  static func unescapedText(_ name: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .templateEscaping, at: place,
      Bilingual(
        zh: "`\(name)` 是文字，用三层花括号会让里面的符号变成网页代码",
        en: "`\(name)` is text; three braces would let its signs become HTML"),
      remedy: Bilingual(zh: "写成 `{{\(name)}}`", en: "Write `{{\(name)}}`"))
  }

  static func notText(_ name: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .templateNotText, at: place,
      Bilingual(zh: "`\(name)` 不是一段文字，不能直接显示", en: "`\(name)` is not text and cannot be written"),
      remedy: Bilingual(
        zh: "用 `{{#\(name)}}…{{/\(name)}}` 打开它，再写里面的项",
        en: "Open it with `{{#\(name)}}…{{/\(name)}}` and write what is in it"))
  }
}

extension Rule {
  package static let templateMissing = Rule(
    "theme/missing-template", .error,
    title: Bilingual(zh: "主题要有每一种页面的模板", en: "A theme brings a template for every kind of page"),
    why: Bilingual(zh: "缺了模板，那一类页面就做不出来。", en: "Without it that kind of page cannot be made."))

  package static let templateMissingWord = Rule(
    "theme/missing-word", .error,
    title: Bilingual(zh: "模板用到的文字都要写在文字表里", en: "Every word templates use stands in the strings"),
    why: Bilingual(zh: "缺了的文字在页面上会是一片空白。", en: "A missing word would leave a hole on the page."))

  package static let templateUnknownPartial = Rule(
    "theme/unknown-partial", .error,
    title: Bilingual(zh: "引入的模板必须存在", en: "An included template exists"),
    why: Bilingual(zh: "引入不存在的模板，页面会少一块而没有任何提示。", en: "The page would silently lose a part."))

  package static let templateUnused = Rule(
    "theme/unused-template", .warning,
    title: Bilingual(zh: "每个模板都该用得上", en: "Every template is used"),
    why: Bilingual(
      zh: "用不上的模板多半是文件名写错了。", en: "An unused template is most often a misspelt file name."))

  package static let templateSyntax = Rule(
    "theme/syntax", .error,
    title: Bilingual(zh: "模板的标记要成对、认得出", en: "Template tags are paired and known"),
    why: Bilingual(zh: "写错的标记会让整页做不出来。", en: "A broken tag breaks the whole page."))

  package static let templateCycle = Rule(
    "theme/cycle", .error,
    title: Bilingual(zh: "模板不能绕圈引入", en: "Templates do not include each other in a circle"),
    why: Bilingual(zh: "绕圈引入永远做不完。", en: "A circle never ends."))

  package static let templateTooLarge = Rule(
    "theme/too-large", .error,
    title: Bilingual(zh: "模板展开后要有个限度", en: "Templates stay below a size"),
    why: Bilingual(zh: "成倍引入的模板会占满内存。", en: "Includes in powers would fill the memory."))

  package static let templateUnknownName = Rule(
    "theme/unknown-name", .error,
    title: Bilingual(zh: "模板里的名字必须存在", en: "A name in a template exists"),
    why: Bilingual(zh: "不存在的名字会悄悄显示成空白。", en: "An unknown name would silently be blank."))

  package static let templateEscaping = Rule(
    "theme/escaping", .error,
    title: Bilingual(zh: "文字两层花括号，网页代码三层", en: "Two braces for text, three for HTML"),
    why: Bilingual(
      zh: "不转义的文字能把别人写的代码带进页面。", en: "Unescaped text could carry foreign code into a page."))

  package static let templateNotText = Rule(
    "theme/not-text", .error,
    title: Bilingual(zh: "只有文字能直接显示", en: "Only text can be written"),
    why: Bilingual(zh: "列表和开关直接显示出来没有意义。", en: "A list or a flag has no text of its own."))
}
