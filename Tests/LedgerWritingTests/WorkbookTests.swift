import CampaignModel
import ContentLoading
import Diagnostics
import FileTree
import Foundation
import LedgerWriting
import Testing

/// The workbook as its parts say: opened by Python's zip and XML readers.
@Suite struct WorkbookTests {
  private static func workbook(_ day: CivilDate = Samples.day) throws -> [UInt8] {
    let campaign = CampaignLoader().load(
      SourceTree(Samples.files.map { SourceFile(path: $0.key, text: $0.value) })
    ).value
    let written = LedgerWriter().write(
      campaign, plan: OutreachPlan(visits: campaign.outreach.plan), asOf: day)
    #expect(written.diagnostics.isEmpty, "\(written.diagnostics.map(\.message.zh))")
    return try #require(written.value["台账.xlsx"]).bytes
  }

  private static func read() throws -> [String: String] {
    let json = try Python.run(Self.script, input: Data(workbook()))
    return try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
  }

  @Test func sameDaySameBytes() throws {
    #expect(try Self.workbook() == Self.workbook())
    #expect(try Self.workbook() != Self.workbook(Samples.day.adding(days: 1)))
  }

  @Test func cellsAreTyped() throws {
    let read = try Self.read()
    #expect(read["sheets"] == "台账 按月 按片区 按主题 等得最久 说明")
    // 46,358 is 2026-12-02; the format says it is a day.
    #expect(read["台账!A2"] == "46358" && read["台账!A2 format"] == "yyyy-mm-dd")
    #expect(read["台账!D2"] == "第一小学" && read["台账!J2"] == "010-6000 0001")
    // Two venues have one name: the id tells them apart. Nothing runs as a formula.
    #expect(read["台账!D3"] == "v2" && read["台账!I5"] == "=1+1" && read["台账!I5 formula"] == nil)
    #expect(read["按月!F3"] == "2" && read["按月!F3 formula"]?.hasPrefix("COUNTIFS(") == true)
    #expect(read["按月!N15"] == "4")
  }

  @Test func itIsReadyForScreenAndPaper() throws {
    let read = try Self.read()
    #expect(read["台账 pane"] == "4 1 frozen")
    #expect(read["台账 filter"] == "A1:P5")
    #expect(read["台账 page"] == "landscape 9 1 0")
    #expect(read["names"]?.contains("'台账'!$A$1:$P$25") == true)
    #expect(read["names"]?.contains("'台账'!$1:$1") == true)
    #expect(read["台账 choices"]?.contains("\"已办,改期,取消\"") == true)
    #expect(read["台账 choices"]?.contains("\"是,否\"") == true)
  }

  @Test func anEmptyPlanHasNoLedger() {
    #expect(
      LedgerWriter().write(Campaign(), plan: OutreachPlan(), asOf: Samples.day).value.isEmpty)
  }

  @Test func anOverlongCellIsTold() throws {
    var campaign = CampaignLoader().load(
      SourceTree(Samples.files.map { SourceFile(path: $0.key, text: $0.value) })
    ).value
    campaign.outreach.venues[0].contact = String(repeating: "长", count: 40_000)
    let written = LedgerWriter().write(
      campaign, plan: OutreachPlan(visits: campaign.outreach.plan), asOf: Samples.day)
    #expect(written.value.isEmpty && written.diagnostics.map(\.rule.code) == ["ledger/not-written"])
  }

  private static let script = """
    import io, json, sys, zipfile
    import xml.etree.ElementTree as xml
    book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
    ns = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
    part = lambda name: xml.fromstring(book.read('xl/' + name))
    strings = [''.join(t.text or '' for t in s.iterfind('.//m:t', ns))
               for s in part('sharedStrings.xml').iterfind('m:si', ns)]
    styles = part('styles.xml')
    codes = {f.get('numFmtId'): f.get('formatCode') for f in styles.iterfind('.//m:numFmt', ns)}
    looks = [codes.get(x.get('numFmtId'), '') for x in styles.find('m:cellXfs', ns)]
    out = {}
    whole = part('workbook.xml')
    names = [s.get('name') for s in whole.iterfind('.//m:sheet', ns)]
    out['sheets'] = ' '.join(names)
    out['names'] = ' '.join(n.text for n in whole.iterfind('.//m:definedName', ns))
    for number, name in enumerate(names, 1):
        sheet = part(f'worksheets/sheet{number}.xml')
        for cell in sheet.iterfind('.//m:c', ns):
            value, formula = cell.find('m:v', ns), cell.find('m:f', ns)
            if value is None: continue
            at = f"{name}!{cell.get('r')}"
            out[at] = strings[int(value.text)] if cell.get('t') == 's' else value.text
            out[at + ' format'] = looks[int(cell.get('s', 0))]
            if formula is not None: out[at + ' formula'] = formula.text
        pane = sheet.find('.//m:pane', ns)
        if pane is not None:
            out[name + ' pane'] = ' '.join([pane.get('xSplit', '0'), pane.get('ySplit', '0'), pane.get('state')])
        filter = sheet.find('m:autoFilter', ns)
        if filter is not None: out[name + ' filter'] = filter.get('ref')
        page = sheet.find('m:pageSetup', ns)
        out[name + ' page'] = ' '.join(
            [page.get('orientation'), page.get('paperSize'), page.get('fitToWidth', '1'), page.get('fitToHeight', '1')])
        out[name + ' choices'] = ' '.join(f.text for f in sheet.iterfind('.//m:formula1', ns))
    print(json.dumps(out))
    """
}

/// Runs a Python script on some input.
enum Python {
  struct Failed: Error { var status: Int32 }

  static func run(_ script: String, input: Data) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-X", "utf8", "-c", script]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return String(decoding: output, as: UTF8.self)
  }
}
