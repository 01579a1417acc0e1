import CampaignModel
import Diagnostics
import Testing

@testable import PosterComposing

/// Checks before print, each on a small sheet made to fail it and on one that passes.
@Suite("Checks before print")
struct CheckerTests {
  private static let place = SourceRange.top(of: "content/a/b.md")
  private static let white = SheetColor(red: 1, green: 1, blue: 1)
  private static let black = SheetColor(red: 0, green: 0, blue: 0)

  private func check(
    _ elements: [PosterSheet.Element], distance: Double = 0.6, isScreen: Bool = false,
    office: String = ""
  ) -> [Diagnostic] {
    let sheet = PosterSheet(
      width: 210, height: 297, bleed: 3, title: "样张", author: "",
      date: CivilDate(dayNumber: 20_000),
      source: "content/a/b.md", elements: elements)
    let hotlines = [
      Hotline(id: "96110", number: "96110", name: "反诈", does: "", neverAsks: ""),
      Hotline(id: "office", number: "0571-8888 6666", name: "街道", does: "", neverAsks: ""),
    ]
    return PosterChecker(hotlines: hotlines, office: office).check(
      [sheet], distance: distance, isScreen: isScreen, at: Self.place)
  }

  private func rules(
    _ elements: [PosterSheet.Element], distance: Double = 0.6, isScreen: Bool = false,
    office: String = ""
  ) -> [Rule] {
    check(elements, distance: distance, isScreen: isScreen, office: office).map(\.rule)
  }

  private func line(
    _ text: String, color: SheetColor = black, size: Double = 5, x: Double = 20, y: Double = 20,
    weight: FontFace.Weight = .regular
  ) -> PosterSheet.Mark {
    let scalars = Array(text.unicodeScalars)
    return .text(
      TextLine(
        face: FontFace(.sans, weight), size: size, color: color, text: text,
        glyphs: scalars.indices.map { .init(id: 1, x: x + Double($0) * size, y: y + size) },
        clusters: scalars.map { _ in .init(scalarCount: 1, glyphCount: 1) },
        box: Box(x: x, y: y, width: Double(scalars.count) * size, height: size)))
  }

  private func grey(_ part: Double) -> SheetColor {
    SheetColor(red: part, green: part, blue: part)
  }

  @Test("Every finding is at the article's place, in two languages")
  func placed() throws {
    let finding = try #require(
      check([.init(.paragraph, marks: [line("淡字", color: grey(0.9))])]).first)
    #expect(finding.range == Self.place)
    #expect(finding.rule == .posterUnreadable)
    #expect(finding.message.zh.contains("淡字") && finding.message.en.contains("7:1"))
    #expect(finding.remedy != nil)
  }

  // MARK: Contrast

  @Test("WCAG's own figures: black on white 21, #767676 on white 4.54")
  func ratios() {
    #expect(abs(Self.black.contrast(with: Self.white) - 21) < 0.001)
    let grey = SheetColor(hex: "#767676") ?? Self.black
    #expect(abs(grey.contrast(with: Self.white) - 4.54) < 0.01)
    // A monochrome printer makes a dark grey of red and a darker one of blue.
    let red = SheetColor(hex: "#d00000") ?? Self.black
    let blue = SheetColor(hex: "#0000ff") ?? Self.black
    #expect(red.contrastInGrey(with: Self.white) > 10 && blue.contrastInGrey(with: red) < 1.7)
  }

  @Test("What stands out in colour may vanish in grey")
  func vanishesInGrey() throws {
    // 7.3:1 in colour, 3.4:1 to a printer that weighs by 30, 59 and 11.
    let green = try #require(SheetColor(hex: "#00ff00"))
    let brown = try #require(SheetColor(hex: "#663333"))
    let fill = PosterSheet.Element(
      .artifact,
      marks: [.rectangle(Box(x: 0, y: 0, width: 210, height: 100), radius: 0, color: brown)])
    let found = check([fill, .init(.paragraph, marks: [line("绿字", color: green)])])
    #expect(found.map(\.rule) == [.posterWeakContrast])
    #expect(found.first?.message.zh.contains("黑白打印时对比度 3.4:1") == true)
  }

  @Test(
    "Reading text 7:1, large type and headlines 4.5:1; below 4.5 and 3 it cannot be read",
    arguments: [
      ("#000000", false, Rule?.none), ("#595959", false, nil),
      ("#666666", false, .posterWeakContrast),
      ("#797979", false, .posterUnreadable), ("#767676", true, nil),
      ("#888888", true, .posterWeakContrast), ("#999999", true, .posterUnreadable),
    ])
  func contrast(_ hex: String, _ isHeadline: Bool, _ rule: Rule?) throws {
    let color = try #require(SheetColor(hex: hex))
    let tag: PosterSheet.Element.Tag = isHeadline ? .heading(level: 1) : .paragraph
    #expect(rules([.init(tag, marks: [line("字", color: color)])]) == [rule].compactMap(\.self))
    if !isHeadline {
      // Large for the distance counts as a headline does; the same size farther away does not.
      let large = PosterSheet.Element(.paragraph, marks: [line("字", color: color, size: 8)])
      let strict = rules([large], distance: 2)
      #expect(strict == [rule].compactMap(\.self))
    }
  }

  @Test("Large type is large for its distance")
  func largeType() throws {
    let color = try #require(SheetColor(hex: "#666666"))
    let marks = [line("字", color: color, size: 8)]
    #expect(rules([.init(.paragraph, marks: marks)], distance: 0.6).isEmpty)
    #expect(rules([.init(.paragraph, marks: marks)], distance: 1) == [.posterWeakContrast])
    let bold = [line("字", color: color, size: 10, weight: .bold)]
    #expect(rules([.init(.paragraph, marks: bold)], distance: 1).isEmpty)
  }

  @Test("What counts is what lies on top under the text")
  func grounds() {
    let box = Box(x: 0, y: 0, width: 210, height: 100)
    let dark = PosterSheet.Element(
      .artifact, marks: [.rectangle(box, radius: 0, color: Self.black)])
    let text = PosterSheet.Element(.paragraph, marks: [line("白字", color: Self.white)])
    #expect(rules([dark, text]).isEmpty)
    #expect(rules([text, dark]) == [.posterUnreadable])
    // A plate over the dark ground takes it away again.
    let plate = PosterSheet.Element(
      .artifact,
      marks: [.rectangle(Box(x: 10, y: 10, width: 50, height: 30), radius: 2, color: Self.white)])
    #expect(rules([dark, plate, text]) == [.posterUnreadable])
    // Cut off elsewhere, it does not.
    var clipped = plate
    clipped.clip = Box(x: 100, y: 0, width: 20, height: 20)
    #expect(rules([dark, clipped, text]).isEmpty)
    // Half under the line is enough to be unreadable there.
    let half = PosterSheet.Element(
      .artifact,
      marks: [.rectangle(Box(x: 25, y: 10, width: 50, height: 30), radius: 0, color: Self.white)])
    #expect(rules([dark, half, text]) == [.posterUnreadable])
  }

  @Test("Shapes are looked at by their area, holes and curves included; outlines by their stroke")
  func shapes() {
    func ring(_ hole: Bool) -> SheetPath {
      let outer: [SheetPath.Step] = [
        .move(Point(x: 0, y: 0)), .line(Point(x: 100, y: 0)), .line(Point(x: 100, y: 100)),
        .line(Point(x: 0, y: 100)), .close,
      ]
      let inner: [SheetPath.Step] = [
        .move(Point(x: 15, y: 22)),
        .curve(Point(x: 15, y: 5), Point(x: 60, y: 5), Point(x: 60, y: 22)),
        .curve(Point(x: 60, y: 40), Point(x: 15, y: 40), Point(x: 15, y: 22)), .close,
      ]
      return SheetPath(outer + (hole ? inner : []))
    }
    let text = PosterSheet.Element(.paragraph, marks: [line("黑字")])
    func artifact(_ mark: PosterSheet.Mark) -> PosterSheet.Element {
      .init(.artifact, marks: [mark])
    }
    #expect(rules([artifact(.path(ring(false), color: Self.black)), text]) == [.posterUnreadable])
    #expect(rules([artifact(.path(ring(true), color: Self.black)), text]).isEmpty)
    let frame = PosterSheet.Mark.stroke(ring(false), thickness: 2, color: Self.black, dash: [])
    #expect(rules([artifact(frame), text]).isEmpty)
    let through = PosterSheet.Mark.line(
      from: Point(x: 0, y: 22.5), to: Point(x: 200, y: 22.5), thickness: 1, color: Self.black)
    #expect(rules([artifact(through), text]) == [.posterUnreadable])
    // A large pale character as decoration: its ink may be anywhere in its box.
    #expect(rules([artifact(line("诈", color: grey(0.3), size: 60)), text]) == [.posterUnreadable])
  }

  @Test("Text right on a picture is said")
  func onPicture() {
    let picture = SheetPicture(
      bytes: [], format: .jpeg, pixelWidth: 2000, pixelHeight: 2000,
      box: Box(x: 10, y: 10, width: 80, height: 80))
    let text = PosterSheet.Element(.paragraph, marks: [line("字")])
    #expect(
      rules([.init(.figure(alternative: "图"), marks: [.picture(picture)]), text])
        == [.posterWeakContrast])
  }

  // MARK: Codes

  private func code(
    _ width: Double, text: String = "https://example.cn/a/", minModule: Double = 0.4,
    color: SheetColor = black, background: SheetColor = white, x: Double = 20
  ) -> PosterSheet.Element {
    .init(
      .figure(alternative: ""),
      marks: [
        .code(
          MatrixCode(
            text: text, box: Box(x: x, y: 200, width: width, height: width), color: color,
            background: background, minModule: minModule))
      ])
  }

  @Test("Versions by bytes, at each limit")
  func versions() {
    func modules(_ count: Int) -> Int? { CodeSize.modules(String(repeating: "x", count: count)) }
    #expect(modules(14) == 21 && modules(15) == 25 && modules(42) == 29 && modules(43) == 33)
    #expect(modules(2331) == 177 && modules(2332) == nil)
    #expect(CodeSize.modules("平安") == 21)
  }

  @Test("Modules too fine are an error, a code small for its distance is a warning")
  func codeSizes() {
    // 21 bytes are version 2, 25 modules, 33 with the quiet zone.
    #expect(rules([code(40)]).isEmpty)
    #expect(rules([code(25)]) == [.posterCodeFar])
    #expect(rules([code(13)]) == [.posterCodeTooSmall])
    #expect(rules([code(40, minModule: 1.3)], distance: 1) == [.posterCodeTooSmall])
    #expect(rules([code(36)], distance: 1) == [.posterCodeFar])
    #expect(rules([code(53)], distance: 1).isEmpty && rules([code(53)], distance: 3).isEmpty)
    #expect(rules([code(20)], distance: 0.4).isEmpty)
    #expect(rules([code(13)], isScreen: true).isEmpty)
  }

  @Test("Nothing lies over a code or its quiet zone")
  func quietZone() {
    let text = PosterSheet.Element(.paragraph, marks: [line("扫码", x: 55, y: 210)])
    #expect(rules([code(40), text]) == [.posterCodeCovered])
    #expect(rules([text, code(40)]).isEmpty)
    #expect(rules([code(40), .init(.paragraph, marks: [line("扫码", x: 62, y: 210)])]).isEmpty)
    #expect(rules([code(40, x: 200)]).contains(.posterCodeCovered))
  }

  @Test("A code is dark on light")
  func codeColors() {
    #expect(rules([code(40, color: grey(0.5))]) == [.posterUnreadable])
    #expect(rules([code(40, color: Self.white, background: Self.black)]) == [.posterUnreadable])
  }

  // MARK: Numbers

  @Test(
    "Numbers are registered and on one line",
    arguments: [
      (["请拨96110咨询"], [Rule]()), (["请拨961", "10咨询"], [.posterBrokenNumber]),
      (["街道0571-8888 ", "6666"], [.posterBrokenNumber]), (["街道0571-8888 6666"], []),
      (["请拨0571-12345678"], [.posterUnlistedNumber]), (["请拨400-123-4567"], [.posterUnlistedNumber]),
      (["手机13812345678"], [.posterUnlistedNumber]), (["损失68000元，2026年"], []),
      (["12345", "6 项"], []), (["时间 2026-11-03"], []), (["上午9:00—11:30"], []),
    ])
  func numbers(_ lines: [String], _ expected: [Rule]) {
    let marks = lines.enumerated().map { line($1, y: 20 + 8 * Double($0)) }
    #expect(rules([.init(.paragraph, marks: marks)]) == expected)
  }

  @Test("A number set in two faces on one line is whole")
  func twoFaces() {
    let marks = [line("请拨961"), line("10咨询", x: 55, weight: .bold)]
    #expect(rules([.init(.paragraph, marks: marks)]).isEmpty)
  }

  // MARK: Edges, pictures, issuer

  @Test("Text keeps five millimetres from the cut, decoration need not")
  func edges() {
    #expect(rules([.init(.paragraph, marks: [line("字", x: 3)])]) == [.posterEdge])
    #expect(rules([.init(.paragraph, marks: [line("字", x: 5)])]).isEmpty)
    #expect(rules([.init(.artifact, marks: [line("字", x: -3)])]).isEmpty)
    #expect(rules([.init(.paragraph, marks: [line("字", x: 3)])], isScreen: true).isEmpty)
    let cut = PosterSheet.Element(
      .paragraph, clip: Box(x: 0, y: 0, width: 22, height: 40), marks: [line("字字")])
    #expect(rules([cut]) == [.posterEdge])
  }

  @Test("Pictures: 150 dpi in the hand, 100 on a wall; what is wanted is said in pixels")
  func pictures() throws {
    func picture(_ width: Int, _ height: Int) -> [PosterSheet.Element] {
      let picture = SheetPicture(
        bytes: [], format: .png, pixelWidth: width, pixelHeight: height,
        box: Box(x: 20, y: 20, width: 101.6, height: 50.8))
      return [.init(.figure(alternative: ""), marks: [.picture(picture)])]
    }
    #expect(rules(picture(600, 300)).isEmpty)
    #expect(rules(picture(590, 300)) == [.posterCoarsePicture])
    #expect(rules(picture(600, 200)) == [.posterCoarsePicture])
    #expect(rules(picture(400, 200), distance: 1).isEmpty)
    #expect(rules(picture(390, 200), distance: 1) == [.posterCoarsePicture])
    let finding = try #require(check(picture(100, 100)).first)
    #expect(finding.remedy?.zh.contains("600×300") == true)
  }

  @Test("A sheet of some length names its issuer, on whatever page")
  func issuer() {
    let words = line(String(repeating: "字", count: 30), size: 3)
    let long = PosterSheet.Element(
      .paragraph, marks: [words, line(String(repeating: "句", count: 30), size: 3)])
    let office = PosterSheet.Element(.paragraph, marks: [line("青石街道"), line("综治办", y: 30)])
    #expect(rules([long], office: "青石街道综治办") == [.posterWithoutIssuer])
    #expect(rules([long, office], office: "青石街道 综治办").isEmpty)
    #expect(rules([.init(.paragraph, marks: [words])], office: "青石街道综治办").isEmpty)
  }
}
