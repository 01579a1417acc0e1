package import Diagnostics

extension PlanningProblem {
  /// Reads the exchange format (`liujin-plan/1`), strictly: every fault with its place, and no problem when there is one.
  package static func read(json bytes: [UInt8], file: String) -> Reported<PlanningProblem?> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let source = SourceText(
      file: file, bytes: bytes.starts(with: mark) ? Array(bytes[3...]) : bytes)
    switch JSONReader.read(source) {
    case .failure(let fault):
      return Reported(
        nil,
        [
          Diagnostic(
            .planProblemSyntax, at: source.range(fault.offset..<(fault.offset + 1)),
            fault.message,
            remedy: Bilingual(
              zh: "按 JSON 的写法改好这一处", en: "Mend this place by the rules of JSON"))
        ])
    case .success(let value):
      var reading = ProblemSections(ProblemDecoder(source))
      let problem = reading.problem(value)
      let findings = reading.decoder.findings
      return Reported(findings.hasErrors ? nil : problem, findings)
    }
  }
}

extension Rule {
  package static let planProblemSyntax = Rule(
    "plan/problem-syntax", .error,
    title: Bilingual(zh: "问题文件要是 JSON", en: "A problem file is JSON"),
    why: Bilingual(
      zh: "问题文件由程序写出，按 RFC 8259 读取；坏了一处，后面就都不可靠。",
      en:
        "Problem files are written by programs and read by RFC 8259; after a fault nothing is certain."
    ))
}
