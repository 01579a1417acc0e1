import CampaignModel
package import Diagnostics
import FileTree

/// The poster fonts a theme names in theme.yaml: `fonts: {sans: {regular: fonts/a.otf, bold: fonts/b.ttc#2}}`.
///
/// Whether a file is a font that may be embedded is for the printer to say, who can read it.
enum ThemeFonts {
  static let keys = KeyTable(["sans": "黑体", "serif": "宋体"])
  static let faceKeys = KeyTable(["regular": "常规", "bold": "粗体"])
  static let endings = ["otf", "ttf", "ttc"]

  /// - Parameter root: The theme's folder.
  static func read(_ settings: inout StrictMapping, _ tree: SourceTree, root: String) -> [ThemeFont]
  {
    var fonts: [ThemeFont] = []
    guard var families = settings.mapping("fonts", keys) else { return [] }
    for family in PosterStyle.Family.allCases {
      guard var faces = families.mapping(family.rawValue, faceKeys) else { continue }
      for weight in PosterStyle.Weight.allCases {
        let name = weight.rawValue
        guard let written = faces.text(name) else { continue }
        let place = faces.range(of: name)
        switch find(written, tree, root) {
        case .success(let (file, index)):
          fonts.append(
            ThemeFont(
              family: family, weight: weight, file: file.path, index: index, bytes: file.bytes,
              place: place))
        case .failure(let fault): faces.findings.append(fault.finding(written, at: place))
        }
      }
      families.absorb(faces)
    }
    settings.absorb(families)
    return fonts
  }

  fileprivate enum Fault: Error {
    case notAPath
    case missing(nearest: String?)
  }

  /// Splits `fonts/b.ttc#2` and looks the file up.
  private static func find(
    _ written: String, _ tree: SourceTree, _ root: String
  ) -> Result<(SourceFile, Int), Fault> {
    let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts.first ?? "")
    let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
    let number = parts.count == 2 ? Int(parts[1]) : 1
    guard path.hasPrefix("fonts/"), !path.split(separator: "/").contains(".."),
      endings.contains(ending), let number, (1...64).contains(number)
    else { return .failure(.notAPath) }
    if let file = tree["\(root)/\(path)"] { return .success((file, number - 1)) }
    let known = tree.files(under: "\(root)/fonts").map { String($0.path.dropFirst(root.count + 1)) }
    return .failure(.missing(nearest: closestWord(to: path, among: known)))
  }
}

extension ThemeFonts.Fault {
  fileprivate func finding(_ written: String, at place: SourceRange) -> Diagnostic {
    switch self {
    case .notAPath:
      Diagnostic(
        .themeFont, at: place,
        Bilingual(
          zh: "“\(written.clipped)”不是主题文件夹里的字体文件",
          en: "`\(written.clipped)` is no font file of the theme's folder"),
        remedy: Bilingual(
          zh: "把字体放进主题的 fonts/ 文件夹，写 `fonts/名字.otf`（.otf、.ttf、.ttc；字体集的第二个写 `fonts/名字.ttc#2`）",
          en:
            "Put the font into the theme's fonts/ folder and write `fonts/name.otf` (.otf, .ttf, .ttc; the second face of a collection is `fonts/name.ttc#2`)"
        ))
    case .missing(let nearest):
      Diagnostic(
        .themeFont, at: place,
        Bilingual(
          zh: "主题文件夹里没有字体文件 `\(written.clipped)`",
          en: "The theme's folder has no font file `\(written.clipped)`"),
        remedy: nearest.map {
          Bilingual(zh: "是不是要写 `\($0)`？", en: "Did you mean `\($0)`?")
        }
          ?? Bilingual(
            zh: "把字体文件复制到主题的 fonts/ 文件夹，或去掉这一行，用自带的字体",
            en:
              "Copy the font into the theme's fonts/ folder, or drop the line to use the usual font"
          ))
    }
  }
}

extension Rule {
  package static let themeFont = Rule(
    "theme/font-file", .error,
    title: Bilingual(zh: "主题里写的字体文件要在主题文件夹里", en: "The fonts a theme names are in its folder"),
    why: Bilingual(
      zh: "海报只用随网站一起保存的字体，换一台电脑也印得一样。",
      en: "Posters use only fonts kept with the site, so that another computer prints the same."))
}
