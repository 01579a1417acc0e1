import CampaignModel

/// A venue's visits in one form: what events are numbered within.
struct Requirement: Hashable {
  var venue: String
  var format: VisitFormat

  init(_ visit: PlannedVisit) {
    venue = visit.venue
    format = visit.format
  }

  init(venue: String, format: VisitFormat) {
    self.venue = venue
    self.format = format
  }
}

/// Which number each event has for life: what was published keeps its own, whatever becomes of those before it.
struct RequirementNumbers {
  /// An event subscribers know.
  struct Known {
    var number: Int
    var date: CivilDate
    var isCancelled: Bool
  }

  private var known: [Requirement: [Known]] = [:]

  /// - Parameter venues: Those the feed names, by id.
  init(_ published: PublishedFeed, host: String, venues: [String: Venue]) {
    for uid in published.uids {
      guard let event = published.events[uid], let date = event.date,
        let name = EventName(uid: uid, host: host), venues[name.requirement.venue] != nil
      else { continue }
      known[name.requirement, default: []].append(
        Known(
          number: name.number, date: date,
          isCancelled: event.content.contains("STATUS:CANCELLED")))
    }
  }

  /// The numbers of a requirement's visits, in their order: an event on the same day first, then the nearest one whose visit
  /// may have moved, then numbers nobody knows.
  /// - Parameter mayMove: Whether a visit known for a day can have got another; one that took place cannot.
  func numbers(
    for visits: [PlannedVisit], of requirement: Requirement, mayMove: (CivilDate) -> Bool
  ) -> [Int] {
    var left = known[requirement] ?? []
    var numbers = [Int?](repeating: nil, count: visits.count)
    func take(_ visit: Int, _ choice: (Known) -> Bool) {
      let date = visits[visit].date.dayNumber
      // A called-off event comes back only when there is no other.
      let order = left.indices.filter { choice(left[$0]) }.min { a, b in
        rank(left[a], date) < rank(left[b], date)
      }
      if let order { numbers[visit] = left.remove(at: order).number }
    }
    for index in visits.indices { take(index) { $0.date == visits[index].date } }
    for index in visits.indices where numbers[index] == nil { take(index) { mayMove($0.date) } }
    var used = Set(numbers.compactMap(\.self) + left.map(\.number))
    var next = 1
    return numbers.map { number in
      if let number { return number }
      while !used.insert(next).inserted { next += 1 }
      return next
    }
  }

  private func rank(_ known: Known, _ date: Int) -> (Int, Int, Int) {
    (known.isCancelled ? 1 : 0, abs(known.date.dayNumber - date), known.number)
  }
}

/// The part of a UID before the host, taken apart: `square-stall-2`.
struct EventName {
  var requirement: Requirement
  var number: Int

  /// `nil` when the UID is none of this host's.
  init?(uid: String, host: String) {
    guard uid.hasSuffix("@\(host)") else { return nil }
    var parts = uid.dropLast(host.count + 1).split(separator: "-", omittingEmptySubsequences: false)
    guard let number = parts.popLast().flatMap({ Int($0) }), number > 0,
      let format = parts.popLast().flatMap({ VisitFormat(rawValue: String($0)) })
    else { return nil }
    self.number = number
    requirement = Requirement(venue: parts.joined(separator: "-"), format: format)
  }
}
