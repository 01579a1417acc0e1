import CampaignModel
import ContentLoading
import Diagnostics
import Foundation
import Testing

@Suite("Reading a drawing of posters")
struct PosterIconTests {
  static let small = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"
      stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">
      <title>小样 > 图</title>
      <!-- 门 -->
      <rect x="2" y="3" width="10" height="8" rx="2" fill="currentColor" stroke="none" opacity="0.25"/>
      <g stroke-width="2">
        <path d="M4 4h4v4z"/>
      </g>
      <circle cx="12" cy="12" r="3" fill="white" stroke="none"/>
      <polygon points="1,1 5,1 5,5"/>
    </svg>
    """

  private func load(_ text: String) -> Reported<PosterIcon?> {
    PosterIconLoader().load(SourceText(file: "themes/t/posters/icons/small.svg", text: text))
  }

  @Test func readsAll() throws {
    let reported = load(Self.small)
    #expect(reported.diagnostics.isEmpty, "\(reported.diagnostics)")
    let icon = try #require(reported.value)
    #expect(icon.width == 24 && icon.height == 24)
    #expect(icon.shapes.map(\.tone) == [0.25, 1, 0, 1])
    #expect(
      icon.shapes.map(\.paint) == [.fill, .stroke(width: 2), .fill, .stroke(width: 1)])
    #expect(
      icon.shapes[1].steps == [
        .move(PosterIcon.Place(4, 4)), .line(PosterIcon.Place(8, 4)), .line(PosterIcon.Place(8, 8)),
        .close,
      ])
  }

  @Test("Relative, repeated and mirrored commands end where SVG says")
  func pathCommands() throws {
    let text = Self.small.replacing(
      "M4 4h4v4z",
      with: "m1 1 2 0 0 2-2 0zM1 1c0 1 1 2 2 2s2-1 2-2q1-1 2 0t2 0A3 3 0 0 1 9 7l1e-9 0")
    #expect(load(text).value == nil)
    let good = try #require(load(text.replacing("l1e-9 0", with: "")).value)
    let ends = good.shapes[1].steps.compactMap { step -> PosterIcon.Place? in
      switch step {
      case .move(let end), .line(let end), .curve(_, _, let end): end
      case .close: nil
      }
    }
    #expect(ends.contains(PosterIcon.Place(1, 3)))
    #expect(ends.contains(PosterIcon.Place(5, 1)))
    #expect(ends.contains(PosterIcon.Place(9, 1)))
    #expect(ends.last == PosterIcon.Place(9, 7))
  }

  @Test("A half circle bulges to its sweep's side by its radius")
  func arcs() throws {
    for (sweep, side) in [("1", -1.0), ("0", 1.0)] {
      let text = Self.small.replacing("M4 4h4v4z", with: "M6 12A6 6 0 0 \(sweep) 18 12")
      let icon = try #require(load(text).value)
      let tops = icon.shapes[1].steps.compactMap { step -> Double? in
        if case .curve(_, _, let end) = step { end.y } else { nil }
      }
      let extreme = try #require(side < 0 ? tops.min() : tops.max())
      #expect(abs(extreme - (12 + side * 6)) < 1e-9)
    }
  }

  /// What is replaced by what, the finding's line and column, and a word of its remedy.
  @Test(arguments: [
    (#"<circle cx="12""#, #"<circel cx="12""#, 9, 3, "circle"),
    (#"<circle cx="12""#, #"<text x="12""#, 9, 3, "path"),
    (#"cx="12" cy"#, #"transform="scale(2)" cy"#, 9, 11, "cx"),
    (#"r="3""#, #"r="0""#, 9, 30, "numbers"),
    (#"r="3""#, #"r="3mm""#, 9, 30, "numbers"),
    (#" r="3""#, "", 9, 3, "r="),
    (#"M4 4h4v4z"#, #"M4 4h4v"#, 7, 21, "Begin with M"),
    (#"M4 4h4v4z"#, #"L4 4h4v4z"#, 7, 14, "Begin with M"),
    (#"M4 4h4v4z"#, #"M4 4h4X4z"#, 7, 20, "Begin with M"),
    (#"fill="white""#, #"fill="red""#, 9, 39, "currentColor"),
    (#"stroke-linecap="round""#, #"stroke-linecap="butt""#, 2, 41, "round"),
    (#"viewBox="0 0 24 24""#, #"viewBox="0 0 24""#, 1, 50, "0 0 24 24"),
    (#"points="1,1 5,1 5,5""#, #"points="1,1 5""#, 10, 24, "numbers"),
    ("</g>", "", 11, 1, "path"),
    (#"5,5"/>"#, "5,5/>", 10, 19, "path"),
  ])
  func namesTheFault(_ old: String, _ new: String, line: Int, column: Int, remedy: String) {
    let reported = load(Self.small.replacing(old, with: new))
    #expect(reported.value == nil)
    let found = reported.diagnostics.map { "\($0.range?.start as Any) \($0.message.en)" }
    let finding = reported.diagnostics.first {
      $0.range?.start == SourcePosition(line: line, column: column)
    }
    #expect(finding?.remedy?.en.contains(remedy) == true, "\(found)")
  }

  @Test("Strokes without round ends, and outlines without a fill rule, are faults")
  func alikeEverywhere() {
    let butt = Self.small.replacing(#" stroke-linecap="round" stroke-linejoin="round""#, with: "")
    #expect(load(butt).diagnostics.count == 2)
    let ring = Self.small.replacing(
      "M4 4h4v4z\"", with: "M4 4h4v4zM5 5h1v1z\" fill=\"currentColor\"")
    #expect(load(ring).diagnostics.count == 1)
    #expect(load(ring.replacing("v1z\"", with: "v1z\" fill-rule=\"evenodd\"")).diagnostics.isEmpty)
  }

  @Test("Any beginning of a file, and any file with a byte lost, is read or explained")
  func cutShort() {
    let bytes = Array(Self.small.utf8)
    for length in 0..<bytes.count {
      let reported = load(String(decoding: bytes.prefix(length), as: UTF8.self))
      #expect(reported.value == nil && !reported.diagnostics.isEmpty, "\(length)")
      var holed = bytes
      holed.remove(at: length)
      let other = load(String(decoding: holed, as: UTF8.self))
      #expect((other.value == nil) == other.hasErrors)
    }
  }

  @Test("Every drawing of the default theme is readable and stays in its view box")
  func defaultTheme() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "themes/default/posters/icons")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count >= 20)
    for name in names {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      let reported = PosterIconLoader().load(SourceText(file: name, bytes: Array(bytes)))
      #expect(reported.diagnostics.isEmpty, "\(name): \(reported.diagnostics)")
      let icon = try #require(reported.value)
      for shape in icon.shapes {
        for case .line(let end) in shape.steps {
          #expect((0...icon.width).contains(end.x) && (0...icon.height).contains(end.y), "\(name)")
        }
      }
    }
  }
}
