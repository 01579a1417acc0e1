package import Diagnostics

/// QR codes: module size, size for the distance, quiet zone, dark on light.
enum CodeCheck {
  static func check(_ subject: CheckedSheet) -> [Diagnostic] {
    subject.codes.flatMap { code in
      [
        size(code, subject), quietZone(code, subject), contrast(code, subject),
      ].compactMap(\.self)
    }
  }

  /// Nobody comes nearer to a board than this to scan, in metres, and holds the phone so far before the eyes (our judgement).
  private static let nearest = 0.7
  private static let arm = 0.4

  /// Below the least module phones do not focus: an error. A code's width is a tenth of the distance it is scanned from.
  private static func size(_ code: MatrixCode, _ subject: CheckedSheet) -> Diagnostic? {
    guard let modules = CodeSize.modules(code.text), !subject.isScreen else { return nil }
    let module = code.box.width / Double(modules + 2 * CodeSize.quietZone)
    let width = module * Double(modules)
    let scanned = max(0.1, min(subject.distance, nearest) - arm)
    let wanted = scanned * 1000 / 10
    if module < code.minModule - 0.001 { return tooSmall(code, module, subject) }
    guard width < wanted - 0.05 else { return nil }
    let found = PosterFindings.millimetres(width)
    let least = PosterFindings.millimetres(wanted)
    return Diagnostic(
      .posterCodeFar, at: subject.place,
      Bilingual(
        zh: "二维码宽 \(found) 毫米，走近了举起手机扫，最好有 \(least) 毫米",
        en:
          "The QR code is \(found) mm wide; to be scanned by those who come near it should be \(least) mm"
      ),
      remedy: Bilingual(zh: "在版式里放大二维码", en: "Give the code more room in the layout"))
  }

  private static func tooSmall(
    _ code: MatrixCode, _ module: Double, _ subject: CheckedSheet
  ) -> Diagnostic {
    let hundredths = Int((module * 100).rounded())
    let found = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    let least = PosterFindings.millimetres(code.minModule)
    return Diagnostic(
      .posterCodeTooSmall, at: subject.place,
      Bilingual(
        zh: "《\(subject.sheet.title)》的二维码每格只有 \(found) 毫米，至少要 \(least) 毫米，手机可能扫不出",
        en:
          "The QR code of “\(subject.sheet.title)” has modules of \(found) mm; phones need at least \(least) mm"
      ),
      remedy: Bilingual(
        zh: "缩短网址（slug、base_url），或在版式里放大二维码",
        en: "Shorten the address (`slug`, `base_url`), or give the code more room in the layout"))
  }

  /// Nothing may be painted over the code's box behind it, and its box lies on the sheet.
  private static func quietZone(_ code: MatrixCode, _ subject: CheckedSheet) -> Diagnostic? {
    let sheet = Box(x: 0, y: 0, width: subject.sheet.width, height: subject.sheet.height)
    var isFree = sheet.contains(code.box)
    var isBehind = false
    for mark in subject.sheet.elements.flatMap(\.marks) {
      if mark == .code(code) {
        isBehind = true
      } else if isBehind, let box = mark.box, box.grown(-0.05).overlap(code.box) != nil {
        isFree = false
      }
    }
    guard !isFree else { return nil }
    return Diagnostic(
      .posterCodeCovered, at: subject.place,
      Bilingual(
        zh: "二维码四周的空白被别的东西占了，手机会认不出",
        en: "Something lies over the QR code or its quiet zone; phones will not find it"),
      remedy: Bilingual(
        zh: "在版式里把压住二维码的文字或图形移开（四周要空 4 格）",
        en: "Move text and shapes of the layout off the code (4 light modules on every side)"))
  }

  private static func contrast(_ code: MatrixCode, _ subject: CheckedSheet) -> Diagnostic? {
    let ratio = code.color.contrast(with: code.background)
    let isDarkOnLight = code.color.luminance < code.background.luminance
    guard !isDarkOnLight || ratio < 4.5 else { return nil }
    return Diagnostic(
      .posterUnreadable, at: subject.place,
      Bilingual(
        zh: "二维码要深色印在浅底上，对比度至少 4.5:1（现在 \(code.color.hex) / \(code.background.hex)）",
        en:
          "A QR code is dark on light, with a contrast of 4.5:1 (now \(code.color.hex) / \(code.background.hex))"
      ),
      remedy: Bilingual(
        zh: "在版式里给二维码换深色", en: "Give the code a dark colour in the layout"))
  }
}

extension PosterSheet.Mark {
  /// What it covers at most; `nil` when it draws nothing.
  var box: Box? {
    switch self {
    case .rectangle(let box, _, _): box
    case .line(let from, let to, let thickness, _):
      FlatPath(SheetPath([.move(from), .line(to)])).box.grown(thickness / 2)
    case .path(let path, _): path.steps.isEmpty ? nil : FlatPath(path).box
    case .stroke(let path, let thickness, _, _):
      path.steps.isEmpty ? nil : FlatPath(path).box.grown(thickness / 2)
    case .text(let line): line.box
    case .code(let code): code.box
    case .picture(let picture): picture.box
    }
  }
}

extension Rule {
  package static let posterCodeTooSmall = Rule(
    "poster/code-too-small", .error,
    title: Bilingual(zh: "二维码的格子要够大", en: "QR modules are large enough to scan"),
    why: Bilingual(
      zh: "拿在手上的纸每格至少 0.4 毫米，贴在墙上的至少 1 毫米，否则手机对不上焦。",
      en: "At least 0.4 mm a module in the hand and 1 mm on a wall, or phones cannot focus on them."
    ))

  package static let posterCodeFar = Rule(
    "poster/code-small-for-distance", .warning,
    title: Bilingual(zh: "站得远，二维码要大", en: "The farther away, the larger the QR code"),
    why: Bilingual(
      zh: "二维码的宽度约是扫码距离的十分之一；想扫的人会走近，手机离海报约 0.3 米（A4 约 0.2 米）。",
      en:
        "A code is about a tenth of the distance it is scanned from: about 0.3 m before a poster, 0.2 m before an A4 notice."
    ))

  package static let posterCodeCovered = Rule(
    "poster/code-covered", .error,
    title: Bilingual(zh: "二维码四周要空着", en: "A QR code's quiet zone is quiet"),
    why: Bilingual(
      zh: "手机靠四周 4 格的空白找到二维码，压住了就扫不出。",
      en: "Phones find a code by the 4 light modules around it (ISO/IEC 18004 §9.1)."))
}
