package import Diagnostics
import Markdown

/// Parts of YAML that settings do without.
enum YAMLFeature {
  static func anchor(_ block: YAMLBlock, at place: SourcePosition) -> Diagnostic {
    Diagnostic(
      .yamlAnchor, at: SourceRange(file: block.file, start: place, end: place),
      Bilingual(
        zh: "值的开头是 &、* 或 !，这在 YAML 里有特殊意思，这里不用",
        en: "A value starts with &, * or !, which YAML takes for its own and is not used here"),
      remedy: Bilingual(
        zh: "要显示这个符号，就给整个值加上英文双引号；重复的内容请直接再写一遍",
        en: "Put the value into double quotes, or write repeated content out"))
  }

  static func longScalar(_ block: YAMLBlock, at place: SourcePosition) -> Diagnostic {
    Diagnostic(
      .yamlTooLong, at: SourceRange(file: block.file, start: place, end: place),
      Bilingual(
        zh: "这一项超过了 \(YAMLReader.scalarLimit >> 10) KB",
        en: "This value is longer than \(YAMLReader.scalarLimit >> 10) KB"),
      remedy: Bilingual(zh: "长的文字写到正文里", en: "Put long text into the body"))
  }

  static func keyShape(_ block: YAMLBlock, at span: Span) -> Diagnostic {
    Diagnostic(
      .yamlKeyShape, at: span.range(in: block.file),
      Bilingual(
        zh: "冒号前面应当是一个名称，这里却是括号里的一组内容",
        en: "A name is expected before the colon, not a list or a mapping"),
      remedy: Bilingual(zh: "写成 `名称: 内容`", en: "Write `name: value`"))
  }
}

extension Rule {
  package static let yamlAnchor = Rule(
    "yaml/anchor", .error,
    title: Bilingual(zh: "不使用 YAML 的 &、* 和 !", en: "No YAML anchors, aliases and tags"),
    why: Bilingual(
      zh: "引用套引用可以让几行字变成几个 G，也让人看不懂；所以一律不用。",
      en: "References of references turn a few lines into gigabytes, and confuse readers."))

  package static let yamlKeyShape = Rule(
    "yaml/key-shape", .error,
    title: Bilingual(zh: "冒号前面是一个名称", en: "A name stands before the colon"),
    why: Bilingual(
      zh: "用 [ ] 或 { } 作名称多半是少了引号。",
      en: "Brackets before the colon are usually a missing quote."))
}
