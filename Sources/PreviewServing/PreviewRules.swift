package import Diagnostics

/// Every rule of the preview, for the pages of `docs/diagnostics/`.
package enum PreviewRules {
  package static let all: [Rule] = [.previewPort]

  static func noPort(_ port: UInt16) -> Diagnostic {
    Diagnostic(
      .previewPort, at: nil,
      Bilingual(
        zh: "端口 \(port) 和后面的 \(Listener.tries - 1) 个都用不了",
        en: "Port \(port) and the next \(Listener.tries - 1) cannot be used"),
      remedy: Bilingual(
        zh: "用 --port 换一个 1024 到 65000 之间的端口，如 --port 9000",
        en: "Give another port between 1024 and 65000, such as --port 9000"))
  }
}

extension Rule {
  package static let previewPort = Rule(
    "environment/preview-port", .error,
    title: Bilingual(zh: "预览要有一个空闲的端口", en: "The preview needs a free port"),
    why: Bilingual(
      zh: "预览只在本机打开（127.0.0.1）。端口被别的程序占用时自动用后面第一个空闲的；都占用了，或端口小于 1024 而没有权限，就只好换一个。",
      en:
        "The preview is served on this machine only (127.0.0.1). When its port is in use the next free one is taken; when none is "
        + "free, or a port below 1024 is not allowed, another has to be chosen."))
}
