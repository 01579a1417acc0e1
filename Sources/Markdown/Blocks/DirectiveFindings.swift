package import Diagnostics

/// What can be wrong with the lines of a `:::` block.
extension Diagnostic {
  static func unknownBlock(_ name: String, at range: SourceRange) -> Diagnostic {
    let guess = closestWord(to: name, among: Directive.Role.names)
    let known = Directive.Role.allCases.map(\.chineseName).joined(separator: "、")
    return Diagnostic(
      .unknownBlock, at: range,
      Bilingual(zh: "不认识“\(name)”这种块", en: "There is no block “\(name)”"),
      remedy: guess.map {
        Bilingual(zh: "是不是想写 `:::\($0)`？", en: "Did you mean `:::\($0)`?")
      }
        ?? Bilingual(
          zh: "可以用：\(known)",
          en: "Known: \(Directive.Role.allCases.map(\.rawValue).joined(separator: ", "))"))
  }

  static func missingSpace(name: String, rest: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingSpace, at: range,
      Bilingual(
        zh: "“\(name)”和标题“\(rest)”连在一起了", en: "No space between “\(name)” and “\(rest)”"),
      remedy: Bilingual(
        zh: "中间空一格：`:::\(name) \(rest)`", en: "Put a space between: `:::\(name) \(rest)`"))
  }

  static func unclosedBlock(_ name: String, colons: Int, at range: SourceRange) -> Diagnostic {
    let mark = String(repeating: ":", count: colons)
    return Diagnostic(
      .unclosedBlock, at: range,
      Bilingual(zh: "`\(mark)\(name)` 这一块没有收尾", en: "The block `\(mark)\(name)` is not closed"),
      remedy: Bilingual(
        zh: "在这一块的最后另起一行，只写 `\(mark)`", en: "Write `\(mark)` alone on a line behind it"))
  }

  static func unopenedBlock(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unopenedBlock, at: range,
      Bilingual(zh: "这里收尾，但前面没有打开的块", en: "This closes a block, but none is open"),
      remedy: Bilingual(
        zh: "删掉这一行，或在前面补上开头，如 `:::提示`",
        en: "Delete the line, or open a block before it, such as `:::tip`"))
  }

  static func indentedClosing(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unopenedBlock, at: range,
      Bilingual(
        zh: "收尾的 `:::` 前面有空格或符号，被算进了上面的列表",
        en: "The closing `:::` is indented and belongs to the list above"),
      remedy: Bilingual(zh: "把这一行移到最左边，顶格写", en: "Move it to the very left"))
  }

  static func emptyBlock(_ role: Directive.Role, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyBlock, at: range,
      Bilingual(zh: "“\(role.chineseName)”块里什么也没写", en: "The `\(role.rawValue)` block is empty"),
      remedy: Bilingual(
        zh: "在开头和收尾之间写上内容，或删掉这一块", en: "Write something in it, or delete it"))
  }
}

extension Rule {
  package static let unknownBlock = Rule(
    "markdown/unknown-block", .error,
    title: Bilingual(zh: "块的名称要认得", en: "Blocks have known names"),
    why: Bilingual(
      zh: "`:::` 后面的名称决定这一块在网页、海报和群消息里的样子；认不出来就不知道该怎么排。",
      en: "The name behind `:::` decides how pages, posters and messages show the block."))

  package static let missingSpace = Rule(
    "markdown/block-title-space", .warning,
    title: Bilingual(zh: "块名和标题之间空一格", en: "A space parts a block's name and title"),
    why: Bilingual(
      zh: "没有空格时只能靠猜；这次猜得出，换个标题就未必。",
      en: "Without the space the name has to be guessed, which may go wrong with other words."))

  package static let unclosedBlock = Rule(
    "markdown/unclosed-block", .error,
    title: Bilingual(zh: "块要有收尾", en: "Blocks are closed"),
    why: Bilingual(
      zh: "没有收尾，后面的正文都会被装进这一块里。", en: "Without its end the whole rest would belong to the block."))

  package static let unopenedBlock = Rule(
    "markdown/unopened-block", .error,
    title: Bilingual(zh: "收尾要有对应的开头", en: "A closing line closes an open block"),
    why: Bilingual(
      zh: "多出来的收尾往往说明前面的开头写错了，或收尾没有顶格。",
      en: "A surplus end often means that a beginning is misspelt or the end is indented."))

  package static let emptyBlock = Rule(
    "markdown/empty-block", .warning,
    title: Bilingual(zh: "块里要有内容", en: "Blocks have content"),
    why: Bilingual(
      zh: "空的块在网页上是一个空框。", en: "An empty block is an empty frame on the page."))
}
