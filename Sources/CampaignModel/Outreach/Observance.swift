/// A day or a season of publicity that the country, the trade or the place keeps: 国家宪法日, 敬老月.
package struct Observance: Sendable, Hashable {
  /// How well it is founded.
  package enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// By law, or a notice of the central government.
    case official
    /// Kept in many places, without a national rule that was found.
    case local
    /// Not checked against a document.
    case unchecked
  }

  package var id: String
  package var name: String
  /// In the years the campaign speaks of, by day.
  package var spans: [DateSpan]
  /// A yearly notice sets the days, and may change them.
  package var followsNotice: Bool
  /// Who laid it down.
  package var basis: String
  /// Where that was read.
  package var source: String
  package var certainty: Certainty
  package var topics: [String]
  package var note: String

  package init(
    id: String, name: String, spans: [DateSpan], followsNotice: Bool = false, basis: String = "",
    source: String = "", certainty: Certainty = .official, topics: [String] = [],
    note: String = ""
  ) {
    self.id = id
    self.name = name
    self.spans = spans
    self.followsNotice = followsNotice
    self.basis = basis
    self.source = source
    self.certainty = certainty
    self.topics = topics
    self.note = note
  }

  /// Where it falls in a month, for a calendar: a day, or the first day of a span that begins there.
  package func begins(in month: YearMonth) -> DateSpan? {
    spans.first { $0.from.yearMonth == month }
  }
}
