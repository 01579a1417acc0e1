import CampaignModel
import ChannelExporting
import Foundation
import Testing

/// The feeds as another program reads them: the Python package `icalendar`.
@Suite(.enabled(if: Python.hasCalendar, "needs python3 with the package icalendar"))
struct IndependentParserTests {
  @Test func feedsParse() throws {
    var campaign = CalendarExporterTests.campaign
    campaign.outreach.venues[0].name = "南门,广场;东\\侧" + String(repeating: "很长", count: 30)
    let feed = CalendarExporterTests.text("calendar/outreach.ics", campaign)
    let script = """
      import icalendar, sys
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      assert not calendar.errors
      for event in calendar.walk('VEVENT'):
          assert not event.errors
          print(event['UID'], event.decoded('DTSTART'), event.decoded('DTEND'), event['LOCATION'])
      """
    let output = try Python.run(script, input: Data(feed.utf8))
    #expect(
      output
        == "square-stall-1@www.qingshi.example 2026-12-31 2027-01-01 \(campaign.outreach.venues[0].name)，南门社区\n"
    )
  }
}

/// Runs a Python script on some input.
private enum Python {
  static let hasCalendar = (try? run("import icalendar", input: Data())) != nil

  struct Failed: Error {}

  static func run(_ script: String, input: Data) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-X", "utf8", "-c", script]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: output, as: UTF8.self)
  }
}
