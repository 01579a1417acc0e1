import Diagnostics

/// The sentences of `YamsFault`: what is wrong, and what to type instead.
extension YamsFault {
  typealias Words = (Bilingual, Bilingual)

  static let extraColon: Words = (
    Bilingual(
      zh: "这一行里多了一个冒号加空格，分不清哪里是名称、哪里是内容",
      en: "A second colon with a space: name and value cannot be told apart"),
    Bilingual(
      zh: "给冒号后面的整段内容加上英文双引号：标题: \"……: ……\"；或者改用中文冒号“：”",
      en: "Put the whole value into double quotes, or use the full-width colon")
  )
  static let noColon: Words = (
    Bilingual(
      zh: "这一行没有“名称: 内容”的样子，少了冒号或冒号后面的空格",
      en: "This line is not `name: value`: the colon or the space behind it is missing"),
    Bilingual(
      zh: "写成 `名称: 内容`，冒号用半角，后面空一格；接着上一行写的内容，行首空两格",
      en: "Write `name: value`; a line that continues the one above starts with two spaces")
  )
  static let tab: Words = (
    Bilingual(zh: "这里用了制表符（Tab 键）", en: "There is a tab here"),
    Bilingual(zh: "行首请用空格，不用 Tab 键", en: "Use spaces, not tabs, at the start of a line")
  )
  static let symbol: Words = (
    Bilingual(
      zh: "内容不能直接以这个符号（@、` 或 %）开头", en: "A value cannot start with this sign (@, ` or %)"),
    Bilingual(zh: "给整段内容加上英文双引号", en: "Put the whole value into double quotes")
  )
  static let openQuote: Words = (
    Bilingual(zh: "从这里开始的引号没有配对", en: "The quote that starts here is never closed"),
    Bilingual(
      zh: "在内容末尾补上同样的英文引号；内容里面的引号请用中文引号“”",
      en: "Close it at the end of the value; inside, use curly quotes")
  )
  static let openBracket: Words = (
    Bilingual(
      zh: "从这里开始的括号没有配对，或者少了逗号",
      en: "The bracket that starts here is not closed, or a comma is missing"),
    Bilingual(
      zh: "写成 [甲, 乙, 丙]，逗号和括号都用半角；如果括号是标题的一部分，给整段内容加英文双引号",
      en: "Write [a, b, c]; if the bracket belongs to the text, put the value into double quotes")
  )
  static let backslash: Words = (
    Bilingual(
      zh: "双引号里的反斜杠 \\ 有特殊意思，这里读不懂", en: "A backslash inside double quotes has a meaning of its own"
    ),
    Bilingual(zh: "反斜杠写两个 \\\\，或者改用英文单引号", en: "Type it twice, or use single quotes")
  )
  static let afterQuote: Words = (
    Bilingual(
      zh: "引号或括号已经结束，后面又有别的字", en: "There is more text after the closing quote or bracket"),
    Bilingual(
      zh: "把整段内容放进同一对英文双引号里，里面的引号用中文引号“”",
      en: "Put the whole value into one pair of double quotes, with curly quotes inside")
  )
  static let indentation: Words = (
    Bilingual(
      zh: "这一行的行首空格和上面的行对不齐", en: "This line is not indented like those above"),
    Bilingual(
      zh: "同一级的各行从同一列开始；下一级的行比上一级多空两格",
      en: "Lines of one level start in one column; the next level has two more spaces")
  )
  static let dash: Words = (
    Bilingual(zh: "这里不能出现列表的短横线", en: "A list dash cannot stand here"),
    Bilingual(
      zh: "列表从“名称:”的下一行开始，每行一个短横线加空格",
      en: "Start the list on the line below `name:`, one dash a line")
  )
  static let twoDocuments: Words = (
    Bilingual(zh: "这里出现了第二组 `---`", en: "A second `---` starts another document here"),
    Bilingual(zh: "设置只写一组，删掉多余的 `---`", en: "Write one set of settings; remove the extra `---`")
  )
  static let unreadable: Words = (
    Bilingual(zh: "从这里开始读不懂", en: "Unreadable from here"),
    Bilingual(
      zh: "每行写成 `名称: 内容`，冒号用半角，后面空一格；内容里有符号时加上英文双引号",
      en: "Write `name: value` on each line, with quotes around values that hold signs")
  )
}
