import CampaignModel

/// A feed of ours as it stands in `public/`: what subscribers were told last.
struct PublishedFeed {
  struct Event {
    /// Unfolded content lines, without those that only say when and how often the event changed.
    var content: [String] = []
    var sequence = 0
    /// When it last changed, in the format's own form.
    var modified = ""
    var date: CivilDate?
  }

  private(set) var events: [String: Event] = [:]
  /// UIDs in the file's order.
  private(set) var uids: [String] = []

  init() {}

  /// Lines that are not ours are passed over: a damaged file counts as never published.
  init(_ bytes: [UInt8]) {
    let text = String(decoding: Self.unfolded(bytes), as: UTF8.self)
    var event: Event?
    var uid = ""
    for line in text.split(separator: "\r\n") {
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      let value = String(line[colon...].dropFirst())
      switch line[..<colon] {
      case "BEGIN" where value == "VEVENT":
        event = Event()
        uid = ""
      case "END" where value == "VEVENT":
        if let event, !uid.isEmpty, events.updateValue(event, forKey: uid) == nil {
          uids.append(uid)
        }
        event = nil
      case "UID": uid = value
      case "DTSTAMP": break
      case "LAST-MODIFIED": event?.modified = value
      case "SEQUENCE": event?.sequence = min(max(Int(value) ?? 0, 0), 1_000_000_000)
      case "DTSTART;VALUE=DATE":
        event?.date = Self.date(value)
        event?.content.append(String(line))
      default: event?.content.append(String(line))
      }
    }
  }

  /// Joined by octets, since a fold may stand inside what people see as one character (RFC 5545 §3.1).
  private static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var whole: [UInt8] = []
    whole.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0x20, whole.last == 0x0A {
        whole.removeLast(whole.dropLast().last == 0x0D ? 2 : 1)
      } else {
        whole.append(byte)
      }
    }
    return whole
  }

  /// `20261103`
  private static func date(_ text: String) -> CivilDate? {
    guard text.utf8.count == 8, let number = Int(text), number > 0 else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
