package import Diagnostics

/// `！[图](…)`: a link instead of the picture.
enum PictureMark: InputMethodRule {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    for passage in prose.passages {
      for index in passage.text.indices where passage.text[index] == "！" {
        guard let link = LinkShape(passage, at: index + 1), link.isPicture(in: passage) else {
          continue
        }
        findings.append(
          prose.finding(
            .pictureMark, passage, index..<(index + 1),
            Bilingual(zh: "全角的“！”不会变成图片", en: "A full-width `！` makes no picture"),
            remedy: Bilingual(
              zh: "用半角叹号：`![图片说明](图片.png)`", en: "Type `!`: `![description](picture.png)`"),
            edits: [passage.edit(index..<(index + 1), "!")]))
      }
    }
  }
}

extension Rule {
  package static let pictureMark = Rule(
    "typing/picture", .error,
    title: Bilingual(zh: "图片用半角叹号", en: "A picture starts with a half-width `!`"),
    why: Bilingual(
      zh: "叹号是全角时，页面上只有一个链接，图片不出来。",
      en: "With a full-width mark the page has a link where the picture should be."))
}
