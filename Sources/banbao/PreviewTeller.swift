import Diagnostics
import PreviewServing

/// Tells the person at the terminal what the preview does.
struct PreviewTeller: Sendable {
  let language: Language
  let color: Bool
  let wished: UInt16

  init(shared: SharedOptions, wished: UInt16) {
    language = shared.language
    color = Terminal.hasColor
    self.wished = wished
  }

  func tell(_ event: PreviewServer.Event) {
    switch event {
    case .serving(let port):
      if port != wished, wished != 0 {
        error("端口 \(wished) 被占用，改用 \(port)", "Port \(wished) is in use, \(port) is taken instead")
      }
      Terminal.clearProgress()
      let address = "http://127.0.0.1:\(port)/"
      Terminal.result(
        language == .zh
          ? "预览：\(address)　海报和问题：\(address).banbao/　（Ctrl-C 结束）\n"
          : "Preview: \(address)  posters and findings: \(address).banbao/  (Ctrl-C ends it)\n")
    case .polling:
      error(
        "系统的文件监视名额（fs.inotify.max_user_watches）用完了，改为每半秒看一次文件，保存后稍等就会更新",
        "The system has no more watches (fs.inotify.max_user_watches): files are looked at twice a second, and a save shows a little later"
      )
    case .made(let findings, let isStale, let time):
      let report = TextReport(language: language, color: color) { _ in nil }
      let errors = findings.filter(\.isError)
      if !errors.isEmpty { Terminal.error(report.text(errors)) }
      let milliseconds = Int(time / .milliseconds(1))
      let summary = report.summary(findings)
      if isStale {
        error("没有更新：\(summary)", "Not updated: \(summary)")
      } else {
        error("已更新，\(milliseconds) 毫秒：\(summary)", "Updated in \(milliseconds) ms: \(summary)")
      }
    }
  }

  private func error(_ zh: String, _ en: String) { Terminal.error(language == .zh ? zh : en) }
}
