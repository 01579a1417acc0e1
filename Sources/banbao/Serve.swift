import ArgumentParser
import CampaignBuilding
import Diagnostics
import Dispatch
import FileTree
import Glibc
import PreviewServing

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "在本机预览，保存即更新 / preview on this machine, follows every save",
    discussion: "只在 127.0.0.1 打开，Ctrl-C 结束。 / On 127.0.0.1 only; Ctrl-C ends it.")

  @OptionGroup var shared: SharedOptions

  @Option(help: "端口；被占用就用后面第一个空闲的 / port; the next free one when in use")
  var port: UInt16 = 8000

  @Flag(help: "连草稿一起预览 / include drafts")
  var drafts = false

  @Option(name: .customLong("as-of"), help: "按哪一天预览，如 2026-12-01 / the day to preview")
  var asOf: DateArgument?

  @Option(help: "同时用几个线程 / threads")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少是 1 / --jobs is at least 1") }
  }

  func run() async throws {
    var options = BuildOptions()
    options.drafts = drafts
    options.asOf = asOf?.date
    let world = try shared.world(jobs: jobs)
    let campaign = PreviewCampaign(options: options) {
      var world = world
      world.today = SharedOptions.today()
      return world
    }
    let server = PreviewServer(
      source: campaign, language: shared.language, folders: campaign.folders)
    let teller = PreviewTeller(shared: shared, wished: port)
    Terminal.progress(shared.language == .zh ? "生成预览……" : "making the preview …")
    let serving = Task { [port] in await server.run(port: port) { teller.tell($0) } }
    let ending = Ending { serving.cancel() }
    let faults = await serving.value
    ending.close()
    try shared.report(faults, sources: .init([]))
  }
}

/// Ends the preview at Ctrl-C, a closed terminal or a request to stop; at the second, without waiting for what is under way.
private final class Ending {
  private let sources: [any DispatchSourceSignal]

  init(_ end: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      let asked = Once()
      source.setEventHandler {
        if asked.isFirst() { end() } else { Glibc.exit(0) }
      }
      source.resume()
      return source
    }
  }

  func close() { for source in sources { source.cancel() } }
}
