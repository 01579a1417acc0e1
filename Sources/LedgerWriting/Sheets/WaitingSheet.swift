import CampaignModel

/// The venues by how long they have waited for a visit, as of the day the file is made.
struct WaitingSheet {
  let sheet: LedgerSheet

  init(_ waiting: [OutreachCoverage.Waiting], names: LedgerNames, asOf: CivilDate) {
    var sheet = LedgerSheet(
      name: "等得最久",
      columns: [
        .init("场所", width: 26), .init("类别", width: 7), .init("片区", width: 12),
        .init("上次", width: 12), .init("已等天数", width: 10), .init("下次", width: 12),
        .init("联系人", width: 15), .init("电话", width: 15),
      ])
    sheet.filters = true
    sheet.rows = waiting.map { waiting in
      let venue = waiting.venue
      return [
        .text(names.venue(venue.id)), .text(venue.category.chinese), .text(names.area(venue.area)),
        waiting.last.map { .date($0) } ?? .text("还没去过"),
        waiting.days(asOf: asOf).map { .number($0) } ?? .empty,
        waiting.next.map { .date($0) } ?? .text("没有安排"),
        venue.contact.isEmpty ? .empty : .text(venue.contact),
        venue.phone.isEmpty ? .empty : .text(venue.phone),
      ]
    }
    self.sheet = sheet
  }
}
