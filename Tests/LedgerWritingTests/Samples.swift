import CampaignModel
import LedgerWriting

/// A small office whose venues share a name, and a sheet as spreadsheets save it.
enum Samples {
  static let day = CivilDate(dayNumber: 20_798)

  static let files: [String: String] = [
    "content/site.yaml": """
    title: 平安板报
    office: 平安建设办公室
    base_url: https://www.example.gov.cn/pingan/
    areas:
      - { id: first, name: 第一社区 }
    """,
    "content/hotlines.yaml": """
    - id: "110"
      number: "110"
      name: 公安报警
      does: 报警求助
      never_asks: 绝不会要验证码
    """,
    "content/_index.md": "---\ntitle: 首页\n---\n",
    "content/anti-fraud/_index.md": "---\ntitle: 反诈防骗\n---\n",
    "content/outreach/rules.yaml": """
    from: 2026-12-01
    to: 2027-11-30
    themes:
      - { id: anti-fraud, name: 反诈, fit: { community: 0, 学校: 1 } }
    coverage: { community: 2 }
    """,
    "content/outreach/venues.csv":
      "编号,名称,类别,片区,课堂,摊位,最小间隔,开放日,联系人,电话\n"
      + "v1,第一小学,学校,first,2,0,7,一二三四五,王老师,010-6000 0001\n"
      + "v2,广场,社区,first,0,2,7,每天,,\nv3,广场,社区,first,0,1,7,每天,=1+1,\n",
    "content/outreach/teams.csv":
      "id,name,areas,themes,formats,cap,weekdays\nt1,一队,*,*,lesson;stall,2,12345\n",
    "content/outreach/plan.csv":
      "date,team,venue,theme,format\n2026-12-02,t1,v1,anti-fraud,lesson\n"
      + "2026-12-09,t1,v2,anti-fraud,stall\n2026-12-16,t1,v1,anti-fraud,lesson\n"
      + "2027-01-06,t1,v3,anti-fraud,stall\n",
  ]

  /// As a spreadsheet saves the sheet: each cell as it is shown.
  static func csv(_ sheet: LedgerSheet) -> String {
    let rows = [sheet.columns.map { LedgerSheet.Cell.text($0.title) }] + sheet.rows
    let spare = String(repeating: ",", count: sheet.columns.count - 1) + "\r\n"
    return "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
      + String(repeating: spare, count: sheet.spareRows)
  }

  private static func cell(_ cell: LedgerSheet.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text), .title(let text): csvCell(text)
    case .date(let date): date.description
    case .month(let month): month.chinese
    case .number(let number), .formula(_, let number): "\(number)"
    }
  }
}
