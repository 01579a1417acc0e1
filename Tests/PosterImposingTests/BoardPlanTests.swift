import CampaignModel
import Diagnostics
import PosterComposing
import Testing

@testable import PosterImposing

/// What hangs where: the urgent everywhere, variety on each board, days that end in time, the same plan every time.
@Suite struct BoardPlanTests {
  static let month = YearMonth(year: 2026, month: 11)
  static let audiences = [
    Site.Audience(id: "elders", name: "老年人"), Site.Audience(id: "pupils", name: "青少年"),
  ]

  static func offer(
    _ id: String, topic: String?, layout: String = "notice",
    _ purpose: BoardOffer.Purpose = .other, audiences: [String] = [],
    venues: [VenueCategory] = [], from: CivilDate? = nil, until: CivilDate? = nil,
    papers: [String: Double] = ["A4": 0.6, "A3": 1, "A2": 1.5]
  ) -> BoardOffer {
    BoardOffer(
      id: id + "/", title: "《\(id)》", layout: layout, layoutTitle: layout, topic: topic,
      purpose: purpose, audiences: audiences, venues: venues, from: from ?? month.firstDay,
      until: until, papers: papers)
  }

  static let offers: [BoardOffer] = {
    var offers = [
      offer("month", topic: nil, layout: "month", .month, papers: ["A3": 1, "A2": 1.5]),
      offer("alert", topic: "fraud", layout: "warning", .alert),
      offer("hotlines", topic: nil, layout: "hotline", .hotlines),
    ]
    for topic in ["fraud", "fire", "gang", "drug"] {
      for number in 1...4 {
        offers.append(
          offer(topic + "-\(number)", topic: topic, number == 1 ? .monthTopic : .other))
      }
    }
    return offers
  }()

  static func board(_ slots: String, _ name: String = "广场宣传栏", area: String = "a") -> Board {
    Board(
      id: "b-\(slots)", name: name, area: area, place: "",
      slots: slots.split(separator: ";").map { part in
        let sides = part.split(separator: "*")
        return Board.Slot(sheet: String(sides[0]), count: Int(sides[1]) ?? 1)
      }, distance: 1.5)
  }

  static func plan(_ boards: [Board], _ offers: [BoardOffer] = offers) -> BoardPlan {
    BoardPlanner(month: month, from: month.firstDay, audiences: audiences)
      .plan(boards, offers: offers)
  }

  @Test func theUrgentHangsFirstAndTheMonthOnTheLargestSheet() throws {
    let hung = Self.plan([Self.board("A3*4;A2*1")]).boards[0]
    let ids = hung.hangings.compactMap(\.offer?.id)
    #expect(Set(["month/", "alert/", "hotlines/"]).isSubset(of: ids))
    let large = try #require(hung.hangings.first { $0.paper == .a2 })
    #expect(large.offer?.id == "month/")
    #expect(hung.hangings.map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test(arguments: ["A3*4", "A3*6", "A4*8", "A3*4;A2*1", "A4*4;A3*4", "A4*16"])
  func noPosterHangsTwiceNearItselfAndNeighboursDiffer(_ slots: String) {
    let hung = Self.plan([Self.board(slots)]).boards[0]
    #expect(hung.shortage == 0)
    let ids = hung.hangings.compactMap(\.offer?.id)
    if hung.hangings.count < 8 { #expect(Set(ids).count == ids.count) }
    for (a, b) in hung.geometry.neighbours {
      let (first, second) = (hung.hangings[a].offer, hung.hangings[b].offer)
      #expect(first?.id != second?.id)
      #expect(first?.topic == nil || first?.topic != second?.topic, "\(slots): \(a) and \(b)")
    }
  }

  @Test func aPlaceGetsWhatItsPeopleRead() {
    let offers = [
      Self.offer("pupils", topic: "drug", audiences: ["pupils"], venues: [.school]),
      Self.offer("elders", topic: "fraud", audiences: ["elders"], venues: [.community]),
    ]
    let boards = [
      Self.board("A3*1", "小学校门口宣传栏"), Self.board("A3*1", "养老驿站板报", area: "b"),
    ]
    let ids = Self.plan(boards, offers).boards.map { $0.hangings[0].offer?.id }
    #expect(ids == ["pupils/", "elders/"])
  }

  @Test func whatEndsBeforeTheMonthComesDownOnItsDay() throws {
    let day = try #require(CivilDate("2026-11-20"))
    let offers = [
      Self.offer("short", topic: "fraud", .alert, from: CivilDate("2026-11-05"), until: day),
      Self.offer("long", topic: "fire", .monthTopic, until: CivilDate("2027-03-31")),
    ]
    let hung = Self.plan([Self.board("A3*2")], offers).boards[0]
    let short = try #require(hung.hangings.first { $0.offer?.id == "short/" })
    #expect(short.takeDown == day && short.isEarly)
    #expect(short.putUp == CivilDate("2026-11-05"))
    let long = try #require(hung.hangings.first { $0.offer?.id == "long/" })
    #expect(long.takeDown == CivilDate("2026-11-30") && !long.isEarly)
    let removal = RemovalList(
      campaign: Campaign(), plan: Self.plan([Self.board("A3*2")], offers), before: nil)
    #expect(removal.removals.map(\.day) == [day])
  }

  @Test func tooFewPostersAreSaid() {
    let plan = Self.plan([Self.board("A3*4")], [Self.offer("only", topic: "fraud")])
    #expect(plan.boards[0].shortage == 3)
    let findings = BoardPackFindings.after(plan)
    #expect(findings.map(\.rule.code) == ["poster/pack-shortage"])
    #expect(findings[0].message.zh.contains("A3 的位置空着 3 个"))
    let none = Self.plan([Self.board("A2*1")], [Self.offer("a4", topic: "x", papers: ["A4": 0.6])])
    #expect(none.boards[0].shortage == 1)
  }

  @Test func thePlanIsTheSameEveryTimeAndCountsItsCopies() {
    let boards = (1...8).map { Self.board("A3*\(1 + $0 % 4)", area: "area\($0 % 2)") }
    let plan = Self.plan(boards)
    #expect(plan == Self.plan(boards))
    let places = plan.boards.flatMap(\.hangings).count { $0.offer != nil }
    let copies = plan.sheets(on: .a3).reduce(0) { $0 + $1.copies }
    #expect(copies == places)
  }

  @Test(arguments: ["A3*4;A2*1", "A2*4;A1*1", "A4*16", "A3*6;A2*1", "A4*40", "A1*9"])
  func aBoardIsDrawnWithItsSheetsApartAndInside(_ slots: String) {
    let geometry = BoardGeometry(Self.board(slots).papers)
    let frame = Box(x: 0, y: 0, width: geometry.width, height: geometry.height)
    #expect(geometry.places.count == Self.board(slots).papers.count)
    for (index, place) in geometry.places.enumerated() {
      #expect(frame.contains(place.box.grown(by: 50)))
      for other in geometry.places[(index + 1)...] {
        let apart =
          place.box.right + 1 < other.box.x || other.box.right + 1 < place.box.x
          || place.box.bottom + 1 < other.box.y || other.box.bottom + 1 < place.box.y
        #expect(apart)
      }
    }
  }

  @Test func aSheetThatHangsOnIsNotTakenDown() {
    let plan = Self.plan([Self.board("A3*4")])
    let list = PrintList(campaign: Campaign(), plan: plan, pages: [])
    #expect(list.csv.hasPrefix("\u{FEFF}宣传栏编号,"))
    #expect(list.csv.contains("\r\n"))
    // The list of one month is what the next month reads.
    let table = list.csv.dropFirst().split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let before = HungBefore(table)
    #expect(before.rows.count == 4)
    let same = RemovalList(campaign: Campaign(), plan: plan, before: before)
    #expect(same.removals.count == 4)
    #expect(same.removals.allSatisfy { $0.stays })
    let other = Self.plan([Self.board("A3*4")], [Self.offer("new", topic: "x")])
    let changed = RemovalList(campaign: Campaign(), plan: other, before: before)
    #expect(changed.removals.allSatisfy { !$0.stays })
  }

  @Test func listsBreakOverPagesWithTheirHeads() {
    var list = ListPages(setting: setting, title: "清单", note: "")
    list.table([.init(title: "海报", share: 3), .init(title: "贴好", share: 1)])
    for index in 0..<120 { list.row([.text("第\(index)行"), .box()]) }
    let document = PrintDocument(
      title: "清单", author: "青石街道", date: Self.month.firstDay, source: "content/boards.csv")
    let pages = list.finish(like: document)
    #expect(pages.count > 2)
    var rows = 0
    for page in pages {
      let marks = page.placements.flatMap(\.sheet.elements).flatMap(\.marks)
      let paper = Box(x: 0, y: 0, width: 210, height: 297).grown(by: -8)
      var texts: [String] = []
      for mark in marks {
        #expect(paper.contains(extent(mark)))
        if case .text(let line) = mark { texts.append(line.text) }
      }
      #expect(texts.contains("海报"))
      rows += texts.count { $0.hasPrefix("第") && $0.hasSuffix("行") }
    }
    #expect(rows == 120)
  }
}
