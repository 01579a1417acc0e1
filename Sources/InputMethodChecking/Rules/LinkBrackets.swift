package import Diagnostics

/// `[链接]（网址）` and `【链接】（网址）`: no links to Markdown.
enum LinkBrackets: InputMethodRule {
  static func check(_ prose: Prose, findings: inout [InputMethodFinding]) {
    for passage in prose.passages {
      for index in passage.text.indices {
        guard let link = LinkShape(passage, at: index), link.isAddress(in: passage) else {
          continue
        }
        let places = [link.opening, link.closing, link.closing + 1, link.target.upperBound]
        let edits = zip(places, ["[", "]", "(", ")"]).filter { place, mark in
          passage.string(place..<(place + 1)) != mark
        }.map { place, mark in passage.edit(place..<(place + 1), mark) }
        guard !edits.isEmpty else { continue }
        findings.append(
          prose.finding(
            .linkBrackets, passage, link.opening..<(link.target.upperBound + 1),
            Bilingual(zh: "用了全角括号，这里不会变成链接", en: "With full-width brackets this is no link"),
            remedy: Bilingual(
              zh: "方括号和圆括号都用半角：`[文字](网址)`",
              en: "Type half-width brackets: `[words](address)`"),
            edits: edits))
      }
    }
  }
}

extension Rule {
  package static let linkBrackets = Rule(
    "typing/link", .error,
    title: Bilingual(zh: "链接的括号都用半角", en: "A link's brackets are half-width"),
    why: Bilingual(
      zh: "括号是全角时，读者看到的是括号和网址，点不动。",
      en: "With full-width brackets readers see brackets and an address, and no link."))
}
