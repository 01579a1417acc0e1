import CampaignModel

/// How to fill the ledger and give it back.
struct GuideSheet {
  let sheet: LedgerSheet

  init(_ campaign: Campaign, asOf: CivilDate) {
    var sheet = LedgerSheet(name: "说明", columns: [.init("", width: 76)])
    sheet.rows =
      [[.title("\(campaign.site.office)　六进宣传台账")], [.text("截至 \(asOf.chinese)")], []]
      + Self.lines.map { [.text($0)] }
    self.sheet = sheet
  }

  private static let lines = [
    "一、只在“台账”的黄色格子里填：状态、实际日期、人数、发放份数、照片同意、备注。左边各列由日程生成，不用改。",
    "二、办了选“已办”，换了日子办也选“已办”，再填“实际日期”；定了改期还没办选“改期”；不办了选“取消”。改期和取消在“备注”里写原因。",
    "三、没有排进日程、临时去办的，写在最下面的空行里：日期、场所、形式、主题、队伍、状态都要填。",
    "四、过了日期还没填状态的行标成橙色；已办的标成绿色。“按月”“按片区”“按主题”三张表随填随算。",
    "五、填好后停在“台账”这一张，点“文件—另存为”，类型选“CSV（逗号分隔）”或“CSV UTF-8”，存成 content/outreach/held.csv。",
    "六、再运行 banbao build，覆盖页、下一次的台账和日程都按它更新；没有填状态的行不算。",
    "七、台账里有联系人和电话，只在办公室里用，不要发到群里或网上。",
  ]
}
