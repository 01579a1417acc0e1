import Foundation
import Synchronization
import Testing

@testable import PreviewServing

/// A server on a system without watches for its folders.
@Suite struct PollingServerTests {
  @Test func aSaveIsShownAllTheSameAndTheClerkIsTold() async throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "banbao-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(
      at: root.appending(path: "content"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let source = SampleSource()
    let told = Mutex(0)
    var limits = PreviewLimits.patient
    limits.watches = 1
    let count: @Sendable (PreviewServer.Event) -> Void = { event in
      if case .polling = event { told.withLock { $0 += 1 } }
    }
    let heard = try await withServer(
      source, folders: [root.path + "/content"], limits: limits, tell: count
    ) { client in
      let page = await client.get("/").text
      let marks = ["page", "style"].map { name in
        page.split(separator: "data-banbao-\(name)-mark=\"", maxSplits: 1).last?
          .prefix { $0 != "\"" } ?? ""
      }
      source.set(["index.html": SampleSource.page("首页", body: "改过")])
      try "甲".write(to: root.appending(path: "content/a.md"), atomically: false, encoding: .utf8)
      // The page of before is told once the files were looked at.
      return await client.send(
        "GET /.banbao/events?page=&mark=\(marks[0])&style=\(marks[1]) HTTP/1.1\r\nHost: localhost:\(client.port)\r\n\r\n",
        until: "event: reload")
    }
    #expect(heard.text.contains("event: reload"))
    #expect(told.withLock { $0 } == 1)
  }
}
